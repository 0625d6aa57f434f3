"""All topics of a corpus: ranked, over time, by source and article, on a map; how many there are, and what has none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis import charts, corrections, intake
from analysis.charts.figures import trend
from analysis.charts.heads import coverage, findings, publication
from analysis.errors import BroadsheetError
from analysis.timeline.volume import Period
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

Colours = Mapping[str, str]
_ON_MAP = 20_000  # passages: of more, so many are drawn by lot
_CHOOSING = ("click", "box", "lasso")
_FEW_DATED = 3  # periods, below which there is no course


def draw(page: Page, about: Mapping[str, Any], labels: Colours) -> None:
    """Draws the panels on all topics."""
    left, right = st.columns(2, gap="large")
    with left:
        _ranked(page, about, labels)
    with right:
        course(page, labels)
    left, right = st.columns(2, gap="large")
    with left:
        _sources(page, labels)
    with right:
        _mixtures(page, labels)
    _map(page, labels)
    _number(page, about)
    _unassigned(page)


def _ranked(page: Page, about: Mapping[str, Any], labels: Colours) -> None:
    panel(
        page,
        Panel(
            view="topic_profiles",
            finding=lambda frame: findings.topics(frame, page.topic_unit),
            about=findings.topics_method(dict(about)),
            figure=lambda frame: charts.ranked(frame, "label", "passages", keys=("topic",), colours=labels),
            mark=marks.topic,
            keys=("topic",),
            columns=("label", "terms", "passages", "doc_count", "count", "ratio", "polarity", "source_count", "entities"),
        ),
    )


def course(page: Page, labels: Colours, topic: str | None = None) -> None:
    """The topics', or one topic's, share of what was published in each period."""

    def by(period: Period) -> charts.Frame:
        return page.frame("timeline", period=period)

    period = trend.period(by)
    volume = publication.Volume(by(period), period, share=True, until=page.facets.last)
    undated = publication.Volume(by("year"), "year").undated
    panel(
        page,
        Panel(
            view="topic_timeline",
            name=topic or "",
            options={"period": period, "topic": topic},
            finding=lambda frame: coverage.course(frame, volume),
            about=f"By the topic that is most of each article. {publication.about(volume, undated)}",
            figure=lambda frame: charts.volume(frame.assign(source=frame["label"]), volume, labels),
            mark=lambda start, key=topic: marks.topic_on(key, start, period) if key else marks.published(start, period),
            keys=("date", "topic"),
            columns=("date", "label", "count", "total_count", "ratio"),
            caveat=lambda _: "Too few dates for a course over time." if len(volume.dated) < _FEW_DATED else None,
            nothing=f"No article is mainly about {'it' if topic else 'a topic'}",
        ),
    )


def _sources(page: Page, labels: Colours) -> None:
    shown = {facet.value: facet.label for facet in page.facets.topics if facet.label in labels}
    panel(
        page,
        Panel(
            view="topic_sources",
            finding=coverage.sources,
            about="Share of each source's articles by topic: the mean over its articles. In the table, how many these are."
            + page.outlets_drawn,
            figure=lambda frame: charts.matrix(frame, ("topic", "source", "share"), shown, page.outlets(frame["source"])),
            mark=marks.topic_of,
            keys=("topic", "source"),
            columns=("label", "source", "share", "count", "doc_count", "sample_size"),
        ),
    )


def _mixtures(page: Page, labels: Colours) -> None:
    panel(
        page,
        Panel(
            view="mixtures",
            finding=findings.mixtures,
            about=coverage.mixed_about(page.frame("mixtures")),
            figure=lambda frame: charts.mixture(coverage.divided(frame), ("title", "label", "share"), ("topic", "id"), labels, each="id"),
            mark=marks.topic_in,
            keys=("topic", "id"),
            columns=("title", "label", "share", "source", "publish_date", "main"),
            caveat=coverage.undivided,
        ),
    )


def _map(page: Page, labels: Colours) -> None:
    place = st.container()
    drag = st.segmented_control(
        "Choose on the map by",
        _CHOOSING,
        default="click",
        required=True,
        key="area",
        bind="query-params",
        help="A click opens a passage; a box or lasso dragged over the map opens what lies there.",
    )
    with place:
        panel(
            page,
            Panel(
                view="passages",
                name="map",
                options={"most": _ON_MAP},
                finding=lambda frame: coverage.mapped(frame, page.topic_unit),
                about=coverage.map_about(page.frame("passages", most=_ON_MAP), _passages(page), page.topic_unit),
                figure=lambda frame: charts.passage_map(frame, labels, drag=drag),
                mark=marks.passage,
                area=marks.region if drag != "click" else None,
                drag="lasso" if drag == "lasso" else "box",
                keys=("id", "start"),
                columns=("title", "label", "probability", "text"),
            ),
        )


def _number(page: Page, about: Mapping[str, Any]) -> None:
    """How many topics: the curve, the number set for the corpus, and what was added since topics were found."""
    shown = page.corpus.cut(page.selection.granularity)
    panel(
        page,
        Panel(
            view="stability",
            finding=lambda frame: coverage.stable(frame, shown, about),
            about=coverage.stable_about(about),
            figure=coverage.stability,
            keys=("topics",),
        ),
    )
    st.caption(safe(coverage.drift(page.frame("drift"))) + ".")
    with st.container(horizontal=True, key="topic-number"):
        _ways(page, shown)
    for note in st.session_state.pop("topics-note", ()):
        st.info(safe(note), icon=":material/info:")


def _ways(page: Page, shown: int) -> None:
    """Ways to another number: that which is shown, or topics found anew."""
    if shown != page.corpus.granularity:
        st.button(
            f"Make {shown} this corpus’s number of topics",
            key="set-granularity",
            icon=":material/push_pin:",
            on_click=_set,
            args=(page,),
        )
    st.button(
        "Find topics anew",
        key="refit",
        icon=":material/refresh:",
        type="tertiary",
        help="In all articles as they are now. Names and merges made by hand stay with the topics most like theirs.",
        on_click=_refit,
        args=(page.corpus.name,),
    )


def _unassigned(page: Page) -> None:
    panel(
        page,
        Panel(
            view="unassigned",
            finding=lambda frame: coverage.unassigned(frame, _passages(page), page.topic_unit),
            about=f"{page.topic_unit.capitalize()}s whose words are no likelier in any topic than in all coverage, or none of whose words "
            "is known.",
            mark=marks.passage,
            keys=("id", "start"),
            columns=("title", "source", "publish_date", "affinity", "text"),
            nothing=f"No {page.topic_unit} is left without a topic",
        ),
    )


def _passages(page: Page) -> int:
    """How many passages are selected."""
    return int(page.frame("drift")["count"].sum())


def _set(page: Page) -> None:
    """Keeps the number shown as the corpus's own."""
    number = page.corpus.cut(page.selection.granularity)
    corrections.set_granularity(page.corpus, number)


def _refit(name: str) -> None:
    try:
        intake.refit(name)
        note = "Topics are being found anew; the page Corpus shows how far it is. Load this page again when it is done."
    except BroadsheetError as wrong:
        note = str(wrong)
    st.session_state["topics-note"] = (note,)
