"""The two timelines: periods and bursts of volume, and events out of told dates."""

from __future__ import annotations

import random
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.timeline import Period, Told, bursts, events, is_incomplete, period_for


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 2, 3), date(2025, 2, 3), "hour"),
        (date(2025, 1, 1), date(2025, 3, 1), "day"),
        (date(2024, 1, 1), date(2025, 3, 1), "week"),
        (date(2015, 1, 1), date(2025, 3, 1), "month"),
        (date(1990, 1, 1), date(2025, 3, 1), "quarter"),
        (date(1900, 1, 1), date(2025, 3, 1), "year"),
    ],
)
def test_the_period_fits_the_span(first: date, last: date, expected: Period) -> None:
    assert period_for(first, last) == expected


@pytest.mark.parametrize(
    ("start", "period", "until", "expected"),
    [
        ("2025-02-03T10", "hour", "2025-02-03T10:30:00+08:00", True),
        ("2025-02-03T10", "hour", "2025-02-03T11:00", False),
        ("2025-02-03", "day", "2025-02-03", False),
        ("2025-02-03", "day", "2025-02-03T22:00", True),
        ("2025-02-03", "week", "2025-02-07", True),
        ("2025-02-03", "week", "2025-02-09", False),
        ("2025-02", "month", "2025-02-27", True),
        ("2025-02", "month", "2025-02-28", False),
        ("2024-10-01", "quarter", "2024-12-31", False),
        ("2025", "year", "2025-06-30", True),
        ("9999", "year", "9999-06-30", True),
    ],
)
def test_a_period_is_incomplete_until_its_last_moment(start: str, period: Period, until: str, expected: bool) -> None:
    assert is_incomplete(start, period, until) is expected


def test_bursts_are_found_and_weighed() -> None:
    [burst] = bursts([2, 3, 2, 2, 14, 17, 15, 2, 3, 2, 2, 1])
    assert (burst.first, burst.last) == (4, 6)
    assert burst.weight > 0


def test_bursts_of_share_ignore_days_on_which_everything_doubles() -> None:
    counts, totals = [5, 5, 20, 20, 5, 5, 5, 5], [50, 50, 200, 200, 50, 50, 50, 50]
    assert bursts(counts, totals) == ()
    assert [(burst.first, burst.last) for burst in bursts(counts)] == [(2, 3)]


def test_a_higher_effort_finds_fewer_bursts() -> None:
    counts = [1, 8, 1, 1, 9, 9, 1, 1, 1, 1]
    assert [len(bursts(counts, effort=effort)) for effort in (0.1, 1.5, 50)] == [2, 1, 0]


@pytest.mark.parametrize("counts", [[], [0], [0, 0, 0], [7], [3, 3, 3, 3, 3]])
def test_level_volume_has_no_bursts(counts: list[int]) -> None:
    assert bursts(counts) == bursts(counts, counts) == ()


@given(st.lists(st.integers(0, 30), max_size=40))
def test_bursts_stand_apart_and_weigh_something(counts: list[int]) -> None:
    found = bursts(counts)
    assert all(0 <= burst.first <= burst.last < len(counts) and burst.weight > 0 for burst in found)
    assert all(before.last < after.first - 1 for before, after in pairwise(found))
    assert bursts(counts, [count + 1 for count in counts]) is not None


def told(article: str, value: str, sentence: str, relation: str = "past", **more: object) -> Told:
    precision = {4: "year", 7: "month", 10: "day"}.get(len(value), "day")
    return Told(article, 0, 5, value, precision, relation, str(more.pop("anchor_kind", "none")), sentence, **more)  # type: ignore[arg-type]


FLOOD = [
    told("a", "2024-05-03", "The Ruhla dam burst and flooded Valley Town.", source="Post", published="2024-05-04"),
    told("b", "2024-05-03", "Valley Town was flooded when the dam at Ruhla burst.", source="Herald", published="2024-05-06"),
    told("c", "2024-05", "A dam burst flooded Valley Town in spring.", source="Herald"),
]


def test_tellings_of_one_event_come_together_over_articles() -> None:
    [event] = events(FLOOD)
    assert (event.date, event.precision, event.first, event.last) == ("2024-05-03", "day", "2024-05-03", "2024-05-03")
    assert (event.sources, event.articles, event.lag_days, event.lane) == (("Herald", "Post"), 3, 1, "past")
    assert [one.id for one in event.told] == ["a", "b", "c"]


def test_other_things_on_the_same_day_are_other_events() -> None:
    strike = told("d", "2024-05-03", "Railway workers began a strike over pay.")
    assert [event.articles for event in events([*FLOOD, strike])] == [3, 1] or [event.articles for event in events([*FLOOD, strike])] == [
        1,
        3,
    ]


def test_of_a_day_long_past_one_name_in_common_tells_the_event() -> None:
    later = told("d", "2024-05-03", "What Ruhla went through that day still haunts families.", published="2025-05-03")
    fresh = later._replace(published="2024-05-04")
    assert [event.articles for event in events([*FLOOD, later])] == [4]
    assert len(events([*FLOOD, fresh])) == 2


def test_the_same_words_on_other_days_are_other_events() -> None:
    assert len(events([FLOOD[0], FLOOD[1]._replace(value="2023-05-03")])) == 2


def test_promises_have_their_own_lane_and_name_who_makes_them() -> None:
    promise = told("a", "2030", "The ministry will rebuild the Ruhla dam.", "deadline", who=("Ministry of Works",), published="2024-05-04")
    report = told("b", "2030", "The Ruhla dam was rebuilt by the ministry.", "past")
    found = events([promise, report])
    assert [(event.lane, event.who) for event in found if event.lane == "promise"] == [("promise", "Ministry of Works")]
    assert next(event.lag_days for event in found if event.lane == "promise") == -(date(2030, 1, 1) - date(2024, 5, 4)).days


def test_open_years_come_from_the_dated_articles_and_are_marked() -> None:
    [event] = events([FLOOD[0], told("d", "XXXX-05-03", "The Ruhla dam burst and flooded Valley Town.")])
    assert [one.anchor_kind for one in event.told] == ["none", "inferred"]
    assert not event.inferred
    [alone] = events([told("d", "XXXX-05-03", "The dam burst."), told("e", "PRESENT_REF", "Now.", "present", published="2024-06-01")])
    assert (alone.date, alone.inferred) == ("2024-05-03", True)


def test_dates_later_than_all_publication_are_to_come() -> None:
    [games] = [event for event in events([FLOOD[0], told("d", "2028", "Athletes prepare for the games.")]) if event.date == "2028"]
    assert games.lane == "promise"


@pytest.mark.parametrize("value", ["XXXX-05-03", "P3D", "PAST_REF", "BC0480", "2024-02-31", "99999", "0000-00-00", "XXXX-WXX-1"])
def test_what_has_no_place_on_a_calendar_is_no_event(value: str) -> None:
    assert events([told("a", value, "The dam burst.")]) == []


def test_sets_are_no_events() -> None:
    assert events([told("a", "2024", "The fair is held yearly.", "recurring")]) == []


def test_events_do_not_depend_on_the_order_of_rows() -> None:
    subjects = [(who, what) for who in ("Berg", "Ito", "Lund") for what in ("taxes", "schools", "dams", "trains")] * 3
    rows = [
        told(str(place), f"2024-05-{place % 9 + 1:02d}", f"{who} spoke of {what} in parliament.", published="2024-06-01")
        for place, (who, what) in enumerate(subjects)
    ]
    expected = events(rows)
    for seed in range(3):
        random.Random(seed).shuffle(rows)
        assert events(rows) == expected


def test_every_placed_telling_belongs_to_one_event() -> None:
    rows = [told(str(n), f"20{n % 30:02d}", f"Plant {n % 7} opened gate {n % 5} for workers.") for n in range(200)]
    assert sorted(one.id for event in events(rows) for one in event.told) == sorted(row.id for row in rows)


def test_rows_of_a_query_can_be_used_as_they_come() -> None:
    row = ("a", 0, 5, "2024", "year", "past", "none", "The dam burst.", None, None, ())
    assert events(map(Told._make, [row]))[0].date == "2024"
