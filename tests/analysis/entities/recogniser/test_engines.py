"""Engines that a person has installed: their names on our tokens, their version in the corpus and its CSV, faults told in one line.

SpaCy is the real one, with a pipeline made here that finds the names of a list. GLiNER, whose models are large, has a stand-in.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import spacy
from spacy.pipeline import EntityRuler

from analysis import ingest
from analysis.commands.main import run
from analysis.default import _is_fresh
from analysis.entities import find_mentions
from analysis.entities.document import Document
from analysis.entities.recogniser.engines import engine
from analysis.entities.recogniser.spans import Found, in_tokens, stretches
from analysis.errors import BadSetting
from analysis.query import Selection, open_corpus, view
from analysis.sentences import split
from tests.conftest import ONE, ONE_TEXT, write_records

TEXT = "The Zorblax of Quindle met Anna-Lena's team. On Monday it left Vornholm.\nA second Zorblax stayed in U.S. waters."
KNOWN = {"Zorblax": "PRODUCT", "Vornholm": "GPE", "Monday": "DATE", "Quindle": "ORG"}


class Model:
    """A model as GLiNER's."""

    @classmethod
    def from_pretrained(cls, path: str, local_files_only: bool) -> Model:
        """The model of a folder."""
        assert local_files_only
        return cls()

    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, Any]]:
        """What is found in a text."""
        assert {"person", "organization", "location"} <= set(labels)
        return [{"start": m.start(), "end": m.end(), "label": "location", "score": 0.9} for m in re.finditer("Vornholm", text)]


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small pipeline of spaCy's: its tokens, and names of a list."""
    folder = tmp_path_factory.mktemp("models") / "toy"
    made = spacy.blank("en", meta={"name": "toy", "version": "9.1"})
    ruler = made.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": kind, "pattern": word} for word, kind in KNOWN.items()])
    made.max_length = 1_000
    made.to_disk(folder)
    return folder


@pytest.fixture
def by_spacy(pipeline: Path) -> Iterator[str]:
    """The setting for the small pipeline."""
    engine.cache_clear()
    yield f"spacy:{pipeline}"
    engine.cache_clear()


@pytest.fixture
def gliner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The setting for a stand-in of GLiNER."""
    module = ModuleType("gliner")
    module.__version__, module.GLiNER = "0.3", Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gliner", module)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    engine.cache_clear()
    yield f"gliner:{tmp_path}"
    engine.cache_clear()


def found(text: str, asked: str) -> dict[str, str]:
    (mentions,) = find_mentions([text], [split(text)], asked)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return {m.text: m.type for m in mentions}


def test_names_that_spacy_finds_are_mentions_of_our_types_and_dates_are_none(by_spacy: str) -> None:
    names = found(TEXT, by_spacy)
    assert names["Zorblax"] == "PRODUCT"
    assert names["Vornholm"] == "PLACE"
    assert names["Quindle"] == "ORG"
    assert "Monday" not in names


def test_the_name_and_version_of_engine_and_model_are_told(by_spacy: str, gliner: str, tmp_path: Path) -> None:
    assert engine(by_spacy).label == f"spaCy {spacy.__version__}, en_toy 9.1"
    assert engine(gliner).label == f"GLiNER 0.3, {tmp_path.name}"
    assert engine("builtin").label.startswith("builtin ")


def test_names_that_gliner_finds_are_mentions(gliner: str) -> None:
    assert found(TEXT, gliner)["Vornholm"] == "PLACE"


def test_each_text_is_read_alike_in_any_batch(by_spacy: str) -> None:
    texts = [TEXT, "Vornholm.", TEXT]
    together = find_mentions(texts, [split(text) for text in texts], by_spacy)
    assert together[0] == together[2] == find_mentions([TEXT], [split(TEXT)], by_spacy)[0]


def test_a_text_of_a_million_characters_is_read_in_stretches(by_spacy: str) -> None:
    text = "The Zorblax left Vornholm again. " * 30_000
    (mentions,) = find_mentions([text], [split(text)], by_spacy)
    assert sum(m.text == "Zorblax" for m in mentions) == 30_000


@pytest.mark.parametrize("text", ["", "x", "A b. C d e. " * 50, "word" * 500, TEXT])
@pytest.mark.parametrize("longest", [10, 100, 1_000])
def test_stretches_hold_every_token_once_and_are_no_longer_than_asked(text: str, longest: int) -> None:
    document = Document(text, split(text))
    told = list(stretches(document, longest))
    assert all(0 < end - start <= longest for start, end in told)
    assert all(one[1] == two[0] for one, two in pairwise(told))
    if document.sentences:
        assert (told[0][0], told[-1][1]) == (document.sentences[0].start, len(text))


def test_a_name_covers_the_tokens_it_touches_and_overlaps_none() -> None:
    document = Document("Anna Berg of New York left.", split("Anna Berg of New York left."))
    spans = [Found(0, 9, "PER"), Found(5, 9, "ORG"), Found(15, 19, "LOC"), Found(200, 300, "LOC"), Found(4, 5, "LOC")]
    (names,) = in_tokens(document, spans)
    assert [(name.first, name.last, name.kind) for name in names] == [(0, 2, "PER"), (3, 5, "LOC")]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("word2vec", "write builtin, spacy:/path"),
        ("spacy:", "write builtin, spacy:/path"),
        ("spacy:/no/such/folder", "no such folder"),
        ("gliner:en_core_web_sm", "no such folder"),
        ("spacy:{here}", "not installed here"),
        ("gliner:{here}", "pip install gliner"),
    ],
)
def test_what_cannot_be_followed_is_told_with_the_way_out(asked: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("spacy", "gliner"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(BadSetting, match=told):
        engine(asked.format(here=tmp_path))


def test_a_folder_that_is_no_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match=r"cannot be read as a model of spacy: .*meta.json"):
        engine(f"spacy:{tmp_path}")


def test_the_command_line_tells_a_wrong_setting_in_one_line(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BROADSHEET_ENTITIES", "spacy:/no/such/folder")
    path = write_records(tmp_path / "one.jsonl", ONE | {"text": ONE_TEXT})
    assert run(["build", str(path), "--corpus", "c", "--jobs", "1"]) != 0
    told = capsys.readouterr().err
    assert "no such folder" in told
    assert "Traceback" not in told


def test_another_engine_reads_a_corpus_again_and_is_named_in_every_csv(
    by_spacy: str, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_records(tmp_path / "one.jsonl", ONE | {"text": f"{ONE_TEXT} The Zorblax sank."})
    assert ingest.build([str(path)], "c", jobs=1).added == 1
    assert open_corpus("c").engine.startswith("builtin ")
    monkeypatch.setenv("BROADSHEET_ENTITIES", by_spacy)
    assert ingest.build([str(path)], "c", jobs=1).added == 1
    assert ingest.build([str(path)], "c", jobs=1).added == 0
    corpus = open_corpus("c")
    assert "Zorblax" in set(view(corpus, Selection(), "entities")["entity"])
    for name in ("entities", "mentions", "aliases", "entity_sources", "entity_timeline", "cooccurrence"):
        assert set(view(corpus, Selection(), name)["engine"]) == {f"spaCy {spacy.__version__}, en_toy 9.1"}, name


def test_articles_of_an_earlier_engine_that_are_left_alone_are_told(
    by_spacy: str, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write_records(tmp_path / "one.jsonl", ONE | {"text": ONE_TEXT})
    other = write_records(tmp_path / "two.jsonl", {"id": "two", "text": "The Zorblax left Oslo."})
    ingest.build([str(first)], "c", jobs=1)
    monkeypatch.setenv("BROADSHEET_ENTITIES", by_spacy)
    ingest.build([str(other)], "c", jobs=1)
    assert re.fullmatch(rf"spaCy {re.escape(spacy.__version__)}, en_toy 9\.1; builtin \d+", open_corpus("c").engine)


def test_the_corpus_that_comes_along_is_built_anew_for_another_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _is_fresh()
    monkeypatch.setenv("BROADSHEET_ENTITIES", "spacy:/somewhere")
    assert not _is_fresh()
