"""Sentences and quotations that otherwise different articles share or one article repeats; those of many stories are notices."""

from __future__ import annotations

from typing import NamedTuple

import duckdb
import pyarrow as pa

from analysis.article import Span
from analysis.relate.reading import Read, Row

_READ = {
    "articles": ["id", "source"],
    "sentences": ["id", "start", "end", "text"],
    "quotes": ["id", "content_start", "content_end", "content"],
}
_SAID = r"""
CREATE TABLE said AS
SELECT id, start, "end", kind, story, outlet, left(md5(words), 16) AS echo
FROM (SELECT s.id, s.start, s."end", kind, coalesce(family, s.id) AS story, coalesce(source, s.id) AS outlet,
             trim(regexp_replace(lower(text), '[^\pL\pN]+', ' ', 'g')) AS words
      FROM (SELECT id, start, "end", text, 'sentence' AS kind FROM sentences
            UNION ALL SELECT id, content_start, content_end, content, 'quote' FROM quotes) s
      JOIN articles a ON a.id = s.id LEFT JOIN families f ON f.id = s.id)
WHERE len(string_split(words, ' ')) >= 8 -- shorter ones are alike by chance
"""
_ECHOES = """
WITH found AS (SELECT echo, kind FROM said GROUP BY echo, kind
               HAVING (count(DISTINCT story) > 1 OR count(*) > count(DISTINCT id))
               -- what stands in five articles and more, four or more for each outlet that has it, is part of a notice
               AND NOT (count(DISTINCT id) >= 5 AND count(DISTINCT id) >= 4 * count(DISTINCT outlet)))
SELECT echo, s.id, s.start, s."end", kind FROM said s JOIN found USING (echo, kind)
WHERE kind = 'sentence' OR echo NOT IN (SELECT echo FROM found WHERE kind = 'sentence')
ORDER BY echo, s.id, s.start
"""

_NOTICES = """
SELECT id, start, "end" FROM said
WHERE kind = 'sentence' AND echo IN (SELECT echo FROM said WHERE kind = 'sentence' GROUP BY echo HAVING count(DISTINCT story) >= 5)
"""


class Shared(NamedTuple):
    """What articles share word for word."""

    echoes: list[Row]
    """One row for each place of a sentence or quotation that several stories share or one article repeats, an outlet's notices apart."""
    notices: list[tuple[str, Span]]
    """Articles and their sentences that stand in five stories and more: notices, standing lines, what newsrooms add to everything."""


def shared(read: Read, families: list[Row]) -> Shared:
    """What the articles of a corpus share word for word, copies of one story counted as one."""
    with duckdb.connect(":memory:") as connection:
        for table, columns in _READ.items():
            connection.register(table, read(table, columns))
        connection.register(
            "families", pa.table({name: pa.array([row[name] for row in families], pa.string()) for name in ("id", "family")})
        )
        connection.execute(_SAID)
        rows = connection.execute(_ECHOES).fetchall()
        notices = connection.execute(_NOTICES).fetchall()
    return Shared(
        [dict(zip(("echo", "id", "start", "end", "kind"), row, strict=True)) for row in rows],
        [(id_, Span(start, end)) for id_, start, end in notices],
    )
