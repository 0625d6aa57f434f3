"""A real Chromium on a real server over the test corpora."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from tests.browser.chromium import executable
from tests.browser.server import serving

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
).split()
_RESTS = """(milliseconds) => {
  const ends = (animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime);
  const moves = document.getAnimations().some((animation) => animation.playState === 'running' && ends(animation));
  const waits = document.querySelector('[data-stale=true], [data-testid=stSkeleton], [data-testid=stAppSkeleton]');
  const drawn = window.broadsheetLook && document.querySelector('[data-test-script-state=notRunning]') && !waits;
  window.restsSince = drawn && !moves ? (window.restsSince ?? performance.now()) : undefined;
  return performance.now() - window.restsSince >= milliseconds;
}"""
_REST = 200  # milliseconds: between two runs of a script, and before what grows begins to move, a page seems to rest
_PATIENCE = 60_000  # milliseconds for what a busy machine draws slowly
_TOLD = 6_000  # characters of a page on which a test failed
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


_OUTCOME = pytest.StashKey[pytest.TestReport]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keeps how a test went for the fixtures that are taken down after it."""
    report = yield
    if report.when == "call":
        item.stash[_OUTCOME] = report
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = executable()
    if path is None:
        pytest.fail("no Chromium: run `make browser`")
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(shared_home: Path) -> Iterator[str]:
    """The address of a running dashboard."""
    with serving(home=shared_home) as address:
        yield address


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[Callable[[str, bool], BrowserContext]]:
    """A window for each scheme and width, kept open: the dashboard's scripts are fetched and compiled once."""
    kept: dict[tuple[str, bool], BrowserContext] = {}

    def window(scheme: str, phone: bool) -> BrowserContext:
        if (scheme, phone) not in kept:
            kept[scheme, phone] = window_of(browser, color_scheme=scheme, viewport=PHONE if phone else DESKTOP)
        return kept[scheme, phone]

    yield window
    for context in kept.values():
        context.close()


def window_of(browser: Browser, **options: Any) -> BrowserContext:
    """A window that waits for what a busy machine draws slowly."""
    context = browser.new_context(accept_downloads=True, **options)
    context.set_default_timeout(_PATIENCE)
    return context


@pytest.fixture
def open_page(
    windows: Callable[[str, bool], BrowserContext], address: str, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Opens a path of the dashboard and waits until it is drawn; options: scheme light or dark, width desktop or phone.

    What stood on the pages of a test that failed is printed.
    """
    pages: list[Page] = []

    def open_(path: str = "", *, scheme: str = "light", phone: bool = False, at: str = address) -> Page:
        pages.append(windows(scheme, phone).new_page())
        pages[-1].goto(f"{at}/{path}")
        settle(pages[-1])
        return pages[-1]

    yield open_
    outcome = request.node.stash.get(_OUTCOME, None)
    for page in pages:
        if outcome and outcome.failed:
            sys.stderr.write(f"{page.url}\n{page.inner_text('body')[:_TOLD]}\n")
        page.close()


def settle(page: Page) -> None:
    """Waits until Streamlit has drawn the page and it rests for a while: what moves is gone when the mouse button is up.

    A page also rests until the server hears of what was done on it: wait for what that does first.
    """
    page.evaluate("window.restsSince = undefined")
    painted(page, _REST)


def painted(page: Page, milliseconds: int = 0) -> None:
    """Waits until the page has a title, listens to addresses, and for some time nothing on it is stale, yet to come or moving."""
    page.wait_for_selector("h1", timeout=_PATIENCE)
    page.wait_for_function(_RESTS, arg=milliseconds, timeout=_PATIENCE)


def parameters(page: Page) -> dict[str, list[str]]:
    """The filters in the page's address."""
    return _filters(page.url)


def _filters(url: str) -> dict[str, list[str]]:
    return parse_qs(urlparse(url).query)


def addressed(page: Page, **filters: list[str] | None) -> None:
    """Waits until the address has these values of filters; None: none of that name."""
    asked = {name.replace("_", "-") if name.startswith("not_") else name: values for name, values in filters.items()}
    page.wait_for_url(lambda url: all(_filters(url).get(name) == values for name, values in asked.items()))


def choose(page: Page, box: Locator, label: str) -> None:
    """Chooses of a list what begins with a label, once the list offers it."""
    box.fill(label)
    expect(page.get_by_role("option").first).to_contain_text(label)
    page.keyboard.press("Enter")
