"""Frames of voices: what is said, and who gets to say it. Each takes the same choice of quotations."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Selection
from analysis.query.sql.said import says

KINDS = ("direct", "indirect", "mixed")
VOICES = ("named", "anonymous")


class Heard(NamedTuple):
    """Which quotations of the selected articles count; empty fields do not narrow."""

    kinds: tuple[str, ...] = ()
    voice: str = ""  # of VOICES
    said: str = ""  # words that what is said must hold, in any case
    speaker: str = ""  # a named one
    about: str = ""  # an entity that what is said names


EVERYTHING = Heard()
"""All quotations of the selected articles."""
_CONDITIONS = {
    "kinds": "list_contains($kinds, q.kind)",
    "voice": "q.named = ($voice = 'named')",
    "said": "contains(lower(q.content), lower($said))",
    "speaker": "q.named AND q.speaker = $speaker",
    "about": f"EXISTS (FROM named n WHERE n.entity = $about AND {says('q')})",
}


def those(heard: Heard) -> str:
    """The quotations that count, as `heard`, in SQL: with the source, title, date and words of each; what does not narrow is not asked."""
    conditions = [sql for field, sql in _CONDITIONS.items() if getattr(heard, field)]
    return f"""
    , heard AS (
        SELECT q.*, source, title, published, coalesce(source, '{UNKNOWN}') AS outlet
        FROM voiced q JOIN selected USING (id) JOIN articles USING (id)
        WHERE {" AND ".join(conditions) or "true"})
    """


def quotes(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING, most: int | None = None) -> pd.DataFrame:
    """One row for each quotation, or the first so many; speaker is empty where nobody is named, voice is whoever is told, named or not."""
    return listen(
        corpus,
        selection,
        heard,
        """
        SELECT id, start, "end", kind, CASE WHEN named THEN speaker END AS speaker, speaker AS voice, named, cue, verb, stance,
               affiliation, inferred, content_start, content_end, content, source AS media_name, title, published AS publish_date
        FROM heard ORDER BY id, start, content_start, content_end, "end" LIMIT $most
        """,
        most=most,
    )


def quote_kinds(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each kind of speech: the quotations of it."""
    return listen(corpus, selection, heard, "SELECT kind, count(*) AS count FROM heard GROUP BY kind ORDER BY kind")


def speakers(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each named speaker: quotations, articles, sources, words of theirs, and what they are mostly said to be."""
    return listen(
        corpus,
        selection,
        heard,
        """
        SELECT speaker, count(*) AS quote_count, count(DISTINCT id) AS doc_count, count(DISTINCT source) AS source_count,
               sum(len(string_split(content, ' ')))::BIGINT AS words,
               mode(affiliation ORDER BY affiliation) AS affiliation, array_to_string(list_sort(list_distinct(list(verb))), '; ') AS cues
        FROM heard WHERE named GROUP BY speaker ORDER BY quote_count DESC, speaker
        """,
    )


def speaker_sources(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each named speaker and source that quotes them; ratio is their part, 0..1, of the source's quotations that are named."""
    return listen(
        corpus,
        selection,
        heard,
        """
        SELECT speaker, outlet AS source, count(*) AS quote_count, count(DISTINCT id) AS doc_count,
               sum(count(*)) OVER (PARTITION BY outlet)::BIGINT AS sample_size, quote_count / sample_size AS ratio
        FROM heard WHERE named GROUP BY speaker, outlet ORDER BY quote_count DESC, speaker, source
        """,
    )


def voices(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each source: quotations by named people and by nobody named, and the anonymous share 0..1."""
    return listen(
        corpus,
        selection,
        heard,
        """
        SELECT outlet AS source, count(*) AS quote_count, count(*) FILTER (named) AS named,
               count(*) FILTER (NOT named) AS anonymous, count(DISTINCT id) AS doc_count, avg((NOT named)::INT) AS anonymous_ratio
        FROM heard GROUP BY 1 ORDER BY quote_count DESC, source
        """,
    )


def quoted_about(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each entity named inside what is said, other than the one who says it: in how many quotations, by how many speakers."""
    return listen(
        corpus,
        selection,
        heard,
        f"""
        SELECT n.entity, n.type, count(DISTINCT (h.id, h.content_start, h.content_end)) AS quote_count, count(DISTINCT h.id) AS doc_count,
               count(DISTINCT speaker) FILTER (h.named) AS speaker_count
        FROM heard h JOIN named n ON {says("h")}
        WHERE NOT nationality AND n.entity IS DISTINCT FROM h.speaker
        GROUP BY ALL ORDER BY quote_count DESC, n.entity
        """,
    )


def affiliations(corpus: Corpus, selection: Selection, heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each named speaker and way to say who they are ("a professor at …"); empty where the article adds nothing to the name."""
    return listen(
        corpus,
        selection,
        heard,
        """
        SELECT speaker, affiliation, count(*) AS quote_count, count(DISTINCT id) AS doc_count,
               count(DISTINCT source) AS source_count
        FROM heard WHERE named GROUP BY ALL ORDER BY quote_count DESC, speaker, affiliation
        """,
    )


def listen(corpus: Corpus, selection: Selection, heard: Heard, sql: str, **values: Any) -> pd.DataFrame:
    """The rows of a query that may speak of `heard`, the quotations that count, and of `$name` for each value."""
    return ask(corpus, selection, those(heard) + sql, **bound(heard), **values)


def bound(heard: Heard) -> dict[str, Any]:
    """The values that the SQL of `those` names."""
    return heard._asdict() | {"kinds": list(heard.kinds)}
