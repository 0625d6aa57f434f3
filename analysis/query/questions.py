"""Questions in SQL to begin with, each over the views; a person reads them, changes them and asks their own."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """What is asked, in words and in SQL."""

    words: str
    sql: str


QUESTIONS = (
    Question(
        "Whom does each source quote most?",
        """SELECT media_name AS source, speaker, count(*) AS times
FROM quotes
WHERE named
GROUP BY media_name, speaker
QUALIFY row_number() OVER (PARTITION BY media_name ORDER BY count(*) DESC, speaker) <= 3
ORDER BY source, times DESC, speaker""",
    ),
    Question(
        "Which names stand in unfavourable sentences?",
        """SELECT entity, count(*) AS sentences, avg(polarity) AS polarity
FROM mentions m
JOIN sentences s ON s.id = m.id AND m.start >= s.start AND m.start < s."end"
WHERE tone = 'unfavourable'
GROUP BY entity
ORDER BY sentences DESC, entity
LIMIT 20""",
    ),
    Question(
        "Which are the largest sums of money?",
        """SELECT text, entity, subject, media_name AS source, value, id, start
FROM claims
WHERE unit = 'USD'
ORDER BY value DESC
LIMIT 20""",
    ),
    Question(
        "Who is quoted in the same article as whom?",
        """SELECT a.speaker, b.speaker AS beside, count(DISTINCT id) AS articles
FROM quotes a
JOIN quotes b USING (id)
WHERE a.named AND b.named AND a.speaker < b.speaker
GROUP BY ALL
ORDER BY articles DESC, a.speaker, beside
LIMIT 20""",
    ),
    Question(
        "Which sentences give a number and a date to come?",
        """SELECT DISTINCT c.id, s.start, s.text AS sentence, c.media_name AS source
FROM claims c
JOIN sentences s ON s.id = c.id AND c.start >= s.start AND c.start < s."end"
JOIN forecasts f ON f.id = s.id AND f.start >= s.start AND f.start < s."end"
ORDER BY c.id, s.start
LIMIT 50""",
    ),
)
"""Each can be asked of any corpus."""
