"""Panels of tone: by article, source, entity, topic and period, over sentences, and the words that drive it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analysis import charts
from analysis.charts.figures import trend
from analysis.charts.heads import findings, publication, wording
from analysis.timeline.volume import PERIODS, Period
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.reading import sentences

if TYPE_CHECKING:
    from pages import Page

_MEANS = "Mean polarity, −1 to 1, of n sentences that tell, with its 95% interval; grey where that holds 0; fewer than 10 are muted."
_POOLED = ("tone", "polarity", "raw_polarity", "polarity_error", "low", "high", "n", "doc_count", "state")


def by_article(page: Page) -> None:
    """Articles by mean tone."""
    panel(
        page,
        Panel(
            view="sentiment",
            finding=findings.tone,
            about="Mean polarity of each article's sentences, −1 to 1, with its 95% interval; of many, those of 10 sentences and more "
            "at either end.",
            figure=lambda frame: charts.diverging(wording.ends(frame), "title", keys=("id",)),
            mark=marks.article,
            keys=("id",),
            columns=(
                "title",
                "media_name",
                "tone",
                "polarity",
                "raw_polarity",
                "polarity_error",
                "sentences",
                "drivers",
                "textblob_polarity",
            ),
        ),
    )


def by_source(page: Page) -> None:
    """Sources by mean tone."""
    panel(
        page,
        Panel(
            view="source_tone",
            finding=lambda frame: wording.compared(frame, "source", "sources"),
            about=_MEANS,
            figure=lambda frame: charts.diverging(wording.ends(frame), "source"),
            mark=marks.tone_in,
            keys=("source",),
            columns=("source", *_POOLED, "favourable", "neutral", "unfavourable", "uncertain", "no_evidence", "subjectivity"),
        ),
    )


def by_entity(page: Page) -> None:
    """Entities by the mean tone of the sentences that name them."""
    panel(
        page,
        Panel(
            view="entity_tone",
            options={"nationalities": False},
            finding=lambda frame: wording.compared(frame, "entity", "names"),
            about="Mean polarity towards each in n sentences that name it, with its 95% interval; grey where that holds 0. Of many those "
            "at either end.",
            figure=lambda frame: charts.diverging(wording.ends(wording.well_founded(frame)), "entity"),
            mark=marks.entity,
            keys=("entity",),
            columns=("entity", "type", *_POOLED),
        ),
    )


def by_topic(page: Page) -> None:
    """Topics by mean tone."""
    panel(
        page,
        Panel(
            view="topic_tone",
            finding=lambda frame: wording.compared(frame, "label", "topics"),
            about=_MEANS,
            figure=lambda frame: charts.diverging(frame, "label", keys=("topic",)),
            mark=marks.toned_on,
            keys=("topic",),
            columns=("label", *_POOLED),
            nothing=page.no_topics,
        ),
    )


def over_time(page: Page) -> None:
    """The course of tone over periods of publication."""

    def by(period: Period) -> charts.Frame:
        return page.frame("timeline", period=period)

    asked = st.selectbox("Periods", [publication.AUTO, *PERIODS], key="period", bind="query-params", width=140)
    period = trend.period(by) if asked == publication.AUTO else publication.period(asked, by)
    panel(
        page,
        Panel(
            view="tone_timeline",
            options={"period": period},
            finding=lambda frame: wording.course(frame, period),
            about=wording.beside(page.frame("tone_timeline", period=period)),
            figure=lambda frame: charts.course(frame, period),
            mark=lambda start: marks.toned_then(start, period),
            keys=("date",),
            columns=("date", *_POOLED),
            caveat=wording.undated,
        ),
    )


def spread(page: Page) -> None:
    """How tone is spread over sentences."""
    panel(
        page,
        Panel(
            view="tone_distribution",
            finding=wording.states,
            about="Sentences by polarity; pale: uncertain, no tone is much more probable than not. At the right: no word that tells.",
            figure=charts.distribution,
            mark=marks.tone_bin,
            keys=("state", "low"),
        ),
    )


def drivers(page: Page) -> None:
    """The words that drive tone."""
    panel(
        page,
        Panel(
            view="drivers",
            finding=wording.drivers,
            about="Words by what they add over all sentences they stand in (log-odds of favourable against unfavourable).",
            figure=charts.weights,
            mark=marks.driver,
            keys=("word",),
        ),
    )


def shares(page: Page) -> None:
    """Sentences of each source by tone."""
    panel(
        page,
        Panel(
            view="source_tone",
            name="shares",
            finding=wording.shares,
            about="Sentences of each source by tone; uncertain: no tone is much more probable than not; no evidence: no word that tells.",
            figure=lambda frame: charts.shares(frame, "source"),
            mark=marks.tone_in,
            keys=("source",),
            columns=("source", "sentences", "unfavourable", "neutral", "favourable", "uncertain", "no_evidence"),
        ),
    )


def strongest(page: Page, tone: str) -> None:
    """The strongest sentences of a tone."""
    panel(
        page,
        Panel(
            view=f"{tone}_sentences",
            finding=lambda frame: wording.strongest(frame, tone),
            about=f"The sentences worded most {tone[:-1]}y, with the words that drive them.",
            draw=sentences.listed,
            mark=marks.sentence,
            keys=("id", "start"),
            columns=("text", "polarity", "raw_polarity", "drivers", "title", "media_name", "publish_date"),
            nothing=f"No sentence is surely {tone}",
        ),
    )
