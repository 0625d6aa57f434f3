"""Panels that set our tone beside TextBlob's, which reads mostly adjectives: where they agree, where they do not, and its subjectivity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis import charts
from analysis.charts.heads import wording
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.reading import sentences

if TYPE_CHECKING:
    from pages import Page


def by_sentence(page: Page) -> None:
    """Sentences by both polarities."""
    panel(
        page,
        Panel(
            view="tone_pairs",
            finding=wording.agreement,
            about="Sentences in which both find words that tell, by our polarity and by TextBlob's; on the line both say the same.",
            figure=charts.pairs,
            mark=marks.tone_pair,
            keys=("polarity", "textblob_polarity"),
        ),
    )


def by_article(page: Page) -> None:
    """Articles by both polarities."""
    panel(
        page,
        Panel(
            view="sentiment",
            name="textblob",
            finding=wording.articles_agree,
            about="Each article by our polarity and by TextBlob's.",
            figure=charts.against,
            mark=marks.article,
            keys=("id",),
            columns=("title", "media_name", "polarity", "textblob_polarity", "subjectivity", "textblob_subjectivity"),
        ),
    )


def subjectivity(page: Page) -> None:
    """Sources by TextBlob's subjectivity."""
    panel(
        page,
        Panel(
            view="source_tone",
            name="subjectivity",
            finding=wording.subjectivity,
            about="TextBlob's subjectivity, 0 to 1, mean over the sentences of each source.",
            figure=charts.subjectivity,
            mark=marks.source,
            keys=("source",),
            columns=("source", "subjectivity", "subjectivity_error", "sentences"),
        ),
    )


def disagreements(page: Page) -> None:
    """The sentences that the two call opposite."""
    panel(
        page,
        Panel(
            view="disagreements",
            finding=wording.disagreements,
            about="Sentences that one calls favourable and the other unfavourable, furthest apart first, with the words behind both.",
            draw=sentences.listed,
            mark=marks.sentence,
            keys=("id", "start"),
            columns=(
                "text",
                "polarity",
                "raw_polarity",
                "textblob_polarity",
                "difference",
                "drivers",
                "textblob_drivers",
                "title",
                "media_name",
            ),
            nothing="The two call no sentence opposite",
        ),
    )
