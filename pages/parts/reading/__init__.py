"""The reader: one article, its provenance, and its text with names, tone, dates, quotations and numbers marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis.charts import Frame
from analysis.charts.heads.reached import unread
from analysis.charts.house.codes import meant
from analysis.charts.house.layers import LAYERS, markings, moved, sentence_at
from analysis.charts.house.numbers import count, counted, day, polarity
from analysis.query import Reading
from pages.parts import cached, evidence
from pages.parts.corpus import corrections
from pages.parts.reading.marked import marked
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_SHOWN_FIRST = ["names", "tone", "dates"]
_LOOKS = {
    "names": "names on blue",
    "tone": "favourable sentences underlined, unfavourable dashed",
    "dates": "dates on green",
    "quotes": "quotations slanted",
    "numbers": "numbers on yellow",
}


def read(page: Page, article: str, at: str) -> None:
    """Draws an article, scrolled to the sentence that begins at a place in its body."""
    found = cached.reading(page.corpus, article)
    st.button("All articles", icon=":material/arrow_back:", type="tertiary", on_click=_close)
    if found is None:
        st.warning(f"This corpus has no article {safe(article, 60)}.", icon=":material/search_off:")
        return
    _head(found)
    text, aside = st.columns([5, 2], gap="large")
    with text:
        shown = st.pills("Marked in the text", list(LAYERS), selection_mode="multi", default=_SHOWN_FIRST, key="marks", bind="query-params")
        if shown:
            looks = "; ".join(_LOOKS[layer] for layer in LAYERS if layer in shown)
            st.caption(f"{looks[:1].upper()}{looks[1:]}. Point at a mark for more; click a name or a date for its evidence.")
        here = sentence_at(found.sentences, int(at)) if at.isdecimal() else []
        marked(found.article["body"], [*here, *markings(found, shown)], f"{article}:{at}")
        _removed(found.removed)
    with aside:
        _provenance(found.article)
        corrections.correct(page, found.article | {"title": found.article["stated_title"]})
        _tone(found.article)
    evidence.show_if_asked(page)


def _close() -> None:
    """Goes back to the table; Back in the browser opens the article again."""
    for name in ("at", "article"):
        st.query_params.pop(name, None)


def _head(found: Reading) -> None:
    article = found.article
    st.header(safe(article["title"] or "Untitled"), anchor=False)
    if article["standfirst"]:
        st.markdown(f"*{safe(article['standfirst'])}*")
    line = [article["source"] or "unknown source", article["byline"], day(article["published"]) if article["published"] else "undated"]
    st.caption(safe(" · ".join([*filter(None, line), counted(article["words"], "word")])))
    if gaps := unread(article["extent"], article["language"]):
        st.info(safe(gaps), icon=":material/info:")


def _provenance(article: dict[str, Any]) -> None:
    """Why the date and the source are believed, and what can be said where there is no date."""
    st.markdown("**Where it comes from**")
    st.markdown(_believed("Source", article["source"], article["source_kind"], article["source_evidence"]))
    st.markdown(
        _believed("Published", article["published"] and day(article["published"]), article["published_kind"], article["published_evidence"])
    )
    if article["not_before"]:
        told = safe(f"Not before {day(article['not_before'])}, the latest past event it tells of")
        st.markdown(f"{told}: “{safe(article['not_before_evidence'] or '', 200)}”")
    st.caption(safe(f"File: {Path(article['path']).name}" + (f", line {count(article['line'])}" if article["line"] else "")))


def _believed(what: str, value: str | None, kind: str, why: str | None) -> str:
    """A fact with its kind and the text that says so."""
    if not value:
        return f"{what}: none stated"
    quoted = f": “{safe(why, 120)}”" if why else ""
    return f"{what}: **{safe(value, 80)}**, {safe(meant('source_kind', kind))}{quoted}"


def _tone(article: dict[str, Any]) -> None:
    """The article's tone with the words that drive it."""
    if article["polarity"] is None:
        return
    st.markdown("**Tone**")
    st.markdown(safe(f"{article['tone']} {polarity(article['polarity'])}, subjectivity {article['subjectivity']:.2f}"))
    words = moved(article["drivers"])
    st.caption(safe(f"Driven by {words}") if words else "No word drives it one way or the other.")


def _removed(removed: Frame) -> None:
    """What was in the file and is not in the text."""
    if len(removed):
        with st.expander(f"Taken out of the text: {counted(len(removed), 'line')}"):
            st.dataframe(removed, hide_index=True, column_order=["line", "role", "text"], alt="What was taken out, by line")
