"""How columns look in tables: the words of the house for their names, their numbers as a person reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any

import streamlit as st

from analysis.charts.house.tables import NUMBERS

_NAMES = {
    "id": "article",
    "heading": "title",
    "media_name": "source",
    "publish_date": "published",
    "doc_count": "articles",
    "mention_count": "mentions",
    "quote_count": "quotes",
    "source_count": "sources",
    "total_count": "of all articles",
    "sources": "which sources",
    "story_count": "stories",
    "sample_size": "of",
    "log_odds": "log-odds",
    "doc_ratio": "share of articles",
    "ratio": "share",
    "other_ratio": "share elsewhere",
    "label": "topic",
    "topic_label": "topic",
    "alias": "written",
    "extent": "text",
    "log_likelihood": "log-likelihood",
    "entity_a": "name",
    "entity_b": "named with",
    "raw_polarity": "polarity without your list",
    "polarity_error": "± standard error",
    "textblob_polarity": "TextBlob polarity",
    "textblob_subjectivity": "TextBlob subjectivity",
    "npmi": "association (NPMI)",
    "tone_n": "sentences that tell",
    "topic_share": "its share",
    "group_entity": "said of",
    "dimension": "counted in",
    "texts": "numbers given",
    "entity": "name",
    "comparator": "how",
    "as_of": "holds for",
    "affinity": "fit to the topics",
    "source_kind": "source is",
    "source_evidence": "words that name it",
    "published_kind": "date is",
    "published_evidence": "words that date it",
    "not_before_evidence": "words that bound it",
    "removed_count": "taken out",
    "cue": "reporting verb",
    "voice": "who",
    "lane": "told as",
    "lag_days": "days until first reported",
    "anonymous_ratio": "without a name",
}
_AMOUNTS = ("value", "low", "high")
_DIGITS = 130  # pixels of hundreds of billions: a number whose first digits are cut off is another number
_LARGE = (*_AMOUNTS, "words", "lag_days", "count", "doc_count", "mention_count", "total_count", "sample_size")
_WIDTHS = (
    dict.fromkeys(("id", "start", "end", "line"), 75)
    | dict.fromkeys(("title", "heading"), 220)
    | {"why": 240, "texts": 260, "as_of": 100, "baseline": 130}
)
"""How wide columns are, in pixels: a title is not to fill a table alone, and a day or a yardstick is not to be cut."""
_LETTER, _EDGES, _MOST_LETTERS = 5.9, 17, 32
"""Pixels of a letter and of a cell's edges, and the letters that a column of names has room for."""


def column_config(columns: Iterable[str], letters: Mapping[str, int] | None = None) -> dict[str, Any]:
    """A look for each column of a frame; `letters` tells how wide the longest text of some is, which the browser would guess."""
    return {name: _look(name, _width(name, (letters or {}).get(name))) for name in map(str, columns)}


def _width(name: str, letters: int | None) -> int | None:
    """Pixels of a column; None where the browser is to choose."""
    if name in _WIDTHS or letters is None:
        return _WIDTHS.get(name)
    return _EDGES + ceil(_LETTER * min(max(letters, len(_title(name))), _MOST_LETTERS))


def _look(name: str, width: int | None) -> Any:
    title = _title(name)
    if name in NUMBERS:
        return st.column_config.NumberColumn(title)
    if name in _LARGE:
        return st.column_config.NumberColumn(title, format="localized", width=_DIGITS if name in _AMOUNTS else None)
    return st.column_config.Column(title, width=width)


def _title(name: str) -> str:
    """What a column is headed."""
    title = _NAMES.get(name, name.replace("_", " "))
    return title[:1].upper() + title[1:]
