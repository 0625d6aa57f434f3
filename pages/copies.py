"""Who copies whom: stories with copies, what was changed in them, sentences that other stories share, and what an article repeats."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts.heads import stories
from analysis.charts.heads import voices as findings
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.reading.changed import changed

page = pages.begin("Copies", "One story in several articles: who ran it first, who after, and what was changed.")
families = page.frame("families")

if page.selection.once:
    st.info("Each story counts once, so copies are left out: take that filter away to see them.", icon=":material/content_copy:")
if len(families):
    left, right = st.columns(2, gap="large")
    with left:
        panel(
            page,
            Panel(
                view="duplicates",
                finding=findings.copies,
                about="Each copy on the day it was published: a dot is the first, a diamond a later one.",
                figure=lambda frame: stories.runs(frame, page.colours),
                mark=marks.family,
                keys=("family",),
                columns=("title", "media_name", "publish_date", "similarity", "first", "family"),
            ),
        )
    with right:
        panel(
            page,
            Panel(
                view="copied",
                finding=stories.copied,
                about=f"Stories that a source (row) ran after another (column) had run them first.{page.outlets_drawn}",
                figure=lambda frame: charts.matrix(
                    frame,
                    ("source", "first_source", "count"),
                    page.outlets(frame["source"]),
                    page.outlets(frame["first_source"]),
                ),
                mark=marks.copied,
                keys=("source", "first_source"),
                nothing="No source ran a story that another had run first",
            ),
        )
panel(
    page,
    Panel(
        view="families",
        finding=stories.families,
        about="Stories of which several articles share most of the wording, the most widely run first.",
        mark=marks.family,
        keys=("family",),
        columns=("title", "doc_count", "first_seen", "first_source", "last_seen", "source_count", "sources", "least_similarity"),
        nothing="No two of these articles are copies of one story",
    ),
)
if len(families):
    titles = stories.called(families)
    story = titles[st.selectbox("What was changed in", list(titles), key="story", bind="query-params")]
    panel(
        page,
        Panel(
            view="changes",
            options={"family": story},
            finding=stories.changes,
            about="Sentences of each later copy beside those of the first.",
            draw=changed,
            mark=marks.article,
            keys=("id",),
            columns=("kind", "text", "source", "publish_date", "similarity"),
        ),
    )
panel(
    page,
    Panel(
        view="echoes",
        finding=stories.echoes,
        about="Sentences and quotations of eight words and more that articles of different stories share word for word, notices apart.",
        mark=marks.echo,
        keys=("echo",),
        columns=("text", "kind", "doc_count", "story_count", "source_count", "sources", "first_seen", "first_source"),
        nothing="No sentence of eight words and more stands in two different stories",
    ),
)
panel(
    page,
    Panel(
        view="repeats",
        finding=stories.repeats,
        about="Sentences and quotations that one article has more than once.",
        mark=marks.echo,
        keys=("echo", "id"),
        columns=("text", "count", "title", "source", "publish_date"),
        nothing="No article repeats a sentence of eight words and more",
    ),
)
