"""The sentences that head panels: what the data say, with their numbers, hedged where there are few cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date
from math import comb

import pandas as pd

from analysis.charts.figures.bars import MOST
from analysis.charts.figures.network import ties
from analysis.charts.house import axis, numbers
from analysis.charts.house.differences import differ
from analysis.charts.house.periods import Period
from analysis.charts.house.text import shorten
from analysis.dates.periods import bounds
from analysis.query.frames.sources import FEWEST_ARTICLES
from analysis.query.selection import UNKNOWN

_NAMED = 3  # names in a sentence
_LONG = 40  # characters of a name in a sentence
_COMPARED = 12  # names, by how widely they are named, that sources are compared by


def articles(frame: pd.DataFrame) -> str:
    """How many articles, from how many sources."""
    sources = frame["media_name"].dropna().nunique()
    unnamed = int(frame["media_name"].isna().sum())
    told = f"{numbers.counted(len(frame), 'article')} from {numbers.counted(sources, 'named source')}"
    return told + (f"; {numbers.count(unnamed)} {_name_or_names(unnamed)} none" if unnamed else "")


def entities(frame: pd.DataFrame, total: int) -> str:
    """Which names most articles share."""
    first = frame.iloc[0]
    leaders = list(frame.loc[frame["doc_count"] == first["doc_count"], "entity"])
    reach = "every article" if first["doc_count"] == total > 1 else f"{numbers.part(int(first['doc_count']), total, 'articles')}"
    if len(leaders) > _NAMED:
        return f"{numbers.count(len(leaders))} names appear in {'the article' if total == 1 else reach}, {_names(leaders)} among them"
    if total == 1:
        return f"{_names(leaders)} {_is_are(leaders)} named"
    rest = frame.iloc[len(leaders) :].head(1)
    told = f"{_names(leaders)} {_is_are(leaders)} named in {reach}"
    return told + (f", {_short(rest['entity'].iloc[0])} in {numbers.count(rest['doc_count'].iloc[0])}" if len(rest) and total <= 10 else "")


def engine(name: str) -> str:
    """What found the names: our own model with its version, or the engine that took its place."""
    own, version = name.partition(" ")[::2]
    return f"the model that comes along, version {version}" if own == "builtin" else name


def pairs(frame: pd.DataFrame, total: int) -> str:
    """Which two names stand together most, beyond chance where that can be told."""
    close = ties(frame)
    if len(close):
        within = numbers.part(int(close["doc_count"].iloc[0]), total, "articles")
        return f"{_both(close.iloc[0])} are tied most closely: named together in {within}"
    first = frame.iloc[0]
    both = int(first["doc_count"])
    if both == 1 < total:
        return "No two names share more than one article"
    reach = "the article" if total == 1 else "every article" if both == total else numbers.part(both, total, "articles")
    return f"{_both(first)} are named together in {reach}"


def _both(pair: pd.Series) -> str:
    return f"{_short(pair['entity_a'])} and {_short(pair['entity_b'])}"


def tone(frame: pd.DataFrame) -> str:
    """How many articles are favourable, neutral, unfavourable, and how many have no words that tell."""
    mute = _is_mute(frame)
    total, silent = len(frame), int(mute.sum())
    if silent == total:
        whole = "The article has no" if total == 1 else f"None of {numbers.count(total)} articles has"
        return f"{whole} words that tell a tone"
    if total == 1:
        return f"The article's tone is {frame['tone'].iloc[0]}"
    counts = frame.loc[~mute, "tone"].value_counts()
    parts = [(name, int(counts.get(name, 0))) for name in ("favourable", "neutral", "unfavourable")]
    name, most = max(parts, key=lambda part: part[1])
    unsure = _unsure(frame, name)
    if most == total:
        return f"All {numbers.count(total)} articles are {name} in tone{unsure}"
    told = numbers.count if numbers.few(total) else lambda number: numbers.percent(number / total)
    others = [f"{told(number)} {one}" for one, number in [*parts, ("without words that tell", silent)] if one != name and number]
    return (
        f"{numbers.part(most, total, 'articles')} {numbers.verb(most, total, 'is', 'are')} {name} in tone{unsure}, {numbers.listed(others)}"
    )


def _unsure(frame: pd.DataFrame, tone: str) -> str:
    """How many of few articles of a tone may by chance be neutral."""
    if not numbers.few(len(frame)) or tone == "neutral" or "low" not in frame:
        return ""
    rows = frame[frame["tone"] == tone]
    within = int(((rows["low"] <= 0) & (rows["high"] >= 0)).sum())
    which = "all" if within == len(rows) > 1 else f"{numbers.count(within)} of them" if len(rows) > 1 else ""
    return f" ({which} within chance of neutral)".replace("( ", "(") if within else ""


def _is_mute(frame: pd.DataFrame) -> pd.Series:
    """Whether an article has no words that tell: it counts as neutral and is not."""
    return frame["tone_state"] == "no evidence" if "tone_state" in frame else pd.Series(False, frame.index)


def topics(frame: pd.DataFrame, unit: str = "passage") -> str:
    """The largest topic, by the passages or articles on it."""
    largest = frame[frame["passages"] == frame["passages"].max()].sort_values("topic")
    names = numbers.listed([f"“{_short(label)}”" for label in largest["label"].head(_NAMED)])
    share = numbers.part(int(largest["passages"].iloc[0]), int(frame["passages"].sum()), f"{unit}s")
    each, is_are = (" each", "are") if len(largest) > 1 else ("", "is")
    return f"{names} {is_are} the largest of {numbers.counted(int((frame['passages'] > 0).sum()), 'topic')}, with {share}{each}"


def _between(spans: Collection[tuple[date, date]]) -> str:
    """From the first to the last year, or within one; beside years a decade or century counts from its beginning: it may be unfinished."""
    ends = [end for start, end in spans if end.year - start.year <= 1] or [end for _, end in spans]
    first, last = min(spans)[0].year, max(*ends, *(start for start, _ in spans)).year
    said, until = (numbers.day(f"{year:04d}") for year in (first, last))
    return f"in {said}" if first == last else f"between {said} and {until}"


def _names(names: list[str]) -> str:
    return numbers.listed([_short(name) for name in names[:_NAMED]])


def _short(name: object) -> str:
    return shorten(name, _LONG)


def _is_are(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _name_or_names(number: int) -> str:
    return "names" if number == 1 else "name"


def entity_sources(frame: pd.DataFrame) -> str:
    """Which widely named entity some sources name and others do not, or that all name the same."""
    reach = frame.groupby("entity", sort=False)["source"].nunique()
    everywhere = frame["source"].nunique()
    if everywhere < 2:
        only = frame["source"].iloc[0]
        alone = "Only articles without a source are" if only == UNKNOWN else f"Only {_short(only)} is"
        return f"{alone} selected: nothing to compare"
    apart = _named_apart(frame)
    if apart:
        return apart
    partial = frame[frame["entity"].map(reach) < everywhere]
    shared = int((reach == everywhere).sum())
    names = numbers.counted(shared, "name") if shared else "No name"
    told = f"{names} {'are' if shared > 1 else 'is'} common to {_all_sources(set(frame['source']))}"
    if partial.empty:
        return told
    name = partial.groupby("entity")["doc_count"].sum().sort_index().sort_values(ascending=False, kind="stable").index[0]
    by = sorted("articles without a source" if source == UNKNOWN else source for source in partial.loc[partial["entity"] == name, "source"])
    return f"{told}; {_short(name)} is named by {_names(by)} only" if len(by) <= _NAMED else told


def _named_apart(frame: pd.DataFrame) -> str:
    """Which of the names that most articles hold two sources differ in most, by more than chance; nothing where there is none."""
    sizes = frame[frame["source"] != UNKNOWN].groupby("source")["sample_size"].first()
    sizes = sizes[sizes >= FEWEST_ARTICLES]
    widely = frame.groupby("entity")["doc_count"].sum().sort_index().sort_values(ascending=False, kind="stable").index[:_COMPARED]
    if len(sizes) < 2 or not len(widely):
        return ""
    ratios = frame.pivot_table(index="entity", columns="source", values="doc_ratio").reindex(index=widely, columns=sizes.index).fillna(0)
    widest = ratios.iloc[int((ratios.max(axis=1) - ratios.min(axis=1)).to_numpy().argmax())]
    name, most, least = widest.name, str(widest.idxmax()), str(widest.idxmin())
    high, low = ((float(widest[source]), int(sizes[source])) for source in (most, least))
    if not differ(high, low, among=len(widely) * comb(len(sizes), 2)):
        return ""
    other = "none" if not low[0] else numbers.percent(low[0])
    return f"{_short(name)} is named in {numbers.percent(high[0])} of {_short(most)}’s articles, in {other} of {_short(least)}’s"


def _all_sources(sources: set[str]) -> str:
    """All sources, and the articles without one where there are such."""
    named = len(sources - {UNKNOWN})
    all_named = {1: "the one source", 2: "both sources"}.get(named, f"all {numbers.count(named)} sources")
    return f"{all_named} and the articles without one" if UNKNOWN in sources else all_named


def undated(frame: pd.DataFrame) -> str:
    """How many articles bear no date, and for how many what they tell gives a bound."""
    bounded = int(frame["not_before"].notna().sum())
    told = f"{numbers.counted(len(frame), 'article')} {'bears' if len(frame) == 1 else 'bear'} no date"
    which = "each" if bounded == len(frame) > 1 else "it" if len(frame) == 1 else numbers.portion(bounded, len(frame))
    return told + (f"; what {which} {'tells' if which in ('each', 'it') else 'tell'} of gives an earliest day" if bounded else "")


def about_undated(frame: pd.DataFrame) -> str:
    """What the lines of undated articles mean, and how many have none."""
    bounded = int(frame["not_before"].notna().sum())
    lines = "A line runs from the earliest day an article can be from, with no end; dotted where the year was inferred from dated articles."
    return " ".join(
        filter(
            None,
            [
                "No date is given to an article that states none; what it tells of bounds when it can have appeared.",
                lines if bounded else "",
                f"The {MOST} latest are drawn, the table has all." if bounded > MOST else "",
                f"In the table only: {numbers.counted(len(frame) - bounded, 'article')} without a bound."
                if 0 < bounded < len(frame)
                else "",
            ],
        )
    )


def topics_method(about: dict[str, object]) -> str:
    """How the topics were found, with the agreement that says how far to trust them."""
    unit = "Articles" if about.get("unit") == "article" else "Passages"
    agreement = about.get("agreement")
    told = f"{unit} on each topic, named by its most distinctive phrases"
    if not isinstance(agreement, float):
        return f"{told}."
    hedge = "exploratory themes: another sample would give others" if about.get("exploratory") else "stable"
    return f"{told}. Trees over parts of the corpus agree to {agreement:.2f} of 1: {hedge}."


def mixtures(frame: pd.DataFrame) -> str:
    """How many articles are mostly about one topic."""
    main = frame[frame["main"] == True]  # noqa: E712 - the column may hold missing values
    total = frame["id"].nunique()
    single, alone = int((main["share"] > 0.5).sum()), int((~frame["id"].duplicated(keep=False)).sum())
    if total > 1 and alone == total:
        return f"Each of {numbers.counted(total, 'article')} is on one topic alone"
    if total == 1:
        return "What the article is about"
    if alone > total / 2:
        return f"{numbers.part(alone, total, 'articles')} are on one topic alone, the rest on several"
    return f"{numbers.part(single, total, 'articles')} {numbers.verb(single, total, 'is', 'are')} more than half about one topic"


def passages(frame: pd.DataFrame, unit: str = "passage") -> str:
    """How many passages, or articles, have a topic."""
    told = int(frame["topic"].notna().sum())
    return (
        f"{numbers.part(told, len(frame), f'{unit}s')} {numbers.verb(told, len(frame), 'has', 'have')} a topic"
        if told < len(frame)
        else f"All {numbers.count(told)} {unit}s have a topic"
    )


def event_timeline(frame: pd.DataFrame, total: int) -> str:
    """How many events are told, over which years, and which day most articles tell of."""
    subject = "The article tells" if total == 1 else "The articles tell"
    told = f"{subject} of {numbers.counted(len(frame), 'event')}{_over(frame['date'])}"
    days = frame[frame["date"].str.len() == len("2025-01-20")].groupby("date", sort=True)["date_doc_count"].first()
    if not len(days) or days.max() < 2:
        return told
    most = list(days.index[days == days.max()])
    others = f" and as many of {numbers.counted(len(most) - 1, 'other day')}" if len(most) > 1 else ""
    return f"{told}; {numbers.part(int(days.max()), total, 'articles')} tell of {numbers.day(str(most[0]))}{others}"


def _over(values: pd.Series) -> str:
    """The years that all events are told in, or most of them where a few lie far from the rest."""
    spans: Counter[Period] = Counter()
    for value, times in Counter(values).items():
        if days := bounds(value):
            spans[Period(*days)] += times
    if not spans:
        return ""
    near = axis.near(spans)
    return f" {_between(spans)}" if len(near) == len(spans) else f", most of them {_between(near)}"
