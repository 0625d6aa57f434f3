"""What a share is a share of, and what money is for: "percent of voters", "$5 million for schools", "owns 5% of Acme"."""

from __future__ import annotations

from typing import NamedTuple

from analysis.article import Span
from analysis.claims.numbers.carried import ALIKE, Told
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.subject import patterns
from analysis.claims.subject.counted import WORD
from analysis.claims.wording.phrases import whole
from analysis.claims.wording.resources import DISTANCES_TOLD, NORMS, OCCASIONS, OPINIONS, SIZED, VAGUE

POLL = 500
"""Characters that an answer to the same question may stand apart."""
_BEFORE = 20  # characters in which two words stand before a quantity
_FAR = 160  # characters before a quantity in which those asked are looked for
_NO_GOODS = frozenset({"plus", "and", "with", "when", "for", "at", "on", "in", "until", "if", "or"})  # behind "50% off"
_NO_PARTS = VAGUE | SIZED


class Part(NamedTuple):
    """What a quantity is a part of, where that ends, and whether it is the quantity's own noun: "of voters", not "for schools"."""

    text: str
    end: int
    own: bool
    loose: bool  # "12% for women" goes on with the number before it


def past_aside(body: str, q: Quantity, sentence: Span) -> int:
    """The place behind a quantity and the brackets that give it in another currency."""
    aside = patterns.ASIDE.match(body, q.end, sentence.end)
    return aside.end() if aside else q.end


def part_of(body: str, q: Quantity, sentence: Span) -> Part | None:
    """What a share or a sum is a part of ("percent of voters"), or what money is for."""
    found = patterns.WHOLE.match(body, past_aside(body, q, sentence), sentence.end)
    link = found["link"].lower() if found else ""
    if found is None or (link in {"on", "in"} and found["what"][0].isupper()) or (link == "in" and q.dimension == "money"):
        return None
    if link == "off" and found["what"].split()[0].lower() in _NO_GOODS:
        return Part("discount", found.end("link"), own=True, loose=False)
    told = whole(found["what"])
    if (
        told is None
        or (link == "off" and q.unit in DISTANCES_TOLD)
        or (link == "of" and told.lower() in NORMS)
        or (link in {"in", "on"} and told.rpartition(" ")[2] in OCCASIONS)
    ):
        return None
    if link == "the" and (q.unit != "ratio" or told.split()[0].lower() in _NO_PARTS):
        return None
    return Part(told, found.start("what") + len(told), link in {"of", "off", "the"} or q.dimension in ALIKE, link == "for")


def of_things(part: Part | None) -> str | None:
    """What a part is of, unless it only tells for whom money is: "raised $5 million for Ada Byron"."""
    return part.text if part and not (part.loose and part.text[0].isupper()) else None


def is_stake(body: str, q: Quantity, sentence: Span) -> bool:
    """Whether a share is what somebody owns of a firm: "owns 5% of the club"."""
    owns = patterns.OWNS.search(body, max(sentence.start, q.start - _BEFORE), q.start)
    return owns is not None and patterns.OF_FIRM.match(body, q.end, sentence.end) is not None


def asked(body: str, q: Quantity, sentence: Span, last: Told | None) -> str | None:
    """Who gave the answer that a share of them gave: "of the 90 mills, 40 percent", or those of the share told before."""
    if q.dimension not in ALIKE:
        return None
    among = patterns.AMONG.search(body, max(sentence.start, q.start - _FAR), q.start)
    if among is not None:
        return whole(among["what"])
    verb = WORD.search(body, q.end, min(sentence.end, q.end + _BEFORE))
    if verb is None or verb[0].lower() not in OPINIONS or last is None or last.quantity.start < q.start - POLL:
        return None
    return last.subject if last.quantity.dimension in ALIKE else None
