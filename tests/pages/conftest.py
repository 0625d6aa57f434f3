"""The dashboard without a browser: pages run as scripts over the test corpora."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[2] / "app.py"
PAGES = (
    "overview",
    "timeline",
    "entities",
    "sentiment",
    "topics",
    "quotes",
    "claims",
    "sources",
    "compare",
    "copies",
    "search",
    "articles",
    "ask",
    "corpus",
    "method",
)
SECONDS = 60


@pytest.fixture(autouse=True)
def _fresh_caches() -> None:
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(autouse=True)
def _every_tab_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draws what is in every tab, not just in the one that a person has opened: a script cannot click a tab."""
    tabs = st.tabs

    def opened(names: list[str], **rest: Any) -> Any:
        found = tabs(names, **rest)
        for tab in found:
            tab.open = True
        return found

    monkeypatch.setattr(st, "tabs", opened)


@pytest.fixture
def visit() -> Callable[..., AppTest]:
    """Runs a page with a link's parameters; the page is reached as from a cold server."""

    def run(page: str, **parameters: Any) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=SECONDS)
        app.switch_page(f"pages/{page}.py")
        for name, value in parameters.items():
            app.query_params[name.replace("_", "-")] = value
        return app.run()

    return run


def told(app: AppTest) -> str:
    """Everything a page says in headings, captions and paragraphs."""
    return "\n".join(
        str(element.value)
        for kind in ("title", "header", "subheader", "caption", "markdown", "info", "warning", "error")
        for element in getattr(app, kind)
    )
