"""Frames of contrasts: the words, phrases and names that set sources or any two groups of articles apart, and what sources leave out."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import pandas as pd

from analysis import contrast as stage
from analysis.query.corpus import Corpus
from analysis.query.selected import ask, beside
from analysis.query.selection import UNKNOWN, Chosen, Others, Selection
from analysis.topics.vocabulary import STOP_WORDS

Of = Literal["words", "phrases", "names"]
SELECTED, COMPARED = "selected", "compared"
"""The two sides of a contrast."""

_LETTERS = "-\\p{L}''’"
_LONG_WORD = f"[\\p{{L}}][{_LETTERS}]+[\\p{{L}}]"
_WORD = f"[\\p{{L}}](?:[{_LETTERS}]*[\\p{{L}}])?"
_LONGEST = 4  # words of a phrase
MOST_WORDS = 2_000_000
"""Words of articles that are read for a contrast of words or phrases: reading more would take longer than a person waits."""

_BODIES = "articles JOIN drawn USING (id)"
_TERMS: dict[Of, str] = {
    "words": f"SELECT number, unnest(regexp_extract_all(lower(body), '{_LONG_WORD}')) AS term FROM {_BODIES}",
    "phrases": f"""
        SELECT number, unnest(flatten(list_transform(telling, lambda first: list_transform(
            list_filter(telling, lambda last: last - first BETWEEN 1 AND {_LONGEST - 1}),
            lambda last: array_to_string(w[first : last], ' '))))) AS term
        FROM (SELECT number, w, list_filter(range(1, len(w) + 1), lambda i: len(w[i]) > 1 AND NOT regexp_full_match(w[i], $stop)) AS telling
              FROM (SELECT number, regexp_extract_all(stretch, '{_WORD}') AS w
                    FROM (SELECT number, unnest(regexp_split_to_array(lower(body), '[^{_LETTERS} ]+')) AS stretch FROM {_BODIES})))""",
    "names": "SELECT number, entity AS term FROM named JOIN drawn USING (id)",
}
_TOLD = f"told AS (SELECT id, coalesce(source, '{UNKNOWN}') AS source FROM articles JOIN selected USING (id))"
_DRAWN = """ranked AS (
        SELECT id, told.source, words, row_number() OVER (PARTITION BY told.source ORDER BY md5(id), id) AS place
        FROM articles JOIN told USING (id)),
    drawn AS (
        SELECT id, source, row_number() OVER () AS number FROM ranked
        QUALIFY coalesce(sum(words) OVER (ORDER BY place, source ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) < $most)"""
_TOLD_BY_SIDE = f"""told AS (SELECT id, '{SELECTED}' AS source FROM selected UNION ALL SELECT id, '{COMPARED}' FROM ({{}}))"""
_TOPICS = "(SELECT id, topic AS entity FROM article_topics)"


class Compared(NamedTuple):
    """The articles to compare, the query for the source or side of each, and the values it binds."""

    chosen: Chosen
    told: str = _TOLD
    values: Mapping[str, Any] = MappingProxyType({})


def keyness(corpus: Corpus, selection: Selection, of: Of = "words") -> pd.DataFrame:
    """One row for each source and word (or phrase, or name) that sets it apart from the other sources.

    sample_size counts the articles of the source that were read.
    """
    return _set_apart(corpus, Compared(selection), of)


def contrast(corpus: Corpus, selection: Selection, other: Selection | None = None, of: Of = "words") -> pd.DataFrame:
    """One row for each word (or phrase, or name) that sets the selected articles apart from others, or these from the selected.

    The others are those of another selection, or the rest of the corpus. sample_size and other_sample_size count the articles of the side
    and of the other one that were read.
    """
    compared = by_side(corpus, selection, other)
    found = _set_apart(corpus, compared, of).rename(columns={"source": "side"})
    found["other_sample_size"] = sum(read(corpus, compared, of).values()) - found["sample_size"]
    return found


def by_side(corpus: Corpus, selection: Selection, other: Selection | None) -> Compared:
    """The selected articles beside others, told apart by side."""
    here, there = sides(corpus, selection, other)
    compared, values = beside(corpus, there)
    return Compared(here, _TOLD_BY_SIDE.format(compared), values)


def read(corpus: Corpus, compared: Compared, of: str) -> dict[str, int]:
    """The articles of each source or side that are read: all, or of many as many of each as there are, evenly drawn."""
    asked = f", {compared.told}, {_DRAWN} SELECT source, count(*) AS count FROM drawn GROUP BY source ORDER BY source"
    found = ask(corpus, compared.chosen, asked, most=_most(of), **compared.values)
    return dict(zip(found["source"], found["count"].tolist(), strict=True))


def sides(corpus: Corpus, selection: Selection, other: Selection | None) -> tuple[Chosen, Chosen]:
    """The articles of either side: the selected ones and those of the other selection that are not selected.

    Where the other selection lies wholly within, it is set against the rest of the selected articles.
    """
    beyond = Others(selection, other or Selection(once=selection.once, folded=selection.folded, granularity=selection.granularity))
    within = other is not None and not size(corpus, beyond)
    return (Others(other, selection), other) if other is not None and within else (selection, beyond)


def size(corpus: Corpus, chosen: Chosen) -> int:
    """The number of articles of a side."""
    return int(ask(corpus, chosen, "SELECT count(*) AS n FROM selected")["n"].iloc[0])


def silences(corpus: Corpus, selection: Selection, of: Literal["names", "topics"] = "names", every: bool = False) -> pd.DataFrame:
    """One row for each source and entity (or topic) it does not tell of although so many others do that the absence is notable.

    `every` adds absences that may be chance, with notable = False. A topic has its label beside it.
    """
    counts = ask(
        corpus,
        selection,
        f"""
        , {_TOLD} SELECT source, entity, count(DISTINCT id) AS doc_count FROM {"named" if of == "names" else _TOPICS} JOIN told USING (id)
        GROUP BY source, entity ORDER BY source, entity
        """,
    )
    sizes = ask(corpus, selection, f", {_TOLD} SELECT source, count(*) AS count FROM told GROUP BY source")
    found = stage.silences(counts, dict(zip(sizes["source"], sizes["count"], strict=True)), every)
    if of == "names":
        return found
    labels = ask(corpus, selection, "SELECT topic, label FROM topics").set_index("topic")["label"]
    return found.rename(columns={"entity": "topic"}).assign(label=found["entity"].map(labels))


def _set_apart(corpus: Corpus, compared: Compared, of: Of) -> pd.DataFrame:
    """The terms that set each source or side apart, and the articles of it that were read."""
    found = stage.keyness(_counted(corpus, compared, of))
    return found.assign(sample_size=found["source"].map(read(corpus, compared, of)).astype(int))


def _most(of: str) -> int:
    """The number of words after which no further article is read; names are known without reading."""
    return sys.maxsize if of == "names" else MOST_WORDS


def _counted(corpus: Corpus, compared: Compared, of: Of) -> pd.DataFrame:
    """How often each source (or side) has each term, and in how many articles; terms of too few are one, without a name."""
    return ask(
        corpus,
        compared.chosen,
        f"""
        , {compared.told}, {_DRAWN}, terms AS ({_TERMS[of]}),
        uses AS (SELECT number, term, count(*) AS count FROM terms GROUP BY ALL),
        by_source AS (SELECT source, term, sum(count) AS count, count(*) AS docs FROM uses JOIN drawn USING (number) GROUP BY ALL)
        SELECT source, if(of_all < $fewest, '', term) AS term, sum(count)::BIGINT AS count, sum(docs)::BIGINT AS doc_count
        FROM by_source JOIN (SELECT term, sum(docs) AS of_all FROM by_source GROUP BY term) USING (term) GROUP BY ALL
        """,
        fewest=stage.FEWEST_ARTICLES,
        stop="|".join(sorted(STOP_WORDS)),
        most=_most(of),
        **compared.values,
    )
