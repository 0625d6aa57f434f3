"""Uploaded files: safe names, one place for one content, gone when nobody needs them."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ingest import build
from analysis.store import uploads
from tests.conftest import ONE_TEXT

STORY = b"Ferry strike ends\n\n" + ONE_TEXT.encode()
NAMES = [
    ("story.txt", "story.txt"),
    ("export.jsonl.gz", "export.jsonl.gz"),
    ("Über uns (2).pdf", "Über_uns_(2).pdf"),
    ("../../etc/passwd", "passwd"),
    ("C:\\Users\\me\\a.csv", "a.csv"),
    (".hidden", "hidden"),
    ("<img src=x>.txt", "img_src_x_.txt"),
    ("a\x00b\n.txt", "a_b_.txt"),
    ("..", "upload"),
    ("", "upload"),
]


@pytest.mark.parametrize(("name", "safe"), NAMES)
def test_a_name_is_never_a_path(name: str, safe: str) -> None:
    assert uploads.safe_name(name) == safe


@given(st.text(max_size=300))
def test_any_name_becomes_a_short_visible_one(name: str) -> None:
    safe = uploads.safe_name(name)
    assert 0 < len(safe.encode()) <= 120
    assert "/" not in safe
    assert not safe.startswith(".")


def test_a_long_name_keeps_its_suffixes() -> None:
    assert uploads.safe_name("é" * 500 + ".jsonl.gz").endswith("é.jsonl.gz")


def test_the_same_file_lies_in_one_place_and_another_in_another(own_home: Path) -> None:
    path = uploads.keep("a.txt", STORY)
    assert uploads.keep("a.txt", STORY) == path
    assert uploads.keep("a.txt", STORY + b"!") != path
    assert path.read_bytes() == STORY


def test_what_no_corpus_was_built_from_is_swept_after_a_day(own_home: Path) -> None:
    used, unused, fresh = (uploads.keep("a.txt", STORY + bytes(number)) for number in range(3))
    build([str(used)], "c", jobs=1)
    for path in (used, unused):
        os.utime(path, (time.time() - 90_000,) * 2)
    uploads.sweep()
    assert (used.is_file(), unused.is_file(), fresh.is_file()) == (True, False, True)


def test_in_a_text_uploads_go_by_the_names_they_were_given_by(own_home: Path) -> None:
    path = uploads.keep("a.csv", b"x")
    assert uploads.as_given(f"an exact duplicate of {path}:2, and of /tmp/b.csv") == "an exact duplicate of a.csv:2, and of /tmp/b.csv"
