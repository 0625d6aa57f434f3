"""An export of several documents in one rich text is cut where the database closes each."""

from pathlib import Path

import pytest

from analysis.article import Document
from analysis.load import load


@pytest.mark.parametrize("end", ["End of Document", "Document HARB000020250203el2300001"])
def test_each_document_of_an_export_is_one(tmp_path: Path, end: str) -> None:
    story = r"Ferries stand still\par The Harbour Post\par No ferry sailed on Monday.\par "
    (tmp_path / "a.rtf").write_text(r"{\rtf1 " + (story + end + r"\par\par ") * 3 + "}", encoding="ascii")
    items = list(load(str(tmp_path / "a.rtf")))
    assert [item.line for item in items] == [1, 2, 3]
    assert {item.text for item in items if isinstance(item, Document)} == {
        "Ferries stand still\nThe Harbour Post\nNo ferry sailed on Monday."
    }


def test_a_single_document_keeps_its_words(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_text(r"{\rtf1 It was the End of Document sales.\par Nothing else.}", encoding="ascii")
    (item,) = load(str(tmp_path / "a.rtf"))
    assert isinstance(item, Document)
    assert (item.line, item.text) == (None, "It was the End of Document sales.\nNothing else.")
