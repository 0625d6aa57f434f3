"""Two groups of articles side by side: the words, phrases and names that set them apart."""

import streamlit as st

import pages
from analysis.charts import voices as findings
from analysis.charts.contrasts import two_sides
from analysis.charts.numbers import counted
from analysis.errors import SelectionError
from analysis.query.contrasts import SELECTED, by_side, read, sides, size
from pages.parts import groups, marks
from pages.parts.panel import Panel, panel
from pages.parts.text import safe

_OF = ("words", "phrases", "names")

page = pages.begin("Compare", "The selected articles beside others: what sets either side apart.")

try:
    other = groups.compared_with(page.selection, page.facets)
except SelectionError as wrong:
    st.warning(safe(wrong), icon=":material/event_busy:")
    st.stop()
chosen = sides(page.corpus, page.selection, other)
here, there = (size(page.corpus, side) for side in chosen)
if not (here and there):
    groups.offered(page)
    st.stop()

of = st.segmented_control("By", _OF, default=_OF[0], required=True, key="by", bind="query-params")
read_of = sum(read(page.corpus, by_side(page.corpus, page.selection, other), of).values())
panel(
    page,
    Panel(
        view="contrast",
        options={"other": other, "of": of},
        finding=findings.contrast,
        about=f"{of.capitalize()} that {counted(here, 'selected article')} and {counted(there, 'other')} differ by: log-odds with an "
        f"informative prior and 95 % intervals; at most 5 % of those listed are chance.{findings.drawn(read_of, here + there)}",
        figure=two_sides,
        mark=lambda side, term: marks.said_among(of, term, chosen[side != SELECTED]),
        keys=("side", "term"),
        columns=("side", "term", "count", "doc_count", "ratio", "other_ratio", "log_odds", "low", "high", "q", "sample_size"),
        nothing=f"No {of[:-1]} sets either side apart: a difference must show in three articles of a side and be more than chance; "
        f"there are {counted(here, 'article')} beside {counted(there, 'other')}",
    ),
)
