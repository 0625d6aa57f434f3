"""The evidence drawer: the sentences behind whatever was clicked, and what can be done from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis.charts import Frame
from analysis.charts.house.numbers import count, counted, day
from analysis.dates.periods import bounds
from analysis.query import Mark
from pages.parts import cached, filters, profile
from pages.parts.evidence import marks
from pages.parts.evidence.naming import named
from pages.parts.text import highlighted, safe

if TYPE_CHECKING:
    from pages import Page

_ASKED = "evidence"
_STEP = 20
_FIELDS = {"source": "sources", "entity": "entities", "topic": "topics", "tone": "tones", "speaker": "speakers"}
_SINGLE = {"region": "region"}
_OWN_PAGES = {
    "entity": ("Entities", "pages/entities.py", "entity_page"),
    "speaker": ("Quotes", "pages/quotes.py", "speaker_page"),
    "topic": ("Topics", "pages/topics.py", "topic_page"),
}
"""The kinds of things that have a page of their own: the title and file of the page that draws it, and the key of the choice there."""
_EXCLUDING = {"source": "not_sources", "entity": "not_entities", "topic": "not_topics"}


def ask(mark: Mark) -> None:
    """Asks for the evidence of a mark; call it in the callback of a click."""
    st.session_state[_ASKED] = mark


def show_if_asked(page: Page) -> None:
    """Opens the drawer where a click has asked for it; call it at the end of the part that was clicked."""
    mark = st.session_state.pop(_ASKED, None)
    if mark is not None:
        st.session_state[f"{_ASKED}-shown"] = _STEP
        _drawer(page, mark)


@st.dialog("Evidence", width="medium", position="right")
def _drawer(page: Page, mark: Mark) -> None:
    st.markdown(f"### {safe(named(mark, page.facets), 120)}")
    _actions(page, mark)
    if mark.kind != "day":
        _section(page, mark)
        return
    told = marks.told_within(mark)
    titles = [f"Published then: {counted(_total(page, mark), 'article')}", f"Told of then: {counted(_total(page, told), 'sentence')}"]
    for tab, section in zip(st.tabs(titles), (mark, told), strict=True):
        with tab:
            _section(page, section)


def _section(page: Page, mark: Mark) -> None:
    """The first sentences behind a mark, and a way to more of them."""
    shown = st.session_state[f"{_ASKED}-shown"]
    total = _total(page, mark)
    extent = "the articles compared" if mark.among else page.extent
    st.caption(f"{counted(total, 'sentence')} among {extent}" if total else f"No sentence in {extent} stands behind this.")
    _sentences(page, cached.sentences(page.corpus, page.selection, mark, shown), mark.kind)
    if total > shown and st.button(f"Show {count(min(_STEP, total - shown))} more of {count(total)}", key=f"{_ASKED}-more-{mark.kind}"):
        st.session_state[f"{_ASKED}-shown"] = shown + _STEP
        st.rerun(scope="fragment")


def _total(page: Page, mark: Mark) -> int:
    """How many sentences stand behind a mark."""
    found = cached.sentences(page.corpus, page.selection, mark, st.session_state[f"{_ASKED}-shown"])
    return int(found["total"].iloc[0]) if len(found) else 0


def _actions(page: Page, mark: Mark) -> None:
    """Filter to this, exclude: both close the drawer and redraw the page."""
    with st.container(horizontal=True):
        narrowing = _narrowing(page, mark)
        if narrowing and st.button(
            "Filter to this", icon=":material/filter_alt:", key="evidence-filter", on_click=narrowing[0], args=narrowing[1]
        ):
            st.rerun()
        field = _EXCLUDING.get(mark.kind)
        if field and st.button(
            "Exclude", icon=":material/block:", key="evidence-exclude", on_click=filters.add, args=(field, mark.value, page.facets)
        ):
            st.rerun()
    for name in _things(page, mark):
        _link(page, mark, name)


def _things(page: Page, mark: Mark) -> list[str]:
    """What of the things behind a mark has a page of its own, by name."""
    if mark.kind == "pair":
        return [mark.value, mark.second]
    return [filters.shown("topics", mark.value, page.facets) if mark.kind.startswith("topic") else mark.value] if _own(mark) else []


def _own(mark: Mark) -> tuple[str, str, str] | None:
    """Where the own page of what a mark stands for is drawn."""
    return _OWN_PAGES.get("entity" if mark.kind in ("pair", "alias") else mark.kind.split(" ")[0])


def _link(page: Page, mark: Mark, name: str) -> None:
    """A way to the own page of one thing; filters stay in the URL."""
    title, file, key = _own(mark) or ("", "", "")
    label, button = f"All about {safe(name, 60)}", f"evidence-own-{name}"
    clicked = st.session_state.get(button)  # the callback has turned the page by then
    if page.title != title:
        st.page_link(file, label=label, icon=":material/person_search:", query_params={key: name})
    elif (clicked or st.session_state.get(key) != name) and st.button(
        label, icon=":material/person_search:", key=button, on_click=profile.show, args=(key, name)
    ):
        st.rerun()


def _narrowing(page: Page, mark: Mark) -> tuple[Any, tuple[Any, ...]] | None:
    """The callback, with its arguments, that narrows the selection to a mark; None where no filter says it."""
    if mark.kind in _FIELDS:
        return filters.add, (_FIELDS[mark.kind], mark.value, page.facets)
    if mark.kind in _SINGLE:
        return filters.turn_to, (_SINGLE[mark.kind], mark.value)
    first, last = (bounds(mark.value), bounds(mark.second or mark.value)) if mark.kind == "day" else (None, None)
    return (filters.between, (first[0], last[1])) if first and last else None


def beside(page: Page, group: str, groups: tuple[str, ...]) -> None:
    """Shows the first sentences behind a group of numbers, one of those on a leaf, one below the other, with whence each is."""
    found = cached.behind(page.corpus, page.selection, groups, _STEP)
    rows = found[found["behind"] == group].to_dict("records")
    st.markdown("\n\n".join(f"{_marked(row)} :gray[{_whence(row)}, {safe(row['title'], 60) or 'untitled'}]" for row in rows))


def _sentences(page: Page, found: Frame, kind: str) -> None:
    """The sentences under the article that holds them."""
    last = None
    for row in found.to_dict("records"):
        if row["id"] != last:
            st.divider()
            st.markdown(f"**{safe(row['title'], 160) or 'Untitled'}**  \n:gray[{_whence(row)}]")
            last = row["id"]
        st.markdown(_marked(row))
        _open(page, row["id"], row["start"], kind)


def _marked(row: dict[Any, Any]) -> str:
    """A sentence as Markdown, with what made the mark on a coloured ground."""
    return highlighted(row["text"], [(int(start) - row["start"], int(end) - row["start"]) for start, end in row["marks"]])


def _open(page: Page, article: str, start: int, kind: str) -> None:
    """A way to the reader, at a sentence; filters stay in the URL."""
    place = {"article": article, "at": str(start)}
    if page.title != "Articles":
        st.page_link("pages/articles.py", label="Open the article here", icon=":material/arrow_forward:", query_params=place)
    elif st.button("Open the article here", key=f"open-{kind}-{article}-{start}", type="tertiary", icon=":material/arrow_forward:"):
        st.query_params.update(place)
        st.rerun()


def _whence(row: dict[Any, Any]) -> str:
    """Source and date of a sentence's article."""
    date = day(row["publish_date"]) if isinstance(row["publish_date"], str) else "undated"
    return safe(f"{row['source'] if isinstance(row['source'], str) else 'unknown source'} · {date}")
