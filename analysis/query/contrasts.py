"""Frames of contrasts: the words, phrases and names that set sources or any two groups of articles apart, and what sources leave out."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Chosen, Others, Selection

Of = Literal["words", "phrases", "names"]
SELECTED, COMPARED = "selected", "compared"
"""The two sides of a contrast."""

_LETTERS = "-\\p{L}''’"
_LONG_WORD = f"[\\p{{L}}][{_LETTERS}]+[\\p{{L}}]"
_WORD = f"[\\p{{L}}](?:[{_LETTERS}]*[\\p{{L}}])?"
_BODIES = "articles JOIN told USING (id)"
_TERMS: dict[Of, str] = {
    "words": f"SELECT id, unnest(regexp_extract_all(lower(body), '{_LONG_WORD}')) AS term FROM {_BODIES}",
    "phrases": f"""
        SELECT id, unnest(list_transform(list_zip(w[:-2], w[2:]), lambda pair: pair[1] || ' ' || pair[2])) AS term
        FROM (SELECT id, regexp_extract_all(stretch, '{_WORD}') AS w
              FROM (SELECT id, unnest(regexp_split_to_array(lower(body), '[^{_LETTERS} ]+')) AS stretch FROM {_BODIES}))
        WHERE len(w) > 1""",
    "names": "SELECT id, entity AS term FROM named",
}
_TOLD = f"told AS (SELECT id, coalesce(source, '{UNKNOWN}') AS source FROM articles JOIN selected USING (id))"
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

    chosen = dict(zip((SELECTED, COMPARED), sides(corpus, selection, other), strict=True))
    counts = pd.concat([_summed(_counted(corpus, side, of), name) for name, side in chosen.items()], ignore_index=True)
    found = contrast.keyness(counts).rename(columns={"source": "side"})
    sizes = {name: size(corpus, side) for name, side in chosen.items()}
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


def _summed(counts: pd.DataFrame, side: str) -> pd.DataFrame:
    """The counts of all sources together, as those of one side."""
    return counts.groupby("term", as_index=False)[["count", "doc_count"]].sum().assign(source=side)


def _counted(corpus: Corpus, chosen: Chosen, of: Of) -> pd.DataFrame:
    """How often each source has each term, and in how many articles."""
    return ask(
        corpus,
        chosen,
        f"""
        , {_TOLD}, terms AS ({_TERMS[of]})
        SELECT source, term, count(*) AS count, count(DISTINCT id) AS doc_count FROM terms JOIN told USING (id)
        GROUP BY source, term ORDER BY source, term
        """,
    )
