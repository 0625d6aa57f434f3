"""The query language: what each query asks for, and what is said of one that cannot be read."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import SelectionError
from analysis.search import Either, Every, Not, Pattern, Phrase, expression, parse, patterns

A, B, C = Phrase(("a",)), Phrase(("b",)), Phrase(("c",))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a", A),
        ("A", A),
        ("Zürich", Phrase(("zurich",))),
        ("a b", Every((A, B))),
        ("a AND b", Every((A, B))),
        ("a OR b c", Either((A, Every((B, C))))),
        ("(a OR b) c", Every((Either((A, B)), C))),
        ("a -b", Every((A, Not(B)))),
        ("a NOT b", Every((A, Not(B)))),
        ("a AND NOT b", Every((A, Not(B)))),
        ("-(a b)", Not(Every((A, B)))),
        ("NOT NOT a", A),
        ('"a b"', Phrase(("a", "b"))),
        ("“a b”", Phrase(("a", "b"))),
        ("co-operate", Phrase(("co", "operate"))),
        ("U.S.", Phrase(("u", "s"))),
        ("chip*", Phrase(("chip",), prefix=True)),
        ('"new chip*"', Phrase(("new", "chip"), prefix=True)),
        ("/a.b/", Pattern("a.b")),
        (r"/a\/b/ c", Every((Pattern(r"a\/b"), C))),
        ("and or not", Every((Phrase(("and",)), Phrase(("or",)), Phrase(("not",))))),
        ("ANDROID", Phrase(("android",))),
        ("a — b", Every((A, B))),
        ("中国", Phrase(("中", "国"))),
        ("", None),
        ("—", None),
        ("-", None),
    ],
)
def test_a_query_asks_for(query, expected):
    assert parse(query) == expected


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("a OR", "missing at its end"),
        ("OR a", "missing before OR"),
        ("a AND AND b", "missing before AND"),
        ("()", r"missing before \)"),
        ("(a", "parenthesis is not closed"),
        ("a)", "not opened"),
        ('a "b', "quotation mark is not closed"),
        ("/a b", "regular expression is not closed"),
        ("/(a/", "cannot be read"),
        ("/a*/", "every text"),
        ("/(?=a)/", "cannot be read"),
        ("(" * 30 + "a", "deep"),
        ("a OR " * 400 + "b", "more than 500"),
        ("a" * 9_000, "9,000 characters"),
    ],
)
def test_a_query_that_cannot_be_read_says_why(query, told):
    with pytest.raises(SelectionError, match=told):
        parse(query)


@given(st.text(alphabet=st.sampled_from('ab ()"“*/-\\|ANDORT é中\x00\ud800'), max_size=40))
def test_any_text_is_a_query_or_an_error_that_speaks(query):
    with suppress(SelectionError):
        found = parse(query)
        assert found is None or expression(found) is None or '"' in expression(found)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a b", '("a" AND "b")'),
        ("a -b -c", '(("a") NOT ("b" OR "c"))'),
        ('a OR "b c*"', '("a" OR "b c"*)'),
        ("-a", None),
        ("a OR -b", None),
        ("a /b/", None),
    ],
)
def test_the_index_answers_all_but_regular_expressions_and_bare_denials(query, expected):
    assert expression(parse(query)) == expected


def test_what_must_be_absent_is_not_shown_in_lines():
    assert patterns(parse("(a OR b) a -c /d/")) == [A, B, Pattern("d")]
