"""Frames of a search: its hits in lines, how often each article has them, and the share of articles over time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

import pandas as pd

from analysis.query.conditions import Conditions, inline
from analysis.query.corpus import Corpus
from analysis.query.frames.timeline import bucket
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Chosen, Selection
from analysis.search import Either, Pattern, Phrase, Places, Query, apart, parse, patterns, several
from analysis.timeline.volume import Period, periods

MOST_READ = 20_000
"""Articles whose hits are looked up: where a search finds more, these are spread evenly over them."""
MOST_LINES = 10_000
CONTEXT = 90  # characters on either side of a hit
ORDERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "left": lambda line: line["left"].casefold().split()[::-1],
    "right": lambda line: (line["node"].casefold(), line["right"].casefold().split()),
    "source": lambda line: (line["source"] == UNKNOWN, line["source"]),
    "date": lambda line: line["publish_date"] is None,
}
"""What lines can be sorted by: the words nearest on the left or on the right, the source, or the date, the newest first."""

ASKED = {
    "asked": "true",
    "asked by": f"coalesce(source, '{UNKNOWN}') = $where0",
    "asked in": "id = $where0",
    "asked on": """CASE WHEN $where1 = '' THEN published IS NULL OR length(published) < try_cast($where0 AS INT)
                   ELSE length(published) >= length($where0) AND left(published, length($where0)) BETWEEN $where0 AND $where1 END""",
}
"""Of which articles the hits are wanted: all, a source's, one, those published from one day to another, or those dated less finely."""

LINES = ["id", "part", "start", "end", "left", "node", "right", "title", "source", "publish_date", "article_count"]
COUNTS = ["id", "title", "source", "publish_date", "query", "hit_count", "words", "per_thousand", "article_count"]


class Hit(NamedTuple):
    """A place that a search finds in an article's title or text."""

    id: str
    part: str  # title | text
    start: int
    end: int


def concordance(corpus: Corpus, selection: Selection, query: str = "", order: str = "date") -> pd.DataFrame:
    """One row for each place that holds what is searched for, with what stands left and right of it; at most MOST_LINES.

    Without a query of its own it is the selection's. `order` is one of ORDERS. article_count is the number of articles found.
    """
    asked = _asked(query or selection.q)
    read = _read(corpus, selection, asked).to_dict("records")
    lines = islice((_line(hit, row) for row in read for hit in _hits(row, asked)), MOST_LINES)
    ordered = sorted(lines, key=lambda line: (line["publish_date"] or "", line["id"], line["part"], -line["start"]), reverse=True)
    by: Any = ORDERS[order]
    return pd.DataFrame(sorted(ordered, key=by), columns=LINES)


def query_counts(corpus: Corpus, selection: Selection, query: str = "") -> pd.DataFrame:
    """One row for each article and search (several are parted by commas): how often it is found there, and per thousand words."""
    found = [_counted(corpus, selection, text) for text in several(query or selection.q)]
    table = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COUNTS)
    return table.sort_values(["hit_count", "id", "query"], ascending=[False, True, True], kind="stable").reset_index(drop=True)


def query_trend(corpus: Corpus, selection: Selection, query: str = "", period: Period = "day") -> pd.DataFrame:
    """One row for each search and period, from the first to the last selected article: the articles found, of all selected, their ratio.

    Articles without a date, or dated too coarsely for the period, make a row with an empty date.
    """
    texts = several(query or selection.q)
    conditions = Conditions(corpus, "trend")
    columns = [conditions.on(asked) for text in texts if (asked := parse(text))]
    if not columns:
        return pd.DataFrame(columns=["date", "query", "count", "sample_size", "ratio"])
    counts = ", ".join(f"count(*) FILTER ({condition}) AS count{number}" for number, condition in enumerate(columns))
    sql = f"SELECT {bucket(period)} AS date, count(*) AS sample_size, {counts} FROM articles JOIN selected USING (id) GROUP BY date"
    counted = _filled(ask(corpus, selection, f"{sql} ORDER BY date NULLS LAST", **conditions.values), period)
    parts = [
        counted[["date", f"count{number}", "sample_size"]].rename(columns={f"count{number}": "count"}).assign(query=text)
        for number, text in enumerate(text for text in texts if parse(text))
    ]
    rows = pd.concat(parts, ignore_index=True)
    rows["ratio"] = (rows["count"] / rows["sample_size"].where(rows["sample_size"] > 0, 1)).astype(float)
    return rows[["date", "query", "count", "sample_size", "ratio"]]


def asked(corpus: Corpus, selection: Chosen, kind: str, query: str, *where: str) -> dict[str, list[Any]]:
    """The places that hold what is searched for: ids, starts, ends. An article that has it in its title alone begins with it."""
    searched = _asked(query)
    values = {f"where{number}": value for number, value in enumerate(where)}
    read = _read(corpus, selection, searched, ASKED[kind], values).to_dict("records")
    found = [hit for row in read for hit in _in_text(_hits(row, searched))]
    return {"ids": [hit.id for hit in found], "starts": [hit.start for hit in found], "ends": [hit.end for hit in found]}


def _in_text(hits: list[Hit]) -> list[Hit]:
    """The hits in the text; where there are none in it, one that marks nothing at its beginning."""
    return [hit for hit in hits if hit.part == "text"] or [hit._replace(start=0, end=0) for hit in hits[:1]]


def _asked(text: str) -> Query | None:
    """Any of the searches in a text."""
    found = tuple(query for one in several(text) if (query := parse(one)))
    return Either(found) if len(found) > 1 else next(iter(found), None)


def _read(
    corpus: Corpus, selection: Chosen, asked: Query | None, where: str = "true", values: Mapping[str, Any] | None = None
) -> pd.DataFrame:
    """The articles that a search finds, with what its regular expressions find in them; at most MOST_READ."""
    conditions = Conditions(corpus, "read")
    condition = conditions.on(asked) if asked else "false"
    regexes = [inline(found) for found in patterns(asked) if isinstance(found, Pattern)] if asked else []
    found = ", ".join(_cut(part, number) for number in range(len(regexes)) for part in ("stated_title", "body"))
    return ask(
        corpus,
        selection,
        f"""
        , matching AS (SELECT id FROM articles JOIN selected USING (id) WHERE ({where}) AND {condition}),
        spread AS (SELECT id FROM matching ORDER BY md5(id), id LIMIT {MOST_READ})
        SELECT id, title, stated_title, body, coalesce(source, '{UNKNOWN}') AS source, published AS publish_date, words,
               (SELECT count(*) FROM matching) AS article_count {", " + found if found else ""}
        FROM articles JOIN spread USING (id) ORDER BY md5(id), id
        """,
        **conditions.values,
        **{f"regex{number}": regex for number, regex in enumerate(regexes)},
        **(values or {}),
    )


def _cut(part: str, number: int) -> str:
    """What a regular expression finds in a part of an article, and what lies between."""
    text = f"coalesce({part}, ''), $regex{number}"
    return f"regexp_extract_all({text}) AS {part}_found{number}, regexp_split_to_array({text}) AS {part}_between{number}"


def _hits(row: Mapping[Any, Any], asked: Query | None) -> list[Hit]:
    """The places that a search finds in one article, title first."""
    wanted = patterns(asked) if asked else []
    places = Places(found for found in wanted if isinstance(found, Phrase))
    regexes = range(sum(isinstance(found, Pattern) for found in wanted))
    return [
        Hit(row["id"], name, start, end)
        for name, part in (("title", "stated_title"), ("text", "body"))
        for start, end in apart([*places.found(row[part] or ""), *(place for number in regexes for place in _matched(row, part, number))])
    ]


def _matched(row: Mapping[Any, Any], part: str, number: int) -> Iterator[tuple[int, int]]:
    """Where a regular expression matched."""
    start = 0
    for between, matched in zip(row[f"{part}_between{number}"], row[f"{part}_found{number}"], strict=False):
        start += len(between)
        yield start, start + len(matched)
        start += len(matched)


def _line(hit: Hit, row: Mapping[Any, Any]) -> dict[str, Any]:
    text = row["stated_title"] if hit.part == "title" else row["body"]
    around = {
        "left": text[max(0, hit.start - CONTEXT) : hit.start],
        "node": text[hit.start : hit.end],
        "right": text[hit.end : hit.end + CONTEXT],
    }
    date = row["publish_date"] if isinstance(row["publish_date"], str) else None
    return {**row, **hit._asdict(), "publish_date": date, **{name: " ".join(part.split()) for name, part in around.items()}}


def _counted(corpus: Corpus, selection: Selection, text: str) -> pd.DataFrame:
    """The counts of one search."""
    asked = parse(text)
    read = _read(corpus, selection, asked)
    counts = [len(_hits(row, asked)) for row in read.to_dict("records")]
    table = read.assign(query=text, hit_count=counts)
    per_word = (table["hit_count"] / table["words"].where(table["words"] > 0, 1)).astype(float)
    return table.assign(per_thousand=(1000 * per_word).round(3))[COUNTS]


def _filled(counted: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The rows from the first to the last period, with zeros between, and the undated row last."""
    dated = counted["date"].dropna()
    if dated.empty:
        return counted
    names = periods(dated.min(), dated.max(), period)
    filled = counted.dropna(subset=["date"]).set_index("date").reindex(names, fill_value=0).astype(int).rename_axis("date").reset_index()
    return pd.concat([filled, counted[counted["date"].isna()]], ignore_index=True)
