"""What is said of tone: both ends of many, too little text said as such, and where drivers stand in a text."""

from __future__ import annotations

import pandas as pd

from analysis.charts import wording


def means(*rows: tuple[str, float, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["source", "polarity", "n"])
    return frame.assign(
        low=frame["polarity"] - 0.1, high=frame["polarity"] + 0.1, state=["scored" if n >= 10 else "not enough text" for n in frame["n"]]
    )


def test_of_many_rows_those_at_either_end_are_drawn() -> None:
    frame = means(*((f"s{number:02d}", number / 100, 20) for number in range(40)))
    assert wording.ends(frame)["source"].tolist() == [f"s{number:02d}" for number in [*range(39, 31, -1), *range(6, -1, -1)]]
    assert wording.ends(frame.head(3))["source"].tolist() == ["s02", "s01", "s00"]


def test_what_rests_on_few_sentences_is_not_compared() -> None:
    assert wording.compared(means(("A", 0.9, 3), ("B", -0.9, 9)), "source", "sources").startswith("Not enough text")
    assert "the only one of 2 sources with enough text" in wording.compared(means(("A", 0.3, 30), ("B", -0.9, 9)), "source", "sources")


def test_intervals_that_overlap_are_said_to() -> None:
    assert "overlap" in wording.compared(means(("A", 0.1, 30), ("B", 0.0, 30)), "source", "sources")
    assert "overlap" not in wording.compared(means(("A", 0.5, 30), ("B", 0.0, 30)), "source", "sources")


def test_agreement_is_told_with_n_and_beyond_chance() -> None:
    frame = pd.DataFrame({"polarity": [0.5, -0.5, 0.2], "textblob_polarity": [0.2, -0.1, -0.3], "count": [10, 10, 5]})
    assert wording.agreement(frame) == (
        "Our tone and TextBlob’s point the same way in 80% of sentences (n = 25; agreement beyond chance 0.62, κ)"
    )
    assert wording.agreement(frame.head(1).assign(count=4)).endswith("not enough text")


def test_the_words_of_drivers_are_found_in_the_text_with_their_side() -> None:
    text = "It wasn't safe; net losses, he said, narrowed."
    found = {(text[start:end], favourable) for start, end, favourable in wording.spans(text, "losses … narrowed +0.60; not safe -0.40")}
    assert found == {("losses", True), ("narrowed", True), ("safe", False)}
