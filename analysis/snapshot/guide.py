"""The guide that lies in a snapshot: what was taken of what, which charts and tables there are, and how to read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.charts.house.text import plain
from analysis.query import VIEWS

_TABLES = """Each file is a table in UTF-8; its first line names the columns. Days are ISO 8601, shares run from 0 to 1, polarity from -1 to
1; start and end are places in the body of an article, counted in characters. A text that a spreadsheet would run as a formula has
an apostrophe before it, which is no part of the text. An empty cell means: not told, or not known."""


def guide(manifest: Mapping[str, Any], extent: str, filters: Sequence[str]) -> str:
    """The guide in Markdown to a snapshot with this manifest, of so much of its corpus, under these filters in words."""
    made = f"{manifest['made'][:16].replace('T', ' ')} UTC"
    parts = [
        f"# Snapshot of the corpus {plain(manifest['corpus'])}",
        f"{extent}. Made {made} by Broadsheet {manifest['tool_version']} from version {manifest['corpus_version']} of the corpus.",
        f"Filters: {'; '.join(map(plain, filters)) or 'none'}.",
        f"The dashboard opens the same selection under `{plain(manifest['permalink'])}`; manifest.json says all this to a program.",
        "## Charts",
        "They open in a browser and need no network.",
        "\n".join(f"- figures/{name}.html: {plain(title)}" for name, title in manifest["figures"].items()) or "None: nothing is selected.",
        "## Tables",
        _TABLES,
        "\n".join(["| file | rows | a row for each |", "|---|---|---|", *_rows(manifest["rows"])]),
    ]
    return "\n\n".join(parts) + "\n"


def _rows(rows: Mapping[str, int]) -> list[str]:
    """A line for each table."""
    return [f"| {name}.csv | {number:,} | {VIEWS[name].row} |" for name, number in rows.items()]
