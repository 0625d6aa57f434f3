"""Questions in SQL to the tables behind every page, and each of these tables as it is."""

import streamlit as st

import pages
from analysis.charts.figures import answers
from analysis.errors import BroadsheetError
from analysis.query import VIEWS
from analysis.query.questions import QUESTIONS
from pages.parts.evidence.known import of_columns
from pages.parts.panel import Panel, panel
from pages.parts.panel.answer import answered
from pages.parts.text import safe

_LINES = 8  # of a question, seen at once
_LINE = 24  # pixels


def _ask(sql: str) -> None:
    """Asks a question. Call it in a callback."""
    st.session_state["sql"] = sql


page = pages.begin("Ask", "Questions of your own, in SQL, to the tables behind every page.")

question = st.text_area(
    "Question",
    key="sql",
    bind="query-params",
    height=_LINE * _LINES,
    placeholder="SELECT speaker, count(*) AS times FROM quotes GROUP BY speaker ORDER BY times DESC",
    help="One SELECT in the SQL of DuckDB. It sees the articles that the filters leave, and changes nothing. Ctrl+Enter asks.",
).strip()
with st.container(horizontal=True, gap="small", key="tried"):
    st.button("Ask", type="primary", icon=":material/play_arrow:")
    for number, one in enumerate(QUESTIONS):
        st.button(safe(one.words), key=f"try-{number}", on_click=_ask, args=(one.sql,), type="tertiary")
if question:
    try:
        panel(page, answered(page, question))
    except BroadsheetError as wrong:
        st.warning(safe(str(wrong)[:1].upper() + str(wrong)[1:]), icon=":material/help:")

st.header("The tables", anchor=False)
table = st.selectbox("Table", list(VIEWS), key="table", bind="query-params", help="Each stands in the SQL under its name.")
keys, mark = of_columns(page.frame(table).columns)
panel(
    page,
    Panel(
        view=table,
        finding=lambda frame: f"{table}: {answers.finding(frame)}",
        about=f"A row is one {VIEWS[table].row}.",
        keys=keys,
        mark=mark,
        verbatim=True,
        nothing=f"{table}: no rows in these articles",
    ),
)
