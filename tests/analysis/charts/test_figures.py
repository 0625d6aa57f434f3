"""Figures: what they show is what the frame holds, and a click hands back what the evidence is found by."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from analysis import charts
from analysis.charts.figures.trend import trend
from analysis.charts.heads import profile
from analysis.charts.heads.publication import Volume
from analysis.charts.house.style import OTHER, SERIES
from tests.analysis.charts.figures.test_events import told

HOSTILE = '<a href="http://evil.test">click</a>'


def _names(count: int = 3) -> pd.DataFrame:
    return pd.DataFrame({"entity": [f"Name {number}" for number in range(count)], "doc_count": list(range(count, 0, -1))})


def _volume(*rows: tuple[str | None, int]) -> pd.DataFrame:
    counts = [count for _, count in rows]
    return pd.DataFrame({"date": [date for date, _ in rows], "count": counts, "total_count": [2 * count for count in counts], "ratio": 0.5})


def _tone_figures() -> dict[str, Any]:
    tones = pd.DataFrame(
        {
            "title": [HOSTILE, "B"],
            "id": ["1", "2"],
            "polarity": [0.5, -0.2],
            "tone": ["favourable", "neutral"],
            "low": [0.3, -0.2],
            "high": [0.7, -0.2],
        }
    )
    means = tones.assign(n=[40, 3], state=["scored", "not enough text"], low=0.0, high=0.6, doc_count=2)
    spread = pd.DataFrame({"state": ["favourable", "no evidence"], "low": [0.4, None], "count": [2, 1]})
    subjective = pd.DataFrame({"source": [HOSTILE], "subjectivity": [0.4], "subjectivity_error": [0.1], "sentences": [12]})
    shared = pd.DataFrame(
        {"source": [HOSTILE], "unfavourable": [1], "neutral": [2], "favourable": [0], "uncertain": [1], "no_evidence": [3]}
    )
    return {
        "diverging": charts.diverging(tones, "title", keys=("id",)),
        "means": charts.diverging(means, "title", keys=("id",)),
        "course": charts.course(means.assign(date=["2025-01", "2025-03"]), "month"),
        "distribution": charts.distribution(spread),
        "pairs": charts.pairs(pd.DataFrame({"polarity": [0.3], "textblob_polarity": [-0.2], "count": [4]})),
        "subjectivity": charts.subjectivity(subjective),
        "shares": charts.shares(shared, "source"),
    }


def _figures() -> dict[str, Any]:
    pairs = pd.DataFrame({"entity_a": [HOSTILE, "A"], "entity_b": ["A", "B"], "doc_count": [2, 1]})
    cells = pd.DataFrame({"entity": [HOSTILE, "A"], "source": ["S", "T"], "count": [1, 4]})
    parts = pd.DataFrame({"title": [HOSTILE, HOSTILE], "label": ["t", "u"], "share": [0.4, 0.6], "id": "1", "topic": ["t", "u"]})
    volume = _volume(("2025-01-01", 1), ("2025-01-02", 2), (None, 3))
    return _tone_figures() | {
        "ranked": charts.ranked(pd.DataFrame({"entity": [HOSTILE], "doc_count": [1]}), "entity", "doc_count"),
        "network": charts.network(pairs),
        "matrix": charts.matrix(cells, ("entity", "source", "count"), {HOSTILE: HOSTILE, "A": "A"}, {"S": "S", "T": HOSTILE}),
        "mixture": charts.mixture(parts, ("title", "label", "share"), ("id", "topic"), {"t": SERIES[0]}),
        "leaders": charts.leaders(parts.assign(label=[HOSTILE, "u"], n=1), ("title", "label", "share"), "n"),
        "volume": charts.volume(volume.assign(source=[HOSTILE, "B", "B"]), Volume(volume, "day"), {HOSTILE: SERIES[0], "B": SERIES[1]}),
        "events": charts.events(told("2025-01-20", "2030").assign(sentence=HOSTILE, title=HOSTILE)),
    }


@pytest.mark.parametrize("family", _figures())
def test_no_figure_carries_markup_of_an_article(family: str) -> None:
    figure = _figures()[family]
    drawn = figure.to_plotly_json()
    for trace in drawn["data"]:
        trace.pop("customdata", None)
        trace.pop("name", None)
    assert "<a " not in str(drawn)


@pytest.mark.parametrize("family", _figures())
def test_every_figure_is_in_house_style(family: str) -> None:
    layout = _figures()[family].layout
    assert layout.title.text is None
    assert layout.showlegend is False
    assert layout.dragmode is False
    assert layout.height


@pytest.mark.parametrize(
    "figure",
    [
        lambda: charts.ranked(_names(0), "entity", "doc_count"),
        lambda: charts.network(pd.DataFrame({"entity_a": [], "entity_b": [], "doc_count": []})),
        lambda: charts.volume(_volume((None, 3)), Volume(_volume((None, 3)), "day")),
        lambda: charts.events(told()),
        lambda: charts.events(told("PRESENT_REF")),
    ],
)
def test_a_frame_without_rows_makes_an_empty_figure(figure: Any) -> None:
    assert figure().layout.height > 0


def test_bars_are_in_the_frames_order_with_the_value_at_their_end() -> None:
    (bars,) = charts.ranked(_names(), "entity", "doc_count").data
    assert list(bars.x) == [3, 2, 1]
    assert list(bars.text) == ["3", "2", "1"]
    assert [list(keys) for keys in bars.customdata] == [["Name 0"], ["Name 1"], ["Name 2"]]


def test_a_chart_shows_no_more_bars_than_a_person_reads() -> None:
    (bars,) = charts.ranked(_names(90), "entity", "doc_count").data
    assert len(bars.x) == 15


def test_six_sources_have_a_colour_of_their_own_and_the_rest_are_grey() -> None:
    given = charts.colours(f"s{number}" for number in range(8))
    assert [given[f"s{number}"] for number in range(6)] == list(SERIES)
    assert given["s6"] == given["s7"] == OTHER


def test_volume_counts_every_dated_article_once_and_leaves_room_for_empty_days() -> None:
    whole = _volume(("2025-01-01", 1), ("2025-01-02", 0), ("2025-01-03", 0), ("2025-01-04", 6), (None, 8))
    apart = _volume(("2025-01-01", 1), ("2025-01-04", 2), ("2025-01-04", 4), (None, 8)).assign(source=["A", "A", "B", "B"])
    figure = charts.volume(apart, Volume(whole, "day"), {"A": SERIES[0], "B": SERIES[1]})
    assert sum(sum(bars.y) for bars in figure.data) == 7
    assert [list(keys) for keys in figure.data[1].customdata] == [["2025-01-01"], ["2025-01-04"]]
    assert figure.layout.xaxis.range[0].startswith("2025-01-01")
    assert figure.layout.xaxis.range[1] >= "2025-01-05"


def test_a_strip_may_be_dragged_over_and_shows_the_days_chosen_among_all() -> None:
    months = Volume(_volume(("2024-01", 3), ("2024-02", 1), ("2024-03", 2)), "month")
    figure = charts.strip(months, "2024-02-10", "2024-02-20")
    assert (figure.layout.dragmode, figure.layout.selectdirection) == ("select", "h")
    assert list(figure.data[0].marker.color) == [OTHER, SERIES[0], OTHER]
    assert set(charts.strip(months, None, None).data[0].marker.color) == {SERIES[0]}


def test_only_many_periods_on_several_days_have_a_strip() -> None:
    hours = Volume(_volume(("2024-01-01T08", 3), ("2024-01-01T09", 1)), "hour")
    assert not charts.has_stretches(hours)
    assert not charts.has_stretches(Volume(_volume(("2024-01-01", 3), ("2024-01-02", 1)), "day"))
    assert charts.has_stretches(Volume(_volume(*[(f"2024-01-{day:02d}", 1) for day in range(1, 6)]), "day"))


def test_a_bar_is_as_wide_as_its_period() -> None:
    months = _volume(("2024-01", 3), ("2024-02", 1))
    (bars,) = charts.volume(months, Volume(months, "month")).data
    assert bars.width[0] / bars.width[1] == pytest.approx(31 / 29)
    assert [list(keys) for keys in bars.customdata] == [["2024-01"], ["2024-02"]]


def test_a_share_is_drawn_as_such_and_told_with_its_cases() -> None:
    months = _volume(("2024-01", 3), ("2024-02", 1))
    figure = charts.volume(months, Volume(months, "month", share=True))
    assert list(figure.data[0].y) == [0.5, 0.5]
    assert "3 of 6 articles" in figure.data[0].hovertemplate[0]


def test_shares_of_few_articles_are_pale_where_others_are_of_many():
    months = _volume(("2024-01", 30), ("2024-02", 1), ("2024-03", 8))
    (bars,) = charts.volume(months, Volume(months, "month", share=True)).data
    assert [opacity < 1 for opacity in bars.marker.opacity] == [False, True, False]
    few = _volume(("2024-01", 2), ("2024-02", 1))
    assert set(charts.volume(few, Volume(few, "month", share=True)).data[0].marker.opacity) == {1}


def test_a_line_of_shares_passes_by_periods_of_few_articles_and_ends_at_those_of_none():
    sizes = {"2024-01": 20, "2024-02": 1, "2024-03": 0, "2024-04": 10, "2024-05": 10}
    rows = [{"date": start, "query": "q", "count": size, "sample_size": size, "ratio": float(size > 0)} for start, size in sizes.items()]
    line, dots = trend(pd.DataFrame(rows), "month", None).data
    assert list(line.y) == [1, None, None, 1, 1]
    assert [opacity < 1 for opacity in dots.marker.opacity] == [False, True, False, False]


def test_an_incomplete_last_period_is_hatched() -> None:
    months = _volume(("2024-01", 3), ("2024-02", 1))
    (bars,) = charts.volume(months, Volume(months, "month", until="2024-02-10")).data
    assert list(bars.marker.pattern.shape) == ["", "/"]


def test_bursts_are_shaded_where_there_is_enough_to_tell_them() -> None:
    days = _volume(*[(f"2024-01-{day:02d}", 40 if day in (9, 10) else 2) for day in range(1, 21)])
    (ground,) = charts.volume(days, Volume(days, "day")).layout.shapes
    assert (ground.x0, ground.x1) == ("2024-01-09T00:00:00", "2024-01-11T00:00:00")
    few = days[days["count"] < 40]
    assert not charts.volume(few, Volume(few, "day")).layout.shapes


def test_sources_without_a_colour_of_their_own_are_drawn_together() -> None:
    whole = _volume(("2025-01-01", 8))
    apart = _volume(*[("2025-01-01", 1)] * 8).assign(source=[f"s{number}" for number in range(8)])
    figure = charts.volume(apart, Volume(whole, "day"), charts.colours(f"s{number}" for number in range(8)))
    assert [(bars.name, list(bars.y)) for bars in figure.data][-1] == ("others", [2])
    assert len(figure.data) == 7


def test_a_chart_of_very_many_periods_names_fewer_sources() -> None:
    days = pd.date_range("2019-01-01", periods=2_000).strftime("%Y-%m-%d")
    whole = _volume(*[(day, 2) for day in days])
    apart = pd.concat([whole.assign(source=f"s{number}") for number in range(6)])
    figure = charts.volume(apart, Volume(whole, "day"), charts.colours(f"s{number}" for number in range(6)))
    assert sum(len(bars.y) for bars in figure.data) <= 5_000


def test_an_undated_article_is_a_line_from_its_bound_with_no_end() -> None:
    frame = pd.DataFrame(
        {
            "id": ["a", "b", "c"],
            "title": HOSTILE,
            "not_before": ["2025-01-20", "2024-01-01", None],
            "not_before_kind": ["inferred", "stated", None],
            "not_before_evidence": "On 20 January.",
            "start": pd.array([4, 9, None], "Int64"),
        }
    )
    figure = charts.undated(frame, "2025-03-01")
    lines = [trace for trace in figure.data if trace.type == "scatter" and trace.mode == "lines"]
    assert [(line.x[0], line.line.dash) for line in lines] == [("2025-01-20", "dot"), ("2024-01-01", "solid")]
    assert {line.x[1] for line in lines} == {figure.layout.xaxis.range[1]}
    assert figure.layout.xaxis.range[1] > "2025-03-01"
    clicked = [list(trace.customdata[0]) for trace in figure.data if trace.customdata is not None]
    assert clicked == [["a", 4], ["b", 9]]
    assert figure.layout.margin.b >= 2 * 16  # a day and its year beneath


def test_a_network_is_the_same_for_rows_in_any_order() -> None:
    pairs = pd.DataFrame({"entity_a": ["A", "A", "B"], "entity_b": ["B", "C", "C"], "doc_count": [3, 2, 1]})
    assert charts.network(pairs).to_json() == charts.network(pairs.iloc[::-1]).to_json()


def test_a_network_hands_back_one_name_or_the_pair() -> None:
    figure = charts.network(pd.DataFrame({"entity_a": ["A"], "entity_b": ["B"], "doc_count": [1]}))
    clicks = [list(keys) for trace in figure.data if trace.customdata is not None for keys in trace.customdata]
    assert sorted(clicks) == [["A"], ["A", "B"], ["B"]]


def test_the_names_of_many_columns_stand_upright_where_they_have_no_room_and_no_square_reaches_into_the_next() -> None:
    cells = pd.DataFrame([("a", f"Source {n}", 5) for n in range(12)], columns=["row", "column", "count"])
    figure = charts.matrix(cells, ("row", "column", "count"), {"a": "a"}, {name: name for name in cells["column"]})
    assert figure.layout.xaxis.tickangle is None
    assert figure.layout.xaxis.autotickangles == (0, -90)
    assert max(figure.data[0].marker.size) <= 15
    assert figure.layout.margin.t > 6 * len("Source 11")


def test_the_area_of_a_square_is_in_proportion_to_its_number() -> None:
    cells = pd.DataFrame({"row": ["a", "b"], "column": ["c", "c"], "count": [1, 4]})
    (squares,) = charts.matrix(cells, ("row", "column", "count"), {"a": "a", "b": "b"}, {"c": "c"}).data
    assert (squares.marker.size[1] / squares.marker.size[0]) ** 2 == pytest.approx(4)


def test_numbers_stand_in_the_cells_where_all_have_room() -> None:
    cells = pd.DataFrame({"row": ["a", "a", "a"], "column": list("xyz"), "share": [0.6, 0.004, 1]})
    few = charts.matrix(cells, ("row", "column", "share"), {"a": "a"}, {name: name for name in "xyz"}).data[0]
    assert (few.mode, list(few.text)) == ("markers+text", ["60%", "<1%", "100%"])
    assert few.marker.size[1] == 0, "a blot on its digits"
    many = pd.DataFrame([("a", f"Source {n}", 1.0) for n in range(12)], columns=["row", "column", "share"])
    columns = {name: name for name in many["column"]}
    assert charts.matrix(many, ("row", "column", "share"), {"a": "a"}, columns).data[0].mode == "markers"


def test_a_share_of_few_articles_is_told_as_so_many_of_so_many() -> None:
    cells = pd.DataFrame({"row": ["a"], "column": ["x"], "doc_ratio": [2 / 3], "doc_count": [2], "sample_size": [3]})
    (squares,) = charts.matrix(cells, ("row", "column", "doc_ratio"), {"a": "a"}, {"x": "x"}).data
    assert list(squares.text) == ["2 of 3"]
    assert "2 of 3 articles" in squares.hovertemplate[0]


def test_a_click_leaves_pale_marks_as_pale_as_they_are() -> None:
    cells = pd.DataFrame({"row": ["a"], "column": ["x"], "count": [2]})
    (squares,) = charts.matrix(cells, ("row", "column", "count"), {"a": "a"}, {"x": "x"}).data
    assert squares.selected.marker.opacity == squares.unselected.marker.opacity == squares.marker.opacity < 1


def test_tone_bars_lie_on_their_side_and_draw_their_interval() -> None:
    tones = ["favourable", "unfavourable"]
    frame = pd.DataFrame({"title": ["A", "B"], "polarity": [0.5, -0.2], "tone": tones, "low": [0.3, -0.2], "high": [0.7, -0.2]})
    (bars,) = charts.diverging(frame, "title").data
    assert list(bars.x) == [0.5, -0.2]
    assert (bars.error_x.array[0], bars.error_x.arrayminus[0]) == pytest.approx((0.2, 0.2))
    assert list(bars.marker.color) == [charts.TONE["favourable"], charts.TONE["unfavourable"]]


def test_the_smallest_of_very_many_parts_of_a_bar_are_drawn_as_one() -> None:
    voices = [f"{number:03d}" for number in range(200)]
    parts = pd.DataFrame([{"source": source, "speaker": voice, "share": 0.005} for source in "ab" for voice in voices])
    figure = charts.mixture(parts, ("source", "speaker", "share"), ("speaker", "source"), {"001": SERIES[0]})
    assert len(figure.data) < 50
    assert sum(sum(trace.x) for trace in figure.data) == pytest.approx(2)
    assert len(figure.data[0].x) == 2
    assert "159 others" in figure.data[-1].hovertemplate[0]


def test_a_long_name_on_a_network_is_broken_where_a_telephone_has_no_room_for_it() -> None:
    pairs = pd.DataFrame({"entity_a": ["Mikhail Khodorkovsky"], "entity_b": ["Yukos"], "doc_count": [3]})
    names = next(trace for trace in charts.network(pairs).data if trace.mode == "markers+text")
    assert list(names.text) == ["Mikhail<br>Khodorkovsky", "Yukos"]


def test_of_many_pairs_of_tones_no_dot_reaches_into_the_next() -> None:
    bins = [(ours / 10, theirs / 10) for ours in range(-10, 10) for theirs in range(-10, 10)]
    frame = pd.DataFrame(bins, columns=["polarity", "textblob_polarity"]).assign(count=range(len(bins)))
    sizes = charts.pairs(frame).data[-1].marker.size
    assert max(sizes) <= 13 < max(charts.pairs(frame.tail(9)).data[-1].marker.size)


def test_the_neighbours_of_a_name_beyond_chance_stand_out() -> None:
    frame = pd.DataFrame({"entity_a": "A", "entity_b": ["B", "C"], "count": [9, 4], "log_likelihood": [2.0, 30.0], "npmi": [0.1, 0.6]})
    bars = profile.beside(frame).data[0]
    assert list(bars.marker.color) == [OTHER, SERIES[0]]


def test_stacked_bars_say_what_their_colours_are() -> None:
    frame = pd.DataFrame({"source": ["Post"], "named": [3], "no_evidence": [1]})
    (key,) = charts.stacked(frame, "source", {"named": SERIES[0], "no_evidence": OTHER}).layout.annotations
    assert f'<span style="color:{SERIES[0]}">■</span> named' in key.text
    assert f'<span style="color:{OTHER}">■</span> no evidence' in key.text
