"""A Selection as SQL: which articles count."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pandas as pd

from analysis.query.conditions import Conditions
from analysis.query.corpus import Corpus
from analysis.query.corrected.granularity import AT
from analysis.query.corrected.names import FOLDED
from analysis.query.selection import UNKNOWN, Chosen, Selection
from analysis.search import parse

_SOURCE = f"coalesce(source, '{UNKNOWN}')"
_DAY = "rpad(left(published, 10), 10, '-01-01')"
_CONDITIONS = {
    "sources": f"list_contains($sources, {_SOURCE})",
    "not_sources": f"NOT list_contains($not_sources, {_SOURCE})",
    "entities": "id IN (SELECT id FROM named WHERE list_contains($entities, entity))",
    "not_entities": "id NOT IN (SELECT id FROM named WHERE list_contains($not_entities, entity))",
    "topics": "id IN (SELECT id FROM touching($granularity, $topics))",
    "not_topics": "id NOT IN (SELECT id FROM touching($granularity, $not_topics))",
    "speakers": "id IN (SELECT id FROM voiced WHERE named AND list_contains($speakers, speaker))",
    "tones": "list_contains($tones, tone)",
}


class Scope(NamedTuple):
    """How much of the corpus is selected: articles, of how many, by how many filters."""

    selected: int
    total: int
    filters: int


def ask(corpus: Corpus, selection: Chosen, sql: str, **values: Any) -> pd.DataFrame:
    """The rows of a query that may speak of `selected`, the ids of the articles that count, and of `$name` for each value."""
    chosen, bound = _chosen(corpus, selection)
    names = f"{FOLDED}, " if _within(selection).folded else ""
    return corpus.frame(f"WITH {AT}, {names}selected AS ({chosen}) {sql}", bound | values)


def scope(corpus: Corpus, selection: Selection) -> Scope:
    """How much of the corpus is selected."""
    found = ask(corpus, selection, "SELECT (SELECT count(*) FROM selected) AS chosen, (SELECT count(*) FROM articles) AS whole")
    return Scope(int(found.chosen[0]), int(found.whole[0]), len(selection.chips()))


def _within(chosen: Chosen) -> Selection:
    """The selection whose articles, or some of them, are chosen."""
    return chosen if isinstance(chosen, Selection) else chosen.within


def beside(corpus: Corpus, chosen: Chosen) -> tuple[str, dict[str, Any]]:
    """The query for the ids of further articles, to stand beside the selected ones of another query, and the values it binds."""
    sql, values = _chosen(corpus, chosen)
    return re.sub(r"\$(\w+)", r"$beside_\1", sql), {f"beside_{name}": value for name, value in values.items()}


def _chosen(corpus: Corpus, chosen: Chosen) -> tuple[str, dict[str, Any]]:
    """The query for the ids of the chosen articles and the values it binds."""
    if isinstance(chosen, Selection):
        return _selected(corpus, chosen)
    within, values = _selected(corpus, chosen.within)
    left_out, others = _selected(corpus, chosen.left_out_by)
    renamed = re.sub(r"\$(\w+)", r"$other_\1", left_out)
    return f"{within} AND id NOT IN ({renamed})", values | {f"other_{name}": value for name, value in others.items()}


def _selected(corpus: Corpus, selection: Selection) -> tuple[str, dict[str, Any]]:
    """The query for the ids of the selected articles and the values it binds."""
    values: dict[str, Any] = {name: list(getattr(selection, name)) for name in _CONDITIONS if getattr(selection, name)}
    conditions = [_CONDITIONS[name] for name in values]
    conditions += _dates(selection, values)
    if asked := parse(selection.q):
        searched = Conditions(corpus, "search")
        conditions.append(searched.on(asked))
        values |= searched.values
    if selection.region:
        values["region"] = selection.region
        conditions.append("id IN (SELECT id FROM places, corners($region) WHERE inside(x, y, c))")
    if selection.once:
        conditions.append("id NOT IN (SELECT id FROM families WHERE NOT first)")
    values["granularity"] = corpus.cut(selection.granularity)
    return f"SELECT id FROM articles WHERE {' AND '.join(conditions) or 'true'}", values


def _dates(selection: Selection, values: dict[str, Any]) -> list[str]:
    """The conditions on the day of publication; undated articles are in or out as the selection says."""
    bounds = [("date_from", ">="), ("date_to", "<=")]
    conditions = [f"{_DAY} {sign} ${name}" for name, sign in bounds if getattr(selection, name)]
    values |= {name: getattr(selection, name) for name, _ in bounds if getattr(selection, name)}
    dated = " AND ".join(["published IS NOT NULL", *conditions])
    if selection.with_undated:
        return [f"(published IS NULL OR ({dated}))"] if conditions else []
    return [dated]
