"""The own page of one entity: its mentions over time, its sources and neighbours, its tone, its voice, and the ways it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analysis import charts
from analysis.charts.heads import findings, profile
from analysis.charts.house.numbers import day
from analysis.query import Heard, Mark
from pages.parts import evidence
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.panel.course import over_time
from pages.parts.profiles import renaming
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_WITHIN = ("article", "sentence")
_QUOTED = ("voice", "cue", "content", "kind", "media_name", "title")


def draw(page: Page, name: str) -> None:
    """Draws the page of an entity that the selected articles name."""
    _head(page, name)
    left, right = st.columns(2, gap="large")
    with left:
        over_time(
            page,
            "entity_timeline",
            "Articles that name it.",
            lambda start, period: marks.entity_on(name, start, period),
            entities=(name,),
        )
        _sources(page, name)
        _aliases(page, name)
    with right:
        _tone(page, name)
        _neighbours(page, name)
    _quotes(page, name)
    _mentions(page, name)


def _head(page: Page, name: str) -> None:
    """What the entity is, and a way to its first and its latest sentences."""
    row = page.frame("entities", entity=name).iloc[0]
    st.header(safe(name), anchor=False)
    st.caption(safe(f"{profile.summary(row, page.scope.selected)} · found by {findings.engine(page.corpus.engine)}"))
    with st.container(horizontal=True, key="entity-ends"):
        for label, seen in (("First", row["first_seen"]), ("Latest", row["last_seen"])):
            if isinstance(seen, str):
                _asking(f"{label} named: {day(seen)}", Mark("entity on", name, seen, seen))
        _asking("All its sentences", marks.entity(name))
    renaming.correct(page, name, row["type"])
    evidence.show_if_asked(page)


def _asking(label: str, mark: Mark) -> None:
    """A button that opens the sentences behind a mark."""
    st.button(safe(label), type="tertiary", icon=":material/format_quote:", on_click=evidence.ask, args=(mark,))


def _sources(page: Page, name: str) -> None:
    panel(
        page,
        Panel(
            view="entity_sources",
            options={"entity": name},
            finding=profile.sources,
            about="Articles of each source that name it; in the table, of how many.",
            figure=lambda frame: charts.ranked(frame, "source", "doc_count", keys=("entity", "source"), colours=page.colours),
            mark=marks.entity_in,
            keys=("entity", "source"),
            columns=("source", "doc_count", "sample_size", "doc_ratio", "mention_count"),
        ),
    )


def _aliases(page: Page, name: str) -> None:
    panel(
        page,
        Panel(
            view="aliases",
            options={"entity": name},
            finding=profile.aliases,
            about="Mentions by the words they are written in.",
            figure=lambda frame: charts.ranked(frame, "alias", "mention_count", keys=("entity", "alias")),
            mark=marks.alias,
            keys=("entity", "alias"),
            columns=("alias", "mention_count", "doc_count"),
        ),
    )


def _tone(page: Page, name: str) -> None:
    panel(
        page,
        Panel(
            view="targets",
            options={"entity": name},
            finding=lambda _: profile.tone(page.frame("entity_tone", entity=name)),
            about="Polarity of the sentences of each article that name it, −1 to 1.",
            figure=lambda frame: charts.diverging(frame.sort_values("n", ascending=False, kind="stable"), "title", keys=("entity", "id")),
            mark=marks.entity_at,
            keys=("entity", "id"),
            columns=("title", "media_name", "publish_date", "tone", "polarity", "n"),
            nothing="No sentence that names it was judged for its tone",
        ),
    )


def _neighbours(page: Page, name: str) -> None:
    place = st.container()
    within = st.segmented_control("Named together in one", _WITHIN, default="article", required=True, key="within", bind="query-params")
    with place:
        panel(
            page,
            Panel(
                view="cooccurrence",
                options={"entity": name, "within": within, "nationalities": False},
                finding=lambda frame: profile.neighbours(frame, within),
                about=f"The {within}s that name both; in colour those that chance would bring in fewer than one of a thousand pairs. "
                "In the table: association from −1 to 1, and its log-likelihood.",
                figure=profile.beside,
                mark=marks.pair,
                keys=("entity_a", "entity_b"),
                columns=("entity_b", "count", "count_a", "count_b", "sample_size", "npmi", "log_likelihood"),
                nothing=f"No other name stands in one {within} with it",
            ),
        )


def _quotes(page: Page, name: str) -> None:
    by = ("by", Heard(speaker=name), profile.quoted, "Quotations whose speaker it is.", "Nobody of this name is quoted in these articles")
    about = ("about", Heard(about=name), profile.told_of, "Quotations whose words name it.", "No quotation in these articles names it")
    for whose, heard, finding, counted, nothing in (by, about):
        panel(
            page,
            Panel(
                view="quotes",
                name=whose,
                options={"heard": heard},
                finding=finding,
                about=counted,
                mark=marks.quote,
                keys=("id", "content_start"),
                columns=_QUOTED,
                nothing=nothing,
            ),
        )


def _mentions(page: Page, name: str) -> None:
    panel(
        page,
        Panel(
            view="mentions",
            options={"entity": name},
            finding=profile.mentions,
            about="Every mention with its sentence, from the first published to the latest; undated articles last.",
            mark=marks.entity_at,
            keys=("entity", "id"),
            columns=("publish_date", "media_name", "text", "sentence", "title"),
        ),
    )
