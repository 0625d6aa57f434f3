"""The own page of one topic: its terms and sentences, names, sources, tone, course, and all articles on it; and putting its name right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from analysis import charts, corrections
from analysis.charts.heads import coverage
from analysis.charts.house.numbers import counted, polarity
from analysis.errors import BroadsheetError
from pages.parts import profile, topics
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.reading import sentences
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

PAGE = "topic_page"
"""The topic whose page is asked for, in the URL."""
_RENAMED = "topic-renamed"


def asked(labels: Sequence[str]) -> str | None:
    """The label of the topic whose page is asked for; after a new name, that."""
    renamed = st.session_state.pop(_RENAMED, None)
    if renamed:
        st.session_state[PAGE] = renamed
    return profile.chosen(PAGE, "topic", labels)


def draw(page: Page, key: str, labels: topics.Colours) -> None:
    """Draws the page of a topic."""
    _head(page, key)
    left, right = st.columns(2, gap="large")
    with left:
        _sentences(page, key)
        _sources(page, key)
    with right:
        _entities(page, key)
        topics.course(page, labels, key)
    _documents(page, key)


def _head(page: Page, key: str) -> None:
    """What the topic is, its tone, and ways to put its name right."""
    rows = page.frame("topic_profiles")
    row = rows[rows["topic"] == key].iloc[0]
    st.header(safe(row["label"]), anchor=False)
    tone = f" · tone {polarity(row['polarity'])} over {counted(row['n'], 'sentence')}" if row["n"] else ""
    st.caption(safe(coverage.profile(row, page.scope.selected, page.topic_unit) + tone))
    with st.expander("Correct", icon=":material/edit:"), st.container(horizontal=True, vertical_alignment="bottom"):
        label = st.text_input("Its name", row["label"], key=f"rename-{key}-{page.corpus.state}")
        renamed = st.button("Rename", key="rename-topic", icon=":material/check:", disabled=label == row["label"])
        others = {other: name for other, name in zip(rows["topic"], rows["label"], strict=True) if other != key}
        into = st.selectbox("The same as", list(others), index=None, format_func=others.__getitem__, key=f"same-{key}-{page.corpus.state}")
        merged = st.button("Merge", key="merge-topic", icon=":material/merge:", disabled=into is None)
    if renamed:
        _kept(lambda: corrections.rename_topic(page.corpus, key, label), label)
    if merged and into:
        _kept(lambda: corrections.merge_topics(page.corpus, key, into), others[into])


def _kept(correction: Callable[[], object], label: str) -> None:
    """Keeps a correction and turns to the page of the topic of that name; says why where it cannot be kept."""
    try:
        correction()
    except BroadsheetError as wrong:
        st.error(safe(wrong), icon=":material/error:")
        return
    st.session_state[_RENAMED] = " ".join(label.split())
    st.rerun()


def _sentences(page: Page, key: str) -> None:
    panel(
        page,
        Panel(
            view="representative",
            name="one",
            options={"topic": key},
            finding=coverage.sentences,
            about="Of its most typical passages the sentence with most of its terms.",
            draw=sentences.read,
            mark=marks.sentence,
            keys=("id", "start"),
            columns=("text", "title", "media_name", "publish_date"),
            nothing="None of its most typical passages is among the selected articles",
        ),
    )


def _entities(page: Page, key: str) -> None:
    panel(
        page,
        Panel(
            view="topic_entities",
            name="one",
            options={"topic": key},
            finding=coverage.entities,
            about="Names in its passages, those first that the other topics name least; bars are articles.",
            figure=lambda frame: charts.ranked(frame, "entity", "doc_count", keys=("entity", "topic")),
            mark=marks.entity_on_topic,
            keys=("entity", "topic"),
            columns=("entity", "type", "doc_count", "sample_size", "doc_ratio", "mention_count", "lift"),
            nothing="Its passages name nobody and nothing",
        ),
    )


def _sources(page: Page, key: str) -> None:
    panel(
        page,
        Panel(
            view="topic_sources",
            name="one",
            options={"topic": key},
            finding=coverage.sources,
            about="Its share of each source's articles, the mean over them.",
            figure=lambda frame: charts.ranked(frame, "source", "share", keys=("topic", "source"), colours=page.colours),
            mark=marks.topic_of,
            keys=("topic", "source"),
            columns=("source", "share", "count", "doc_count", "sample_size"),
        ),
    )


def _documents(page: Page, key: str) -> None:
    panel(
        page,
        Panel(
            view="mixtures",
            name="one",
            options={"topic": key},
            finding=coverage.documents,
            about="Every article that touches it, those with the largest share first.",
            mark=marks.topic_in,
            keys=("topic", "id"),
            columns=("title", "source", "publish_date", "share", "main"),
            nothing="None of the selected articles touches it",
        ),
    )
