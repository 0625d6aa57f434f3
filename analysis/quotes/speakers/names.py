"""The names of an article as its speakers need them: which stand as one word, which are subjects, and the short ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.article import Mention, Span
from analysis.quotes.wording.resources import CONJUNCTIONS, DETERMINERS, OPENERS, ROLES, SMALL, TITLES

_NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]++(?: (?:(?:de|van|von|al|bin|der|la) )?(?:[A-Z]\.|[A-Z][\w’'-]*)){1,3}")
_PHRASE = r"(?:In|On|At|After|Before|During|Earlier|Later|Last|According)\s[^.!?:;,\n”\"]{1,45},\s"  # before the subject
_OWNED = r"(?:His|Her|Its|Their|My|Our|The|A|An|[A-Z][\w-]{1,20}[’']s)(?:\s[a-z-]{2,20}){1,2},\s"
_CLAUSE_START = re.compile(
    rf"(?:^|[.!?:;\n”\"]\s*|\A)(?:(?:But|And|Yet|Then|Now|Still)\s)?(?:{_PHRASE})?(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s|{_OWNED})?\Z"
)
_SIGN = re.compile(r"[.!?:;,\n”\"]")
_OPENING = 60  # characters before a name in which its clause may begin
_ROLE_WORDS = 5  # words of a role before a name
_NO_NAMES = OPENERS | SMALL | DETERMINERS | TITLES
_DOUBLE = re.compile(r"-\w{1,20}")


def with_ending(body: str, mention: Mention) -> tuple[int, int]:
    """Start and end of a mention with what is tied to it behind: the rest of a double name, the possessive ending."""
    tied = _DOUBLE.match(body, mention.end)
    end = tied.end() if tied else mention.end
    return mention.start, end + 2 * (body[end : end + 2] in {"'s", "’s"})


def stands_as_one(mention: Mention, marked: Sequence[Span]) -> bool:
    """Whether a mention is a name of several words outside quotation marks."""
    return " " in mention.text and mention.type in {"PERSON", "ORG", "PLACE"} and not is_quoted(mention, marked)


def is_quoted(mention: Mention, marked: Sequence[Span]) -> bool:
    """Whether a mention lies in quotation marks, or some of it does."""
    at = bisect_left(marked, (mention.end, -1)) - 1
    return at >= 0 and marked[at].end > mention.start


def is_subject(body: str, mention: Mention) -> bool:
    """Whether a name stands where the subject of a sentence does: at its start, if only a title or a role stands before it."""
    if body.startswith(("'s ", "’s "), mention.end):
        return False
    before = body[max(0, mention.start - _OPENING) : mention.start]
    last = before[before.rfind(" ", 0, -1) + 1 : -1] if before.endswith(" ") else ""
    if last.isalpha() and last.islower() and last not in ROLES:  # a glance that spares most names the search
        return False
    return _CLAUSE_START.search(before) is not None or _is_role(_SIGN.split(before)[-1].split())


def _is_role(words: Sequence[str]) -> bool:
    """Whether words at the start of a sentence are the role of somebody: "Finance minister", "But Leeds striker"."""
    words = [word for word in words if word[0].isalnum() and word.lower() not in CONJUNCTIONS]
    plain = 0 < len(words) <= _ROLE_WORDS and words[-1].lower() in ROLES
    return plain and not any(word.lower() in SMALL for word in words)


def short_names(mentions: Sequence[Mention]) -> dict[str, str]:
    """Last word, else first word, of each person's name → the name."""
    persons = [mention.entity for mention in mentions if mention.type == "PERSON" and " " in mention.entity]
    return {name.partition(" ")[0]: name for name in persons} | {name.rpartition(" ")[2]: name for name in persons}


def capitalised(body: str) -> list[Mention]:
    """Names of two and more capitalised words, for an article whose entities are not known."""
    names = []
    for found in _NAME.finditer(body):
        name = re.sub(r"['’]s\Z", "", found[0])
        first, _, rest = name.partition(" ")
        name = rest if first.lower() in _NO_NAMES else name
        start = found.start() + (len(first) + 1 if name is rest else 0)
        if " " in name:
            names.append(Mention(start, start + len(name), name, "PERSON", name))
    return names


def spans_of(passages: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """The passages that begin in start:end; both lie in order."""
    return passages[bisect_left(passages, (start, -1)) : bisect_left(passages, (end, -1))]
