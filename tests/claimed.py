"""Claims of a text for tests: read with its sentences and quotations, and with the names and dates that a test gives."""

from __future__ import annotations

from analysis.article import Claim, EntityType, Mention, ToldDate
from analysis.claims import find_claims
from analysis.quotes import find_quotes
from analysis.sentences import split


def claims(body: str, mentions: tuple[Mention, ...] = (), dates: tuple[ToldDate, ...] = ()) -> tuple[Claim, ...]:
    """The claims of a body."""
    sentences = split(body)
    return find_claims(body, sentences, mentions, find_quotes(body, sentences, mentions), dates)


def claim_of(body: str, text: str, mentions: tuple[Mention, ...] = (), dates: tuple[ToldDate, ...] = ()) -> Claim:
    """The claim of a body that has some text."""
    return next(claim for claim in claims(body, mentions, dates) if claim.text == text)


def mention(body: str, name: str, kind: EntityType = "ORG") -> Mention:
    """The first mention of a name, which is its own entity."""
    start = body.index(name)
    return Mention(start, start + len(name), name, kind, name)
