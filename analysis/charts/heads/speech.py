"""The sentences that head panels on how people are quoted: by whom, in which words, about whom, under which name."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.charts.figures.bars import MOST
from analysis.charts.house import numbers
from analysis.charts.house.differences import differ
from analysis.charts.house.text import outlet, shorten
from analysis.query.selection import UNKNOWN

_LONG = 40
_NAMED = 3  # names in a sentence
_FEW = 10  # quotations, too few to compare the words they are introduced with
RANKED = {"quote_count": "quotations", "words": "words", "doc_count": "articles", "source_count": "sources"}
"""What speakers can be ranked by: the column, and what it counts."""


def ranking(value: str) -> Callable[[pd.DataFrame], str]:
    """Who comes first by what a column counts, and how concentrated speech is."""

    def told(frame: pd.DataFrame) -> str:
        most, total = frame[value].max(), int(frame[value].sum())
        leaders = list(frame.loc[frame[value] == most, "speaker"])
        if len(frame) == 1:
            return f"{_short(leaders[0])} is the only one quoted by name"
        if len(leaders) > 1:
            return f"{_listed(leaders)} lead, each with {numbers.counted(most, RANKED[value].removesuffix('s'))}"
        if value in ("doc_count", "source_count"):
            return f"{_short(leaders[0])} is quoted by most {RANKED[value]}, {numbers.count(most)}"
        return f"{_short(leaders[0])} speaks most: {numbers.part(int(most), total, RANKED[value])} by {_speakers(frame)}"

    return told


def shares(frame: pd.DataFrame) -> str:
    """Which source gives most of its room to one voice."""
    enough = frame[(frame["sample_size"] >= _FEW) & (frame["source"] != UNKNOWN)]
    if enough.empty:
        return f"No named source quotes people by name {_FEW} times: too few to compare who has the word"
    first = enough.sort_values(["ratio", "source", "speaker"], ascending=[False, True, True]).iloc[0]
    return f"{outlet(first['source'])} gives {_short(first['speaker'])} {numbers.percent(first['ratio'])} of what named people say there"


def cues(frame: pd.DataFrame) -> str:
    """The commonest reporting verbs, and how many of the quotations stand under one that takes sides."""
    total, most = int(frame["quote_count"].sum()), int(frame["quote_count"].max())
    leaders = list(frame.loc[frame["quote_count"] == most, "cue"])
    sided = int(frame.loc[frame["stance"] != "neutral", "quote_count"].sum())
    part = numbers.part(most, total, "quotations")
    one = f"“{leaders[0]}” introduces {part}" if len(leaders) == 1 else f"{_listed([f'“{cue}”' for cue in leaders])} introduce {part} each"
    side = f"{numbers.part(sided, total, 'quotations')} {numbers.verb(sided, total, 'stands', 'stand')}" if sided else "none stands"
    return f"{one}; {side} under a verb that takes sides"


def source_stances(frame: pd.DataFrame) -> str:
    """Which source doubts most what it quotes."""
    enough = frame[(frame["quote_count"] >= _FEW) & (frame["source"] != UNKNOWN)]
    if enough.empty:
        return f"No named source quotes {_FEW} times: too few to compare"
    if not enough["doubting"].any():
        return "Hardly any quotation is introduced in words of doubt"
    first = enough.sort_values(["doubting_ratio", "source"], ascending=[False, True]).iloc[0]
    told = f"{_doubted(first)} in words of doubt (“claimed”)"
    if len(enough) == 1:
        return f"{outlet(first['source'])}: {told}"
    others = frame[frame["source"] != first["source"]]
    rest = float(others["doubting"].sum() / others["quote_count"].sum())
    clear = differ((float(first["doubting_ratio"]), int(first["doc_count"])), (rest, int(others["doc_count"].sum())), among=len(enough))
    elsewhere = f"{numbers.percent(rest)} elsewhere{'' if clear else ', which may be chance'}"
    return f"{outlet(first['source'])} doubts most: {told}, {elsewhere}"


def speaker_stances(frame: pd.DataFrame) -> str:
    """Whose words are introduced in words of doubt most often, of those quoted often enough; of many the most quoted, who are drawn."""
    enough = frame[frame["quote_count"] >= _FEW]
    often = enough.head(MOST)
    doubted = often[often["doubting"] > 0]
    those = f"the {MOST} quoted most" if len(enough) > MOST else f"those quoted {_FEW} times and more"
    if doubted.empty:
        return f"Nobody among {those} is introduced in words of doubt"
    first = doubted.sort_values(["doubting_ratio", "speaker"], ascending=[False, True]).iloc[0]
    name = _short(first["speaker"])
    if len(often) == 1:
        return f"Words of doubt (“claimed”) introduce {name} in {_doubted(first)}"
    return f"Of {those}, words of doubt (“claimed”) introduce {name} most, in {_doubted(first)}"


def about(frame: pd.DataFrame) -> str:
    """Whom those who are quoted speak of most."""
    first = frame.iloc[0]
    times, name = numbers.counted(first["quote_count"], "quotation"), _short(first["entity"])
    if len(frame) == 1:
        return f"{name} alone is spoken of, in {times}"
    tied = int((frame["quote_count"] == first["quote_count"]).sum())
    if tied > 1:
        return f"Most is said of {numbers.count(tied)} names, {name} among them, each in {times}"
    return f"Most is said of {name}: named in {times}, beside {numbers.counted(len(frame) - 1, 'other name')}"


def summary(row: pd.Series) -> str:
    """Who a speaker is, and how often they are quoted."""
    told = [
        *([shorten(row["affiliation"], 80)] if isinstance(row["affiliation"], str) else []),
        numbers.counted(row["quote_count"], "quotation"),
        numbers.counted(row["doc_count"], "article"),
        numbers.counted(row["source_count"], "source") if row["source_count"] else "source unknown",
        numbers.counted(row["words"], "word"),
    ]
    return " · ".join(told)


def outlets(frame: pd.DataFrame) -> str:
    """Which source quotes a speaker most."""
    first, total = frame.iloc[0], int(frame["quote_count"].sum())
    if len(frame) == 1:
        return "Quoted by articles without a source only" if first["source"] == UNKNOWN else f"Only {_short(first['source'])} quotes them"
    return f"{outlet(first['source'])} quotes them most: {numbers.part(int(first['quote_count']), total, 'quotations')}"


def compared(frame: pd.DataFrame) -> str:
    """How a speaker's words are introduced against those of everyone else, where it is more than chance; nothing where there are few."""
    own, others = frame.iloc[0], frame.iloc[-1]
    if len(frame) < 2 or min(own["quote_count"], others["quote_count"]) < _FEW:
        return f"Too few to compare: {numbers.counted(own['quote_count'], 'quotation')} with a reporting verb"
    found = [_difference(side, own, others) for side in ("asserting", "doubting")]
    clear = [told for told, differs in found if differs]
    return "; ".join(clear) if clear else f"No clear difference from everyone else: {numbers.listed([told for told, _ in found])}"


def _difference(side: str, own: pd.Series, others: pd.Series) -> tuple[str, bool]:
    """How many quotations of a speaker and of everyone else stand in words of one side, and whether that is more than chance."""
    mine, rest = ((float(row[side] / row["quote_count"]), int(row["doc_count"])) for row in (own, others))
    return f"{numbers.percent(mine[0])} in {side} words against {numbers.percent(rest[0])}", differ(mine, rest)


def telling(frame: pd.DataFrame) -> pd.DataFrame:
    """The ways to say who a speaker is; none where no article says more than the name."""
    return frame if frame["affiliation"].notna().any() else frame.head(0)


def named_how(frame: pd.DataFrame) -> str:
    """In how many ways articles say who a speaker is."""
    told = frame[frame["affiliation"].notna()]
    first = told.iloc[0]["affiliation"]
    return (
        f"Called “{shorten(first, 60)}”"
        if (ways := told["affiliation"].str.casefold().nunique()) == 1
        else f"Called {numbers.count(ways)} things, most often “{shorten(first, 60)}”"
    )


def _doubted(row: pd.Series) -> str:
    return numbers.part(int(row["doubting"]), int(row["quote_count"]), "quotations")


def _speakers(frame: pd.DataFrame) -> str:
    return f"{numbers.count(len(frame))} named speakers"


def _listed(names: list[str]) -> str:
    """The first few of some names in a sentence, and how many more there are."""
    rest = [f"{numbers.count(len(names) - _NAMED)} more"] if len(names) > _NAMED else []
    return numbers.listed([*map(_short, names[:_NAMED]), *rest])


def _short(name: object) -> str:
    return shorten(name, _LONG)
