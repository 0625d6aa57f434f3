"""Articles over time for one thing, an entity or a speaker: a panel with the period that its span asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from analysis import charts
from analysis.charts.heads import publication
from analysis.query import Mark
from analysis.timeline.volume import Period
from pages.parts.panel import Panel, panel

if TYPE_CHECKING:
    from pages import Page


def over_time(page: Page, view: str, about: str, mark: Callable[[str, Period], Mark], **options: Any) -> None:
    """Draws the volume of a view (date, count, total_count, ratio) under its options; `mark` says what lies behind a period's start."""

    def by(period: Period) -> charts.Frame:
        return page.frame(view, period=period, **options)

    period = publication.period(publication.AUTO, by)
    volume = publication.Volume(by(period), period, until=page.facets.last)
    undated = publication.Volume(by("year"), "year").undated
    panel(
        page,
        Panel(
            view=view,
            options={"period": period} | options,
            finding=lambda _: publication.finding(volume),
            about=f"{about} {publication.about(volume, undated)}",
            figure=lambda frame: charts.volume(frame, volume),
            mark=lambda start: mark(start, period),
            keys=("date",),
            caveat=lambda _: publication.caveat(volume, in_total=False),
        ),
    )
