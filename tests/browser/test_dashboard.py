"""The dashboard in a real browser: deep links, filters, evidence, downloads, Back, light, dark and a phone."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from analysis.query import Corpus, Selection, view
from analysis.snapshot.table import csv_bytes
from tests.browser.conftest import DESKTOP, PHONE, addressed, choose, settle, window_of
from tests.browser.server import serving

pytestmark = pytest.mark.browser
PAGES = {
    "overview": "Overview",
    "timeline": "Timeline",
    "entities": "Entities",
    "sentiment": "Sentiment",
    "topics": "Topics",
    "quotes": "Quotes",
    "claims": "Claims",
    "sources": "Sources",
    "copies": "Copies",
    "compare": "Compare",
    "search": "Search",
    "articles": "Articles",
    "ask": "Ask",
    "corpus": "Corpus",
    "method": "Method",
}
_BESIDE = ("copies", "compare", "ask")  # reached from other pages, not from the menu
Open = Callable[..., Page]
_FITS = "document.documentElement.scrollWidth <= window.innerWidth"
_GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
_WITH_ECNS = re.compile(r"[?&]source=ECNS(&|$)")


def faults(page: Page) -> list[str]:
    """What a person should never see on the page."""
    text = page.locator("[data-testid=stMain]").inner_text()
    return [
        word for word in ("Traceback", "could not be drawn", "StreamlitAPIException", "Page not found", "NaN", "None\n") if word in text
    ]


def click_bar(page: Page, panel: str, number: int) -> None:
    """Clicks a bar of a panel's chart, counted from the top, and waits for the evidence."""
    settle(page)
    page.locator(f".st-key-panel-{panel} .barlayer .point path").nth(number).click(force=True)
    page.wait_for_selector("[role=dialog]")
    settle(page)


def download(page: Page, panel: str) -> bytes:
    """The CSV of a panel."""
    box = page.locator(f".st-key-panel-{panel}").first
    box.get_by_role("tab", name="CSV").click()
    button = box.get_by_role("button", name="Download CSV")
    expect(button).to_be_visible()
    settle(page)
    with page.expect_download() as arriving:
        button.click()
    path = arriving.value.path()
    assert arriving.value.suggested_filename.startswith("broadsheet-default-")
    return Path(path).read_bytes()


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.mark.parametrize("name", ["overview", "topics", "compare"])
def test_a_cold_server_opens_a_page_by_its_address(name: str, open_page: Open, shared_home: Path) -> None:
    with serving(home=shared_home) as cold:
        page = open_page(name, at=cold)
        expect(page.locator("h1")).to_have_text(PAGES[name])
        assert not faults(page)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_dark_and_light_and_fits_a_phone(name: str, open_page: Open) -> None:
    page = open_page(name, scheme="dark")
    assert not faults(page)
    _wait_for_ground(page, "rgb(20, 22, 26)")
    page.wait_for_function(_FITS)
    page.set_viewport_size(PHONE)
    page.wait_for_function(_FITS)
    assert not faults(page)
    page.emulate_media(color_scheme="light")
    _wait_for_ground(page, "rgb(255, 255, 255)")


def _wait_for_ground(page: Page, colour: str) -> None:
    """Waits until everything is drawn on a colour."""
    page.wait_for_function(f"({_GROUND}) === '{colour}'")


def test_a_source_is_chosen_in_the_sidebar(open_page: Open) -> None:
    page = open_page("entities")
    choose(page, page.locator(".st-key-source input"), "ECNS")
    page.wait_for_selector(".st-key-chips")
    expect(page).to_have_url(_WITH_ECNS)


def test_days_filter_leaves_undated_articles_out_and_says_so(open_page: Open) -> None:
    page = open_page("articles?from=2025-02-03")
    expect(page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("1 of 5 articles")


def test_a_bar_opens_its_evidence_filters_and_is_cleared_again(open_page: Open, corpus: Corpus) -> None:
    page = open_page("entities")
    name = view(corpus, Selection(), "entities", nationalities=False)["entity"][4]
    click_bar(page, "entities", 4)
    dialog = page.locator("[role=dialog]")
    expect(dialog).to_contain_text(name)
    dialog.get_by_role("button", name="Filter to this").click()
    page.wait_for_selector(".st-key-chips")
    addressed(page, entity=[name])
    settle(page)
    page.locator(".st-key-chips").get_by_role("button", name=name).click()
    expect(page.locator(".st-key-chips")).to_have_count(0)
    addressed(page, entity=None)
    click_bar(page, "entities", 4)
    dialog.get_by_role("button", name=f"All about {name}").click()
    expect(dialog).to_have_count(0)
    addressed(page, entity_page=[name])


def test_excluding_what_was_clicked_leaves_the_articles_without_it(open_page: Open, corpus: Corpus) -> None:
    page = open_page("entities")
    name = view(corpus, Selection(), "entities", nationalities=False)["entity"][5]
    click_bar(page, "entities", 5)
    page.locator("[role=dialog]").get_by_role("button", name="Exclude").click()
    page.wait_for_selector(".st-key-chips")
    addressed(page, not_entity=[name])
    settle(page)
    page.locator(".st-key-clear-all button").click()
    expect(page.locator(".st-key-chips")).to_have_count(0)


def test_evidence_opens_the_article_at_its_sentence(open_page: Open) -> None:
    page = open_page("entities")
    click_bar(page, "entities", 4)
    page.locator("[role=dialog]").get_by_text("Open the article").first.click()
    page.wait_for_url(re.compile(r"/articles\?(?=.*\barticle=)(?=.*\bat=)"))
    expect(page.locator("h1")).to_have_text("Articles")
    settle(page)
    assert not faults(page)


def test_a_source_filter_in_the_address_narrows_every_number_and_the_csv(open_page: Open, corpus: Corpus) -> None:
    page = open_page("entities?source=ECNS")
    expect(page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("1 of 5 articles · 1 filter")
    expect(page.locator(".st-key-chips")).to_contain_text("ECNS")
    assert rows(download(page, "entities")) == rows(csv_bytes(view(corpus, Selection(sources=("ECNS",)), "entities", nationalities=False)))


def test_filters_survive_a_change_of_page_and_back_returns(open_page: Open) -> None:
    page = open_page("entities?source=ECNS")
    page.get_by_role("link", name="Topics").click()
    expect(page.locator("h1")).to_have_text("Topics")
    expect(page).to_have_url(_WITH_ECNS)
    settle(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text("Entities")
    expect(page).to_have_url(_WITH_ECNS)


def test_filters_survive_a_link_clicked_before_the_page_is_drawn(browser: Browser, address: str) -> None:
    with window_of(browser, viewport=DESKTOP) as context:
        page = context.new_page()
        page.goto(f"{address}/entities?source=ECNS")
        page.get_by_role("link", name="Topics").click()
        expect(page.locator("h1")).to_have_text("Topics")
        expect(page).to_have_url(_WITH_ECNS)
        expect(page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("1 of 5 articles")


def test_filters_that_exclude_everything_offer_the_way_out(open_page: Open) -> None:
    page = open_page("entities?q=zzzz")
    expect(page.get_by_text("The filters exclude every article")).to_be_visible()
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.locator(".st-key-panel-entities")).to_be_visible()


def test_a_link_to_an_absent_corpus_offers_those_that_exist(open_page: Open) -> None:
    page = open_page("entities?corpus=absent")
    expect(page.locator("h1")).to_have_text("No such corpus")
    page.get_by_role("link", name="default ·").click()
    expect(page.locator("h1")).to_have_text("Overview")


def test_a_lasso_on_the_map_opens_what_lies_there_and_filters_to_it(open_page: Open) -> None:
    page = open_page("topics?area=lasso")
    drawn = page.locator(".st-key-panel-passages-map .nsewdrag").first
    drawn.scroll_into_view_if_needed()
    settle(page)
    box = drawn.bounding_box() or {}
    left, right, top, bottom = box["x"] + 2, box["x"] + box["width"] - 2, box["y"] + 2, box["y"] + box["height"] - 2
    page.mouse.move(left, top)
    page.mouse.down()
    for x, y in ((right, top), (right, bottom), (left, bottom), (left, top + 9)):
        page.mouse.move(x, y, steps=4)
    page.mouse.up()
    expect(page.get_by_role("dialog")).to_contain_text("In this part of the map")
    settle(page)
    page.get_by_role("dialog").get_by_role("button", name="Filter to this").click()
    expect(page.locator(".st-key-chips")).to_contain_text("Part of the map")
    page.wait_for_url(re.compile(r"[?&]region=(?:[^&+]+\+){5}"))  # six numbers, three corners, at the least


def test_a_corpus_of_two_undated_articles_is_shown_without_faults_on_every_page_of_the_menu(open_page: Open) -> None:
    page = open_page("overview?corpus=undated")
    menu = page.get_by_role("navigation", name="App pages")
    titles = menu.get_by_role("link").all_inner_texts()
    assert len(titles) == len(PAGES) - len(_BESIDE)
    for title in titles:
        menu.get_by_role("link", name=title, exact=True).click()
        expect(page.locator("h1")).to_have_text(title)
        settle(page)
        assert not faults(page), title
        addressed(page, corpus=["undated"])


@pytest.mark.parametrize("name", _BESIDE)
def test_a_corpus_of_two_undated_articles_is_shown_without_faults_beside_the_menu(name: str, open_page: Open) -> None:
    page = open_page(f"{name}?corpus=undated")
    expect(page.locator("h1")).to_have_text(PAGES[name])
    assert not faults(page)


def test_a_line_of_a_search_opens_its_sentence(open_page: Open) -> None:
    page = open_page("search?query=chip*")
    line = page.locator(".st-key-panel-concordance tr").first
    expect(line).to_be_visible()
    node = line.locator("td").nth(1).inner_text()
    line.click()
    expect(page.get_by_role("dialog")).to_contain_text(node)
    expect(page.get_by_role("dialog")).to_contain_text("Open the article here")


def test_the_own_page_of_a_name_opens_its_sentences_and_leads_back(open_page: Open, corpus: Corpus) -> None:
    row = view(corpus, Selection(), "entities").iloc[0]
    page = open_page(f"entities?entity_page={row['entity']}")
    expect(page.get_by_test_id("stMain").locator("h2").first).to_have_text(row["entity"])
    expect(page.locator(".st-key-panel-cooccurrence")).to_be_visible()
    page.get_by_role("button", name="All its sentences").click()
    expect(page.get_by_role("dialog")).to_contain_text(row["entity"])
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    settle(page)
    page.get_by_role("button", name="All names").click()
    expect(page.locator(".st-key-panel-entities")).to_be_visible()
    addressed(page, entity_page=None)
