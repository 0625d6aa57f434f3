"""Copies and sources side by side: what is told of them, and that every mark leads back to its row."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.charts.figures import contrasts
from analysis.charts.heads import search, stories, voices
from analysis.query.frames.contrasts import COMPARED, SELECTED


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"Post": 3, "Herald": 1}, "2 named sources side by side; Post gives most, 3 articles"),
        ({"unknown": 3, "Post": 1, "Herald": 1}, "2 named sources side by side; 3 articles without a source"),
        ({"unknown": 2}, "No article names its source"),
        ({"Post": 1}, "Post alone is named as a source, of 1 article"),
    ],
)
def test_sources_are_counted_by_name(counts: dict[str, int], told: str) -> None:
    assert stories.profiles(pd.DataFrame({"source": list(counts), "doc_count": list(counts.values())})) == told


def test_stories_of_one_title_are_told_apart_by_their_key() -> None:
    frame = pd.DataFrame({"family": ["a", "b", "c"], "title": ["Storm", "Storm", None], "doc_count": [2, 2, 3]})
    assert stories.called(frame) == {"Storm · 2 articles · a": "a", "Storm · 2 articles · b": "b", "untitled · 3 articles": "c"}


def test_undated_copies_stand_beside_the_dated_ones_and_every_dot_knows_its_story() -> None:
    frame = pd.DataFrame(
        {
            "id": ["a", "b", "c"],
            "family": ["a", "a", "a"],
            "similarity": [1.0, 0.9, 0.8],
            "first": [True, False, False],
            "title": ["<b>=1+1</b>", "T", None],
            "media_name": ["Post", "Herald", None],
            "publish_date": ["2025-03-01", "2025-03-02T08:00", None],
        }
    )
    figure = stories.runs(frame, {"Post": "#000001", "Herald": "#000002"})
    assert figure.layout.margin.b >= 40  # the year stands below the day
    dated, undated = figure.data
    assert list(dated.x) == ["2025-03-01", "2025-03-02"]
    assert list(undated.x) == ["undated"]
    assert [list(key) for trace in (dated, undated) for key in trace.customdata] == [["a"]] * 3
    assert "<b>" not in str(dated.hovertemplate)
    (alone,) = stories.runs(frame[frame["publish_date"].notna()], {"Post": "#000001", "Herald": "#000002"}).data
    assert alone.xaxis != "x2"


def terms(**columns: object) -> pd.DataFrame:
    numbers = {"log_odds": [2.0, 1.0], "low": [1.0, 0.5], "high": [3.0, 1.5], "count": [9, 4], "doc_count": [5, 3]}
    return pd.DataFrame({"term": ["<i>rail</i>", "tariff"], **numbers, **columns})


def test_what_sets_two_sides_apart_stands_to_their_side() -> None:
    figure = contrasts.two_sides(terms(side=[SELECTED, COMPARED]))
    (dots,) = [trace for trace in figure.data if trace.customdata is not None]
    assert list(dots.x) == [2.0, -1.0]
    assert [list(key) for key in dots.customdata] == [[SELECTED, "<i>rail</i>"], [COMPARED, "tariff"]]
    assert "<i>" not in str(figure.layout.yaxis.ticktext)


def test_the_edge_of_a_contrast_calls_a_side_what_its_head_does() -> None:
    figure = contrasts.two_sides(terms(side=[SELECTED, COMPARED]), voices.side("Articles of <b>Norfell Post"))
    assert [note.text for note in figure.layout.annotations] == ["articles of &lt;b&gt;Norfell Post →", "← the others"]


def test_what_a_group_counts_is_told_with_its_day_to_the_end() -> None:
    told = "Norfell, people injured (Globex-owned, 30 September 2024)"
    assert voices.thing("Norfell", "people injured (Globex-owned, 30 September 2024)", "count") == told


def test_related_numbers_are_not_counted_as_given_for_a_thing() -> None:
    frame = pd.DataFrame({"group": ["a", "b"], "verdict": "agree", "count": [5, 2], "own": [2, 2]})
    assert voices.claim_groups(frame) == "4 numbers for 2 things, beside 3 related numbers"
    assert voices.claim_groups(frame.tail(1)) == "2 numbers for 1 thing, side by side"


def test_a_contrast_says_that_not_all_articles_were_read() -> None:
    assert voices.drawn(7, 7) == ""
    assert "1,200 of 90,000 articles were read" in voices.drawn(1_200, 90_000)


def test_verdicts_are_counted_in_a_sentence() -> None:
    frame = pd.DataFrame({"group": ["a", "b", "c"], "verdict": ["differ", "different concept", "different concept"]})
    assert voices.compared(frame) == "3 things are given more than one number: 1 differs and 2 mix concepts"


def test_the_terms_of_a_source_bear_its_colour() -> None:
    figure = contrasts.odds(terms(source=["Post", "Herald"]), {"Post": "#000001", "Herald": "#000002"})
    (dots,) = [trace for trace in figure.data if trace.customdata is not None]
    assert list(dots.marker.color) == ["#000001", "#000002"]


def test_absences_that_may_be_chance_are_grey_and_say_so() -> None:
    frame = pd.DataFrame(
        {
            "source": ["Post", "Post"],
            "entity": ["Oslo", "Lima"],
            "expected": [9.0, 12.0],
            "other_sources": [3, 2],
            "other_doc_count": [30, 20],
            "q": [0.01, 0.3],
            "notable": [True, False],
        }
    )
    (bars,) = contrasts.absences(frame, "entity", "entity").data
    assert [list(key) for key in bars.customdata] == [["Oslo"], ["Lima"]]
    assert bars.marker.color[0] != bars.marker.color[1]
    assert ["chance" in text for text in bars.text] == [False, True]


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([2, 2, 2], "3 stories with copies, each run twice"),
        ([3, 3, 2], "3 stories with copies; 2 of them were run 3 times"),
        ([3, 2], "2 stories with copies; “S0” was run 3 times"),
        ([2], "1 story with copies; “S0” was run twice"),
    ],
)
def test_no_story_is_told_as_the_most_widely_run_where_others_are_run_as_often(counts: list[int], told: str) -> None:
    assert stories.families(pd.DataFrame({"title": [f"S{n}" for n in range(len(counts))], "doc_count": counts})) == told


def test_who_copies_whom_tells_other_pairs_that_do_as_much() -> None:
    frame = pd.DataFrame({"source": ["Post", "Echo"], "first_source": ["Echo", "Post"], "count": [1, 1]})
    assert stories.copied(frame) == "Post ran 1 story after Echo; so did 1 other pair"
    assert stories.copied(frame.assign(count=[2, 1])) == "Post ran 2 stories after Echo"


def test_a_single_pair_of_sources_is_not_the_most_alike() -> None:
    frame = pd.DataFrame({"source": ["Post"], "other_source": ["Echo"], "similarity": [0.184]})
    assert stories.most_alike(frame) == "Post and Echo, the only pair with articles enough, are alike to 0.18 of 1"


def test_articles_with_as_many_hits_share_the_lead() -> None:
    frame = pd.DataFrame({"id": ["a", "b"], "title": ["A", "B"], "hit_count": [5, 5], "article_count": 2})
    assert search.counts(frame) == "2 articles have most hits, 5 each"
    assert search.counts(frame.head(1)) == "“A” has most hits: 5"


@pytest.mark.parametrize(("sources", "told"), [([1, 1], "none in more than one source"), ([1, 2], "1 in more than one source")])
def test_sentences_that_one_source_alone_repeats_are_in_none_beside_it(sources: list[int], told: str) -> None:
    assert stories.echoes(pd.DataFrame({"source_count": sources})).endswith(told)
