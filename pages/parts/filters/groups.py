"""The group of articles that the selected ones are compared with, chosen in widgets bound to the URL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis.query import UNKNOWN, Facet, Facets, Selection
from pages.parts import filters
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_KINDS = ("the rest", "sources", "topics", "names", "days", "words")
_BESIDE = ":material/compare_arrows:"
_OFFERED = 3  # sources, and topics
_CHOICES = {"sources": ("sources", "Sources"), "topics": ("topics", "Topics"), "names": ("entities", "Names")}
_CALLED = {"sources": "Articles of {}", "topics": "Articles on “{}”"}
_DAYS: dict[str, Any] = {"min_value": date(1600, 1, 1), "max_value": date(2100, 12, 31), "format": "YYYY-MM-DD"}


def compared_with(selection: Selection, facets: Facets) -> Selection | None:
    """The other selection: the present one with another value in one filter; None stands for the rest of the corpus.

    Raises SelectionError. Stops the page where a value is still to be chosen.
    """
    kind = st.segmented_control("Compare with", _KINDS, default=_KINDS[0], required=True, key="with", bind="query-params")
    with st.container(horizontal=True):
        changed = _changed(kind, facets)
    if changed is None:
        st.info("Choose what the selected articles are to be compared with.", icon=_BESIDE)
        st.stop()
    return replace(selection, **changed) if changed else None


def offered(page: Page) -> None:
    """Says that every article is on one side, and offers the largest groups there are to set beside the rest, a click each."""
    if page.scope.total == 1:
        st.info("There is one article alone, and nothing to set beside it.", icon=_BESIDE)
        return
    st.info("Every article is on one side. Filter in the sidebar to those that are to be compared, or begin here:", icon=_BESIDE)
    with st.container(horizontal=True, gap="small", key="offered"):
        for field, facet in _largest(page):
            label = f"{safe(facet.label, 40)} beside the rest"
            st.button(label, key=f"beside-{field}-{facet.value}", on_click=filters.add, args=(field, facet.value, page.facets))


def begun(page: Page) -> Iterator[tuple[str, Page]]:
    """The largest source, then the largest topic: what its articles are called, and the page with no others selected.

    The page's scope stays what it is: both sides are told of, and no filter is set.
    """
    first = dict(reversed(_largest(page)))
    for field, called in _CALLED.items():
        if field in first:
            narrowing: dict[str, Any] = {field: (first[field].value,)}
            yield called.format(first[field].label), replace(page, selection=replace(page.selection, **narrowing))


def _largest(page: Page) -> list[tuple[str, Facet]]:
    """The largest sources and topics that leave a rest, each with the filter it is a value of."""
    sources = [("sources", one) for one in page.facets.sources if one.value != UNKNOWN]
    topics = [("topics", one) for one in page.facets.topics]
    return [(field, one) for field, one in (*sources[:_OFFERED], *topics[:_OFFERED]) if one.articles < page.scope.total]


def _changed(kind: str, facets: Facets) -> dict[str, Any] | None:
    """The filters that the other selection has in the place of the present ones; None where nothing is chosen yet."""
    if kind == _KINDS[0]:
        return {}
    if kind == "days":
        days = [st.date_input(label, value=None, key=f"with-{label}", bind="query-params", **_DAYS) for label in ("from", "to")]
        first, last = (day.isoformat() if day else None for day in days)
        return {"date_from": first, "date_to": last} if first or last else None
    if kind == "words":
        words = st.text_input("Search", key="with-words", bind="query-params", help=filters.SEARCHING).strip()
        return {"q": words} if words else None
    field, label = _CHOICES[kind]
    chosen = _chosen(field, label, getattr(facets, field), facets)
    return {field: chosen} if chosen else None


def _chosen(field: str, label: str, options: Sequence[Facet], facets: Facets) -> tuple[str, ...]:
    held = st.multiselect(
        label,
        [filters.shown(field, option.value, facets) for option in options],
        key=f"with-{field}",
        bind="query-params",
        select_all=False,
    )
    return tuple(filters.hidden(field, one, facets) for one in held)
