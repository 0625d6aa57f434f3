"""Two times, kept apart: when articles were published, and when what they tell of happened or is to happen."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import findings, volumes
from analysis.charts.numbers import counted
from pages.parts import marks
from pages.parts.panel import Panel, panel

_PERIODS = ("day", "month", "year")
_VIEWS = {"all": "timeline", "by source": "timeline_sources"}

page = pages.begin("Timeline", "When articles were published and, apart from that, when what they tell of happened.")

fitting = volumes.period(page.facets.first, page.facets.last)
with st.container(horizontal=True, vertical_alignment="bottom"):
    period = st.segmented_control("Articles per", _PERIODS, default=fitting, required=True, key="period", bind="query-params")
    shown = st.segmented_control("Shown", list(_VIEWS), default="by source", required=True, key="shown", bind="query-params")
undated = volumes.undated(page.frame("timeline"))

panel(
    page,
    Panel(
        view=_VIEWS[shown],
        options={"period": period},
        finding=findings.volume,
        about=f"Articles per {period} of publication; {counted(undated, 'undated article')} not on the chart."
        if undated
        else f"Articles per {period} of publication.",
        figure=lambda frame: charts.volume(frame, period, page.colours),
        mark=marks.published,
        keys=("date",),
        caveat=lambda _: None if page.scope.selected > undated else "None of these articles says when it was published.",
    ),
)
panel(
    page,
    Panel(
        view="event_timeline",
        finding=lambda frame: findings.event_timeline(frame, page.scope.selected),
        about="Events told in the articles, by when they happened or are to happen; a bar is as wide as the date is vague.",
        figure=lambda frame: charts.events(frame, keys=("event", "date")),
        mark=marks.told,
        keys=("event", "date"),
        columns=("date", "sentence", "lane", "doc_count", "source_count", "inferred", "lag_days", "who", "title"),
    ),
)
if undated:
    panel(
        page,
        Panel(
            view="undated",
            finding=findings.undated,
            about="No date is given to an article that states none; what it tells of bounds when it can have appeared.",
            mark=marks.article,
            keys=("id",),
            columns=("title", "source", "not_before", "not_before_kind", "not_before_evidence"),
        ),
    )
