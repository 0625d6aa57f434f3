"""The page of quotations: its filters, and the own page of one speaker."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.charts.heads import speech, voices
from analysis.query import Corpus, Heard, Mark, Selection, evidence, view
from analysis.query.frames.quotes import KINDS
from tests.pages.conftest import APP, SECONDS, told


def visit(**parameters: Any) -> AppTest:
    """The page of quotations, opened by a link."""
    app = AppTest.from_file(str(APP), default_timeout=SECONDS)
    app.switch_page("pages/quotes.py")
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run()


def table(app: AppTest, name: str) -> Any:
    return next(each.value for each in app.dataframe if each.key == f"panel-{name}-table")


def test_kind_voice_and_words_in_the_address_narrow_every_panel() -> None:
    app = visit(kind=["mixed"], voice="named", said="AI")
    assert not app.exception
    quotes = table(app, "quotes")
    assert len(quotes)
    assert set(quotes["kind"]) == {"mixed"}
    assert quotes["named"].all()
    assert quotes["content"].str.contains("AI", case=False).all()
    assert table(app, "speakers")["quote_count"].sum() == len(quotes)
    assert table(app, "voices")["anonymous"].sum() == 0


def test_words_nobody_says_are_told_and_nothing_breaks() -> None:
    app = visit(said="zz(top")
    assert not app.exception
    assert "Nothing is quoted that fits" in told(app)


def test_a_speaker_has_a_page_of_its_own_that_obeys_the_filters() -> None:
    app = visit(speaker_page="Liu Zhiyuan")
    assert not app.exception
    assert app.header[0].value == "Liu Zhiyuan"
    assert set(table(app, "quotes")["speaker"]) == {"Liu Zhiyuan"}
    assert table(app, "speaker_timeline")["quote_count"].sum() == len(table(app, "quotes"))
    assert table(app, "speaker_stances")["speaker"].tolist() == ["Liu Zhiyuan", "everyone else"]
    assert table(app, "affiliations")["quote_count"].sum() == len(table(app, "quotes"))


def test_a_speaker_who_is_not_there_is_told_and_all_are_drawn() -> None:
    app = visit(speaker_page="![x](http://evil.test/)")
    assert "choose another" in app.warning[0].value
    assert len(table(app, "speakers")) > 1


@pytest.mark.parametrize("heard", [Heard(), Heard(kinds=("direct",)), Heard(voice="anonymous"), Heard(said="china")], ids=str)
def test_counts_of_speech_are_the_sentences_that_evidence_opens(corpus: Corpus, heard: Heard) -> None:
    quotes = view(corpus, Selection(), "quotes", heard=heard)
    assert view(corpus, Selection(), "voices", heard=heard)["quote_count"].sum() == len(quotes)
    for row in view(corpus, Selection(), "source_stances", heard=heard).itertuples():
        for stance in ("asserting", "neutral", "doubting"):
            found = evidence(corpus, Selection(), Mark("stance in", row.source, stance, heard=heard), limit=500)
            assert sum(map(len, found["marks"])) == getattr(row, stance)


def test_kinds_of_speech_add_up(corpus: Corpus) -> None:
    apart = [len(view(corpus, Selection(), "quotes", heard=Heard(kinds=(kind,)))) for kind in KINDS]
    assert sum(apart) == len(view(corpus, Selection(), "quotes"))


def test_shares_of_voice_of_a_source_add_up_to_one(corpus: Corpus) -> None:
    shares = view(corpus, Selection(), "speaker_sources").groupby("source")["ratio"].sum()
    assert shares.round(9).eq(1).all()


def test_nobody_is_counted_as_speaking_about_themselves(corpus: Corpus) -> None:
    about = view(corpus, Selection(), "quoted_about", heard=Heard(speaker="Liu Zhiyuan"))
    assert "Liu Zhiyuan" not in set(about["entity"])


@pytest.mark.parametrize(
    "mark",
    [
        Mark("stance of", "Liu Zhiyuan", "neutral"),
        Mark("stance beside", "Liu Zhiyuan", "neutral"),
        Mark("cue", "say"),
        Mark("quoted about", "DeepSeek"),
        Mark("speaker undated", "Chen Xiaoping", "10"),
        Mark("speaker on", "Liu Zhiyuan", "2025", "2025"),
    ],
    ids=str,
)
def test_every_mark_of_speech_has_sentences_with_what_is_said(corpus: Corpus, mark: Mark) -> None:
    found = evidence(corpus, Selection(), mark, limit=500)
    assert len(found)
    assert all(len(spans) for spans in found["marks"])


def test_forms_of_a_reporting_verb_are_counted_together(corpus: Corpus) -> None:
    verbs = view(corpus, Selection(), "cues").set_index("cue")
    assert verbs.index.is_unique
    assert {"said", "says"} <= set(verbs.loc["say", "forms"].split("; "))
    told = view(corpus, Selection(), "quotes")
    assert (told["verb"] == "say").sum() == verbs.loc["say", "quote_count"]
    assert len(evidence(corpus, Selection(), Mark("cue", "say"), 500)) == len(
        told[told["verb"] == "say"].drop_duplicates(["id", "content_start"])
    )


def test_a_source_that_is_unknown_counts_for_none(corpus: Corpus) -> None:
    quotes = view(corpus, Selection(), "quotes").groupby("speaker")["media_name"].nunique()
    speakers = view(corpus, Selection(), "speakers").set_index("speaker")
    assert speakers["source_count"].to_dict() == quotes.to_dict()
    assert 0 in quotes.to_numpy()
    assert voices.speaker_sources(view(corpus, Selection(), "speaker_sources")) == "No speaker is quoted by more than one named source"
    assert "source unknown" in speech.summary(speakers.loc[quotes.idxmin()])


def test_who_is_introduced_in_words_of_doubt_most_is_one_of_those_quoted_often() -> None:
    frame = pd.DataFrame({"speaker": ["Ann Poe", "Lo Ltd", "Greens"], "quote_count": [40, 9, 10], "doubting": [2, 5, 2]})
    title = speech.speaker_stances(frame.assign(doubting_ratio=frame["doubting"] / frame["quote_count"]))
    assert title == "Of those quoted 10 times and more, words of doubt (“claimed”) introduce Greens most, in 2 of 10 quotations"


def test_one_source_is_laid_beside_no_other() -> None:
    app = visit(source="ECNS")
    assert not app.exception
    assert "All of this stands in one source" in " ".join(str(each.value) for each in app.info)
    assert len(table(app, "speaker_sources"))


def test_where_nobody_is_named_it_is_said_once_and_nothing_ranks_them() -> None:
    app = visit(voice="anonymous")
    assert not app.exception
    assert told(app).count("Nobody is quoted by name in these articles") == 1
    assert "ranked" not in [each.key for each in app.button_group]
    assert len(table(app, "quotes"))
