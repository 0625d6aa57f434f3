"""A selection to take home whole: all views as CSV and the main charts, in a zip with a guide and a manifest."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import asdict
from datetime import UTC, datetime

from analysis import VERSION
from analysis.query import VIEWS, Corpus, Selection, link, scope, view
from analysis.snapshot import figures
from analysis.snapshot.guide import guide
from analysis.snapshot.table import csv_bytes


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
