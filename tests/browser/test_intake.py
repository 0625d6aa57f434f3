"""Uploading in a real browser: preview, columns put right, add, read it, filter; another page meanwhile; a correction."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import FilePayload, Page, expect

from analysis.default import SEEDS
from analysis.ingest import build
from tests.browser.conftest import DESKTOP, PHONE, addressed, choose, settle
from tests.browser.server import serving
from tests.conftest import ONE, ONE_TEXT

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
HOSTILE = "![x](http://127.0.0.1:9/x.png) <b>Quay</b> reopens"
RECORDS = [
    ONE | {"id": "r1", "text": ONE_TEXT},
    ONE | {"id": "r2", "title": HOSTILE, "source": "Inland Echo", "text": ONE_TEXT.replace("nine", "ten")},
]
FILES: list[FilePayload] = [
    {
        "name": "../a.jsonl",
        "mimeType": "application/json",
        "buffer": "".join(json.dumps(record) + "\n" for record in RECORDS).encode() + b"{broken\n",
    },
    {
        "name": "Tram.txt",
        "mimeType": "text/plain",
        "buffer": b"Tram line opens\n\nBERGEN, May 5 - A tram line opened in Bergen. " + ONE_TEXT.encode(),
    },
]
ODD_ROW = f'Bridge agreed at last;Harbour Post;12.05.2024;"{ONE_TEXT.replace(chr(10), " ")}"\n'


def odd_table(name: str, rows: str) -> FilePayload:
    """A table whose columns have names of their own."""
    return {"name": name, "mimeType": "text/csv", "buffer": f"kopf;blatt;stichtag;wortlaut\n{rows}".encode()}


@pytest.fixture(scope="module")
def upload_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard with a home of its own, in which nothing was uploaded yet."""
    home = tmp_path_factory.mktemp("uploads")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BROADSHEET_HOME", str(home))
        build([str(SEEDS)], "default", jobs=1)
        with serving(home=home) as address:
            yield address


def upload(page: Page, *files: FilePayload) -> None:
    """Gives files to the upload box and waits for what was understood."""
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(list(files))
    expect(page.locator(".st-key-add button")).to_be_visible(timeout=60_000)
    settle(page)


def add_as(page: Page, name: str) -> None:
    """Adds what was uploaded to a new corpus and waits until it can be read, whatever other builds the server still lists."""
    page.locator(".st-key-add-name input").fill(name)
    page.keyboard.press("Enter")
    settle(page)
    page.locator(".st-key-add button").click()
    build = page.locator("[class*=st-key-build-]").filter(has_text=f"{name}, version")
    expect(build.get_by_role("button", name="Read it", exact=True)).to_be_visible(timeout=120_000)
    settle(page)


def test_uploads_are_previewed_in_any_window_added_offered_and_filtered(open_page: Open, upload_address: str) -> None:
    page = open_page("corpus", at=upload_address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    upload(page, *FILES)
    expect(page.get_by_text("3 articles, 1 input refused")).to_be_visible()
    for window in (DESKTOP, PHONE, DESKTOP):
        page.set_viewport_size(window)
        page.wait_for_function("document.documentElement.scrollWidth <= window.innerWidth")
        settle(page)
    add_as(page, "mine")
    expect(page.get_by_text("version 1: 3 articles added, 0 there already, 1 refused")).to_be_visible()
    page.get_by_role("button", name="Read it", exact=True).click()
    expect(page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("Corpus mine, all 3 articles")
    settle(page)
    choose(page, page.locator(".st-key-source input"), "Inland")
    expect(page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("1 of 3 articles · 1 filter")
    addressed(page, corpus=["mine"])
    assert not [url for url in asked if ":9/" in url]


def test_columns_are_shown_put_right_and_remembered(open_page: Open, upload_address: str) -> None:
    page = open_page("corpus", at=upload_address)
    upload(page, odd_table("first.csv", ODD_ROW))
    table = page.get_by_test_id("stExpander").filter(has_text="first.csv")
    expect(table).to_contain_text("none for source")
    grid = table.locator("[data-testid=stDataFrame] table")
    expect(grid).to_contain_text("wortlaut")
    expect(grid).to_contain_text("Harbour Post")
    table.get_by_role("button", name="Read it so").scroll_into_view_if_needed()
    settle(page)  # a list of choices closes when the page scrolls
    table.get_by_label("Source").fill("blatt")
    page.get_by_role("option", name="blatt", exact=True).click()
    settle(page)
    table.get_by_role("button", name="Read it so").click()
    expect(table).not_to_contain_text("none for source")
    settle(page)
    add_as(page, "odd")
    expect(page.locator(".st-key-add button, [data-testid=stFileUploaderDropzoneInput]")).to_have_count(1)
    settle(page)
    upload(page, odd_table("second.csv", ODD_ROW.replace("Bridge", "Tunnel")))
    table = page.get_by_test_id("stExpander").filter(has_text="second.csv")
    expect(table).not_to_contain_text("none for source")
    expect(table.get_by_role("button", name="Forget what I said")).to_be_attached()
    page = open_page("articles?corpus=odd", at=upload_address)
    main = page.get_by_test_id("stMain")
    for told in ("Bridge agreed at last", "Harbour Post", "2024-05-12"):
        expect(main).to_contain_text(told)


def test_other_pages_work_meanwhile_and_a_build_can_be_cancelled(open_page: Open, upload_address: str) -> None:
    many = "".join(json.dumps(ONE | {"id": f"m{n}", "text": ONE_TEXT.replace("nine", str(n))}) + "\n" for n in range(6_000))
    page = open_page("corpus", at=upload_address)
    upload(page, {"name": "many.jsonl", "mimeType": "application/json", "buffer": many.encode()})
    page.locator(".st-key-add-name input").fill("many")
    page.keyboard.press("Enter")
    settle(page)
    page.locator(".st-key-add button").click()
    expect(page.get_by_role("button", name="Cancel")).to_be_visible(timeout=60_000)
    page.get_by_role("link", name="Topics").click()
    expect(page.locator("h1")).to_have_text("Topics")
    settle(page)
    page.get_by_role("link", name="Corpus").click()
    expect(page.get_by_text("of 6,000 articles")).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text("Cancelled: many is as it was.")).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Dismiss").first.click()


def test_a_date_corrected_in_the_reader_stands_on_every_page(open_page: Open, upload_address: str) -> None:
    page = open_page("corpus", at=upload_address)
    upload(page, FILES[0])
    add_as(page, "corrected")
    page = open_page("articles?corpus=corrected&article=r1", at=upload_address)
    page.get_by_text("Correct", exact=True).click()
    settle(page)
    page.get_by_label("Published", exact=True).fill("2024-05-06")
    page.keyboard.press("Tab")
    settle(page)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(", said by hand: “corrected by hand")).to_be_visible()
    settle(page)
    page.get_by_role("link", name="Corpus").click()
    expect(page.get_by_text("1 correction made by hand")).to_be_visible()
    settle(page)
    page.locator(".st-key-undo-1 button").click()
    expect(page.get_by_text("Nothing was corrected by hand")).to_be_visible()
