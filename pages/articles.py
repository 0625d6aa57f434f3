"""All selected articles as a table; or one of them, with names, tone and dates marked in its text."""

import streamlit as st

import pages
from analysis.charts.heads import findings
from pages.parts import reading
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel

page = pages.begin("Articles", "Every article, and each with everything that was found marked in its text.")

asked = st.query_params.get("article")
if asked:
    reading.read(page, asked, st.query_params.get("at", ""))
else:
    panel(
        page,
        Panel(
            view="articles",
            finding=findings.articles,
            about="Newest first, undated last; a click on a row shows how the article begins and opens it.",
            mark=marks.article,
            keys=("id",),
            rows=22,
            columns=(
                "heading",
                "media_name",
                "publish_date",
                "tone",
                "polarity",
                "words",
                "topic_label",
                "not_before",
                "extent",
                "language",
            ),
        ),
    )
