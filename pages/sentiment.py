"""Tone of the wording: by article, source, entity, topic and period, with the words that drive it and TextBlob's figures beside."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import findings, publication, wording
from analysis.volume import PERIODS, Period
from pages.parts import marks, sentences, words
from pages.parts.panel import Panel, panel

_MEANS = "Mean polarity, −1 to 1, of the sentences that tell, with its 95 % interval; fewer than 10 are muted."
_POOLED = ("tone", "polarity", "raw_polarity", "polarity_error", "low", "high", "n", "doc_count", "state")

page = pages.begin("Sentiment", "The tone of the wording, from unfavourable to favourable, and the words that drive it.")


def by(period: Period) -> charts.Frame:
    """The volume of what is selected, by a period."""
    return page.frame("timeline", period=period)


def means() -> None:
    """Articles, sources, entities and topics, each by mean tone."""
    left, right = st.columns(2, gap="large")
    with left:
        panel(
            page,
            Panel(
                view="sentiment",
                finding=findings.tone,
                about="Mean polarity of each article's sentences, −1 to 1, with its 95 % interval; of many those at either end.",
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
    with right:
        panel(
            page,
            Panel(
                view="entity_tone",
                options={"nationalities": False},
                finding=lambda frame: wording.compared(frame, "entity", "names"),
                about="Mean polarity towards each in the sentences that name it, with its 95 % interval; of many those at either end.",
                figure=lambda frame: charts.diverging(wording.ends(wording.well_founded(frame)), "entity"),
                mark=marks.entity,
                keys=("entity",),
                columns=("entity", "type", *_POOLED),
            ),
        )
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
            ),
        )


def over_time() -> None:
    """The course of tone over periods of publication."""
    asked = st.segmented_control(
        "Periods", [publication.AUTO, *PERIODS], default=publication.AUTO, required=True, key="period", bind="query-params"
    )
    period = publication.period(asked, by)
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


def strongest(tone: str) -> None:
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
            nothing=f"No sentence is surely {tone}.",
        ),
    )


def by_sentence() -> None:
    """How tone is spread over sentences, the strongest of them, and the words that drive them."""
    left, right = st.columns(2, gap="large")
    with left:
        panel(
            page,
            Panel(
                view="tone_distribution",
                finding=wording.states,
                about="Sentences by polarity; pale: uncertain, no tone is more probable than not. At the right: no word that tells.",
                figure=charts.distribution,
                mark=marks.tone_bin,
                keys=("state", "low"),
            ),
        )
        strongest("favourable")
    with right:
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
        strongest("unfavourable")
    panel(
        page,
        Panel(
            view="source_tone",
            name="shares",
            finding=wording.shares,
            about="Sentences of each source by tone: unfavourable, neutral, favourable; grey: uncertain, and without evidence.",
            figure=lambda frame: charts.shares(frame, "source"),
            mark=marks.tone_in,
            keys=("source",),
            columns=("source", "sentences", "unfavourable", "neutral", "favourable", "uncertain", "no_evidence"),
        ),
    )


def beside_textblob() -> None:
    """Our tone and TextBlob's, which reads mostly adjectives, against each other; and TextBlob's subjectivity."""
    left, right = st.columns(2, gap="large")
    with left:
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
    with right:
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
            nothing="The two call no sentence opposite.",
        ),
    )


def own_words() -> None:
    """The person's own word list, and what it changes."""
    left, right = st.columns([2, 3], gap="large")
    with left:
        words.editor(page)
    with right:
        panel(
            page,
            Panel(
                view="words",
                finding=wording.listed,
                about="Words of your list and the sentences they stand in. Take it home as CSV; corrections.csv holds it too.",
                mark=marks.listed,
                keys=("word",),
                columns=("word", "weight", "count", "doc_count", "made"),
                nothing="The list is empty: the model alone speaks.",
            ),
        )


parts = {
    "overall": means,
    "over time": over_time,
    "sentences": by_sentence,
    "beside TextBlob": beside_textblob,
    "own words": own_words,
}
part = st.segmented_control("Tone", list(parts), default="overall", required=True, key="part", bind="query-params")
words.in_force(page)
parts[part]()
