"""The corpus that comes with Broadsheet builds itself, and again when its articles or its tables change."""

import os
import time
from pathlib import Path

import pytest

from analysis import default
from analysis.query import open_corpus
from analysis.store import read_manifest


def test_the_default_corpus_is_built_once_and_again_when_an_article_changes(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    story = seeds / "story.txt"
    story.write_text("Ferry strike ends\n\nThe ferry strike in Oslo ended on Monday after nine long days of talks.", encoding="utf-8")
    monkeypatch.setattr(default, "SEEDS", seeds)
    assert default.ensure()
    assert not default.ensure()
    later = time.time() + 5
    os.utime(story, (later, later))
    assert default.ensure()
    assert open_corpus(default.NAME).version == 1  # the same article, touched


@pytest.mark.parametrize("damage", ['"older"', "{"])
def test_a_default_corpus_of_another_layout_or_damaged_is_built_anew(own_home: Path, damage: str) -> None:
    default.ensure()
    manifest = own_home / default.NAME / "corpus.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(f'"{read_manifest(default.NAME).layout}"', damage), encoding="utf-8")
    assert default.ensure()
    assert len(open_corpus(default.NAME).rows("SELECT id FROM articles")) == 5
