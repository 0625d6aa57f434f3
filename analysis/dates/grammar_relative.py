"""Rules for dates reckoned from another: yesterday, last month, two weeks ago, the next day, later that year."""

from __future__ import annotations

from analysis.dates import resources as r
from analysis.dates.amounts import count, is_vague
from analysis.dates.directions import is_told, way
from analysis.dates.lexicon import LETTERS
from analysis.dates.meanings import Calendar, Directed, Literal, Meaning, Shift
from analysis.dates.rules import Found, Grammar

grammar = Grammar()


@grammar.rule("deictic", "(?:<early|earlier|later>)?(?:<the>?<unit><before|after>)?<deictic>")
def _yesterday(found: Found) -> Meaning | None:
    steps = found.number("deictic")
    if found.has("unit"):
        steps += -1 if found.has("before") else 1
    return Shift("day", steps)


@grammar.rule("unit", "(?:<early|earlier|later>)?<the>?POINTER{1,2}<fiscal|full>?<unit>(?:<or><so>)?")
@grammar.rule("unit", "<early|earlier|later><in><the|this><unit>")
def _last_week(found: Found) -> Meaning | None:
    unit = str(found.get("unit"))
    if unit in ("minute", "hour", "fortnight", "millennium"):
        return None
    if unit == "quarter" and found.after and found.after.text == "of":
        return None  # of a draw, a town
    if unit == "day" and found.has("in"):
        return Shift("day", 0, told=found.has("later"))
    if found.has("the") and found.has("last", "gone") and unit != "weekend":
        return Literal(f"P1{_UNIT_LETTERS[unit]}", -1)
    if unit in ("decade", "century") and found.has("next", "coming"):
        return Literal("P10Y" if unit == "decade" else "P100Y", 1)
    return Shift(unit, way(found), is_told(found))


_UNIT_LETTERS = {"day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE"}


@grammar.rule("unit", "<the>(?:<gone>)?<unit>(?!<of>)")
def _the_weekend(found: Found) -> Meaning | None:
    return Shift("weekend", -1, by_tense=True) if found.get("unit") == "weekend" else None


@grammar.rule("unit", "EARLY(?:<the>|<this>|<that>|<last>|<next>)<unit>")
def _end_of_the_month(found: Found) -> Meaning | None:
    unit = str(found.get("unit"))
    if unit not in ("month", "year", "week", "decade", "century", "quarter"):
        return None
    return Shift(unit, way(found), told=found.has("that"))


@grammar.rule("month|month_cut", "(?:<early|earlier|later>)?POINTER<gone|coming>?<early>?<hyphen>?MONTH(?!DAY)")
@grammar.rule("season", "(?:<early|earlier|later>)?<the>?POINTER(?:<gone>|<coming>)?<early>?<hyphen>?<season>")
@grammar.rule("holiday", "POINTER<holiday>(?:<unit>|<eve>)?")
@grammar.rule("month|month_cut", "<last|next|this>MONTHDAY")
def _last_january(found: Found) -> Meaning | None:
    if found.has("day", "nth") and Calendar.of(None, _month(found), found.number("day", "nth")) is None:
        return None
    if found.has("that", "same", "previous", "following"):
        return Shift("year", way(found), told=True, part=_part(found))
    return Directed(_part(found), way(found))


def _part(found: Found) -> str:
    """The part of the year the words name."""
    if found.has("season", "holiday"):
        return str(found.get("season") or found.get("holiday"))
    day = found.number("day", "nth")
    return f"{_month(found):02d}" + (f"-{day:02d}" if day else "")


def _month(found: Found) -> int:
    """Number of the month among the words."""
    return found.number("month", "month_cut")


@grammar.rule("unit", "<the>?<ordinal|second><hyphen>?<unit|half><of><the|this|last|next><unit>")
def _quarter_of_this_year(found: Found) -> Meaning | None:
    letter, most = ("H", 2) if found.has("half") else ("Q", 4)
    number = found.number("ordinal", "second")
    if found.get("unit", -1) != "year" or number > most or (letter == "Q" and found.get("unit") != "quarter"):
        return None
    return Shift("year", way(found), part=f"{letter}{number}")


@grammar.rule("unit", "EARLY?MONTHDAY?<comma>?<of>?(?:<the>)?<last|next|this|that|same|previous|following><unit>")
@grammar.rule("unit", "<the>?<early>?<season><of>?(?:<the>)?<last|next|this|that|same|previous|following><unit>")
@grammar.rule("unit", "(?:<last|next|this><unit><possessive>)(?:<ordinal>|<second>)?<unit|season|month>")
def _january_last_year(found: Found) -> Meaning | None:
    if found.get("unit") != "year":
        return None
    if found.has("possessive"):
        number = found.number("ordinal", "second")
        part = f"Q{number}" if found.get("unit", 1) == "quarter" and 0 < number <= 4 else str(found.get("season") or "")
        return Shift("year", way(found), part=part) if part else None
    return Shift("year", way(found), is_told(found), str(found.get("season") or _part(found)))


@grammar.rule("ago", "APPROX?(?:COUNT|FEW)?<full>{0,2}<hyphen>?PERIOD<hyphen>?<ago>")
@grammar.rule("earlier", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<hyphen>?<earlier>")
@grammar.rule("later", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<later>")
@grammar.rule("before", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<before>")
@grammar.rule("previous", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<previous>")
@grammar.rule("from", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<from><reference>")
@grammar.rule("hence", "APPROX?(?:COUNT|FEW)?<full>{0,2}PERIOD<hence>")
def _ago(found: Found) -> Meaning | None:
    side = -1 if found.has("ago", "earlier", "before", "previous") else 1
    if (found.has("before", "previous") and not _ends(found)) or (found.before and found.before.text.lower() == "half"):
        return None
    if is_vague(found):
        return None if not found.has("units") else Literal("PAST_REF" if side < 0 else "FUTURE_REF", side)
    unit, amount = str(found.get("units") or found.get("unit")), count(found)
    if unit in ("minute", "second", "hour") or amount != int(amount):
        return Literal("PAST_REF" if side < 0 else "FUTURE_REF", side)
    if unit == "fortnight":
        unit, amount = "week", 2 * amount
    return Shift(unit, side * int(amount), told=not found.has("ago", "reference", "hence"), keeps=unit == "year" and side < 0)


@grammar.rule("unit", "<the><unit><before|after>(?!<deictic>)")
def _the_day_before(found: Found) -> Meaning | None:
    unit = str(found.get("unit"))
    if unit in ("minute", "hour", "millennium", "fortnight") or not _ends(found):
        return None
    return Shift(unit, -1 if found.has("before") else 1, told=True)


def _ends(found: Found) -> bool:
    """Whether no noun follows that "before" or "after" would belong to."""
    return found.after is None or not found.after.text[0].isalnum() or found.after.letter == LETTERS["and"]


@grammar.rule("full", "<the><full><unit>")
def _full_year(found: Found) -> Meaning | None:
    return Shift("year", 0) if found.get("unit") == "year" else None


@grammar.rule("boundary", "<unit><hyphen><boundary>")
def _year_end(found: Found) -> Meaning | None:
    return Shift("year", 0, part="12-31") if (found.get("unit"), found.get("boundary")) == ("year", "end") else None


@grammar.rule("unit|period", "<the><latest>?<unit|period>(?!<of|hyphen>)")
def _the_quarter(found: Found) -> Meaning | None:
    unit, before = found.get("unit"), found.before.text.lower() if found.before else ""
    if unit == "quarter" or (found.has("latest") and found.has("period")):
        return Shift("quarter", -1, keeps=True)
    if unit == "year" and found.after and found.after.text.lower() in r.CLOSED:
        return Literal("P1Y")
    return Shift("year", 0) if unit == "year" and before == "for" else None


@grammar.rule("unit|period", "<the><corresponding|same><unit|period>(?:<in|of>?<the>?<last|previous>|<a>)<unit><ago|earlier>?")
def _same_period_last_year(found: Found) -> Meaning | None:
    part = "quarter" if found.has("period") else found.get("unit")
    if (part, found.get("unit", -1)) != ("quarter", "year") or found.has("a") != found.has("ago", "earlier"):
        return None
    return Shift("year", -1, told=True, keeps=True)


@grammar.rule("unit", "<the>(?:<latest|current|corresponding|fiscal>){1,2}<unit|period>|<latest|current><unit>")
@grammar.rule("unit", "<the>?<unit><hyphen><ago|earlier><unit|period>?")
def _latest_quarter(found: Found) -> Meaning | None:
    unit = str(found.get("unit"))
    if found.has("ago", "earlier"):
        return Shift("year", -1, told=True, keeps=True)
    if unit not in ("quarter", "year", "month", "week") or found.has("corresponding"):
        return None
    if unit == "year" and found.after and found.after.text.lower() in r.CLOSED:
        return Literal("P1Y")
    return Shift(unit, -1 if found.has("latest") and unit == "quarter" else 0)
