"""What a temporal expression means by itself, before it is anchored in time."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass

_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date as the words give it: year (None: left open), part of the year (01, 01-20, Q3, H1, SU) and time (T09:00, TMO)."""

    year: int | None
    part: str = ""
    time: str = ""

    @classmethod
    def of(cls, year: int | None, month: int, day: int, time: str = "") -> Calendar | None:
        """The day, where the calendar has it."""
        if not (1 <= month <= 12 and 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]):
            return None
        return cls(year, f"{month:02d}-{day:02d}", time)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday: the last, this or the next one (-1, 0, 1), or the one nearest by tense (None).

    weeks moves it on: a week from Friday. week is the week it lies in, counted from this one: Thursday next week.
    """

    number: int
    steps: int | None = None
    time: str = ""
    told: bool = False  # reckoned from the date told last
    weeks: int = 0
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Directed:
    """The last, this or next (-1, 0, 1) January, summer or Christmas, as a part of the year (01, SU, 12-25)."""

    part: str
    steps: int


@dataclass(frozen=True, slots=True)
class Shift:
    """A period so many units away: from now, or from the date told last. part narrows it: January last year.

    to says it to a finer unit: 20 years ago this month.
    by_tense: the one before the period told, or where the verb is in the future the one to come: the weekend.
    keeps: after a quarter, "a year ago" is the same quarter of the year before, and "the quarter" that very quarter.
    """

    unit: str
    steps: int
    told: bool = False
    part: str = ""
    time: str = ""
    keeps: bool = False
    to: str = ""
    by_tense: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of a day that is told elsewhere."""

    time: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A TIMEX3 value that needs no anchor: a duration, a set, a decade, a vague reference. side is -1 for the past, 1 for the future."""

    value: str
    side: int | None = None
    recurring: bool = False


Meaning = Calendar | Weekday | Directed | Shift | Clock | Literal
