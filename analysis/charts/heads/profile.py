"""The sentences on the own page of one entity: what is said of it, with numbers, hedged where there are few cases."""

from __future__ import annotations

import pandas as pd
from plotly.graph_objects import Figure

from analysis.charts.figures import trend
from analysis.charts.figures.bars import ranked
from analysis.charts.heads import publication
from analysis.charts.house import numbers, periods
from analysis.charts.house.style import OTHER, SERIES
from analysis.charts.house.text import shorten
from analysis.query.selection import UNKNOWN
from analysis.timeline.volume import Period

KINDS = {"PERSON": "Person", "ORG": "Organisation", "PLACE": "Place", "PRODUCT": "Product", "EVENT": "Event", "OTHER": "Other name"}
_HOW = {"favourable": "favourably", "neutral": "neutrally", "unfavourable": "unfavourably"}
BY_CHANCE = 10.83  # log-likelihood that chance exceeds in one of a thousand pairs
_LONG, _NAMED = 40, 3  # letters of a name, and names in a sentence
_FOLLOWED = 6  # lines that can be told apart
_FEWEST = 3  # articles of a period, too few to say that it names someone most
_FEW = 10  # sentences, too few to judge a tone by


def over_time(frame: pd.DataFrame, period: Period, incomplete: str | None) -> Figure:
    """Lines of the first entities of a frame (entity, date, count, total_count, ratio), each as wide as it is named."""
    return trend.trend(_followed(frame), period, incomplete)


def too_few_over_time(frame: pd.DataFrame) -> str | None:
    """Why no course over time can be drawn; None where there are periods and articles enough."""
    return trend.too_few(_followed(frame))


def course(frame: pd.DataFrame, period: Period) -> str:
    """In which period the largest share of articles names the most widely named entity; periods of few articles apart."""
    first = frame[frame["entity"] == frame["entity"].iloc[0]]
    dated = first[first["date"].notna() & (first["count"] > 0)]
    name = shorten(first["entity"].iloc[0], _LONG)
    if len(dated) < 2 or too_few_over_time(frame):
        return _most_widely(frame)
    full = publication.well_filled(dated)
    share = full["count"] / full["total_count"]
    peaks = full[share == share.max()]
    if peaks["total_count"].iloc[0] < _FEWEST:
        return _most_widely(frame)
    of_all = numbers.part(int(peaks["count"].iloc[0]), int(peaks["total_count"].iloc[0]), "articles")
    return f"{name} is named most {periods.during_each(list(peaks['date']), period)}, by {of_all}"


def _most_widely(frame: pd.DataFrame) -> str:
    """Which entities most articles name."""
    reach = frame.groupby("entity", sort=False)["count"].sum()
    leaders = list(reach.index[reach == reach.max()])
    named = numbers.listed([*(shorten(name, _LONG) for name in leaders[:_NAMED]), *(["others"] if len(leaders) > _NAMED else [])])
    within = numbers.counted(reach.max(), "article")
    return f"{named} {'is' if len(leaders) == 1 else 'are'} named most widely, in {within}{' each' if len(leaders) > 1 else ''}"


def _followed(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of the first entities, as a search for each."""
    names = frame["entity"].drop_duplicates().head(_FOLLOWED)
    return frame[frame["entity"].isin(names)].rename(columns={"entity": "query", "total_count": "sample_size"})


def summary(row: pd.Series, total: int) -> str:
    """What an entity is, and how widely it is named."""
    told = [
        KINDS[row["type"]],
        f"named in {numbers.part(int(row['doc_count']), total, 'articles')}" if total > 1 else "named in the article",
        numbers.counted(row["mention_count"], "mention"),
    ]
    return " · ".join(told + ([f"{numbers.counted(row['undated'], 'article')} undated"] if row["undated"] else []))


def sources(frame: pd.DataFrame) -> str:
    """How many sources name an entity, and which in the largest share of its articles."""
    named = frame[frame["source"] != UNKNOWN]
    if named.empty:
        return "Only articles without a source name it"
    first = named.sort_values(["doc_ratio", "doc_count", "source"], ascending=[False, False, True]).iloc[0]
    reach = numbers.part(int(first["doc_count"]), int(first["sample_size"]), "articles") if first["sample_size"] > 1 else "its only article"
    if len(named) == 1:
        return f"{shorten(first['source'], _LONG)} alone among the named sources names it, in {reach}"
    return f"{numbers.count(len(named))} named sources name it; {shorten(first['source'], _LONG)} in {reach}"


def neighbours(frame: pd.DataFrame, unit: str) -> str:
    """Whom an entity stands beside more often than chance would have it, or that there are too few cases to tell."""
    beyond = _beyond_chance(frame).sort_values("log_likelihood", ascending=False, kind="stable")
    names = numbers.listed([shorten(name, _LONG) for name in beyond["entity_b"].head(_NAMED)])
    if names:
        return f"Named in one {unit} with {names} more often than chance would have it"
    first = frame.iloc[0]
    most = numbers.part(int(first["count"]), int(first["count_a"]), f"of its {unit}s" if first["count_a"] <= 10 else f"its {unit}s")
    return f"Most often named with {shorten(first['entity_b'], _LONG)}, in {most}; with nobody more often than chance may have it"


def beside(frame: pd.DataFrame) -> Figure:
    """Bars of a frame of pairs by how often an entity is named with each other; in colour those named with it beyond chance."""
    beyond = set(_beyond_chance(frame)["entity_b"])
    colours = {name: SERIES[0] if name in beyond else OTHER for name in frame["entity_b"]}
    return ranked(frame, "entity_b", "count", keys=("entity_a", "entity_b"), colours=colours)


def _beyond_chance(pairs: pd.DataFrame) -> pd.DataFrame:
    """The pairs named together more often than chance would have it."""
    return pairs[(pairs["log_likelihood"] >= BY_CHANCE) & (pairs["npmi"] > 0)]


def tone(pooled: pd.DataFrame) -> str:
    """The tone of the sentences that name an entity, with its 95 % interval over articles and n."""
    row = pooled.iloc[0]
    cases = f"{numbers.counted(row['n'], 'sentence')} in {numbers.counted(row['doc_count'], 'article')}"
    if row["n"] < _FEW or row["doc_count"] < 2:
        return f"Too few to judge its tone: {numbers.polarity(row['polarity'])} over {cases}"
    interval = f"95% interval {numbers.polarity(row['low'])} to {numbers.polarity(row['high'])}"
    return f"Worded {_HOW[row['tone']]}: {numbers.polarity(row['polarity'])}, {interval}, over {cases}"


def quoted(frame: pd.DataFrame) -> str:
    """How often an entity is quoted."""
    return f"Quoted {_times(frame)}"


def told_of(frame: pd.DataFrame) -> str:
    """How often others name an entity in what they are quoted with."""
    return f"Named by those who are quoted {_times(frame)}"


def _times(frame: pd.DataFrame) -> str:
    return f"{numbers.times(len(frame))} in {numbers.counted(frame['id'].nunique(), 'article')}"


def aliases(frame: pd.DataFrame) -> str:
    """In how many ways an entity is written, and how most often."""
    first, total = frame.iloc[0], int(frame["mention_count"].sum())
    if len(frame) == 1:
        return f"Always written “{shorten(first['alias'], _LONG)}”"
    most = numbers.part(int(first["mention_count"]), total, "mentions")
    return f"Written in {numbers.count(len(frame))} ways; “{shorten(first['alias'], _LONG)}” in {most}"


def mentions(frame: pd.DataFrame) -> str:
    """Between which days an entity is named."""
    dated = frame["publish_date"].dropna().str[:10]
    told = f"{numbers.counted(len(frame), 'mention')}"
    return f"{told}, {numbers.days(dated.min(), dated.max())}" if len(dated) else f"{told}, none in a dated article"
