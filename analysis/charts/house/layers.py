"""What a reader can mark in an article: names, tone, dates, quotations and numbers, each with what is to be said of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from analysis.charts.house.marked import Marking
from analysis.charts.house.numbers import day, polarity
from analysis.query import Reading

Row = Mapping[Hashable, Any]


def markings(found: Reading, layers: Iterable[str]) -> list[Marking]:
    """The marks of the layers named (names, tone, dates, quotes, numbers)."""
    return [marking for layer in layers for row in getattr(found, LAYERS[layer][0]).to_dict("records") for marking in LAYERS[layer][1](row)]


def sentence_at(sentences: pd.DataFrame, place: int) -> list[Marking]:
    """A mark of the kind `here` on the sentence that holds a place in the body; none where no sentence does."""
    hit = sentences[(sentences["start"] <= place) & (place < sentences["end"])]
    return [Marking(int(row["start"]), int(row["end"]), "here") for row in hit.to_dict("records")]


def moved(drivers: object) -> str:
    """The words that drive a tone with their weights: "striking +0.50, ban −0.30"; empty where none does."""
    listed = drivers if isinstance(drivers, Iterable) else ()
    return ", ".join(f"{driver['word']} {polarity(driver['weight'])}" for driver in listed)


def _name(row: Row) -> Iterator[Marking]:
    yield Marking(row["start"], row["end"], "entity", f"{row['entity']}, {row['type'].lower()}", row["entity"])


def _tone(row: Row) -> Iterator[Marking]:
    if row["tone"] in ("favourable", "unfavourable"):
        yield Marking(row["start"], row["end"], row["tone"], f"{row['tone']} {polarity(row['polarity'])}: {moved(row['drivers'])}")


def _date(row: Row) -> Iterator[Marking]:
    yield Marking(row["start"], row["end"], "date", f"{day(row['value'])}, {row['relation']}", row["value"])


def _quote(row: Row) -> Iterator[Marking]:
    yield Marking(row["content_start"], row["content_end"], "quote", f"{row['speaker'] or 'nobody named'}, {row['kind']} speech")


def _number(row: Row) -> Iterator[Marking]:
    if not row["minor"]:
        yield Marking(row["start"], row["end"], "claim", " ".join(filter(None, [row["subject"], row["comparator"], row["unit"]])))


LAYERS = {
    "names": ("mentions", _name),
    "tone": ("sentences", _tone),
    "dates": ("dates", _date),
    "quotes": ("quotes", _quote),
    "numbers": ("claims", _number),
}
"""Layer → the frame of a Reading it comes from, and the marks of one of its rows."""
