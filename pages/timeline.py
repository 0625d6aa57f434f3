"""Two times, kept apart: when articles were published, and when what they tell of happened or is to happen."""

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

import pages
from analysis import charts
from analysis.charts.heads import findings, publication
from analysis.timeline.volume import PERIODS, Period
from pages.parts import filters
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.panel.strip import Strip

_SHOWN = {"total": "timeline", "by source": "timeline_sources"}
_MEASURES = ("count", "share")
_ANY_DAY: dict[str, Any] = {"min_value": date.min, "max_value": date.max, "format": "YYYY-MM-DD"}
_DRAG_EVENTS = "All events: drag over some to see them closer. It filters no articles."
_DRAG = "All days: drag over some to see them alone, here and on every page."

page = pages.begin("Timeline", "When articles were published and, apart from that, when what they tell of happened.")


ever = replace(page, selection=replace(page.selection, date_from=None, date_to=None))


def by(period: Period) -> charts.Frame:
    """The volume of what is selected, by a period."""
    return page.frame("timeline", period=period)


def by_ever(period: Period) -> charts.Frame:
    """The volume of what would be selected were there no days in the filters, by a period."""
    return ever.frame("timeline", period=period)


with st.container(horizontal=True, vertical_alignment="bottom"):
    asked = st.selectbox("Articles per", [publication.AUTO, *PERIODS], key="period", bind="query-params", width=140)
    shown = st.segmented_control("Shown", list(_SHOWN), default="by source", required=True, key="shown", bind="query-params")
    measure = st.segmented_control("As", _MEASURES, default="count", required=True, key="measure", bind="query-params")
parts = len({page.colours[source.value] for source in page.facets.sources}) if shown == "by source" else 1
period = publication.period(asked, by, max(1, parts))
volume = publication.Volume(by(period), period, measure == "share", page.facets.last)
undated = publication.Volume(by("year"), "year").undated
unit = publication.finest(by_ever)
extent = publication.Volume(by_ever(unit), unit)


def brushed(start: str, end: str) -> None:
    """Narrows the days of publication to the stretch dragged over."""
    stretch = publication.days(extent, start, end)
    if stretch:
        filters.between(*stretch)


def told_within() -> dict[str, str]:
    """The days that events are to lie within, as options of their view; a person or a drag sets them."""
    with st.container(horizontal=True):
        days = {
            key.replace("-", "_"): st.date_input(label, value=None, key=key, bind="query-params", width=200, **_ANY_DAY)
            for key, label in zip(filters.TOLD, ("Events from", "Events to"), strict=True)
        }
    return {option: day.isoformat() for option, day in days.items() if day}


def told_strip(events: charts.Frame, told_from: str | None = None, told_to: str | None = None) -> Strip | None:
    """All events, of which a drag shows some more closely; none where they are few, or all of one time."""
    extent = charts.told_extent(events)
    if not (charts.are_many(events) and charts.has_stretches(extent)):
        return None

    def closer(start: str, end: str) -> None:
        stretch = publication.days(extent, start, end)
        if stretch:
            st.session_state.update(zip(filters.TOLD, stretch, strict=True))

    return Strip(charts.strip(extent, told_from, told_to, "event"), _DRAG_EVENTS, closer)


panel(
    page,
    Panel(
        view=_SHOWN[shown],
        options={"period": period},
        finding=lambda _: publication.finding(volume),
        about=publication.about(volume, undated),
        figure=lambda frame: charts.volume(frame, volume, page.colours),
        mark=lambda start: marks.published(start, period),
        strip=Strip(charts.strip(extent, page.selection.date_from, page.selection.date_to), _DRAG, brushed)
        if charts.has_stretches(extent)
        else None,
        keys=("date",),
        caveat=lambda _: publication.caveat(volume, shown == "total"),
    ),
)
if undated:
    bounded = charts.bounded(page.frame("undated"))
    panel(
        page,
        Panel(
            view="undated",
            finding=findings.undated,
            about=findings.about_undated(page.frame("undated")),
            figure=(lambda frame: charts.undated(frame, page.facets.last)) if len(bounded) else None,
            mark=marks.bound,
            keys=("id", "start"),
            columns=("title", "source", "not_before", "not_before_kind", "not_before_evidence"),
        ),
    )
whole = page.frame("event_timeline")
place = st.container()
told = told_within() if charts.are_many(whole) else {}
with place:
    panel(
        page,
        Panel(
            view="event_timeline",
            options=told,
            finding=lambda frame: findings.event_timeline(frame, page.scope.selected),
            about=charts.about_events(page.frame("event_timeline", **told)),
            figure=lambda frame: charts.events(frame, keys=("event", "date"), lines=2),
            strip=told_strip(whole, **told),
            nothing="No event lies wholly within these days" if told else "No event is told in these articles",
            mark=marks.told,
            keys=("event", "date"),
            columns=("date", "sentence", "lane", "doc_count", "source_count", "inferred", "lag_days", "who", "title"),
        ),
    )
