"""The sentences behind a mark: whatever is clicked, here is the text that made it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.frames.copies import EARLIEST
from analysis.query.frames.forecasts import due
from analysis.query.frames.quotes import EVERYTHING, Heard, bound, those
from analysis.query.frames.search import ASKED, asked
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Chosen, Selection
from analysis.query.sql.said import says
from analysis.query.sql.tone_marks import NOT_THEN, THEN
from analysis.query.sql.tone_marks import SPANS as TONED
from analysis.query.sql.topic_marks import SPANS as TOPICAL

Kind = Literal[
    "article", "source", "day", "undated", "entity", "pair", "tone", "told for",
    "driver", "topic", "told", "speaker", "voice", "claim", "compared",
    "family", "entity in", "topic in", "tone in",
    "passage", "voice in", "speaker in", "quote", "bound",
    "entity on", "entity undated", "entity at", "alias",
    "echo", "copied", "topic from", "hit", "asked", "asked by", "asked in", "asked on",
    "speaker on", "speaker undated", "speaker as", "stance of", "stance beside", "stance in", "cue", "quoted about",
    "tone on", "tone then", "tone bin", "tone pair", "listed", "sentence",
    "foretold", "foretold for", "topic of", "topic on", "topic undated", "entity on topic", "region",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """What was clicked: its kind and its value, and further values for pairs of names and for what lies in one source, article or time."""

    kind: Kind
    value: str
    second: str = ""
    third: str = ""
    heard: Heard = EVERYTHING  # which quotations count, where it stands for such
    among: Chosen | None = None  # the articles to look in, where these are not the selected ones


_LEAD = "SELECT id, start, start AS mark_start, start AS mark_end FROM sentences WHERE number = 0"
_SAID = "SELECT id, content_start AS start, content_start AS mark_start, content_end AS mark_end FROM heard"
_OF_ITS_OWN = "(role = 'given' OR (id, start) NOT IN (SELECT (id, start) FROM claim_groups WHERE role = 'given'))"
"""Numbers that a group compares, and those related to it that no other group does."""
_SPANS: dict[str, str] = {
    **TONED,
    **TOPICAL,
    "article": f"{_LEAD} AND id = $value",
    "source": f"SELECT l.* FROM ({_LEAD}) l JOIN articles USING (id) WHERE coalesce(source, '{UNKNOWN}') = $value",
    "day": f"SELECT l.* FROM ({_LEAD}) l JOIN articles USING (id) WHERE {THEN}",
    "undated": f"SELECT l.* FROM ({_LEAD}) l JOIN articles USING (id) WHERE {NOT_THEN.format('$value')}",
    "family": f"SELECT l.* FROM ({_LEAD}) l JOIN families USING (id) WHERE family = $value",
    "entity": 'SELECT id, start, start AS mark_start, "end" AS mark_end FROM named WHERE entity = $value',
    "pair": """SELECT id, start, start AS mark_start, "end" AS mark_end FROM named WHERE entity IN ($value, $second)
               AND id IN (SELECT id FROM named WHERE entity = $value) AND id IN (SELECT id FROM named WHERE entity = $second)""",
    "entity on": """SELECT n.id, start, start AS mark_start, "end" AS mark_end FROM named n JOIN articles USING (id)
                    WHERE entity = $value AND length(published) >= length($second)
                    AND left(published, length($second)) BETWEEN $second AND $third""",
    "entity undated": """SELECT n.id, start, start AS mark_start, "end" AS mark_end FROM named n JOIN articles USING (id)
                         WHERE entity = $value AND coalesce(length(published), 0) < CAST($second AS INT)""",
    "entity at": 'SELECT id, start, start AS mark_start, "end" AS mark_end FROM named WHERE entity = $value AND id = $second',
    "alias": 'SELECT id, start, start AS mark_start, "end" AS mark_end FROM named WHERE entity = $value AND text = $second',
    "quote": f"{_SAID} WHERE id = $value AND content_start = CAST($second AS BIGINT)",
    "voice in": f"{_SAID} WHERE named = ($value = 'named') AND outlet = $second",
    "speaker in": f"{_SAID} WHERE named AND speaker = $value AND outlet = $second",
    "speaker on": f"""{_SAID} WHERE named AND speaker = $value AND length(published) >= length($second)
                      AND left(published, length($second)) BETWEEN $second AND $third""",
    "speaker undated": f"""{_SAID} WHERE named AND speaker = $value
                           AND (published IS NULL OR length(published) < coalesce(try_cast($second AS INT), 0))""",
    "speaker as": f"{_SAID} WHERE named AND speaker = $value AND coalesce(affiliation, '') = $second",
    "stance of": f"{_SAID} WHERE named AND speaker = $value AND stance = $second",
    "stance beside": f"{_SAID} WHERE NOT (named AND speaker = $value) AND stance = $second",
    "stance in": f"{_SAID} WHERE outlet = $value AND stance = $second",
    "cue": f"{_SAID} WHERE verb = $value",
    "quoted about": f"""SELECT h.id, n.start, n.start AS mark_start, n."end" AS mark_end FROM heard h
                       JOIN named n ON {says("h")}
                       WHERE n.entity = $value AND n.entity IS DISTINCT FROM h.speaker""",
    "driver": """SELECT id, start, start AS mark_start, start AS mark_end FROM sentences
                 WHERE len(list_filter(drivers, lambda d: d.word = $value)) > 0""",
    "topic": "SELECT id, start, start AS mark_start, start AS mark_end FROM passages WHERE topic = $value",
    "passage": """SELECT s.id, s.start, s.start AS mark_start, s.start AS mark_end FROM passages p JOIN sentences s
                  ON s.id = p.id AND s.start >= p.start AND s.start < p."end"
                  WHERE p.id = $value AND p.start = CAST($second AS BIGINT)""",
    "told": """SELECT d.id, d.start, d.start AS mark_start, d."end" AS mark_end FROM dates d
               LEFT JOIN events e ON e.id = d.id AND e.start = d.start AND e."end" = d."end"
               WHERE coalesce(e.event, d.value) = $value OR coalesce(e.date, d.value) = $value
               OR left(first, length($value)) BETWEEN $value AND coalesce(nullif($second, ''), $value)
               AND left(last, length($value)) BETWEEN $value AND coalesce(nullif($second, ''), $value)""",
    "told for": """SELECT e.id, e.start, e.start AS mark_start, e."end" AS mark_end FROM events e SEMI JOIN (
                       SELECT event, event_date, lane FROM events JOIN selected USING (id) GROUP BY ALL
                       HAVING bool_and(anchor_kind = 'inferred') = ($third = 'inferred')) USING (event, event_date, lane)
                   WHERE lane = $second AND starts_with(first, $value) AND starts_with(last, $value)""",
    "bound": """SELECT s.id, s.start, d.start AS mark_start, d."end" AS mark_end FROM sentences s
                LEFT JOIN dates d ON d.id = s.id AND s.start <= d.start AND d.start < s."end"
                WHERE s.id = $value AND s.start = CAST($second AS BIGINT)""",
    "speaker": f"{_SAID} WHERE named AND speaker = $value",
    "voice": f"{_SAID} WHERE named = ($value = 'named')",
    "entity in": f"""SELECT n.id, n.start, n.start AS mark_start, n."end" AS mark_end FROM named n JOIN articles USING (id)
                     WHERE entity = $value AND coalesce(source, '{UNKNOWN}') = $second""",
    "copied": f"""SELECT l.* FROM ({_LEAD}) l JOIN families f USING (id) JOIN articles a USING (id)
                  WHERE coalesce(a.source, '{UNKNOWN}') = $value AND f.family IN
                  (SELECT family FROM families JOIN selected USING (id) JOIN articles USING (id) GROUP BY family
                   HAVING arg_min(coalesce(source, '{UNKNOWN}'), {EARLIEST}) = $second)""",
    "topic from": f"""SELECT p.id, p.start, p.start AS mark_start, p.start AS mark_end FROM passages p JOIN articles USING (id)
                      WHERE topic = $value AND coalesce(source, '{UNKNOWN}') = $second""",
    "echo": "SELECT id, start, start AS mark_start, \"end\" AS mark_end FROM echoes WHERE echo = $value AND $second IN ('', id)",
    "hit": """SELECT $value AS id, CAST($second AS BIGINT) AS start, start AS mark_start, CAST($third AS BIGINT) AS mark_end""",
    **dict.fromkeys(
        (*ASKED, "foretold for"),
        """SELECT unnest($ids::VARCHAR[]) AS id, unnest($starts::BIGINT[]) AS start, start AS mark_start,
           unnest($ends::BIGINT[]) AS mark_end""",
    ),
    "topic in": "SELECT id, start, start AS mark_start, start AS mark_end FROM passages WHERE topic = $value AND id = $second",
    "foretold": """SELECT id, start, start AS mark_start, "end" AS mark_end FROM foretold
                   WHERE id = $value AND start = CAST($second AS BIGINT)""",
    "claim": """SELECT id, start, start AS mark_start, "end" AS mark_end FROM claims
                WHERE id = $value AND start = CAST($second AS BIGINT)""",
    "compared": f"""SELECT id, start, start AS mark_start, "end" AS mark_end FROM claim_groups
                    WHERE "group" = $value AND {_OF_ITS_OWN}""",
}


_TOLD = """
told AS (SELECT behind, s.id, s.start, any_value(s."end") AS "end", any_value(s.text) AS text,
                list([mark_start, mark_end] ORDER BY mark_start) FILTER (mark_end > mark_start) AS marks
         FROM spans p JOIN selected USING (id) JOIN sentences s ON s.id = p.id AND s.start <= p.start AND p.start < s."end"
         GROUP BY behind, s.id, s.start),
found AS (SELECT behind, t.id, title, source, published AS publish_date, not_before, t.start, t."end", coalesce(marks, []) AS marks,
                 t.text, count(*) OVER (PARTITION BY behind) AS total
          FROM told t JOIN articles USING (id))
"""
_IN_TIME = "publish_date NULLS LAST, id, start"


def behind_groups(corpus: Corpus, selection: Selection, groups: tuple[str, ...], limit: int = 20) -> pd.DataFrame:
    """The first rows of the evidence of each of some groups of numbers, asked for at once; `behind` is the group."""
    return ask(
        corpus,
        selection,
        f"""
        , spans AS (SELECT "group" AS behind, id, start, start AS mark_start, "end" AS mark_end FROM claim_groups
                    WHERE list_contains($groups, "group") AND {_OF_ITS_OWN}), {_TOLD}
        FROM found QUALIFY row_number() OVER (PARTITION BY behind ORDER BY {_IN_TIME}) <= $limit ORDER BY behind, {_IN_TIME}
        """,
        groups=list(groups),
        limit=limit,
    )


def evidence(corpus: Corpus, selection: Selection, mark: Mark, limit: int = 20, offset: int = 0) -> pd.DataFrame:
    """One row for each sentence behind the mark, in order of publication; marks are the [start, end] in the body to highlight."""
    among = mark.among or selection
    return ask(
        corpus,
        among,
        f"""
        {_tables(mark)}, spans AS (SELECT '' AS behind, * FROM ({_SPANS[mark.kind]})), {_TOLD}
        SELECT * EXCLUDE (behind) FROM found ORDER BY {_IN_TIME} LIMIT {int(limit)} OFFSET {int(offset)}
        """,
        value=mark.value,
        second=mark.second,
        third=mark.third,
        **bound(mark.heard),
        **_places(corpus, among, mark),
    )


def _places(corpus: Corpus, among: Chosen, mark: Mark) -> dict[str, list[Any]]:
    """The places behind a mark of which the tables do not tell: ids, starts, ends."""
    if mark.kind in ASKED:
        return asked(corpus, among, mark.kind, mark.value, mark.second, mark.third)
    return due(corpus, among, mark.value, mark.second, mark.third == "inferred") if mark.kind == "foretold for" else {}


def _tables(mark: Mark) -> str:
    """The tables that the spans of a mark are looked for in, beside those of the corpus, in SQL."""
    return those(mark.heard) if "FROM heard" in _SPANS[mark.kind] else ""
