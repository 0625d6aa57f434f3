"""Putting right an entity: another name or type, another's name for some of what is written, or none at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis import corrections
from analysis.charts.heads.profile import KINDS
from analysis.charts.house.text import shorten
from analysis.errors import BroadsheetError
from pages.parts import profile
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_KEY = "entity_page"
_MOST_OFFERED = 1_000
_FAILED = "renaming-failed"


def correct(page: Page, name: str, kind: str) -> None:
    """Forms that correct an entity, closed until they are asked for."""
    with st.expander("Correct", icon=":material/edit:"):
        others = [one for one in page.names[:_MOST_OFFERED] if one != name]
        _name(page, name, others)
        _type(page, name, kind)
        _part(page, name, others)
        _action("Hide: this is no name", "visibility_off", lambda: corrections.hide(page.corpus, name), lambda: None)
    wrong = st.session_state.pop(_FAILED, None)
    if wrong:
        st.error(safe(wrong), icon=":material/error:")


def _name(page: Page, name: str, others: list[str]) -> None:
    """Another name, or that of another entity with which this one is to be counted."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        given = _choice(page, name, "Goes by another name", others, "rename")
        _action("Rename or merge", "merge", lambda: corrections.rename(page.corpus, name, given()), given)


def _type(page: Page, name: str, kind: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = _key(page, name, "type")
        st.selectbox("Is of another type", list(KINDS), list(KINDS).index(kind), format_func=KINDS.__getitem__, key=key)
        _action("Change the type", "category", lambda: corrections.retype(page.corpus, name, st.session_state[key]), lambda: name)


def _part(page: Page, name: str, others: list[str]) -> None:
    """Ways of writing, or an article, where the name means something else."""
    ways, where = _key(page, name, "aliases"), _key(page, name, "article")
    named = page.frame("mentions", entity=name).drop_duplicates("id").head(_MOST_OFFERED)
    titles = dict(zip(named["id"], named["title"], strict=True))

    def split() -> Any:
        return corrections.split(page.corpus, name, given(), st.session_state[ways], st.session_state[where])

    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.multiselect("What is written", page.frame("aliases", entity=name)["alias"].tolist(), key=ways, placeholder="in any way")
        st.selectbox(
            "in",
            list(titles),
            index=None,
            format_func=lambda id_: shorten(titles[id_] or "Untitled", 80),
            key=where,
            placeholder="all articles",
        )
        given = _choice(page, name, "is", others, "split")
        _action("Split off", "call_split", split, given)


def _choice(page: Page, name: str, label: str, others: list[str], what: str) -> Callable[[], str]:
    """A field for a name, chosen or written, and what will be in it when a button is pressed."""
    key = _key(page, name, what)
    st.selectbox(label, others, index=None, key=key, accept_new_options=True, placeholder="Choose or write a name")
    return lambda: st.session_state[key] or ""


def _action(label: str, icon: str, correction: Callable[[], Any], then: Callable[[], str | None]) -> None:
    """A button that keeps a correction and turns the page to a name, or says why it cannot be kept."""

    def keep() -> None:
        try:
            correction()
        except BroadsheetError as wrong:
            st.session_state[_FAILED] = str(wrong)
        else:
            profile.show(_KEY, then())

    st.button(label, icon=f":material/{icon}:", key=f"renaming-{icon}", on_click=keep)


def _key(page: Page, name: str, what: str) -> str:
    """What tells a field of one entity, in one state of the corpus, from that of another."""
    return f"{what}-{name}-{page.corpus.state}"
