"""Whether words for a group that no mention covers name one institution, or only a crowd."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.quotes.grammar.phrases import Kind
from analysis.quotes.wording.tokens import Token

_CROWDS = frozenset(
    {
        "media",
        "audience",
        "audiences",
        "businesses",
        "companies",
        "crowd",
        "crowds",
        "families",
        "firms",
        "groups",
        "industry",
        "outlets",
    }
)


def is_institution(tokens: Sequence[Token], core: Sequence[Token], form: Kind) -> bool:
    """Whether a phrase without a known name tells one institution or text by name: "Leeds's council", "the Post"."""
    if form == "document":
        return core[-1].capital and core[-1] is not tokens[0] and not core[-1].text.isupper()
    owned = core[0].capital and core[0].low.endswith("'s")
    return form == "body" and core[-1].low not in _CROWDS and (owned or any(token.capital for token in core[1:]))


def is_crowd(core: Sequence[Token]) -> bool:
    """Whether a word that no mention covers is capital only because it begins a sentence: "Dealers said"."""
    return len(core) == 1 and core[0].low.endswith("s") and len(core[0].low) > 4
