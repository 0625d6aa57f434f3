"""Who says what: the speakers, who quotes them, and how much is said by people without a name."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import voices as findings
from pages.parts import marks
from pages.parts.panel import Panel, panel

_IN_MATRIX = 15

page = pages.begin("Quotes", "Who gets to speak, by name or without one, and what they say.")

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="speakers",
            finding=findings.speakers,
            about="Quotations of each named speaker: direct, indirect and mixed.",
            figure=lambda frame: charts.ranked(frame, "speaker", "quote_count"),
            mark=marks.speaker,
            keys=("speaker",),
            columns=("speaker", "affiliation", "quote_count", "doc_count", "source_count", "words", "cues"),
            nothing="Nobody is quoted by name in these articles.",
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="voices",
            finding=findings.voices,
            about="Quotations of each source by people named and not named (“experts”, “critics”).",
            figure=lambda frame: charts.stacked(frame, "source", charts.colours(["named"]) | {"anonymous": charts.OTHER}),
            mark=marks.voice_in,
            keys=("source",),
            columns=("source", "quote_count", "named", "anonymous", "anonymous_ratio"),
        ),
    )
    panel(
        page,
        Panel(
            view="speaker_sources",
            finding=findings.speaker_sources,
            about=f"Quotations of the {_IN_MATRIX} most quoted speakers in each source.",
            figure=lambda frame: charts.matrix(
                frame,
                ("speaker", "source", "quote_count"),
                {name: name for name in dict.fromkeys(page.frame("speakers")["speaker"].head(_IN_MATRIX))},
                {source.value: source.value for source in page.facets.sources if source.value in set(frame["source"])},
            ),
            mark=marks.speaker_in,
            keys=("speaker", "source"),
        ),
    )
panel(
    page,
    Panel(
        view="quotes",
        finding=findings.quotes,
        about="Each quotation with its speaker; voice is whoever is told, named or not.",
        mark=marks.quote,
        keys=("id", "content_start"),
        columns=("voice", "affiliation", "cue", "content", "kind", "named", "inferred", "media_name", "title"),
    ),
)
