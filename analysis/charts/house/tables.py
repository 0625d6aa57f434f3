"""Frames as tables show them: the same rows and columns, their shares as finely as a person reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from analysis.charts.house import numbers, periods
from analysis.charts.house.codes import CODES, meant
from analysis.charts.house.text import cells
from analysis.dates.wording import in_words
from analysis.store.uploads import as_given

_SHARES = ("ratio", "other_ratio", "doc_ratio", "share", "anonymous_ratio", "probability", "similarity", "least_similarity", "topic_share")
"""Columns of shares 0..1, which are written in percent."""
_SIGNED = ("polarity", "raw_polarity", "polarity_error", "difference", "textblob_polarity", "weight", "mean_weight", "npmi", "affinity")
_TIMES = ("date", "as_of", "publish_date", "published", "not_before", "first_seen", "last_seen", "anchor", "made")
"""Columns of days, moments and periods of the calendar."""
_PLACES = ("path", "note")
"""Columns that name files."""
_EDGE = 0.01
_SHORT, _MOST = 60, 0.95  # letters of what is no sentence; the share of a column's texts that are seen in full
MISSING = "–"


def shown(frame: pd.DataFrame, unit: str | None = None) -> pd.DataFrame | Styler:
    """The frame, its shares, polarities and times written as people write them; what they are stays as it is.

    A `unit` is the period that a date of the frame begins.
    """
    written = WRITTEN | ({"date": lambda start: periods.name(start, unit)} if unit else {})
    columns: dict[Any, Any] = {name: write for name, write in written.items() if name in frame}
    return frame.reset_index(drop=True).style.format(columns, na_rep=MISSING) if columns else frame


def listed(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame | Styler:
    """Rows that are no view, written as those of one."""
    return shown(pd.DataFrame(rows))


def holding(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The columns that hold anything in one of the rows, in order."""
    return [name for name in (rows[0] if rows else ()) if any(row[name] not in (None, "") for row in rows)]


def telling(frame: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    """Those of the columns that hold anything, in order; of all where none are given."""
    return [str(name) for name in columns or frame.columns if name in frame and frame[name].notna().any()]


def letters(frame: pd.DataFrame) -> dict[str, int]:
    """Column → how wide its texts are, in letters, all but one in twenty, of the columns of names and other short texts."""
    found = {str(name): _most(str(name), frame[name]) for name in frame.columns if not pd.api.types.is_numeric_dtype(frame[name])}
    return {name: most for name, most in found.items() if 0 < most <= _SHORT}


def _most(name: str, texts: pd.Series) -> int:
    """How wide the longest of some texts is as it is written, in letters, one in twenty apart."""
    write = WRITTEN.get(name, str)
    times = texts.value_counts(sort=False)
    widths = pd.Series([cells(write(text)) for text in times.index], dtype=int).repeat(times.tolist())
    return int(widths.quantile(_MOST, interpolation="higher")) if len(widths) else 0


def _percent(share: Any) -> str:
    """A whole percent; nearer to nothing or everything two decimals, so that it is not taken for these."""
    return f"{share:.0%}" if share in (0, 1) or _EDGE <= share <= 1 - _EDGE else f"{share:.2%}"


def _when(time: Any) -> str:
    """A day, a moment or a period of the calendar in words; what is none as it is."""
    day, _, clock = str(time).partition("T")
    told = numbers.day(day)
    return in_words(str(time)) if told == day else f"{told}, {clock[:5]}" if clock[:1].isdigit() else told


NUMBERS: dict[str, Callable[[Any], str]] = dict.fromkeys(_SHARES, _percent) | dict.fromkeys(_SIGNED, numbers.polarity)
"""Column → how its numbers are written."""
WRITTEN = NUMBERS | dict.fromkeys(_TIMES, _when) | dict.fromkeys(_PLACES, as_given) | {column: partial(meant, column) for column in CODES}
"""Column → how what it holds is written."""
