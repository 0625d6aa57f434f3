"""Putting right what was read: a form for an article, one for sources that are one, and what was corrected so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis import corrections
from analysis.charts.heads import provenance
from analysis.charts.house.numbers import counted
from analysis.charts.house.text import shorten
from analysis.errors import BroadsheetError
from analysis.query import UNKNOWN
from analysis.store.corrections import Field
from pages.parts.panel import Panel, panel
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_MOST_OFFERED = 1_000
_FIELDS: dict[Field, str] = {"title": "Title", "source": "Source", "published": "Published"}


def correct(page: Page, article: Mapping[str, Any]) -> None:
    """A form that corrects an article's title, source and date, or leaves it out; closed until it is asked for."""
    key = f"{article['id']}-{page.corpus.state}"
    with st.expander("Correct", icon=":material/edit:"):
        with st.form(f"correct-{key}", border=False):
            values = {field: st.text_input(label, _text(article[field]), key=f"correct-{field}-{key}") for field, label in _FIELDS.items()}
            st.caption("A date as 2025-02-03, 2025-02 or 2025; empty where there is none.")
            saved = st.form_submit_button("Save", icon=":material/check:")
        left_out = st.button("Leave this article out", key=f"exclude-{key}", icon=":material/block:", type="tertiary")
    if saved:
        _kept(lambda: corrections.correct(page.corpus, article["id"], values))
    if left_out:
        _kept(lambda: corrections.exclude(page.corpus, article["id"]), closing=("article", "at"))


def corrected(page: Page) -> None:
    """What was corrected, each with a way back; and ways to correct more."""
    made = page.frame("corrections").to_dict("records")
    said = f"{counted(len(made), 'correction')} made by hand" if made else "Nothing was corrected by hand"
    st.subheader(said, anchor=False)
    st.caption("Corrections hold on every page and in every download, stay when articles are read again, and can be taken back.")
    for row in made[:_MOST_OFFERED]:
        with st.container(horizontal=True, vertical_alignment="center", key=f"correction-{row['number']}"):
            st.markdown(_told(row))
            st.button(
                "Undo", key=f"undo-{row['number']}", icon=":material/undo:", type="tertiary", on_click=_undo, args=(page, row["number"])
            )
    left, right = st.columns(2, gap="large")
    with left:
        _article(page)
    with right:
        _sources(page)


def one_source(page: Page) -> None:
    """The names that are counted as other names of a source, why, and a way to keep one apart."""
    panel(
        page,
        Panel(
            view="source_aliases",
            finding=provenance.one_source,
            about="Names of sources as they were read, and the source they are counted as. What could mean two outlets is left apart.",
            columns=("alias", "source", "count", "why", "apart"),
            nothing="No two names of sources look like one source",
        ),
    )
    rows = page.frame("source_aliases")
    names = rows[~rows["apart"]]["alias"].tolist()[:_MOST_OFFERED] if len(rows) else []
    if names:
        with st.form("apart", border=False, clear_on_submit=True):
            chosen = st.multiselect("These are sources of their own", names, key="apart-these", placeholder="Choose names")
            saved = st.form_submit_button("Keep apart", icon=":material/call_split:")
        if saved and chosen:
            _kept(lambda: [corrections.apart(page.corpus, name) for name in chosen])


def _article(page: Page) -> None:
    """An article of the selection, chosen by its title, and its form."""
    rows = {row["id"]: row for row in page.frame("provenance").head(_MOST_OFFERED).to_dict("records")}
    chosen = st.selectbox(
        "Correct an article",
        list(rows),
        index=None,
        format_func=lambda id_: shorten(f"{_text(rows[id_]['heading']) or 'Untitled'} · {_text(rows[id_]['media_name']) or UNKNOWN}", 120),
        placeholder="Choose it by its title",
        key="correct-which",
    )
    if chosen in rows:
        row = rows[chosen]
        correct(page, {"id": chosen, "title": row["title"], "source": row["media_name"], "published": row["publish_date"]})


def _sources(page: Page) -> None:
    """A form that counts one source as another."""
    names = [source.value for source in page.facets.sources if source.value != UNKNOWN]
    with st.form("merge", border=False, clear_on_submit=True):
        chosen = st.multiselect("These sources are one", names, key="merge-these", placeholder="Choose them")
        into = st.selectbox("Its name", names, index=None, key="merge-into", accept_new_options=True, placeholder="Choose or write it")
        saved = st.form_submit_button("Merge", icon=":material/merge:")
    if saved and chosen and into:
        _kept(lambda: [corrections.merge(page.corpus, name, into) for name in chosen if name != into])


def _kept(correction: Callable[[], object], closing: Sequence[str] = ()) -> None:
    """Keeps a correction and redraws the page, without these parts of its address; says why where it cannot be kept."""
    try:
        correction()
    except BroadsheetError as wrong:
        st.error(safe(wrong), icon=":material/error:")
        return
    for name in closing:
        st.query_params.pop(name, None)
    st.rerun()


def _undo(page: Page, number: int) -> None:
    corrections.undo(page.corpus.name, number)


_OF_NAMES = {
    "merged": "{before} is counted as **{value}**",
    "apart": "{before} is kept apart from **{value}**",
    "renamed": "{before} goes by **{value}**",
    "retyped": "{before} is of the type **{value}**",
    "hidden": "**{before}** is no name",
    "split": "{alias}, read as {before}, is **{value}**{where}",
    "granularity": "there are **{value}** topics, not {before}",
    "topic": "the topic {before} is called **{value}**",
    "word": "the word {before} weighs **{value}**",
    "merged topic": "the topic {before} is counted as **{value}**",
}


def _told(row: Mapping[Any, Any]) -> str:
    """A correction in words."""
    made = f":gray[{safe(row['made'][:10])}]"
    if row["field"] in _OF_NAMES:
        where = f" in {safe(_text(row['title']) or 'Untitled', 80)}" if _text(row["id"]) else ""
        given = {name: safe(_text(row[name]) or "Whatever", 80) for name in ("before", "value", "alias")}
        lost = "" if row["applies"] else "; no topic like it is found any more, so this does nothing now"
        return f"{made} {_OF_NAMES[row['field']].format(where=where, **given)}{lost}"
    whose = safe(_text(row["title"]) or "Untitled", 80)
    if row["field"] == "excluded":
        return f"{made} **{whose}** is left out"
    return f"{made} {whose}: {row['field']} **{safe(row['value'] or 'none', 80)}**, not {safe(row['before'] or 'none', 80)}"


def _text(value: object) -> str:
    """A cell as text; empty where it holds nothing."""
    return value if isinstance(value, str) else ""
