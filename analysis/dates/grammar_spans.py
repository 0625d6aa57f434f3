"""Rules for durations, sets and references: three weeks, the past few years, daily, every Monday, now, in the future."""

from __future__ import annotations

from analysis.dates import resources as r
from analysis.dates.amounts import count, is_vague
from analysis.dates.lexicon import LETTERS
from analysis.dates.meanings import Literal, Meaning, Shift
from analysis.dates.rules import Found, Grammar

grammar = Grammar()

_CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "Y",
    "century": "Y",
    "millennium": "Y",
}
_TIMES = {"fortnight": 2, "decade": 10, "century": 100, "millennium": 1000}
_VAGUE_CODES = {"decade": "DE", "century": "CE", "millennium": "ML"}


def _unit(found: Found) -> str:
    """The unit counted."""
    return str(found.get("units") or found.get("unit"))


def _side(found: Found) -> int | None:
    """-1 for spans said to be past, 1 for spans to come."""
    if found.has("last", "gone", "previous", "recent", "latest"):
        return -1
    return 1 if found.has("next", "coming", "following", "come") else None


def _length(amount: float | None, unit: str) -> str:
    """A duration in TIMEX3 style: P3D, PT5H, P2.5Y, PXM where the amount is open."""
    clock, code = ("T", _CODES[unit][1]) if _CODES[unit][0] == "T" and len(_CODES[unit]) > 1 else ("", _CODES[unit])
    if amount is None:
        return f"P{clock}X{_VAGUE_CODES.get(unit, code)}"
    return f"P{clock}{amount * _TIMES.get(unit, 1):.12g}{code}"


@grammar.rule("units", "(?:<the|this|its>?WAY)?APPROX?(?:COUNT|FEW|<recent>)(?:<hyphen>|<full>){0,3}<units>(?:<or><so>|<to><come>|LONG)?")
@grammar.rule("units", "<the>(?=<day|cardinal>)COUNT<full>?<units>")
@grammar.rule("unit", "(?:<the>?WAY)?APPROX?(?:<day|number|cardinal|few>)(?:<hyphen>?<cardinal>)?<hyphen>?<scale>?<hyphen>?<unit>LONG?")
@grammar.rule("unit", "APPROX?<a|another><full>{0,2}<unit>LONG?")
@grammar.rule("units", "<the><gone|coming|last|next><units>|<coming|recent><units>")
def _duration(found: Found) -> Meaning | None:
    unit = _unit(found)
    if _is_age(found) or (unit == "quarter" and not found.has("units")) or (found.has("a") and _is_idiom(found)):
        return None
    if found.has("few") and _follows(found, "as"):
        return None  # in as many weeks
    vague = is_vague(found) or (found.has("the") and not found.has("day", "number", "year", "cardinal", "scale"))
    return Literal(_length(None if vague else count(found), unit), _side(found))


def _is_age(found: Found) -> bool:
    """Whether the words tell somebody's age: 52 years old, a 27-year-old."""
    rest = [word.text.lower() for word in found.words[found.last : found.last + 2]]
    return rest[:1] == ["old"] or rest in (["-", "old"], ["-", "olds"], ["of", "age"]) or found.has("old")


def _is_idiom(found: Found) -> bool:
    """Whether "a day" is a way of speaking: such a day, what a week, on a day like this."""
    unit = found.get("unit")
    return unit == "weekend" or _follows(found, "such", "what", "quite") or (unit == "day" and _follows(found, "on"))


def _follows(found: Found, *words: str) -> bool:
    """Whether one of these words stands before the expression."""
    return found.before is not None and found.before.text.lower() in words


_AGO = "(?:<hyphen>?<ago>)?"


@grammar.rule("half", f"APPROX?(?:<half><a><unit>|<a><half><hyphen>?<unit>|<half><hyphen><unit>){_AGO}")
@grammar.rule("unit", f"APPROX?(?:<a><unit><of><a>|<unit><hyphen>)<unit>{_AGO}")
def _part_of_unit(found: Found) -> Meaning | None:
    quarter = not found.has("half")
    if quarter and (found.get("unit"), found.get("unit", 1)) not in (("quarter", "century"), ("quarter", "hour")):
        return None
    unit = str(found.get("unit", 1 if quarter else 0))
    parts = {"hour": (60, "minute"), "year": (12, "month"), "decade": (10, "year"), "century": (100, "year")}
    whole, part = parts.get(unit, (0, ""))
    return _fraction(found, whole // (4 if quarter else 2), part) if whole else None


@grammar.rule("half", f"APPROX?(?:(?:<day>|<cardinal>)<and><a><half><units>|<a><unit><and><a><half>){_AGO}")
def _and_a_half(found: Found) -> Meaning | None:
    amount, unit = count(found) + 0.5, _unit(found)
    return _fraction(found, int(12 * amount), "month") if unit == "year" and found.has("ago") else _fraction(found, amount, unit)


def _fraction(found: Found, amount: float, unit: str) -> Meaning | None:
    """A duration that is no whole number of the units named, or the month or year so long ago."""
    if not found.has("ago"):
        return Literal(_length(amount, unit))
    return Shift(unit, -int(amount)) if unit in ("month", "year") else Literal("PAST_REF", -1)


@grammar.rule("unit", "<unit><hyphen><long>")
def _lasting(found: Found) -> Meaning | None:
    return Literal(_length(1, _unit(found)))


@grammar.rule("old", "<a>?<day|number|cardinal><hyphen><unit><hyphen><old>(?=<other>)")
def _standing(found: Found) -> Meaning | None:
    thing = found.words[found.last].text.lower()
    return None if _unit(found) == "year" or thing in r.YOUNG else Literal(_length(found.number("day", "number", "cardinal"), _unit(found)))


@grammar.rule(
    "units", "(?<=<for>)<units>|<units>(?=<of>|<ago>|<before>|<after>|<later>|<to><come>)|<units>(?=<hyphen><long|old>)|(?<=<in>)<units>"
)
def _bare_units(found: Found) -> Meaning | None:
    return Literal(_length(None, _unit(found)))


@grammar.rule("units", "(?:<the>)(?:<ordinal>|<second>)(?:<day>|<cardinal>|<few>)<units>")
def _first_months(found: Found) -> Meaning | None:
    vague = found.has("few")
    return Literal(_length(None if vague else count(found), _unit(found)))


@grammar.rule("adverb", "<adverb>")
def _adverb(found: Found) -> Meaning | None:
    if found.after and found.after.text.istitle() and found.after.letter == LETTERS["other"]:
        return None  # a newspaper: the daily Lantern
    return Literal(str(found.get("adverb")), recurring=True)


@grammar.rule("each", "<each>(?:<unit>|<month>|(?:<second>|<other>)?<weekday>|<season>|<daypart>)")
@grammar.rule("each", "<each>(?:<other>|<few>|<day>|<cardinal>)<units>")
def _each(found: Found) -> Meaning | None:
    if found.has("units"):
        return Literal(_length(None if found.has("few", "other") else count(found), _unit(found)), recurring=True)
    if found.has("unit"):
        return Literal(_length(1, _unit(found)), recurring=True)
    if found.has("month"):
        return Literal(f"XXXX-{found.number('month'):02d}", recurring=True)
    if found.has("weekday"):
        return Literal(f"XXXX-WXX-{found.number('weekday') + 1}", recurring=True)
    return Literal(f"XXXX-{found.get('season')}" if found.has("season") else f"XXXX-XX-XX{found.get('daypart')}", recurring=True)


@grammar.rule("weekdays", "<weekdays>")
def _weekdays(found: Found) -> Meaning | None:
    return Literal(f"XXXX-WXX-{found.number('weekdays') + 1}", recurring=True)


@grammar.rule("reference", "(?:<more>|<right>)?<reference>")
def _reference(found: Found) -> Meaning | None:
    value = str(found.get("reference"))
    if (found.has("more") and value != "PAST_REF") or (found.has("right") and value != "PRESENT_REF"):
        return None
    return Literal(value, {"PAST_REF": -1, "FUTURE_REF": 1}.get(value, 0))


@grammar.rule("recent", "<recent>")
def _recent(found: Found) -> Meaning | None:
    return Literal("PAST_REF", -1)


@grammar.rule("gone", "(?<=<in>)<the><recent>?<gone>")
@grammar.rule("futurenoun", "<the>(?:<nearby>)?<futurenoun>")
def _past_and_future(found: Found) -> Meaning | None:
    after = found.after
    if after and (after.letter in (LETTERS["unit"], LETTERS["units"], LETTERS["few"], LETTERS["cardinal"], LETTERS["day"])):
        return None
    return Literal("FUTURE_REF", 1) if found.has("futurenoun") else Literal("PAST_REF", -1)
