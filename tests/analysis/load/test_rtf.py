"""Rich text gives its text, in linear time, without links' targets, pictures and hidden groups."""

import contextlib
import time
from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load import load
from analysis.load.documents.rtf import plain

STORY = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}{\info{\title Hidden}}Caf\'e9s pay \u8364?5 more\u-10179?\u-8704?\par "
    r"The council {\b voted} on{\pict\wmetafile8 " + "0123456789abcdef" * 8 + r"} Monday\emdash late."
    r"{\field{\*\fldinst{HYPERLINK \"https://x.example\"}}{\fldrslt{ Read on.}}}\par}"
)


def test_a_rich_text_file_is_one_document(tmp_path: Path) -> None:
    for name in ("story.rtf", "story.doc"):
        (tmp_path / name).write_text(STORY, encoding="ascii")
        (item,) = load(str(tmp_path / name))
        assert isinstance(item, Document)
        assert item.text.split("\n") == ["Cafés pay €5 more😀", "The council voted on Monday—late. Read on.", ""]


@pytest.mark.parametrize(
    ("data", "reason"),
    [("{\\rtf1 }", "no text"), ("hello", "not rich text"), ("{\\rtf1 " + "word " * 400_001 + "}", "BROADSHEET_MAX_TEXT")],
)
def test_a_bad_file_is_one_clear_line(tmp_path: Path, data: str, reason: str) -> None:
    (tmp_path / "story.rtf").write_text(data, encoding="ascii")
    (item,) = load(str(tmp_path / "story.rtf"))
    assert isinstance(item, Quarantined)
    assert reason in item.reason


@pytest.mark.parametrize("unit", ["{\\field{\\*\\fldinst{HYPERLINK ", "{\\fonttbl\\f1\\fcharset1 ", "{", "\\'e9", "\\u8364?", "}"])
def test_markup_without_end_is_read_in_linear_time(unit: str) -> None:
    began = time.thread_time()
    with contextlib.suppress(Unreadable):
        plain("{\\rtf1 " + unit * 20_000)
    assert time.thread_time() - began < 5
