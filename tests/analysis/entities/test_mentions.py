"""Mentions of whole bodies."""

from __future__ import annotations

import gc
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.entities import find_mentions
from analysis.sentences import split
from tests.growth import grows_linearly
from tests.mentioned import mentions

BODY = "Marta Okafor, who leads Zenith Bank in Lagos, met officials of the World Bank. Okafor said the U.S. and the United States are one."


def test_every_mention_slices_the_body_to_its_text():
    for mention in mentions(BODY):
        assert BODY[mention.start : mention.end] == mention.text


def test_names_of_the_united_states_are_one_entity():
    assert {m.entity for m in mentions(BODY) if m.text in {"U.S.", "United States"}} == {"United States"}


def test_a_surname_becomes_the_full_name_of_the_same_article():
    assert {m.entity for m in mentions(BODY) if m.text == "Okafor"} == {"Marta Okafor"}


def test_an_article_has_the_same_mentions_in_any_batch():
    other = "SHOUTED HEADLINE ABOUT KENYA\nNairobi traders told Reuters that prices rose."
    both = find_mentions([other, BODY, other], [split(other), split(BODY), split(other)])
    assert both == [mentions(other), mentions(BODY), mentions(other)]


@pytest.mark.parametrize(
    "body", ["", "\n\n", "🎉🎉", "\ud800", "\x00", "北京市人民政府。", "a" * 1000, "A" * 1000, "'s 's 's", "- - -", "U.S."]
)
def test_odd_bodies_do_no_harm(body: str):
    assert isinstance(mentions(body), tuple)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_mentions_are_in_order_and_do_not_overlap(body: str):
    found = mentions(body)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(body[m.start : m.end] == m.text for m in found)


def test_reading_leaves_the_collector_of_cycles_as_it_was():
    assert gc.isenabled()
    mentions(BODY)
    assert gc.isenabled()


@pytest.mark.parametrize("unit", ["A ", "Aa Bb ", "Nvidia ", "the University of ", "- ", "A-", "'s ", "R1 ", "(", "a"])
def test_twice_the_text_costs_about_twice_the_time(unit: str):
    assert grows_linearly(lambda body: find_mentions([body], [split(body)]), unit, 10_000)
