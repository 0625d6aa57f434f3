"""The own page of one speaker: quotations over time, outlets, the words they are introduced with, about whom, and named how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from analysis import charts
from analysis.charts.heads import speech
from analysis.query import Heard, Mark
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.panel.course import over_time
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page


def draw(page: Page, heard: Heard) -> None:
    """Draws the page of the speaker that `heard` names, by the quotations that it lets count."""
    st.header(safe(heard.speaker), anchor=False)
    st.caption(safe(speech.summary(page.frame("speakers", heard=heard).iloc[0])))
    left, right = st.columns(2, gap="large")
    with left:
        over_time(
            page,
            "speaker_timeline",
            "Articles that quote them; in the table, quotations too.",
            within(heard, lambda start, period: marks.speaker_on(heard.speaker, start, period)),
            heard=heard,
        )
        _stances(page, heard)
        _affiliations(page, heard)
    with right:
        _outlets(page, heard)
        _about(page, heard)


def within(heard: Heard, mark: Callable[..., Mark]) -> Callable[..., Mark]:
    """The marks of a panel, with the choice of quotations that its numbers count."""
    return lambda *keys: replace(mark(*keys), heard=heard)


def _outlets(page: Page, heard: Heard) -> None:
    panel(
        page,
        Panel(
            view="speaker_sources",
            options={"heard": heard},
            finding=speech.outlets,
            about="Quotations of theirs in each source.",
            figure=lambda frame: charts.ranked(frame, "source", "quote_count", keys=("speaker", "source"), colours=page.colours),
            mark=within(heard, marks.speaker_in),
            keys=("speaker", "source"),
            columns=("source", "quote_count", "doc_count"),
        ),
    )


def _stances(page: Page, heard: Heard) -> None:
    def mark(name: str, stance: str | None = None) -> Mark:
        return marks.stance_of(name, stance) if name == heard.speaker else marks.stance_beside(heard.speaker, stance)

    panel(
        page,
        Panel(
            view="speaker_stances",
            options={"heard": heard},
            finding=speech.compared,
            about="Reporting verbs by their stance: asserting (“confirmed”), neutral (“said”), doubting (“claimed”), from left to right.",
            figure=lambda frame: charts.stacked(frame, "speaker", charts.STANCE),
            mark=within(heard._replace(speaker=""), mark),
            keys=("speaker",),
            columns=("speaker", "asserting", "neutral", "doubting", "quote_count"),
            nothing="Nothing of theirs is introduced by a reporting verb",
        ),
    )


def _about(page: Page, heard: Heard) -> None:
    panel(
        page,
        Panel(
            view="quoted_about",
            options={"heard": heard},
            finding=speech.about,
            about="Quotations of theirs that name each.",
            figure=lambda frame: charts.ranked(frame, "entity", "quote_count"),
            mark=within(heard, marks.quoted_about),
            keys=("entity",),
            columns=("entity", "type", "quote_count", "doc_count"),
            nothing="They name nobody in what they are quoted with",
        ),
    )


def _affiliations(page: Page, heard: Heard) -> None:
    panel(
        page,
        Panel(
            view="affiliations",
            options={"heard": heard},
            finding=speech.named_how,
            about="Quotations of theirs by what the article says beside the name; mostly it is said once.",
            mark=within(heard, marks.speaker_as),
            keys=("speaker", "affiliation"),
            columns=("affiliation", "quote_count", "doc_count", "source_count"),
            part=speech.telling,
            nothing="No article says more of them than the name",
        ),
    )
