"""The sentences that head the record of what was read: how it is known who published what when, what was taken out, what was refused."""

from __future__ import annotations

import pandas as pd

from analysis.charts.house import numbers

_NAMED = 3  # roles in a sentence
_WORDS = {
    "title": ("headline",),
    "furniture": ("line of furniture", "lines of furniture"),
    "tags": ("line of tags", "lines of tags"),
    "published": ("date",),
}


def believed(frame: pd.DataFrame) -> str:
    """How many articles say when and by whom they were published."""
    total = len(frame)
    dated, sourced = int(frame["publish_date"].notna().sum()), int(frame["media_name"].notna().sum())
    if total == 1:
        said = [what for what, known in (("its date", dated), ("its source", sourced)) if known]
        return f"The article states {numbers.listed(said)}" if said else "The article states neither its date nor its source"
    if dated == sourced == total:
        return f"All {numbers.count(total)} articles say when they were published and by whom"
    if not dated:
        return f"None of {numbers.count(total)} articles says when it was published, {_some(sourced, total)} by whom"
    if dated == total:
        return f"All {numbers.count(total)} articles say when they were published, {_some(sourced, total)} by whom"
    say, they_were = numbers.verb(dated, total, "says", "say"), numbers.verb(dated, total, "it was", "they were")
    return f"{numbers.part(dated, total, 'articles')} {say} when {they_were} published, {_some(sourced, total)} by whom"


def _some(number: int, total: int) -> str:
    """So many of all: none, 2 of 5, 30%, all."""
    return {0: "none", total: "all"}.get(number) or numbers.portion(number, total)


def removed(frame: pd.DataFrame) -> str:
    """How many lines were taken out, of what kinds."""
    roles = frame["role"].value_counts()
    ordered = sorted(roles.items(), key=lambda item: (-item[1], str(item[0])))
    kinds = [numbers.counted(number, *_WORDS.get(str(role), (str(role),))) for role, number in ordered]
    told = f"{numbers.counted(len(frame), 'stretch', 'stretches')} {'is' if len(frame) == 1 else 'are'} no part of the text"
    return f"{told}: {numbers.listed([*kinds[:_NAMED], 'others'] if len(kinds) > _NAMED else kinds)}"


def one_source(frame: pd.DataFrame) -> str:
    """How many names of sources are other names of another one."""
    told = frame[~frame["apart"]]
    if told.empty:
        return "All names of sources are kept apart"
    said = numbers.counted(len(told), "name is", "names are")
    return f"{said} counted as another name of {numbers.counted(told['source'].nunique(), 'source')}"


def noted(frame: pd.DataFrame) -> str:
    """How much was assumed, repaired or met twice."""
    told = f"{numbers.counted(len(frame), 'note')} on {numbers.counted(frame['id'].nunique(), 'article')}"
    twice = int(frame["note"].str.contains("duplicate|same id").sum())
    return told + (f", {numbers.count(twice)} of them on what is there more than once" if twice else "")


def refused(frame: pd.DataFrame) -> str:
    """How many inputs could not be read."""
    files = frame["path"].nunique()
    if len(frame) == files:
        return f"{numbers.counted(files, 'file')} could not be read"
    return f"{numbers.counted(len(frame), 'input')} in {numbers.counted(files, 'file')} could not be read"
