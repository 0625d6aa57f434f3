"""What sets sources apart: the words each favours, and the names it leaves out although others tell of them.

Both take plain counts per source, so that a database can do the counting, and return only what is more than chance. A word an
article repeats is one article's word: the unit of evidence is the article, and with few of them nothing is found, rightly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import ndtr, pdtr

from analysis.topics.vocabulary import STOP_WORDS

FALSE_DISCOVERIES = 0.05  # share of the findings that may be chance
FEWEST_ARTICLES = 3  # of a source that use a term: a word of one article is no word of the source
PRIOR = 500.0  # words of all coverage that each source is taken to have begun with
MOSTLY = 0.5  # of a phrase's uses: where more are within a longer one, that is told in its place
INTERVAL = 1.96  # standard errors: 95 in 100
LEAST_EXPECTED = 3.0  # articles: where fewer are expected, none is no surprise at five in a hundred
FEWEST_OTHERS = 2  # sources that must tell of what another leaves out

KEYNESS = ["source", "term", "count", "doc_count", "ratio", "other_ratio", "log_odds", "low", "high", "z", "q"]
SILENCES = ["source", "entity", "expected", "other_sources", "other_doc_count", "q", "notable"]

Floats = NDArray[np.float64]


def keyness(counts: pd.DataFrame) -> pd.DataFrame:
    """The terms each source uses more than all others, most distinctive first (Monroe, Colaresi and Quinn 2008).

    `counts` has a row for each source and term: count, and doc_count, the articles it is in. Returned: ratio and other_ratio, the share
    of all words in the source and in the others; log_odds with its 95 % interval low..high; z; q, the false discovery rate at which
    the term is found.
    """
    table = _beside_others(counts)
    if table["source"].nunique() < 2:
        return pd.DataFrame(columns=KEYNESS)
    odds, error = _log_odds(table)
    z = odds / error
    table = table.assign(log_odds=odds, low=odds - INTERVAL * error, high=odds + INTERVAL * error, z=z)
    table["ratio"] = table["count"] / table["words"]
    table["other_ratio"] = table["other_count"] / table["other_words"]
    tested = table[(table["doc_count"] + table["other_doc_count"] >= FEWEST_ARTICLES) & _each(table["term"], _speaks)]
    uses = tested.groupby("term")["count"].sum()
    tested = tested[_each(tested["term"], _whole(dict(zip(map(str, uses.index), uses, strict=True))).__contains__)]
    tests = tested["term"].nunique() * tested["source"].nunique()
    tested = tested.assign(q=_controlled(ndtr(-tested["z"].to_numpy()), tests))
    found = tested[(tested["q"] <= FALSE_DISCOVERIES) & (tested["doc_count"] >= FEWEST_ARTICLES)]
    return _tidy(found.sort_values(["source", "z", "term"], ascending=[True, False, True]), KEYNESS)


def silences(counts: pd.DataFrame, articles: Mapping[str, int], every: bool = False) -> pd.DataFrame:
    """The entities (or topics) a source does not mention although others do so often that chance is no explanation.

    `counts` has a row for each source and entity with doc_count, the articles that mention it; `articles` is the number of articles of
    each source. Returned: expected, the articles that would mention it at the others' rate; other_sources and other_doc_count that do; q,
    the false discovery rate at which the silence is found. `every` adds absences that may be chance, with notable = False.
    """
    mentions = _mentions(counts, articles)
    if mentions.empty:
        return pd.DataFrame(columns=SILENCES)
    told = mentions.to_numpy()
    sizes = pd.Series(articles, dtype=float).reindex(mentions.columns)
    others = told.sum(axis=1)[:, None] - told
    expected = others * (sizes / (sizes.sum() - sizes)).to_numpy()
    telling = (told > 0).sum(axis=1)[:, None] - (told > 0)
    q = _surprise(told, expected, telling)
    absent = (told == 0) & (expected >= 1) & (every | (q <= FALSE_DISCOVERIES))
    entity, source = np.nonzero(absent)
    found = {
        "source": mentions.columns[source],
        "entity": mentions.index[entity],
        "expected": expected[absent],
        "other_sources": telling[absent],
        "other_doc_count": others[absent].astype(int),
        "q": q[absent],
        "notable": q[absent] <= FALSE_DISCOVERIES,
    }
    return _tidy(pd.DataFrame(found).sort_values(["source", "q", "expected", "entity"], ascending=[True, True, False, True]), SILENCES)


def _surprise(told: Floats, expected: Floats, telling: Floats) -> Floats:
    """The false discovery rate at which so few articles would be found (Poisson), 1 where too few are expected to tell."""
    tested = (expected >= LEAST_EXPECTED) & (telling >= FEWEST_OTHERS)
    q = np.ones(told.shape)
    q[tested] = _controlled(pdtr(told[tested], expected[tested]))
    return q


def _beside_others(counts: pd.DataFrame) -> pd.DataFrame:
    """The counts in a fixed order, with those of the other sources and of all words."""
    table = counts.sort_values(["source", "term"], ignore_index=True)
    terms, sources = table.groupby("term"), table.groupby("source")
    words = sources["count"].transform("sum")
    return table.assign(
        words=words,
        other_words=table["count"].sum() - words,
        other_count=terms["count"].transform("sum") - table["count"],
        other_doc_count=terms["doc_count"].transform("sum") - table["doc_count"],
    )


def _log_odds(table: pd.DataFrame) -> tuple[Floats, Floats]:
    """Log of how the odds of each term in its source compare with those elsewhere, and the standard error.

    The prior is the term's share of all words. Repeats within an article are no evidence of their own, so the variance is that of
    as many observations as there are articles.
    """
    prior = (PRIOR * (table["count"] + table["other_count"]) / (table["words"] + table["other_words"])).to_numpy()
    here, there = table["count"].to_numpy() + prior, table["other_count"].to_numpy() + prior
    odds = np.log(here / (table["words"] + PRIOR - here)) - np.log(there / (table["other_words"] + PRIOR - there))
    repeats = (table["count"] / table["doc_count"].clip(lower=1)).to_numpy()
    other_repeats = (table["other_count"] / table["other_doc_count"].clip(lower=1)).clip(lower=1).to_numpy()
    return odds.to_numpy(), np.sqrt(repeats / here + other_repeats / there)


def _each(terms: pd.Series, holds: Callable[[str], bool]) -> NDArray[np.bool_]:
    """Whether something holds of each term, asked once of each different one."""
    codes, different = terms.factorize()
    return np.take(np.fromiter(map(holds, map(str, different)), bool, len(different)), codes)


def _speaks(term: str) -> bool:
    """Whether a term is one, and neither begins nor ends with a stop word."""
    ends = term.split(" ")
    return bool(term) and ends[0] not in STOP_WORDS and ends[-1] not in STOP_WORDS


def _whole(counts: Mapping[str, int]) -> set[str]:
    """The terms that say most: of two, one within the other, the longer where it is most of the shorter's uses, else the shorter."""
    kept = dict.fromkeys(counts, True)
    for term in sorted(counts, key=lambda term: (-term.count(" "), term)):
        for part in _parts(term):
            if part in counts and kept[term]:
                kept[part if counts[term] > MOSTLY * counts[part] else term] = False
    return {term for term, whole in kept.items() if whole}


def _parts(term: str) -> list[str]:
    """The shorter runs of its words."""
    words = term.split(" ")
    runs = combinations(range(len(words) + 1), 2)
    return [" ".join(words[first:last]) for first, last in runs if last - first < len(words)]


def _mentions(counts: pd.DataFrame, articles: Mapping[str, int]) -> pd.DataFrame:
    """Entities × sources: articles that mention each, of entities that at least one source could be expected to mention."""
    sizes = np.array([size for size in articles.values() if size > 0], dtype=float)
    if len(sizes) < 2:
        return pd.DataFrame()
    known = counts[counts["source"].isin(list(articles))]
    total = known.groupby("entity")["doc_count"].sum()
    common = total.index[total * (sizes / (sizes.sum() - sizes)).max() >= 1]
    known = known[known["entity"].isin(common)]
    table = known.pivot_table(index="entity", columns="source", values="doc_count", aggfunc="sum", fill_value=0)
    return table.reindex(columns=sorted(source for source, size in articles.items() if size > 0), fill_value=0).sort_index()


def _controlled(chances: Floats, tests: int = 0) -> Floats:
    """The false discovery rate of each test, from the chance of its outcome (Benjamini and Hochberg 1995).

    Where more `tests` were made than have an outcome here, the others found nothing.
    """
    if not len(chances):
        return chances
    from scipy.stats import false_discovery_control  # noqa: PLC0415 - loads much that other views need not wait for

    nothing = np.ones(max(0, tests - len(chances)))
    return np.asarray(false_discovery_control(np.clip(np.concatenate([chances, nothing]), 0, 1)))[: len(chances)]


def _tidy(found: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The columns in order, floats to six places."""
    return found[columns].round(6).reset_index(drop=True)
