"""Rules for dates the calendar names: 20 January 2025, mid-October, Q3, the 1990s, the 4th century BC, Christmas."""

from __future__ import annotations

from calendar import monthrange

from analysis.dates import resources as r
from analysis.dates.lexicon import FIRST_YEAR, LAST_YEAR, LETTERS
from analysis.dates.meanings import Calendar, Literal, Meaning
from analysis.dates.rules import Found, Grammar

grammar = Grammar()
_LEAP_YEAR, _LONGEST_MONTH = 2000, 31
_YEAR_OF_ATTACKS = 2001  # of "the Sept. 11 attacks", which go without a year
_FIRST_DECADE_ALONE = 50  # "the 60s" are years, "the 30s" temperatures
_JOINTS = {LETTERS[name] for name in ("and", "or", "to", "hyphen", "dash")}
_MONTHS = (LETTERS["month"], LETTERS["month_cut"])


def _date(year: int | None, month: int, day: int) -> Calendar | None:
    """The day, where the calendar has it and its year has four digits."""
    return Calendar.of(year, month, day) if year is None or FIRST_YEAR <= year <= LAST_YEAR else None


def _month(found: Found, place: int = 0) -> int:
    """Number of a month among the words."""
    return found.number("month", "month_cut", place=place)


def _day(found: Found, place: int = 0) -> int:
    """Number of a day of the month among the words."""
    return found.number("day", "nth", place=place)


@grammar.rule("iso", "<iso>")
def _iso(found: Found) -> Meaning | None:
    text = str(found.get("iso"))
    exact = _date(int(text[:4]), int(text[5:7]), int(text[8:10]))
    return exact and Calendar(exact.year, exact.part, f"T{text[11:16]}" if len(text) > 10 else "")


@grammar.rule("numeric", "<numeric>")
def _numeric(found: Found) -> Meaning | None:
    text = str(found.get("numeric"))
    first, second, year = (int(number) for number in text.replace(".", "/").split("/"))
    if year < 100:
        year += 1900 if year > 50 else 2000
    day_first = "." in text or first > 12
    month, day = (second, first) if day_first else (first, second)
    return _date(year, month, day)


@grammar.rule("year", "WEEKDAY?EARLY?MONTHDAY<comma>?<year>")
@grammar.rule("year", "WEEKDAY?<the>?EARLY?DAY<hyphen>?<of>?<hyphen>?MONTH<comma>?<hyphen>?<of>?<year>")
@grammar.rule("year", "(?P<here>MONTHDAY)(?:<and|or|to|hyphen|dash|by>)MONTHDAY<comma>?<year>")
@grammar.rule("year", "(?P<here>DAY)(?:<and|or|to|hyphen|dash>)DAY<of>?MONTH<comma>?<year>")
@grammar.rule("year", "(?P<here>DAYMONTH)(?:<and|or|to|hyphen|dash>)DAYMONTH<comma>?<year>")
def _full_date(found: Found) -> Meaning | None:
    return _date(found.number("year"), _month(found), _day(found))


@grammar.rule("year", "MONTHDAY(?:<and|or|to|hyphen|dash>)(?P<here>DAY<comma><year>)")
def _end_of_dated_range(found: Found) -> Meaning | None:
    return _date(found.number("year"), _month(found), _day(found, -1))


@grammar.rule("month|month_cut", "WEEKDAY?EARLY?MONTHDAY(?!<hyphen>?<scale>)")
@grammar.rule("month|month_cut", "WEEKDAY?<the>?EARLY?DAY<hyphen>?<of>?MONTH")
@grammar.rule("month|month_cut", "(?P<here>DAY)(?:<and|or|to|hyphen|dash>)DAY<of>?MONTH")
def _day_of_month(found: Found) -> Meaning | None:
    if _counts(found) or (found.has("hyphen") and found.before and found.before.letter in _MONTHS):
        return None  # the 30-April in "March 30-April 2"
    year = _YEAR_OF_ATTACKS if (_month(found), _day(found)) == (9, 11) and found.after and found.after.text in r.ATTACKS else None
    return _date(year, _month(found), _day(found))


@grammar.rule("month|month_cut", "MONTHDAY(?:<and|or|to|hyphen|dash>)(?P<here>DAY)(?!MONTH)")
def _second_day(found: Found) -> Meaning | None:
    return None if _counts(found) else _date(None, _month(found), _day(found, -1))


def _counts(found: Found) -> bool:
    """Whether the number at the end counts something: in May 5 percent."""
    return found.after is not None and (found.after.text.lower() in r.COUNTED or found.after.text == "%")


@grammar.rule("year", "EARLY?MONTH<comma>?<of>?<hyphen>?<year>")
@grammar.rule("year", "(?P<here>EARLY?MONTH)(?:<and|or|to|hyphen|dash>)EARLY?MONTH<comma>?<year>")
def _month_of_year(found: Found) -> Meaning | None:
    return None if _is_beside_no_day(found) else Calendar(found.number("year"), f"{_month(found):02d}")


@grammar.rule("month", "EARLY?<month>")
def _bare_month(found: Found) -> Meaning | None:
    if found.last - found.first == 1 and found.words[found.first].text.lower() in r.NAMES_LIKE_MONTHS and not _is_month(found):
        return None
    return None if _is_beside_no_day(found) else Calendar(None, f"{_month(found):02d}")


def _is_beside_no_day(found: Found) -> bool:
    """Whether the month stands beside a day that it does not have: 31 February."""
    last = monthrange(_LEAP_YEAR, _month(found))[1]
    beside = [word for word in (found.before, found.after) if word and word.letter in (LETTERS["day"], LETTERS["nth"])]
    return any(last < int(word.value) <= _LONGEST_MONTH for word in beside)


def _is_month(found: Found) -> bool:
    """Whether May, March, April, June or August is the month here: after "in", "since", … and not before a surname."""
    before = found.before.text.lower() if found.before else ""
    named = found.after is not None and found.after.text[0].isupper() and found.after.letter == LETTERS["other"]
    if before in ("a", "an"):  # an August speech
        return found.after is not None and found.after.text.islower() and found.after.text not in r.AFTER_A_MARCH
    return before in r.BEFORE_MONTHS and not (named and before in ("by", "for", "and", "to", "from", "on"))


@grammar.rule("season", "EARLY?<the>?<early>?<hyphen>?<season><comma>?<of>?<year>")
@grammar.rule("season", "(?P<here><the>?<early>?<season>)<and|or|to|hyphen|dash><early>?<season><of>?<year>")
def _season_of_year(found: Found) -> Meaning | None:
    return Calendar(found.number("year"), str(found.get("season")))


@grammar.rule("season", "EARLY?<the>?<early>?<season>")
def _season(found: Found) -> Meaning | None:
    before, after = (word.text.lower() if word else "" for word in (found.before, found.after))
    verb_or_thing = found.words[found.last - 1].text in ("fall", "spring") and after in r.AFTER_VERBS
    joined = _is_joined(found) if before in ("and", "or") else before in r.BEFORE_MONTHS
    clear = joined or found.last - found.first > 1
    return Calendar(None, str(found.get("season"))) if clear and not verb_or_thing else None


def _is_joined(found: Found) -> bool:
    """Whether "and" or "or" joins the season to another: not in rise and fall."""
    return found.first > 1 and found.words[found.first - 2].letter in _JOINABLE


@grammar.rule("quartermark", "<quartermark>(?:<comma>?<of>?(?:<fy>|<fiscal><unit>?)?<year>)?")
def _quarter_mark(found: Found) -> Meaning | None:
    before, after = (word.text.lower() if word else "" for word in (found.before, found.after))
    if before in r.CAR_MAKERS or after in ("-", ":"):
        return None
    return Calendar(found.number("year") or None, str(found.get("quartermark")).upper())


@grammar.rule(
    "ordinal|second|nth", "<the>?<year>?<fiscal>?<ordinal|second|nth><hyphen|fiscal>?<unit|half>(?:<of>?<the>?<fiscal>?<unit>?<year>)?"
)
def _quarter(found: Found) -> Meaning | None:
    number = found.number("ordinal", "second", "nth")
    year = found.number("year") or None
    if found.has("half"):
        return Calendar(year, f"H{number}") if number <= 2 and year else None
    return Calendar(year, f"Q{number}") if found.get("unit") == "quarter" and number <= 4 else None


@grammar.rule("year", "(?:EARLY|<the><unit>|<fy>|<fiscal><unit>?)?<year>")
def _year(found: Found) -> Meaning | None:
    bare = found.last - found.first == 1
    if found.get("unit") not in (None, "year") or not _is_year(found, bare):
        return None
    return Calendar(found.number("year"))


def _is_year(found: Found, bare: bool) -> bool:
    """Whether a number of four digits is a year, and no count, street number, flight, model year or end of a phone number."""
    before, after, year = found.before, found.after, found.number("year")
    low_before, low_after = (word.text.lower() if word else "" for word in (before, after))
    if low_after in r.COUNTED or low_after in r.CAR_MAKERS or low_before.rstrip(".") in r.NUMBERED_THINGS:
        return False
    if before and before.letter == LETTERS["number"]:
        return False
    if before and before.letter == LETTERS["hyphen"] and not _is_range_end(found):
        return False
    if after and after.letter == LETTERS["hyphen"] and _is_phone(found):
        return False
    if not bare or low_before in r.BEFORE_YEARS:
        return True
    if low_after.endswith("s") and low_after.islower() and low_after not in r.AFTER_YEARS and not 1900 <= year <= 2050:
        return False
    return 1800 <= year <= 2100 or (year >= 1400 and low_after in ("", ",", ".", ")", "-", "–", ";"))


def _is_range_end(found: Found) -> bool:
    """Whether the hyphen before a year joins it to another year, a month or mid-, pre- or post-."""
    joined = found.words[found.first - 2] if found.first > 1 else None
    return joined is not None and (joined.letter in _JOINABLE or joined.text.lower() in ("pre", "post", "since", "then", "election"))


_JOINABLE = {LETTERS[name] for name in ("year", "month", "month_cut", "season", "early", "era")}


def _is_phone(found: Found) -> bool:
    """Whether the hyphen after the number leads to more digits that are no year."""
    follower = found.words[found.last + 1] if found.last + 1 < len(found.words) else None
    return follower is not None and follower.letter == LETTERS["number"] and len(follower.text) != 2


@grammar.rule("year", "<year><hyphen|dash>(?P<here><day|number>)")
def _short_year(found: Found) -> Meaning | None:
    first, text = found.number("year"), found.words[found.first].text
    if len(text) != 2 or not text.isdigit() or int(text) <= first % 100 or (found.after and found.after.letter == LETTERS["hyphen"]):
        return None
    return Calendar(first - first % 100 + int(text))


@grammar.rule("decade", "EARLY?(?:<the>)?<early>?<hyphen>?<decade><era>?")
def _decade(found: Found) -> Meaning | None:
    number = found.number("decade")
    if number < 100:
        if _is_age_or_measure(found):
            return None
        number += 1900 if number >= 20 else 2000
    if found.has("era"):
        return Literal(f"BC{number // 10:03d}" if found.number("era") < 0 else f"{number // 10:03d}")
    return Literal(f"{number // 10:03d}") if FIRST_YEAR <= number <= LAST_YEAR else None


def _is_age_or_measure(found: Found) -> bool:
    """Whether two digits without an apostrophe are ages, temperatures or shares: in his 60s, in the mid-30s."""
    if not found.words[found.last - 1].text[0].isdigit():
        return False
    joined = found.words[found.first - 2] if found.before and found.before.letter in _JOINTS and found.first > 1 else None
    if joined is not None and joined.letter == LETTERS["decade"] and int(joined.value) >= _FIRST_DECADE_ALONE:
        return False  # the 1920s and 30s
    return found.number("decade") < _FIRST_DECADE_ALONE or not found.has("the")


@grammar.rule("decadeword", "EARLY?(?:<the|its>)?<early>?<hyphen>?<decadeword>")
def _named_decade(found: Found) -> Meaning | None:
    if not (found.has("the") or found.has("early")):
        return None
    return Literal(f"19{found.number('decadeword')}")


@grammar.rule("ordinal|nth", "EARLY?<the>?<early>?<hyphen>?<ordinal|nth><hyphen>?<unit><era>?")
def _century(found: Found) -> Meaning | None:
    number = found.number("nth", "ordinal")
    if found.get("unit") != "century" or not 1 <= number <= 30 or _is_studio(found):
        return None
    return Literal(f"BC{number - 1:02d}" if found.number("era") < 0 else f"{number - 1:02d}")


def _is_studio(found: Found) -> bool:
    """Whether the words begin a name: 20th Century Studios."""
    return found.words[found.last - 1].text == "Century" and found.after is not None and found.after.text.istitle()


_BC = "(?:<year>|<number>|<day>)"


@grammar.rule("era", rf"EARLY?<roughly>?{_BC}<era>")
@grammar.rule("era", "(?<!<year|number|day>)<era><number|day>(?!<era>)")
@grammar.rule("era", rf"(?P<here>{_BC})(?:<hyphen|dash|and|or|to>){_BC}<era>")
def _year_of_era(found: Found) -> Meaning | None:
    number = found.number("year", "number", "day")
    if found.letters[0] == LETTERS["era"]:
        return Calendar(number) if found.number("era") > 0 and 0 < number < FIRST_YEAR else None
    if found.number("era") < 0:
        return Literal(f"BC{number:04d}") if 0 < number < 10_000 else None
    return Calendar(number) if 0 < number <= LAST_YEAR else None


@grammar.rule("era", rf"(?:EARLY?(?:MONTHDAY?|DAYMONTH)|EARLY?<the>?<early>?<season>)<comma>?<of>?{_BC}<era>")
def _part_of_year_of_era(found: Found) -> Meaning | None:
    number = found.number("year", "number") or found.number("day", place=-1)
    part = str(found.get("season")) if found.has("season") else f"{_month(found):02d}"
    return Literal(f"BC{number:04d}-{part}") if found.number("era") < 0 and 0 < number < 10_000 else None


@grammar.rule("weekday", "<feast|holiday><weekday>(?:<comma>?<of>?<year>)?")
def _feast(found: Found) -> Meaning | None:
    name = " ".join(word.text.lower() for word in found.words[found.first : found.first + 2])
    return Calendar(found.number("year") or None, name) if name in r.FEASTS else None


@grammar.rule("holiday", "<holiday><unit|eve|weekday>?(?:<comma>?<of>?<year>)?")
@grammar.rule("dayholiday", "<dayholiday><possessive>?<unit>(?:<comma>?<of>?<year>)?")
def _holiday(found: Found) -> Meaning | None:
    if found.get("unit") not in (None, "day") or (found.after and found.after.text.lower() in r.AFTER_FESTIVE):
        return None
    name = str(found.get("holiday") or found.get("dayholiday"))
    if name[0].isdigit() and found.has("eve"):
        name = f"{name[:3]}{int(name[3:]) - 1:02d}"
    return Calendar(found.number("year") or None, name)


@grammar.rule("new", "<new><unit><possessive>(?:<unit>|<eve>)(?:<comma>?<of>?<year>)?")
def _new_year(found: Found) -> Meaning | None:
    if found.get("unit") != "year":
        return None
    return Calendar(found.number("year") or None, "12-31" if found.has("eve") else "01-01")
