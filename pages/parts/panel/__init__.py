"""The panel: a finding as its title, what is counted beneath, chart | table | CSV, its scope, and evidence behind every click.

    panel(page, Panel(
        view="entities",
        finding=findings.entities,
        about="Articles that name each, of those selected.",
        figure=lambda frame: charts.ranked(frame, "entity", "doc_count"),
        mark=lambda entity: Mark("entity", entity),
        keys=("entity",),
    ))

Chart, table and CSV take one frame. `keys` are the columns a row is known by; `mark` turns their values, or those in the `customdata` of a
clicked mark, into what evidence is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import streamlit as st

from analysis.charts import Figure, Frame
from analysis.charts.heads.reached import reached
from analysis.charts.house.numbers import count, counted
from analysis.charts.house.tables import MISSING, letters, shown, telling
from analysis.errors import BroadsheetError
from analysis.query import VIEWS, Mark
from analysis.query.frames.reach import Reads
from analysis.snapshot.table import csv_bytes, file_name
from pages.parts import empty, evidence
from pages.parts.panel import strip
from pages.parts.panel.columns import column_config
from pages.parts.panel.strip import REDRAW, Strip
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

Drag = Literal["box", "lasso"]
_MOST_ROWS = 1_000
_ROW = 36  # pixels of a row of a table
_CHART, _LINES, _TABLE, _CSV = "Chart", "Lines", "Table", "CSV"


@dataclass(frozen=True)
class Panel:
    """What a panel shows of a view. Without a figure it is table | CSV."""

    view: str
    finding: Callable[[Frame], str]
    about: str
    figure: Callable[[Frame], Figure] | None = None
    draw: Callable[[Frame], None] | None = None  # draws the frame itself, in the place of a figure
    mark: Callable[..., Mark] | None = None
    strip: Strip | None = None  # beneath the chart
    area: Callable[[Sequence[float], Sequence[float]], Mark] | None = None  # what lies where a drag over the chart chose
    drag: Drag = "box"  # what a drag over the chart draws, where there is an area
    keys: Sequence[str] = ()
    columns: Sequence[str] = ()  # of the table, in order; all where none are given
    options: Mapping[str, Any] = field(default_factory=dict)  # of the view
    summary: str = ""  # of the view's rows, where they are very many: it counts them and tells the finding, and no more are read than shown
    part: Callable[[Frame], Frame] | None = None  # the rows of the view that are shown; all where none are told
    caveat: Callable[[Frame], str | None] = lambda _: None  # why a figure would mislead at this n
    nothing: str = "Nothing of the kind was found in these articles"
    rows: int = 10  # of the table, seen at once
    verbatim: bool = False  # columns under the names they have in the CSV, what they hold as it is there
    name: str = ""  # tells two panels of one view apart

    @property
    def key(self) -> str:
        """A name of its own on the page."""
        return "-".join(filter(None, ["panel", self.view, self.name]))

    @property
    def reads(self) -> Reads:
        """What its rows are made of."""
        return VIEWS[self.view].reads

    def frame(self, page: Page) -> Frame:
        """The rows it holds."""
        frame = page.frame(self.view, **self.options)
        return self.part(frame) if self.part else frame

    def shown(self, page: Page) -> Frame:
        """The rows it shows: the first of those it holds, where they are very many."""
        return page.frame(self.view, **self.options, most=_MOST_ROWS) if self.summary else self.frame(page)

    def told(self, page: Page) -> Frame:
        """What its finding is told from."""
        return page.summary(self.summary, **self.options) if self.summary else self.frame(page)

    def rows_held(self, page: Page) -> int:
        """How many rows it holds."""
        return int(self.told(page)["count"].sum()) if self.summary else len(self.frame(page))


def panel(page: Page, spec: Panel) -> None:
    """Draws a panel; one that fails shows a card with a code, and the rest of the page stands."""
    with st.container(key=spec.key):
        _guarded(page, spec)


@st.fragment
def _guarded(page: Page, spec: Panel) -> None:
    if st.session_state.pop(REDRAW, False):
        st.rerun()
    try:
        _draw(page, spec)
        evidence.show_if_asked(page)
    except BroadsheetError as known:
        empty.failed(f"panel {spec.view}", str(known))
    except Exception:  # noqa: BLE001 - logged with its trace; the other panels stand
        empty.failed(f"panel {spec.view}")


def _draw(page: Page, spec: Panel) -> None:
    frame = spec.shown(page)
    title = spec.finding(spec.told(page)) if len(frame) else spec.nothing
    st.subheader(safe(title), anchor=False)
    st.caption(safe(f"{spec.about} {_scope(page, spec)}."))
    if not len(frame):
        return
    caveat = spec.caveat(frame)
    if caveat:
        empty.not_meaningful(caveat)
    first = [_LINES] if spec.draw else [_CHART] if spec.figure else []
    names = [*([] if caveat else first), _TABLE, _CSV]
    for name, tab in zip(names, st.tabs(names, key=f"{spec.key}-tabs", on_change="rerun"), strict=True):
        if tab.open:  # what is hidden is not drawn: it would take the browser as long again
            with tab:
                _DRAWN[name](page, spec, frame, title)


def _scope(page: Page, spec: Panel) -> str:
    """How much is selected, and how many of its texts are read; a part of a view does not say the latter again."""
    parts = [page.extent[0].upper() + page.extent[1:], "" if spec.part else reached(page.reach, spec.reads)]
    return "; ".join(filter(None, parts))


def _chart(_: Page, spec: Panel, frame: Frame, title: str) -> None:
    assert spec.figure is not None
    key = f"{spec.key}-chart"
    st.plotly_chart(
        spec.figure(frame),
        key=key,
        on_select=lambda: _chart_clicked(spec, key),
        selection_mode=("points", spec.drag) if spec.area else "points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt=f"{title}. {spec.about}",
    )
    if spec.strip:
        strip.draw(spec.strip, f"{spec.key}-strip")


def _lines(_: Page, spec: Panel, frame: Frame, __: str) -> None:
    assert spec.draw is not None
    spec.draw(frame)


def _chart_clicked(spec: Panel, key: str) -> None:
    """Asks for the evidence of a mark or an area; Plotly tells a second click on the same mark as nothing selected."""
    chosen = st.session_state[key].selection
    points, drawn = chosen.points, chosen.get(spec.drag)
    if drawn and spec.area:
        evidence.ask(spec.area(drawn[0]["x"], drawn[0]["y"]))
        return
    values = points[0].get("customdata") if points else st.session_state.get(f"{key}-last")
    st.session_state[f"{key}-last"] = values
    if values and spec.mark:
        evidence.ask(spec.mark(*(values.values() if isinstance(values, dict) else values)))


def _table(page: Page, spec: Panel, frame: Frame, title: str) -> None:
    key = f"{spec.key}-table"
    first = frame.head(_MOST_ROWS)
    st.dataframe(
        first if spec.verbatim else shown(first, spec.options.get("period")),
        key=key,
        height=_ROW * (spec.rows + 1) if len(frame) > spec.rows else "auto",
        hide_index=True,
        column_order=telling(frame, spec.columns) or None,
        column_config={} if spec.verbatim else column_config(frame.columns, letters(first)),
        on_select=(lambda: _row_clicked(page, spec, key)) if spec.mark else "ignore",
        selection_mode="single-cell",
        placeholder=MISSING,
        alt=title,
    )
    if (held := spec.rows_held(page)) > _MOST_ROWS:
        st.caption(f"The first {count(_MOST_ROWS)} of {counted(held, 'row')}; the CSV holds them all.")


def _row_clicked(page: Page, spec: Panel, key: str) -> None:
    """Asks for the evidence of the row clicked."""
    cells = st.session_state[key].selection.cells
    if cells and spec.mark:
        row = spec.shown(page).iloc[cells[0][0]]
        if not (spec.verbatim and row[list(spec.keys)].isna().any()):  # rows of any question may stand for nothing
            evidence.ask(spec.mark(*[row[name] for name in spec.keys]))


def _csv(page: Page, spec: Panel, frame: Frame, _: str) -> None:
    st.download_button(
        "Download CSV",
        data=lambda: csv_bytes(spec.frame(page)),
        file_name=file_name(page.corpus.name, spec.view),
        mime="text/csv",
        key=f"{spec.key}-csv",
        icon=":material/download:",
        on_click="ignore",
    )
    st.caption(f"{counted(spec.rows_held(page), 'row')}: {safe(', '.join(map(str, frame.columns)))}")


_DRAWN = {_CHART: _chart, _LINES: _lines, _TABLE: _table, _CSV: _csv}
