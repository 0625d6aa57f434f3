"""Workbooks give a document for each row of each sheet that is a table of articles."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from analysis.article import Document, Quarantined
from analysis.load import load
from analysis.load.rows import workbooks

GOOD = "The council voted for the bridge on Monday, and the builders begin in May."


def workbook_of(sheets: dict[str, list[list[object]]]) -> bytes:
    """A workbook of sheets of rows."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def loaded(folder: Path, data: bytes, name: str = "list.xlsx") -> tuple[list[Document], list[Quarantined]]:
    """(documents, what was quarantined) of a workbook."""
    path = folder / name
    path.write_bytes(data)
    items = list(load(str(path)))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Quarantined)]


def test_each_row_of_each_sheet_is_a_document(tmp_path: Path) -> None:
    data = workbook_of(
        {
            "May": [
                [],
                ["ID", "Headline", "Date", "Body", None],
                [7, "Bridge", datetime(2025, 2, 3), GOOD],
                [],
                [8.0, None, "3 May 2025", GOOD],
            ],
            "June": [["title", "text"], ["=1+1", GOOD], ["No text", None]],
            "Empty": [],
            "Notes": [["Made by"], ["hand"]],
        }
    )
    documents, bad = loaded(tmp_path, data)
    assert [(Path(d.path).name, d.line) for d in documents] == [("list.xlsx!May", 3), ("list.xlsx!May", 5), ("list.xlsx!June", 2)]
    assert documents[0].fields == {"id": "7", "title": "Bridge", "published": "2025-02-03"}
    assert documents[1].fields == {"id": "8", "published": "3 May 2025"}
    assert [(item.member, item.line) for item in bad] == [("June", 3), ("Notes", None)]


def test_titles_above_the_header_are_skipped_and_told(tmp_path: Path) -> None:
    rows = [["Press review, week 6"], ["made by hand"], [], ["No.", "Date", "Outlet", "Text"], [1, 45691, "The Ledger", GOOD]]
    (document,), bad = loaded(tmp_path, workbook_of({"May": rows}))
    assert document.fields == {"published": "2025-02-03", "source": "The Ledger"}
    assert "2 lines above the header were skipped" in document.notes
    assert "the column 'Date' is read as a spreadsheet's count of days" in document.notes
    assert (document.line, bad) == (5, [])


def test_a_failed_formula_is_no_text(tmp_path: Path) -> None:
    documents, bad = loaded(tmp_path, workbook_of({"May": [["title", "text"], ["#N/A", GOOD], ["Lost", "#REF!"]]}))
    assert [(document.fields.get("title"), document.text) for document in documents] == [(None, GOOD)]
    assert [(item.member, item.line) for item in bad] == [("May", 3)]


def test_a_workbook_in_an_archive_is_read(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("sub/list.xlsx", workbook_of({"May": [["title", "text"], ["A", GOOD]]}))
    documents, bad = loaded(tmp_path, buffer.getvalue(), "all.zip")
    assert [Path(document.path).name for document in documents] == ["list.xlsx!May"]
    assert bad == []


def test_a_cell_far_out_costs_nothing(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet["A1"], sheet["B1"], sheet["A2"], sheet["B2"], sheet["XFD900000"] = "title", "text", "A", GOOD, "far"
    buffer = io.BytesIO()
    workbook.save(buffer)
    documents, bad = loaded(tmp_path, buffer.getvalue())
    assert [document.text for document in documents] == [GOOD]
    assert [item.line for item in bad] == [900000]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (workbook_of({"A": []}), "0 rows"),
        (workbook_of({"A": [["title", "text"], ["A", GOOD]]})[:-30], "damaged"),
        (GOOD.encode(), "damaged"),
        (workbook_of({"A": [["title", "text"]]}), "0 rows"),
    ],
)
def test_a_bad_workbook_is_one_clear_line(tmp_path: Path, data: bytes, reason: str) -> None:
    documents, bad = loaded(tmp_path, data)
    assert documents == []
    assert [reason in item.reason for item in bad] == [True]


def test_a_part_that_is_missing_or_that_inflates_without_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook_of({"A": [["title", "text"], ["A", GOOD]]})
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"):
        buffer = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name).replace(b"</", b"<") if name == part else old.read(name))
        documents, bad = loaded(tmp_path, buffer.getvalue())
        assert documents == [], part
        assert "damaged" in bad[0].reason, part
    monkeypatch.setattr(workbooks, "MAX_VALUE", 1000)
    assert "BROADSHEET_MAX_VALUE" in loaded(tmp_path, data)[1][0].reason
