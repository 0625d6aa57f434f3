"""Both timelines in a real browser: clicks open what was published and told, and what bounds an undated article; a drag filters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from analysis.ingest import build
from analysis.query import Corpus, Selection, view
from analysis.store.corpora import delete
from tests.browser.conftest import settle
from tests.conftest import ONE, ONE_TEXT, write_records

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def marks(page: Page, panel: str) -> list[dict[str, float]]:
    """The boxes of a panel's bars, once they are drawn."""
    bars = page.locator(f".st-key-panel-{panel} .barlayer .point path")
    expect(bars.first).to_be_attached()
    bars.first.scroll_into_view_if_needed()
    settle(page)
    return [box for box in (bars.nth(number).bounding_box() for number in range(bars.count())) if box]


def click(page: Page, box: dict[str, float]) -> None:
    """Clicks the middle of a mark, as a hand does: pointing first."""
    page.mouse.move(box["x"] + box["width"] / 2 - 3, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_click_on_a_day_shows_what_was_published_and_what_was_told_of_it(open_page: Open) -> None:
    page = open_page("timeline")
    click(page, marks(page, "timeline_sources")[0])
    dialog = page.locator("[role=dialog]")
    expect(dialog).to_contain_text("Published then: 1 article")
    expect(dialog).to_contain_text("Told of then:")


@pytest.fixture
def week(shared_home: Path, tmp_path: Path) -> Iterator[str]:
    """A corpus of an article on each of five days."""
    texts = {day: ONE_TEXT.replace("nine", f"{day} hundred") for day in range(2, 7)}
    records = [ONE | {"id": f"w{day}", "published": f"2025-02-0{day}", "text": text} for day, text in texts.items()]
    build([str(write_records(tmp_path / "week.jsonl", *records))], "week", jobs=1)
    yield "week"
    delete("week")


def test_a_drag_over_a_day_filters_everything_and_the_chip_takes_it_back(open_page: Open, week: str) -> None:
    page = open_page(f"timeline?corpus={week}")
    first = marks(page, "timeline_sources-strip")[0]
    level = first["y"] + first["height"] / 2
    page.mouse.move(first["x"] + 2, level)
    page.mouse.down()
    page.mouse.move(first["x"] + first["width"] / 2, level + 4, steps=4)
    page.mouse.move(first["x"] + first["width"] - 2, level + 8, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=2025-02-02&to=2025-02-02"))
    expect(page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("1 of 5 articles")
    settle(page)
    page.locator(".st-key-clear-all button").click()
    expect(page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("all 5 articles")


def test_the_line_of_an_undated_article_opens_the_sentence_that_bounds_it(open_page: Open, corpus: Corpus) -> None:
    page = open_page("timeline")
    click(page, marks(page, "undated")[0])
    told = view(corpus, Selection(), "undated")["not_before_evidence"].iloc[0]
    expect(page.locator("[role=dialog]")).to_contain_text(told[:40])
