"""Rules for what is counted off: the first Monday in October, two Sundays ago, a week from Friday, the quarter ended Sept. 30."""

from __future__ import annotations

from analysis.dates import resources as r
from analysis.dates.amounts import count, is_vague
from analysis.dates.directions import way
from analysis.dates.holidays import LAST, counted_week, counted_weekday, week_of
from analysis.dates.meanings import Calendar, Literal, Meaning, Shift, Weekday
from analysis.dates.rules import Found, Grammar

grammar = Grammar()
_MIDDLE_OF_MONTH = 15
_MOST = 4  # every month has four of each day of the week


def _number(found: Found) -> int:
    """Which one of a month: the first, the 2nd, the last."""
    return LAST if found.has("last") else found.number("ordinal", "second", "nth")


@grammar.rule("weekday", "<the>?<ordinal|second|nth|last><weekday><of|in>MONTH(?:<comma>?<of>?<year>)?")
def _weekday_of_month(found: Found) -> Meaning | None:
    number = _number(found)
    if number > _MOST:
        return None
    part = counted_weekday(found.number("month", "month_cut"), found.number("weekday"), number)
    return Calendar(found.number("year") or None, part)


@grammar.rule("unit", "<the>?<ordinal|second|nth|last><full>?<unit><of|in>MONTH(?:<comma>?<of>?<year>)?")
def _week_of_month(found: Found) -> Meaning | None:
    number = _number(found)
    if found.get("unit") != "week" or number > _MOST:
        return None
    return Calendar(found.number("year") or None, counted_week(found.number("month", "month_cut"), number))


@grammar.rule("unit", "<the><unit><of>(?:MONTHDAY|DAY<of>?MONTH)(?:<comma>?<year>)?")
def _week_of_day(found: Found) -> Meaning | None:
    day = Calendar.of(found.number("year") or None, found.number("month", "month_cut"), found.number("day", "nth"))
    return Calendar(day.year, week_of(day.part)) if day and found.get("unit") == "week" else None


@grammar.rule("unit", "(?P<here><the><unit>)<other>(?:MONTHDAY|DAYMONTH)(?:<comma>?<year>)?")
def _quarter_ended(found: Found) -> Meaning | None:
    if found.get("unit") != "quarter" or found.words[found.last].text.lower() not in r.CLOSED:
        return None
    last = found.number("month", "month_cut") - (found.number("day", "nth") < _MIDDLE_OF_MONTH)
    year = found.number("year") - (last <= 1) if found.has("year") else None
    return Calendar(year, f"Q{(last - 2) % 12 // 3 + 1}")  # the quarter in which its middle lies


@grammar.rule("weekdays", "COUNT<weekdays><ago>")
@grammar.rule("weekday", "<the>?<weekday><before><last>|<the>?<weekday><after><next>")
def _weekdays_away(found: Found) -> Meaning | None:
    way_of_last, further = (1, 1) if found.has("next") else (-1, 1)
    if found.has("ago"):
        further = int(count(found)) - 1
    return Weekday(found.number("weekdays", "weekday"), way_of_last, weeks=way_of_last * further)


@grammar.rule("weekday", "COUNT(?:<unit>|<units>)<from|on><weekday>")
def _week_from_weekday(found: Found) -> Meaning | None:
    weeks = {"week": 1, "fortnight": 2}.get(str(found.get("units") or found.get("unit")), 0)
    return Weekday(found.number("weekday"), 1, weeks=weeks * int(count(found))) if weeks else None


@grammar.rule("weekday", "<weekday><of>?<last|next|this><unit>|<last|next|this><unit><on>?<weekday>")
def _weekday_of_week(found: Found) -> Meaning | None:
    return Weekday(found.number("weekday"), week=way(found)) if found.get("unit") == "week" else None


@grammar.rule("unit", "<the>?<unit>(?:<before><last>|<after><next>)(?!<weekday|month|month_cut|season|holiday|unit>)")
def _before_last(found: Found) -> Meaning | None:
    unit = str(found.get("unit"))
    if unit in ("minute", "hour", "fortnight", "millennium"):
        return None
    return Shift(unit, 2 if found.has("next") else -2)


@grammar.rule("ago", "COUNT(?:<unit>|<units>)<ago>(?:<this><unit>|<deictic>)")
def _ago_this_month(found: Found) -> Meaning | None:
    whole = str(found.get("units") or found.get("unit"))
    fine = "day" if found.has("deictic") else str(found.get("unit", -1))
    if whole not in ("month", "year", "decade", "century") or fine not in ("day", "week", "month") or found.number("deictic"):
        return None
    return Shift(whole, -int(count(found)), to=fine)


@grammar.rule("units|unit", "COUNT(?:<unit>|<units>)(?:<other>|<possessive>)<clocktime>")
def _in_weeks_time(found: Found) -> Meaning | None:
    if found.words[found.last - 2].text not in ("'", "’", "'s", "’s") or is_vague(found):
        return None
    unit, amount = str(found.get("units") or found.get("unit")), count(found)
    if unit in ("second", "minute", "hour") or amount != int(amount):
        return Literal("FUTURE_REF", 1)
    return Shift("week", 2 * int(amount)) if unit == "fortnight" else Shift(unit, int(amount))
