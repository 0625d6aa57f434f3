"""What counts are said of beyond the noun they count: those killed, a team, a length, a lead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Span
from analysis.claims.numbers.carried import Told, carried
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.subject.behind import beside
from analysis.claims.wording.measures import is_proportion, measure
from analysis.claims.wording.phrases import is_plural
from analysis.claims.wording.resources import (
    AUXILIARIES,
    CHANGES,
    CROWDS,
    DISTANCES_TOLD,
    EXTENTS,
    FINITE,
    KINDS,
    MEASURE_VERBS,
    PERSON_COUNTS,
    PREPOSITIONS,
    REPORTING,
    SPEEDS,
    SUFFERED,
    TIME_UNITS,
)

WORD = re.compile(  # no "<ACM.N>"
    r"[A-Za-z](?<![A-Za-z0-9-].)[a-z]*+(?![\w’'&.=>-])"  # a word of letters alone: most are, and are read fast
    r"|[,;:—()]|(?=[A-Za-z])(?<![A-Za-z0-9])(?:(?:\b[A-Z]\.){2,}|(?<!\d-)(?![\w.=]{1,20}+>)[A-Za-z][\w’'&-]*+)"
)
_NEAR = 40  # characters beside a quantity in which its noun is looked for
_CLOSE = 90  # characters before a quantity in which the verb that moves it stands
_BEFORE = 20  # characters in which two words stand beside a quantity
_BESIDE = 4  # words: a verb further away measures something else
_HELPED = 7  # words behind a number among which its verb stands: "people have been killed"
_LEFT = frozenset({"left", "made", "rendered", "reported", "confirmed", "believed", "feared", "known"})  # "were left homeless"
_HELPING = AUXILIARIES | _LEFT
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_UNDERGONE = frozenset({"died", "die", "perished", "drowned"})
_CLOSING = PREPOSITIONS | {"when", "after", "before", "since", "during", "and", "as"}
_PASSIVE = _LEFT | _BEING
_MANY = frozenset({"most", "many", "more", "all", "fewer"})
_PAIR = range(2)
_POINTS = frozenset({"points", "votes", "seats"})
_AHEAD = re.compile(r"\s (?: (?P<ahead> ahead \b | clear \s of ) | behind \b | adrift \b )", re.VERBOSE)
_SEEING = frozenset({"saw", "seen", "sees", "seeing", "left", "leaving", "leaves", "had", "with"})
_PLAYED = re.compile(
    r""",? \s (?: and \s | on \s | with \s )? [\w-]+ \s (?: [a-z-]+ \s )? (?: rebounds? | assists? | steals? | blocks? | goals? | shots?
    | shooting | games? | wins? | minutes ) \b""",
    re.VERBOSE,
)
_SIZED = re.compile(
    r"(?: greater | larger | bigger | smaller | higher | lower ) \s than \b | exceeding \b | above \b | below \b | in \s excess", re.VERBOSE
)
_BEFORE_NOUNS = PREPOSITIONS | {"all", "any", "the", "some", "most", "and", "or", "no", ","}
_NO_NOUNS = FINITE | MEASURE_VERBS.keys() | CHANGES | REPORTING | TIME_UNITS
_TURNED = re.compile(r"\b (?: turn | spin | spun | rotat | tilt | sw[iu]ng | flip | twist ) [a-z]* (?: \s [a-z]+ ){0,3} \s \Z", re.VERBOSE)
_GRAMS = frozenset({"mg", "g", "mcg", "grams", "gram", "milligrams", "micrograms"})
_CONTAINED = re.compile(r"\s (?P<what> [a-z]+ (?: \s [a-z]+ )? ) (?= [,;.(] | \s \( | \Z | \n )", re.VERBOSE)
_FATES = frozenset(SUFFERED.values())
_WITH = re.compile(
    r"""[^.;\d]{0,80} , \s including \s | (?: \s (?: on | in | from | at | of ) \b [^.;,\d]{1,40} )? (?: ,? \s and | , ) \s""", re.VERBOSE
)
_ALONE = re.compile(r"[.,;)”\"] | \s (?: and | in | on | at | from | of | by | across | during | since | aged ) \b | \Z", re.VERBOSE)
_LEADS = frozenset({"lead", "gap"})
_LEADING = frozenset({"lead", "leads", "leading"})
_BEATING = frozenset(
    {
        *("won", "win", "wins", "winning", "lost", "lose", "loses", "losing", "beat", "beats", "beating", "defeated", "defeats"),
        *("best", "bests", "bested", "edged", "edges"),
    }
)
_ACROSS = {word: word for word in ("diameter", "width", "length", "height", "depth", "circumference", "thickness", "size", "area")}
_RISING = frozenset({"feet", "metres", "meters"})
_AWAY = frozenset({"from", "off", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})


def led(body: str, q: Quantity, sentence: Span) -> str | None:
    """The lead, gap or margin that points or votes measure, told by a verb before them: "trails him by 5 points"."""
    words = [word.lower() for word in WORD.findall(body, max(sentence.start, q.start - _CLOSE), q.start)]
    if "by" in words[-3:] and not _LEADING.isdisjoint(words):
        return "lead"
    verb = next((word for word in reversed(words) if MEASURE_VERBS.get(word) in _LEADS or word in _BEATING), None)
    return "margin" if verb in _BEATING and "by" in words[-3:] else MEASURE_VERBS.get(verb or "") if verb not in _BEATING else None


def extent(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a length is the length of, told by the adjective behind it: "30 metres wide"."""
    behind = [word.lower().replace("-", "") for word in WORD.findall(body, q.end, min(sentence.end, q.end + _BEFORE))]
    word = behind[0] if behind else ""
    if word == "in":  # "five feet in width"
        return _ACROSS.get(behind[1] if behind[1:] else "")
    if body.startswith("at ", q.start - 3) and q.unit in _RISING and not word.startswith(("of", "from")):
        return "altitude"  # "flew at 30,000 feet"
    return EXTENTS.get(word) or ("distance" if word in _AWAY and q.unit in DISTANCES_TOLD else None)


def size(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a weight, an angle or a length is of, told right beside it."""
    return contained(body, q, sentence) or angle(body, q, sentence) or extent(body, q, sentence)


def angle(body: str, q: Quantity, sentence: Span) -> str | None:
    """The angle that degrees measure by which something turned: "spun 180 degrees"."""
    return "angle" if q.unit == "degrees" and _TURNED.search(body, max(sentence.start, q.start - _NEAR), q.start) else None


def contained(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a weight is the weight of, told right behind it without "of": "128 mg calcium, 9 grams fibre"."""
    found = _CONTAINED.match(body, q.end, sentence.end) if q.unit.lower() in _GRAMS else None
    return found["what"] if found else None


def suffered(body: str, q: Quantity, sentence: Span) -> str | None:
    """Those counted with what befell them, told right beside them: "killed 42 people", "300 bakers were injured"."""
    counted = q.unit.partition("/")[0]
    people = counted.rpartition(" ")[2].lower() in PERSON_COUNTS
    before = WORD.findall(body, max(sentence.start, q.start - _BEFORE), q.start)[-2:]
    before = before[:1] if before[-1:] == ["all"] else before[-1:]  # "killing all 176 people"
    behind = [word.lower() for word in WORD.findall(body, q.end, min(sentence.end, q.end + _NEAR))[:_HELPED]]
    if behind[:2] == [",", "including"]:  # "12 bakers, including two women, were killed"
        aside = [word.lower() for word in WORD.findall(body, q.end, min(sentence.end, q.end + 2 * _NEAR))][1:]
        behind = aside[aside.index(",") + 1 :] if "," in aside else []
    told = SUFFERED.get(before[0].lower()) if before else None
    told = told or _seen(body, q, sentence, behind)
    told = told or (_befell(behind) if people or (_is_passive(behind) and not _is_place(body, q)) else None)
    if told is None:
        return None
    return "people " + told if people else counted if told in counted.split() else f"{counted} {told}"


def _seen(body: str, q: Quantity, sentence: Span, behind: Sequence[str]) -> str | None:
    """What befell those whom an event saw or left so: "killed" of "the attack saw 1,200 people in Norfell killed"."""
    before = [word.lower() for word in WORD.findall(body, max(sentence.start, q.start - _BEFORE), q.start)[-1:]]
    if _SEEING.isdisjoint(before):
        return None
    return next((SUFFERED[word] for word in behind[:_BESIDE] if word in SUFFERED), None)


def _is_place(body: str, q: Quantity) -> bool:
    """Whether a number counts places where it befell others: "people in 16 states were infected"."""
    return body.endswith((" in ", " across ", " from ", " at "), 0, q.start)


def with_them(body: str, q: Quantity, sentence: Span, last: Told | None) -> str | None:
    """Those counted with what befell those of the number before: "killed 1,100 people in Leeds and 170 bakers", "including 50 children"."""
    befell = (last.subject or "").rpartition(" ")[2] if last is not None and last.quantity.dimension == "count" else ""
    if last is None or befell not in _FATES or _WITH.fullmatch(body, last.quantity.end, max(last.quantity.end, q.start)) is None:
        return None
    if _ALONE.match(body, q.end, sentence.end) is None:  # "and 400 bakers marched"
        return None
    return f"{q.unit.partition('/')[0]} {befell}"


def _befell(behind: Sequence[str]) -> str | None:
    """What befell those whom some words follow: "killed" of "on the ground were killed"."""
    if behind and behind[0] in SUFFERED:
        return SUFFERED[behind[0]]
    helped = next((at for at, word in enumerate(behind) if word in AUXILIARIES), 0)
    verb = [word for word in behind[helped:] if word not in _HELPING and not word.endswith("ly")][:1]
    return SUFFERED.get(verb[0]) if verb else None


def _is_passive(behind: Sequence[str]) -> bool:
    """Whether the first verb of suffering among some words tells what befell those before it, not what they did to others."""
    at = next((at for at, word in enumerate(behind) if word in SUFFERED), None)
    if at is None or not all(word[0].isalpha() for word in behind[:at]):
        return False
    if at == 0:
        return behind[1:2] == [] or not behind[1][0].isalpha() or behind[1] in _CLOSING
    at_verb, at = at, at - (at > 1 and behind[at - 1].endswith("ly"))  # "were seriously injured"
    return behind[at - 1] in _PASSIVE or (behind[at_verb] in _UNDERGONE and behind[at - 1] in AUXILIARIES)


def bracketed(body: str, q: Quantity, sentence: Span) -> str | None:
    """Those of whom a share in brackets is told right behind them: "girls (44%)"."""
    if q.unit != "percent" or body[q.start - 1 : q.start] != "(" or body[q.end : q.end + 1] != ")":
        return None
    before = list(WORD.finditer(body, max(sentence.start, q.start - _NEAR), q.start - 1))[-2:]
    if not before or not is_plural(before[-1][0]):
        return None
    most = len(before) > 1 and before[0][0].lower() in _MANY  # "most Norwegians (75%)"
    own = before[-1][0].islower() or before[-1].start() == sentence.start or most
    return before[-1][0] if own else None


def ahead(body: str, q: Quantity, sentence: Span) -> str | None:
    """The lead or gap that points are, told right behind them: "five points ahead of Globex"."""
    found = _AHEAD.match(body, q.end, sentence.end) if q.unit in _POINTS else None
    return None if found is None else "lead" if found["ahead"] else "gap"


def pointed(body: str, q: Quantity, sentence: Span) -> str | None:
    """What points measure, told right behind them: "an 11 point advantage", "a 3-point fall in turnout"."""
    words = WORD.findall(body, q.end, min(sentence.end, q.end + 2 * _NEAR)) if body.endswith("point", 0, q.end) else []
    told = beside(words)
    return told.text if told and told.text else next((word for word in words[:2] if word.lower() in CHANGES), None)


def scored(body: str, q: Quantity, sentence: Span) -> str | None:
    """The points that a player made, told beside what else was done: "added 14 points and eight rebounds"; None for those of an index."""
    return "points" if q.unit == "points" and _PLAYED.match(body, q.end, sentence.end) else None


def compared_size(body: str, q: Quantity, sentence: Span) -> str | None:
    """Those whose size a number bounds, told right before it: "projects greater than $10 million", "loans over $5m"."""
    if q.comparator not in {"<", ">"} or body.startswith("start", q.start):  # "tickets start at $5"
        return None
    before = [word.lower() for word in WORD.findall(body, max(sentence.start, q.start - _NEAR), q.start)[-2:]]
    noun = before[-1] if before else ""
    opens = len(before) < len(_PAIR) or before[0] in _BEFORE_NOUNS or _SIZED.match(body, q.start) is not None
    return noun if opens and is_plural(noun) and noun not in _NO_NOUNS else None


def staffed(body: str, q: Quantity, sentence: Span) -> str | None:
    """What consists of the persons counted, told right before them: "a team of 140 people"."""
    words = WORD.findall(body, max(sentence.start, q.start - _NEAR), q.start)[-_BESIDE:]
    if words and MEASURE_VERBS.get(words[-1].lower()) == "staff":
        return "staff"
    words = words[words.index(",") + 1 :] if "," in words else words
    known = (i for i in range(len(words) - 1, -1, -1) if words[i].lower() in CROWDS and is_proportion(words, i))
    return next((measure(words, index) for index in known), None)


def weighed(body: str, q: Quantity, head: str, last: Told | None) -> str:
    """What a weight or length is said of where nothing beside it tells: that of the number before, or the unit alone."""
    apart = last is not None and last.quantity.dimension == "count" and not last.quantity.unit.endswith(head)  # "40 tons from 20 hectares"
    return (None if apart else carried(body, q, last)) or SPEEDS.get(head) or KINDS.get(q.unit) or q.unit.partition("/")[0]
