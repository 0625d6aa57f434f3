"""Groups of numbers as they stand after the corrections: those that one touches are put together and judged anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import duckdb
import pyarrow as pa

from analysis.article import Claim
from analysis.claims import ToldClaim
from analysis.claims.groups.measures import unversioned
from analysis.query.sql.tables import keep
from analysis.relate.claims import grouped
from analysis.relate.reading import Row
from analysis.store import SCHEMAS, Correction

_TOUCHING = frozenset({"excluded", "source", "published", "merged", "apart", "renamed", "split", "hidden"})
_TOUCHED = """
WITH told AS (SELECT c.id, c.start, coalesce(n.entity, c.entity) AS entity
              FROM stored.claims c LEFT JOIN stored.names n ON n.name = c.entity WHERE c.entity IS NOT NULL)
SELECT DISTINCT unnest([t.entity, g.entity]) FROM told t LEFT JOIN given g USING (id, start)
WHERE g.entity IS DISTINCT FROM t.entity OR t.id IN (FROM touched)
"""
_TOLD = """
SELECT g.id, a.source, a.published, s.text, g.start, g."end", g.text, value, low, high, unit,
       comparator, subject, entity, baseline, as_of, speaker, hedged, minor, also, also_value, also_unit, previous
FROM given g JOIN articles a USING (id)
JOIN sentences s ON s.id = g.id AND s.start <= g.start AND g.start < s."end"
WHERE list_contains($entities, g.entity)
      OR (g.id, g.start) IN (SELECT (id, start) FROM stored.claim_groups WHERE list_contains($groups, "group"))
ORDER BY g.id, g.start
"""
_STOOD = """
SELECT DISTINCT g."group" FROM stored.claim_groups g
LEFT JOIN stored.claims c ON c.id = g.id AND c.start = g.start AND c."end" = g."end"
LEFT JOIN given n ON n.id = g.id AND n.start = g.start
WHERE list_contains($entities, g.entity) OR list_contains($entities, c.entity) OR list_contains($entities, n.entity)
      OR g.id IN (FROM touched) OR list_contains($groups, g."group")
ORDER BY 1
"""
_MOVED = """
CREATE OR REPLACE TEMP TABLE touched AS
SELECT s.id FROM stored.articles s LEFT JOIN stored.source_aliases n ON n.alias = s.source LEFT JOIN articles a USING (id)
WHERE a.id IS NULL OR (coalesce(n.source, s.source), s.published) IS DISTINCT FROM (a.source, a.published)
"""
_HELD = 'SELECT DISTINCT "group" FROM stored.claim_groups WHERE list_contains($groups, "group") ORDER BY 1'
_NAMED = """
SELECT entity FROM given WHERE entity IS NOT NULL UNION SELECT entity FROM stored.claims WHERE entity IS NOT NULL
UNION SELECT entity FROM stored.claim_groups ORDER BY 1
"""
_CALLED = """
SELECT DISTINCT s.entity, n.entity FROM stored.names s JOIN names n USING (name) WHERE s.name = s.entity AND n.entity <> s.entity
"""


def define(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> None:
    """Puts groups made anew in the place of those of every entity of whose numbers one is told no longer, elsewhere or on another day."""
    if all(each.field not in _TOUCHING for each in corrections):
        return
    connection.execute(_MOVED)
    names = {name for (name,) in connection.execute(_TOUCHED).fetchall() if name}
    near = _near(names | {unversioned(name) for name in names}, _entities(connection))
    rows, stood = _anew(connection, near)
    keep(connection, "regrouped", pa.Table.from_pylist(rows, SCHEMAS["claim_groups"]))
    keep(connection, "ungrouped", pa.table({"group": pa.array(stood, pa.string())}))
    connection.execute(
        'CREATE OR REPLACE VIEW claim_groups AS FROM stored.claim_groups WHERE "group" NOT IN (FROM ungrouped) UNION ALL FROM regrouped'
    )


def _anew(connection: duckdb.DuckDBPyConnection, entities: Sequence[str]) -> tuple[list[Row], list[str]]:
    """The groups of the numbers given of some entities and of all in a group with them, and the groups they take the place of."""
    values: dict[str, Sequence[str]] = {"entities": entities, "groups": []}
    while True:
        stood = [group for (group,) in connection.execute(_STOOD, values).fetchall()]
        rows = grouped(_told(connection, values | {"groups": stood}))
        called = {row["group"] for row in rows} - set(stood)
        held = [group for (group,) in connection.execute(_HELD, {"groups": sorted(called)}).fetchall()]
        if not held:
            return rows, stood
        values["groups"] = [*values["groups"], *held]  # others that go by the same name are told apart from them


def _entities(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The entities of which numbers are given or were, sorted."""
    return [name for (name,) in connection.execute(_NAMED).fetchall()]


def _near(names: set[str], entities: Sequence[str]) -> list[str]:
    """Those of the entities that have one of the names, or are versions of what has: they may share a group."""
    return [entity for entity in entities if entity in names or unversioned(entity) in names]


def _told(connection: duckdb.DuckDBPyConnection, values: dict[str, Sequence[str]]) -> Iterator[ToldClaim]:
    """The numbers given of some entities or in some groups; a version goes by the name that what it is a version of has now."""
    called = dict(connection.execute(_CALLED).fetchall())
    for article, source, published, sentence, *fields in connection.execute(_TOLD, values).fetchall():
        claim = Claim(*fields)
        base = unversioned(claim.entity or "")
        moved = base in called and base != claim.entity
        yield ToldClaim(article, source, sentence, replace(claim, entity=called[base]) if moved else claim, published)
