"""Frames of tone: means over the sentences that tell, with intervals and n; every sentence in one state."""

from __future__ import annotations

import math
import statistics

import duckdb
import pytest
from scipy.stats import t

from analysis.query import Corpus, Mark, Selection, evidence, view
from analysis.query.sql.pooled import REACH
from analysis.sentiment import METHOD

EVERYTHING = Selection()


def telling(corpus: Corpus, **narrowed: tuple[str, ...]) -> list[float]:
    frame = view(corpus, Selection(**narrowed), "sentences")  # type: ignore[arg-type]
    return frame.loc[frame["tone_state"] != "no evidence", "polarity"].tolist()


def test_every_score_says_by_which_method_and_version(corpus: Corpus) -> None:
    assert set(view(corpus, EVERYTHING, "sentiment")["method"]) == {METHOD}


def test_a_sources_tone_is_the_mean_of_its_sentences_that_tell(corpus: Corpus) -> None:
    row = view(corpus, EVERYTHING, "source_tone").set_index("source").loc["ECNS"]
    values = telling(corpus, sources=("ECNS",))
    assert row["n"] == len(values)
    assert row["polarity"] == pytest.approx(statistics.mean(values), abs=1e-6)
    assert row["polarity_error"] == pytest.approx(statistics.stdev(values) / math.sqrt(len(values)), abs=1e-6)
    assert row["high"] - row["low"] == pytest.approx(2 * t.ppf(0.975, len(values) - 1) * row["polarity_error"], rel=0.001)


@pytest.mark.parametrize("cases", [3, 4, 6, 11, 200])
def test_an_interval_is_as_wide_as_students_t_has_it(cases: int) -> None:
    ((reach,),) = duckdb.connect().execute(f"SELECT {REACH.format(cases - 1)}").fetchall()
    assert reach == pytest.approx(t.ppf(0.975, cases - 1), rel=0.035)


def test_the_interval_over_articles_that_differ_is_wider_than_that_over_their_sentences(corpus: Corpus) -> None:
    row = view(corpus, EVERYTHING, "source_tone").set_index("source").loc["unknown"]
    values = telling(corpus, sources=("unknown",))
    assert row["doc_count"] > 1
    assert row["polarity_error"] >= statistics.stdev(values) / math.sqrt(len(values)) - 1e-6


def test_each_sentence_is_in_one_state_of_its_source_and_in_one_bin(corpus: Corpus) -> None:
    sources = view(corpus, EVERYTHING, "source_tone")
    states = sources[["favourable", "neutral", "unfavourable", "uncertain", "no_evidence"]].sum()
    spread = view(corpus, EVERYTHING, "tone_distribution").groupby("state")["count"].sum()
    assert {state.replace(" ", "_"): count for state, count in spread.items()} == {name: count for name, count in states.items() if count}
    assert states.sum() == sources["sentences"].sum() == len(view(corpus, EVERYTHING, "sentences"))


def test_a_mean_of_few_sentences_says_that_it_is_not_enough_text(corpus: Corpus) -> None:
    frame = view(corpus, EVERYTHING, "entity_tone")
    assert set(frame.loc[frame["n"] < 10, "state"]) == {"not enough text"}
    assert set(frame.loc[frame["n"] >= 10, "state"]) == {"scored"}
    assert frame.loc[frame["n"] == 1, "polarity_error"].isna().all()


@pytest.mark.parametrize("period", ["day", "month", "year"])
def test_periods_and_what_has_none_add_up_to_all_sentences_that_tell(corpus: Corpus, period: str) -> None:
    frame = view(corpus, EVERYTHING, "tone_timeline", period=period)
    assert frame["n"].sum() == len(telling(corpus))
    assert frame.loc[frame["date"].isna(), "doc_count"].tolist() == [3]


def test_the_tone_towards_an_entity_agrees_by_article_and_over_all(corpus: Corpus) -> None:
    whole = view(corpus, EVERYTHING, "entity_tone").set_index("entity")
    parts = view(corpus, EVERYTHING, "targets")
    parts = parts.assign(total=parts["polarity"] * parts["n"]).groupby("entity")[["n", "total"]].sum()
    assert parts["n"].to_dict() == whole["n"].to_dict()
    for entity, row in parts.iterrows():
        assert row["total"] / row["n"] == pytest.approx(whole.loc[entity, "polarity"], abs=1e-5)


def test_sentences_that_disagree_have_opposite_signs_and_words_behind_both(corpus: Corpus) -> None:
    frame = view(corpus, EVERYTHING, "disagreements")
    assert (frame["polarity"] * frame["textblob_polarity"] < 0).all()
    assert frame["difference"].is_monotonic_decreasing
    assert frame["total"].eq(len(frame)).all()
    assert frame["drivers"].str.len().min() > 0
    assert frame["textblob_drivers"].str.len().min() > 0


@pytest.mark.parametrize(
    ("name", "mark", "n"),
    [
        ("tone_distribution", lambda row: Mark("tone bin", row["state"], "" if row["low"] != row["low"] else str(row["low"])), "count"),
        ("tone_pairs", lambda row: Mark("tone pair", str(row["polarity"]), str(row["textblob_polarity"])), "count"),
        (
            "tone_timeline",
            lambda row: Mark("tone then", row["date"], row["date"]) if row["date"] == row["date"] else Mark("tone then", "", "10"),
            "n",
        ),
        ("topic_tone", lambda row: Mark("tone on", row["topic"]), "n"),
        ("source_tone", lambda row: Mark("tone in", "", row["source"]), "n"),
    ],
)
def test_a_mark_opens_as_many_sentences_as_it_counts(corpus: Corpus, name: str, mark: object, n: str) -> None:
    for row in view(corpus, EVERYTHING, name).to_dict("records"):
        assert len(evidence(corpus, EVERYTHING, mark(row), limit=500)) == row[n], row  # type: ignore[operator]
