"""The ledger of forecasts: who predicts, plans or announces what by when, and whether that time is over."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.dates.periods import bounds
from analysis.query.corpus import Corpus
from analysis.query.selected import ask
from analysis.query.selection import Chosen

_LEDGER = """
, counted AS (
    SELECT f.id, f.start, arg_min(c, abs(c.start - f.start)) AS nearest
    FROM foretold f JOIN selected USING (id) JOIN claims c ON c.id = f.id AND f.content_start <= c.start AND c."end" <= f.content_end
    WHERE NOT c.minor GROUP BY ALL)
SELECT f.id, f.start, f."end", f.text, coalesce(e.date, f.value) AS date, f.deadline, f.kind, f.cue, f.speaker, f.named,
       coalesce(f.speaker, a.source) AS who,
       CASE WHEN f.speaker IS NULL THEN 'source' WHEN f.named THEN 'named' ELSE 'anonymous' END AS foretold_by,
       substring(s.text, f.content_start - s.start + 1, f.content_end - f.content_start) AS what,
       n.nearest.text AS number, n.nearest.value AS value, n.nearest.unit AS unit, f.hedged OR coalesce(n.nearest.hedged, false) AS hedged,
       coalesce(e.anchor_kind, d.anchor_kind) = 'inferred' AS inferred, s.text AS sentence,
       a.source AS media_name, a.title, a.published AS publish_date, (SELECT max(left(published, 10)) FROM articles) AS until
FROM foretold f JOIN selected USING (id) JOIN articles a USING (id)
JOIN sentences s ON s.id = f.id AND s.start <= f.start AND f.start < s."end"
LEFT JOIN dates d ON d.id = f.id AND d.start = f.start AND d."end" = f."end"
LEFT JOIN events e ON e.id = f.id AND e.start = f.start AND e."end" = f."end"
LEFT JOIN counted n ON n.id = f.id AND n.start = f.start
ORDER BY date, f.id, f.start
"""


def forecasts(corpus: Corpus, selection: Chosen) -> pd.DataFrame:
    """One row for each thing said to come by a time: who says so, what, by when, with what number and reserve.

    who is the named or anonymous speaker, or the article's source where nobody else foretells it, as foretold_by says; number is the
    one nearest to the time in what is foretold. status is past where the time was over on the corpus's last day, else open; none where
    no article has a day. deadline is true for "by", false for "in" and "on".
    """
    return _with_status(ask(corpus, selection, _LEDGER))


def due(corpus: Corpus, selection: Chosen, period: str, lane: str, inferred: bool) -> dict[str, list[Any]]:
    """The places of the forecasts that fall due within a period, are over (`past`) or not, and dated so: ids, starts, ends."""
    found = forecasts(corpus, selection)
    then = found["first"].str.startswith(period) & found["last"].str.startswith(period)
    rows = found[then & ((found["status"] == "past") == (lane == "past")) & (found["inferred"].fillna(False).astype(bool) == inferred)]
    return {"ids": rows["id"].tolist(), "starts": rows["start"].tolist(), "ends": rows["end"].tolist()}


def _with_status(found: pd.DataFrame) -> pd.DataFrame:
    """The rows that have days on a calendar, with the first and the last of them, and whether they were over."""
    spans = [bounds(date) for date in found["date"]]
    rows = found.loc[pd.Series([span is not None for span in spans], dtype=bool)].reset_index(drop=True)
    days = pd.DataFrame([(span[0].isoformat(), span[1].isoformat()) for span in spans if span], columns=["first", "last"], dtype=object)
    over = days["last"] < rows["until"].fillna("")
    status = over.map({True: "past", False: "open"}).astype(object).where(rows["until"].notna(), None)
    return rows.assign(first=days["first"], last=days["last"], status=status).drop(columns="until")
