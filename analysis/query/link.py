"""A Selection as the query string of a link; the command line's options have the same names."""

from __future__ import annotations

from urllib.parse import urlencode

from analysis.query.selection import Selection

PARAMETERS = {
    "sources": "source",
    "date_from": "from",
    "date_to": "to",
    "undated": "undated",
    "entities": "entity",
    "topics": "topic",
    "speakers": "speaker",
    "tones": "tone",
    "q": "q",
    "once": "once",
    "folded": "folded",
    "not_sources": "not-source",
    "not_entities": "not-entity",
    "not_topics": "not-topic",
    "region": "region",
}
"""The name of each filter in links and on the command line."""

_FLAGS = {"True": "true", "False": "false"}


def link(selection: Selection, corpus: str) -> str:
    """The query string, question mark included, that brings the selection of a corpus back."""
    pairs = [(PARAMETERS[chip.field], chip.value) for chip in selection.chips()]
    pairs += [("granularity", str(selection.granularity))] if selection.granularity else []
    return "?" + urlencode([("corpus", corpus), *((name, _FLAGS.get(value, value)) for name, value in pairs)])
