"""Rules for dates reckoned from another: yesterday, last month, two weeks ago, the next day, later that year, on Sunday, 9 a.m. Tuesday."""

from __future__ import annotations

from analysis.dates import resources as r
from analysis.dates.amounts import count, is_vague
from analysis.dates.meanings import Calendar, Clock, Directed, Literal, Meaning, Shift, Weekday
from analysis.dates.rules import Found, Grammar

grammar = Grammar()

_STEPS = {
    "last": -1,
    "gone": -1,
    "previous": -1,
    "this": 0,
    "that": 0,
    "same": 0,
    "current": 0,
    "latest": 0,
    "next": 1,
    "following": 1,
    "coming": 1,
}
_TOLD = ("that", "same", "previous", "following")


def _way(found: Found) -> int:
    """-1, 0 or 1: the way the words point."""
    return next((steps for name, steps in _STEPS.items() if found.has(name) and not (name == "this" and found.has("gone", "coming"))), 0)


def _ends(found: Found) -> bool:
    """Whether no noun follows that "before" or "after" would belong to."""
    return found.after is None or not found.after.text[0].isalnum()


def _told(found: Found) -> bool:
    """Whether the words point from the date told last, not from now."""
    if found.has(*_TOLD):
        return True
    return found.has("the") and found.has("next") and not found.has("last")


@grammar.rule("deictic", "(?:<early|earlier|later>)?(?:<the>?<unit><before|after>)?<deictic>")
def _yesterday(found: Found) -> Meaning | None:
    steps = found.number("deictic")
    if found.has("unit"):
        steps += -1 if found.has("before") else 1
    return Shift("day", steps)


@grammar.rule("unit", "(?:<early|earlier|later>)?<the>?POINTER{1,2}<fiscal|full>?<unit>(?:<or><so>)?")
@grammar.rule("unit", "<early|earlier|later><in><the|this><unit>")
def _last_week(found: Found) -> Meaning | None:
    unit, way = str(found.get("unit")), _way(found)
    if unit in ("minute", "hour", "fortnight", "millennium") or (unit == "day" and found.has("in")):
        return None
    if found.has("the") and found.has("last", "gone") and unit != "weekend":
        return Literal(f"P1{_UNIT_LETTERS[unit]}", -1)
    if unit in ("decade", "century") and found.has("next", "coming"):
        return Literal("P10Y" if unit == "decade" else "P100Y", 1)
    return Shift(unit, way, _told(found))


_UNIT_LETTERS = {"day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE"}


@grammar.rule("unit", "<the>(?:<gone>)?<unit>(?!<of>)")
def _the_weekend(found: Found) -> Meaning | None:
    return Shift("weekend", -1) if found.get("unit") == "weekend" else None


@grammar.rule("unit", "EARLY(?:<the>|<this>|<that>|<last>|<next>)<unit>")
def _end_of_the_month(found: Found) -> Meaning | None:
    unit = str(found.get("unit"))
    if unit not in ("month", "year", "week", "decade", "century", "quarter"):
        return None
    return Shift(unit, _way(found), told=found.has("that"))


@grammar.rule("month", "(?:<early|earlier|later>)?POINTER(?:<gone>|<coming>)?<early>?<hyphen>?<month>(?!DAY)")
@grammar.rule("season", "(?:<early|earlier|later>)?<the>?POINTER(?:<gone>|<coming>)?<early>?<hyphen>?<season>")
@grammar.rule("holiday", "POINTER<holiday>(?:<unit>|<eve>)?")
@grammar.rule("month", "<last|next|this><month>DAY")
def _last_january(found: Found) -> Meaning | None:
    if found.has("that", "same", "previous", "following"):
        return Shift("year", _way(found), told=True, part=_part(found))
    return Directed(_part(found), _way(found))


def _part(found: Found) -> str:
    """The part of the year the words name."""
    if found.has("season", "holiday"):
        return str(found.get("season") or found.get("holiday"))
    day = found.number("day", "nth")
    return f"{found.number('month'):02d}" + (f"-{day:02d}" if day else "")


@grammar.rule("half", "<the>?<ordinal|second><hyphen>?<half><of><the|this|last|next><unit>")
@grammar.rule("unit", "<the>?<ordinal|second><hyphen>?<unit><of><the|this|last|next><unit>")
def _quarter_of_this_year(found: Found) -> Meaning | None:
    letter, most = ("H", 2) if found.has("half") else ("Q", 4)
    number = found.number("ordinal", "second")
    if found.get("unit", -1) != "year" or number > most or (letter == "Q" and found.get("unit") != "quarter"):
        return None
    return Shift("year", _way(found), part=f"{letter}{number}")


@grammar.rule("unit", "EARLY?MONTHDAY?<comma>?<of>?(?:<the>)?<last|next|this|that|same|previous|following><unit>")
@grammar.rule("unit", "<the>?<early>?<season><of>?(?:<the>)?<last|next|this|that|same|previous|following><unit>")
@grammar.rule("unit", "(?:<last|next|this><unit><possessive>)(?:<ordinal>|<second>)?<unit|season|month>")
def _january_last_year(found: Found) -> Meaning | None:
    if found.get("unit") != "year":
        return None
    if found.has("possessive"):
        number = found.number("ordinal", "second")
        part = f"Q{number}" if found.get("unit", 1) == "quarter" and 0 < number <= 4 else str(found.get("season") or "")
        return Shift("year", _way(found), part=part) if part else None
    return Shift("year", _way(found), _told(found), str(found.get("season") or _part(found)))


@grammar.rule(
    "weekday",
    "(?:<early|earlier|later>)?(?:<the>?POINTER)?(?:<gone>|<coming>)?<weekday>(?:<comma>?<early>?<daypart>)?(?:<of>?<last|next|this><unit>)?",
)
def _weekday(found: Found) -> Meaning | None:
    steps = _way(found) if any(found.has(name) for name in _STEPS) else None
    time = str(found.get("daypart") or "")
    return Weekday(found.number("weekday"), steps, time, told=found.has("previous", "following", "same", "that"))


@grammar.rule("daypart", "(?:<early|earlier|later>)?(?:<the>)?(?:<last|this|that|next|following|previous|same>)<daypart>")
@grammar.rule("tonight", "(?:<early|earlier|later>)?<tonight>")
@grammar.rule("daypart", "<early>?<deictic><daypart>|<early><hyphen>?<daypart>")
def _daypart(found: Found) -> Meaning | None:
    if found.has("tonight"):
        return Shift("day", 0, time="TNI")
    steps = found.number("deictic") or _way(found)
    return Shift("day", steps, _told(found), time=str(found.get("daypart")))


@grammar.rule("daypart", "(?:<early><in>)?<the><early>?<daypart><units>?<of>MONTHDAY(?:<comma>?<year>)?")
@grammar.rule("daypart", "(?:<early><in>)?<the><early>?<daypart><units>?<of>DAYMONTH(?:<comma>?<year>)?")
def _daypart_of_date(found: Found) -> Meaning | None:
    part = f"{found.number('month', 'month_cut'):02d}-{found.number('day', 'nth'):02d}"
    return Calendar(found.number("year") or None, part, str(found.get("daypart")))


@grammar.rule("ago", "APPROX?(?:COUNT|FEW)?<full>{0,2}<hyphen>?PERIOD<hyphen>?<ago>")
@grammar.rule("earlier", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<hyphen>?<earlier>")
@grammar.rule("later", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<later>")
@grammar.rule("before", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<before>")
@grammar.rule("from", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<from><reference>")
@grammar.rule("hence", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<hence>")
@grammar.rule("hyphen", "<the><unit><hyphen><ago|earlier><unit|period>")
def _ago(found: Found) -> Meaning | None:
    side = -1 if found.has("ago", "earlier", "before") else 1
    if found.has("before") and not _ends(found):
        return None
    if is_vague(found):
        return None if not found.has("units") else Literal("PAST_REF" if side < 0 else "FUTURE_REF", side)
    unit, amount = str(found.get("units") or found.get("unit")), count(found)
    if unit in ("minute", "second", "hour") or amount != int(amount):
        return Literal("PAST_REF" if side < 0 else "FUTURE_REF", side)
    if unit == "fortnight":
        unit, amount = "week", 2 * amount
    return Shift(unit, side * int(amount), told=not found.has("ago", "reference", "hence"), keeps=unit == "year" and side < 0)


@grammar.rule("unit", "<the>(?:<next|following|previous|same>)<unit>|<the><unit>(?:<before|after>)(?!<deictic>)")
@grammar.rule("unit", "<that><same>?<unit>|<the><same><unit>")
def _the_next_day(found: Found) -> Meaning | None:
    unit = str(found.get("unit"))
    if unit in ("minute", "hour", "millennium", "fortnight") or (found.has("before", "after") and not _ends(found)):
        return None
    steps = -1 if found.has("before", "previous") else 1 if found.has("after", "next", "following") else 0
    return Shift(unit, steps, told=True)


@grammar.rule("unit", "<the>(?:<latest|current|corresponding|fiscal>){1,2}<unit|period>|<latest|current><unit>")
@grammar.rule("unit", "<the><unit><hyphen><ago|earlier><unit|period>")
def _latest_quarter(found: Found) -> Meaning | None:
    unit = str(found.get("unit"))
    if found.has("ago", "earlier"):
        return Shift("year", -1, told=True, keeps=True)
    if unit not in ("quarter", "year", "month", "week") or found.has("corresponding"):
        return None
    return Shift(unit, -1 if found.has("latest") and unit == "quarter" else 0)


@grammar.rule("meridiem", "(?:<clock>|<day>|<number>)<meridiem>ZONE(?:<comma>?<on>?(?:<this|last|next>?<weekday>|<deictic>))?")
@grammar.rule("clock", "<clock>(?:<meridiem>)?ZONE(?:<comma>?<on>?(?:<this|last|next>?<weekday>|<deictic>))?")
@grammar.rule("clockword", "<clockword>(?:<on>?(?:<weekday>|<deictic>))?")
def _clock(found: Found) -> Meaning | None:
    time = _time(found)
    if time is None:
        return None
    if found.has("weekday"):
        return Weekday(found.number("weekday"), _way(found) if found.has("this", "last", "next") else None, time)
    return Shift("day", found.number("deictic"), time=time) if found.has("deictic") else Clock(time)


@grammar.rule("meridiem", "(?:<clock>|<day>)<meridiem>ZONE<comma>?<on>?WEEKDAY?MONTHDAY(?:<comma><year>)?")
def _clock_of_date(found: Found) -> Meaning | None:
    time, day = _time(found), found.number("day", "nth", place=-1)
    return None if time is None else Calendar(found.number("year") or None, f"{found.number('month', 'month_cut'):02d}-{day:02d}", time)


def _time(found: Found) -> str | None:
    """The time of day in TIMEX3 style (T09:00); None where it is a score or no time at all."""
    if found.has("clockword"):
        return str(found.get("clockword"))
    hour, _, minutes = found.words[found.low].text.replace(".", ":").partition(":")
    if not (hour.isdigit() and int(hour) < 24 and (minutes or "0")[:2] < "60"):
        return None
    if not found.has("meridiem", "zone") and not (found.before and found.before.text.lower() in r.BEFORE_CLOCK):
        return None
    offset = found.number("meridiem")
    value = int(hour) % 12 + offset if found.has("meridiem") else int(hour)
    return f"T{value:02d}:{minutes[:2]}" if minutes else f"T{value:02d}:00"
