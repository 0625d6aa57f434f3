"""Two groups of articles side by side: the words, phrases and names that set them apart."""

import streamlit as st

import pages
from analysis.charts.figures.contrasts import two_sides
from analysis.charts.heads import voices as findings
from analysis.charts.house.numbers import counted
from analysis.errors import SelectionError
from analysis.query.frames.contrasts import SELECTED, by_side, read, sides, size
from pages.parts.evidence import marks
from pages.parts.filters import groups
from pages.parts.panel import Panel, panel
from pages.parts.text import safe

_OF = ("words", "phrases", "names")

page = pages.begin("Compare", "The selected articles beside others: what sets either side apart.")

try:
    other = groups.compared_with(page.selection, page.facets)
except SelectionError as wrong:
    st.warning(safe(wrong), icon=":material/event_busy:")
    st.stop()


def set_apart(page: pages.Page, of: str, selected: str) -> Panel:
    """The terms that set the selected articles, called so, and the others apart."""
    chosen = sides(page.corpus, page.selection, other)
    here, there = (size(page.corpus, side) for side in chosen)
    read_of = sum(read(page.corpus, by_side(page.corpus, page.selection, other), of).values())
    return Panel(
        view="contrast",
        options={"other": other, "of": of},
        finding=lambda frame: findings.contrast(frame, selected),
        about=f"{of.capitalize()} that set {findings.either(selected)} apart, {counted(here, 'article')} beside {counted(there, 'other')}: "
        "log-odds with an informative prior and 95% intervals; at most 5% of those listed are chance."
        f"{findings.drawn(read_of, here + there)}",
        figure=lambda frame: two_sides(frame, findings.side(selected)),
        mark=lambda side, term: marks.said_among(of, term, chosen[side != SELECTED]),
        keys=("side", "term"),
        columns=("side", "term", "count", "doc_count", "ratio", "other_ratio", "log_odds", "low", "high", "q", "sample_size"),
        nothing=f"No {of[:-1]} sets {findings.either(selected)} apart: a difference must show in three articles of a side and be more than "
        f"chance ({counted(here, 'article')} beside {counted(there, 'other')})",
    )


def begin(of: str) -> None:
    """Draws the first of the largest groups that anything sets apart from the rest; the first of all where nothing does."""
    begun = list(groups.begun(page))
    apart = (one for one in begun if len(one[1].frame("contrast", other=other, of=of)))
    for selected, narrowed in [next(apart, begun[0])] if begun else []:
        panel(narrowed, set_apart(narrowed, of, selected))


whole = not all(size(page.corpus, side) for side in sides(page.corpus, page.selection, other))
if page.scope.total > 1:
    of = st.segmented_control("By", _OF, default=_OF[0], required=True, key="by", bind="query-params")
    if whole:
        begin(of)
    else:
        panel(page, set_apart(page, of, findings.THE_SELECTED))
if whole:
    groups.offered(page)
