"""Sentence embeddings that a person has installed: they judge sentences beside the built-in model, and every score says so.

The encoder is a stand-in made here, of the few calls that sentence-transformers is asked for: a sentence is the sum of its words.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from analysis import ingest
from analysis.article import ArticleTone
from analysis.default import _is_fresh
from analysis.errors import BadSetting
from analysis.query import Selection, open_corpus, view
from analysis.sentences import split
from analysis.sentiment import METHOD, score
from analysis.sentiment.engines import engine
from tests.conftest import ONE, ONE_TEXT, write_records

BAD = "The factory poisoned the river for years."
SILENT = "The train leaves at 10:30."


class Encoder:
    """A model as those of sentence-transformers."""

    def __init__(self, path: str, device: str, local_files_only: bool) -> None:
        assert local_files_only
        assert device == "cpu"

    def encode(self, texts: Sequence[str], show_progress_bar: bool) -> Any:
        """A vector for each text."""
        assert not show_progress_bar
        found = np.zeros((len(texts), 256), dtype=np.float32)
        for place, text in enumerate(texts):
            for word in text.lower().strip(".").split():
                found[place, zlib.crc32(word.encode()) % 256] += 1
        return found


@pytest.fixture
def by_embeddings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The setting for the stand-in."""
    module = ModuleType("sentence_transformers")
    module.__version__, module.SentenceTransformer = "5.0", Encoder  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", module)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    engine.cache_clear()
    yield f"embeddings:{folder}"
    engine.cache_clear()


def toned(*bodies: str, by: str = "builtin") -> list[ArticleTone]:
    each = len(bodies)
    return score(bodies, [split(body) for body in bodies], [()] * each, [()] * each, by)


def test_both_speak_in_the_tone_of_a_sentence_and_the_method_says_so(by_embeddings: str) -> None:
    (alone,), (both,) = toned(BAD), toned(BAD, by=by_embeddings)
    assert both.article.polarity < alone.article.polarity < 0
    assert both.article.drivers == alone.article.drivers
    assert alone.method == METHOD
    assert both.method.startswith(f"{METHOD}+embeddings tiny ")
    assert "sentence-transformers 5.0" in both.method


def test_a_sentence_without_a_telling_word_gives_no_evidence_whatever_the_engine(by_embeddings: str) -> None:
    assert toned(SILENT, by=by_embeddings)[0].article.state == "no evidence"


def test_an_article_is_judged_alike_in_any_batch(by_embeddings: str) -> None:
    bodies = [f"{BAD} {SILENT} The brilliant nurse saved him.", "", BAD]
    together = toned(*bodies, by=by_embeddings)
    assert together == [toned(body, by=by_embeddings)[0] for body in bodies]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("word2vec", "write builtin or embeddings:/path"),
        ("embeddings:", "write builtin or embeddings:/path"),
        ("embeddings:/no/such/folder", "no such folder"),
        ("embeddings:{here}", "pip install sentence-transformers"),
    ],
)
def test_what_cannot_be_followed_is_told_with_the_way_out(asked: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(BadSetting, match=told):
        engine(asked.format(here=tmp_path))


def test_another_engine_analyses_the_corpus_anew_and_its_csv_names_it(
    by_embeddings: str, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_records(tmp_path / "one.jsonl", ONE | {"text": f"{ONE_TEXT} {BAD}"})
    for asked in ("builtin", by_embeddings):
        monkeypatch.setenv("BROADSHEET_TONE", asked)
        assert ingest.build([str(path)], "c", jobs=1).added == 1
        assert ingest.build([str(path)], "c", jobs=1).added == 0
        (method,) = view(open_corpus("c"), Selection(), "sentiment")["method"]
        assert ("embeddings tiny" in method) == (asked != "builtin")


def test_the_corpus_that_comes_along_is_built_anew_for_another_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_TONE", "embeddings:/somewhere")
    assert not _is_fresh()
