"""What is said of tone: both ends of many, too little text said as such, and where drivers stand in a text."""

from __future__ import annotations

import pandas as pd

from analysis.charts.heads import wording


def means(*rows: tuple[str, float, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["source", "polarity", "n"])
    return frame.assign(
        low=frame["polarity"] - 0.1, high=frame["polarity"] + 0.1, state=["scored" if n >= 10 else "not enough text" for n in frame["n"]]
    )


def test_of_many_rows_those_at_either_end_are_drawn() -> None:
    frame = means(*((f"s{number:02d}", number / 100, 20) for number in range(40)))
    assert wording.ends(frame)["source"].tolist() == [f"s{number:02d}" for number in [*range(39, 31, -1), *range(6, -1, -1)]]
    assert wording.ends(frame.head(3))["source"].tolist() == ["s02", "s01", "s00"]


def test_texts_of_few_sentences_are_not_the_ends_of_many():
    frame = pd.DataFrame([{"title": f"t{number:02d}", "polarity": number / 40 - 0.5, "sentences": 10 + number} for number in range(30)])
    short = pd.DataFrame([{"title": "one line", "polarity": 1.0, "sentences": 1}])
    assert "one line" not in set(wording.ends(pd.concat([frame, short]))["title"])
    assert "one line" in set(wording.ends(pd.concat([frame.head(5), short]))["title"])


def test_what_rests_on_few_sentences_is_not_compared() -> None:
    assert wording.compared(means(("A", 0.9, 3), ("B", -0.9, 9)), "source", "sources").startswith("Not enough text")
    assert "the only one of 2 sources with enough text" in wording.compared(means(("A", 0.3, 30), ("B", -0.9, 9)), "source", "sources")


def test_means_whose_intervals_overlap_are_not_ranked() -> None:
    alike = means(("A", 0.1, 30), ("B", 0.0, 30))
    assert wording.compared(alike, "source", "sources") == "2 sources cannot be told apart in tone: +0.10 (A) to 0.00 (B), within chance"
    apart = wording.compared(means(("A", 0.5, 30), ("B", 0.0, 30)), "source", "sources")
    assert apart == "Of 2 sources A (+0.50) is worded most favourably, B (0.00) least"


def test_where_the_ends_are_unsure_those_that_are_surely_apart_are_named() -> None:
    frame = means(("A", 0.6, 12), ("B", 0.5, 90), ("C", -0.2, 90), ("D", -0.3, 12))
    wide = frame.assign(low=[-0.5, 0.4, -0.3, -0.9], high=[0.9, 0.6, -0.1, 0.7])
    assert wording.compared(wide, "source", "sources") == "Of 4 sources B (+0.50) is worded more favourably than C (−0.20)"


def test_periods_within_chance_of_each_other_are_not_ranked() -> None:
    frame = means(("A", 0.1, 30), ("B", 0.0, 30)).assign(date=["2025-01", "2025-02"])
    assert wording.course(frame, "month") == (
        "No month stands out in tone: most favourable in Jan 2025 (+0.10), least in Feb 2025 (0.00), within chance of each other"
    )
    assert wording.course(frame.assign(low=[0.08, -0.1], high=[0.2, 0.05]), "month") == (
        "Most favourable in Jan 2025 (+0.10), least in Feb 2025 (0.00)"
    )


def test_agreement_is_told_with_n_and_beyond_chance() -> None:
    frame = pd.DataFrame({"polarity": [0.5, -0.5, 0.2], "textblob_polarity": [0.2, -0.1, -0.3], "count": [10, 10, 5]})
    assert wording.agreement(frame) == (
        "Our tone and TextBlob’s point the same way in 80% of sentences (n = 25; agreement beyond chance 0.62, κ)"
    )
    assert wording.agreement(frame.head(1).assign(count=4)).endswith("not enough text")


def test_all_sentences_called_opposite_are_counted_not_only_those_listed() -> None:
    frame = pd.DataFrame({"polarity": [0.5, 0.4], "textblob_polarity": [-0.5, -0.4], "total": [990, 990]})
    assert wording.disagreements(frame) == "990 sentences called opposite; furthest apart: ours +0.50, TextBlob −0.50"


def test_the_strongest_sentence_is_told_with_whole_drivers_and_true_minus_signs() -> None:
    frame = pd.DataFrame({"polarity": [-0.6], "drivers": ["scandal -0.90; not safe -0.50; well-known +0.20; ruin -0.10"]})
    assert wording.strongest(frame, "unfavourable") == "Most unfavourable: −0.60, driven by scandal −0.90; not safe −0.50; well-known +0.20"


def test_articles_without_a_source_are_not_compared_with_sources_that_have_a_name() -> None:
    frame = pd.DataFrame(
        {"source": ["unknown", "Post", "Echo"], "unfavourable": [200, 100, 20], "sentences": [200] * 3, "doc_count": [90, 80, 80]}
    )
    assert wording.shares(frame) == "Post words most unfavourably: 50% of sentences; Echo least: 10%"
    assert wording.shares(frame.head(2)) == "Post: 50% of sentences are unfavourable"
    assert wording.shares(frame.head(1)).startswith("An unknown source: 100%")
    assert wording.shares(frame.assign(unfavourable=[9, 0, 0])) == "No sentence of a named source is called unfavourable"
    assert wording.shares(frame.assign(unfavourable=0)) == "No sentence is called unfavourable"


def test_sources_are_not_ranked_by_what_chance_makes_of_their_unfavourable_sentences() -> None:
    frame = pd.DataFrame({"source": ["Post", "Echo"], "unfavourable": [30, 26], "sentences": [200, 200], "doc_count": [20, 20]})
    assert wording.shares(frame) == "2 sources cannot be told apart by their unfavourable sentences: 13% to 15%, within chance"


def test_sources_within_chance_of_each_other_are_not_ranked_by_subjectivity() -> None:
    frame = pd.DataFrame(
        {"source": ["Post", "Echo"], "subjectivity": [0.33, 0.32], "subjectivity_error": [0.01, 0.01], "sentences": [90, 90]}
    )
    assert wording.subjectivity(frame) == "2 sources cannot be told apart in how subjective they are: 0.32 to 0.33, within chance"
    assert wording.subjectivity(frame.assign(subjectivity=[0.4, 0.3])) == "Post is worded most subjectively (0.40), Echo least (0.30)"


def test_the_words_of_drivers_are_found_in_the_text_with_their_side() -> None:
    text = "It wasn't safe; net losses, he said, narrowed."
    found = {(text[start:end], favourable) for start, end, favourable in wording.spans(text, "losses … narrowed +0.60; not safe -0.40")}
    assert found == {("losses", True), ("narrowed", True), ("safe", False)}
