"""Canonical names across a corpus."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.entities import link
from analysis.entities.naming.canonical import base_name, without_ending, without_initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("U.S.", "United States"),
        ("the Netherlands", "Netherlands"),
        ("Britons", "British"),
        ("Chinese", "Chinese"),
        ("KENYA", "Kenya"),
        ("IBM", "IBM"),
        ("ANNA KOVACS", "Anna Kovacs"),
        ("Voltara Inc.", "Voltara"),
        ("U.S. Forest Service", "US Forest Service"),
    ],
)
def test_a_name_has_one_base(name: str, expected: str):
    assert base_name(name) == expected


def test_endings_and_initials_come_off():
    assert (without_ending("Voltara AI"), without_ending("Voltara")) == ("Voltara", "Voltara")
    assert (without_initials("Maria T. Lopez"), without_initials("Maria Lopez")) == ("Maria Lopez", "Maria Lopez")


def test_names_of_one_country_are_one_entity():
    linked = link([("US", "PLACE", 3, 9), ("U.S.", "PLACE", 2, 4), ("the United States", "PLACE", 1, 1)])
    assert set(linked.values()) == {("United States", "PLACE")}


def test_a_generic_ending_comes_off_only_where_the_short_name_is_commoner():
    linked = link([("Voltara AI", "ORG", 1, 2), ("Voltara", "ORG", 4, 25), ("Pelim AI", "ORG", 1, 1)])
    assert linked["Voltara AI"] == ("Voltara", "ORG")
    assert linked["Pelim AI"] == ("Pelim AI", "ORG")


def test_a_rare_long_name_never_captures_a_frequent_short_one():
    linked = link([("Behind Voltara", "PERSON", 1, 1), ("Voltara", "ORG", 9, 30)])
    assert linked["Voltara"] == ("Voltara", "ORG")


def test_a_single_family_name_stays_apart_across_articles():
    linked = link([("Chen", "PERSON", 2, 3), ("Chen Xiaoping", "PERSON", 5, 9)])
    assert linked["Chen"] == ("Chen", "PERSON")


def test_a_family_name_alone_is_whoever_far_more_articles_name_than_all_others_of_the_family():
    heard = [("Marsh", "PERSON", 4, 6), ("Orla Marsh", "PERSON", 40, 90), ("Ben Marsh", "PERSON", 4, 5)]
    assert link(heard)["Marsh"] == ("Orla Marsh", "PERSON")
    assert link([*heard, ("Tom Marsh", "PERSON", 1, 1)])["Marsh"] == ("Marsh", "PERSON")


def test_a_place_is_not_taken_for_someone_called_after_it():
    linked = link([("Lincoln", "PLACE", 6, 20), ("Lincoln", "PERSON", 2, 2), ("Amy Lincoln", "PERSON", 60, 90)])
    assert linked["Lincoln"] == ("Lincoln", "PLACE")


def test_an_entity_has_one_type():
    linked = link([("Voltara", "ORG", 4, 25), ("Voltara", "PRODUCT", 2, 3), ("VOLTARA", "PERSON", 1, 1)])
    assert set(linked.values()) == {("Voltara", "ORG")}


uses = st.tuples(
    st.sampled_from(["US", "U.S.", "Ana B. Diaz", "Ana Diaz", "Pelim", "PELIM", "Pelim Group", "The Pelim", "Pelim-2"]),
    st.sampled_from(["ORG", "PERSON", "OTHER"]),
    st.integers(1, 9),
    st.integers(1, 9),
)


@given(st.lists(uses, max_size=12))
def test_linking_knows_no_order(rows):
    assert link(rows) == link(rows[::-1])
