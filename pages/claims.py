"""The numbers given: those for one and the same thing side by side, what is said to come by when, and all of them."""

from functools import partial
from math import ceil

import streamlit as st

import pages
from analysis import charts
from analysis.charts.heads import voices as findings
from analysis.query.frames.claims import VERDICTS, Given, of_group
from pages.parts import evidence
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel

_SHOWN = 6  # groups drawn on one leaf
_FIELDS = ("entities", "units", "speakers", "sources")
_LABELS = {"entities": "Said of", "units": "Counted in", "speakers": "Given by", "sources": "Given in", "verdicts": "Verdict"}
_COLUMNS = (
    "group_entity",
    "measure",
    "verdict",
    "text",
    "media_name",
    "why",
    "as_of",
    "comparator",
    "baseline",
    "speaker",
    "role",
    "hedged",
    "previous",
    "also",
    "sentence",
)
page = pages.begin("Claims", "The numbers given, and how those given for the same thing compare.")


def chosen() -> Given:
    """The choice of numbers that the widgets above the panels make."""
    with st.expander("Choose among the numbers", icon=":material/tune:", expanded=any(held(field) for field in _LABELS)):
        above = st.container(horizontal=True, vertical_alignment="bottom")
        minor = st.toggle("Small counts (“two factors”) and numbers of nothing named too", key="minor", bind="query-params")
    with above:
        offer = page.summary("claim_choices", minor=minor)
        picked = {field: tuple(narrowed(field, list(offer.loc[offer["field"] == field, "value"]))) for field in _FIELDS}
        given = Given(**picked, minor=minor)
        return given._replace(verdicts=tuple(narrowed("verdicts", offered(given))))


def held(field: str) -> set[str]:
    """What was chosen before in the widget of a field, or is in the address."""
    return {*st.session_state.get(f"claim_{field}", ()), *st.query_params.get_all(f"claim_{field}")}


def narrowed(field: str, options: list[str]) -> list[str]:
    """What is chosen in the widget of a field."""
    return st.multiselect(
        _LABELS[field],
        options,
        key=f"claim_{field}",
        bind="query-params",
        placeholder="All",
        accept_new_options=field != "verdicts",
        select_all=False,
        width=150,
    )


def offered(given: Given) -> list[str]:
    """The verdicts on groups of these numbers, and those chosen before that hold for none of them now."""
    found = set(page.summary("claim_verdicts", given=given)["verdict"])
    return [verdict for verdict in VERDICTS if verdict in found | held("verdicts")]


def leaf(names: list[str]) -> list[str]:
    """The groups on the leaf that is turned to."""
    if len(names) <= _SHOWN:
        return names
    leaves = ceil(len(names) / _SHOWN)
    if st.session_state.get("leaf", 1) > leaves:
        st.session_state["leaf"] = 1  # the numbers were narrowed since
    asked = st.pagination(leaves, key="leaf", bind="query-params")
    return names[(asked - 1) * _SHOWN : asked * _SHOWN]


given = chosen()
panel(
    page,
    Panel(
        view="compared",
        options={"given": given},
        finding=findings.compared,
        about="Things given several numbers, those of several articles first; another yardstick is never called a contradiction.",
        mark=marks.compared,
        keys=("group", "group_entity", "measure", "dimension"),
        columns=("group_entity", "measure", "verdict", "texts", "doc_count", "source_count", "why", "dimension", "implied"),
        nothing="No two numbers for one and the same thing that fit",
    ),
)
unmoved = "" if given == Given(minor=given.minor) else " What is chosen above narrows the numbers, not these."
turned_to = tuple(leaf(page.summary("claim_verdicts", given=given)["group"].tolist()))
drawn = {"given": given, "groups": turned_to}
shown = page.frame("claim_groups", **drawn)
for group in turned_to:
    numbers = of_group(group, shown)
    panel(
        page,
        Panel(
            view="claim_groups",
            name=group,
            options=drawn,
            part=partial(of_group, group),
            finding=findings.claim_group,
            about=findings.why(numbers) + charts.left_out(numbers),
            figure=lambda frame: charts.intervals(frame, page.colours),
            mark=marks.claim,
            keys=("id", "start"),
            columns=_COLUMNS,
        ),
    )
    evidence.beside(page, group, turned_to)
if turned_to:
    panel(
        page,
        Panel(
            view="claim_groups",
            options={"given": given},
            summary="claim_verdicts",
            finding=findings.claim_groups,
            about="Each number of the things above, in their order, with its sentence and what it is measured against.",
            mark=marks.claim,
            keys=("id", "start"),
            columns=_COLUMNS,
        ),
    )
panel(
    page,
    Panel(
        view="forecasts",
        finding=findings.forecasts,
        about=charts.about_ledger(page.frame("forecasts"), page.facets.last) + unmoved,
        figure=charts.ledger,
        mark=marks.foretold,
        keys=("id", "start"),
        columns=(
            "who",
            "what",
            "date",
            "status",
            "kind",
            "foretold_by",
            "deadline",
            "number",
            "hedged",
            "inferred",
            "sentence",
            "media_name",
            "publish_date",
        ),
        nothing="Nothing is said to come by a date",
    ),
)
panel(
    page,
    Panel(
        view="claims",
        options={"given": given},
        summary="claim_reserve",
        finding=findings.claims,
        about="Every quantity said of something, as the text gives it.",
        mark=marks.claim,
        keys=("id", "start"),
        columns=(
            "text",
            "subject",
            "entity",
            "media_name",
            "speaker",
            "baseline",
            "as_of",
            "comparator",
            "value",
            "unit",
            "low",
            "high",
            "previous",
            "also",
        ),
        nothing="No number of this kind is given in these articles",
    ),
)
