"""The events that the told dates of all articles add up to."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.relate.reading import Read, Row, joined
from analysis.timeline import Told, events

_TOLD = """
SELECT d.id, d.start, d."end", d.value, d.precision, d.relation, d.anchor_kind,
       substring(a.body, s.start + 1, s."end" - s.start), a.source, a.published,
       min(q.speaker), list_sort(list(DISTINCT m.entity) FILTER (m.entity IS NOT NULL))
FROM dates d JOIN articles a ON a.id = d.id
JOIN sentences s ON s.id = d.id AND s.start <= d.start AND d.start < s."end"
LEFT JOIN mentions m ON m.id = d.id AND s.start <= m.start AND m.start < s."end"
LEFT JOIN quotes q ON q.id = d.id AND q.named AND q.content_start <= d.start AND d.start < q.content_end
GROUP BY ALL ORDER BY d.id, d.start
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
    """The told dates with the sentences that tell them and whoever these speak of: the speaker, else the entities named."""
    for *told, speaker, entities in joined(read, _TOLD, "dates", "articles", "sentences", "mentions", "quotes"):
        yield Told._make([*told, (speaker,) if speaker else tuple(entities or ())])
