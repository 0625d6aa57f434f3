"""Views that every query builds on: mentions and targets under the corpus's canonical entities."""

from __future__ import annotations

VIEWS_SQL = (
    """
    CREATE VIEW named AS
    SELECT m.id, m.start, m."end", m.text, n.type, n.entity, n.nationality
    FROM mentions m JOIN names n ON m.entity = n.name
    """,
    """
    CREATE VIEW voiced AS
    SELECT q.* EXCLUDE (batch, speaker), coalesce(n.entity, q.speaker) AS speaker
    FROM quotes q LEFT JOIN names n ON q.speaker = n.name
    """,
    """
    CREATE VIEW felt AS
    SELECT t.id, n.entity, any_value(n.type) AS type, bool_or(n.nationality) AS nationality,
           round(sum(t.polarity * t.n) / sum(t.n), 6) AS polarity,
           sum(t.n)::BIGINT AS n, arg_max(t.tone, t.n) AS tone
    FROM targets t JOIN names n ON t.entity = n.name
    GROUP BY ALL
    """,
)
