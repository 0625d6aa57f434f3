"""One article with everything that was found in it, for the reader and for the record of how it was cleaned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.query.corpus import Corpus


@dataclass(frozen=True)
class Reading:
    """An article's own columns and the frames of what lies in its body, each by start."""

    article: dict[str, Any]
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    dates: pd.DataFrame
    quotes: pd.DataFrame
    claims: pd.DataFrame
    removed: pd.DataFrame


_FRAMES = {
    "sentences": "SELECT * EXCLUDE (batch) FROM sentences WHERE id = $id ORDER BY start",
    "mentions": "SELECT * FROM named WHERE id = $id ORDER BY start",
    "dates": "SELECT * EXCLUDE (batch) FROM dates WHERE id = $id ORDER BY start",
    "quotes": "SELECT * FROM voiced WHERE id = $id ORDER BY start, content_start",
    "claims": "SELECT * FROM given WHERE id = $id ORDER BY start",
    "removed": "SELECT * EXCLUDE (batch) FROM removed WHERE id = $id ORDER BY line",
}


def reader(corpus: Corpus, article: str) -> Reading | None:
    """Everything about one article, or None where the corpus has none of that id."""
    found = corpus.frame("SELECT * EXCLUDE (batch) FROM articles WHERE id = $id", {"id": article})
    if found.empty:
        return None
    frames = {name: corpus.frame(sql, {"id": article}) for name, sql in _FRAMES.items()}
    return Reading(article={str(name): value for name, value in found.to_dict("records")[0].items()}, **frames)
