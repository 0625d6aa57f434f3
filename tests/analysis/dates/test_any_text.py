"""What holds for any text: every date is a slice of it, any publication date is survived, and time grows with the text alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import ToldDate
from analysis.dates import find_dates
from analysis.dates.periods import bounds
from analysis.sentences import split
from tests.growth import grows_linearly

WEDNESDAY = "2025-02-05"


def dates(body: str, published: str | None = WEDNESDAY) -> tuple[ToldDate, ...]:
    return find_dates(body, split(body), published)


_WORDS = "January Jan. May 20 2024 1999 last next the week weeks ago two Monday - – / , . 's ' early of BC 9:30 p.m. $ % every 1990s Q3 ٣"
pieces = st.sampled_from([*_WORDS.split(), "\n", "\ud800", "\0"])
bodies = st.lists(pieces, max_size=40).map(" ".join) | st.lists(pieces, max_size=40).map("".join) | st.text(max_size=60)


@given(bodies, st.sampled_from([None, WEDNESDAY, "0001-01-01", "9999-12-31"]))
def test_every_date_is_a_slice_of_the_body_in_order(body: str, published: str | None) -> None:
    found = dates(body, published)
    assert all(body[told.start : told.end] == told.text and told.text.strip() for told in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(told.anchor is None or told.anchor_kind != "none" for told in found)
    assert all(told.precision != "day" or "X" in told.value or bounds(told.value) or told.value.startswith("BC") for told in found)


DENSE = "1.|1-|January |9:|-|'|1990s |the early |recent |B.C. "
PLAIN = "a|1|of the |word, |full | "


@pytest.mark.parametrize("piece", DENSE.split("|"))
def test_time_grows_with_the_expressions_only(piece: str) -> None:
    assert grows_linearly(lambda body: dates("Yesterday " + body), piece, 8_000)


@pytest.mark.parametrize("piece", PLAIN.split("|"))
def test_a_million_characters_without_a_full_stop_take_linear_time(piece: str) -> None:
    assert grows_linearly(dates, piece, 500_000)


@pytest.mark.parametrize(
    "published", ["", "yesterday", "2025", "2025-02", "9999-12-31", "0001-01-01", "2025-02-31", "2999-01-01T00:00:00Z", "x" * 99]
)
def test_any_publication_date_is_survived(published: str) -> None:
    body = "Yesterday, last week, last century, this millennium, next fortnight, two seconds later, the next day, January 3, a year ago."
    assert all(body[told.start : told.end] == told.text for told in dates(body, published))
