"""Whom "the minister", "the 32-year-old" and "the company" mean."""

from __future__ import annotations

import re

import pytest

from analysis.article import Mention
from tests.analysis.quotes.told import named, quotes

PEOPLE = [
    ("Finance Minister Bo Li came to Leeds. The minister said the budget was balanced.", "Bo Li"),
    ("Finance Minister Bo Li came to Leeds. The finance minister said the budget was balanced.", "Bo Li"),
    ("Bo Li, a spokesman for the council, was there. The spokesman said the road was closed.", "Bo Li"),
    ("Bo Li, 32, came to Leeds with Ada Byron, 45. The 32-year-old said he had done nothing wrong.", "Bo Li"),
    ("Ada Byron, mayor of Norfell, met Bo Li, the mayor of Leeds. The mayor of Leeds said it went well.", "Bo Li"),
    ("Former President Ada Byron came to Leeds. The former president said taxes would fall.", "Ada Byron"),
]

NOBODY = [
    "Former President Ada Byron came to Leeds. The president said taxes would fall.",
    "Finance Minister Bo Li came to Leeds. The prime minister said the budget was balanced.",
    "Finance Minister Bo Li came to Leeds. Trade Minister Ada Byron came too. The minister said the budget was balanced.",
    "Bo Li, a spokesman for the council, was there. A Leeds Police spokesman came. The spokesman said the road was closed.",
    "Bo Li came to Leeds. The minister said the budget was balanced.",
]


@pytest.mark.parametrize(("body", "speaker"), PEOPLE)
def test_a_role_means_the_only_person_who_is_said_to_have_it(body: str, speaker: str):
    (quote,) = quotes(body, named(body, "Ada Byron", "Bo Li"))
    assert (quote.speaker, quote.named, quote.inferred) == (speaker, True, True)
    assert body[quote.speaker_start or 0 : quote.speaker_end].startswith("The ")


@pytest.mark.parametrize("body", NOBODY)
def test_a_role_of_two_or_of_nobody_names_nobody(body: str):
    assert [quote.named for quote in quotes(body, named(body, "Ada Byron", "Bo Li"))] == [False]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Acme cut 300 jobs on Monday. The company said demand was weak.", "Acme"),
        ("Acme cut 300 jobs. Acme paid them all. Globex closed. The firm said demand was weak.", None),
        ("On Monday jobs were lost at Acme. The company said demand was weak.", None),
    ],
)
def test_the_company_is_the_one_that_did_something(body: str, speaker: str | None):
    found = (Mention(m.start(), m.end(), m[0], "ORG", m[0]) for m in re.finditer("Acme|Globex", body))
    (quote,) = quotes(body, tuple(found))
    assert (quote.speaker if quote.named else None) == speaker


def test_an_office_with_of_belongs_to_the_name_behind_it():
    body = "US Secretary of State Ada Byron said the bridge was safe."
    (quote,) = quotes(body, named(body, "Ada Byron"))
    assert (quote.speaker, quote.named, quote.affiliation) == ("Ada Byron", True, "US Secretary of State")
