"""Frames of contrasts: the words, phrases and names that set sources or any two groups of articles apart, and what sources leave out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask, beside
from analysis.query.selection import UNKNOWN, Chosen, Others, Selection

Of = Literal["words", "phrases", "names"]
SELECTED, COMPARED = "selected", "compared"
"""The two sides of a contrast."""

_LETTERS = "-\\p{L}''’"
_LONG_WORD = f"[\\p{{L}}][{_LETTERS}]+[\\p{{L}}]"
_WORD = f"[\\p{{L}}](?:[{_LETTERS}]*[\\p{{L}}])?"
_LONGEST = 4  # words of a phrase
_BODIES = "articles JOIN told USING (id)"
_TERMS: dict[Of, str] = {
    "words": f"SELECT id, unnest(regexp_extract_all(lower(body), '{_LONG_WORD}')) AS term FROM {_BODIES}",
    "phrases": f"""
        SELECT id, unnest(flatten(list_transform(telling, lambda first: list_transform(
            list_filter(telling, lambda last: last - first BETWEEN 1 AND {_LONGEST - 1}),
            lambda last: array_to_string(w[first : last], ' '))))) AS term
        FROM (SELECT id, w, list_filter(range(1, len(w) + 1), lambda i: len(w[i]) > 1 AND NOT regexp_full_match(w[i], $stop)) AS telling
              FROM (SELECT id, regexp_extract_all(stretch, '{_WORD}') AS w
                    FROM (SELECT id, unnest(regexp_split_to_array(lower(body), '[^{_LETTERS} ]+')) AS stretch FROM {_BODIES})))""",
    "names": "SELECT id, entity AS term FROM named",
}
_TOLD = f"told AS (SELECT id, coalesce(source, '{UNKNOWN}') AS source FROM articles JOIN selected USING (id))"
_TOLD_BY_SIDE = f"""told AS (SELECT id, '{SELECTED}' AS source FROM selected UNION ALL SELECT id, '{COMPARED}' FROM ({{}}))"""
_TOPICS = "(SELECT id, topic AS entity FROM article_topics)"


def keyness(corpus: Corpus, selection: Selection, of: Of = "words") -> pd.DataFrame:
    """One row for each source and word (or phrase, or name) that sets it apart from the other sources."""
    from analysis import contrast  # noqa: PLC0415 - loads statistics that other views need not wait for

    return contrast.keyness(_counted(corpus, selection, of))


def contrast(corpus: Corpus, selection: Selection, other: Selection | None = None, of: Of = "words") -> pd.DataFrame:
    """One row for each word (or phrase, or name) that sets the selected articles apart from others, or these from the selected.

    The others are those of another selection, or the rest of the corpus. sample_size and other_sample_size count the articles of the side
    and of the other one.
    """
    from analysis import contrast  # noqa: PLC0415 - loads statistics that other views need not wait for

    here, there = sides(corpus, selection, other)
    compared, values = beside(corpus, there)
    found = contrast.keyness(_counted(corpus, here, of, _TOLD_BY_SIDE.format(compared), values)).rename(columns={"source": "side"})
    sizes = {SELECTED: size(corpus, here), COMPARED: size(corpus, there)}
    found["sample_size"] = found["side"].map(sizes).astype(int)
    found["other_sample_size"] = sum(sizes.values()) - found["sample_size"]
    return found


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
    from analysis import contrast  # noqa: PLC0415 - loads statistics that other views need not wait for

    counts = ask(
        corpus,
        selection,
        f"""
        , {_TOLD} SELECT source, entity, count(DISTINCT id) AS doc_count FROM {"named" if of == "names" else _TOPICS} JOIN told USING (id)
        GROUP BY source, entity ORDER BY source, entity
        """,
    )
    sizes = ask(corpus, selection, f", {_TOLD} SELECT source, count(*) AS count FROM told GROUP BY source")
    found = contrast.silences(counts, dict(zip(sizes["source"], sizes["count"], strict=True)), every)
    if of == "names":
        return found
    labels = ask(corpus, selection, "SELECT topic, label FROM topics").set_index("topic")["label"]
    return found.rename(columns={"entity": "topic"}).assign(label=found["entity"].map(labels))


def _counted(corpus: Corpus, chosen: Chosen, of: Of, told: str = _TOLD, values: Mapping[str, Any] | None = None) -> pd.DataFrame:
    """How often each source (or side) has each term, and in how many articles; terms of too few are one, without a name."""
    from analysis import contrast  # noqa: PLC0415 - loads statistics that other views need not wait for
    from analysis.topics.vocabulary import STOP_WORDS  # noqa: PLC0415

    return ask(
        corpus,
        chosen,
        f"""
        , {told}, terms AS ({_TERMS[of]}),
        uses AS (SELECT id, term, count(*) AS count FROM terms JOIN told USING (id) GROUP BY id, term),
        known AS (SELECT term FROM uses GROUP BY term HAVING count(*) >= $fewest)
        SELECT source, coalesce(known.term, '') AS term, sum(count)::BIGINT AS count, count(*) AS doc_count
        FROM uses JOIN told USING (id) LEFT JOIN known ON known.term = uses.term GROUP BY ALL ORDER BY ALL
        """,
        fewest=contrast.FEWEST_ARTICLES,
        stop="|".join(sorted(STOP_WORDS)),
        **(values or {}),
    )
