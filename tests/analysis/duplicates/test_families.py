"""Families of copies: what counts as a copy, what does not, and which came first."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.duplicates import families as module
from analysis.duplicates.families import Story, families

RNG = random.Random(5)
WORDS = ["".join(RNG.choices("abcdefghiklmnoprstu", k=RNG.randint(3, 8))) for _ in range(2_000)]
NOTICE = "The Daily Example welcomes letters from readers at the usual address and publishes corrections on page two every Saturday."


def prose(seed: int, sentences: int = 12) -> str:
    rng = random.Random(seed)
    return "\n".join(" ".join(rng.choices(WORDS, k=14)).capitalize() + "." for _ in range(sentences))


def cut(text: str, *, keep: slice) -> str:
    return "\n".join(text.split("\n")[keep])


def members(articles):
    found: dict[str, set[str]] = {}
    for copy in families(articles):
        found.setdefault(copy.family, set()).add(copy.id)
    return sorted(sorted(ids) for ids in found.values())


def test_equal_texts_are_a_family_whatever_their_case_and_spacing():
    text = prose(1)
    assert members([Story("a", text), Story("b", text.upper().replace(" ", "  ")), Story("c", prose(2))]) == [["a", "b"]]


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: cut(text, keep=slice(0, 7)),
        lambda text: cut(text, keep=slice(3, None)),
        lambda text: "\n".join(line for i, line in enumerate(text.split("\n")) if i % 4),
        lambda text: f"(Agency) - {text} Additional reporting by staff.",
    ],
)
def test_edited_copies_are_a_family(edit):
    text = prose(1)
    assert members([Story("a", text), Story("b", edit(text)), Story("c", prose(2))]) == [["a", "b"]]


def test_a_notice_under_all_articles_of_an_outlet_makes_no_family():
    assert members(Story(str(i), f"{prose(i, 3)}\n{NOTICE}", None, "The Daily Example") for i in range(30)) == []


def test_a_quoted_paragraph_makes_no_family():
    quote = prose(99, 2)
    assert members([Story("a", prose(1) + "\n" + quote), Story("b", quote + "\n" + prose(2))]) == []


def test_a_digest_does_not_join_the_stories_it_quotes():
    stories = [prose(i, 3) for i in range(12)]
    articles = [Story(f"s{i}", story + "\n" + prose(100 + i, 1)) for i, story in enumerate(stories)]
    assert members([*articles, Story("digest", "\n".join(stories))]) == []


def test_articles_of_nothing_but_a_notice_are_no_copies_of_those_that_bear_it():
    stories = [Story(f"{i:02}", f"{prose(i, 4)}\n{NOTICE}", None, "The Daily Example") for i in range(8)]
    empty = [Story(f"9{i}", NOTICE, None, "The Daily Example") for i in range(2)]
    assert members([*stories, *empty]) == [["90", "91"]]


def test_many_outlets_with_notices_of_their_own_run_one_story():
    text = prose(1)
    runs = [Story(f"r{i:02d}", f"{text}\n{prose(1_000 + i % 20, 3)}", None, f"outlet {i % 20}") for i in range(60)]
    others = [Story(f"o{i:03d}", f"{prose(2_000 + i)}\n{prose(1_000 + i % 20, 3)}", None, f"outlet {i % 20}") for i in range(100)]
    assert members(runs + others) == [sorted(run.id for run in runs)]


def test_the_first_is_the_earliest_and_undated_copies_come_last():
    text = prose(1)
    copies = families([Story("a", text), Story("b", text, "2024-05-03"), Story("c", text, "2024-05-02"), Story("d", text, "2024-05-02")])
    assert [(copy.id, copy.family, copy.similarity, copy.first) for copy in copies] == [
        ("c", "c", 1.0, True),
        ("d", "c", 1.0, False),
        ("b", "c", 1.0, False),
        ("a", "c", 1.0, False),
    ]


def test_similarity_falls_with_the_edits():
    text = prose(1)
    whole, half = (
        families([Story("a", text), Story("b", other)])[0].similarity
        for other in (text + " End.", cut(text, keep=slice(0, 6)) + "\n" + prose(2, 5))
    )
    assert 0.4 <= half < whole <= 1


@given(st.permutations(range(12)))
@settings(max_examples=25, deadline=None)
def test_any_order_gives_the_same_families(order):
    articles = [Story(f"a{i:02d}", cut(prose(i // 3), keep=slice(i % 3, None)), f"2024-05-{1 + i % 4:02d}") for i in range(12)]
    assert families([articles[i] for i in order]) == families(articles)


def test_with_fewer_shingles_in_memory_the_same_families_are_found(monkeypatch):
    articles = [Story(f"a{i:02d}", cut(prose(i // 3), keep=slice(i % 3, None)), f"2024-05-{1 + i % 4:02d}") for i in range(60)]
    whole = members(articles)
    monkeypatch.setattr(module, "MOST_SHINGLES", 1_500)
    assert members(articles) == members(articles[::-1]) == whole


@pytest.mark.parametrize(
    "texts", [[], [""], ["", ""], ["word"] * 3, ["\ud800 lone"] * 2, ["漢字" * 9, "漢字" * 8], ["😀"] * 2, ["\x00" * 9] * 2]
)
def test_texts_too_short_to_compare_make_no_family(texts):
    assert families([Story(str(i), text) for i, text in enumerate(texts)]) == []


def test_long_texts_without_a_full_stop_do_no_harm():
    long = " ".join(RNG.choices(WORDS, k=50_000))
    assert members([Story("a", long), Story("b", long + " end"), Story("c", "a" * 100_000)]) == [["a", "b"]]
