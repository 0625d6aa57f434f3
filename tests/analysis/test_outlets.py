"""Names of one source are told to be one, different outlets never."""

from __future__ import annotations

import random

import pytest

from analysis.outlets import aliases
from tests.growth import grows_linearly

NYT, FULL, SITE, WWW = "The New York Times (NYT)", "The New York Times", "nytimes.com", "www.nytimes.com"


def mapping(*articles: str | tuple[str, str]) -> dict[str, str]:
    """Alias → source among articles, given by source or (source, link)."""
    return {found.alias: found.source for found in aliases(each if isinstance(each, tuple) else (each, None) for each in articles)}


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ([NYT, SITE, WWW], {SITE: NYT, WWW: NYT}),
        ([NYT, FULL, "New York Times", FULL.upper()], dict.fromkeys([NYT, "New York Times", FULL.upper()], FULL)),
        ([NYT, "NYT", "NYT"], {"NYT": NYT}),
        (["Reuters", "reuters.com", "https://www.reuters.com/"], {"reuters.com": "Reuters", "https://www.reuters.com/": "Reuters"}),
        (["Al-Jazeera", "Al Jazeera", "Al Jazeera"], {"Al-Jazeera": "Al Jazeera"}),
        (["The Times", "Times of India", "timesofindia.com"], {"timesofindia.com": "Times of India"}),
        (["Libération", "liberation.fr"], {"liberation.fr": "Libération"}),
        (["washingtonpost.com", "The Washington Post"], {"washingtonpost.com": "The Washington Post"}),
        (["www.x-news.org", "m.x-news.org"], {"www.x-news.org": "m.x-news.org"}),
        ([("Financial Times", "https://www.ft.com/content/1"), "ft.com"], {"ft.com": "Financial Times"}),
        ([("The Argus", "https://www.argus.co.uk/a"), "argus.co.uk", "argus.ie"], {"argus.co.uk": "The Argus"}),
        ([("Daily Mail", "https://dailymail.co.uk/1"), "dailymail.co.uk"], {"dailymail.co.uk": "Daily Mail"}),
    ],
)  # fmt: skip
def test_names_of_one_source_are_one(articles: list[str | tuple[str, str]], expected: dict[str, str]) -> None:
    assert mapping(*articles) == expected


@pytest.mark.parametrize(
    "articles",
    [
        ["The Independent", "independent.ie"],
        ["The Times", "Times of India", "The Sunday Times", "The Irish Times", "times.com"],
        ["The Guardian", "guardian.ng", "Guardian (Nigeria)"],
        ["Daily Star", "dailystar.co.uk", "dailystar.com.lb"],
        ["New York Post", "New York Times", "nyt.com"],
        ["Winston-Salem Journal", "wsj.com"],
        ["Harbour Post", "harbourpost.com", "harbourpost.co.uk"],
        [("Reuters", "https://www.thestar.com.my/1"), ("Reuters", "https://www.thestar.com.my/2"), "thestar.com.my"],
        [("Reuters", "https://news.yahoo.com/1"), "news.yahoo.com", "yahoo.com"],
        ["one.substack.com", "two.substack.com", "substack.com"],
        ["Associated Press (AP)", "Al Post (AP)", "AP"],
        ["NaN", "nan", "N/A", "na", "#N/A", "inf", "-inf", "=1+1", "＝1+1", "+1", "-1"],
        ["unknown", "Unknown Quantity", "", " ", "()", "(NYT)", "….com", "a" * 9_000, "\ud800"],
        [("Harbour Post", "https://harbourpost.no/1"), "harbourpost.com"],
        ["Nature", "naturenews.com", "Nature Medicine"],
    ],
)
def test_different_outlets_and_what_is_ambiguous_stay_apart(articles: list[str | tuple[str, str]]) -> None:
    assert mapping(*articles) == {}


def test_the_order_of_articles_does_not_matter() -> None:
    articles: list[tuple[str, str | None]] = [(name, None) for name in (NYT, SITE, FULL, "NYT", "reuters.com")] * 2
    articles.append((WWW, "https://nytimes.com/1"))
    before = aliases(articles)
    for seed in range(9):
        random.Random(seed).shuffle(articles)
        assert aliases(articles) == before


def test_each_alias_says_why() -> None:
    found = {alias: why for alias, _, why in aliases([(NYT, None), (NYT, None), ("NYT", None), ("the new york times", None), (SITE, None)])}
    assert found == {
        "NYT": f"the abbreviation that goes with {NYT}",
        "the new york times": "the same name, written otherwise",
        SITE: "the site of that name",
    }


def test_time_grows_with_the_number_of_sources() -> None:
    names = [name for n in range(3_000) for name in (f"Harbour{n} Post", f"harbour{n}post.com")]
    assert grows_linearly(lambda text: aliases((name, None) for name in names[: len(text)]), "x", 3_000)


def test_sites_beside_as_many_names_are_one_with_their_own() -> None:
    names = [f"Harbour{n} Post" for n in range(10, 60)] + [f"harbour{n}post.com" for n in range(10, 60)]
    assert mapping(*names) == {f"harbour{n}post.com": f"Harbour{n} Post" for n in range(10, 60)}
