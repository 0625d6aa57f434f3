"""Outlets side by side: how much of each, the words that set it apart, what it leaves out, what it shares with others."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import voices as findings
from analysis.charts.contrasts import absences, odds
from pages.parts import marks
from pages.parts.panel import Panel, panel

page = pages.begin("Sources", "Outlets compared: what sets each apart, what it leaves out, what it copies.")
st.page_link("pages/compare.py", label="Compare any two groups of articles", icon=":material/compare_arrows:")

panel(
    page,
    Panel(
        view="source_sizes",
        finding=findings.sizes,
        about="Articles of each source.",
        figure=lambda frame: charts.ranked(frame, "source", "count", colours=page.colours),
        mark=marks.source,
        keys=("source",),
        columns=("source", "count", "ratio", "words", "undated"),
    ),
)
with st.container(horizontal=True, vertical_alignment="bottom"):
    of = st.segmented_control("Set apart by", ["words", "phrases", "names"], default="words", required=True, key="of", bind="query-params")
    left_out = st.segmented_control("Left out", ["names", "topics"], default="names", required=True, key="left", bind="query-params")
    every = st.toggle("Absences that may be chance too", key="every", bind="query-params")
name = "entity" if left_out == "names" else "label"
key = "entity" if left_out == "names" else "topic"

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="keyness",
            options={"of": of},
            finding=findings.keyness,
            about=f"{of.capitalize()} a source uses more than the others, by log-odds with 95 % intervals; at most 5 % of them are chance.",
            figure=lambda frame: odds(frame, page.colours),
            mark=lambda source, term: marks.said(of, term, source),
            keys=("source", "term"),
            columns=("source", "term", "count", "doc_count", "ratio", "other_ratio", "log_odds", "low", "high", "q"),
            nothing=f"No {of[:-1]} sets a source apart: a difference must show in three articles of it and be more than chance.",
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
            nothing="No notable silence: where fewer than three articles would be expected to tell, that none does says nothing.",
        ),
    )
panel(
    page,
    Panel(
        view="duplicates",
        finding=findings.copies,
        about="Articles that share most of their wording, grouped by story; the first is the earliest dated.",
        mark=marks.family,
        keys=("family",),
        columns=("family", "title", "media_name", "publish_date", "similarity", "first"),
        nothing="No article is a copy of another.",
    ),
)
