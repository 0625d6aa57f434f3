"""The dashboard beside an empty Streamlit page, in Chromium: how long a first view and a filter's click take."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from analysis import default
from tests.browser.chromium import executable
from tests.browser.conftest import ARGUMENTS, painted
from tests.browser.server import ROOT, serving

_ROUNDS = 3
_EMPTY = Path(__file__).with_name("empty.py")


def ratios() -> Iterator[str]:
    """First view and filter click, each as a ratio to the empty page's."""
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        os.environ["BROADSHEET_HOME"] = home
        default.ensure()
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        ours, empty = ([_visit(browser, script) for _ in range(_ROUNDS)] for script in (ROOT / "app.py", _EMPTY))
        browser.close()
    for number, what in enumerate(("server start to painted page", "filter click to repainted page")):
        mine, bare = (statistics.median(visit[number] for visit in visits) for visits in (ours, empty))
        yield f"{what:32s} {mine / bare:5.2f} × an empty Streamlit page ({mine:.2f} s, {bare:.2f} s)"


def _visit(browser: Browser, script: Path) -> tuple[float, float]:
    """Seconds from the server's start to the first painted page, and from a click on a checkbox to the page drawn again."""
    began = time.monotonic()
    with serving(script) as address:
        page = browser.new_context().new_page()
        page.goto(address)
        painted(page)
        first = time.monotonic() - began
        again = statistics.median(_click(page) for _ in range(_ROUNDS))
        page.context.close()
    return first, again


def _click(page: Page) -> float:
    """Seconds from a click on the page's first checkbox until the server's answer is painted."""
    began = time.monotonic()
    page.locator("[data-testid=stCheckbox] label").first.click()
    page.wait_for_selector("[data-test-script-state=running]", timeout=5_000)
    page.wait_for_selector("[data-test-script-state=notRunning]", timeout=60_000)
    painted(page)
    return time.monotonic() - began
