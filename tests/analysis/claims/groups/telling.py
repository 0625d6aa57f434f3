"""Claims as articles tell them, and the one group that they form."""

from __future__ import annotations

from analysis.article import Claim
from analysis.claims import ClaimGroup, ToldClaim, group_claims


def told(article: str, text: str = "$5 million", sentence: str = "", **parts: object) -> ToldClaim:
    claim = {"start": 0, "end": len(text), "text": text, "value": 5e6, "low": None, "high": None, "unit": "USD", "comparator": "="}
    claim |= {"subject": "training cost", "entity": "Acme"} | parts
    return ToldClaim(article, f"{article} Post", sentence or f"Training the Orbit model in Tessin cost {text}.", Claim(**claim))  # type: ignore[arg-type]


def only(*claims: ToldClaim) -> ClaimGroup:
    (group,) = group_claims(claims)
    return group
