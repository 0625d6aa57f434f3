"""Numbers of one thing side by side: where the axis begins and ends, open ends, and who gives each."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from analysis.charts import intervals, left_out
from analysis.charts.heads import voices


def given(*numbers: tuple[str, float], **more: Any) -> pd.DataFrame:
    """The rows of a group whose numbers have these comparators and values."""
    common = {"role": "given", "unit": "people", "dimension": "count", "measure": "people", "previous": math.nan, "low": None, "high": None}
    told = {"media_name": "Harbour Post", "title": "Port", "sentence": "A sentence.", "start": 0}
    return pd.DataFrame(
        [
            {**common, **told, "id": str(place), "comparator": how, "value": value, "text": f"{how} {value}", **more}
            for place, (how, value) in enumerate(numbers)
        ]
    )


def test_numbers_far_apart_stand_on_powers_and_open_ends_reach_to_the_edges_of_the_axis() -> None:
    figure = intervals(given(("<", 50), (">", 100_000), ("=", 2)), {})
    first, last = figure.layout.xaxis.range
    assert figure.layout.xaxis.type == "log"
    lines = [trace.x for trace in figure.data if trace.mode == "lines"]
    assert math.isclose(math.log10(lines[0][0]), first)
    assert math.isclose(math.log10(lines[1][1]), last)
    assert all(number > 0 for line in lines for number in line)


def test_numbers_near_each_other_stand_on_an_axis_from_nothing() -> None:
    figure = intervals(given(("~", 100), ("=", 120)), {})
    assert figure.layout.xaxis.type != "log"
    assert figure.layout.xaxis.range[0] == 0


def test_each_number_is_named_above_whoever_gives_it() -> None:
    labels = intervals(given(("=", 5), ("=", 6), text="some 5 thousand of all the people of the town"), {}).layout.yaxis.ticktext
    assert all(label.startswith("<b>some 5 thousand of all") and label.endswith("</b><br>Harbour Post") for label in labels)


def test_numbers_the_chart_has_no_room_for_are_counted() -> None:
    assert left_out(given(*[("=", 5)] * 15)) == ""
    assert left_out(given(*[("=", 5)] * 23)) == " Drawn are the first 15 of 23 numbers; the table has all."


def test_whoever_foretells_little_of_all_is_not_named() -> None:
    def told(some: int, whole: int) -> str:
        speakers = ["Anna Berg"] * some + [f"Speaker {place}" for place in range(whole - some)]
        return voices.forecasts(pd.DataFrame({"status": "open", "named": True, "speaker": speakers}))

    assert told(5, 80) == "80 things are said to come by a date"
    assert told(12, 80) == "80 things are said to come by a date, 12 of them by Anna Berg"
    assert told(2, 2) == "2 things are said to come by a date, all by Anna Berg"


def test_units_that_end_in_one_noun_are_counted_by_it() -> None:
    chips = pd.concat([given(("=", 2_000), unit="specialised chips"), given(("=", 9_000), unit="Globex Z1 chips")])
    assert intervals(chips.assign(measure="chip"), {}).layout.xaxis.title.text == "chips"
    assert intervals(chips.assign(measure="chip", unit=["chips", "boards"]), {}).layout.xaxis.title.text == "chip"
