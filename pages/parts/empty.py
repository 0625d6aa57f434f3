"""The empty states, kept apart: nothing loaded, no such corpus, filters that exclude everything, not meaningful at this n, failed."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

import streamlit as st

from analysis.charts.house.numbers import counted
from analysis.store import manifests
from pages.parts import cached, filters
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_log = logging.getLogger("broadsheet")
_MOST_OFFERED = 6


def nothing_loaded(hindered: str = "") -> None:
    """No corpus has been built yet, or what hinders the one that comes with Broadsheet."""
    st.title("Nothing to read yet")
    if hindered:
        st.warning(safe(f"The articles that come with Broadsheet could not be taken in. {hindered}"), icon=":material/error:")
    st.write("Broadsheet reads a body of news coverage. Give it articles, in a terminal, in the project's folder:")
    st.code(
        "python -m analysis build MY_ARTICLES --corpus mine",
        language="sh",
    )
    st.caption(
        "Then load this page again. Text, web pages, PDF, Word, Excel, mail, feeds, JSON, CSV, Parquet and exports of newspaper "
        "databases can be read, alone, in folders and in archives."
    )


def no_such_corpus(asked: str) -> None:
    """A link names a corpus that does not exist: says so and offers those that do."""
    st.title("No such corpus")
    st.markdown(f"There is no corpus “{safe(asked, 80)}” here. " + ("These can be read:" if manifests() else ""))
    for manifest in manifests():
        held = cached.held(manifest)
        label = f"{safe(manifest.corpus)} · {counted(held.articles, 'article')} from {counted(held.sources, 'source')}"
        st.page_link("pages/overview.py", label=label, icon=":material/newspaper:", query_params={"corpus": manifest.corpus})


def unreadable(cause: str) -> None:
    """A corpus is there and cannot be read: says why and what to do."""
    st.title("This corpus cannot be read")
    st.warning(safe(cause[:1].upper() + cause[1:]), icon=":material/error:")


def excluded(page: Page) -> None:
    """No article passes the filters: names them, and takes away each with one click."""
    chips = page.selection.chips()[:_MOST_OFFERED]
    left = {chip: cached.counted(page.corpus, page.selection.without(chip.field, chip.value)).selected for chip in chips}
    helping = sorted((chip for chip in chips if left[chip]), key=lambda chip: -left[chip])
    way = "With one of them taken away there would be:" if helping else "Nor would any do if one of them alone were taken away."
    with st.container(border=True):
        st.subheader("The filters exclude every article")
        st.caption(f"None of {counted(page.scope.total, 'article')} passes all of them. {way}")
        with st.container(horizontal=True, gap="small"):
            for number, chip in enumerate(helping):
                held = filters.shown(chip.field, chip.value, page.facets)
                label = f"{safe(filters.words(chip, page.facets), 50)}: {counted(left[chip], 'article')}"
                st.button(label, key=f"without-{number}", icon=":material/close:", on_click=filters.remove, args=(chip.field, held))
        st.button("Clear all filters", key="clear-excluded", type="tertiary", on_click=filters.clear)


def not_meaningful(reason: str) -> None:
    """A figure would mislead at this n; says why."""
    st.info(safe(reason), icon=":material/info:")


def failed(what: str, cause: str | None = None) -> None:
    """Something went wrong: a short code on the page, the trace in the log. Call it while the exception is handled."""
    code = secrets.token_hex(3).upper()
    _log.exception("%s failed, code %s", what, code)
    told = safe(cause) if cause else f"The trace is in the server's log under the code {code}."
    st.error(f"This part could not be drawn. {told}", icon=":material/error:")
