"""A written date → ISO 8601 to the precision stated, or the reason why it is none. Nothing is guessed."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from analysis.article import Precision
from analysis.clean.resources import months, zones

_EARLIEST = 1600  # newspapers begin in 1605
_AHEAD = timedelta(days=2)  # time zones and advance copies
_EPOCH_DIGITS = {10: 1, 13: 1000, 16: 1_000_000}  # length of a count of seconds, milliseconds, microseconds → its unit
_MONTH = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
_TIME = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?)?\s?(?:\(?(?P<zone>(?:GMT|UTC) ?[+-] ?\d{1,2}(?::?\d\d)?(?!\d)|[A-Za-z]{1,5}\b|[+-]\d\d:?\d\d))?"
)
_CLOCK = re.compile(rf"(?:[T,\s]|\bat\b|\bum\b|\bà\b|\balle\b|\ba las\b|[|·•–-]){{0,8}}(?P<clock>{_TIME})", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(rf"(?:^|\s)(?P<clock>{_TIME}\)?)(?:,\s|\s(?:on\s|am\s|le\s)?)$", re.IGNORECASE)
_LONGEST_CLOCK = 24  # characters of a time of day before its date
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})-W(?P<week>\d\d)-(?P<weekday>[1-7])(?!\d)",
        r"(?<![\d.,])(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월](?:\s?(?P<day>\d{1,2})\s?[日일])?",
        r"(?<!\d)(?P<year>(?:1[6-9]|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"\b(?P<name>{_MONTH})\b\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b,?\s{{1,3}}(?P<year>\d{{4}})(?!\d)",
        rf"(?<![\d.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?(?:\s{{1,3}}|-)(?:(?:de|of)\s)?(?P<name>{_MONTH})\b\.?,?(?:\s{{1,3}}|-)"
        r"(?:(?:de|del)\s)?(?P<year>\d{4})(?!\d)",
        r"(?<![\d.,])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?!\d)",
        rf"\b(?P<name>{_MONTH})\b\.?,?\s{{1,3}}(?:de\s)?(?P<year>\d{{4}})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)(?![\d-])",
    )
)
_YEAR = re.compile(r"\d{4}")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(?=Z?$)")
_SHIFTED = re.compile(r"(?:GMT|UTC) ?(?P<sign>[+-]) ?(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?", re.IGNORECASE)
_LOGGED = re.compile(r"(?:\w{3},? )?(\w{3}) {1,2}(\d{1,2}) (\d\d:\d\d(?::\d\d)?) ([A-Z]{2,5}|[+-]\d{4}) (\d{4})$")  # as Unix writes it
_ANY_DATE = re.compile(r"\d")


Day = tuple[int, int, int, Precision]


class Stated(NamedTuple):
    """A date in ISO 8601, to the precision stated, with the place it was read at."""

    value: str
    precision: Precision
    start: int
    end: int


class Doubtful(NamedTuple):
    """Something that looks like a date and gives none, with the reason."""

    reason: str
    start: int
    end: int


def find(text: str) -> Stated | Doubtful | None:
    """The first date in a short text, with the time of day that follows it."""
    if not _ANY_DATE.search(text):
        return None
    matches = [match for form in _FORMS if (match := form.search(text))]
    if not matches:
        return None
    match = min(matches, key=lambda match: (match.start(), -match.end()))
    return _of_match(text, match)


def declared(text: str) -> Stated | Doubtful:
    """The date that a field gives as a whole."""
    text = text.strip()
    whole = len(text)
    if text.isdigit() and len(text) in _EPOCH_DIGITS:
        return _unmidnight(_of_epoch(text))
    text = _COMPACT.sub(r"\1-\2-\3T\4:\5:\6", text) if _COMPACT.match(text) else text
    text = _LOGGED.sub(r"\2 \1 \5 \3 \4", text)
    if _YEAR.fullmatch(text):
        return _checked((int(text), 1, 1, "year"), "", (0, whole)) if int(text) >= _EARLIEST else Doubtful("no year of news", 0, whole)
    found = find(text) if len(text) < 100 else None
    if found is None:
        return Doubtful("a day without a year" if _is_yearless(text) else "not a date", 0, whole)
    if isinstance(found, Stated) and text.startswith("-"):
        return Doubtful("a year before our era", 0, whole)
    return _unmidnight(found)


def _is_yearless(text: str) -> bool:
    """Whether a text names a month and a day of it, and nothing more."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return len(words) == 2 and any(word in months() for word in words) and any(word.isdigit() and len(word) <= 2 for word in words)


def in_other_words(text: str) -> bool:
    """Whether a date names its month in another language than English."""
    named = [word for word in re.findall(r"[^\W\d_]+", text.casefold()) if word in months()]
    return bool(named) and not any(word in (name := month_name[months()[word]].casefold(), name[:3], name[:4]) for word in named)


def _of_match(text: str, match: re.Match[str]) -> Stated | Doubtful:
    """The date of a match and the clock after it."""
    groups = match.groupdict()
    start, end = match.span()
    day = _day(groups)
    if isinstance(day, str):
        return Doubtful(day, start, end)
    clock = (_CLOCK.match(text, end) or _CLOCK_BEFORE.search(text[:start][-_LONGEST_CLOCK:])) if day[3] == "day" else None
    if clock is None or not (clock["minute"] or clock["half"]):
        return _checked(day, "", (start, end))
    time = _time(clock)
    if time is None:
        return Doubtful("an impossible time of day", start, clock.end())
    return _checked((*day[:3], "minute"), time, (start, _end_of(clock) if clock.re is _CLOCK else end))


def _end_of(clock: re.Match[str]) -> int:
    """Where the clock ends: before a word that is no time zone."""
    zone = clock["zone"]
    known = zone is None or zone[0] in "+-" or zone.lower() in zones() or zone.isupper()
    return clock.end() if known else clock.start("zone")


def _day(groups: dict[str, str | None]) -> Day | str:
    """(year, month, day, precision), or why the numbers are no day."""
    year = int(groups["year"] or 0)
    if groups.get("week"):
        return _of_week(year, int(groups["week"] or 0), int(groups["weekday"] or 0))
    if groups.get("one"):
        return _of_numbers(year, int(groups["one"] or 0), int(groups["two"] or 0), groups["mark"] or "")
    name = groups.get("name")
    month = months()[name.casefold()] if name else int(groups.get("month") or 0)
    day = groups.get("day")
    return (year, month, int(day), "day") if day else (year, month, 1, "month")


def _of_week(year: int, week: int, weekday: int) -> Day | str:
    try:
        day = date.fromisocalendar(year, week, weekday)
    except ValueError:
        return "an impossible week"
    return day.year, day.month, day.day, "day"


def _of_numbers(year: int, one: int, two: int, mark: str) -> Day | str:
    """Day and month by their size, or by the dots of the European way; 3/2 says neither."""
    if year < 100:
        year += 2000 if year < 70 else 1900
    if mark == "." or one > 12 or one == two:
        return year, two, one, "day"
    if two > 12:
        return year, one, two, "day"
    return "no plain date: day and month cannot be told apart"


def _time(clock: re.Match[str]) -> str | None:
    """T, hours, minutes, seconds where stated, and the offset where it is known; None for an impossible time."""
    hour, minute, half = int(clock["hour"]), int(clock["minute"] or 0), (clock["half"] or "").lower()
    second = min(int(clock["second"]), 59) if clock["second"] and int(clock["second"]) == 60 else int(clock["second"] or 0)
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0) if 1 <= hour <= 12 else 99
    if hour > 23 or minute > 59 or second > 59:
        return None
    return f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if clock["second"] else "") + _offset(clock["zone"] or "")


def _offset(zone: str) -> str:
    """The offset of a zone; "" where it is not known."""
    if shifted := _SHIFTED.match(zone):
        return f"{shifted['sign']}{int(shifted['hours']):02d}:{shifted['minutes'] or '00'}"
    if zone[:1] in ("+", "-"):
        return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return zones().get(zone.lower(), "")


def _checked(stated: Day, time: str, span: tuple[int, int]) -> Stated | Doubtful:
    """The date, if there is such a day and news could be of it."""
    year, month, day, precision = stated
    try:
        when = date(year, month, day)
    except ValueError:
        return Doubtful("an impossible date", *span)
    if when > newest():
        return Doubtful("a date in the future", *span)
    if year < _EARLIEST:
        return Doubtful("a date before there were newspapers", *span)
    if (year, month, day) == (1970, 1, 1) and not time.strip("T0:Z+-"):
        return Doubtful("the zero of computer clocks, not a date", *span)
    cut: dict[Precision, int] = {"year": 4, "month": 7}
    return Stated(when.isoformat()[: cut.get(precision, 10)] + time, precision, *span)


def newest() -> date:
    """The last day that news can be of: today in UTC, and a little ahead."""
    return datetime.now(UTC).date() + _AHEAD


def _of_epoch(digits: str) -> Stated | Doubtful:
    """The instant of a count since 1970."""
    seconds = int(digits) // _EPOCH_DIGITS[len(digits)]
    when = datetime.fromtimestamp(seconds, UTC)
    return _checked((when.year, when.month, when.day, "minute"), when.strftime("T%H:%M:%SZ"), (0, len(digits)))


def _unmidnight(found: Stated | Doubtful) -> Stated | Doubtful:
    """The date without a midnight that only fills a field of date and time."""
    if isinstance(found, Stated) and re.fullmatch(r"T00:00(:00)?(Z|[+-]00:00)?", found.value[10:]):
        return found._replace(value=found.value[:10], precision="day")
    return found
