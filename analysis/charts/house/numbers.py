"""Numbers and days as a person reads them."""

from __future__ import annotations

import re
from datetime import date

from analysis.dates.wording import in_words

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ENOUGH_FOR_PERCENT = 10
_TILE_UNITS = ((10**6, "m"), (10**3, "k"))
_NOUNS = {"hit_count": "hit", "mention_count": "mention", "quote_count": "quote", "term_count": "use", "claim_count": "claim"}
RATIOS = ("ratio", "share", "doc_ratio", "mention_ratio")
"""Columns of shares 0..1."""
_TILE_FLOOR = 10_000
_HALF_PERCENT = 0.005
_FULL_YEAR = 1000  # the first year that nobody takes for another number


def count(number: float) -> str:
    """A whole number: 1,234."""
    return f"{int(number):,}"


def plain(number: float) -> str:
    """Any number: 1,234; to two decimals 12.35, and what is smaller than one to two digits: 0.034."""
    if number != number or abs(number) == float("inf"):  # noqa: PLR0124 - NaN
        return str(number)
    if number == int(number):
        return count(number)
    return f"{number:,.2f}" if abs(number) >= 1 else f"{number:.2g}"


def tile(number: float) -> str:
    """A whole number in little room: 1,234 and 12.3k."""
    if abs(number) < _TILE_FLOOR:
        return count(number)
    size, unit = next(pair for pair in _TILE_UNITS if abs(number) >= pair[0])
    return f"{number / size:.1f}".removesuffix(".0") + unit


def megabytes(size: int) -> str:
    """Bytes as megabytes: 3.4 MB, 120 MB."""
    return f"{size / 10**6:.1f} MB" if size < 10**8 else f"{round(size / 10**6):,} MB"


def few(whole: int) -> bool:
    """Whether these are too few for a percentage."""
    return whole <= _ENOUGH_FOR_PERCENT


def portion(part: int, whole: int) -> str:
    """A share: "3 of 5" up to ten cases, "30%" above."""
    if few(whole):
        return f"{count(part)} of {count(whole)}"
    return percent(part / whole)


def part(some: int, whole: int, plural: str) -> str:
    """A share of things: "3 of 5 articles" up to ten, "30% of articles" above."""
    return f"{portion(some, whole)}{'' if few(whole) else ' of'} {plural.removesuffix('s') if whole == 1 else plural}"


def verb(some: int, whole: int, one: str, several: str) -> str:
    """The verb of a share of things: "is" where "1 of 5 articles" is told, else "are"."""
    return one if few(whole) and some == 1 else several


def percent(ratio: float) -> str:
    """A ratio 0..1 without decimals: 30%; "<1%" where it is not nothing, ">99%" where it is not everything."""
    if 0 < ratio < _HALF_PERCENT:
        return "<1%"
    return ">99%" if 1 - _HALF_PERCENT <= ratio < 1 else f"{ratio:.0%}"


def polarity(value: float) -> str:
    """A polarity -1..1 with its sign: +0.12, −0.30, 0.00."""
    rounded = round(value, 2)
    return "0.00" if rounded == 0 else f"{rounded:+.2f}".replace("-", "−")


def signed(drivers: str) -> str:
    """Drivers told as "striking +0.50; not safe -0.30" with the minus sign that people read."""
    return re.sub(r" -(?=\d)", " −", drivers)


def counted(number: float, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 article", "1,234 articles"."""
    return f"{count(number)} {noun if number == 1 else plural or noun + 's'}"


def times(number: int) -> str:
    """How often: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(number) or f"{count(number)} times"


def measured(number: float, column: str) -> str:
    """A number of a frame's column with the noun that column counts: doc_count → "3 articles"."""
    return percent(number) if column in RATIOS else counted(number, _NOUNS.get(column, "article"))


def day(iso: str) -> str:
    """A date to the precision it has: 3 Feb 2025, Feb 2025, 2025, AD 190, the 1990s for 199, Q4 2006 for 2006-Q4; other text as it is."""
    if re.fullmatch(r"[0-9]{2,3}", iso):
        return f"the {iso.ljust(4, '0')}s"
    try:
        parts = [int(part) for part in iso[:10].split("-")]
        return (_year, _month, _day)[len(parts) - 1](*parts)
    except (ValueError, IndexError, TypeError):
        return in_words(iso)


def days(first: str, last: str) -> str:
    """A period: "27 Jan – 3 Feb 2025", "2–3 Feb 2025", or one day where both are the same."""
    if first == last:
        return day(first)
    start, end = day(first), day(last)
    if first[:4] != last[:4] or len(first) < len("2025-01"):
        return f"{start} – {end}"
    if first[:7] == last[:7]:
        return f"{start.split()[0]}–{end}"
    return f"{start[:-5]} – {end}"


def listed(names: list[str]) -> str:
    """Names in a sentence: "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _year(year: int) -> str:
    return str(year) if year >= _FULL_YEAR else f"AD {year}"


def _month(year: int, month: int) -> str:
    return f"{_MONTHS[date(year, month, 1).month - 1]} {year}"


def _day(year: int, month: int, number: int) -> str:
    return f"{date(year, month, number).day} {_month(year, month)}"
