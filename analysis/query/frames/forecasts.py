"""The ledger of forecasts: who predicts, plans or announces what by when, and whether that time is over."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.dates.periods import bounds
from analysis.query.corpus import Corpus
from analysis.query.selected import ask
from analysis.query.selection import Chosen
from analysis.query.sql.foretold import FORETOLD

_HEDGES = "could|might|may [a-z]+|likely|possibly|perhaps|probably|reportedly|if|about|around|roughly|at least|up to|as much as"
_NEAR = 90  # characters before the word that makes a forecast in which the name of who makes it stands

# The words the date stands in, by whom: the shortest quotation around it.
_SAID = """
    , said AS (SELECT f.id, f.start, arg_min(q.speaker, q.content_end - q.content_start) AS speaker,
                      arg_min(q.named, q.content_end - q.content_start) AS named,
                      arg_min(q.content, q.content_end - q.content_start) AS content
               FROM foretold f JOIN voiced q ON q.id = f.id AND q.content_start <= f.start AND f.start < q.content_end GROUP BY ALL)
"""
# The name before the word that makes it a forecast.
_DOING = f"""
    , doing AS (SELECT f.id, f.start, arg_max(n.entity, n.start) AS entity FROM foretold f
                JOIN (FROM named WHERE id IN (SELECT id FROM foretold)) n
                ON n.id = f.id AND f.line <= n.start AND n."end" < f.line + f.cue_at
                                AND n."end" > f.line + f.cue_at - {_NEAR}
                                AND (n.type <> 'PLACE' OR n.start - f.line <= 4) -- a place that opens the sentence acts
                WHERE NOT n.nationality AND NOT f.unsaid AND f.kind <> 'held possible' GROUP BY ALL)
"""
# The number nearest to the date in its sentence.
_COUNTED = """
    , counted AS (SELECT f.id, f.start, arg_min(c.text, abs(c.start - f.start)) AS number, bool_or(c.hedged) AS hedged
                  FROM foretold f JOIN claims c ON c.id = f.id AND f.line <= c.start AND c.start < f.line_end
                  WHERE NOT c.minor GROUP BY ALL)
"""
_LEDGER = rf"""
    SELECT f.id, f.start, f."end", f.text, f.date, f.deadline, f.kind, f.cue, s.speaker, coalesce(s.named, false) AS named,
           coalesce(s.speaker, w.entity) AS who, coalesce(s.content, substring(sentence, f.cue_at)) AS what, n.number,
           coalesce(n.hedged, false) OR regexp_matches(upto, '\b({_HEDGES})\b') AS hedged, f.inferred, f.sentence,
           f.source AS media_name, f.title, f.publish_date,
           (SELECT max(left(published, 10)) FROM articles) AS until
    FROM foretold f LEFT JOIN said s ON s.id = f.id AND s.start = f.start
    LEFT JOIN doing w ON w.id = f.id AND w.start = f.start
    LEFT JOIN counted n ON n.id = f.id AND n.start = f.start
    ORDER BY f.date, f.id, f.start
"""


def forecasts(corpus: Corpus, selection: Chosen) -> pd.DataFrame:
    """One row for each thing said to come by a date: who says so, what, by when, with what number and reserve.

    who is the speaker of the words or, where nobody speaks them, the name before the word that makes it a forecast; nobody where that
    word is a passive ("is expected to") or stands apart from its subject. what is what is said, or the sentence from that word on.
    status is past where the time was over on the corpus's last day, else open; none where no article has a day. deadline is true for
    "by", false for "in" and "on".
    """
    return _with_status(ask(corpus, selection, FORETOLD + _SAID + _DOING + _COUNTED + _LEDGER))


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
