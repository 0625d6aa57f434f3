"""Frames of voices: what is said, and who gets to say it."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection


def quotes(corpus: Corpus, selection: Selection, speaker: str = "", about: str = "") -> pd.DataFrame:
    """One row for each quotation; speaker is empty where nobody is named, voice is whoever is told, named or not.

    Of one named speaker, or of those whose words name an entity, where one is given.
    """
    return ask(
        corpus,
        selection,
        """
        SELECT q.id, q.start, q."end", q.kind, CASE WHEN q.named THEN q.speaker END AS speaker, q.speaker AS voice, q.named, q.cue,
               q.affiliation, q.inferred,
               q.content_start, q.content_end, substring(body, q.content_start + 1, q.content_end - q.content_start) AS content,
               source AS media_name, title
        FROM voiced q JOIN selected USING (id) JOIN articles USING (id)
        WHERE ($speaker = '' OR (q.named AND q.speaker = $speaker))
        AND ($about = '' OR EXISTS (FROM named n WHERE n.id = q.id AND n.entity = $about
                                    AND n.start >= q.content_start AND n."end" <= q.content_end))
        ORDER BY q.id, q.start, q.content_start
        """,
        speaker=speaker,
        about=about,
    )


def speakers(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each named speaker: quotations, articles, sources and words of theirs."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT speaker, count(*) AS quote_count, count(DISTINCT q.id) AS doc_count,
               count(DISTINCT coalesce(source, '{UNKNOWN}')) AS source_count,
               sum(len(string_split(substring(body, content_start + 1, content_end - content_start), ' ')))::BIGINT AS words,
               min(affiliation) AS affiliation, array_to_string(list_sort(list_distinct(list(cue))), '; ') AS cues
        FROM voiced q JOIN selected USING (id) JOIN articles USING (id)
        WHERE named GROUP BY speaker ORDER BY quote_count DESC, speaker
        """,
    )


def speaker_sources(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each named speaker and source that quotes them."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT speaker, coalesce(source, '{UNKNOWN}') AS source, count(*) AS quote_count, count(DISTINCT q.id) AS doc_count
        FROM voiced q JOIN selected USING (id) JOIN articles USING (id)
        WHERE named GROUP BY ALL ORDER BY quote_count DESC, speaker, source
        """,
    )


def cues(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each reporting verb: how often it is used of named people and of others."""
    return ask(
        corpus,
        selection,
        """
        SELECT lower(cue) AS cue, count(*) AS quote_count, count(*) FILTER (named) AS named, count(DISTINCT id) AS doc_count
        FROM voiced JOIN selected USING (id) WHERE cue IS NOT NULL GROUP BY 1 ORDER BY quote_count DESC, cue
        """,
    )


def voices(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source: quotations by named people and by nobody named, and the anonymous share 0..1."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT coalesce(source, '{UNKNOWN}') AS source, count(*) AS quote_count, count(*) FILTER (named) AS named,
               count(*) FILTER (NOT named) AS anonymous, avg((NOT named)::INT) AS anonymous_ratio
        FROM voiced JOIN selected USING (id) JOIN articles USING (id) GROUP BY 1 ORDER BY quote_count DESC, source
        """,
    )
