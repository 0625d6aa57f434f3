"""Who and what is named: how often, by which source, next to whom."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts import findings
from pages.parts import entity, marks, profile
from pages.parts.panel import Panel, panel

_TYPES = {"PERSON": "People", "ORG": "Organisations", "PLACE": "Places", "PRODUCT": "Products", "EVENT": "Events", "OTHER": "Other names"}
_COUNTED = {"articles": "Articles that name each", "mentions": "Mentions of each in all articles"}
_IN_HEAT_MAP = 12
_COLUMNS = ("entity", "type", "doc_count", "doc_ratio", "mention_count", "source_count", "first_seen", "aliases")

page = pages.begin("Entities", "Who and what the articles name.")

one = profile.chosen("entity_page", "name", page.frame("entities")["entity"].tolist())
if one:
    entity.draw(page, one)
    st.stop()

with st.container(horizontal=True, vertical_alignment="bottom"):
    chosen = st.pills("Types", list(_TYPES), selection_mode="multi", key="type", bind="query-params", format_func=_TYPES.__getitem__)
    measure = st.segmented_control(
        "Counted in", ["articles", "mentions"], default="articles", required=True, key="measure", bind="query-params"
    )
    nationalities = st.toggle("Nationalities too (“Chinese”)", key="nationalities", bind="query-params")
types = tuple(kind for kind in _TYPES if kind in (chosen or ()))
value = "doc_count" if measure == "articles" else "mention_count"

panel(
    page,
    Panel(
        view="entities",
        options={"types": types, "nationalities": nationalities},
        finding=lambda frame: findings.entities(frame, page.scope.selected),
        about=f"{_COUNTED[measure]}; names of one and the same are counted together. Names are found by {page.corpus.engine}.",
        figure=lambda frame: charts.ranked(frame.sort_values(value, ascending=False, kind="stable"), "entity", value),
        mark=marks.entity,
        keys=("entity",),
        columns=_COLUMNS,
        nothing="No name of these types in these articles.",
    ),
)

left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="entity_sources",
            options={"nationalities": nationalities},
            finding=findings.entity_sources,
            about=f"Share of each source's articles that name the {_IN_HEAT_MAP} most widely named.",
            figure=lambda frame: charts.matrix(
                frame,
                ("entity", "source", "doc_ratio"),
                {name: name for name in dict.fromkeys(page.frame("entities", nationalities=nationalities)["entity"].head(_IN_HEAT_MAP))},
                {source.value: source.value for source in page.facets.sources if source.value in set(frame["source"])},
            ),
            mark=marks.entity_in,
            keys=("entity", "source"),
            columns=("entity", "type", "source", "doc_count", "sample_size", "doc_ratio", "mention_count"),
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="cooccurrence",
            options={"nationalities": nationalities},
            finding=lambda frame: findings.pairs(frame, page.scope.selected),
            about="Pairs named in the same articles; the thicker a line, the more articles. In the table: association from −1 to 1.",
            figure=charts.network,
            mark=marks.pair,
            keys=("entity_a", "entity_b"),
            columns=("entity_a", "entity_b", "doc_count", "npmi", "sample_size"),
            caveat=lambda _: "Pairs in one article say nothing: choose two articles or more." if page.scope.selected < 2 else None,
        ),
    )
