"""Units: passages in small corpora, articles in large ones."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from analysis.topics.units import FEW_ARTICLES, PASSAGE_WORDS, Unit, passages, units

LONG = " ".join(["word"] * PASSAGE_WORDS)


def test_a_small_corpus_is_read_by_passages_and_a_large_one_by_articles():
    few = [(f"a{i:03d}", "Title", f"{LONG}\n{LONG}") for i in range(FEW_ARTICLES - 1)]
    assert len(units(few)) == 2 * len(few)
    many = [*few, ("z", "Title", LONG)]
    assert len(units(many)) == len(many)
    assert units(many)[-1] == Unit("z", 0, len(LONG), f"Title\n{LONG}")


def test_units_are_in_the_order_of_their_ids():
    assert [unit.article for unit in units([("b", None, LONG), ("a", None, LONG)])] == ["a", "b"]


def test_a_short_paragraph_joins_what_follows():
    assert [unit.text for unit in passages("a", f"Heading\n\n{LONG}\n{LONG}")] == [f"Heading\n\n{LONG}", LONG]


def test_a_short_paragraph_at_the_end_joins_what_went_before():
    assert [unit.text for unit in passages("a", f"{LONG}\nThe end.")] == [f"{LONG}\nThe end."]


def test_an_article_of_few_words_is_one_passage():
    assert [unit.text for unit in passages("a", "Just a word.\n\nOr two.")] == ["Just a word.\n\nOr two."]


@given(st.text(alphabet="ab \n", max_size=600))
def test_passages_are_slices_of_the_body_and_hold_every_word(body):
    found = list(passages("a", body))
    assert all(body[unit.start : unit.end] == unit.text for unit in found)
    assert [word for unit in found for word in unit.text.split()] == body.split()
    assert all(one.end <= other.start for one, other in pairwise(found))
