"""The names of a text for tests."""

from __future__ import annotations

from analysis.article import Mention
from analysis.entities import find_mentions
from analysis.sentences import split


def mentions(body: str) -> tuple[Mention, ...]:
    """The mentions of a body."""
    return find_mentions([body], [split(body)])[0]


def entities(body: str) -> dict[str, str]:
    """Each entity of a body with its type."""
    return {mention.entity: mention.type for mention in mentions(body)}
