"""Events out of told dates."""

from __future__ import annotations

import random
from datetime import date

import pytest

from analysis.timeline.events import Told, events


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
