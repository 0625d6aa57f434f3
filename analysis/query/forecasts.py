"""The ledger of forecasts: who predicts, plans or announces what by when, and whether that time is over."""

from __future__ import annotations

import pandas as pd

from analysis.dates.periods import bounds
from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import Selection

_CUES = {
    "predicted": (
        "predict[a-z]*|forecast(?:s|ed|ing)?|expect(?:s|ed|ing|ation|ations)?|project(?:ed|ing|ion|ions)|anticipat[a-z]+|foresee[a-z]*"
        "|estimat(?:es|ed|ing)"
    ),
    "planned": (
        "plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|intend[a-z]*|target(?:s|ed|ing)?|pledg[a-z]+|promis[a-z]+|vow(?:s|ed|ing)?|schedul[a-z]+"
        "|goals?|hop(?:e|es|ed|ing)|set to|due to"
    ),
    "held possible": "likely|could|might|may [a-z]+|should",
    "announced": "will|won.t|shall|would|going to|want(?:s|ed)?(?: [a-z]+){0,3} to|agreed to|(?:is|are) to",
}
"""Kind of forecast → the words that make one, the most telling first."""
_IDLE = "|".join(
    (
        "[a-z-]*than[- ](?:had been |was |were |previously |many )?(?:expect|predict|forecast|plan|anticipat|estimat|hop|target)[a-z]*",
        "as (?:expected|predicted|forecast|planned|anticipated|hoped)",
        "had (?:been |originally |previously |also )?(?:expect|predict|forecast|plan|anticipat|estimat|hop|pledg|promis|vow)[a-z]*",
        "(?:would|could|might|should|must|may|will) (?:not )?(?:already )?have",
        "no (?:plans?|expectations?|intention)",
        "(?:not|never|nobody|n.t) (?:expected|predicted|planned|promised)",
        "aimed at",
    )
)
"""What looks like a word of prediction and foretells nothing: "fewer than expected", "had planned", "could have"."""
_HEDGES = "could|might|may [a-z]+|likely|possibly|perhaps|probably|reportedly|if|about|around|roughly|at least|up to|as much as"
_CUE = ", ".join(rf"nullif(regexp_extract(clause, '\b({words})\b'), '')" for words in _CUES.values())
_KIND = " ".join(rf"WHEN regexp_matches(clause, '\b({words})\b') THEN '{kind}'" for kind, words in _CUES.items())
_OPENING = 45  # characters at the start of a sentence in which a date belongs to what follows; elsewhere it belongs to what it ends
FORETOLD = rf"""
, ahead AS (
    SELECT d.id, d.start, d."end", d.text, coalesce(e.date, d.value) AS date, d.relation = 'deadline' AS deadline,
           coalesce(e.anchor_kind, d.anchor_kind) = 'inferred' AS inferred, s.start AS line, s."end" AS line_end,
           substring(a.body, s.start + 1, s."end" - s.start) AS sentence, a.title, a.source, a.published AS publish_date,
           CASE WHEN d.start - s.start < {_OPENING} THEN substring(a.body, s.start + 1, s."end" - s.start)
                ELSE substring(a.body, s.start + 1, d.start - s.start) END AS scope
    FROM dates d JOIN articles a USING (id) JOIN sentences s ON s.id = d.id AND s.start <= d.start AND d.start < s."end"
    LEFT JOIN events e ON e.id = d.id AND e.start = d.start AND e."end" = d."end"
    WHERE d.relation IN ('future', 'deadline') AND regexp_matches(coalesce(e.date, d.value), '^[0-9]{{3}}')
      AND NOT (d.text = 'fall' AND substring(a.body, d.start - 2, 3) = 'to ')),
cleared AS (SELECT *, regexp_replace(scope, '\b({_IDLE})\b', '', 'gi') AS clause FROM ahead),
cued AS (SELECT *, coalesce({_CUE}) AS cue, CASE {_KIND} END AS kind FROM cleared),
foretold AS (SELECT *, strpos(sentence, cue) AS cue_at,
                    regexp_matches(left(sentence, strpos(sentence, cue) - 1),
                                   '\b(is|are|was|were|be|been|being)( [a-z]+ly| now| also| not)* $') AS passive
             FROM cued WHERE cue IS NOT NULL)
"""
"""Dates to come that a clause with a word of prediction, plan or announcement tells of, as `foretold`."""
_NEAR = 90  # characters before the word that makes a forecast in which the name of who makes it stands


def forecasts(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each thing said to come by a date: who says so, what, by when, with what number and reserve.

    who is the speaker of the words or, where nobody speaks them, the name before the word that makes it a forecast; nobody where that word
    is a passive ("is expected to"). what is what is said, or the sentence from that word on. status is past where the time was over on the
    corpus's last day, else open; deadline is true for "by", false for "in" and "on".
    """
    found = ask(
        corpus,
        selection,
        FORETOLD
        + rf"""
        , said AS (SELECT f.id, f.start, arg_min(q.speaker, q.content_end - q.content_start) AS speaker,
                          arg_min(q.named, q.content_end - q.content_start) AS named,
                          arg_min(substring(a.body, q.content_start + 1, q.content_end - q.content_start),
                                  q.content_end - q.content_start) AS content
                   FROM foretold f JOIN voiced q ON q.id = f.id AND q.content_start <= f.start AND f.start < q.content_end
                   JOIN articles a ON a.id = f.id GROUP BY ALL),
        doing AS (SELECT f.id, f.start, arg_max(n.entity, n.start) AS entity FROM foretold f
                  JOIN named n ON n.id = f.id AND f.line <= n.start AND n."end" < f.line + f.cue_at
                                  AND n."end" > f.line + f.cue_at - {_NEAR}
                  WHERE NOT n.nationality AND NOT (f.passive AND f.kind = 'predicted') AND f.kind <> 'held possible' GROUP BY ALL),
        counted AS (SELECT f.id, f.start, arg_min(c.text, abs(c.start - f.start)) AS number, bool_or(c.hedged) AS hedged
                    FROM foretold f JOIN claims c ON c.id = f.id AND f.line <= c.start AND c.start < f.line_end
                    WHERE NOT c.minor GROUP BY ALL)
        SELECT f.id, f.start, f."end", f.text, f.date, f.deadline, f.kind, f.cue, s.speaker, coalesce(s.named, false) AS named,
               coalesce(s.speaker, w.entity) AS who, coalesce(s.content, substring(sentence, f.cue_at)) AS what, n.number,
               coalesce(n.hedged, false) OR regexp_matches(clause, '\b({_HEDGES})\b') AS hedged, f.inferred, f.sentence,
               f.source AS media_name, f.title, f.publish_date,
               (SELECT max(left(published, 10)) FROM articles) AS until
        FROM foretold f JOIN selected USING (id) LEFT JOIN said s ON s.id = f.id AND s.start = f.start
        LEFT JOIN doing w ON w.id = f.id AND w.start = f.start
        LEFT JOIN counted n ON n.id = f.id AND n.start = f.start
        ORDER BY f.date, f.id, f.start
        """,
    )
    return _with_status(found)


def _with_status(found: pd.DataFrame) -> pd.DataFrame:
    """The rows that have days on a calendar, with the first and the last of them, and whether they were over."""
    spans = [bounds(date) for date in found["date"]]
    rows = found.loc[pd.Series([span is not None for span in spans], dtype=bool)].reset_index(drop=True)
    days = pd.DataFrame([(span[0].isoformat(), span[1].isoformat()) for span in spans if span], columns=["first", "last"], dtype=object)
    over = days["last"] < rows["until"].fillna("")
    return rows.assign(first=days["first"], last=days["last"], status=over.map({True: "past", False: "open"}).astype(object)).drop(
        columns="until"
    )
