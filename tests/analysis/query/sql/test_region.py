"""Parts of the map of passages: which places they hold, and how an outline drawn by hand is written."""

from __future__ import annotations

from math import cos, pi, sin

import duckdb
import pytest

from analysis.query.sql.region import MACROS, is_region, outlined, rectangle

ROUND = [(cos(turn / 100 * pi), sin(turn / 100 * pi)) for turn in range(200)]


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    opened = duckdb.connect()
    for sql in MACROS:
        opened.execute(sql)
    return opened


def holds(connection: duckdb.DuckDBPyConnection, written: str, x: float, y: float) -> bool:
    rows = connection.execute("SELECT inside($x::DOUBLE, $y::DOUBLE, c) FROM corners($written)", {"x": x, "y": y, "written": written})
    return bool(rows.fetchall()[0][0])


@pytest.mark.parametrize(
    ("written", "x", "y", "held"),
    [
        ("-1 1 -2 2", 0, 1.5, True),
        ("-1 1 -2 2", 1.5, 0, False),
        (rectangle((1, -1), (2, -2)), 0, 1.5, True),
        ("0 0 4 0 0 4", 1, 1, True),
        ("0 0 4 0 0 4", 3, 3, False),
        ("0 0 4 0 4 4 3 1 1 1 0 4", 2, 2, False),  # between the arms of a U
        ("0 0 4 0 4 4 3 1 1 1 0 4", 2, 0.5, True),
        ("0 0 1 0 2 0", 1, 0, False),  # encloses nothing
    ],
)
def test_a_region_holds_what_lies_within_its_sides(
    connection: duckdb.DuckDBPyConnection, written: str, x: float, y: float, held: bool
) -> None:
    assert holds(connection, written, x, y) is held


def test_an_outline_of_many_corners_is_kept_by_a_few_that_enclose_the_same(connection: duckdb.DuckDBPyConnection) -> None:
    written = outlined(*zip(*ROUND, strict=True))
    assert is_region(written)
    assert len(written.split()) == 48
    assert all(holds(connection, written, 0.95 * x, 0.95 * y) and not holds(connection, written, 1.05 * x, 1.05 * y) for x, y in ROUND[::9])


def test_an_outline_of_few_corners_keeps_them_all() -> None:
    assert outlined((0, 1, 0.5), (0, 0, 1)) == "0.000 0.000 1.000 0.000 0.500 1.000"


@pytest.mark.parametrize(
    "written", ["", "1", "0 1 0", "0 1 0 1 0", "a b c d", "0 1 0 1 ", "1e9 1 0 1", " ".join(["0"] * 98), "0 1 0 1; DROP"]
)
def test_what_is_no_region_is_told(written: str) -> None:
    assert not is_region(written)
