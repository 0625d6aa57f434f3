"""The names of sources that are other names of another one."""

from __future__ import annotations

from analysis.outlets import aliases
from analysis.relate.reading import Read, Row


def source_aliases(read: Read) -> list[Row]:
    """One row for each alias, with the source it stands for and why."""
    rows = read("articles", ["source", "url"])
    pairs = zip(rows["source"].to_pylist(), rows["url"].to_pylist(), strict=True)
    return [found._asdict() for found in aliases((source, url) for source, url in pairs if source)]
