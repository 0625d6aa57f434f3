"""Frames of reporting verbs: how those who write stand to what is said, in neutral, asserting or doubting words."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.frames.quotes import EVERYTHING, Heard, listen
from analysis.query.selection import Selection

STANCES = ("asserting", "neutral", "doubting")
EVERYONE = "everyone else"
"""Stands for all quotations but those of the speaker compared with them."""
_COUNTS = (
    ", ".join(f"count(*) FILTER (stance = '{stance}') AS {stance}" for stance in STANCES)
    + ", count(*) AS quote_count, count(DISTINCT id) AS doc_count, avg((stance = 'doubting')::INT) AS doubting_ratio"
)


def cues(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each reporting verb: its forms in the texts, its stance, how often it is used of named people and of others."""
    return listen(
        corpus,
        selection,
        heard,
        """
        SELECT verb AS cue, array_to_string(list_sort(list_distinct(list(lower(cue)))), '; ') AS forms, stance,
               count(*) AS quote_count, count(*) FILTER (named) AS named, count(DISTINCT id) AS doc_count
        FROM heard WHERE cue IS NOT NULL GROUP BY verb, stance ORDER BY quote_count DESC, verb
        """,
    )


def source_stances(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each source: quotations it introduces in asserting, neutral and doubting words; doubting_ratio is 0..1."""
    return listen(
        corpus,
        selection,
        heard,
        f"SELECT outlet AS source, {_COUNTS} FROM heard WHERE cue IS NOT NULL GROUP BY ALL ORDER BY quote_count DESC, source",
    )


def speaker_stances(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each named speaker, most quoted first: quotations introduced in asserting, neutral and doubting words.

    For one speaker there is a second row, of everyone else with or without a name.
    """
    own = listen(
        corpus,
        selection,
        heard,
        f"SELECT speaker, {_COUNTS} FROM heard WHERE named AND cue IS NOT NULL GROUP BY ALL ORDER BY quote_count DESC, speaker",
    )
    if not heard.speaker:
        return own
    others = listen(
        corpus,
        selection,
        heard._replace(speaker=""),
        f"SELECT '{EVERYONE}' AS speaker, {_COUNTS} FROM heard WHERE cue IS NOT NULL AND NOT (named AND speaker = $one)",
        one=heard.speaker,
    )
    return pd.concat([own, others], ignore_index=True)
