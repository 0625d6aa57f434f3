"""What a regular expression demands of a text: never more than its hits hold, and as much as is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from analysis.query.conditions import demanded
from analysis.search import All, Demand, Holds, Index, Some, demand, indexed

NOTHING = All(())
TEXTS = [
    "Chips for semiconductors were exported to Oslo.",
    "A colour of its own; the color of money.",
    "The prime minister spoke, and prime-ministerial cars left.",
    "Ships carry abd and abbcd, 300 million in all.",
    "Counterintelligence work: café, Crème brûlée, Straße, naïve people.",
    "snake_case and x86_64 builds; the abcabc band.",
]


@pytest.mark.parametrize(
    ("regex", "demanded"),
    [
        (r"intelligence\W+\w+", Holds("intelligence")),
        (r"\bHua\w+", Holds("hua")),
        ("colou?r", Holds("colo")),
        (r"prime\.minister", All((Holds("prime"), Holds("minister")))),
        ("(chip|wafer)s? maker", All((Some((Holds("chip"), Holds("wafer"))), Holds("maker")))),
        ("(?:abc)?def", Holds("def")),
        ("(?P<part>semi)conductor", All((Holds("semi"), Holds("conductor")))),
        ("abc{2}def", All((Holds("abc"), Holds("def")))),
        ("abc{0,3}d", NOTHING),
        ("abc*", NOTHING),
        ("abc+", Holds("abc")),
        ("[^]abc]xyz", Holds("xyz")),
        ("[[:alpha:]]xyz", Holds("xyz")),
        ("chip|AI", NOTHING),
        ("chips|", NOTHING),
        ("a.b.c", NOTHING),
        (r"\Qchip\E", NOTHING),
        (r"\x63hips", NOTHING),
        (r"\pLchips", NOTHING),
        ("(?i)chips", NOTHING),
        ("(" * 400 + "chips" + ")" * 400, NOTHING),
        ("naïve", NOTHING),
    ],
)
def test_a_regular_expression_demands_the_letters_that_must_stand_there(regex: str, demanded: Demand) -> None:
    assert demand(regex) == demanded


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    connection = indexed((None, text) for text in TEXTS)
    yield Index({0: connection})
    connection.close()


@pytest.mark.parametrize(
    "regex",
    ["port", "colou?r", r"prime\W+minister", "ministeri?a?l", "ab+c?d", "(ships|chips) (carry|for)", "caf.", "intelligence", "stra.e",
     "(abc)+", "e_ca", "86_6", "[0-9]+ mil", "na.ve pe", "br.l.e, str", r"(o(sl(o)+)+)+\."],
)  # fmt: skip
def test_what_the_index_leaves_out_has_no_hit(index: Index, regex: str) -> None:
    hits = {number for number, text in enumerate(TEXTS, 1) if re.search(regex, text, re.IGNORECASE)}
    left = demanded(index, demand(regex))
    assert hits
    assert left is None or hits <= set(left.tolist())


def test_letters_that_stand_in_few_words_leave_few_texts(index: Index) -> None:
    assert demanded(index, demand("(conduct|zebra)or")).tolist() == [1]
    assert demanded(index, demand("zebras?")).tolist() == []
    assert demanded(index, demand(r"\w+")) is None


def test_an_index_that_does_not_tell_its_words_narrows_nothing() -> None:
    connection = indexed([(None, "Chips.")])
    connection.execute("DROP TABLE terms")
    assert Index({0: connection}).holding("chip") is None
    connection.close()


def test_letters_of_very_many_words_narrow_nothing() -> None:
    connection = indexed([(None, " ".join(f"chip{number}" for number in range(500)))])
    assert Index({0: connection}).holding("chip") is None
    assert Index({0: connection}).holding("chip499").tolist() == [1]
    connection.close()
