"""Texts and fields that were encoded twice are read as they were meant; all others as they are."""

from __future__ import annotations

import pytest

from analysis.article import Document, Span
from analysis.clean import clean, verbatim
from analysis.load.twice import decoded_again
from tests.growth import grows_linearly

MEANT = "The mayor of Zürich didn’t pay £5m – or so “they” say in São Paulo."


def _twice(text: str) -> str:
    """The text encoded once more than it is decoded."""
    return text.encode().decode("cp1252", "replace")


@pytest.mark.parametrize("fields", [{}, {"title": _twice("Zürich’s £5m"), "source": _twice("Le Télégramme")}])
def test_text_and_fields_encoded_twice_are_read_as_they_were_meant(fields: dict[str, str]) -> None:
    article = clean(Document("a.jsonl", MEANT.replace("Zürich", _twice("Zürich")).replace("£", _twice("£")), 1, fields))
    assert article.body == MEANT
    assert {article.title, article.source} == ({"Zürich’s £5m", "Le Télégramme"} if fields else {None})
    assert any("encoded twice" in note for note in article.notes)


@pytest.mark.parametrize("text", [MEANT, "Ça va à Âge d’Or, SÃO PAULO, l’ÉTÉ", "Привет, мир — «да»", "naïve café at 30°", "plain"])
def test_text_encoded_once_stays_as_it_is(text: str) -> None:
    article = clean(Document("a.jsonl", text, 1, {"title": "T"}))
    assert article.body == text
    assert not any("encoded twice" in note for note in article.notes)


def test_a_text_taken_verbatim_or_with_offsets_into_it_stays_as_it_is() -> None:
    text = _twice("It costs £5m.")
    assert verbatim(Document("a.jsonl", text)).body == text
    assert clean(Document("a.jsonl", text, 1, {"title": "T"}, targets=(Span(0, 2),))).body == text


@pytest.mark.parametrize("piece", ["Â£", "Ã", "â€", "Ãƒâ€š", "é"])
def test_decoding_again_takes_linear_time(piece: str) -> None:
    assert grows_linearly(decoded_again, piece * 9, 20_000)
