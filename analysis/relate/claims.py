"""Numbers that several articles give for one and the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from analysis.article import Claim
from analysis.claims import ToldClaim, group_claims
from analysis.relate.reading import Read, Row, joined

_READ = {"claims": None, "articles": ["id", "source", "published"], "sentences": ["id", "start", "end", "text"]}
_TOLD = """
SELECT c.id, a.source, a.published, s.text,
       c.start, c."end", c.text, value, low, high, unit, comparator, subject, entity, baseline, as_of, speaker, hedged, minor,
       also, also_value, also_unit, previous
FROM claims c JOIN articles a ON a.id = c.id
JOIN sentences s ON s.id = c.id AND s.start <= c.start AND c.start < s."end"
ORDER BY c.id, c.start
"""


def claim_groups(read: Read, names: list[Row], aliases: list[Row]) -> list[Row]:
    """One row for each number given in a group, with the group's verdict and why, and for each that is related and not comparable."""
    entities, sources = {row["name"]: row["entity"] for row in names}, {row["alias"]: row["source"] for row in aliases}
    return grouped(_told(read, entities, sources))


def grouped(told: Iterable[ToldClaim]) -> list[Row]:
    """The rows of the groups of some claims."""
    return [
        {
            "group": group.key,
            "id": one.article,
            "start": one.claim.start,
            "end": one.claim.end,
            **{name: getattr(group, name) for name in ("entity", "measure", "dimension", "verdict", "why")},
            "implied": [each.why for each in group.implied],
            "role": role,
        }
        for group in group_claims(told)
        for role, claims in (("given", group.members), ("related", group.related))
        for one in claims
    ]


def _told(read: Read, entities: dict[str, str], sources: dict[str, str]) -> Iterator[ToldClaim]:
    """The claims with their sentences, said of the corpus's canonical entities in its canonical sources."""
    for article, source, published, sentence, *fields in joined(read, _TOLD, _READ):
        claim = Claim(*fields)
        named = entities.get(claim.entity or "", claim.entity)
        claim = claim if named == claim.entity else replace(claim, entity=named)
        yield ToldClaim(article, sources.get(source, source), sentence, claim, published)
