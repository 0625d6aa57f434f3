"""What a pattern finds in a sentence, asked for by one number after the other."""

import re

import pytest

from analysis.article import Span
from analysis.claims.wording.scans import Scan

BODY = "First line. While the mills burned, and before noon the dam held. Last line."
SENTENCE = Span(12, 66)
PATTERN = re.compile(r"\b(?:while|before)(?:\s\w+)*", re.IGNORECASE)


@pytest.mark.parametrize("end", [30, 36, 45, 50, 66])
@pytest.mark.parametrize("start", [12, 20, 40])
def test_a_scan_finds_between_two_places_what_the_pattern_does(start, end):
    scan = Scan(PATTERN, BODY)
    told = [found.span() for found in scan.between(SENTENCE, start, end)]
    assert told == [found.span() for found in PATTERN.finditer(BODY, start, end)]


def test_a_scan_reads_each_sentence_it_is_asked_about():
    scan = Scan(PATTERN, BODY)
    assert [len(scan.between(sentence, *sentence)) for sentence in (SENTENCE, Span(0, 11), SENTENCE)] == [2, 0, 2]
