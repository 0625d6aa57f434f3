"""The events that the told dates of all articles add up to."""

from __future__ import annotations

from collections.abc import Iterator
from sys import intern
from typing import Any

from analysis.relate.reading import Read, Row, joined
from analysis.timeline.events import Told, events

_READ = {
    "dates": None,
    "articles": ["id", "source", "published"],
    "sentences": ["id", "start", "end", "text"],
    "mentions": ["id", "start", "end", "type", "entity"],
    "quotes": ["id", "named", "speaker", "content_start", "content_end"],
}
_TOLD = """
WITH said AS ( -- of quotations that begin in one place the one that goes on longest: a join by place would take any of them
    SELECT id, content_start, content_end, speaker FROM quotes WHERE named
    QUALIFY row_number() OVER (PARTITION BY id, content_start ORDER BY content_end DESC, speaker) = 1),
told AS (
    SELECT d.id, s.start AS sentence, any_value(s.text) AS text,
           list({'start': d.start, 'end': d."end", 'value': d.value, 'precision': d.precision, 'relation': d.relation,
                 'anchor_kind': d.anchor_kind, 'speaker': CASE WHEN d.start < q.content_end THEN q.speaker END} ORDER BY d.start) AS dates
    FROM dates d ASOF JOIN sentences s ON s.id = d.id AND s.start <= d.start
    ASOF LEFT JOIN said q ON q.id = d.id AND q.content_start <= d.start
    GROUP BY d.id, s.start),
named AS (
    SELECT m.id, s.start AS sentence, list_sort(list(DISTINCT m.entity)) AS entities
    FROM (FROM mentions WHERE entity IS NOT NULL) m ASOF JOIN sentences s ON s.id = m.id AND s.start <= m.start
    WHERE m.type <> 'PLACE' OR m.start - s.start <= 4 -- a place that opens its sentence, perhaps behind "The", acts
    GROUP BY ALL)
SELECT t.id, a.source, a.published, t.text, coalesce(entities, []), dates
FROM told t JOIN articles a USING (id) LEFT JOIN named USING (id, sentence)
ORDER BY t.id, t.sentence
"""


def told_events(read: Read) -> list[Row]:
    """One row for each told date that has a place on the calendar, with the event it tells of."""
    return [
        {
            "event": event.event,
            **{name: getattr(told, name) for name in ("id", "start", "end", "precision", "anchor_kind")},
            "date": told.value,
            **{name: getattr(event, name) for name in ("lane", "first", "last", "lag_days", "who")},
            "event_date": event.date,
        }
        for event in events(_told(read))
        for told in event.told
    ]


def _told(read: Read) -> Iterator[Told]:
    """The told dates with the sentences that tell them and whoever these speak of: the speaker, else the entities named.

    Their few different words are held once.
    """
    for article, source, published, sentence, entities, dates in joined(read, _TOLD, _READ):
        named = tuple(map(intern, entities))
        for told in dates:
            speaker = told.pop("speaker")
            once: dict[str, Any] = {name: intern(value) if isinstance(value, str) else value for name, value in told.items()}
            yield Told(article, **once, sentence=sentence, source=source, published=published, who=(speaker,) if speaker else named)
