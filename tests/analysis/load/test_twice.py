"""Texts and fields that were encoded twice are told of, and read as they were meant where that is asked for; all others stay."""

from __future__ import annotations

import pytest

from analysis.article import Document, Quarantined, Span
from analysis.load.streams.twice import as_asked, decoded_again
from tests.growth import grows_linearly

MEANT = "The mayor of Zürich didn’t pay £5m – or so “they” say in São Paulo."


def _twice(text: str) -> str:
    """The text encoded once more than it is decoded."""
    return text.encode().decode("cp1252", "replace")


GARBLED = MEANT.replace("Zürich", _twice("Zürich")).replace("£", _twice("£"))


def test_what_was_encoded_twice_is_read_as_it_was_meant_where_that_is_asked_for() -> None:
    (read,) = as_asked([Document("a.jsonl", GARBLED, 1, {"title": _twice("Zürich’s £5m")})], repair=True)
    assert isinstance(read, Document)
    assert (read.text, read.fields["title"]) == (MEANT, "Zürich’s £5m")
    assert "read as it was meant" in read.notes[0]


def test_unasked_it_is_kept_as_it_is_and_told_once_a_file() -> None:
    documents = [Document(path, text, line) for path in "ab" for line, text in enumerate([MEANT, GARBLED, GARBLED])]
    read = [item for item in as_asked([*documents, Quarantined("c", "empty")], repair=False) if isinstance(item, Document)]
    assert [item.text for item in read] == [item.text for item in documents]
    assert [bool(item.notes) for item in read] == [False, True, False] * 2
    assert "BROADSHEET_REPAIR=1" in read[1].notes[0]


@pytest.mark.parametrize("text", [MEANT, "Ça va à Âge d’Or, SÃO PAULO, l’ÉTÉ", "Привет, мир — «да»", "naïve café at 30°", "plain"])
def test_text_encoded_once_stays_as_it_is(text: str) -> None:
    document = Document("a.jsonl", text, 1, {"title": text})
    assert list(as_asked([document], repair=True)) == [document]


def test_a_text_with_offsets_into_it_stays_as_it_is() -> None:
    document = Document("a.jsonl", GARBLED, targets=(Span(0, 2),))
    assert list(as_asked([document], repair=True)) == [document]


@pytest.mark.parametrize("piece", ["Â£", "Ã", "â€", "Ãƒâ€š", "é"])
def test_decoding_again_takes_linear_time(piece: str) -> None:
    assert grows_linearly(decoded_again, piece * 9, 20_000)
