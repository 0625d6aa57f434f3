"""The page of numbers in a real browser: rows and marks that open their sentences, the keyboard, filters in the address, downloads."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from analysis.query import Corpus, Selection, view
from analysis.query.frames.claims import Given
from analysis.snapshot.table import csv_bytes
from tests.browser.conftest import addressed, parameters, settle
from tests.browser.test_dashboard import download, faults, rows

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
_HEAD, _LINE = 35, 35  # pixels of a table's head and of a row
_IN_TABLE = "document.activeElement.dataset.testid === 'data-grid-canvas'"
_MOST_TABS = 90


def click_row(page: Page, panel: str, number: int) -> None:
    """Clicks the first cell of a row of a panel's table."""
    table = page.locator(f".st-key-panel-{panel} [data-testid=stDataFrame] canvas").first
    table.scroll_into_view_if_needed()
    table.click(position={"x": 40, "y": _HEAD + _LINE * number + _LINE // 2}, force=True)  # what lies over it hands clicks on


def test_a_row_opens_the_sentences_of_its_thing_and_a_mark_that_of_its_number(open_page: Open, corpus: Corpus) -> None:
    page = open_page("claims")
    things = view(corpus, Selection(), "compared", given=Given(minor=False))
    click_row(page, "compared", 1)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"{things['group_entity'][1]}, {things['measure'][1]}")
    for text in things["texts"][1].split("; "):
        expect(dialog).to_contain_text(text)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    settle(page)
    page.locator("[class*=st-key-panel-claim_groups-] .scatterlayer .point").first.click(force=True)
    expect(dialog).to_contain_text("A number given")


def test_the_tab_key_passes_tables_without_opening_evidence_and_enter_opens_it(open_page: Open) -> None:
    page = open_page("claims")
    expect(page.get_by_test_id("data-grid-canvas").first).to_be_attached()
    for _ in range(_MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(_IN_TABLE):
            break
    assert page.evaluate(_IN_TABLE)
    page.keyboard.press("Tab")
    assert not page.evaluate(_IN_TABLE)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(_IN_TABLE)
    settle(page)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(1)


def test_a_choice_among_the_numbers_stays_in_the_address_and_in_both_downloads(open_page: Open, corpus: Corpus) -> None:
    page = open_page("claims?claim_units=USD")
    given = Given(units=("USD",), minor=False)
    for name in ("compared", "claims"):
        assert rows(download(page, name)) == rows(csv_bytes(view(corpus, Selection(), name, given=given)))
    page.get_by_role("link", name="Topics").click()
    expect(page.locator("h1")).to_have_text("Topics")
    addressed(page, claim_units=None)
    settle(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text("Claims")
    addressed(page, claim_units=["USD"])
    settle(page)
    assert parameters(page)["claim_units"] == ["USD"]
    assert not faults(page)
