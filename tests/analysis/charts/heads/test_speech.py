"""What is said of voices is true and no more than chance allows: who leads where, who differs, what is told of a speaker."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.charts import STANCE, leaders, stacked
from analysis.charts.heads import speech, voices
from analysis.charts.house.differences import differ


def test_shares_differ_only_where_chance_is_no_explanation() -> None:
    assert differ((0.3, 100), (0.1, 100))
    assert not differ((0.3, 10), (0.1, 10))
    assert not differ((0, 50), (0, 80))
    assert not differ((0.3, 100), (0.16, 100), among=15)
    assert differ((0.3, 100), (0.16, 100)) is differ((0.16, 100), (0.3, 100)) is True


def _voices(*rows: tuple[str, int, int], articles: int = 1) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["source", "anonymous", "quote_count"])
    return frame.assign(anonymous_ratio=frame["anonymous"] / frame["quote_count"], doc_count=frame["quote_count"] // articles)


@pytest.mark.parametrize(
    ("rows", "end"),
    [
        ([("Post", 40, 100), ("Echo", 5, 100), ("Star", 1, 2)], "without a name: 40% in Post and 5% in Echo"),
        ([("Post", 12, 50), ("Echo", 10, 50)], "without a name; the sources differ no more than by chance"),
        ([("Post", 40, 100), ("unknown", 5, 100)], "22% of quotations come from people without a name"),
        ([("Post", 0, 100), ("Echo", 0, 9)], "Everyone quoted is named"),
    ],
)
def test_sources_are_told_apart_by_who_is_not_named_where_they_differ(rows: list[tuple[str, int, int]], end: str) -> None:
    assert voices.voices(_voices(*rows)).endswith(end)


def test_many_quotations_of_few_articles_are_few_cases() -> None:
    rows = (("Post", 40, 100), ("Echo", 5, 100))
    assert voices.voices(_voices(*rows, articles=20)).endswith("the sources differ no more than by chance")


def _stances(*rows: tuple[str, int, int, int], name: str = "source") -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=[name, "asserting", "doubting", "quote_count"]).assign(doc_count=[row[-1] for row in rows])
    return frame.assign(doubting_ratio=frame["doubting"] / frame["quote_count"])


def test_the_source_that_doubts_most_is_told_beside_the_others_and_whether_that_may_be_chance() -> None:
    near = speech.source_stances(_stances(("Post", 1, 7, 100), ("Echo", 1, 5, 100)))
    far = speech.source_stances(_stances(("Post", 1, 40, 100), ("Echo", 1, 5, 100)))
    assert near == "Post doubts most: 7% of quotations in words of doubt (“claimed”), 5% elsewhere, which may be chance"
    assert far.endswith("5% elsewhere")
    assert "doubts most" not in speech.source_stances(_stances(("Post", 1, 7, 100), ("Echo", 1, 1, 2)))


def test_a_speaker_is_set_against_everyone_else_only_where_it_is_more_than_chance() -> None:
    near = speech.compared(_stances(("Ada", 0, 1, 32), ("everyone else", 90, 85, 1_900), name="speaker"))
    far = speech.compared(_stances(("Ada", 12, 1, 32), ("everyone else", 90, 85, 1_900), name="speaker"))
    assert near == "No clear difference from everyone else: 0% in asserting words against 5% and 3% in doubting words against 4%"
    assert far == "38% in asserting words against 5%"


def test_the_largest_voices_of_each_source_are_named_on_their_bars() -> None:
    rows = [("Post", "Ada", 10, 100), ("Post", "Bo", 20, 100), ("Post", "Cy", 5, 100), ("Post", "Di", 1, 100), ("Echo", "Ada", 4, 8)]
    figure = leaders(pd.DataFrame(rows, columns=["source", "speaker", "count", "all"]), ("source", "speaker", "count"), "all")
    assert [list(bar.text) for bar in figure.data] == [["20%", "4 of 8"], ["Ada 10%"], ["Cy 5%"]]
    assert list(figure.layout.yaxis.ticktext) == ["<b>Post</b><br>Bo", "<b>Echo</b><br>Ada"]
    assert figure.layout.xaxis.range == (0, 0.5)
    assert figure.data[1].customdata[0] == ["Ada", "Post"]


def test_bars_of_counts_are_as_long_as_they_hold_many() -> None:
    frame = pd.DataFrame({"speaker": ["Ada", "Bo"], "asserting": [6, 0], "doubting": [2, 1]})
    parts = {"asserting": "#000001", "doubting": "#000002"}
    assert [list(bar.x) for bar in stacked(frame, "speaker", parts, counts=True).data] == [[0.75, 0], [0.25, 0.125]]
    assert [list(bar.x) for bar in stacked(frame, "speaker", parts).data] == [[0.75, 0], [0.25, 1]]


def test_who_a_speaker_is_is_told_where_an_article_says_more_than_the_name() -> None:
    frame = pd.DataFrame({"speaker": "Ada", "affiliation": [None, "harbour master"], "quote_count": [3, 1]})
    assert speech.telling(frame.head(1)).empty
    assert len(speech.telling(frame)) == 2
    assert speech.named_how(frame) == "Called “harbour master”"
    assert speech.named_how(frame.assign(affiliation=["Harbour Master", "harbour master"])) == "Called “Harbour Master”"


def test_of_the_speakers_that_several_sources_quote_those_quoted_most_are_named() -> None:
    rows = [(name, source, count) for count, name in enumerate(["Ada", "Bo", "Cy", "Di"], 1) for source in ("Post", "Herald")]
    frame = pd.DataFrame([*rows, ("Eve", "Post", 90)], columns=["speaker", "source", "quote_count"])
    assert voices.speaker_sources(frame) == "4 speakers are quoted by more than one source, Di, Cy and Bo among them"


def test_whoever_is_said_to_be_doubted_most_is_drawn() -> None:
    frame = pd.DataFrame({"speaker": [f"Speaker {n:02}" for n in range(16)], "quote_count": range(40, 24, -1), "doubting": [1] * 15 + [20]})
    frame = frame.assign(asserting=0, neutral=0, doubting_ratio=frame["doubting"] / frame["quote_count"])
    drawn = stacked(frame, "speaker", STANCE, counts=True).layout.yaxis.ticktext
    said = speech.speaker_stances(frame)
    assert said.startswith("Of the 15 quoted most, words of doubt (“claimed”) introduce Speaker 14 most")
    assert "Speaker 14" in drawn
    assert speech.speaker_stances(frame.assign(doubting=0)) == "Nobody among the 15 quoted most is introduced in words of doubt"
