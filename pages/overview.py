"""The corpus at a glance: how much there is, who is named, in what tone, about what, and when it happened."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import findings, wording
from analysis.charts.numbers import days, portion, tile
from pages.parts import marks
from pages.parts.panel import Panel, panel

page = pages.begin("Overview", "The coverage at a glance.")
articles = page.frame("articles")

dated = articles["publish_date"].notna()
tiles = {
    "Articles": tile(len(articles)),
    "Named sources": tile(articles["media_name"].nunique()),
    "With a date": portion(int(dated.sum()), len(articles)),
    "Words": tile(int(articles["words"].sum())),
    "Names": tile(len(page.frame("entities"))),
}
with st.container(horizontal=True, gap="medium", key="tiles"):
    for label, value in tiles.items():
        st.metric(label, value, width="content")
if dated.any():
    st.caption(f"Published {days(articles['publish_date'].min()[:10], articles['publish_date'].max()[:10])}, as far as articles say.")

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="entities",
            options={"nationalities": False},
            finding=lambda frame: findings.entities(frame, page.scope.selected),
            about="Articles that name each person, organisation, place or product.",
            figure=lambda frame: charts.ranked(frame.head(10), "entity", "doc_count"),
            mark=marks.entity,
            keys=("entity",),
            columns=("entity", "type", "doc_count", "mention_count", "source_count", "aliases"),
        ),
    )
    panel(
        page,
        Panel(
            view="topics",
            finding=findings.topics,
            about="Passages on each topic; a topic is named by its most distinctive phrases.",
            figure=lambda frame: charts.ranked(frame, "label", "passages", keys=("topic",)),
            mark=marks.topic,
            keys=("topic",),
            columns=("label", "terms", "passages", "doc_count", "count", "ratio"),
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="sentiment",
            finding=findings.tone,
            about="Polarity of each article, −1 to 1, with the 95 % interval over its sentences; of many those at either end.",
            figure=lambda frame: charts.diverging(wording.ends(frame), "title", keys=("id",)),
            mark=marks.article,
            keys=("id",),
            columns=("title", "media_name", "tone", "polarity", "polarity_error", "sentences", "drivers"),
        ),
    )
    panel(
        page,
        Panel(
            view="event_timeline",
            finding=lambda frame: findings.event_timeline(frame, page.scope.selected),
            about=charts.about_events(page.frame("event_timeline")),
            figure=charts.events,
            mark=marks.told,
            keys=("event", "date"),
            columns=("date", "sentence", "lane", "doc_count", "title"),
        ),
    )
