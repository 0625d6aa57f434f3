"""The tables as they stand after the corrections: views over those of the schema `stored`, which hold what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import duckdb
import pyarrow as pa

from analysis.query.corrected import reworded
from analysis.query.corrected.recognised import recognised
from analysis.query.sql.tables import keep
from analysis.search import Index, indexed
from analysis.search.index import PART
from analysis.store import SCHEMAS, Correction

_COLUMNS = pa.schema(
    [("number", pa.int64()), *((name, pa.string()) for name in ("made", "field", "id", "value", "before", "alias", "title", "path"))]
)
_AIMED = """
CREATE TABLE aimed AS
SELECT c.* REPLACE (a.id AS id) FROM corrections c JOIN stored.articles a ON a.id = c.id
UNION ALL
SELECT c.* REPLACE (a.id AS id) FROM corrections c JOIN stored.articles a ON a.path = c.path AND a.title IS NOT DISTINCT FROM c.title
WHERE c.id NOT IN (SELECT id FROM stored.articles)
"""
_FACTS = ("title", "source", "published")
_LATEST = ", ".join(
    f"arg_max({column}, number) FILTER (field = '{fact}') AS {name}"
    for fact in _FACTS
    for column, name in (("value", fact), ("made", f"{fact}_made"))
)
_SETTLED = f"CREATE TABLE settled AS SELECT id, {_LATEST}, bool_or(field = 'excluded') AS excluded FROM aimed GROUP BY id"


def _fact(name: str) -> str:
    """A fact of an article and the text of its evidence, as corrected."""
    return f"""
    CASE WHEN s.{name} IS NULL THEN a.{name} ELSE nullif(s.{name}, '') END AS {name},
    CASE WHEN s.{name} IS NULL THEN a.{name}_evidence
         ELSE 'corrected by hand on ' || left(s.{name}_made, 10) || coalesce('; read as: ' || a.{name}, '') END AS {name}_evidence
    """


_RESTATED = f"""
CREATE VIEW restated AS
SELECT a.* REPLACE (
    {", ".join(map(_fact, _FACTS))},
    CASE WHEN s.source IS NULL THEN a.source_kind ELSE 'user' END AS source_kind,
    CASE WHEN s.published IS NULL THEN a.published_kind ELSE 'user' END AS published_kind,
    CASE WHEN s.published IS NULL THEN a.published_precision
         ELSE CASE length(s.published) WHEN 0 THEN NULL WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' ELSE 'minute' END
         END AS published_precision,
    CASE WHEN s.published <> '' THEN NULL ELSE a.not_before END AS not_before,
    CASE WHEN s.published <> '' THEN NULL ELSE a.not_before_evidence END AS not_before_evidence
)
FROM stored.articles a LEFT JOIN settled s ON s.id = a.id
WHERE s.excluded IS NOT TRUE
"""
_READ = "CREATE VIEW restated AS SELECT * FROM stored.articles"
_ALIASES = """
CREATE VIEW source_aliases AS
SELECT alias, source, why, alias IN (SELECT before FROM corrections WHERE field = 'apart') AS apart FROM stored.source_aliases
"""


def _articles(merged: bool) -> str:
    """The view of the articles under their titles and sources; sources that a person merged are looked for only where there are any.

    A join with an empty table would mislead DuckDB into taking all that follows for small.
    """
    own = "CASE WHEN m.value IS NULL THEN {0} ELSE {1} END" if merged else "{0}"
    evidence = """CASE WHEN n.source IS NOT NULL THEN concat_ws('; ', r.source_evidence, r.source || ' is another name of it')
                       ELSE r.source_evidence END"""
    return f"""
    CREATE VIEW articles AS
    SELECT r.* REPLACE (
        coalesce(r.title, r.opening) AS title,
        {own.format("coalesce(n.source, r.source)", "m.value")} AS source,
        {own.format("r.source_kind", "'user'")} AS source_kind,
        {own.format(evidence, "'counted as this source: ' || r.source")} AS source_evidence
    ), r.title AS stated_title
    FROM restated r
    LEFT JOIN source_aliases n ON n.alias = r.source AND NOT n.apart AND r.source_kind <> 'user'
    {"LEFT JOIN merged m ON m.name = coalesce(n.source, r.source)" if merged else ""}
    """


_FAMILIES = """
CREATE VIEW families AS
SELECT f.id, f.family, f.similarity,
       row_number() OVER (PARTITION BY f.family ORDER BY NOT f.first, a.published NULLS LAST, f.id) = 1 AS first
FROM stored.families f JOIN articles a ON a.id = f.id
QUALIFY count(*) OVER (PARTITION BY f.family) > 1
"""
_INDEXED = """
CREATE VIEW indexed AS
SELECT id, digest, number FROM stored.indexed WHERE id NOT IN (SELECT id FROM settled WHERE excluded OR title IS NOT NULL)
UNION ALL SELECT id, digest, number FROM retitled
"""

_TREE = """
CREATE VIEW topic_tree AS
SELECT t.* REPLACE (coalesce(l.label, t.label) AS label) FROM stored.topic_tree t LEFT JOIN topic_labels l USING (topic)
"""
_CORRECTED = {"families": _FAMILIES, "indexed": _INDEXED, "topic_tree": _TREE}


def define(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction], index: Index) -> None:
    """Defines each table for the queries: as it was read where nothing was corrected, else without what was left out, and put right.

    Articles under a corrected title are indexed once more.
    """
    keep(connection, "corrections", pa.Table.from_pylist([asdict(each) for each in corrections], _COLUMNS))
    names = [{"name": name, "value": value} for name, value in merged(corrections).items()]
    keep(connection, "merged", pa.Table.from_pylist(names, pa.schema([("name", pa.string()), ("value", pa.string())])))
    for sql in (_AIMED, _SETTLED, _RESTATED) if corrections else (_READ,):
        connection.execute(sql)
    _correct_topics(connection, corrections)
    own = {"articles": _articles(bool(names)), "source_aliases": _ALIASES} | (_CORRECTED if corrections else {})
    for table in sorted(SCHEMAS, key=lambda name: name != "source_aliases"):  # the articles are told by it
        within = " WHERE id NOT IN (SELECT id FROM settled WHERE excluded)" if corrections and "id" in SCHEMAS[table].names else ""
        if table == "indexed" and corrections:
            _index_retitled(connection, index)
        connection.execute(own.get(table) or f'CREATE VIEW "{table}" AS SELECT * FROM stored."{table}"{within}')
    reworded.define(connection, corrections)


def _correct_topics(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> None:
    """Makes the tables of topics renamed and merged, and of the corrections that are about no topic there is any more."""
    found = recognised(connection, corrections)
    for table, column, pairs in (("topic_labels", "label", found.labels), ("topic_merges", "into", found.merges)):
        keep(connection, table, pa.table({"topic": pa.array(pairs, pa.string()), column: pa.array(pairs.values(), pa.string())}))
    keep(connection, "lost", pa.table({"number": pa.array(found.lost, pa.int64())}))


def merged(corrections: Sequence[Correction]) -> dict[str, str]:
    """Each source that is counted as another one, and as which, after all merges in the order made."""
    found: dict[str, str] = {}
    for each in corrections:
        if each.field == "merged":
            found = {name: each.value if value == each.before else value for name, value in found.items()} | {each.before: each.value}
    return {name: value for name, value in found.items() if name != value}


def _index_retitled(connection: duckdb.DuckDBPyConnection, index: Index) -> None:
    """Adds a part to the index that holds the articles whose title was corrected, and makes the table of their numbers."""
    part = max(index.parts, default=0) + 1
    rows = connection.execute(
        "SELECT id, digest, stated_title, body FROM articles WHERE id IN (SELECT id FROM settled WHERE title IS NOT NULL) ORDER BY id"
    ).fetchall()
    index.parts[part] = indexed((title, body) for _, _, title, body in rows)
    numbered = [{"id": id_, "digest": digest, "number": part * PART + row} for row, (id_, digest, _, _) in enumerate(rows, 1)]
    keep(connection, "retitled", pa.Table.from_pylist(numbered, SCHEMAS["indexed"]))
