"""Who and what is named: how often, by which source, next to whom."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts.figures import trend
from analysis.charts.heads import findings, publication
from analysis.charts.heads import profile as profile_sentences
from analysis.timeline.volume import Period
from pages.parts import profile
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.profiles import entity

_TYPES = {"PERSON": "People", "ORG": "Organisations", "PLACE": "Places", "PRODUCT": "Products", "EVENT": "Events", "OTHER": "Other names"}
_COUNTED = {"articles": "Articles that name each", "mentions": "Mentions of each in all articles"}
_IN_HEAT_MAP = 12
_COLUMNS = ("entity", "type", "doc_count", "doc_ratio", "mention_count", "source_count", "first_seen", "aliases")

page = pages.begin("Entities", "Who and what the articles name.")

one = profile.chosen("entity_page", "name", page.names)
if one:
    entity.draw(page, one)
    st.stop()

with st.container(horizontal=True, vertical_alignment="bottom"):
    chosen = st.pills(
        "Types", list(_TYPES), selection_mode="multi", key="type", wrap=True, bind="query-params", format_func=_TYPES.__getitem__
    )
    like = st.text_input("Names like", key="like", bind="query-params", placeholder="a part of a name", icon=":material/search:", width=200)
    with st.popover("Counting", icon=":material/tune:"):
        measure = st.segmented_control("Counted in", list(_COUNTED), default="articles", required=True, key="measure", bind="query-params")
        shown = st.segmented_control("As", ["count", "share"], default="count", required=True, key="as", bind="query-params")
        nationalities = st.toggle("Nationalities too (“Chinese”)", key="nationalities", bind="query-params")
types = tuple(kind for kind in _TYPES if kind in (chosen or ()))
value = f"{'doc' if measure == 'articles' else 'mention'}_{'count' if shown == 'count' else 'ratio'}"

panel(
    page,
    Panel(
        view="entities",
        options={"types": types, "nationalities": nationalities, "like": like or ""},
        finding=lambda frame: findings.entities(frame, page.scope.selected),
        about=f"{_COUNTED[measure]}; names of one and the same are counted together. "
        f"Names are found by {findings.engine(page.corpus.engine)}.",
        figure=lambda frame: charts.ranked(frame.sort_values(value, ascending=False, kind="stable"), "entity", value),
        mark=marks.entity,
        keys=("entity",),
        columns=_COLUMNS,
        nothing="No such name in these articles",
    ),
)


def named(period: Period) -> charts.Frame:
    """The names over time, by a period."""
    return page.frame("entity_timeline", period=period)


def volume(period: Period) -> charts.Frame:
    """The volume of what is selected, by a period."""
    return page.frame("timeline", period=period)


period = trend.period(volume)
panel(
    page,
    Panel(
        view="entity_timeline",
        options={"period": period},
        finding=lambda frame: profile_sentences.course(frame, period),
        about=f"Share of the articles of each {period} that name it, of the six most widely named; the table holds twelve, and counts. "
        + publication.about_thin(publication.dated(volume(period))["count"]),
        figure=lambda frame: profile_sentences.over_time(
            frame, period, publication.Volume(volume(period), period, until=page.facets.last).incomplete
        ),
        mark=lambda name, start: marks.entity_on(name, start, period),
        keys=("entity", "date"),
        columns=("entity", "date", "count", "total_count", "ratio"),
        caveat=profile_sentences.too_few_over_time,
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
            about=f"Share of each source's articles that name the {_IN_HEAT_MAP} most widely named.{page.outlets_drawn}",
            figure=lambda frame: charts.matrix(
                frame,
                ("entity", "source", "doc_ratio"),
                {name: name for name in dict.fromkeys(page.frame("entities", nationalities=nationalities)["entity"].head(_IN_HEAT_MAP))},
                page.outlets(frame["source"]),
            ),
            mark=marks.entity_in,
            keys=("entity", "source"),
            columns=("entity", "type", "source", "doc_count", "sample_size", "doc_ratio", "mention_count"),
        ),
    )
with right:
    place = st.container()
    within = st.segmented_control(
        "Named together in one", ["article", "sentence"], default="article", required=True, key="within", bind="query-params"
    )
    together = page.frame("cooccurrence", nationalities=nationalities, within=within)
    with place:
        panel(
            page,
            Panel(
                view="cooccurrence",
                options={"nationalities": nationalities, "within": within},
                finding=lambda frame: findings.pairs(frame, page.scope.selected),
                about=f"{charts.about_network(together, within)} In the table: association from −1 to 1, and its log-likelihood; "
                "chance brings 10.83 in one of a thousand pairs.",
                figure=charts.network,
                mark=marks.pair,
                keys=("entity_a", "entity_b"),
                columns=("entity_a", "entity_b", "doc_count", "count", "count_a", "count_b", "sample_size", "npmi", "log_likelihood"),
                caveat=lambda _: "Pairs in one article say nothing: choose two articles or more." if page.scope.selected < 2 else None,
            ),
        )
