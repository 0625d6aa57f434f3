"""Which names stand within the words of a quotation."""

from __future__ import annotations

import duckdb
import pytest

from analysis.query.sql.said import says
from tests.growth import grows_linearly

BESIDE = "“The bridge at Leeds is old,” said Ada Byron, an engineer at Acme, told Globex. “Norfell will mend it.”"
STRAIGHT = '"The bridge at Leeds is old," said Ada Byron, an engineer at Acme. "Norfell will mend it."'
PARAGRAPHS = '"The bridge is old.\n\n"Norfell will mend it'
ONE_LINE = '"The bridge is old. "Norfell will mend it'


def _names(content: str, name: str, kind: str) -> bool:
    """Whether a quotation at the start of a body names what it holds somewhere."""
    at = content.index(name)
    query = f"""SELECT count(*) > 0 FROM (SELECT 'a' AS id, $kind AS kind, 0 AS content_start, length($content) AS content_end,
                $content AS content) q JOIN (SELECT 'a' AS id, $at AS start, $end AS "end") n ON {says("q")}"""
    row = duckdb.execute(query, {"kind": kind, "content": content, "at": at, "end": at + len(name)}).fetchone()
    return row is not None and row[0]


@pytest.mark.parametrize(
    ("content", "name", "within"),
    [
        (BESIDE, "Leeds", True),
        (BESIDE, "Acme", False),
        (BESIDE, "Globex", False),
        (BESIDE, "Norfell", True),
        (STRAIGHT, "Leeds", True),
        (STRAIGHT, "Acme", False),
        (STRAIGHT, "Norfell", True),
        (PARAGRAPHS, "Norfell", True),
        (ONE_LINE, "Norfell", True),
        ("Norfell will mend it.", "Norfell", True),
    ],
)
def test_who_says_it_in_between_is_not_what_is_said(content: str, name: str, within: bool):
    assert _names(content, name, "direct") is within


def test_all_of_what_is_reported_counts():
    assert _names("the “grave” state at Acme", "Acme", "mixed")


def test_time_grows_with_the_length_of_what_is_said():
    assert grows_linearly(lambda text: _names(text + " Acme", "Acme", "direct"), 'a" “', 20_000)
