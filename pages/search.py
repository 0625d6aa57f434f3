"""Words and phrases in their context: the hits in lines, counted by article, and over time."""

import streamlit as st

import pages
from analysis import charts
from analysis.charts.figures.trend import finding, too_few, trend
from analysis.charts.figures.trend import period as fitting
from analysis.charts.heads import publication
from analysis.charts.heads import search as findings
from analysis.errors import SelectionError
from analysis.query.frames.search import ORDERS
from analysis.search import parse, several
from analysis.timeline.volume import Period
from pages.parts import filters
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.reading.lines import lines
from pages.parts.text import safe

_IN_MATRIX = 12

_TRIED = 3  # names


def _tried(names: list[str]) -> list[str]:
    """Searches to begin with: the most widely named, and two of them side by side."""
    quoted = [f'"{name}"' for name in names if '"' not in name]
    return [*quoted, *([", ".join(quoted[:2])] if len(quoted) > 1 else [])]


def _search(text: str) -> None:
    """Searches for a text. Call it in a callback."""
    st.session_state["query"] = text


page = pages.begin("Search", "Words and phrases in their context, counted and over time.")
st.page_link("pages/ask.py", label="Ask the tables in SQL", icon=":material/database_search:")

with st.container(horizontal=True, vertical_alignment="bottom"):
    written = st.text_input(
        "Search for",
        key="query",
        bind="query-params",
        placeholder='words, "phrases", begin*, /regular expressions/; commas part several searches',
        icon=":material/search:",
        help=filters.SEARCHING,
    )
    order = st.segmented_control("Lines by", list(ORDERS), default="date", required=True, key="order", bind="query-params")
query = written.strip() or page.selection.q
try:
    searches = [one for one in several(query) if parse(one)]
except SelectionError as wrong:
    st.warning(safe(str(wrong)[:1].upper() + str(wrong)[1:]), icon=":material/search_off:")
    st.stop()
if not searches:
    st.info("Type what to look for: `chip*` finds chip, chips and chipmaker; `export, sanction*` sets two searches side by side. Or try:")
    with st.container(horizontal=True, gap="small", key="tried"):
        for number, one in enumerate(_tried(page.frame("entities", nationalities=False)["entity"].head(_TRIED).tolist())):
            st.button(safe(one), key=f"try-{number}", on_click=_search, args=(one,), icon=":material/search:")
    st.stop()


def by(period: Period) -> charts.Frame:
    """The volume of what is selected, by a period."""
    return page.frame("timeline", period=period)


def counted(frame: charts.Frame) -> charts.Figure:
    """The articles with most hits: bars, or squares where several searches stand side by side."""
    if len(searches) == 1:
        return charts.ranked(frame, "title", "hit_count", keys=("id", "query"))
    titles = dict(zip(frame["id"], frame["title"], strict=True))
    return charts.matrix(frame, ("id", "query", "hit_count"), dict(list(titles.items())[:_IN_MATRIX]), {one: one for one in searches})


if page.frame("query_counts", query=query).empty:
    looked = f"No article holds “{safe(query, 80)}”; looked in {page.extent}."
    st.info(f"{looked} Fewer words find more, and so does a beginning, as in `chip*`.", icon=":material/search_off:")
    st.stop()

period = fitting(by)
volume = publication.Volume(by(period), period, until=page.facets.last)

panel(
    page,
    Panel(
        view="concordance",
        options={"query": query, "order": order},
        finding=findings.lines,
        about=f"Each place in title or text that holds it, by {order}.",
        draw=lambda frame: lines(frame, "lines", marks.hit),
        mark=marks.hit,
        keys=("id", "part", "start", "end"),
        columns=("left", "node", "right", "source", "publish_date", "title", "part"),
        nothing="None of these articles holds it in words to show",
    ),
)
left, right = st.columns(2, gap="large")
with left:
    panel(
        page,
        Panel(
            view="query_counts",
            options={"query": query},
            finding=findings.counts,
            about="Hits in title and text of each article.",
            figure=counted,
            mark=marks.asked_in,
            keys=("id", "query"),
            columns=("title", "source", "publish_date", "query", "hit_count", "per_thousand", "words"),
            nothing="None of these articles holds it",
        ),
    )
with right:
    panel(
        page,
        Panel(
            view="query_trend",
            options={"query": query, "period": period},
            finding=finding,
            about=f"Share of the articles of each {period} that hold it; those without a date stand beside."
            + (f" The last {period} is incomplete (ring)." if volume.incomplete else "")
            + f" {publication.about_thin(volume.dated['count'])}",
            figure=lambda frame: trend(frame, period, volume.incomplete),
            mark=lambda text, start: marks.asked_on(text, start, period),
            keys=("query", "date"),
            caveat=too_few,
        ),
    )
