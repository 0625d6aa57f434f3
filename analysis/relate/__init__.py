"""Relating the articles of a corpus to one another: names, sources, copies, echoes, topics, events, groups of claims."""

from __future__ import annotations

from typing import NamedTuple

import pyarrow as pa

from analysis.relate.claims import claim_groups
from analysis.relate.copies import copies
from analysis.relate.echoes import shared
from analysis.relate.events import told_events
from analysis.relate.names import names
from analysis.relate.reading import Earlier, Read, Row
from analysis.relate.sources import source_aliases

__all__ = ["Earlier", "Read", "Related", "relate"]


class Related(NamedTuple):
    """The rows of each table that concerns the whole corpus, and what is to be said of it as a whole."""

    tables: dict[str, pa.Table | list[Row]]
    summary: Row


def relate(read: Read, topics: int | None = None, earlier: Earlier | None = None) -> Related:
    """Everything that concerns the articles together; `topics` asks for so many topics, `earlier` keeps those found earlier if it can."""
    from analysis.relate import topics as stage  # noqa: PLC0415 - loads much that only builds need

    named, families, aliases = names(read), copies(read), source_aliases(read)
    echoes, notices = shared(read, families)
    found, about = stage.topics(read, notices, topics, earlier)
    rows: dict[str, pa.Table | list[Row]] = {
        "names": named,
        "families": families,
        "echoes": echoes,
        "events": told_events(read),
        "claim_groups": claim_groups(read, named, aliases),
        "source_aliases": aliases,
        **found,
    }
    return Related(rows, {"topics": about})
