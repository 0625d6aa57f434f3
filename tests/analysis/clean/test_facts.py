"""Lines that state something by themselves: which roles they have, and what is taken from them."""

import pytest

from analysis.clean.dateline import dateline_of
from analysis.clean.facts import facts_of
from analysis.clean.page import Found


def taken(line: str) -> Found:
    """What a line states."""
    found = Found()
    for fact in facts_of(line):
        found.take(fact, line)
    return found


@pytest.mark.parametrize(
    ("line", "byline", "source", "published"),
    [
        ("By Mei Tan | Harbour Daily | Updated: 2025-02-03 07:05", "Mei Tan", "Harbour Daily", "2025-02-03T07:05"),
        ("Xinhua | Updated: 2025-02-03 10:12", None, "Xinhua", "2025-02-03T10:12"),
        ("February 3, 2025 by admin", "admin", None, "2025-02-03"),
        ("Posted On 03 Feb 2025 by Jo March", "Jo March", None, "2025-02-03"),
        ("By Jo March, CNN", "Jo March", "CNN", None),
        ("By Jo March, Harbour Courier, 3 February 2025", "Jo March", "Harbour Courier", "2025-02-03"),
        ("The Harbour Times, Monday, February 3, 2025", None, "The Harbour Times", "2025-02-03"),
        ("Last Updated on February 3, 2025", None, None, "2025-02-03"),
        ("Feb 03, 2025 10:22 am IST", None, None, "2025-02-03T10:22"),
        ("Monday, February 3, 2025", None, None, "2025-02-03"),
        ("03.02.2025", None, None, "2025-02-03"),
        ("Source: https://www.ledger.example/a/b", None, "ledger.example", None),
        ("(Source: The Ledger)", None, "The Ledger", None),
        ("Original article: https://www.ledger.example/x", None, "ledger.example", None),
        ("This article was originally published by The Ledger.", None, "The Ledger", None),
        ("来源：新华网 2025-02-03 10:12", None, "新华网", "2025-02-03T10:12"),
        ("作者：张三 来源：人民日报", "张三", "人民日报", None),
        ("Feb 3", None, None, None),
        ("2 hours ago", None, None, None),
        ("02/03/2025", None, None, None),
    ],
)
def test_a_metadata_line_gives_its_facts(line: str, byline: str | None, source: str | None, published: str | None) -> None:
    found = taken(line)
    assert facts_of(line)
    assert (found.byline, found.source, found.published.value if found.published else None) == (byline, source, published)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("3 min read", "furniture"),
        ("1.2K Shares", "furniture"),
        ("Comments (12)", "furniture"),
        ("© 2025 The Ledger", "furniture"),
        ("* * *", "furniture"),
        ("[Photo/Xinhua]", "caption"),
        ("A tram in the old town. Photo: Jo March", "caption"),
        ("(Reporting by Jo March; Editing by Mei Tan)", "byline"),
        ("Web Editor: Mei Tan", "byline"),
        ("#AI #Ports #Trade", "tags"),
        ("Filed Under: Ports, Trade", "tags"),
        ("Home / News / Tech", "section"),
        ("Category: Tech", "section"),
        ("WASHINGTON (AP) _", "dateline"),
        ("HONG KONG 2024-08-31", "dateline"),
    ],
)
def test_a_line_has_the_role_its_look_gives_it(line: str, role: str) -> None:
    assert [fact.role for fact in facts_of(line)] == [role]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright ruling shakes the music industry",
        "By Friday the ships had gone.",
        "Source code of the ferry app leaks",
        "No.",
        "Yes.",
        "Photos show the bridge before its fall",
        "May we live in peace",
        "Markets slip - and nobody knows why",
        "Latest storm floods the harbour",
        "Share prices fell on Monday.",
        "In the Sun, 3 February 2025 was a day of joy",
    ],
)
def test_headlines_and_sentences_state_nothing_by_themselves(line: str) -> None:
    assert facts_of(line) == []


@pytest.mark.parametrize(
    ("text", "dateline", "agency"),
    [
        ("(ECNS) -- A ferry sank.", "(ECNS) -- ", "ECNS"),
        ("BEIJING, Feb 3 (Reuters) - A ferry sank.", "BEIJING, Feb 3 (Reuters) - ", "Reuters"),
        ("NAIROBI, Kenya (AP) — A ferry sank.", "NAIROBI, Kenya (AP) — ", "AP"),
        ("Paris (AFP) - A ferry sank.", "Paris (AFP) - ", "AFP"),
        ("MOSCOW, February 3. /TASS/. A ferry sank.", "MOSCOW, February 3. /TASS/. ", "TASS"),
        ("LONDON — A ferry sank.", "LONDON — ", None),
        ("NEW DELHI: A ferry sank.", "NEW DELHI: ", None),
        ("Reuters - A ferry sank.", "Reuters - ", "Reuters"),
    ],
)
def test_a_dateline_is_cut_and_its_agency_named(text: str, dateline: str, agency: str | None) -> None:
    found = dateline_of(text)
    assert found
    assert (found.text, found.agency) == (dateline, agency)


@pytest.mark.parametrize(
    "text",
    [
        "The World Health Organization (WHO) - which met on Monday - agreed.",
        "NATO-Russia talks failed.",
        "EXCLUSIVE - The minister resigns.",
        "MAYOR: We will rebuild.",
        "A ferry (built in 1990) sank.",
        "USA beat Canada.",
    ],
)
def test_prose_that_looks_like_a_dateline_is_left_whole(text: str) -> None:
    assert dateline_of(text) is None
