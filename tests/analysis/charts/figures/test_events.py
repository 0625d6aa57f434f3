"""The timeline of what happened: an event's place, width and lane, and what is counted where there are many."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import charts
from tests.growth import grows_linearly


def told(*dates: str) -> pd.DataFrame:
    """A row for each event told of these dates."""
    return pd.DataFrame(
        {
            "event": [f"e{number}" for number in range(len(dates))],
            "date": dates,
            "sentence": "The harbour opened.",
            "title": "Harbour",
            "lane": None,
            "relation": ["future" if date > "2026" else "past" for date in dates],
        }
    )


def test_the_width_of_an_event_is_its_precision() -> None:
    figure = charts.events(told("2024", "2025-01-20"))
    bars = next(trace for trace in figure.data if trace.type == "bar")
    assert [width / 86_400_000 for width in bars.x] == [366, 1]


def test_what_is_ahead_has_a_lane_of_its_own_below() -> None:
    figure = charts.events(told("2025-01-20", "2030"))
    dots = [trace for trace in figure.data if trace.type == "scatter"]
    assert max(dots[0].y) < min(dots[1].y)


def test_few_events_are_named_and_many_are_counted() -> None:
    few = charts.events(told("2025-01-20", "2025-01-21"))
    many = charts.events(told(*["2025-01-20", "2025-01-21"] * 60))
    assert any("The harbour opened" in note.text for note in few.layout.annotations)
    assert sum(sum(trace.y) for trace in many.data) == 120
    both = charts.events(told(*["2025-01-20"] * 12, *["2030"] * 12))
    assert sum("The harbour opened" in note.text for note in both.layout.annotations) == 24


def test_an_event_says_how_many_tell_it_how_late_and_who_promises_it() -> None:
    backing = {
        "doc_count": [3, 1],
        "source_count": [2, 1],
        "inferred": [False, True],
        "lag_days": [2.0, float("nan")],
        "who": [None, "Berg"],
    }
    frame = told("2025-01-20", "2030").assign(**backing)
    figure = charts.events(frame)
    past, promised = (trace for trace in figure.data if trace.type == "scatter")
    assert "3 articles, 2 sources<br>first reported 2 days later" in past.hovertemplate[0]
    assert "by Berg<br>date inferred" in promised.hovertemplate[0]
    assert [list(trace.marker.symbol) for trace in (past, promised)] == [["circle"], ["circle-open"]]
    notes = [note.text for note in figure.layout.annotations]
    assert any("(3 articles)" in note for note in notes)
    assert any("Berg: The harbour opened." in note for note in notes)


@pytest.mark.parametrize("lines", [1, 2])
def test_what_stands_above_a_dot_is_no_longer_for_the_number_of_its_articles(lines: int) -> None:
    sentence = "The harbour, which has stood empty for a decade and a half, opened to the ferries of both shores on Monday."
    frame = told("2025-01-20", "2025-01-21").assign(sentence=sentence, doc_count=[1, 12], source_count=1)
    alone, backed = (note.text.split("  ", 1)[1] for note in charts.events(frame, lines=lines).layout.annotations[:2])
    assert backed.endswith("(12 articles)")
    assert max(map(len, backed.split("<br>"))) <= 46 >= max(map(len, alone.split("<br>")))


def test_a_dot_grows_with_the_sources_that_tell_the_event() -> None:
    frame = told("2025-01-20", "2025-01-22", "2025-01-24").assign(source_count=[1, 4, 10_000])
    dots = next(trace for trace in charts.events(frame).data if trace.type == "scatter")
    one, four, many = dots.marker.size
    assert four == 2 * one
    assert four < many < 4 * one


def test_many_events_are_counted_with_the_inferred_ones_hatched_and_the_text_says_so() -> None:
    frame = told(*["2025-01-20", "2025-01-21"] * 60).assign(inferred=[True, *[False] * 119])
    bars = charts.events(frame).data
    assert [(sum(bar.y), bar.marker.pattern.shape) for bar in bars] == [(119, ""), (1, "/")]
    assert "counted per day" in charts.about_events(frame)
    assert "a ring is inferred" in charts.about_events(frame.head(2))


def test_very_many_events_are_counted_as_many_are() -> None:
    days = [*["2025-01-20", "2025-01-21", "2025-01"] * 39, "1066"]
    frame = told(*days).assign(inferred=[number % 2 == 0 for number in range(len(days))])
    bars, twentyfold = charts.events(frame).data, charts.events(pd.concat([frame] * 20)).data
    assert [[20 * times for times in bar.y] for bar in bars] == [list(bar.y) for bar in twentyfold]
    assert "39 events told without a day and 1 event far" in charts.about_events(frame)
    assert "780 events told without a day and 20 events far" in charts.about_events(pd.concat([frame] * 20))


def test_what_is_told_without_a_month_is_not_counted_by_the_month_and_the_text_says_so() -> None:
    frame = told(*["2024-01", "2024-12-05"] * 30, *["2024"] * 5)
    assert sum(sum(bar.y) for bar in charts.events(frame).data) == 60
    assert "In the table only: 5 events told without a month." in charts.about_events(frame)


def test_very_many_events_of_one_year_are_counted_in_linear_time() -> None:
    assert grows_linearly(lambda text: charts.about_events(told(*["2025"] * len(text))), "x", 3_000)


def test_the_extent_of_events_counts_them_by_when_they_begin_without_the_far_ones() -> None:
    days = ["1815-06-18", *["2024-01-05"] * 30, *["2024-03-01"] * 10]
    extent = charts.told_extent(pd.DataFrame({"first": days, "last": days}))
    assert extent.unit == "day"
    assert dict(zip(extent.frame["date"], extent.frame["count"], strict=True))["2024-03-01"] == 10
    assert extent.frame["count"].sum() == 40
    assert charts.told_extent(pd.DataFrame({"first": [], "last": []})).frame.empty


def test_events_all_told_by_year_alone_are_counted_by_the_year() -> None:
    frame = told(*["2024"] * 60, "2024-03-01")
    [bar] = charts.events(frame).data
    assert (list(bar.y), list(bar.customdata), bar.width[0] / 86_400_000 > 300) == ([61], [["2024", "past", "stated"]], True)
    assert charts.told_extent(pd.DataFrame({"first": ["2024-01-01"] * 60, "last": ["2024-12-31"] * 60})).unit == "year"


def test_far_events_do_not_squeeze_the_rest_and_stand_as_arrows_at_the_edge() -> None:
    frame = told("0064", "2024-01-05", "2024-02-05", "2024-03-05", "2024-03-08", "2199")
    figure = charts.events(frame)
    first, last = figure.layout.xaxis.range
    assert "2023-12" < first < last < "2024-04"
    arrows = [
        (symbol, x) for trace in figure.data if trace.type == "scatter" for symbol, x in zip(trace.marker.symbol, trace.x, strict=True)
    ]
    assert [arrows[0][0], arrows[-1][0]] == ["triangle-left", "triangle-right"]
    assert first < arrows[0][1] < arrows[-1][1] < last
    assert "An arrow at the edge" in charts.about_events(frame)
    assert "An arrow at the edge" not in charts.about_events(frame.iloc[1:5])


def test_many_events_are_counted_without_the_far_ones_and_the_text_says_so() -> None:
    frame = told("0064", *["2024-01-05", "2024-03-05"] * 30, "2199")
    assert sum(sum(bar.y) for bar in charts.events(frame).data) == 60
    assert "counted per day" in charts.about_events(frame)
    assert "2 events far from the rest" in charts.about_events(frame)


def test_no_line_runs_through_what_is_written_above_the_dots() -> None:
    few, shared = (charts.events(told(*[f"2025-01-{day:02}" for day in days])) for days in ((3, 20), range(1, 29)))
    assert (few.layout.xaxis.showgrid, few.layout.yaxis.showgrid) == (False, True)
    assert list(few.layout.yaxis.tickvals) == sorted({y for trace in few.data if trace.type == "scatter" for y in trace.y})
    assert (shared.layout.xaxis.showgrid, shared.layout.yaxis.showgrid) == (True, False)


def test_a_few_events_beside_the_rest_are_drawn_and_far_ones_are_not() -> None:
    many = told(*["1990", "2024"] * 60, "2025", "2026", "2090")
    assert sum(sum(bar.y) for bar in charts.events(many).data) == 122
    assert "In the table only: 1 event far from the rest." in charts.about_events(many)


def test_the_ledger_says_what_inferred_forecasts_look_like_and_calls_them_forecasts() -> None:
    frame = told(*["2025-01-20", "2025-01-21"] * 60, "1066", "2025-01").assign(status=None, id="a", start=0, inferred=True)
    assert "hatched where the date was inferred" in charts.about_ledger(frame)
    assert "In the table only: 2 forecasts far from the rest." in charts.about_ledger(frame)
    assert "a ring is inferred" in charts.about_ledger(frame.head(2))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_rows_of_a_ledger_are_high_enough_for_two_lines_below_the_name_of_the_lane(count: int) -> None:
    frame = told(*(f"2031-0{month}-01" for month in range(1, count + 1))).assign(id="a", start=range(count), status=None, who="Acme")
    layout = charts.ledger(frame).layout
    bottom, top = layout.yaxis.range
    row = (layout.height - layout.margin.t - layout.margin.b) / (bottom - top)
    two_lines, lane = 12 + 2 * 16, 0.95 * row - 8
    assert two_lines <= lane
