"""A person's own questions in SQL. Every view is a table in them, of the selected articles; they see nothing else and change nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import duckdb
import orjson
import pandas as pd
import pyarrow as pa

from analysis.errors import BadQuestion
from analysis.query.corpus import Corpus
from analysis.query.frames.reach import Reads
from analysis.query.selected import scope
from analysis.query.selection import Selection
from analysis.query.sql.bounds import interrupted_after, shut_off
from analysis.query.sql.tables import keep
from analysis.query.views import VIEWS, view

MOST_ARTICLES = 50_000
MOST_ROWS = 200_000
_SECONDS = 30
_MEMORY = "1GB"
_REACH: tuple[Reads, ...] = ("facts", "texts", "English")  # from all articles to the fewest
_LONGEST = 1_000_000  # characters of a cell
_BROKEN = ("DOUBLE", "FLOAT", "DECIMAL")
_WHOLE = re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?")


def answer(corpus: Corpus, selection: Selection, sql: str) -> pd.DataFrame:
    """The rows of one SELECT over the views; its columns hold whole numbers, numbers, truths or text.

    Raises BadQuestion where it cannot be read or answered; NoSuchView, naming the nearest.
    """
    names = named_views(sql)
    if names and scope(corpus, selection).selected > MOST_ARTICLES:
        raise BadQuestion(f"a question reads at most {MOST_ARTICLES:,} articles: narrow the selection by source, date or words")
    with duckdb.connect(":memory:", config={"python_enable_replacements": False}) as connection:
        for name in names:
            keep(connection, name, pa.Table.from_pandas(view(corpus, selection, name), preserve_index=False))
        _lock_down(connection)
        return _rows(connection, sql)


def named_views(sql: str) -> list[str]:
    """The names of the tables that a question reads, in alphabetical order; those it makes itself left out.

    Raises BadQuestion where it is not one SELECT.
    """
    statement = _read(sql)
    nodes = list(_nodes(statement))
    own = {entry["key"].lower() for node in nodes for entry in node.get("cte_map", {}).get("map", [])}
    named = {node["table_name"].lower() for node in nodes if node.get("type") == "BASE_TABLE" and not node.get("schema_name")}
    return sorted(name for name in named if name in VIEWS or name not in own)


def reads(sql: str) -> Reads:
    """What a question is made of: what the narrowest of its tables is made of.

    Raises BadQuestion where it is not one SELECT.
    """
    return max((VIEWS[name].reads for name in named_views(sql) if name in VIEWS), key=_REACH.index, default="facts")


@lru_cache(maxsize=16)
def _read(sql: str) -> Any:
    """The one statement of a question, as a tree."""
    with duckdb.connect(":memory:") as connection:
        (text,) = connection.execute("SELECT json_serialize_sql($sql)", {"sql": sql}).fetchall()[0]
    try:
        tree = orjson.loads(text)
    except orjson.JSONDecodeError as deep:
        raise BadQuestion("the question is nested too deeply") from deep
    if tree["error"]:
        raise BadQuestion(_refused(tree, sql))
    if len(tree["statements"]) != 1:
        raise BadQuestion("ask one question: a single SELECT over the tables")
    return tree["statements"][0]


def _refused(tree: Any, sql: str) -> str:
    """Why a text is no question, and in which line."""
    if tree["error_type"] != "parser":
        return "only a SELECT can be asked: it reads the tables and changes nothing"
    line = sql.count("\n", 0, int(tree.get("position") or 0)) + 1
    return f"line {line}: {tree['error_message']}"


def _nodes(tree: Any) -> Iterator[Any]:
    """The nodes of a tree of dicts and lists, however deep."""
    rest = [tree]
    while rest:
        node = rest.pop()
        if isinstance(node, dict):
            yield node
            rest.extend(node.values())
        elif isinstance(node, list):
            rest.extend(node)


def _lock_down(connection: duckdb.DuckDBPyConnection) -> None:
    """Bounds what a question may cost, and shuts files, network and settings off for good."""
    connection.execute(f"SET memory_limit = '{_MEMORY}'")
    connection.execute("SET temp_directory = ''")
    shut_off(connection)


def _rows(connection: duckdb.DuckDBPyConnection, sql: str) -> pd.DataFrame:
    """All rows of a question."""
    try:
        with interrupted_after(connection, _SECONDS):
            found = connection.sql(sql)
            frame = found.project(", ".join(_columns(found))).limit(MOST_ROWS + 1).df()
    except duckdb.InterruptException as stopped:
        raise BadQuestion(f"the question took more than {_SECONDS} seconds: narrow the selection, or join fewer tables") from stopped
    except duckdb.Error as wrong:
        raise BadQuestion(_told(wrong)) from wrong
    if len(frame) > MOST_ROWS:
        raise BadQuestion(f"the answer has more than {MOST_ROWS:,} rows: add a LIMIT, or count by something")
    return _with_gaps(frame, {name for name, kind in zip(frame, found.types, strict=True) if _WHOLE.fullmatch(str(kind))})


def _columns(found: duckdb.DuckDBPyRelation) -> Iterator[str]:
    """The columns as a CSV can hold them; one whose name stands already gets a number."""
    met = Counter[str]()
    for place, (name, kind) in enumerate(zip(found.columns, map(str, found.types), strict=True), 1):
        met[name] += 1
        own = name if met[name] == 1 else f"{name}_{met[name]}"
        quoted = own.replace('"', '""')
        yield f'{_cell(kind).format(f"#{place}")} AS "{quoted}"'


def _cell(kind: str) -> str:
    """How a value of a type is written, {} standing for it: numbers as numbers, days, lists and the like as text."""
    if kind == "BOOLEAN":
        return "{}"
    if _WHOLE.fullmatch(kind):
        return "CAST({} AS BIGINT)"
    return "CAST({} AS DOUBLE)" if kind.startswith(_BROKEN) else f"left(CAST({{}} AS VARCHAR), {_LONGEST})"


def _with_gaps(frame: pd.DataFrame, whole: set[str]) -> pd.DataFrame:
    """The frame with whole numbers kept whole where some are missing."""
    return frame.astype({name: "Int64" for name in whole if frame[name].hasnans})


def _told(wrong: duckdb.Error) -> str:
    """What DuckDB says of a question, in one line, without the name of the kind of fault."""
    said = " ".join(str(wrong).split())
    return said.partition(" Error: ")[2] or said
