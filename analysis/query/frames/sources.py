"""Frames of outlets: how much of each there is, and what they share."""

from __future__ import annotations

from itertools import combinations
from typing import Literal

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.frames import quotes, sentiment
from analysis.query.frames.profiles import topic_sources
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Selection

FEWEST_ARTICLES = 10
"""Of a source, below which what it tells of says little of how alike it is to others."""
SIMILARITY = ["source", "other_source", "similarity", "shared_count", "n"]
MOST_COMPARED = 60
"""Sources that are compared two by two, the largest."""

_TOLD_OF = {
    "names": "(SELECT id, entity AS term, 1.0 AS weight FROM named GROUP BY id, entity)",
    "topics": "(SELECT id, topic AS term, share AS weight FROM article_topics)",
}


def source_aliases(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each other name of a source that selected articles were read under, why it is one with it, or that it is kept apart."""
    return ask(
        corpus,
        selection,
        """
        SELECT alias, n.source, count(*) AS count, why, apart
        FROM (SELECT id FROM articles JOIN selected USING (id) WHERE source_kind <> 'user') a
        JOIN stored.articles s USING (id) JOIN source_aliases n ON n.alias = s.source
        GROUP BY alias, n.source, why, apart ORDER BY n.source, alias
        """,
    )


def source_sizes(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source: its selected articles, their words and how many are undated."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT coalesce(source, '{UNKNOWN}') AS source, count(*) AS count, count(*) / (SELECT count(*) FROM selected) AS ratio,
               sum(words)::BIGINT AS words, count(*) FILTER (published IS NULL) AS undated
        FROM articles JOIN selected USING (id) GROUP BY 1 ORDER BY count DESC, source
        """,
    )


def source_profiles(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source: how much, in what tone, on what, who is heard, and how much of it others had first."""
    sizes = source_sizes(corpus, selection).rename(columns={"count": "doc_count"})
    tones = sentiment.source_tone(corpus, selection)[["source", "polarity", "low", "high", "n"]]
    heard = quotes.voices(corpus, selection)[["source", "quote_count", "anonymous_ratio"]]
    mixes = source_topics(corpus, selection).drop_duplicates("source")[["source", "label", "share"]]
    later = copied(corpus, selection).groupby("source", as_index=False)[["count"]].sum()
    parts = [
        tones.rename(columns={"n": "tone_n"}),
        mixes.rename(columns={"label": "main_topic", "share": "topic_share"}),
        heard,
        later.rename(columns={"count": "copied_count"}),
    ]
    for part in parts:
        sizes = sizes.merge(part, on="source", how="left")
    counts = ["quote_count", "copied_count"]
    return sizes.assign(**{name: sizes[name].fillna(0).astype(int) for name in counts})


def source_topics(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source and topic: the topic's share 0..1 of the source's articles, as in topic_sources, largest first."""
    shares = topic_sources(corpus, selection)
    found = shares[shares["doc_count"] > 0].sort_values(["source", "share", "topic"], ascending=[True, False, True], ignore_index=True)
    return found[["source", "topic", "label", "share", "doc_count", "sample_size"]]


def copied(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each two sources of which one ran a story after the other had run it first; count of these copies, most first."""
    return ask(
        corpus,
        selection,
        f"""
        , copies AS (SELECT family, f.id, published, coalesce(source, '{UNKNOWN}') AS source, similarity,
                            row_number() OVER (PARTITION BY family ORDER BY published NULLS LAST, f.id) AS place
                     FROM families f JOIN selected USING (id) JOIN articles USING (id))
        SELECT later.source, earliest.source AS first_source, count(*) AS count, round(avg(later.similarity), 4) AS similarity
        FROM copies later JOIN copies earliest ON earliest.family = later.family AND earliest.place = 1 AND later.place > 1
        WHERE later.source <> earliest.source GROUP BY ALL ORDER BY count DESC, later.source, first_source
        """,
    )


def source_similarity(corpus: Corpus, selection: Selection, of: Literal["names", "topics"] = "names") -> pd.DataFrame:
    """One row for each two sources with articles enough: how alike what they tell of is, 0 (nothing in common) to 1, most alike first.

    It is the cosine of the shares of articles that names (or topics) have in each. n is the articles of the smaller source.
    """
    table = _TOLD_OF[of]
    counts = ask(
        corpus,
        selection,
        f"""
        SELECT coalesce(source, '{UNKNOWN}') AS source, term, sum(weight) AS weight
        FROM {table} JOIN selected USING (id) JOIN articles USING (id) GROUP BY ALL ORDER BY ALL
        """,
    )
    sizes = source_sizes(corpus, selection)
    enough = sizes[(sizes["count"] >= FEWEST_ARTICLES) & (sizes["source"] != UNKNOWN)].head(MOST_COMPARED)
    profiles = counts.pivot_table(index="source", columns="term", values="weight", aggfunc="sum", fill_value=0.0)
    profiles = profiles.reindex(enough["source"]).dropna()
    articles = dict(zip(enough["source"], enough["count"], strict=True))
    return _alike(profiles, {source: int(number) for source, number in articles.items()})


def _alike(profiles: pd.DataFrame, articles: dict[str, int]) -> pd.DataFrame:
    """The similarity of each two rows."""
    if len(profiles) < 2 or profiles.empty:
        return pd.DataFrame(columns=SIMILARITY)
    lengths = (profiles**2).sum(axis=1).pow(0.5)
    cosines = profiles.div(lengths.where(lengths > 0, 1), axis=0).pipe(lambda unit: unit @ unit.T)
    shared = (profiles > 0).astype(int).pipe(lambda used: used @ used.T)
    rows = [
        (one, other, round(float(cosines.loc[one, other]), 4), int(shared.loc[one, other]), min(articles[one], articles[other]))
        for one, other in combinations(profiles.index, 2)
    ]
    found = pd.DataFrame(rows, columns=SIMILARITY)
    return found.sort_values(["similarity", "source", "other_source"], ascending=[False, True, True], kind="stable", ignore_index=True)
