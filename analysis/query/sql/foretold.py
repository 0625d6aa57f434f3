"""Dates to come of which something is foretold, as SQL: the word that makes a forecast, and what looks like one and is none."""

from __future__ import annotations

_CUES = {
    "predicted": (
        "predict[a-z]*|forecast(?:s|ed|ing)?|expect(?:s|ed|ing|ation|ations)?|project(?:ed|ing|ion|ions)|anticipat[a-z]+|foresee[a-z]*"
        "|estimat(?:es|ed|ing)"
    ),
    "planned": (
        "plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|inten(?:d[a-z]*|t|tions?)|ambitions?|commit(?:s|ted|ments?)|objectives?|task(?:s|ed)|target(?:s|ed|ing)?|pledg[a-z]+|promis[a-z]+|vow(?:s|ed|ing)?|schedul[a-z]+"
        "|goals?|hop(?:e|es|ed|ing)|set to|(?:is|are|was|were|be|been|now|also) due to"
    ),
    "held possible": (
        "likely|could|might|(?-i:may) [a-z]+"
        "|should (?:be (?:able|available|complete|completed|finished|open|ready)|come|exceed|fall|grow|reach|recover|return|rise|see)"
    ),
    "announced": "will|won.t|shall|would|going to|want(?:s|ed)?(?: [a-z]+){0,3} to|agreed to|(?:is|are) to",
}
"""Kind of forecast → the words that make one, the most telling first."""
_ANY = "|".join(_CUES.values())
_IDLE = "|".join(
    (
        "[a-z-]*than[- ](?:had been |was |were |previously |many )?(?:expect|predict|forecast|plan|anticipat|estimat|hop|target)[a-z]*",
        "as (?:expected|predicted|forecast|planned|anticipated|hoped)",
        "had (?:been |originally |previously |also )?(?:expect|predict|forecast|plan|anticipat|estimat|hop|pledg|promis|vow)[a-z]*",
        "(?:would|could|might|should|must|may|will) (?:not )?(?:already )?have",
        "no (?:plans?|expectations?|intention)",
        "(?:not|never|nobody|n.t) (?:expected|predicted|planned|promised)",
        "aimed at",
        "ahead of (?:schedule|plan)",
        "(?:announc|approv|consider|debat|detail|discuss|outlin|present|publish|reveal|review|unveil)[a-z]* (?:[a-z]+ ){0,3}plans?",
    )
)
"""What looks like a word of prediction and foretells nothing: "fewer than expected", "had planned", "could have"."""
_BREAK = r"[,;:—–“”\"]|\b(?:after|and|as|because|before|but|if|when|where|which|while|who)\b"
"""Parts what a word of prediction governs from what stands before it."""
_BY_DAY = "('day', 'hour', 'minute', 'week', 'weekend')"
_TAKES_PLACE = (
    "air|appear|arrive|attend|begin|broadcast|celebrate|compete|continue|debut|discuss|face|get under way|go on (?:sale|show|trial)"
    "|held|hold|host|kick off|make (?:his|her|its|their) debut|mark|meet|open|perform|play|premiere|presented|race|resume|return|run"
    "|screened|show|shown|speak|staged|start|stay|take (?:on|part|place)|tour|travel|visit"
)
"""Verbs of what takes place at an appointed time."""
_MOVES = "become|cease|climb|cost|cut|decline|double|drop|end|exceed|fall|gain|go up|grow|halve|hit|increase|lose|pass|raise|reach|rise|top"
"""Verbs of developments, which may be foretold for a day."""
_BETWEEN = "(?: (?:[a-z]+ly|be|now|also|not|all|both|first|next|then))*"
_OPENING = 45  # characters at the start of a sentence in which a date may belong to what follows; elsewhere it belongs to what it ends
_CUE = ", ".join(rf"nullif(regexp_extract(near, '\b({words})\b', 1, 'i'), '')" for words in _CUES.values())
_KIND = " ".join(rf"WHEN regexp_matches(near, '\b({words})\b', 'i') THEN '{kind}'" for kind, words in _CUES.items())
_BEFORE = f"nullif(regexp_extract(ahead_of, '^.*\\b(?:{_ANY})\\b', 0, 'is'), '')"
_BEHIND = f"nullif(regexp_extract(behind, '^.*?\\b(?:{_ANY})\\b', 0, 'is'), '')"
_APPOINTMENT = rf"""
    CASE kind WHEN 'announced' THEN regexp_matches(verb, '^{_BETWEEN} (?:{_TAKES_PLACE})\b')
                                    OR (by_day AND NOT regexp_matches(verb, '^{_BETWEEN} (?:{_MOVES})\b'))
              WHEN 'predicted' THEN by_day AND regexp_matches(verb, '^ to{_BETWEEN} (?:{_TAKES_PLACE})\b')
              WHEN 'planned' THEN regexp_matches(verb, '^(?: to)?{_BETWEEN} (?:{_TAKES_PLACE})\b')
                                  AND (by_day OR regexp_matches(cue, '(?:set|due) to|schedul', 'i'))
              ELSE false END
"""
"""Whether no more is told than when something takes place: "the trial will open on 3 May"."""
FORETOLD = rf"""
, ahead AS (
    SELECT d.id, d.start, d."end", d.text, coalesce(e.date, d.value) AS date, d.relation = 'deadline' AS deadline, d.precision,
           coalesce(e.anchor_kind, d.anchor_kind) = 'inferred' AS inferred, s.start AS line, s."end" AS line_end,
           s.text AS sentence, a.title, a.source, a.published AS publish_date,
           regexp_replace(left(s.text, d.start - s.start), '\b({_IDLE})\b', '', 'gi') AS ahead_of,
           CASE WHEN d.start - s.start < {_OPENING}
                THEN regexp_replace(substring(s.text, d."end" - s.start + 1), '\b({_IDLE})\b', '', 'gi') END AS behind
    FROM dates d JOIN selected USING (id) JOIN articles a USING (id)
    JOIN sentences s ON s.id = d.id AND s.start <= d.start AND d.start < s."end"
    LEFT JOIN events e ON e.id = d.id AND e.start = d.start AND e."end" = d."end"
    WHERE d.relation IN ('future', 'deadline') AND regexp_matches(coalesce(e.date, d.value), '^[0-9]{{3}}')
      AND NOT (d.text = 'fall' AND right(left(s.text, d.start - s.start), 3) = 'to ')
      AND NOT (regexp_matches(d.text, '^[0-9]{{4}}$') AND lower(right(left(s.text, d.start - s.start), 4)) = 'the ')
      AND NOT regexp_matches(d.text, '^earlier\b', 'i')
      AND NOT regexp_matches(substring(s.text, d."end" - s.start + 1, 3), '^(''s|’s|(?:s''|s’) | [A-Z])')),
cleared AS (SELECT *, coalesce({_BEFORE}, {_BEHIND}) AS upto FROM ahead),
parted AS (SELECT *, regexp_replace(upto, '^.*(?:{_BREAK})', '', 'is') AS near FROM cleared WHERE upto IS NOT NULL),
cued AS (SELECT *, coalesce({_CUE}) AS cue, CASE {_KIND} END AS kind FROM parted),
placed AS (SELECT *, coalesce(nullif(strpos(sentence, near), 0) + strpos(near, cue) - 1, strpos(sentence, cue)) AS cue_at FROM cued),
told_of AS (SELECT *, substring(sentence, cue_at + length(cue)) AS verb, precision IN {_BY_DAY} AS by_day,
                   regexp_replace(left(sentence, cue_at - 1), '(\b(?:[a-z]+ly|now|also|not) )*$', '') AS lead
            FROM placed),
whose AS (SELECT *, regexp_matches(lead, '([,—–-]|\b(?:and|but|or)) $')
                     OR (kind = 'predicted' AND regexp_matches(lead, '\b(is|are|was|were|be|been|being) $')) AS unsaid FROM told_of),
foretold AS MATERIALIZED (FROM whose WHERE deadline OR NOT ({_APPOINTMENT}))
"""
"""Dates to come in the selected articles that a clause with a word of prediction, plan or announcement tells of, as `foretold`:
appointments are none.
"""
