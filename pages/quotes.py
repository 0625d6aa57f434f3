"""Who says what: the speakers, who quotes them and in which words, and how much is said by people without a name."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts.figures.leaders import FIRST
from analysis.charts.heads import speech
from analysis.charts.heads import voices as findings
from analysis.query import Heard
from analysis.query.frames.quotes import KINDS, VOICES
from pages.parts import profile
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.profiles import speaker
from pages.parts.profiles.speaker import within

_IN_MATRIX = 15
_NOBODY = "Nobody is quoted by name in these articles"
_ALL = "all"
_BY_QUOTATIONS = "quote_count"
_OF_ONE = ("content", "cue", "stance", "media_name", "publish_date", "affiliation", "kind", "inferred", "title")  # columns of one speaker

page = pages.begin("Quotes", "Who gets to speak, by name or without one, and what they say.")

with st.container(horizontal=True, vertical_alignment="bottom"):
    kinds = st.pills("Kinds of speech", KINDS, selection_mode="multi", key="kind", bind="query-params")
    voice = st.segmented_control("Speakers", [_ALL, *VOICES], default=_ALL, required=True, key="voice", bind="query-params")
    said = st.text_input("Search what is said", key="said", bind="query-params", icon=":material/search:", width=260)
heard = Heard(tuple(kind for kind in KINDS if kind in (kinds or ())), "" if voice == _ALL else voice, (said or "").strip())


def all_speakers() -> None:
    """Draws the panels that compare speakers, sources and reporting verbs."""
    left, right = st.columns(2, gap="large")
    with left:
        place = st.container()
        by = ranked_by() if speakers else _BY_QUOTATIONS
        with place:
            ranking(by)
        verbs()
    with right:
        anonymous()
        doubting()
        if speakers:
            doubted()
    if speakers:
        room()
        who_quotes_whom()
    about()


def ranked_by() -> str:
    """The column that speakers are ranked by."""
    return st.segmented_control(
        "Speakers ranked by",
        list(speech.RANKED),
        default=_BY_QUOTATIONS,
        required=True,
        key="ranked",
        bind="query-params",
        format_func=speech.RANKED.__getitem__,
    )


def ranking(value: str) -> None:
    """Draws the speakers, ranked by what a column counts."""
    panel(
        page,
        Panel(
            view="speakers",
            options={"heard": heard},
            finding=speech.ranking(value),
            about=f"{speech.RANKED[value].capitalize()} of each named speaker: direct, indirect and mixed speech.",
            figure=lambda frame: charts.ranked(frame.sort_values(value, ascending=False, kind="stable"), "speaker", value),
            mark=within(heard, marks.speaker),
            keys=("speaker",),
            columns=("speaker", "affiliation", "quote_count", "doc_count", "source_count", "words", "cues"),
            nothing=_NOBODY,
        ),
    )


def anonymous() -> None:
    """Draws how much of what each source quotes is said by people without a name."""
    panel(
        page,
        Panel(
            view="voices",
            options={"heard": heard},
            finding=findings.voices,
            about=findings.ABOUT,
            figure=lambda frame: charts.stacked(frame, "source", charts.colours(["named"]) | {"anonymous": charts.OTHER}),
            mark=within(heard, marks.voice_in),
            keys=("source",),
            columns=("source", "quote_count", "named", "anonymous", "anonymous_ratio"),
        ),
    )


def room() -> None:
    """Draws whose voices have most room in each source."""
    panel(
        page,
        Panel(
            view="speaker_sources",
            name="shares",
            options={"heard": heard},
            finding=speech.shares,
            about=f"Share of voice: the {FIRST} most quoted speakers of each source, of all quotations by named people there.",
            figure=lambda frame: charts.leaders(frame, ("source", "speaker", "quote_count"), "sample_size"),
            mark=within(heard, marks.speaker_in),
            keys=("speaker", "source"),
            columns=("source", "speaker", "quote_count", "sample_size", "ratio"),
            nothing=_NOBODY,
        ),
    )


def who_quotes_whom() -> None:
    """Draws the most quoted speakers against the sources."""
    panel(
        page,
        Panel(
            view="speaker_sources",
            options={"heard": heard},
            finding=findings.speaker_sources,
            about=f"Quotations of the {_IN_MATRIX} most quoted speakers in each source.{page.outlets_drawn}",
            figure=lambda frame: charts.matrix(
                frame,
                ("speaker", "source", "quote_count"),
                {name: name for name in dict.fromkeys(page.frame("speakers", heard=heard)["speaker"].head(_IN_MATRIX))},
                page.outlets(frame["source"]),
            ),
            mark=within(heard, marks.speaker_in),
            keys=("speaker", "source"),
            columns=("speaker", "source", "quote_count", "doc_count", "sample_size", "ratio"),
            caveat=findings.one_source,
            nothing=_NOBODY,
        ),
    )


def verbs() -> None:
    """Draws the reporting verbs in the colours of their stance."""
    panel(
        page,
        Panel(
            view="cues",
            options={"heard": heard},
            finding=speech.cues,
            about="Quotations by reporting verb in all forms; grey is neutral, blue takes what is said for true, orange keeps a distance.",
            figure=lambda frame: charts.ranked(
                frame,
                "cue",
                "quote_count",
                colours={cue: charts.STANCE[stance] for cue, stance in zip(frame["cue"], frame["stance"], strict=True)},
            ),
            mark=within(heard, marks.cue),
            keys=("cue",),
            columns=("cue", "forms", "stance", "quote_count", "named", "doc_count"),
            nothing="No reporting verb introduces a quotation here",
        ),
    )


def doubting() -> None:
    """Draws in which words each source introduces what it quotes."""
    panel(
        page,
        Panel(
            view="source_stances",
            options={"heard": heard},
            finding=speech.source_stances,
            about="Quotations of each source in asserting (“confirmed”), neutral (“said”), doubting words (“claimed”), left to right.",
            figure=lambda frame: charts.stacked(frame, "source", charts.STANCE),
            mark=within(heard, marks.stance_in),
            keys=("source",),
            columns=("source", "asserting", "neutral", "doubting", "quote_count", "doubting_ratio"),
        ),
    )


def doubted() -> None:
    """Draws in which words the most quoted speakers are introduced."""
    panel(
        page,
        Panel(
            view="speaker_stances",
            options={"heard": heard},
            finding=speech.speaker_stances,
            about="Quotations of each named speaker with a reporting verb: asserting in blue, neutral in grey, doubting in orange.",
            figure=lambda frame: charts.stacked(frame, "speaker", charts.STANCE, counts=True),
            mark=within(heard, marks.stance_of),
            keys=("speaker",),
            columns=("speaker", "asserting", "neutral", "doubting", "quote_count", "doubting_ratio"),
            nothing="No reporting verb introduces a named speaker here",
        ),
    )


def about() -> None:
    """Draws whom those who are quoted speak of."""
    panel(
        page,
        Panel(
            view="quoted_about",
            options={"heard": heard},
            finding=speech.about,
            about="Quotations that name each, by whomever but themselves.",
            figure=lambda frame: charts.ranked(frame, "entity", "quote_count"),
            mark=within(heard, marks.quoted_about),
            keys=("entity",),
            columns=("entity", "type", "quote_count", "speaker_count", "doc_count"),
            nothing="No quotation names anybody",
        ),
    )


speakers = page.frame("speakers", heard=heard)["speaker"].tolist()
one = profile.chosen("speaker_page", "speaker", speakers)
heard = heard._replace(speaker=one or "")
if one:
    speaker.draw(page, heard)
else:
    all_speakers()
panel(
    page,
    Panel(
        view="quotes",
        options={"heard": heard},
        summary="quote_kinds",
        finding=findings.quotes,
        about="Each quotation of theirs." if one else "Each quotation with whoever says it, named or not.",
        mark=marks.quote,
        keys=("id", "content_start"),
        columns=_OF_ONE if one else ("voice", *_OF_ONE, "named"),
        nothing="Nothing is quoted that fits",
    ),
)
