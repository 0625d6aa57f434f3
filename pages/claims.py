"""The numbers given: those for one and the same thing side by side, and all of them."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import voices as findings
from pages.parts import marks
from pages.parts.panel import Panel, panel

_SHOWN = 6
_COLUMNS = (
    "group_entity",
    "measure",
    "verdict",
    "why",
    "text",
    "comparator",
    "baseline",
    "as_of",
    "speaker",
    "hedged",
    "media_name",
    "sentence",
)

page = pages.begin("Claims", "The numbers given, and how those given for the same thing compare.")

panel(
    page,
    Panel(
        view="claim_groups",
        finding=findings.claim_groups,
        about="Numbers that several articles give for one and the same thing; another yardstick is never called a contradiction.",
        mark=marks.group,
        keys=("group",),
        columns=_COLUMNS,
        nothing="No two of these articles give a number for one and the same thing.",
    ),
)
groups = list(dict.fromkeys(page.frame("claim_groups")["group"]))
for group in groups[:_SHOWN]:
    panel(
        page,
        Panel(
            view="claim_groups",
            name=group,
            options={"group": group},
            finding=findings.claim_group,
            about=findings.why(page.frame("claim_groups", group=group)),
            figure=lambda frame: charts.intervals(frame, page.colours),
            mark=marks.claim,
            keys=("id", "start"),
            columns=_COLUMNS,
        ),
    )
minor = st.toggle("Small counts too (“two factors”)", key="minor", bind="query-params")
panel(
    page,
    Panel(
        view="claims",
        options={"minor": minor},
        finding=findings.claims,
        about="Every quantity said of something, as the text gives it.",
        mark=marks.claim,
        keys=("id", "start"),
        columns=("text", "subject", "entity", "comparator", "value", "low", "high", "unit", "baseline", "as_of", "speaker", "media_name"),
        nothing="No number of this kind is given in these articles.",
    ),
)
