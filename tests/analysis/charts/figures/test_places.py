"""Names on a map of dots: none stands on another, each keeps to its dots, whatever the width of the page."""

from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest

from analysis.charts.figures.places import Place, places

HEIGHT, LETTER, LINE = 400, 7.0, 18.0
REACH = (0.0, 1.0)


def box(name: str, place: Place, width: float) -> tuple[float, float, float, float]:
    """What a name covers on a map so wide, in pixels."""
    long, x, y = LETTER * len(name), place.x * width, place.y * HEIGHT
    left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[place.anchor] * long
    return left, y - LINE / 2, left + long, y + LINE / 2


@pytest.mark.parametrize("width", [340, 1000])
def test_names_of_topics_that_lie_close_stand_apart(width: float) -> None:
    names = {name: [name] for name in ("Interest rates and market", "General election", "Film and star", "Champion and coach")}
    dots = pd.DataFrame(
        [(0.48 + 0.01 * place, 0.5 + 0.01 * number, name) for place, name in enumerate(names) for number in range(9)],
        columns=["x", "y", "label"],
    )
    found = places(dots, names, HEIGHT, REACH, REACH)
    assert set(found) == set(names)
    for (one, left), (two, right) in combinations({name: box(name, place, width) for name, place in found.items()}.items(), 2):
        apart = left[2] <= right[0] or right[2] <= left[0] or left[3] <= right[1] or right[3] <= left[1]
        assert apart, (one, two)


def test_a_name_at_the_edge_grows_inwards_from_its_dots() -> None:
    dots = pd.DataFrame({"x": [0.0, 1.0], "y": [0.3, 0.7], "label": ["A long name of a topic", "Another long name of one"]})
    left, right = places(dots, {name: [name] for name in dots["label"]}, HEIGHT, REACH, REACH).values()
    assert {(left.x, left.anchor), (right.x, right.anchor)} == {(0.0, "left"), (1.0, "right")}


def test_a_name_with_no_room_of_its_own_is_left_out() -> None:
    labels = [f"Topic number {number}" for number in range(60)]
    dots = pd.DataFrame({"x": 0.5, "y": 0.5, "label": labels})
    assert 1 <= len(places(dots, {name: [name] for name in labels}, HEIGHT, REACH, REACH)) < 60


def test_a_name_lies_nearer_to_its_own_dots_than_to_others() -> None:
    heights = {"Fraud": 0.50, "Budget": 0.55, "Oil": 0.45}
    dots = pd.DataFrame(
        [(0.2 + 0.005 * number, height, name) for name, height in heights.items() for number in range(6)], columns=["x", "y", "label"]
    )
    found = places(dots, {name: [name] for name in heights}, HEIGHT, REACH, REACH)
    assert {name: min(heights, key=lambda one, place=place: abs(heights[one] - place.y)) for name, place in found.items()} == {
        name: name for name in heights
    }


def test_a_name_that_lies_on_the_dots_of_others_says_so() -> None:
    own = pd.DataFrame({"x": 0.5, "y": [0.49, 0.5, 0.51, 0.5], "label": "Fraud"})
    places_around = [(x / 20, y / 20, "Budget") for x in range(21) for y in range(21) if abs(x - 10) + abs(y - 10) > 1]
    around = pd.DataFrame(places_around, columns=["x", "y", "label"])
    found = places(pd.concat([own, around]), {"Fraud": ["Fraud"], "Budget": ["Budget"]}, HEIGHT, REACH, REACH)
    assert {name: place.clear for name, place in found.items()} == {"Budget": False, "Fraud": True}
