"""A person's own words of tone count at once wherever the corpus is read, and leave no trace when taken back."""

from pathlib import Path

import pytest

from analysis.errors import BadCorrection
from analysis.ingest import build
from analysis.own_words import unweigh, weigh
from analysis.query import Corpus, Mark, Selection, evidence, open_corpus, scope, view
from analysis.store import read_corrections
from tests.conftest import every_view


def now() -> Corpus:
    return open_corpus("c")


def test_a_listed_word_counts_at_once_everywhere_and_raw_values_stay(files: Path) -> None:
    before = every_view(now())
    weigh(now(), "Strike", 3)
    weigh(now(), "glad", 0)
    for name in ("sentences", "sentiment", "targets", "entity_tone", "source_tone"):
        frame = view(now(), Selection(), name)
        assert (frame["polarity"] != frame["raw_polarity"]).any(), name
    assert view(now(), Selection(), "sentiment")["polarity"].min() > view(now(), Selection(), "sentiment")["raw_polarity"].max()
    words = view(now(), Selection(), "words")
    assert dict(zip(words["word"], words["count"], strict=True)) == {"glad": 3, "strike": 3}
    assert view(now(), Selection(sources=("Inland Echo",)), "words")["count"].tolist() == [1, 1]
    assert all("strike" in text for text in evidence(now(), Selection(), Mark("listed", "strike"))["text"])
    build([str(files)], "c", jobs=1)
    assert len(view(now(), Selection(), "words")) == 2
    for word in ("strike", "glad"):
        unweigh(now(), word)
    assert every_view(now()) == before


def test_the_last_weight_of_a_word_holds(files: Path) -> None:
    weigh(now(), "strike", 2)
    weigh(now(), "STRIKE", -1)
    assert view(now(), Selection(), "words")["weight"].tolist() == [-1]


def test_a_filter_by_tone_follows_the_list(files: Path) -> None:
    for word in ("strike", "glad", "fell", "ended"):
        weigh(now(), word, -3)
    assert scope(now(), Selection(tones=("unfavourable",))).selected == 3


@pytest.mark.parametrize("word", ["", " ", "; drop", "a" * 90, "(", "*", "![x](y)"])
def test_what_is_no_word_is_refused(files: Path, word: str) -> None:
    with pytest.raises(BadCorrection, match="no word"):
        weigh(now(), word, 1)
    with pytest.raises(BadCorrection, match="too much"):
        weigh(now(), "strike", 9)
    assert not read_corrections("c")
