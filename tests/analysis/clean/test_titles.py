"""The name of the outlet at the end of a headline: taken off where it is the article's source, and nothing else is."""

import pytest

from analysis.article import Document
from analysis.clean import clean
from analysis.clean.titles import without_outlet


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Ferries return to Westport - Harbour Post", "Harbour Post"),
        ("Ferries return to Westport | The Harbour Post", "harbourpost.co.uk"),
        ("Ferries return to Westport — Harbour Post", "The Harbour Post"),
    ],
)
def test_the_outlet_at_the_end_of_a_headline_goes(title: str, source: str) -> None:
    assert without_outlet(title, source) == "Ferries return to Westport"


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Ferries return to Westport - Harbour Post", "Valley Echo"),
        ("Ferries return to Westport - Harbour Post", None),
        ("Letters - Harbour Post", "Harbour Post"),  # as likely a column of its name
        ("Half-time for the Harbour Post", "Harbour Post"),
        ("Who reads the Harbour-Post", "Post"),
    ],
)
def test_what_is_part_of_a_headline_stays(title: str, source: str | None) -> None:
    assert without_outlet(title, source) == title


def test_what_the_record_said_stays_its_evidence() -> None:
    fields = {"title": "Ferries return to Westport - Harbour Post", "source": "Harbour Post"}
    article = clean(Document("x", "The council said on Monday that all ferries would sail again.", fields=fields))
    assert (article.title, article.title_evidence) == ("Ferries return to Westport", "Ferries return to Westport - Harbour Post")
