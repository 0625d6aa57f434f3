"""Publication volume as a panel needs it: the period to count by, where bursts are, and the sentences that say what is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

import pandas as pd

from analysis.charts.house import numbers
from analysis.charts.house.periods import MOST_BINS, during_each, name
from analysis.dates import periods as calendar
from analysis.timeline.bursts import Burst, bursts
from analysis.timeline.volume import PERIODS, Period, bounds, is_incomplete, period_for

AUTO = "auto"
"""Stands for the period that fits the time selected."""
_RATE, _EFFORT = 2.0, 1.0
_LEAST_PERIODS, _LEAST_ARTICLES = 12, 50  # below which a burst would be chance
_FEW = 10  # articles, too few to tell a busiest period
_THIN = 5  # articles of a period, below which a share says little
_PEAKS = 3  # busiest periods, of more of which none is named
_LEAST_ON_AVERAGE, _LEAST_BARS = 3, 5  # articles of a period, and periods, below which bars are chance
_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}


@dataclass(frozen=True)
class Volume:
    """A frame of periods (date, count, total_count, ratio), zero-filled, with its unit; `until` is the corpus's last moment."""

    frame: pd.DataFrame
    unit: Period
    share: bool = False  # of all articles of the period, rather than their number
    until: str | None = None

    @cached_property
    def dated(self) -> pd.DataFrame:
        """The rows that have a place on the axis."""
        return dated(self.frame)

    @property
    def undated(self) -> int:
        """Articles that have none: without a date, or with one too coarse for the unit."""
        return int(self.frame["count"].sum() - self.dated["count"].sum())

    @cached_property
    def incomplete(self) -> str | None:
        """The last period, where it was still running at the corpus's last moment."""
        last = self.dated["date"].iloc[-1] if len(self.dated) else None
        return last if last and self.until and is_incomplete(last, self.unit, self.until) else None

    @property
    def tells_bursts(self) -> bool:
        """Whether there are enough periods and articles to look for bursts."""
        return len(self.dated) >= _LEAST_PERIODS and int(self.dated["count"].sum()) >= _LEAST_ARTICLES

    @cached_property
    def bursts(self) -> tuple[Burst, ...]:
        """The bursts of number or share; none where there is too little to tell."""
        if not self.tells_bursts:
            return ()
        totals = self.dated["total_count"].tolist() if self.share else None
        return bursts(self.dated["count"].tolist(), totals, _RATE, _EFFORT)

    @property
    def is_everything(self) -> bool:
        """Whether all articles of each period are counted, so that a share says nothing."""
        return bool((self.dated["count"] == self.dated["total_count"]).all())


def dated(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of a frame of periods that have a place on the axis."""
    return frame[frame["date"].notna() & (frame["date"] != "")]


def period(asked: str, by: Callable[[Period], pd.DataFrame], parts: int = 1) -> Period:
    """The period to count by: the one asked for, or the next that makes at most MOST_BINS; `by` gives the frame for a period.

    Where none is asked for, the finest that articles enough fall into, for each of so many parts of a bar.
    """
    fitting, first, last = _fitting(by)
    if asked not in PERIODS:
        return next((unit for unit in PERIODS[PERIODS.index(fitting) :] if _is_filled(dated(by(unit))["count"], parts)), fitting)
    readable = (unit for unit in PERIODS[PERIODS.index(asked) :] if (last - first).days / _DAYS[unit] < MOST_BINS)
    return next(readable, "year")


def finest(by: Callable[[Period], pd.DataFrame]) -> Period:
    """The finest period that an axis has room for, however few articles fall into each."""
    return _fitting(by)[0]


def well_filled(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of periods with articles enough (total_count) for a share of them to say much, which no chart draws pale."""
    return rows[~thin(rows["total_count"])]


def thin(sizes: pd.Series) -> pd.Series:
    """Which periods have so few articles (numbers) that a share of them says little; none of them where all are such."""
    few = sizes < _THIN
    return few if (sizes >= _THIN).any() else few & False


def about_thin(sizes: pd.Series) -> str:
    """What is said of periods of few articles, where there are any."""
    return f"Pale: of fewer than {_THIN} articles, where a share says little." if thin(sizes[sizes > 0]).any() else ""


def finding(volume: Volume) -> str:
    """When articles appeared, or that they do not say; the strongest burst or the busiest period where there are enough."""
    rows, total = volume.dated, int(volume.frame["count"].sum())
    placed = int(rows["count"].sum())
    if not placed:
        return f"None of {numbers.counted(total, 'article')} says when it was published" if total > 1 else "The article bears no date"
    told = _share(rows) if volume.share else _placed(placed, total)
    if placed < _FEW:
        return f"{told}, {_span(rows, volume.unit)}"
    return f"{told}; {_bursts(volume) or _busiest(volume)}"


def about(volume: Volume, undated: int) -> str:
    """What is counted, what is not on the chart, and what its marks mean; `undated` articles bear no date at all."""
    coarse = volume.undated - undated
    return " ".join(
        filter(
            None,
            [
                f"{'Share of all articles of the corpus' if volume.share else 'Articles'} per {volume.unit} of publication.",
                f"Not on the chart: {numbers.listed(_left_out(undated, coarse, volume.unit))}." if volume.undated else "",
                f"The last {volume.unit} is incomplete (hatched)." if volume.incomplete else "",
                about_thin(volume.dated["total_count"]) if volume.share else "",
                _told_bursts(volume) if volume.tells_bursts else "",
            ],
        )
    )


def caveat(volume: Volume, in_total: bool) -> str | None:
    """Why a chart would mislead: nothing is dated, or the share is that of everything."""
    if volume.dated.empty:
        return "None of these articles says when it was published to the " + volume.unit + "."
    if in_total and volume.share and volume.is_everything:
        return "Every article is selected: their share is 100% throughout. Filter, or look at the sources apart."
    return None


def days(volume: Volume, start: str, end: str) -> tuple[date, date] | None:
    """First and last day of the periods whose middle lies between two places on the axis; of the period around them, where none does."""
    if volume.dated.empty:
        return None
    first, last = sorted((_moment(start), _moment(end)))
    spans = [bounds(one, volume.unit) for one in volume.dated["date"]]
    inside = [span for span in spans if first <= span[0] + (span[1] - span[0]) / 2 <= last]
    inside = inside or [span for span in spans if span[0] <= first < span[1]]
    return (inside[0][0].date(), (inside[-1][1] - datetime.resolution).date()) if inside else None


def _moment(place: str) -> datetime:
    """A place on a date axis (2025-02-03 13:55:12.1234) to the second."""
    return datetime.fromisoformat(place[:19])


def _fitting(by: Callable[[Period], pd.DataFrame]) -> tuple[Period, date, date]:
    """The period that fits the dates and how finely they are told, and the first and last day."""
    finest: tuple[Period, ...] = ("day", "month", "year")
    for unit in finest:
        rows = dated(by(unit))
        ends = [calendar.bounds(one) for one in (rows["date"].min(), rows["date"].max())] if len(rows) else []
        if ends and ends[0] and ends[1]:
            first, last = ends[0][0], ends[1][1]
            fitting = max(period_for(first, last), unit, key=PERIODS.index)
            return ("hour" if _tells_hours(by, unit, first, last) else fitting), first, last
    return "day", date.min, date.min


def _is_filled(counts: pd.Series, parts: int) -> bool:
    """Whether there are periods enough, and on average articles enough for each part of them."""
    return len(counts) >= _LEAST_BARS and counts.mean() >= _LEAST_ON_AVERAGE * parts


def _tells_hours(by: Callable[[Period], pd.DataFrame], unit: Period, first: date, last: date) -> bool:
    """Whether all dates are within hours' reach and say the hour."""
    return unit == "day" and period_for(first, last) == "hour" and bool(dated(by("hour"))["count"].sum() == dated(by("day"))["count"].sum())


def _placed(placed: int, total: int) -> str:
    if placed < total:
        return f"{numbers.part(placed, total, 'articles')} {numbers.verb(placed, total, 'carries', 'carry')} a date"
    return f"All {numbers.count(total)} articles carry a date" if total > 1 else "The article carries a date"


def _share(rows: pd.DataFrame) -> str:
    return f"{numbers.part(int(rows['count'].sum()), int(rows['total_count'].sum()), 'articles')} of this time are selected"


def _span(rows: pd.DataFrame, unit: Period) -> str:
    """From the first to the last period with an article."""
    starts = list(rows.loc[rows["count"] > 0, "date"])
    if unit in ("day", "month", "year"):
        return numbers.days(starts[0], starts[-1])
    return " – ".join(dict.fromkeys([name(starts[0], unit), name(starts[-1], unit)]))


def _busiest(volume: Volume) -> str:
    """The periods with most articles, or with the largest share."""
    measure = volume.dated["ratio" if volume.share else "count"]
    busiest = volume.dated[measure == measure.max()]
    row = busiest.iloc[0]
    most = numbers.portion(int(row["count"]), int(row["total_count"])) if volume.share else numbers.count(row["count"])
    if len(busiest) > _PEAKS:
        return f"at most {most} in {'an' if volume.unit == 'hour' else 'a'} {volume.unit}"
    return f"most, {most}, {during_each(list(busiest['date']), volume.unit)}"


def _bursts(volume: Volume) -> str:
    """The strongest burst, and how many there are."""
    if not volume.bursts:
        return ""
    strongest = max(volume.bursts, key=lambda burst: (burst.weight, -burst.first))
    starts = volume.dated["date"].iloc
    first, last = (name(starts[place], volume.unit) for place in (strongest.first, strongest.last))
    when = first if first == last else f"{first} – {last}"
    return f"a burst, {when}" if len(volume.bursts) == 1 else f"{numbers.count(len(volume.bursts))} bursts, the strongest {when}"


def _told_bursts(volume: Volume) -> str:
    """What the shaded ground means, or that there is none."""
    if volume.bursts:
        return f"Shaded: bursts, runs of {volume.unit}s at {_RATE:g} times the usual rate (Kleinberg's method)."
    return f"No {volume.unit} is a burst, at {_RATE:g} times the usual rate (Kleinberg's method)."


def _left_out(undated: int, coarse: int, unit: Period) -> list[str]:
    """The articles that have no place on the axis, by why."""
    return [
        *([numbers.counted(undated, "undated article")] if undated else []),
        *([f"{numbers.counted(coarse, 'article')} dated without {'an' if unit == 'hour' else 'a'} {unit}"] if coarse else []),
    ]
