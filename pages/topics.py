"""What the coverage is about: topics, how much of it they are, in which articles, and a map of the passages."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import findings
from pages.parts import marks
from pages.parts.panel import Panel, panel

page = pages.begin("Topics", "What the coverage is about.")
about = page.corpus.manifest.summary.get("topics", {})
labels = charts.colours(page.frame("topics")["label"])

if about.get("reason"):
    st.info(about["reason"], icon=":material/info:")
    st.stop()

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="topics",
            finding=findings.topics,
            about=findings.topics_method(about),
            figure=lambda frame: charts.ranked(frame, "label", "passages", keys=("topic",), colours=labels),
            mark=marks.topic,
            keys=("topic",),
            columns=("label", "terms", "passages", "doc_count", "count", "ratio"),
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="mixtures",
            finding=findings.mixtures,
            about="Share of each article's text by topic.",
            figure=lambda frame: charts.mixture(frame, ("title", "label", "share"), ("topic", "id"), labels),
            mark=marks.topic_in,
            keys=("topic", "id"),
            columns=("title", "source", "label", "share", "main"),
        ),
    )
panel(
    page,
    Panel(
        view="passages",
        finding=findings.passages,
        about="Each dot is a passage; near ones share words. Colour is the topic, grey none.",
        figure=lambda frame: charts.passage_map(frame, labels),
        mark=marks.passage,
        keys=("id", "start"),
        columns=("title", "label", "probability", "text"),
    ),
)
