"""What is taken home: CSV that is safe and whole, and a zip that says what it holds."""

import io
import json
import re
import zipfile
from html import escape

import pandas as pd
import pytest
from plotly.graph_objects import Figure

from analysis.charts import OTHER
from analysis.query import VIEWS, Corpus, Selection
from analysis.snapshot import figures
from analysis.snapshot.bundle import zip_bytes
from analysis.snapshot.table import csv_bytes, file_name


def test_text_cells_are_made_harmless_and_numbers_left_alone() -> None:
    frame = pd.DataFrame({"title": ["=1+1", None, "plain"], "polarity": [-0.5, 0.0, 0.25]})
    assert csv_bytes(frame).decode() == "title,polarity\r\n'=1+1,-0.5\r\n,0.0\r\nplain,0.25\r\n"


def test_a_file_is_named_after_corpus_view_and_time() -> None:
    assert re.fullmatch(r"broadsheet-mine-entities-\d{8}T\d{6}Z\.csv", file_name("mine", "entities"))


def test_a_zip_holds_every_view_and_says_how_it_was_made(corpus: Corpus) -> None:
    with zipfile.ZipFile(io.BytesIO(zip_bytes(corpus, Selection(sources=("ECNS",))))) as archive:
        names = set(archive.namelist())
        manifest = json.loads(archive.read("manifest.json"))
        guide = archive.read("README.md").decode()
        pages = {name: archive.read(f"figures/{name}.html").decode() for name in manifest["figures"]}
    assert {f"{name}.csv" for name in VIEWS} | {"manifest.json", "README.md"} == {name for name in names if not name.startswith("figures/")}
    assert manifest["rows"]["articles"] == 1
    assert manifest["corpus_hash"] == corpus.hash
    assert manifest["permalink"] == "?corpus=default&source=ECNS"
    assert {"entities", "event_timeline", "sentiment", "speakers"} <= set(pages)
    assert all(escape(manifest["figures"][name]) in page and "1 of 5 articles" in page for name, page in pages.items())
    assert all(f"figures/{name}.html: {title}" in guide for name, title in manifest["figures"].items())
    assert all(f"| {name}.csv | {rows:,} |" in guide for name, rows in manifest["rows"].items())
    assert "1 of 5 articles" in guide
    assert "Source: ECNS" in guide
    assert {f"figures/{name}.html" for name in pages} | {"figures/plotly.min.js"} == {name for name in names if name.startswith("figures/")}


def test_a_drawn_page_has_the_colours_of_the_dashboard_and_asks_no_network(corpus: Corpus) -> None:
    for chart in figures.drawn(corpus, Selection()):
        assert not re.search(r"\"#0000(0[1-6]|37|38)\"", chart.page), chart.view
        assert re.findall(r"<script src=\"([^\"]*)\"", chart.page) == ["plotly.min.js"]
        assert "http" not in chart.page.partition("const drawn")[0]


def test_articles_of_no_known_source_are_grey_as_in_the_dashboard(corpus: Corpus) -> None:
    (profiles,) = (chart for chart in figures.drawn(corpus, Selection()) if chart.view == "source_profiles")
    assert OTHER in profiles.page


def test_text_of_articles_is_no_markup_in_a_drawn_page(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "</script><script>alert(1)</script>"
    bars = Figure({"data": [{"type": "bar", "y": [hostile], "x": [1]}]})
    monkeypatch.setattr(figures, "_charts", lambda *_: [figures.Chart("entities", lambda _: hostile, lambda _: bars)])
    (chart,) = figures.drawn(corpus, Selection())
    assert "alert(1)" in chart.page
    assert "<script>alert" not in chart.page
