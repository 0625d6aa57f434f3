"""What a chart shows = what its table lists = what its CSV holds = what the link restores; for every panel of every page."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analysis.query import VIEWS, Corpus, Selection, link, view
from analysis.snapshot.table import csv_bytes
from tests.pages.conftest import PAGES

Visit = Callable[..., AppTest]
SELECTIONS = {
    "everything": Selection(),
    "a source": Selection(sources=("ECNS",)),
    "dated": Selection(date_from="2025-02-01", date_to="2025-02-28"),
    "an entity": Selection(entities=("Nvidia",)),
}


def visit_link(visit: Visit, page: str, selection: Selection, **more: str) -> AppTest:
    """A page opened by the link of a selection."""
    return visit(page, **parse_qs(link(selection, "default")[1:]), **more)


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.fixture(scope="module", autouse=True)
def _fresh_caches() -> None:
    """Empties the caches once: what is kept for one selection must not be shown for another."""
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], bytes]]:
    """What each download button of a page would hand over, by the button's key."""
    offered: dict[str, Callable[[], bytes]] = {}
    draw = st.download_button

    def remember(label: str, data: Callable[[], bytes], *, key: str, **rest: Any) -> bool:
        offered[key] = data
        return draw(label, data, key=key, **rest)

    monkeypatch.setattr(st, "download_button", remember)
    return offered


def marks(app: AppTest, key: str) -> Iterator[list[Any]]:
    """What a click on each mark of a panel's chart hands back."""
    for chart in app.get("plotly_chart"):
        if chart.proto.id.endswith(f"-{key}-chart"):
            for trace in json.loads(chart.proto.spec)["data"]:
                yield from (values for values in trace.get("customdata") or () if values)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS.keys())
def test_chart_table_csv_and_link_agree(
    visit: Visit, downloads: dict[str, Callable[[], bytes]], corpus: Corpus, page: str, selection: Selection
) -> None:
    app = visit_link(visit, page, selection)
    assert app.title[0].value
    agree(app, downloads, corpus, selection)


@pytest.mark.parametrize("part", ["over time", "sentences", "beside TextBlob"])
@pytest.mark.parametrize("selection", list(SELECTIONS.values())[:3], ids=list(SELECTIONS)[:3])
def test_chart_table_csv_and_link_agree_in_every_part_of_tone(
    visit: Visit, downloads: dict[str, Callable[[], bytes]], corpus: Corpus, part: str, selection: Selection
) -> None:
    app = visit_link(visit, "sentiment", selection, part=part)
    assert len(app.dataframe) > 0
    agree(app, downloads, corpus, selection)


def agree(app: AppTest, downloads: dict[str, Callable[[], bytes]], corpus: Corpus, selection: Selection) -> None:
    """Nothing failed, and every panel's marks, table and CSV hold the same, and the whole of its view."""
    assert not app.exception
    assert not app.error
    for table in app.dataframe:
        if not (table.key or "").endswith("-table"):
            continue
        key = table.key.removesuffix("-table")
        frame = table.value
        assert rows(downloads[f"{key}-csv"]()) == rows(csv_bytes(frame)), key
        listed = [{str(cell) for cell in row} for row in frame.itertuples(index=False)]
        for values in marks(app, key):
            assert any({str(value) for value in values if str(value) not in frame.columns} <= row for row in listed), (key, values)
        name = key.removeprefix("panel-")
        if name in VIEWS and len(frame) == len(view(corpus, selection, name)):
            assert csv_bytes(frame) == csv_bytes(view(corpus, selection, name)), key
