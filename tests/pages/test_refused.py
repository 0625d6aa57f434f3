"""Links are fetched on a click alone; what was refused is searched and tried again on the Corpus page."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis import intake
from analysis.ingest import build
from analysis.query import Selection, open_corpus, view
from analysis.store import read_manifest
from tests.analysis.fetch.server import Web, serving
from tests.conftest import ONE, ONE_TEXT, write_records
from tests.pages.conftest import told

Visit = Callable[..., AppTest]


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setenv("BROADSHEET_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("BROADSHEET_FETCH_PAUSE", "1")
    with serving() as web:
        yield web


@pytest.fixture(autouse=True)
def bad(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The corpus c of one article, and a file with two lines that could not be read."""
    monkeypatch.setattr("analysis.default.ensure", lambda: False)
    path = write_records(tmp_path / "c.jsonl", ONE | {"text": ONE_TEXT})
    with path.open("a", encoding="utf-8") as out:
        out.write('{broken\n["![x](http://evil.test/)"]\n')
    build([str(path)], "c", jobs=1)
    yield path
    for job in intake.jobs():
        intake.cancel(job.number)
        ended()
        intake.dismiss(job.number)


def ended() -> None:
    """Waits until every build has ended."""
    deadline = time.monotonic() + 120
    while not all(job.progress.ended for job in intake.jobs()):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_links_are_fetched_only_when_that_is_ticked(visit: Visit, web: Web) -> None:
    app = visit("corpus", corpus="c")
    links = next(box for box in app.text_area if "Links" in box.label)
    links.set_value(f"{web.address}/page\nno link at all\n{web.address}/secret").run()
    assert "no link at all" in app.warning[0].value
    app.selectbox(key="add-to").set_value("c").run()
    assert app.button(key="add").disabled
    assert not web.asked
    box = app.checkbox(key="fetch")
    assert box.label == "Fetch 2 pages from 1 site"
    box.check().run()
    app.button(key="add").click().run()
    ended()
    assert not app.exception
    assert "Ferry strike ends" in view(open_corpus("c"), Selection(), "articles")["title"].tolist()
    assert view(open_corpus("c"), Selection(), "quarantine")["reason"].str.contains("robots").sum() == 1
    app.run()
    assert "which fetches 1 link" in app.button(key="retry").label


def test_what_was_refused_is_searched(visit: Visit) -> None:
    app = visit("corpus", corpus="c", refused="JSON OBJECT")
    (shown,) = (table.value for table in app.dataframe if "reason" in table.value)
    assert shown["line"].tolist() == [3]
    assert "Nothing that was refused holds these words" in told(visit("corpus", corpus="c", refused="nowhere"))


def test_a_mended_file_leaves_the_quarantine_when_it_is_tried_again(visit: Visit, bad: Path) -> None:
    app = visit("corpus", corpus="c")
    write_records(bad, ONE | {"text": ONE_TEXT}, ONE | {"id": "2", "text": ONE_TEXT * 2})
    app.button(key="retry").click().run()
    ended()
    assert not app.exception
    assert read_manifest("c").articles == 2
    assert view(open_corpus("c"), Selection(), "quarantine").empty


def test_a_file_that_is_gone_cannot_be_tried_again(visit: Visit, bad: Path) -> None:
    bad.unlink()
    assert visit("corpus", corpus="c").button(key="retry").disabled
