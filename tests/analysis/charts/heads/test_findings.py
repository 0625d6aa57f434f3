"""The sentences that head panels."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import charts
from analysis.charts.heads import findings, provenance


@pytest.mark.parametrize(
    ("counts", "total", "told"),
    [
        ([5, 3], 5, "N0 is named in every article, N1 in 3"),
        ([5, 5, 5, 2], 5, "N0, N1 and N2 are named in every article, N3 in 2"),
        ([1, 1, 1, 1], 5, "4 names appear in 1 of 5 articles, N0, N1 and N2 among them"),
        ([40, 20], 100, "N0 is named in 40% of articles"),
        ([1, 1], 1, "N0 and N1 are named"),
        ([1, 1, 1, 1], 1, "4 names appear in the article, N0, N1 and N2 among them"),
    ],
)
def test_entities_says_which_names_most_articles_share(counts: list[int], total: int, told: str) -> None:
    frame = pd.DataFrame({"entity": [f"N{number}" for number in range(len(counts))], "doc_count": counts})
    assert findings.entities(frame, total) == told


@pytest.mark.parametrize(
    ("tones", "told"),
    [
        (["neutral"] * 5, "All 5 articles are neutral in tone"),
        (["neutral"] * 3 + ["favourable"] * 2, "3 of 5 articles are neutral in tone, 2 favourable"),
        (
            ["neutral"] * 12 + ["favourable"] * 5 + ["unfavourable"] * 3,
            "60% of articles are neutral in tone, 25% favourable and 15% unfavourable",
        ),
        (["unfavourable"], "The article's tone is unfavourable"),
        (["neutral", "favourable", "unfavourable"], "1 of 3 articles is favourable in tone, 1 neutral and 1 unfavourable"),
    ],
)
def test_tone_counts_articles(tones: list[str], told: str) -> None:
    assert findings.tone(pd.DataFrame({"tone": tones})) == told


def test_articles_without_words_that_tell_are_not_told_as_neutral() -> None:
    frame = pd.DataFrame({"tone": ["neutral", "neutral", "favourable"], "tone_state": ["no evidence", "scored", "scored"]})
    assert findings.tone(frame) == "1 of 3 articles is favourable in tone, 1 neutral and 1 without words that tell"
    assert findings.tone(frame.head(1)) == "The article has no words that tell a tone"
    assert findings.tone(frame.iloc[[0, 0]]) == "None of 2 articles has words that tell a tone"


def test_of_few_articles_those_that_may_be_neutral_by_chance_are_told() -> None:
    frame = pd.DataFrame({"tone": ["favourable"] * 3, "low": [0.1, -0.1, 0.2], "high": 0.5})
    assert findings.tone(frame) == "All 3 articles are favourable in tone (1 of them within chance of neutral)"
    assert findings.tone(frame.assign(low=-0.1)) == "All 3 articles are favourable in tone (all within chance of neutral)"
    assert findings.tone(frame.assign(low=0.1)) == "All 3 articles are favourable in tone"
    mixed = findings.tone(frame.assign(tone=["unfavourable", "favourable", "neutral"], low=[0.1, -0.1, -0.2]).iloc[[1, 0, 2]])
    assert mixed == "1 of 3 articles is favourable in tone (within chance of neutral), 1 neutral and 1 unfavourable"
    assert "chance" not in findings.tone(pd.concat([frame] * 4))


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (["1731", "20", "2005-03-01"], "The articles tell of 3 events between 1731 and 2005"),
        (["20"], "The articles tell of 1 event between 2000 and 2099"),
        (["2005", "201"], "The articles tell of 2 events between 2005 and 2010"),
        (["2024-WI"], "The articles tell of 1 event between 2024 and 2025"),
        (["2005"], "The articles tell of 1 event in 2005"),
    ],
)
def test_a_century_told_beside_years_does_not_reach_into_the_far_future(dates: list[str], told: str) -> None:
    assert findings.event_timeline(pd.DataFrame({"date": dates, "date_doc_count": 1}), 5) == told


def test_a_few_events_far_from_the_rest_do_not_set_the_years_that_are_told() -> None:
    dates = ["0190", *[f"2005-03-{day:02d}" for day in range(1, 29)] * 3]
    told = findings.event_timeline(pd.DataFrame({"date": dates, "date_doc_count": 1}), 90)
    assert told == "The articles tell of 85 events, most of them in 2005"


def test_the_day_told_of_most_counts_articles_and_not_their_events() -> None:
    frame = pd.DataFrame({"date": ["2005-03-01"] * 3 + ["2005-03-02"] * 2, "doc_count": 1, "date_doc_count": [2, 2, 2, 2, 2]})
    told = findings.event_timeline(frame, 40)
    assert told.endswith("; 5% of articles tell of 1 Mar 2005 and as many of 1 other day")


def test_topics_names_the_largest_by_its_passages() -> None:
    frame = pd.DataFrame({"topic": ["a", "b"], "label": ["Ferry, strike", "Budget"], "passages": [2, 5], "count": [1, 1]})
    assert findings.topics(frame) == "“Budget” is the largest of 2 topics, with 5 of 7 passages"
    absent = pd.concat([frame, frame.head(1).assign(passages=0)])
    assert findings.topics(absent) == findings.topics(frame)


def test_articles_counts_those_that_name_no_source() -> None:
    assert findings.articles(pd.DataFrame({"media_name": ["ECHO", None]})) == "2 articles from 1 named source; 1 names none"


def test_believed_says_how_many_state_date_and_source() -> None:
    frame = pd.DataFrame({"publish_date": ["2025-01-01", None, None], "media_name": [None, None, "Echo"]})
    assert provenance.believed(frame) == "1 of 3 articles says when it was published, 1 of 3 by whom"
    assert provenance.believed(frame.iloc[[1, 1]]) == "None of 2 articles says when it was published, none by whom"
    assert provenance.believed(frame.head(1)) == "The article states its date"


def test_removed_names_the_commonest_roles() -> None:
    frame = pd.DataFrame({"role": ["title", "title", "tags", "furniture", "byline"]})
    assert provenance.removed(frame) == "5 stretches are no part of the text: 2 headlines, 1 byline, 1 line of furniture and others"


def test_refused_counts_files_and_rows() -> None:
    assert provenance.refused(pd.DataFrame({"path": ["a", "b"]})) == "2 files could not be read"
    assert provenance.refused(pd.DataFrame({"path": ["a", "a"]})) == "2 inputs in 1 file could not be read"


def test_what_is_said_of_undated_articles_counts_those_without_a_bound() -> None:
    frame = pd.DataFrame({"not_before": ["2024-01-01", None, None]})
    assert findings.about_undated(frame).endswith("In the table only: 2 articles without a bound.")
    assert "line" not in findings.about_undated(frame.tail(2))


def test_sources_of_many_articles_are_told_apart_by_the_name_they_differ_in_most() -> None:
    rows = [("Rome", "Post", 20), ("Rome", "Echo", 19), ("Oslo", "Post", 16), ("Oslo", "Echo", 3)]
    frame = pd.DataFrame(rows, columns=["entity", "source", "doc_count"]).assign(sample_size=40)
    frame = frame.assign(doc_ratio=frame["doc_count"] / frame["sample_size"])
    assert findings.entity_sources(frame) == "Oslo is named in 40% of Post’s articles, in 8% of Echo’s"
    alone = frame[(frame["entity"] == "Rome") | (frame["source"] == "Post")]
    assert findings.entity_sources(alone) == "Oslo is named in 40% of Post’s articles, in none of Echo’s"
    assert findings.entity_sources(frame[frame["entity"] == "Rome"]) == "1 name is common to both sources"


def test_pairs_beyond_chance_come_before_those_of_names_that_are_everywhere() -> None:
    tied = [(f"N{number}", f"M{number}", 6, 0.9, 30.0 + number) for number in range(5)]
    frame = pd.DataFrame([("All", "Each", 40, 0.1, 2.0), *tied], columns=["entity_a", "entity_b", "doc_count", "npmi", "log_likelihood"])
    assert findings.pairs(frame, 60) == "N4 and M4 are tied most closely: named together in 10% of articles"
    assert "tied most closely" in charts.about_network(frame)
    assert findings.pairs(frame.head(4), 60) == "All and Each are named together in 67% of articles"
    assert "of most articles" in charts.about_network(frame.head(4))
