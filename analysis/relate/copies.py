"""The articles that are copies of one story."""

from __future__ import annotations

from analysis.duplicates.families import Story, families
from analysis.relate.reading import Read, Row


def copies(read: Read) -> list[Row]:
    """One row for each article that has copies, with the family it belongs to."""
    columns = read("articles", list(Story._fields))
    stories = (Story(*row) for row in zip(*(columns[name].to_pylist() for name in Story._fields), strict=True))
    return [copy._asdict() for copy in families(stories)]
