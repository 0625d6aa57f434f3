"""The corpora there are: to read, rename, build again, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analysis import default, intake
from analysis.charts.house.numbers import counted, days, megabytes
from analysis.errors import BroadsheetError
from analysis.store import Manifest, damaged, manifests
from analysis.store import corpora as wholes
from pages.parts import cached, filters
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_FAULT = "shelf-fault"


def shelf(page: Page) -> None:
    """A line for each corpus with what can be done with it."""
    st.subheader("Corpora", anchor=False)
    fault = st.session_state.pop(_FAULT, None)
    if fault:
        st.error(safe(fault), icon=":material/error:")
    for manifest in manifests():
        with st.container(horizontal=True, vertical_alignment="center", key=f"corpus-{manifest.corpus}"):
            _line(manifest)
            with st.popover("Manage", type="tertiary", icon=":material/more_horiz:", key=f"manage-{manifest.corpus}"):
                _manage(page, manifest)
    for name, why in damaged().items():
        with st.container(horizontal=True, vertical_alignment="center", key=f"damaged-{name}"):
            st.warning(safe(why), icon=":material/heart_broken:")
            with st.popover("Delete", type="tertiary", icon=":material/delete:", key=f"manage-{name}"):
                _delete_for_good(page, name)


def _line(manifest: Manifest) -> None:
    """The corpus and what it holds; a click turns to it."""
    held = cached.held(manifest)
    told = [counted(held.articles, "article"), counted(held.sources, "source")]
    told += [days(held.first, held.last)] if held.first and held.last else ["undated"]
    st.button(
        f"**{safe(manifest.corpus)}** · {safe(' · '.join(told))}",
        key=f"read-{manifest.corpus}",
        type="tertiary",
        icon=":material/newspaper:",
        on_click=filters.read,
        args=(manifest.corpus,),
    )


def _manage(page: Page, manifest: Manifest) -> None:
    name = manifest.corpus
    room = megabytes(cached.size(name))
    st.caption(f"{safe(name)}, version {manifest.version}: {room} on disk, built {safe(manifest.built[:16].replace('T', ' '))} UTC.")
    st.button(
        "Analyse again",
        key=f"again-{name}",
        icon=":material/refresh:",
        help="Reads its files again: what is new or changed, and all of it where Broadsheet's analyses have changed since. "
        "Corrections stay.",
        on_click=_again,
        args=(name,),
    )
    st.button(
        "Compact",
        key=f"compact-{name}",
        icon=":material/compress:",
        help="Packs it into few files and deletes what earlier versions left. What it holds stays as it is.",
        on_click=_compact,
        args=(name,),
    )
    if name == default.NAME:
        st.caption("It comes with Broadsheet and is made anew at the next start, so it keeps its name.")
        return
    _rename_to(page, name)
    _delete_for_good(page, name)


def _rename_to(page: Page, name: str) -> None:
    new = st.text_input("New name", value=name, key=f"new-name-{name}")
    st.button("Rename", key=f"rename-{name}", icon=":material/edit:", disabled=new == name, on_click=_rename, args=(page.corpus.name, name))


def _delete_for_good(page: Page, name: str) -> None:
    sure = st.checkbox(f"Delete {safe(name)}, with its corrections and uploads", key=f"sure-{name}")
    label = f"Delete it for good, which frees {megabytes(cached.size(name))}"
    st.button(label, key=f"delete-{name}", icon=":material/delete:", disabled=not sure, on_click=_delete, args=(page.corpus.name, name))


def _again(name: str) -> None:
    try:
        intake.again(name)
    except BroadsheetError as wrong:
        st.session_state[_FAULT] = str(wrong)


def _compact(name: str) -> None:
    try:
        freed = wholes.compact(name)
    except BroadsheetError as wrong:
        st.session_state[_FAULT] = str(wrong)
        return
    st.toast(f"{safe(name)} is compact: {megabytes(freed)} freed.", icon=":material/compress:")


def _rename(shown: str, name: str) -> None:
    new = st.session_state[f"new-name-{name}"].strip()
    try:
        wholes.rename(name, new)
    except BroadsheetError as wrong:
        st.session_state[_FAULT] = str(wrong)
        return
    if shown == name:
        filters.read(new)


def _delete(shown: str, name: str) -> None:
    try:
        wholes.delete(name)
    except BroadsheetError as wrong:
        st.session_state[_FAULT] = str(wrong)
        return
    left = [manifest.corpus for manifest in manifests()]
    if shown == name and left:
        filters.read(default.NAME if default.NAME in left else left[0])
