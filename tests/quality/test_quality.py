"""The engine reads the default articles at least as well as it ever did."""

import pytest

from tests.quality import floors
from tests.quality.check import Check, Figure, figures
from tests.quality.score import measure


def test_gold_and_articles_are_the_ones_the_floors_were_measured_with() -> None:
    stored, _ = floors.read()
    assert stored == floors.sha256(), "gold or seeds changed: check the change, then run python -m tests.quality.score --raise-floors"


@pytest.fixture(scope="module")
def measured() -> tuple[dict[str, Figure], list[str]]:
    """The figures of the engine as it is, and what is wrong."""
    checks, errors = measure()
    return figures(checks), errors


def test_no_figure_is_below_its_floor(measured: tuple[dict[str, Figure], list[str]]) -> None:
    found, errors = measured
    _, stored = floors.read()
    below = floors.below(found, stored)
    assert not below, "\n".join([*below, "", *errors])


def test_every_figure_has_a_floor(measured: tuple[dict[str, Figure], list[str]]) -> None:
    assert measured[0].keys() == floors.read()[1].keys()


@pytest.mark.parametrize(("floor", "after"), [(80.0, 80.0), (20.0, 50.0)])
def test_floors_are_raised_and_never_lowered(floor: float, after: float) -> None:
    found = figures([Check("dates.core", True), Check("dates.core", False)])
    assert floors.raised(found, {"dates.core": floor})["dates.core"] == after


@pytest.mark.parametrize(("floor", "after"), [(0.0, 0.0), (2.0, 1.0)])
def test_ceilings_of_faults_come_down_and_never_go_up(floor: float, after: float) -> None:
    found = figures([Check("dates.false", False)])
    assert floors.raised(found, {"dates.false": floor})["dates.false"] == after


def test_a_figure_below_its_floor_is_named() -> None:
    found = figures([Check("quotes.core", False), Check("quotes.scare", False)])
    named = floors.below(found, {"quotes.core": 90.0, "quotes.scare": 0.0})
    assert named == ["quotes.core is 0, the floor is 90", "quotes.scare is 1, the floor is 0"]


def test_a_balanced_figure_is_the_f_measure() -> None:
    found = figures([Check("entities.f", True, times=3), Check("entities.f", False, times=2)])
    assert found["entities.f"].value == 75.0
