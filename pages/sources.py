"""Outlets side by side: how much of each, in what tone, on what, who is heard, what sets it apart, what it leaves out."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts.figures.contrasts import absences, odds
from analysis.charts.heads import coverage, stories, wording
from analysis.charts.heads import voices as findings
from analysis.query.frames.contrasts import Compared, read
from analysis.query.frames.sources import FEWEST_ARTICLES
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel

_TOPICS = 8
_PROFILE = ("source", "doc_count", "words", "undated", "polarity", "low", "high", "tone_n", "main_topic", "topic_share")

page = pages.begin("Sources", "Outlets compared: what sets each apart, what it leaves out, what it copies.")
with st.container(horizontal=True):
    st.page_link("pages/copies.py", label="Who copies whom", icon=":material/content_copy:")
    st.page_link("pages/compare.py", label="Compare any two groups of articles", icon=":material/compare_arrows:")

panel(
    page,
    Panel(
        view="source_profiles",
        finding=stories.profiles,
        about="Articles of each source. In the table also words, mean polarity from −1 to 1 with its 95% interval, main topic, quotations "
        "and, as copied, stories that another source had run first.",
        figure=lambda frame: charts.ranked(frame, "source", "doc_count", colours=page.colours),
        mark=marks.source,
        keys=("source",),
        columns=(*_PROFILE, "quote_count", "anonymous_ratio", "copied_count"),
    ),
)

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="source_tone",
            finding=lambda frame: wording.compared(frame, "source", "sources"),
            about="Mean polarity of each source's sentences that give evidence, −1 to 1, with its 95% interval.",
            figure=lambda frame: charts.diverging(wording.ends(wording.well_founded(frame)), "source"),
            mark=marks.tone_in,
            keys=("source",),
            columns=("source", "tone", "polarity", "low", "high", "n", "doc_count", "state"),
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="voices",
            finding=findings.voices,
            about=findings.ABOUT,
            figure=lambda frame: charts.stacked(frame, "source", charts.colours(["named"]) | {"anonymous": charts.OTHER}),
            mark=marks.voice_in,
            keys=("source",),
            columns=("source", "quote_count", "named", "anonymous", "anonymous_ratio"),
        ),
    )

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="source_topics",
            finding=coverage.sources,
            about=f"Share of each source's articles by topic: the mean over its articles.{page.outlets_drawn}",
            figure=lambda frame: charts.matrix(
                frame,
                ("topic", "source", "share"),
                dict(page.frame("topics")[["topic", "label"]].head(_TOPICS).to_numpy()),
                page.outlets(frame["source"]),
            ),
            mark=marks.topic_from,
            keys=("topic", "source"),
            columns=("source", "label", "share", "doc_count"),
            nothing="No topic was found in these articles",
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="source_similarity",
            finding=stories.most_alike,
            about=f"How alike two sources are in whom and what they name: cosine, 0 to 1; sources of {FEWEST_ARTICLES} articles and more.",
            figure=stories.alike,
            mark=marks.source,
            keys=("source",),
            nothing=f"No two sources have {FEWEST_ARTICLES} articles each and names in them: too little to say how alike they are",
        ),
    )

with st.container(horizontal=True, vertical_alignment="bottom"):
    of = st.segmented_control("Set apart by", ["words", "phrases", "names"], default="words", required=True, key="of", bind="query-params")
    left_out = st.segmented_control("Left out", ["names", "topics"], default="names", required=True, key="left", bind="query-params")
    every = st.toggle("Absences that may be chance too", key="every", bind="query-params")
read_of = sum(read(page.corpus, Compared(page.selection), of).values())
name, key = ("entity", "entity") if left_out == "names" else ("label", "topic")

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="keyness",
            options={"of": of},
            finding=findings.keyness,
            about=f"{of.capitalize()} a source uses more than the others, by log-odds with 95% intervals; at most 5% of them are chance."
            + findings.drawn(read_of, page.scope.selected),
            figure=lambda frame: odds(frame, page.colours),
            mark=lambda source, term: marks.said(of, term, source),
            keys=("source", "term"),
            columns=("source", "term", "count", "doc_count", "ratio", "other_ratio", "log_odds", "low", "high", "q", "sample_size"),
            nothing=f"No {of[:-1]} sets a source apart: a difference must show in three articles of it and be more than chance",
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="silences",
            options={"of": left_out, "every": every},
            finding=lambda frame: findings.silences(frame, name),
            about=f"{left_out.capitalize()} a source leaves out although others tell of them so often that chance is no explanation."
            + (" Grey: may be chance." if every else ""),
            figure=lambda frame: absences(frame, name, key),
            mark=marks.entity if left_out == "names" else marks.topic,
            keys=(key,),
            columns=("source", name, "expected", "other_sources", "other_doc_count", "q", "notable"),
            nothing="No notable silence: where fewer than three articles would be expected to tell, that none does says nothing",
        ),
    )
