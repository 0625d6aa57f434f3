"""The numbers given: those for one and the same thing side by side, what is said to come by when, and all of them."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import voices as findings
from analysis.query.claims import Given, choices
from pages.parts import evidence, marks
from pages.parts.panel import Panel, panel

_SHOWN = 6
_FIELDS = {"entities": "Said of", "units": "Counted in", "speakers": "Given by", "sources": "Given in", "verdicts": "Verdict"}
_COLUMNS = (
    "group_entity",
    "measure",
    "verdict",
    "why",
    "text",
    "role",
    "comparator",
    "baseline",
    "as_of",
    "speaker",
    "hedged",
    "media_name",
    "sentence",
)

page = pages.begin("Claims", "The numbers given, and how those given for the same thing compare.")


def chosen() -> Given:
    """The choice of numbers that the widgets above the panels make."""
    options = choices(page.frame("claims"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        picked = {
            field: st.multiselect(
                label,
                options[field],
                key=f"claim_{field}",
                bind="query-params",
                placeholder="All",
                accept_new_options=field != "verdicts",
                select_all=False,
                width=190,
            )
            for field, label in _FIELDS.items()
        }
        minor = st.toggle("Small counts too (“two factors”)", key="minor", bind="query-params")
    return Given(**{field: tuple(values) for field, values in picked.items()}, minor=minor)


given = chosen()
panel(
    page,
    Panel(
        view="claim_groups",
        options={"given": given},
        finding=findings.claim_groups,
        about="Numbers that several articles give for one and the same thing; another yardstick is never called a contradiction.",
        mark=marks.claim,
        keys=("id", "start"),
        columns=_COLUMNS,
        nothing="No two numbers for one and the same thing that fit.",
    ),
)
for group in list(dict.fromkeys(page.frame("claim_groups", given=given)["group"]))[:_SHOWN]:
    panel(
        page,
        Panel(
            view="claim_groups",
            name=group,
            options={"given": given, "group": group},
            finding=findings.claim_group,
            about=findings.why(page.frame("claim_groups", given=given, group=group)),
            figure=lambda frame: charts.intervals(frame, page.colours),
            mark=marks.claim,
            keys=("id", "start"),
            columns=_COLUMNS,
        ),
    )
    evidence.beside(page, marks.group(group))
panel(
    page,
    Panel(
        view="forecasts",
        finding=findings.forecasts,
        about=charts.about_ledger(page.frame("forecasts")),
        figure=charts.ledger,
        mark=marks.foretold,
        keys=("id", "start"),
        columns=(
            "who",
            "kind",
            "what",
            "text",
            "first",
            "last",
            "deadline",
            "status",
            "number",
            "hedged",
            "inferred",
            "sentence",
            "media_name",
            "publish_date",
        ),
        nothing="Nothing is said to come by a date.",
    ),
)
panel(
    page,
    Panel(
        view="claims",
        options={"given": given},
        finding=findings.claims,
        about="Every quantity said of something, as the text gives it.",
        mark=marks.claim,
        keys=("id", "start"),
        columns=("text", "subject", "entity", "comparator", "value", "low", "high", "unit", "baseline", "as_of", "speaker", "media_name"),
        nothing="No number of this kind is given in these articles.",
    ),
)
