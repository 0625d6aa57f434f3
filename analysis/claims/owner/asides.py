"""Names that own no number behind them: asides, sources, those who are told something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from analysis.article import Mention, Quote
from analysis.claims.owner import belonging
from analysis.claims.owner.roles import TO_DO
from analysis.claims.wording.phrases import is_plural

_TELLS = 90  # characters before a name in which words tell that it is a source
_EXPERT = 24  # the same in which those are named who are of a source, or who is told
_BRACKET = 30  # characters of a bracket
_DASH = 3  # characters of a dash and its spaces
_NAMING = frozenset({"PERSON", "ORG", "PRODUCT", "PLACE", "EVENT"})


def may_own(body: str, mention: Mention) -> bool:
    """Whether a mention may own numbers: a name of somebody or something, or of whatever else moves: "the Norfell 50 fell"."""
    known = mention.type in _NAMING or _is_people(mention) or belonging.MOVES.match(body, mention.end) is not None
    return known and not _is_aside(body, mention)


def _is_people(mention: Mention) -> bool:
    """Whether a name is the plural of those who have it, and no nationality: "Democrats"."""
    return mention.type == "OTHER" and mention.entity == mention.text and mention.text.isalpha() and is_plural(mention.text)


def _is_aside(body: str, mention: Mention) -> bool:
    """Whether a mention owns nothing: in brackets, told something, a dateline, a poll's maker, part of a currency or of "Leeds-based"."""
    if belonging.ASIDE_BEHIND.match(body, mention.end):
        return True
    if _opens(body, mention.start) and belonging.DATELINE_BEHIND.match(body, mention.end):
        return True
    if _is_in_brackets(body, mention):
        return True
    return _is_told(body, mention.start) and not (TO_DO.match(body, mention.end) or belonging.TOLD_MORE.match(body, mention.end))


def _is_in_brackets(body: str, mention: Mention) -> bool:
    """Whether brackets close behind a mention that they opened right before it, or with other words before it."""
    before = max(0, mention.start - _BRACKET)
    words = body[before : mention.start]
    if "(" not in words and "<" not in words:
        return False
    closed = body[mention.end : mention.end + 4].lstrip(" .").partition(" ")[0]
    bracketed = belonging.BRACKETED.search(body, max(0, mention.start - 2), mention.start)
    if bracketed is not None and (bracketed[0][0] == "<" or ")" in closed):
        return True
    if bracketed is not None and belonging.BRACKET_BEHIND.match(body, mention.end):
        return True
    return closed.startswith(")") and belonging.IN_BRACKETS.search(body, before, mention.start) is not None


def _opens(body: str, at: int) -> bool:
    """Whether a paragraph begins at a place; or a sentence, where a name all in capitals stands there."""
    return at == 0 or body[at - 1] == "\n" or (body[at : at + 3].isupper() and body[max(0, at - 3) : at].rstrip()[-1:] in {".", "!", "?"})


def _is_told(body: str, at: int) -> bool:
    """Whether the words before a place tell that who is named there is told something, or is a source."""
    words = body[max(0, at - _TELLS) : at].lower()  # a glance at which spares most names the search
    near = max(0, at - _EXPERT)
    if words.rstrip().removesuffix("the").rstrip().endswith(belonging.TELLING) and belonging.TOLD_TO.search(body, near, at):
        return True
    if not _is_citing(words):
        return False
    clause = words[max(map(words.rfind, belonging.SOURCES_BREAK)) + 1 :]
    return _is_citing(clause) and belonging.SOURCE_BEFORE.search(body, at - len(clause), at) is not None


def _is_citing(words: str) -> bool:
    """Whether one of those words stands among some without which no source is named."""
    return "by" in words or "from" in words or "according" in words


def is_within(mention: Mention, dashes: Sequence[int]) -> bool:
    """Whether a mention stands among other words between dashes: Acme in "its brands - including Acme - grew"; not "- Acme -"."""
    behind = bisect_right(dashes, mention.start)
    alone = behind < len(dashes) and mention.start - dashes[behind - 1] <= _DASH and dashes[behind] == mention.end
    return behind % 2 == 1 and behind < len(dashes) and not alone


def is_attributing(mention: Mention, quote: Quote | None) -> bool:
    """Whether a name stands among the words that tell who speaks, outside what is said."""
    return quote is not None and quote.start <= mention.start < quote.end and not quote.content_start <= mention.start < quote.content_end
