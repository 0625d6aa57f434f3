"""A selection to take home: one view as CSV, or all of them with the main charts in a zip with a manifest."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import asdict
from datetime import UTC, datetime

import pandas as pd

from analysis import VERSION, figures
from analysis.guide import guide
from analysis.query import VIEWS, Corpus, Selection, link, scope, view
from analysis.spreadsheet import neutralise

_SPREADSHEET_SAFE = {"object", "str", "string"}


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as CSV in UTF-8; text that a spreadsheet would run as a formula is made harmless."""
    safe = frame.copy()
    for column in safe.columns:
        if safe[column].dtype.name in _SPREADSHEET_SAFE:
            safe[column] = safe[column].map(lambda cell: neutralise(cell) if isinstance(cell, str) else cell)
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8", "replace")


def file_name(corpus: str, what: str, suffix: str = "csv") -> str:
    """The name a downloaded file gets, with the time in UTC."""
    return f"broadsheet-{corpus}-{what}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.{suffix}"


def zip_bytes(corpus: Corpus, selection: Selection) -> bytes:
    """All views as CSV and the main charts as pages in a zip, with README.md for a person and manifest.json for a program.

    These hold filters, corpus and its version, tool version, rows of each view and what each chart says.
    """
    rows: dict[str, int] = {}
    titles: dict[str, str] = {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in VIEWS:
            frame = view(corpus, selection, name)
            rows[name] = len(frame)
            archive.writestr(f"{name}.csv", csv_bytes(frame))
        for chart in figures.drawn(corpus, selection):
            titles[chart.view] = chart.title
            archive.writestr(f"figures/{chart.view}.html", chart.page)
        archive.writestr(f"figures/{figures.SCRIPT}", figures.script())
        manifest = _manifest(corpus, selection) | {"rows": rows, "figures": titles}
        archive.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1))
        extent = scope(corpus, selection)
        told = f"{extent.selected:,} of {extent.total:,} articles"
        archive.writestr("README.md", guide(manifest, told, [chip.label for chip in selection.chips()]).encode("utf-8", "replace"))
    return buffer.getvalue()


def _manifest(corpus: Corpus, selection: Selection) -> dict[str, object]:
    """What a snapshot was made of, by what, when."""
    return {
        "corpus": corpus.name,
        "corpus_version": corpus.version,
        "corpus_hash": corpus.hash,
        "tool_version": VERSION,
        "entity_engine": corpus.engine,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "filters": asdict(selection),
        "permalink": link(selection, corpus.name),
    }
