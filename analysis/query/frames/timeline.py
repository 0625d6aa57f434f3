"""Frames of time: when articles were published, and what they tell of."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.frames.quotes import EVERYTHING, Heard, listen
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Selection
from analysis.timeline.volume import DIGITS, Period, periods

_MOST_NAMED = 12
"""Entities followed over time where none are asked for."""


def timeline(corpus: Corpus, selection: Selection, period: Period = "day") -> pd.DataFrame:
    """One row for each period from the first to the last selected article: count of them, of all articles, and their ratio 0..1.

    Undated articles, and those dated too coarsely for the period, make one row with an empty date.
    """
    counted = ask(
        corpus,
        selection,
        f"""
        SELECT {bucket(period)} AS date, count(*) FILTER (id IN (SELECT id FROM selected)) AS count, count(*) AS total_count
        FROM articles GROUP BY date ORDER BY date NULLS LAST
        """,
    )
    return _with_ratio(_filled(counted, period))


def timeline_sources(corpus: Corpus, selection: Selection, period: Period = "day") -> pd.DataFrame:
    """One row for each period and source with selected articles; count, that of all articles of the period, and their ratio 0..1.

    Undated articles, and those dated too coarsely for the period, have an empty date.
    """
    counted = ask(
        corpus,
        selection,
        f"""
        , bucketed AS (SELECT {bucket(period)} AS date, coalesce(source, '{UNKNOWN}') AS source, id FROM articles),
        whole AS (SELECT date, count(*) AS total_count FROM bucketed GROUP BY date)
        SELECT b.date, source, count(*) AS count, any_value(total_count) AS total_count
        FROM bucketed b JOIN selected USING (id) JOIN whole w ON b.date IS NOT DISTINCT FROM w.date
        GROUP BY ALL ORDER BY b.date NULLS LAST, source
        """,
    )
    return _with_ratio(counted)


def entity_timeline(corpus: Corpus, selection: Selection, period: Period = "day", entities: tuple[str, ...] = ()) -> pd.DataFrame:
    """One row for each entity and period: count of the selected articles that name it, of all selected ones, and their ratio 0..1.

    Of the entities given, or of the twelve most widely named. Undated articles, and those dated too coarsely, have an empty date.
    """
    naming = ask(
        corpus,
        selection,
        f"""
        , asked AS (SELECT entity, count(DISTINCT id) AS reach FROM named JOIN selected USING (id)
                    WHERE list_contains($entities, entity) OR (len($entities) = 0 AND NOT nationality)
                    GROUP BY entity QUALIFY len($entities) > 0 OR row_number() OVER (ORDER BY reach DESC, entity) <= {_MOST_NAMED})
        SELECT entity, {bucket(period)} AS date, count(DISTINCT id) AS count
        FROM named JOIN asked USING (entity) JOIN selected USING (id) JOIN articles USING (id)
        GROUP BY entity, date ORDER BY any_value(reach) DESC, entity
        """,
        entities=list(entities),
    )
    whole = timeline(corpus, selection, period)[["date", "count"]].rename(columns={"count": "total_count"})
    grid = naming[["entity"]].drop_duplicates().merge(whole, how="cross").merge(naming, how="left", on=["entity", "date"])
    grid = grid[["entity", "date", "count", "total_count"]].fillna({"count": 0}).astype({"count": int})
    return _with_ratio(grid[grid["date"].notna() | (grid["count"] > 0)].reset_index(drop=True))


def speaker_timeline(corpus: Corpus, selection: Selection, period: Period = "day", heard: Heard = EVERYTHING) -> pd.DataFrame:
    """One row for each period from the first to the last selected article: count of those that quote, of all, their ratio, and quotations.

    Of one speaker, where `heard` says so. Undated articles, and those dated too coarsely, have an empty date.
    """
    quoting = listen(
        corpus,
        selection,
        heard,
        f"SELECT {bucket(period)} AS date, count(DISTINCT id) AS count, count(*) AS quote_count FROM heard GROUP BY date",
    )
    whole = timeline(corpus, selection, period)[["date", "count"]].rename(columns={"count": "total_count"})
    grid = whole.merge(quoting, how="left", on="date")[["date", "count", "total_count", "quote_count"]]
    grid = grid.fillna({"count": 0, "quote_count": 0}).astype({"count": int, "quote_count": int})
    return _with_ratio(grid[grid["date"].notna() | (grid["count"] > 0)].reset_index(drop=True))


def events(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each calendar date that a selected article tells of, with the sentence that tells it and the event it belongs to."""
    return ask(
        corpus,
        selection,
        """
        SELECT d.id, d.start, d."end", d.text, coalesce(e.date, d.value) AS date, d.precision, d.relation,
               coalesce(e.event, d.id || ':' || d.start) AS event, e.lane, coalesce(e.anchor_kind, d.anchor_kind) AS anchor_kind, d.anchor,
               a.title, a.source, a.published AS publish_date,
               s.text AS sentence
        FROM dates d JOIN selected USING (id) JOIN articles a USING (id)
        LEFT JOIN events e ON e.id = d.id AND e.start = d.start AND e."end" = d."end"
        LEFT JOIN sentences s ON s.id = d.id AND s.start <= d.start AND d.start < s."end"
        WHERE regexp_matches(coalesce(e.date, d.value), '^[0-9]{3}')
        ORDER BY date, d.id, d.start
        """,
    )


def event_timeline(corpus: Corpus, selection: Selection, told_from: str = "", told_to: str = "9999-12-31") -> pd.DataFrame:
    """One row for each event the selected articles tell of: its date, who tells it, and the lag to the first report.

    date_doc_count is how many articles tell of its date, by whatever event. Of all events, or of those that lie wholly within the days from
    `told_from` to `told_to`.
    """
    return ask(
        corpus,
        selection,
        f"""
        , told AS (SELECT event, event_date AS date, any_value(first) AS first, any_value(last) AS last, lane,
                   count(DISTINCT id) AS doc_count, count(DISTINCT coalesce(source, '{UNKNOWN}')) AS source_count, count(*) AS tellings,
                   bool_and(anchor_kind = 'inferred') AS inferred, any_value(lag_days) AS lag_days, any_value(who) AS who,
                   min((id, start, "end")) AS earliest
                   FROM events JOIN selected USING (id) JOIN articles USING (id)
                   WHERE first >= $told_from AND last <= $told_to GROUP BY ALL),
        days AS (SELECT event_date AS date, count(DISTINCT id) AS date_doc_count FROM events JOIN selected USING (id)
                 WHERE first >= $told_from AND last <= $told_to GROUP BY 1)
        SELECT t.* EXCLUDE (earliest) REPLACE (coalesce(n.entity, who) AS who),
               substring(s.text, earliest[2] - s.start + 1, earliest[3] - earliest[2]) AS text, s.text AS sentence, a.title, date_doc_count
        FROM told t JOIN days USING (date) JOIN articles a ON a.id = earliest[1]
        JOIN sentences s ON s.id = a.id AND s.start <= earliest[2] AND earliest[2] < s."end"
        LEFT JOIN names n ON n.name = who
        ORDER BY first, last, event
        """,
        told_from=told_from,
        told_to=told_to,
    )


def undated(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each selected article without a date: the earliest day it can have appeared on, and the sentence that says so.

    start is where the sentence starts. not_before_kind is inferred where the year of what is told was taken from the dated articles of the
    corpus, else stated.
    """
    return ask(
        corpus,
        selection,
        """
        , lone AS (SELECT id, title, source, body, not_before, not_before_evidence FROM articles JOIN selected USING (id)
                  WHERE published IS NULL),
        inferred AS (SELECT e.id, max(first) AS first, arg_max(e.start, first) AS start FROM events e SEMI JOIN lone USING (id)
                     WHERE lane = 'past' AND anchor_kind = 'inferred' AND first = last GROUP BY e.id),
        later AS (SELECT i.id, i.first, s.start, s.text AS sentence
                  FROM inferred i JOIN lone l USING (id)
                  JOIN sentences s ON s.id = i.id AND s.start <= i.start AND i.start < s."end" WHERE i.first > coalesce(l.not_before, ''))
        SELECT id, title, source, coalesce(first, not_before) AS not_before, coalesce(sentence, not_before_evidence) AS not_before_evidence,
               CASE WHEN first IS NOT NULL THEN 'inferred' WHEN not_before IS NOT NULL THEN 'stated' END AS not_before_kind,
               coalesce(start, nullif(strpos(body, not_before_evidence), 0) - 1) AS start
        FROM lone LEFT JOIN later USING (id)
        ORDER BY not_before DESC NULLS LAST, id
        """,
    ).astype({"start": "Int64"})


def bucket(period: Period) -> str:
    """The SQL expression of the period an article falls into: its first day or hour, or null."""
    digits = DIGITS[period]
    enough = f"CASE WHEN length(published) >= {digits} THEN left(published, {digits}) END"
    if period == "week":
        return f"strftime(date_trunc('week', CAST({enough} AS DATE)), '%Y-%m-%d')"
    if period == "quarter":
        return f"strftime(date_trunc('quarter', CAST({enough} || '-01' AS DATE)), '%Y-%m-%d')"
    return enough


def _filled(counted: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The rows from the first to the last selected period, with zeros between, and the undated row where it counts any."""
    chosen = counted[counted["count"] > 0]
    dated = chosen["date"].dropna()
    if dated.empty:
        return chosen.reset_index(drop=True)
    whole = counted[counted["date"].notna()].set_index("date")
    names = periods(dated.min(), dated.max(), period)
    filled = whole.reindex(names, fill_value=0).astype(int).rename_axis("date").reset_index()
    return pd.concat([filled, chosen[chosen["date"].isna()]], ignore_index=True)


def _with_ratio(counted: pd.DataFrame) -> pd.DataFrame:
    counted["ratio"] = (counted["count"] / counted["total_count"].where(counted["total_count"] > 0, 1)).astype(float)
    return counted
