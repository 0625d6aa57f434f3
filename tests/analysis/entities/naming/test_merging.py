"""Canonical names inside one article: parts, initials, acronyms and codes of whole names."""

from __future__ import annotations

import pytest

from tests.mentioned import entities, mentions


def test_a_code_takes_the_name_of_its_maker():
    assert entities("Voltara is new. Microsoft adopted DeepSeek's new model R1. The R1 model is cheap.")["DeepSeek-R1"] == "PRODUCT"


def test_an_acronym_takes_the_name_it_is_made_of():
    found = mentions("The Institute of Marine Affairs (IMA) agreed. The IMA said so.")
    assert {mention.entity for mention in found} == {"Institute of Marine Affairs"}


@pytest.mark.parametrize(
    ("body", "whole"),
    [
        ("Manchester United turned the bid down. Shares in United rose.", {"Manchester United"}),
        ("The Bank of England kept rates. Economists had expected the Bank to cut.", {"Bank of England"}),
        (
            "Leeds United beat Newcastle United. Both are called United, but the board of United said no.",
            {"Leeds United", "Newcastle United", "United"},
        ),
    ],
)
def test_part_of_a_name_stands_for_the_one_organisation_called_so(body: str, whole: set[str]):
    assert {mention.entity for mention in mentions(body)} == whole


def test_a_single_name_goes_to_the_person_last_named():
    body = "Anna Kovacs met Peter Hall. Peter Kovacs came too. Kovacs spoke first."
    assert mentions(body)[-1].entity == "Peter Kovacs"


def test_an_initial_stands_for_the_one_given_name_that_begins_with_it():
    assert "C Brennigan" not in entities("Charlie Brennigan scored a try. Leicester: C Brennigan, P Vosper.")
    assert "C Brennigan" in entities("Charlie Brennigan met his cousin Carl Brennigan. Leicester: C Brennigan, P Vosper.")


def test_a_storm_called_by_its_name_alone_is_that_storm():
    told = mentions("Hurricane Humberto hit the island. Humberto 75 miles north was strong. The island was ready for Humberto.")
    assert {(m.entity, m.type) for m in told} == {("Hurricane Humberto", "EVENT")}
