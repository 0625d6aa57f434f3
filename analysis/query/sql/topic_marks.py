"""The spans behind marks on topics: in a source, at a time, of a name, in a part of the map."""

from __future__ import annotations

from analysis.query.selection import UNKNOWN

_MAINLY = "(SELECT id, 0 AS start, 0 AS mark_start, 0 AS mark_end FROM article_topics WHERE main AND topic = $value)"

SPANS = {
    "topic of": f"""SELECT p.id, start, start AS mark_start, start AS mark_end FROM passages p JOIN articles USING (id)
                    WHERE topic = $value AND coalesce(source, '{UNKNOWN}') = $second""",
    "topic on": f"""SELECT l.* FROM {_MAINLY} l
                   JOIN articles USING (id) WHERE length(published) >= length($second)
                   AND left(published, length($second)) BETWEEN $second AND $third""",
    "topic undated": f"""SELECT l.* FROM {_MAINLY} l JOIN articles USING (id)
                        WHERE coalesce(length(published), 0) < CAST($second AS INT)""",
    "entity on topic": """SELECT n.id, n.start, n.start AS mark_start, n."end" AS mark_end FROM named n JOIN passages p
                          ON p.id = n.id AND p.start <= n.start AND n.start < p."end" WHERE entity = $value AND topic = $second""",
    "region": "SELECT id, start, start AS mark_start, start AS mark_end FROM passages, corners($value) WHERE inside(x, y, c)",
}
"""The query for (id, start, mark_start, mark_end) of each kind of mark."""
