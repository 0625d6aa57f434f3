"""Rules for days of the week and times of day: on Sunday, next Monday, Friday night, this morning, 9 a.m. Tuesday."""

from __future__ import annotations

from analysis.dates import resources as r
from analysis.dates.directions import STEPS, is_told, way
from analysis.dates.meanings import Calendar, Clock, Meaning, Shift, Weekday
from analysis.dates.rules import Found, Grammar

grammar = Grammar()


@grammar.rule(
    "weekday",
    "(?:<early|earlier|later>)?(?:<the>?POINTER)?(?:<gone>|<coming>)?<weekday>(?:<comma>?<early>?<daypart>)?",
)
def _weekday(found: Found) -> Meaning | None:
    steps = way(found) if found.has(*STEPS) else None
    time = str(found.get("daypart") or "")
    return Weekday(found.number("weekday"), steps, time, told=found.has("previous", "following", "same", "that"))


@grammar.rule("daypart", "(?:<early|earlier|later>)?(?:<the>)?(?:<last|this|that|next|following|previous|same>)<daypart>")
@grammar.rule("tonight", "(?:<early|earlier|later>)?<tonight>")
@grammar.rule("daypart", "<early>?<deictic><daypart>|<early><hyphen>?<daypart>")
def _daypart(found: Found) -> Meaning | None:
    if found.has("tonight"):
        return Shift("day", 0, time="TNI")
    steps = found.number("deictic") or way(found)
    return Shift("day", steps, is_told(found), time=str(found.get("daypart")))


@grammar.rule("daypart", "(?:<early><in>)?<the><early>?<daypart><units>?<of>(?:MONTHDAY|DAYMONTH)(?:<comma>?<year>)?")
def _daypart_of_date(found: Found) -> Meaning | None:
    month, day = found.number("month", "month_cut"), found.number("day", "nth")
    return Calendar.of(found.number("year") or None, month, day, str(found.get("daypart")))


@grammar.rule("meridiem", "(?:<clock>|<day>|<number>)<meridiem>ZONE(?:<comma>?<on>?(?:<this|last|next>?<weekday>|<deictic>))?")
@grammar.rule("clock", "<clock>(?:<meridiem>)?ZONE(?:<comma>?<on>?(?:<this|last|next>?<weekday>|<deictic>))?")
@grammar.rule("zone", "<year|number><zone>(?:<comma>?<on>?(?:<this|last|next>?<weekday>|<deictic>))?")
@grammar.rule("clockword", "<clockword>(?:<on>?(?:<weekday>|<deictic>))?")
def _clock(found: Found) -> Meaning | None:
    time = _time(found)
    if time is None:
        return None
    if found.has("weekday"):
        return Weekday(found.number("weekday"), way(found) if found.has("this", "last", "next") else None, time)
    return Shift("day", found.number("deictic"), time=time) if found.has("deictic") else Clock(time)


@grammar.rule("units", "<the>?<early><units><of>(?:<weekday>|<deictic>)")
def _early_hours(found: Found) -> Meaning | None:
    if found.get("units") != "hour":
        return None
    if found.has("deictic"):
        return Shift("day", found.number("deictic"), time="TMO")
    return Weekday(found.number("weekday"), time="TMO")


@grammar.rule("meridiem", "(?:<clock>|<day>)<meridiem>ZONE<comma>?<on>?WEEKDAY?(?:MONTHDAY|DAYMONTH)(?:<comma>?<year>)?")
@grammar.rule("clock", "<clock>ZONE<comma>?<on>?WEEKDAY?(?:MONTHDAY|DAYMONTH)(?:<comma>?<year>)?")
def _clock_of_date(found: Found) -> Meaning | None:
    time, day = _time(found), found.number("day", "nth", place=-1)
    return None if time is None else Calendar.of(found.number("year") or None, found.number("month", "month_cut"), day, time)


def _time(found: Found) -> str | None:
    """The time of day in TIMEX3 style (T09:00); None where it is a score or no time at all."""
    if found.has("clockword"):
        return None if found.before and found.before.text.lower() == "high" else str(found.get("clockword"))
    figures = found.words[found.low].text.replace(".", ":")
    hour, _, minutes = (f"{figures[:2]}:{figures[2:]}" if len(figures) == 4 and figures.isdigit() else figures).partition(":")
    if not (hour.isdigit() and int(hour) < 24 and (minutes or "0")[:2] < "60"):
        return None
    if not found.has("meridiem", "zone") and not (found.before and found.before.text.lower() in r.BEFORE_CLOCK):
        return None
    offset = found.number("meridiem")
    value = int(hour) % 12 + offset if found.has("meridiem") else int(hour)
    return f"T{value:02d}:{minutes[:2]}" if minutes else f"T{value:02d}:00"
