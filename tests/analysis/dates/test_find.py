"""Temporal expressions: what is found, its value, how it stands to the article, and what is no date at all."""

from __future__ import annotations

import pytest

from analysis.article import ToldDate
from analysis.dates import find_dates
from analysis.sentences import split

WEDNESDAY = "2025-02-05"


def dates(body: str, published: str | None = WEDNESDAY) -> tuple[ToldDate, ...]:
    return find_dates(body, split(body), published)


def values(body: str, published: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(told.text, told.value) for told in dates(body, published)]


STATED = [
    ("It opened on January 20, 2025.", [("January 20, 2025", "2025-01-20")]),
    ("It opened on Monday, 20 January 2025.", [("Monday, 20 January 2025", "2025-01-20")]),
    ("It opened on the 5th of May, 2019.", [("the 5th of May, 2019", "2019-05-05")]),
    ("It opened on 2025-01-20 or 2025-01-20T09:30.", [("2025-01-20", "2025-01-20"), ("2025-01-20T09:30", "2025-01-20T09:30")]),
    ("It opened on 1/20/2025, or 20.01.2025.", [("1/20/2025", "2025-01-20"), ("20.01.2025", "2025-01-20")]),
    ("Built in October 2023, sold in mid-2024.", [("October 2023", "2023-10"), ("mid-2024", "2024")]),
    ("In the spring of 2021 and late autumn 2022.", [("the spring of 2021", "2021-SP"), ("late autumn 2022", "2022-FA")]),
    ("Sales in the third quarter of 2024 and Q1 2025.", [("the third quarter of 2024", "2024-Q3"), ("Q1 2025", "2025-Q1")]),
    ("The second half of 2023 was wet.", [("The second half of 2023", "2023-H2")]),
    ("Since the early 1990s and the '80s.", [("the early 1990s", "199"), ("the '80s", "198")]),
    ("In the 19th century.", [("the 19th century", "18")]),
    ("The wall fell in 480 BC, the town in AD 79.", [("480 BC", "BC0480"), ("AD 79", "0079")]),
    ("It opened on 2025/01/20, after the Sept. 11 attacks.", [("2025/01/20", "2025-01-20"), ("Sept. 11", "2001-09-11")]),
    ("He ruled in 1914-18 and from 1955-1963.", [("1914", "1914"), ("18", "1918"), ("1955", "1955"), ("1963", "1963")]),
    ("Between 3 and 5 March 2020.", [("3", "2020-03-03"), ("5 March 2020", "2020-03-05")]),
    ("In April and June 1955.", [("April", "1955-04"), ("June 1955", "1955-06")]),
    ("On Christmas Eve 2022 and Thanksgiving 2021.", [("Christmas Eve 2022", "2022-12-24"), ("Thanksgiving 2021", "2021-11-25")]),
]

FROM_PUBLICATION = [
    ("She spoke today, not yesterday.", [("today", "2025-02-05"), ("yesterday", "2025-02-04")]),
    ("The day after tomorrow they vote.", [("The day after tomorrow", "2025-02-07")]),
    ("He resigned on Sunday.", [("Sunday", "2025-02-02")]),
    ("The court will rule on Friday.", [("Friday", "2025-02-07")]),
    ("It closed last Wednesday.", [("last Wednesday", "2025-01-29")]),
    ("It closes next Wednesday.", [("next Wednesday", "2025-02-12")]),
    ("Rain fell last month and last week.", [("last month", "2025-01"), ("last week", "2025-W05")]),
    ("It fell this year after rising last year.", [("this year", "2025"), ("last year", "2024")]),
    ("They met two weeks ago and three years ago.", [("two weeks ago", "2025-W04"), ("three years ago", "2022")]),
    ("It was founded in November.", [("November", "2024-11")]),
    ("It will open in November.", [("November", "2025-11")]),
    ("The bridge shut on Jan. 20.", [("Jan. 20", "2025-01-20")]),
    ("The bridge shut on December 20.", [("December 20", "2024-12-20")]),
    ("It began last summer.", [("last summer", "2024-SU")]),
    ("It ends by the end of the year.", [("the end of the year", "2025")]),
    ("It expects losses by year-end.", [("year-end", "2025-12-31")]),
    ("Police came on Monday night and this morning.", [("Monday night", "2025-02-03TNI"), ("this morning", "2025-02-05TMO")]),
    ("The vote starts at 9 a.m. Friday.", [("9 a.m. Friday", "2025-02-07T09:00")]),
    ("In June last year it rained.", [("June last year", "2024-06")]),
    ("Over the weekend it snowed.", [("the weekend", "2025-W05-WE")]),
    ("A flare was seen at 0900 GMT on Friday.", [("0900 GMT on Friday", "2025-01-31T09:00")]),
    ("It will start at 8 p.m. local time Sunday.", [("8 p.m. local time Sunday", "2025-02-09T20:00")]),
    ("A trial is set for September.", [("September", "2025-09")]),
    ("The vote is Monday, and the council meets Tuesday.", [("Monday", "2025-02-10"), ("Tuesday", "2025-02-11")]),
    ("The strike, starting Saturday, worries drivers.", [("Saturday", "2025-02-08")]),
    ("This winter was mild.", [("This winter", "2024-WI")]),
    ("The quarter was weak.", [("The quarter", "2024-Q4")]),
    ("It is open March 30-April 2.", [("March 30", "2025-03-30"), ("April 2", "2025-04-02")]),
    ("A June report counted fewer jobs than expected in January.", [("June", "2024-06"), ("January", "2025-01")]),
    ("They gain a seat if the party wins in November.", [("November", "2025-11")]),
    ("It marched half a century ago, or a year and a half ago.", [("half a century ago", "1975"), ("a year and a half ago", "2023-08")]),
    ("It had doubled from a year prior.", [("a year prior", "2024")]),
    ("The quarter ended Jan. 4 was weak.", [("The quarter", "2024-Q4"), ("Jan. 4", "2025-01-04")]),
]

FROM_THE_TEXT = [
    (
        "The town fell on June 6, 1944. The next day it rained. Later that month it was free.",
        [("June 6, 1944", "1944-06-06"), ("The next day", "1944-06-07"), ("Later that month", "1944-06")],
    ),
    ("He was born in 1950. Two years later she was born.", [("1950", "1950"), ("Two years later", "1952")]),
    (
        "Profit in the first quarter of 2024 fell from a year earlier.",
        [("the first quarter of 2024", "2024-Q1"), ("a year earlier", "2023-Q1")],
    ),
    (
        "Sales rose in the second quarter of 2023. In the quarter it opened two mills.",
        [("the second quarter of 2023", "2023-Q2"), ("the quarter", "2023-Q2")],
    ),
    (
        "Sales in the third quarter of 2024 were up from the same period a year ago. It did better in the year-earlier period.",
        [
            ("the third quarter of 2024", "2024-Q3"),
            ("the same period a year ago", "2023-Q3"),
            ("the year-earlier period", "2023-Q3"),
        ],
    ),
]

SPANS = [
    ("It took three days and two and a half years.", [("three days", "P3D"), ("two and a half years", "P2.5Y")]),
    ("A 27-year reign, a couple of hours.", [("27-year", "P27Y"), ("a couple of hours", "PT2H")]),
    ("Over the past few years and the next decade.", [("the past few years", "PXY"), ("the next decade", "P10Y")]),
    ("It meets daily, every Monday and each July.", [("daily", "P1D"), ("every Monday", "XXXX-WXX-1"), ("each July", "XXXX-07")]),
    ("It airs on Sundays.", [("Sundays", "XXXX-WXX-7")]),
    ("It is now known.", [("now", "PRESENT_REF")]),
    ("It waited for years.", [("years", "PXY")]),
    ("A day-long sitting and a 3-week-old strike.", [("A day-long", "P1D"), ("a 3-week-old", "P3W")]),
    (
        "In a quarter of a century it lost money only in the year ended in May.",
        [("a quarter of a century", "P25Y"), ("the year", "P1Y"), ("May", "2024-05")],
    ),
]

WITHOUT_PUBLICATION = [
    ("The app came out on January 20.", [("January 20", "XXXX-01-20")]),
    ("They met on Friday.", [("Friday", "XXXX-WXX-5")]),
    ("Sales rose last year and last month.", [("last year", "XXXX"), ("last month", "XXXX-XX")]),
    ("It rained in 2024.", [("2024", "2024")]),
]

NO_DATES = [
    "It used 1/18th of the power and a 1/10th share.",
    "GPT-4, R1, V3, o1 and 1.5-pro were compared.",
    "They may march on, and you may fall.",
    "360 AI and 2,000 chips were bought.",
    "The home side won 21-19, then 3-2.",
    "A 2019 Toyota and a 1987 Chevrolet were parked.",
    "Call 555-1984 or +1 212 555 2010.",
    "She came second, and a second wave followed.",
    "It costs $2024, weighs 2000 kg and has 1500 seats.",
    "Flight 1990 left from room 2001 with a Boeing 747.",
    "J Noon, R Midnight and the 34-year-olds ran.",
    "The next step is one-twentieth of the last.",
    "Theresa May and April Summers sat.",
    "She writes for the daily Lantern and watched High Noon.",
    "Prices fall when springs break.",
    "Version 2.0.2024 of the tool",
    "She reads USA Today, the Daily Post and The Sunday Times.",
    "After the Six Day War and Bloody Sunday, 20th Century Studios filmed in Spring Valley.",
    "The Winter Olympics and Sun Harbor shares; Jan Berg, Dec Lund and Mon Ito.",
    "Aged in his 60s, he saw the mid-30s; support is in the low 40s.",
    "A USA TODAY poll, CBS This Morning, Saturday Night Live and the Today programme.",
    "Christmas trees rise and fall; it was on a day like this that a March on Rome began.",
    "She won in the same quarter of the draw with an 8-month-old baby.",
]


@pytest.mark.parametrize(("body", "expected"), STATED)
def test_dates_stated_in_full_need_no_publication_date(body: str, expected: list[tuple[str, str]]) -> None:
    assert values(body) == values(body, None) == expected
    assert {(told.anchor, told.anchor_kind) for told in dates(body)} == {(None, "none")}


@pytest.mark.parametrize("address", ["https://example.org/the-palace-tale", "http://example.org/one-day-2", "www.in-may.example/a-b"])
def test_the_address_of_a_page_is_no_date(address: str) -> None:
    assert values(f"See {address} since May 2019.") == [("May 2019", "2019-05")]


@pytest.mark.parametrize(("body", "expected"), FROM_PUBLICATION)
def test_dates_reckoned_from_the_publication_date_say_so(body: str, expected: list[tuple[str, str]]) -> None:
    assert values(body) == expected
    assert {(told.anchor, told.anchor_kind) for told in dates(body)} == {(WEDNESDAY, "stated")}


@pytest.mark.parametrize(("body", "expected"), FROM_THE_TEXT)
def test_dates_reckoned_from_the_date_told_last_are_inferred(body: str, expected: list[tuple[str, str]]) -> None:
    assert values(body) == expected
    assert {told.anchor_kind for told in dates(body)[1:]} == {"inferred"}


@pytest.mark.parametrize(("body", "expected"), SPANS)
def test_durations_sets_and_references_have_timex_values(body: str, expected: list[tuple[str, str]]) -> None:
    assert values(body) == expected


@pytest.mark.parametrize(("body", "expected"), WITHOUT_PUBLICATION)
def test_without_a_publication_date_what_is_open_stays_open(body: str, expected: list[tuple[str, str]]) -> None:
    assert values(body, None) == expected
    assert {told.anchor_kind for told in dates(body, None)} == {"none"}


@pytest.mark.parametrize("body", NO_DATES)
def test_numbers_and_names_are_no_dates(body: str) -> None:
    assert values(body) == values(body, None) == []


RELATIONS = [
    ("The plant closed in 2019.", "past"),
    ("The plant will close in 2031.", "future"),
    ("The plant must close by 2030.", "deadline"),
    ("Emissions fell by 2010.", "past"),
    ("The paper appears daily.", "recurring"),
    ("They wait for the next decade.", "future"),
    ("They waited over the past few years.", "past"),
]


@pytest.mark.parametrize(("body", "expected"), RELATIONS)
@pytest.mark.parametrize("published", [WEDNESDAY, None])
def test_relations_follow_the_calendar_or_the_tense(body: str, expected: str, published: str | None) -> None:
    assert [told.relation for told in dates(body, published)] == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "It was on 31 February 2020.",
        "On February 30.",
        "In the year 99999.",
        "On 0000-00-00.",
        "On 2025-13-45.",
        "On 45/45/2020.",
        "At 29:99 it broke.",
    ],
)
def test_impossible_dates_never_become_days_of_the_calendar(body: str) -> None:
    assert all(told.precision != "day" for told in dates(body))


@pytest.mark.parametrize(
    ("published", "expected"), [("2025", ["XXXX-XX-XX", "XXXX-XX", "2024"]), ("2025-02", ["XXXX-XX-XX", "2025-01", "2024"])]
)
def test_coarse_publication_dates_anchor_only_what_is_as_coarse(published: str, expected: list[str]) -> None:
    assert [told.value for told in dates("It rained yesterday, last month and last year.", published)] == expected
    assert [told.value for told in dates("They met on Monday.", published)] == ["XXXX-WXX-1"]


def test_a_feast_close_by_is_meant_even_against_the_tense() -> None:
    assert values("They met two weeks before Easter Sunday.", "2013-03-22")[-1] == ("Easter Sunday", "2013-03-31")


def test_a_history_carries_its_years_on() -> None:
    body = "The army left on 3 May 1812. It crossed the river in June 1812. On 7 September it fought. In January 1813 it was gone."
    assert [(told.value, told.anchor_kind) for told in dates(body, None)][2] == ("1812-09-07", "inferred")


def test_a_day_close_to_one_told_in_full_shares_its_year() -> None:
    body = "The app came out on December 28, 2024. On January 7 it led the charts. By June 5 it was gone."
    assert [told.value for told in dates(body, None)] == ["2024-12-28", "2025-01-07", "XXXX-06-05"]
    assert [told.anchor_kind for told in dates(body, None)] == ["none", "inferred", "none"]


def test_a_year_alone_gives_no_year_to_days_after_it() -> None:
    assert values("It was founded in May 2023. The app came out on June 20.", None)[1] == ("June 20", "XXXX-06-20")


def test_other_languages_are_left_alone() -> None:
    assert values("Am 3. Mai sprach er. Le 3 mai, il parla. 他在三月说。") == []


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("Shares rose 4 percent by 1200 GMT.", ["2005-02-10T12:00"]),
        ("It is on air from 1130 to 1215 GMT.", ["2005-02-10T12:15"]),
        ("In nineteen ninety-nine the bridge opened.", ["1999"]),
        ("Until the year two thousand it was shut.", ["2000"]),
        ("It closed in two thousand and four.", ["2004"]),
        ("On 31 February it closed, and on February 30 it opened.", []),
        ("Twenty-two people saw nineteen ships and two thousand cases.", []),
        ("It came in two thousand cases.", []),
        ("The offer had been due to expire on Friday.", ["2005-02-04"]),
        ("The offer is due to expire on Friday.", ["2005-02-11"]),
    ],
)
def test_times_with_a_zone_years_in_words_and_days_no_month_has(body: str, values: list[str]) -> None:
    assert [told.value for told in find_dates(body, split(body), "2005-02-10")] == values
