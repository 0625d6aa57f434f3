"""What counts are said of beyond the noun they count: those killed, a team, a length, a lead."""

from __future__ import annotations

import re

from analysis.article import Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.wording.phrases import is_plural, is_proportion, measure
from analysis.claims.wording.resources import AUXILIARIES, CROWDS, DISTANCES_TOLD, EXTENTS, MEASURE_VERBS, SUFFERED

WORD = re.compile(  # no "<ACM.N>"
    r"[,;:—()]|(?=[A-Za-z])(?<![A-Za-z0-9])(?:(?:\b[A-Z]\.){2,}|(?<!\d-)(?![\w.=]{1,20}+>)[A-Za-z][\w’'&-]*+)"
)
_NEAR = 40  # characters beside a quantity in which its noun is looked for
_CLOSE = 90  # characters before a quantity in which the verb that moves it stands
_BEFORE = 20  # characters in which two words stand beside a quantity
_BESIDE = 4  # words: a verb further away measures something else
_HELPED = 7  # words behind a number among which its verb stands: "people have been killed"
_LEFT = frozenset({"left", "made", "rendered", "reported", "confirmed", "believed", "feared", "known"})  # "were left homeless"
_HELPING = AUXILIARIES | _LEFT
_LEADS = frozenset({"lead", "gap"})
_AWAY = frozenset({"from", "off", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})


def led(body: str, q: Quantity, sentence: Span) -> str | None:
    """The lead or gap that points measure, told by a verb before them: "trails him by 5 points"."""
    words = WORD.findall(body, max(sentence.start, q.start - _CLOSE), q.start)
    return next((MEASURE_VERBS[word.lower()] for word in reversed(words) if MEASURE_VERBS.get(word.lower()) in _LEADS), None)


def extent(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a length is the length of, told by the adjective behind it: "30 metres wide"."""
    behind = WORD.search(body, q.end, min(sentence.end, q.end + _BEFORE))
    word = behind[0].lower() if behind else ""
    return EXTENTS.get(word) or ("distance" if word in _AWAY and q.unit in DISTANCES_TOLD else None)


def suffered(body: str, q: Quantity, sentence: Span) -> str | None:
    """What befell the persons counted, told right beside them: "killed 42 people", "300 people were injured"."""
    before = WORD.findall(body, max(sentence.start, q.start - _BEFORE), q.start)[-1:]
    behind = [word.lower() for word in WORD.findall(body, q.end, min(sentence.end, q.end + _NEAR))[:_HELPED]]
    helped = next((at for at, word in enumerate(behind) if word in AUXILIARIES), 0)  # "people on the ground were killed"
    verb = [word for word in behind[helped:] if word not in _HELPING][:1]
    told = next((SUFFERED[word.lower()] for word in before + verb if word.lower() in SUFFERED), None)
    return f"people {told}" if told else None


def bracketed(body: str, q: Quantity, sentence: Span) -> str | None:
    """Those of whom a share in brackets is told right behind them: "girls (44%)"."""
    if q.unit != "percent" or body[q.start - 1 : q.start] != "(" or body[q.end : q.end + 1] != ")":
        return None
    before = list(WORD.finditer(body, max(sentence.start, q.start - _NEAR), q.start - 1))[-1:]
    return next((word[0] for word in before if is_plural(word[0]) and (word[0].islower() or word.start() == sentence.start)), None)


def staffed(body: str, q: Quantity, sentence: Span) -> str | None:
    """What consists of the persons counted, told right before them: "a team of 140 people"."""
    words = WORD.findall(body, max(sentence.start, q.start - _NEAR), q.start)[-_BESIDE:]
    if words and MEASURE_VERBS.get(words[-1].lower()) == "staff":
        return "staff"
    known = (i for i in range(len(words) - 1, -1, -1) if words[i].lower() in CROWDS and is_proportion(words, i))
    return next((measure(words, index) for index in known), None)
