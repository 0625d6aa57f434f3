"""Nouns that tell what somebody named is: "unit" of "its oil unit, Acme", "striker" of "striker Ada Byron", "dam" of "Norfell Dam"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.article import Mention
from analysis.claims.wording.resources import FINITE, MEASURES, PREPOSITIONS, STOPS, TIME_UNITS

_BEFORE = 70  # characters before a name
_NOUN_NEAR = 24  # the same in which a noun stands right before it
_NOUN = r"(?P<noun> [a-z]{4,} )"
_RIGHT_BEFORE = re.compile(rf"(?<= \s ) {_NOUN} \s \Z", re.VERBOSE)
_APPOSED = re.compile(rf"\b (?: its | his | her | their | the | an? ) \s (?: [\w-]+ \s ){{0,4}}? {_NOUN} , \s \Z", re.VERBOSE)
_BEHIND = re.compile(
    rf"""(?: , | \s (?: is | was ) ) \s (?: an? | the ) \s (?: [\w’'-]+ \s ){{0,4}}? {_NOUN}
    (?= [,.;] | \s (?: of | in | for | that | which | who | based | with | from | at | on | and ) \b )""",
    re.VERBOSE,
)
_OTHERS = MEASURES | TIME_UNITS | FINITE | PREPOSITIONS | STOPS


def described(body: str, mention: Mention) -> Iterator[str]:
    """The nouns by which a text may mean somebody named: the last word of a name, and the nouns beside it."""
    if " " in mention.text:
        yield mention.text.lower().rpartition(" ")[2]
    start, floor = mention.start, max(0, mention.start - _BEFORE)
    apposed = body[start - 2 : start] == ", "
    before = _APPOSED.search(body, floor, start) if apposed else _RIGHT_BEFORE.search(body, max(0, start - _NOUN_NEAR), start)
    for found in (before, _BEHIND.match(body, mention.end)):
        if found is not None and found["noun"] not in _OTHERS and not found["noun"].endswith(("ed", "ly", "ing")):
            yield found["noun"]
