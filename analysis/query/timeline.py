"""Frames of time: when articles were published, and what they tell of."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection

Period = Literal["hour", "day", "week", "month", "quarter", "year"]
_DIGITS = {"hour": 13, "day": 10, "week": 10, "month": 7, "quarter": 7, "year": 4}
_STEPS = {"hour": "h", "day": "D", "week": "W-MON", "month": "MS", "quarter": "QS", "year": "YS"}


def timeline(corpus: Corpus, selection: Selection, period: Period = "day") -> pd.DataFrame:
    """One row for each period from the first to the last selected article: count of them, of all articles, and their ratio 0..1.

    Undated articles, and those dated too coarsely for the period, make one row with an empty date.
    """
    counted = ask(
        corpus,
        selection,
        f"""
        SELECT {_bucket(period)} AS date, count(*) FILTER (id IN (SELECT id FROM selected)) AS count, count(*) AS total_count
        FROM articles GROUP BY date ORDER BY date NULLS LAST
        """,
    )
    return _with_ratio(_filled(counted, period))


def timeline_sources(corpus: Corpus, selection: Selection, period: Period = "day") -> pd.DataFrame:
    """One row for each period and source with selected articles; undated ones have an empty date."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT {_bucket(period)} AS date, coalesce(source, '{UNKNOWN}') AS source, count(*) AS count
        FROM articles JOIN selected USING (id) GROUP BY ALL ORDER BY date NULLS LAST, source
        """,
    )


def events(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each calendar date that a selected article tells of, with the sentence that tells it and the event it belongs to."""
    return ask(
        corpus,
        selection,
        """
        SELECT d.id, d.start, d."end", d.text, coalesce(e.date, d.value) AS date, d.precision, d.relation,
               e.event, e.lane, coalesce(e.anchor_kind, d.anchor_kind) AS anchor_kind, d.anchor,
               a.title, a.source, a.published AS publish_date,
               substring(a.body, s.start + 1, s."end" - s.start) AS sentence
        FROM dates d JOIN selected USING (id) JOIN articles a USING (id)
        LEFT JOIN events e ON e.id = d.id AND e.start = d.start AND e."end" = d."end"
        LEFT JOIN sentences s ON s.id = d.id AND s.start <= d.start AND d.start < s."end"
        WHERE regexp_matches(coalesce(e.date, d.value), '^[0-9]{3}')
        ORDER BY date, d.id, d.start
        """,
    )


def undated(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each selected article without a date: the earliest day it can have appeared on, and the sentence that says so."""
    return ask(
        corpus,
        selection,
        """
        SELECT id, title, source, not_before, not_before_evidence FROM articles JOIN selected USING (id)
        WHERE published IS NULL ORDER BY not_before DESC NULLS LAST, id
        """,
    )


def _bucket(period: Period) -> str:
    """The SQL expression of the period an article falls into: its first day or hour, or null."""
    digits = _DIGITS[period]
    enough = f"CASE WHEN length(published) >= {digits} THEN left(published, {digits}) END"
    if period == "week":
        return f"strftime(date_trunc('week', CAST({enough} AS DATE)), '%Y-%m-%d')"
    if period == "quarter":
        return f"strftime(date_trunc('quarter', CAST({enough} || '-01' AS DATE)), '%Y-%m-%d')"
    return enough


def _filled(counted: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The rows from the first to the last selected period, with zeros between, and the undated row where it counts any."""
    chosen = counted[counted["count"] > 0]
    whole = counted[counted["date"].notna()].set_index("date")
    dated = chosen["date"].dropna()
    if dated.empty:
        return chosen.reset_index(drop=True)
    steps = pd.date_range(dated.min(), dated.max(), freq=_STEPS[period])
    names = [_name(step, period) for step in steps]
    filled = whole.reindex(sorted({*names, *dated})).fillna(0).astype(int).rename_axis("date").reset_index()
    return pd.concat([filled, chosen[chosen["date"].isna()]], ignore_index=True)


def _name(step: pd.Timestamp, period: Period) -> str:
    """A period's name as `_bucket` writes it."""
    iso = step.isoformat()
    return iso[:10] if period == "quarter" else iso[: _DIGITS[period]]


def _with_ratio(counted: pd.DataFrame) -> pd.DataFrame:
    counted["ratio"] = (counted["count"] / counted["total_count"].where(counted["total_count"] > 0, 1)).astype(float)
    return counted
