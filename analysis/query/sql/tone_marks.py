"""The sentences behind marks of tone: by tone, in a source, on a topic, at a time, in a bin."""

from __future__ import annotations

from analysis.query.selection import UNKNOWN

BINS = 10
"""Bins to either side of neutral."""

THEN = """length(published) >= length($value)
           AND left(published, length($value)) BETWEEN $value AND coalesce(nullif($second, ''), $value)"""
"""Articles published in the periods from $value to $second."""
NOT_THEN = "published IS NULL OR length(published) < coalesce(try_cast({} AS INT), 0)"
"""Articles that have no place on an axis of periods that so many digits of a date tell."""


def bin_of(polarity: str) -> str:
    """The SQL expression of the lower end of the bin that a polarity falls into."""
    return f"least(greatest(floor({polarity} * {BINS}), -{BINS}), {BINS - 1}) / {BINS}"


SPANS: dict[str, str] = {
    "tone": "SELECT id, start, start AS mark_start, start AS mark_end FROM judged WHERE verdict = $value",
    "tone in": f"""SELECT s.id, s.start, s.start AS mark_start, s.start AS mark_end FROM judged s JOIN articles USING (id)
                   WHERE verdict = coalesce(nullif($value, ''), nullif(verdict, 'no evidence'))
                   AND coalesce(source, '{UNKNOWN}') = $second""",
    "tone on": """SELECT s.id, s.start, s.start AS mark_start, s.start AS mark_end FROM judged s JOIN passages p
                  ON p.id = s.id AND p.start <= s.start AND s.start < p."end" WHERE topic = $value AND verdict <> 'no evidence'""",
    "tone then": f"""SELECT s.id, s.start, s.start AS mark_start, s.start AS mark_end FROM judged s JOIN articles USING (id)
                     WHERE verdict <> 'no evidence'
                     AND CASE $value WHEN '' THEN {NOT_THEN.format("$second")} ELSE {THEN} END""",
    "tone bin": f"""SELECT id, start, start AS mark_start, start AS mark_end FROM judged
                    WHERE verdict = $value AND ($second = '' OR {bin_of("polarity")} = try_cast($second AS DOUBLE))""",
    "tone pair": f"""SELECT id, start, start AS mark_start, start AS mark_end FROM judged
                     WHERE verdict <> 'no evidence' AND polarity <> 0 AND textblob_polarity <> 0
                     AND {bin_of("polarity")} = try_cast($value AS DOUBLE)
                     AND {bin_of("textblob_polarity")} = try_cast($second AS DOUBLE)""",
    "listed": """SELECT s.id, s.start, s.start AS mark_start, s.start AS mark_end FROM listed l JOIN sentences s
                 ON s.id = l.id AND s.number = l.number WHERE l.word = $value""",
    "sentence": """SELECT id, start, start AS mark_start, start AS mark_end FROM sentences
                   WHERE id = $value AND start = CAST($second AS BIGINT)""",
}
"""What was clicked → the query for its sentences, by the value of the mark and a second one."""
