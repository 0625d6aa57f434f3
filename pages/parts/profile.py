"""The choice of one thing whose own page is to be drawn: an entity, a speaker, a topic. It lives in the URL, so Back and links keep it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.parts.text import safe

_MOST_OFFERED = 1_000


def chosen(key: str, label: str, names: Sequence[str]) -> str | None:
    """The one of the names that its own page was asked for, with a way back to all; None where none was, or one that is not there.

    `key` is the parameter in the URL, `label` what one of them is called ("name"); names beyond the first thousand can be typed.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"{key}-choice"):
        asked = st.selectbox(
            f"One {label} in full",
            names[:_MOST_OFFERED],
            index=None,
            key=key,
            bind="query-params",
            placeholder=f"One {label} in full",
            label_visibility="collapsed",
            accept_new_options=True,
            width=360,
        )
        if asked:
            st.button(f"All {label}s", icon=":material/arrow_back:", type="tertiary", key=f"{key}-close", on_click=show, args=(key, None))
    if not asked or asked in names:
        return asked
    absent = f"No {label} “{safe(asked, 80)}” in the selected articles: choose another, or take filters away."
    st.warning(absent, icon=":material/search_off:")
    return None


def show(key: str, name: str | None) -> None:
    """Turns the page of that key to one thing, or to all of them. Call it in a callback."""
    st.session_state[key] = name
