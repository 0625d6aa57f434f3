"""The sentences that head panels on voices, numbers and sources."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from math import comb
from typing import Any

import pandas as pd

from analysis.charts.house import numbers
from analysis.charts.house.differences import differ
from analysis.charts.house.text import outlet, shorten
from analysis.query.frames.contrasts import COMPARED, SELECTED
from analysis.query.selection import UNKNOWN

_LONG, _LONG_MEASURE = 40, 60
_ENOUGH = 10  # quotations of a source, to be compared
_NAMED = 3  # terms in a sentence
_NOTABLE = 10  # whoever foretells no more than one in so many is not named
_BESIDE = 4  # related numbers in a sentence


THE_SELECTED = "The selected articles"
ABOUT = "Quotations of each source by people named, and in grey by people without a name (“experts”, “critics”)."
"""What the chart of named and anonymous voices counts."""


def voices(frame: pd.DataFrame) -> str:
    """How much of what is quoted is said by people without a name, and where most and least, if that is no chance."""
    anonymous, total = int(frame["anonymous"].sum()), int(frame["quote_count"].sum())
    if not anonymous:
        return "Everyone quoted is named"
    come = numbers.verb(anonymous, total, "comes", "come")
    return f"{numbers.part(anonymous, total, 'quotations')} {come} from people without a name{_extremes(frame)}"


def _extremes(frame: pd.DataFrame) -> str:
    """In which sources most and fewest are not named; nothing where fewer than two quote often enough to tell."""
    enough = frame[(frame["quote_count"] >= _ENOUGH) & (frame["source"] != UNKNOWN)].sort_values(["anonymous_ratio", "source"])
    if len(enough) < 2:
        return ""
    least, most = enough.iloc[0], enough.iloc[-1]
    high, low = ((float(row["anonymous_ratio"]), int(row["doc_count"])) for row in (most, least))
    if not differ(high, low, among=comb(len(enough), 2)):
        return "; the sources differ no more than by chance"
    told = [f"{numbers.percent(row['anonymous_ratio'])} in {_short(row['source'])}" for row in (most, least)]
    return f": {' and '.join(told)}"


def speaker_sources(frame: pd.DataFrame) -> str:
    """Which speakers more than one source quotes."""
    known = frame[frame["source"] != UNKNOWN]
    reach = known.groupby("speaker", sort=True).agg(sources=("source", "nunique"), quoted=("quote_count", "sum"))
    shared = list(reach[reach["sources"] > 1].sort_values(["sources", "quoted"], ascending=False, kind="stable").index)
    one = "one source" if len(known) == len(frame) else "one named source"
    if not shared:
        return f"No speaker is quoted by more than {one}"
    named = numbers.listed([_short(name) for name in shared[:3]])
    return (
        f"{named} {'is' if len(shared) == 1 else 'are'} quoted by more than {one}"
        if len(shared) <= 3
        else f"{numbers.count(len(shared))} speakers are quoted by more than {one}, {named} among them"
    )


def one_source(frame: pd.DataFrame) -> str | None:
    """Why sources are not laid side by side: there is but one; nothing where there are several."""
    return "All of this stands in one source: there is nothing to compare." if frame["source"].nunique() == 1 else None


def quotes(frame: pd.DataFrame) -> str:
    """How many quotations (kind, count), and how many of them word for word, in whole or in part."""
    direct, total = int(frame.loc[frame["kind"] != "indirect", "count"].sum()), int(frame["count"].sum())
    share = {0: "none", total: "all"}.get(direct) or numbers.portion(direct, total)
    return f"{numbers.counted(total, 'quotation')}, {share} word for word at least in part"


def _short(name: object) -> str:
    return shorten(name, _LONG)


def claims(frame: pd.DataFrame) -> str:
    """How many numbers are given (hedged, count), and how many of them with reserve."""
    hedged = int(frame.loc[frame["hedged"].astype(bool), "count"].sum())
    told = f"{numbers.counted(int(frame['count'].sum()), 'number')} given"
    return told + (f", {numbers.count(hedged)} with reserve (“is said to”, “claims”)" if hedged else "")


_COMPARE = {  # what things of a verdict do: one of them, several
    "differ": ("differs", "differ"),
    "disputed": ("is disputed", "are disputed"),
    "different baseline": ("has different baselines", "have different baselines"),
    "time series": ("is a time series", "are time series"),
    "compatible": ("is compatible", "are compatible"),
    "agree": ("agrees", "agree"),
    "different concept": ("mixes concepts", "mix concepts"),
}


def compared(frame: pd.DataFrame) -> str:
    """How many things (a row each, with a verdict) are given several numbers, and how those compare."""
    verdicts = frame["verdict"].value_counts(sort=False)
    if verdicts.sum() == 1:
        return f"1 thing is given more than one number: it {_COMPARE[str(verdicts.index[0])][0]}"
    counted = numbers.listed([f"{numbers.count(number)} {_COMPARE[str(verdict)][number > 1]}" for verdict, number in verdicts.items()])
    return f"{numbers.count(int(verdicts.sum()))} things are given more than one number: {counted}"


def claim_groups(frame: pd.DataFrame) -> str:
    """How many numbers (own) are given for how many things, and how many related ones stand beside them (count), a row each."""
    own, beside = int(frame["own"].sum()), int((frame["count"] - frame["own"]).sum())
    related = f", beside {numbers.counted(beside, 'related number')}" if beside else ", side by side"
    return f"{numbers.counted(own, 'number')} for {numbers.counted(len(frame), 'thing')}{related}"


def claim_group(frame: pd.DataFrame) -> str:
    """One group: what is counted and how its numbers compare."""
    first = frame.iloc[0]
    return f"{thing(first['group_entity'], first['measure'], first['dimension'])}: {first['verdict']}"


def thing(entity: str, measure: str, dimension: str) -> str:
    """What the numbers of a group count: "Acme, revenue in USD"."""
    return f"{_short(entity)}, {shorten(measure, _LONG_MEASURE)}{_counted_in(dimension)}"


def _counted_in(dimension: str) -> str:
    """A dimension in words behind what is counted; a plain number needs none."""
    kind, _, rate = dimension.partition("/")
    unit = "" if kind == "count" else f" in {'ratios' if kind == 'ratio' else kind}"
    return unit + (f" per {rate}" if rate else "")


def why(frame: pd.DataFrame) -> str:
    """Why a group's numbers compare as they do, what follows from them, and which others are related."""
    first, beside = frame.iloc[0], frame[frame["role"] == "related"]
    told = numbers.listed([f"{row['text']}{_measured_by(row)}" for row in beside.head(_BESIDE).to_dict("records")])
    rings = "A ring is what a number was before." if frame.loc[frame["role"] == "given", "previous"].notna().any() else ""
    reason = str(first["why"])
    return " ".join(filter(None, [reason[:1].upper() + reason[1:], first["implied"], told and f"Related, not comparable: {told}.", rings]))


def _measured_by(row: Mapping[Hashable, Any]) -> str:
    """What a ratio is measured against."""
    return f" of {row['baseline']}" if isinstance(row["baseline"], str) else ""


def forecasts(frame: pd.DataFrame) -> str:
    """How many things are said to come, by whom most, and how many of them should have come by now."""
    over = int((frame["status"] == "past").sum())
    named = frame.loc[frame["named"] == True, "speaker"].value_counts()  # noqa: E712 - the column may hold missing values
    alone = len(named) and named.iloc[0] > max(1, len(frame) // _NOTABLE) and (named == named.iloc[0]).sum() == 1
    most = f", {_how_many(int(named.iloc[0]), len(frame))} {_short(named.index[0])}" if alone else ""
    told = f"{numbers.counted(len(frame), 'thing')} {'is' if len(frame) == 1 else 'are'} said to come by a date{most}"
    return told + (f"; the time of {numbers.count(over)} is over" if over else "")


def _how_many(some: int, whole: int) -> str:
    """How many of all are by whoever foretells most of them: "all by", or "12 of them by"."""
    return "all by" if some == whole else f"{numbers.count(some)} of them by"


def copies(frame: pd.DataFrame) -> str:
    """How many articles are copies, and of how many stories."""
    families = frame["family"].nunique()
    return f"{numbers.counted(len(frame), 'article')} tell {numbers.counted(families, 'story', 'stories')} between them"


def keyness(frame: pd.DataFrame) -> str:
    """The most distinctive term, and of how many sources anything distinctive is found."""
    first = frame.sort_values(["z", "source", "term"], ascending=[False, True, True], kind="stable").iloc[0]
    sources = numbers.counted(frame["source"].nunique(), "source")
    told = f"{numbers.counted(len(frame), 'term')} of {sources} stand{'s' if len(frame) == 1 else ''} out"
    return f"{outlet(first['source'])} stands apart most by “{_short(first['term'])}”; {told}"


def contrast(frame: pd.DataFrame, selected: str = THE_SELECTED) -> str:
    """The terms that set either side apart most; the selected articles are called so."""
    subjects = {SELECTED: selected, COMPARED: "the others"}
    told = []
    for side, subject in subjects.items():
        terms = [f"“{_short(term)}”" for term in frame.loc[frame["side"] == side, "term"].head(_NAMED)]
        told += [f"{subject} stand apart by {numbers.listed(terms)}"] if terms else []
    return "; ".join(told)[:1].upper() + "; ".join(told)[1:]


def either(selected: str) -> str:
    """The two sides of a contrast, of which the selected articles are called so."""
    return "either side" if selected == THE_SELECTED else f"{side(selected)} and the others"


def side(selected: str) -> str:
    """What the selected articles are called within a line, or at the edge of a chart."""
    return "the selected" if selected == THE_SELECTED else f"{selected[:1].lower()}{selected[1:]}"


def drawn(read: int, articles: int) -> str:
    """That not all the articles of a contrast were read; nothing where all were."""
    if read == articles:
        return ""
    return f" {numbers.count(read)} of {numbers.count(articles)} articles were read, as many of each side: all would take too long."


def silences(frame: pd.DataFrame, name: str = "entity") -> str:
    """The most notable silence, or that none is notable."""
    notable = frame[frame["notable"]]
    if notable.empty:
        return "No notable silence: each of these absences may be chance"
    first = notable.sort_values(["q", "expected", name], ascending=[True, False, True], kind="stable").iloc[0]
    expected = numbers.counted(round(first["expected"]), "article")
    return f"{outlet(first['source'])} never tells of {_short(first[name])}, expected in {expected}"
