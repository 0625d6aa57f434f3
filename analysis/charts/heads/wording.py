"""What the tone of sentences says, in sentences; and where in a text the words stand that drive it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import comb

import pandas as pd

from analysis.charts.figures.bars import MOST
from analysis.charts.heads.publication import dated
from analysis.charts.house import numbers
from analysis.charts.house.differences import differ
from analysis.charts.house.periods import name
from analysis.charts.house.text import of_named, outlet, shorten
from analysis.contrast import INTERVAL
from analysis.query.selection import UNKNOWN
from analysis.query.sql.pooled import ENOUGH
from analysis.timeline.volume import Period

_LONG = 40
_DRIVERS = 3  # of a sentence that a heading names
_STATES = ("favourable", "neutral", "unfavourable", "uncertain", "no evidence")


def drivers(frame: pd.DataFrame) -> str:
    """The words that add most to the favourable and to the unfavourable side."""
    sides = {"favourable": frame[frame["weight"] > 0], "unfavourable": frame[frame["weight"] < 0]}
    parts = [f"“{shorten(rows['word'].iloc[0], _LONG)}” to the {side} side" for side, rows in sides.items() if len(rows)]
    return f"Most weight comes from {numbers.listed(parts)}" if parts else "No word moves the tone"


def well_founded(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with enough text, or, where there are none, the frame as it is."""
    enough = frame[frame["state"] == "scored" if "state" in frame else frame["sentences"] >= ENOUGH]
    return enough if len(enough) else frame


def ends(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows by polarity, the most favourable first; of more than a chart shows those at either end, of enough text if so many are."""
    ordered = frame.sort_values("polarity", ascending=False, kind="stable")
    if len(ordered) <= MOST:
        return ordered
    founded = well_founded(ordered)
    rows = founded if len(founded) >= MOST else ordered
    return pd.concat([rows.head(MOST - MOST // 2), rows.tail(MOST // 2)])


def compared(frame: pd.DataFrame, column: str, nouns: str) -> str:
    """Which of the names in a column is worded most and which least favourably, of those with enough text; nouns: "topics".

    Topics stand in quotation marks.
    """
    frame = frame.assign(**{column: frame[column].map(_quoted if column == "label" else _named)})
    enough = frame[(frame["state"] == "scored") & (frame[column] != UNKNOWN)].sort_values(["polarity", column], kind="stable")
    if enough.empty:
        return f"Not enough text: no {nouns.removesuffix('s')} has {ENOUGH} sentences that tell"
    low, high = enough.iloc[0], enough.iloc[-1]
    if len(enough) == 1:
        alone = f", the only one of {numbers.count(len(frame))} {nouns} with enough text" if len(frame) > 1 else ""
        return f"{high[column]}: {numbers.polarity(high['polarity'])}{alone}"
    apart = _apart(enough)
    if apart is None:
        return (
            f"{numbers.count(len(enough))} {nouns} cannot be told apart in tone: {numbers.polarity(high['polarity'])} "
            f"({high[column]}) to {numbers.polarity(low['polarity'])} ({low[column]}), within chance"
        )
    most, least = (f"{row[column]} ({numbers.polarity(row['polarity'])})" for row in apart)
    if apart[0].name == high.name and apart[1].name == low.name:
        return f"Of {numbers.count(len(enough))} {nouns} {most} is worded most favourably, {least} least"
    return f"Of {numbers.count(len(enough))} {nouns} {most} is worded more favourably than {least}"


def _apart(rows: pd.DataFrame) -> tuple[pd.Series, pd.Series] | None:
    """The rows of the most and the least favourable mean whose intervals part, those at either end if they do; None where none do."""
    high, low = rows.iloc[-1], rows.iloc[0]
    if low["high"] >= high["low"]:
        high, low = rows.nlargest(1, "low").iloc[0], rows.nsmallest(1, "high").iloc[0]
    return (high, low) if low["high"] < high["low"] else None


def states(frame: pd.DataFrame) -> str:
    """How many sentences are of each state."""
    counts = frame.groupby("state")["count"].sum()
    total = int(counts.sum())
    parts = [f"{numbers.portion(int(counts[state]), total)} {state}" for state in _STATES if state in counts.index]
    are = "is" if total == 1 else "are"
    return f"Of {numbers.counted(total, 'sentence')} {are} {numbers.listed(parts)}".replace("no evidence", "without words that tell")


def course(frame: pd.DataFrame, unit: Period) -> str:
    """The most and the least favourable period of those with enough text."""
    enough = dated(frame)
    enough = enough[enough["state"] == "scored"].sort_values(["polarity", "date"], kind="stable")
    if len(enough) < 2:
        told = "no" if enough.empty else "only one"
        return f"Not enough text to compare: {told} {unit} has {ENOUGH} sentences that tell"
    low, high = enough.iloc[0], enough.iloc[-1]
    when = {"hour": "on", "day": "on", "week": "in the"}.get(unit, "in")
    most, least = (f"{when} {name(row['date'], unit)} ({numbers.polarity(row['polarity'])})" for row in (high, low))
    if _apart(enough) is None:
        return f"No {unit} stands out in tone: most favourable {most}, least {least}, within chance of each other"
    return f"Most favourable {most}, least {least}" + (", within chance of each other" if low["high"] >= high["low"] else "")


def beside(frame: pd.DataFrame) -> str:
    """What is not on the axis of time, and how muted points are to be read."""
    told = f"Mean polarity of the sentences that tell, with its 95% interval; fewer than {ENOUGH} sentences are muted."
    aside = frame[frame["date"].isna()]
    if aside.empty:
        return told
    number, articles = (int(aside[column].iloc[0]) for column in ("n", "doc_count"))
    return f"{told} Not on the chart: {numbers.counted(number, 'sentence')} of {numbers.counted(articles, 'article')} without such a date."


def agreement(frame: pd.DataFrame) -> str:
    """In how many sentences our reading and TextBlob's point the same way, and how far that is beyond chance (Cohen's kappa)."""
    ours, theirs, count = frame["polarity"] >= 0, frame["textblob_polarity"] >= 0, frame["count"]
    total, same = int(count.sum()), int(count[ours == theirs].sum())
    told = f"Our tone and TextBlob’s point the same way in {numbers.part(same, total, 'sentences')}"
    if total < ENOUGH:
        return f"{told}: not enough text"
    up, other = count[ours].sum() / total, count[theirs].sum() / total
    chance = float(up * other + (1 - up) * (1 - other))
    beyond = f"; agreement beyond chance {(same / total - chance) / (1 - chance):.2f}, κ" if chance < 1 else ""
    return f"{told} (n = {numbers.count(total)}{beyond})"


def articles_agree(frame: pd.DataFrame) -> str:
    """In how many articles our tone and TextBlob's point the same way."""
    rows = frame.dropna(subset=["polarity", "textblob_polarity"])
    same = int((rows["polarity"] * rows["textblob_polarity"] > 0).sum())
    return f"Both point the same way in {numbers.part(same, len(rows), 'articles')}"


def disagreements(frame: pd.DataFrame) -> str:
    """How many sentences are called opposite, and the widest gap."""
    widest = frame.iloc[0]
    return (
        f"{numbers.counted(widest['total'], 'sentence')} called opposite; furthest apart: ours {numbers.polarity(widest['polarity'])}, "
        f"TextBlob {numbers.polarity(widest['textblob_polarity'])}"
    )


def listed(frame: pd.DataFrame) -> str:
    """How many words the person's list has, and the one that stands in most sentences."""
    first = frame.sort_values(["count", "word"], ascending=[False, True], kind="stable").iloc[0]
    told = f"{numbers.counted(len(frame), 'word')} on your list"
    return f"{told}; “{_named(first['word'])}” stands in {numbers.counted(first['count'], 'sentence')}"


def strongest(frame: pd.DataFrame, tone: str) -> str:
    """The words behind the strongest sentence of a tone."""
    words = "; ".join(numbers.signed(frame["drivers"].iloc[0]).split("; ")[:_DRIVERS])
    return f"Most {tone}: {numbers.polarity(frame['polarity'].iloc[0])}, driven by {shorten(words, 80)}"


def shares(frame: pd.DataFrame) -> str:
    """The sources with the largest and the smallest share of unfavourable sentences, where they differ by more than chance."""
    rows = of_named(frame)
    if not rows["unfavourable"].any():
        return f"No sentence{' of a named source' if frame['unfavourable'].any() else ''} is called unfavourable"
    rows = rows.assign(share=rows["unfavourable"] / rows["sentences"]).sort_values(["share", "source"], kind="stable")
    most, told = rows.iloc[-1], numbers.part(int(rows["unfavourable"].iloc[-1]), int(rows["sentences"].iloc[-1]), "sentences")
    if len(rows) == 1:
        are = numbers.verb(int(most["unfavourable"]), int(most["sentences"]), "is", "are")
        return f"{outlet(most['source'])}: {told} {are} unfavourable"
    least = rows.iloc[0]
    high, low = ((float(row["share"]), int(row["doc_count"])) for row in (most, least))
    if not differ(high, low, among=comb(len(rows), 2)):
        reach = f"{numbers.percent(low[0])} to {numbers.percent(high[0])}"
        return f"{numbers.count(len(rows))} sources cannot be told apart by their unfavourable sentences: {reach}, within chance"
    return f"{outlet(most['source'])} words most unfavourably: {told}; {outlet(least['source'])} least: {numbers.percent(low[0])}"


def undated(frame: pd.DataFrame) -> str | None:
    """Why there is no course over time: nothing is dated, or there is not enough text."""
    rows = dated(frame)
    if rows.empty:
        return "None of these articles says when it was published."
    return f"Not enough text: fewer than {ENOUGH} sentences that tell have a date." if int(rows["n"].sum()) < ENOUGH else None


def subjectivity(frame: pd.DataFrame) -> str:
    """The source with the most subjective wording."""
    rows = frame[(frame["sentences"] >= ENOUGH) & (frame["source"] != UNKNOWN)].sort_values(["subjectivity", "source"], kind="stable")
    if len(rows) < 2:
        return "Not enough text to compare how subjective sources are"
    low, high = rows.iloc[0], rows.iloc[-1]
    most, least = (f"{row['subjectivity']:.2f}" for row in (high, low))
    apart = low["subjectivity"] + _reach(low) < high["subjectivity"] - _reach(high)
    if not apart:
        return f"{numbers.count(len(rows))} sources cannot be told apart in how subjective they are: {least} to {most}, within chance"
    return f"{outlet(high['source'])} is worded most subjectively ({most}), {outlet(low['source'])} least ({least})"


def _reach(row: pd.Series) -> float:
    """How far the 95 % interval of a mean subjectivity goes to either side."""
    return INTERVAL * float(row["subjectivity_error"])


def spans(text: str, told: str) -> Iterator[tuple[int, int, bool]]:
    """Where the words of drivers told as "striking +0.50; not safe -0.30" stand in a text: start, end, and whether favourable."""
    for words, weight in (driver.rsplit(" ", 1) for driver in told.split("; ") if " " in driver):
        for part in words.removeprefix("not ").split(" … "):
            pattern = rf"(?i)(?<!\w){re.escape(part).replace(chr(92) + ' ', chr(92) + 's+')}(?!\w)"
            yield from ((found.start(), found.end(), weight.startswith("+")) for found in re.finditer(pattern, text))


def _named(name: object) -> str:
    return shorten(name, _LONG)


def _quoted(name: object) -> str:
    return f"“{_named(name)}”"
