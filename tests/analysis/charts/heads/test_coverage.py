"""What is said of topics: their number, course, sources, and how well they fit what was added."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.charts import mixture, passage_map
from analysis.charts.figures.plane import thinned
from analysis.charts.heads import coverage, findings
from analysis.charts.heads.publication import Volume
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.key import name_above

CURVE = pd.DataFrame({"topics": [2, 3, 4], "agreement": [0.3, 0.9, 0.4], "proposed": [False, True, False], "shown": [False, False, True]})


def test_the_curve_marks_the_number_proposed_and_the_one_shown() -> None:
    figure = coverage.stability(CURVE)
    assert [note.text for note in figure.layout.annotations] == ["3, proposed", "4, shown"]
    assert "4 topics; 3 are proposed" in coverage.stable(CURVE, 4, {"suggested": 3})
    assert "others" in coverage.stable(CURVE, 4, {"suggested": 3})
    assert "much the same" in coverage.stable(CURVE, 3, {"suggested": 3})


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("fitted", 90, 9, 0.1, 4.0)], "Nothing was added"),
        ([("fitted", 90, 9, 0.1, 4.0), ("added since", 20, 2, 0.1, 3.9)], "fit them as well"),
        ([("fitted", 90, 9, 0.1, 4.0), ("added since", 20, 10, 0.5, 1.0)], "worse (25% of the affinity): find them anew"),
        ([("added since", 4, 1, 0.25, 1.0)], "1 of 4"),
    ],
)
def test_drift_is_told_in_words(rows: list[tuple[object, ...]], said: str) -> None:
    assert said in coverage.drift(pd.DataFrame(rows, columns=["part", "count", "unassigned", "ratio", "affinity"]))


def test_a_course_needs_dates_and_names_the_leading_topic() -> None:
    months = [f"2025-{month:02d}" for month in range(1, 7)]
    whole = pd.DataFrame({"date": months, "count": 10, "total_count": 10, "ratio": 1.0})
    frame = pd.DataFrame(
        [(date, key, label, n, 10, n / 10) for date in months for key, label, n in (("a", "Floods", 6), ("b", "Schools", 4))],
        columns=["date", "topic", "label", "count", "total_count", "ratio"],
    )
    assert coverage.course(frame, Volume(whole, "month", share=True)).startswith("“Floods” leads in 6 of 6 months")
    own = coverage.course(frame[frame["topic"] == "a"], Volume(whole, "month", share=True))
    assert own == "60% of dated articles are mainly on it; most, 6 of 10 in Jan 2025 and 5 other months"
    assert "too few" in coverage.course(frame.head(2), Volume(whole.head(1), "month", share=True))


def test_a_crowded_map_draws_as_many_as_a_chart_bears_and_says_so() -> None:
    many = pd.DataFrame({"id": range(12_000), "start": 0, "x": 0.1, "y": 0.2, "label": "Floods", "title": "t", "text": "x"})
    assert len(thinned(many)) == 5_000 == len(passage_map(many, {}).data[0].x)
    assert "5,000 of 30,000 passages" in str(coverage.drawn(many, 30_000))
    assert coverage.drawn(many.head(9), 9) is None


def test_of_many_articles_those_divided_most_are_drawn_each_with_a_bar_of_its_own() -> None:
    shares = [(f"a{number}", "One title", topic, share) for number in range(40) for topic, share in (("x", 0.5 + number / 100), ("y", 0.4))]
    frame = pd.DataFrame(shares, columns=["id", "title", "label", "share"])
    figure = mixture(frame, ("title", "label", "share"), ("id",), {}, each="id")
    assert {tuple(bar.y) for bar in figure.data} == {tuple(range(15))}
    assert max(figure.data[0].x) == pytest.approx(0.64)
    assert "15 divided most" in coverage.mixed_about(frame)
    assert "divided" not in coverage.mixed_about(frame.head(30))


def test_of_many_articles_those_on_one_topic_are_told_and_not_drawn() -> None:
    alone = pd.DataFrame({"id": [f"a{number}" for number in range(20)], "share": 1.0, "main": True})
    parts = {"id": ["b", "b", "c", "c"], "share": [0.7, 0.3, 0.6, 0.4], "main": [True, False, True, False]}
    frame = pd.concat([alone, pd.DataFrame(parts)])
    assert coverage.divided(frame)["id"].tolist() == ["c", "c", "b", "b"]
    assert coverage.mixed_about(frame).endswith("Drawn are those on several, 2; the table has all.")
    assert findings.mixtures(frame) == "91% of articles are on one topic alone, the rest on several"
    assert len(coverage.divided(frame.tail(14))) == 14


def test_parts_that_stand_apart_are_named_over_the_bars_in_their_colours_and_have_room_there() -> None:
    named = {"Ada Bakewell": "#000001", "Bo Castleford": "#000002", "Cyril Dunstable": "#000003"}
    drawing, plain = Drawing(100), Drawing(100)
    name_above(drawing, named)
    (key,) = drawing.notes
    assert all(f'<span style="color:{colour}">■</span> {name}' in key["text"] for name, colour in named.items())
    assert key["text"].count("<br>") == 1
    assert drawing.top - plain.top == drawing.height - plain.height > 0


def test_topics_that_lead_as_often_lead_together() -> None:
    rows = [(f"2025-0{month}", key, key.upper(), n, 10, n / 10) for month in (1, 2) for key, n in (("a", 4 + month), ("b", 7 - month))]
    frame = pd.DataFrame(rows, columns=["date", "topic", "label", "count", "total_count", "ratio"])
    frame = pd.concat([frame, frame[frame["topic"] == "a"].assign(date="2025-03"), frame[frame["topic"] == "b"].assign(date="2025-03")])
    whole = pd.DataFrame({"date": ["2025-01", "2025-02", "2025-03"], "count": 10, "total_count": 10, "ratio": 1.0})
    assert coverage.course(frame, Volume(whole, "month", share=True)) == "“A” and “B” lead in 2 of 3 months each"


def test_a_month_of_few_articles_is_nobodys_strongest() -> None:
    rows = [("2025-01", 30, 60), ("2025-02", 24, 60), ("2025-03", 2, 2)]
    frame = pd.DataFrame(rows, columns=["date", "count", "total_count"]).assign(topic="a", label="A")
    frame = frame.assign(ratio=frame["count"] / frame["total_count"])
    assert coverage.course(frame, Volume(frame, "month", share=True)).endswith("most, 50% in Jan 2025")


def test_sources_with_articles_enough_are_compared_and_one_article_is_told_as_such() -> None:
    frame = pd.DataFrame(
        {"topic": "a", "label": "Floods", "source": ["Post", "Echo", "Star"], "share": [0.6, 0.5, 1.0], "sample_size": [20, 12, 1]}
    )
    several = pd.concat([frame, frame.assign(topic="b", label="Schools", share=0.1)])
    assert coverage.sources(several) == "Post keeps most to one topic: its 20 articles are 60% on “Floods”"
    assert coverage.sources(several[several["source"] == "Star"]) == "Star: 1 article, 100% on “Floods”"
    told = "Post gives “Floods” most room: 60% of its 20 articles"
    assert coverage.sources(frame) == f"{told}; the sources differ no more than by chance"
    assert coverage.sources(frame.assign(share=[0.6, 0.0, 1.0], sample_size=[20, 20, 1])) == told


def test_mixtures_of_articles_on_one_topic_each_are_listed_and_not_drawn() -> None:
    whole = pd.DataFrame({"id": range(20), "share": 1.0})
    assert coverage.undivided(whole)
    assert coverage.undivided(whole.head(15)) is None
    assert coverage.undivided(pd.concat([whole, whole.head(1)]).assign(share=[0.5] + [1.0] * 19 + [0.5])) is None


def test_the_few_without_a_topic_are_counted() -> None:
    assert coverage.unassigned(pd.DataFrame({"id": [1]}), 320, "article") == "1 of 320 articles has no topic"


def test_a_map_says_which_topics_lie_near_and_which_apart() -> None:
    spots = {"Oil": (0, 0), "Gas": (0, 1), "Schools": (5, 0), "Tennis": (30, 30)}
    frame = pd.DataFrame([(label, x, y) for label, (x, y) in spots.items() for _ in range(3)], columns=["label", "x", "y"])
    assert coverage.mapped(frame) == "“Gas” and “Oil” lie nearest to each other on the map, “Tennis” farthest from any other"
    assert coverage.mapped(frame[frame["label"] != "Gas"].assign(topic="t")) == "All 9 passages have a topic"


def test_where_a_topic_was_strongest_is_told_of_all_periods_that_are_not_drawn_pale() -> None:
    rows = [("2022", 8, 16), ("2023", 4, 4), ("2024", 90, 300)]
    frame = pd.DataFrame(rows, columns=["date", "count", "total_count"]).assign(topic="a", label="A")
    frame = frame.assign(ratio=frame["count"] / frame["total_count"])
    assert coverage.course(frame, Volume(frame, "year", share=True)).endswith("most, 50% in 2022")
