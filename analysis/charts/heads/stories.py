"""Copies: who ran a story when, how alike sources are, and the sentences that head panels of copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST, named_rows
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.key import name_above
from analysis.charts.house.style import OTHER, SERIES, hover, keyed
from analysis.charts.house.text import outlet, shorten
from analysis.query.selection import UNKNOWN

_DAYS = 40  # pixels for days, and the year below the first
_BESIDE, _GAP = 0.8, 0.1
_OF_PAIR = 22  # letters of a source, so that each of two has a line


def runs(frame: pd.DataFrame, colours: Mapping[str, str]) -> go.Figure:
    """A row for each of the largest stories of a frame of copies, a dot for each copy on its day, in its source's colour."""
    sizes = frame.groupby("family", sort=False)["id"].size().sort_values(ascending=False, kind="stable").head(MOST)
    rows = frame[frame["family"].isin(sizes.index)]
    titles = rows.drop_duplicates("family").set_index("family")["title"]
    drawing = named_rows([titles[key] or "untitled" for key in sizes.index], bottom=_DAYS)
    places = {key: place for place, key in enumerate(sizes.index)}
    dated = rows["publish_date"].notna()
    _dots(drawing, rows[dated], rows.loc[dated, "publish_date"].str[:10].tolist(), places, colours)
    if not dated.all():
        _dots(drawing, rows[~dated], ["undated"] * int((~dated).sum()), places, colours, xaxis="x2")
    shown = set(map(_source, rows.to_dict("records")))
    own = {source: colour for source, colour in colours.items() if source in shown and colour != OTHER}
    name_above(drawing, own, 20, from_edge=True)
    drawing.yaxis |= {"showgrid": True}
    drawing.xaxis |= {"type": "date", "domain": [0, 1 if dated.all() else _BESIDE], "nticks": 4, "showgrid": False}
    drawing.layout |= {"xaxis2": {"domain": [_BESIDE + _GAP, 1], "fixedrange": True, "showgrid": False, "anchor": "y", "tickangle": 0}}
    return drawing.figure()


def alike(frame: pd.DataFrame) -> go.Figure:
    """A dot for each of the most and the least alike pairs of sources (source, other_source, similarity, n), between 0 and 1."""
    rows = frame if len(frame) <= MOST else pd.concat([frame.head(MOST // 2 + 1), frame.tail(MOST // 2)])
    drawing = named_rows(
        [f"{shorten(a, _OF_PAIR)} – {shorten(b, _OF_PAIR)}" for a, b in zip(rows["source"], rows["other_source"], strict=True)], bottom=24
    )
    drawing.dots(
        {"size": 11, "color": SERIES[0]},
        x=rows["similarity"].tolist(),
        y=list(range(len(rows))),
        customdata=keyed(rows[["source", "other_source"]].to_numpy()),
        hovertemplate=[
            hover(
                f"{row['source']} – {row['other_source']}", f"similarity {row['similarity']:.2f}", f"n = {row['n']} articles or more each"
            )
            for row in rows.to_dict("records")
        ],
    )
    drawing.yaxis |= {"showgrid": True}
    drawing.xaxis |= {"range": [0, 1], "tickformat": ".1f"}
    return drawing.figure()


def most_alike(frame: pd.DataFrame) -> str:
    """Which two sources are most alike, and which least."""
    first, last = frame.iloc[0], frame.iloc[-1]
    pair = f"{outlet(first['source'])} and {outlet(first['other_source'])}"
    if len(frame) == 1:
        return f"{pair}, the only pair with articles enough, are alike to {first['similarity']:.2f} of 1"
    told = f"{pair} are most alike ({first['similarity']:.2f} of 1)"
    least = f", {outlet(last['source'])} and {outlet(last['other_source'])} least ({last['similarity']:.2f})"
    return told + (least if f"{last['similarity']:.2f}" < f"{first['similarity']:.2f}" else "")


def families(frame: pd.DataFrame) -> str:
    """How many stories have copies, and which is most widely run."""
    most = int(frame["doc_count"].max())
    leaders = frame[frame["doc_count"] == most]
    told, times = f"{numbers.counted(len(frame), 'story', 'stories')} with copies", numbers.times(most)
    if len(leaders) == len(frame) > 1:
        return f"{told}, each run {times}"
    if len(leaders) > 1:
        return f"{told}; {numbers.count(len(leaders))} of them were run {times}"
    return f"{told}; “{shorten(leaders['title'].iloc[0], 60)}” was run {times}"


def called(frame: pd.DataFrame) -> dict[str, str]:
    """What each story with copies is called → its key: the title and how many copies, and the key as well where several are called so."""
    names = [
        f"{shorten(title, 70) or 'untitled'} · {numbers.counted(copies, 'article')}"
        for title, copies in zip(frame["title"], frame["doc_count"], strict=True)
    ]
    times = Counter(names)
    return {name if times[name] == 1 else f"{name} · {key}": key for name, key in zip(names, frame["family"], strict=True)}


def copied(frame: pd.DataFrame) -> str:
    """Which source follows which most, and how many other pairs do as much."""
    first, beside = frame.iloc[0], int((frame["count"] == frame["count"].iloc[0]).sum()) - 1
    told = f"{outlet(first['source'])} ran {numbers.counted(int(first['count']), 'story', 'stories')} after {outlet(first['first_source'])}"
    return f"{told}; so did {numbers.counted(beside, 'other pair')}" if beside else told


def changes(frame: pd.DataFrame) -> str:
    """How many sentences the copies of a story dropped and added."""
    dropped, added, kept = (int((frame["kind"] == kind).sum()) for kind in ("dropped", "added", "kept"))
    what = f"{numbers.count(dropped)} dropped, {numbers.count(added)} added" if dropped or added else "nothing changed"
    copies = numbers.counted(frame["id"].nunique(), "copy", "copies")
    return f"{copies} beside the first: {what}, {numbers.counted(kept, 'sentence')} kept"


def echoes(frame: pd.DataFrame) -> str:
    """How many sentences different stories share."""
    across = int((frame["source_count"] > 1).sum())
    stand = "stands" if len(frame) == 1 else "stand"
    beyond = numbers.count(across) if across else "none"
    return f"{numbers.counted(len(frame), 'sentence')} {stand} in more than one story, {beyond} in more than one source"


def repeats(frame: pd.DataFrame) -> str:
    """How many articles repeat themselves."""
    return f"{numbers.counted(frame['id'].nunique(), 'article')} say{'s' if frame['id'].nunique() == 1 else ''} a sentence more than once"


def profiles(frame: pd.DataFrame) -> str:
    """How many sources are named, which gives most articles, and how many articles name none."""
    named = frame[frame["source"] != UNKNOWN].sort_values("doc_count", ascending=False, kind="stable")
    unnamed = numbers.counted(int(frame.loc[frame["source"] == UNKNOWN, "doc_count"].sum()), "article")
    if named.empty:
        return "No article names its source"
    if len(named) == 1:
        told = [f"{outlet(named['source'].iloc[0])} alone is named as a source, of {_articles(named)}"]
    else:
        told = [f"{numbers.counted(len(named), 'named source')} side by side"]
    if len(named) > 1 and named["doc_count"].iloc[0] > named["doc_count"].iloc[1]:
        told.append(f"{outlet(named['source'].iloc[0])} gives most, {_articles(named)}")
    return "; ".join([*told, *([f"{unnamed} without a source"] if len(named) < len(frame) else [])])


def _articles(named: pd.DataFrame) -> str:
    """How many articles are from the first source."""
    return numbers.counted(int(named["doc_count"].iloc[0]), "article")


def _dots(
    drawing: Drawing, rows: pd.DataFrame, xs: list[str], places: Mapping[str, int], colours: Mapping[str, str], xaxis: str = "x"
) -> None:
    """A dot for each first article, a diamond for each copy."""
    records = rows.to_dict("records")
    symbols = ["circle" if row["first"] else "diamond-open" for row in records]
    drawing.dots(
        {"size": 12, "color": [colours.get(_source(row), OTHER) for row in records], "symbol": symbols},
        x=xs,
        y=[places[row["family"]] for row in records],
        xaxis=xaxis,
        customdata=keyed(rows[["family"]].to_numpy()),
        hovertemplate=[_told(row) for row in records],
    )


def _source(row: Mapping[Hashable, Any]) -> str:
    return row["media_name"] if isinstance(row["media_name"], str) else UNKNOWN


def _told(row: Mapping[Hashable, Any]) -> str:
    when = numbers.day(row["publish_date"]) if isinstance(row["publish_date"], str) else "undated"
    what = f"{'first; ' if row['first'] else ''}similarity {row['similarity']:.0%}"
    return hover(shorten(row["title"], 80), f"{_source(row)}, {when}", what)
