"""Tone of the wording: by article, source and entity, with the words that drive it and TextBlob's figures beside."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import findings
from pages.parts import marks
from pages.parts.panel import Panel, panel

_FEW = 10

page = pages.begin("Sentiment", "The tone of the wording, from unfavourable to favourable, and the words that drive it.")

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="sentiment",
            finding=findings.tone,
            about="Mean polarity of each article's sentences, −1 to 1, with its 95 % interval.",
            figure=lambda frame: charts.diverging(frame, "title", keys=("id",)),
            mark=marks.article,
            keys=("id",),
            columns=("title", "media_name", "tone", "polarity", "polarity_error", "sentences", "drivers", "textblob_polarity"),
        ),
    )
    panel(
        page,
        Panel(
            view="drivers",
            finding=findings.drivers,
            about="Words by the tone they add over all sentences they stand in.",
            figure=charts.weights,
            mark=marks.driver,
            keys=("word",),
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="entity_tone",
            options={"nationalities": False},
            finding=lambda frame: findings.entity_tone(frame, _FEW),
            about=f"Polarity of the sentences that name each, weighted by article; named in {_FEW} sentences or more where there are such.",
            figure=lambda frame: charts.diverging(findings.well_founded(frame, _FEW), "entity"),
            mark=marks.entity,
            keys=("entity",),
            columns=("entity", "type", "tone", "polarity", "polarity_error", "n", "doc_count"),
        ),
    )
    panel(
        page,
        Panel(
            view="source_tone",
            finding=findings.source_tone,
            about="Shares of each source's sentences by tone.",
            figure=lambda frame: charts.shares(frame, "source"),
            mark=marks.tone_in,
            keys=("source",),
            columns=("source", "doc_count", "n", "unfavourable", "neutral", "favourable", "polarity", "polarity_error", "subjectivity"),
        ),
    )
panel(
    page,
    Panel(
        view="sentiment",
        name="textblob",
        finding=findings.agreement,
        about="Each article by our polarity and by TextBlob's, which reads mostly adjectives; on the line both say the same.",
        figure=charts.against,
        mark=marks.article,
        keys=("id",),
        columns=("title", "media_name", "polarity", "textblob_polarity", "subjectivity", "textblob_subjectivity"),
    ),
)
