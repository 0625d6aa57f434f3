"""Columns are understood by name, by part of a name, by what they hold, and first of all as a person said."""

import csv
import gzip
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analysis.article import Document, Quarantined
from analysis.load import load_all
from analysis.load.rows.mapper import Mapper, Table

PROSE = (
    "The council of {} voted for the bridge on Monday. Builders begin in May, "
    "and the mayor hopes to walk across it before the first frost of the year."
)
PLACES = ("Hull", "Cork", "Oslo", "Ghent", "Porto", "Bergen")
ODD = [
    {"nr": str(n), "kopf": f"Bridge in {p} agreed at last", "wann": f"2025-02-0{n + 1}", "wortlaut": PROSE.format(p), "stand": "2025-06-01"}
    for n, p in enumerate(PLACES)
]


def _csv(path: Path, rows: list[dict[str, str]]) -> Path:
    with open(path.with_suffix(".csv"), "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path.with_suffix(".csv")


def _tsv_packed(path: Path, rows: list[dict[str, str]]) -> Path:
    lines = ["\t".join(rows[0]), *("\t".join(row.values()) for row in rows)]
    path.with_suffix(".tsv.gz").write_bytes(gzip.compress("\n".join([*lines, ""]).encode()))
    return path.with_suffix(".tsv.gz")


def _xlsx(path: Path, rows: list[dict[str, str]]) -> Path:
    book = openpyxl.Workbook()
    for row in (list(rows[0]), *(list(row.values()) for row in rows)):
        book.active.append(row)
    book.save(path.with_suffix(".xlsx"))
    return path.with_suffix(".xlsx")


def _parquet(path: Path, rows: list[dict[str, str]]) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path.with_suffix(".parquet"))
    return path.with_suffix(".parquet")


def _json(path: Path, rows: list[dict[str, str]]) -> Path:
    path.with_suffix(".json").write_text(json.dumps({"status": "ok", "articles": rows}), encoding="utf-8")
    return path.with_suffix(".json")


def _jsonl(path: Path, rows: list[dict[str, str]]) -> Path:
    path.with_suffix(".jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path.with_suffix(".jsonl")


WRITERS = (_csv, _tsv_packed, _xlsx, _parquet, _jsonl)


def documents(path: Path, mapper: Mapper | None = None) -> list[Document]:
    """The documents of a file, all of which can be read."""
    items = list(load_all([str(path)], mapper))
    assert not [item for item in items if isinstance(item, Quarantined)]
    return [item for item in items if isinstance(item, Document)]


def understood(path: Path, **said: str) -> Table:
    """How the columns of a file are understood where this is said of them."""
    seen: list[Table] = []
    list(load_all([str(path)], Mapper(asked=said, watch=seen.append)))
    (table,) = seen
    return table


@pytest.mark.parametrize("write", WRITERS)
def test_odd_columns_are_told_by_what_they_hold_in_any_format(tmp_path: Path, write: Callable[[Path, list[dict[str, str]]], Path]) -> None:
    path = write(tmp_path / "odd", ODD)
    assert understood(path).fields == {"text": "wortlaut", "title": "kopf", "published": "wann"}
    found = documents(path)
    assert [(d.text, d.fields["title"], d.fields["published"]) for d in found] == [(r["wortlaut"], r["kopf"], r["wann"]) for r in ODD]
    assert "'wortlaut' was taken for the text" in " ".join(found[0].notes)


@pytest.mark.parametrize("write", [*WRITERS, _json])
def test_what_a_person_says_holds_in_any_format(tmp_path: Path, write: Callable[[Path, list[dict[str, str]]], Path]) -> None:
    rows = [row | {"text": row["kopf"], "date": "2001-01-01", "blatt": "Harbour Post"} for row in ODD]
    path = write(tmp_path / "said", rows)
    said = {"text": "wortlaut", "source": "blatt", "published": ""}
    found = documents(path, Mapper(asked=said))
    assert [document.text for document in found] == [row["wortlaut"] for row in rows]
    assert {document.fields["source"] for document in found} == {"Harbour Post"}
    assert not [document for document in found if "published" in document.fields]


def test_what_was_said_holds_for_the_same_columns_in_any_order_and_for_no_others(tmp_path: Path) -> None:
    said = {frozenset(ODD[0]): {"published": "stand"}}
    turned = [dict(reversed(list(row.items()))) for row in ODD]
    more = [row | {"extra": "x"} for row in ODD]
    assert {d.fields["published"] for d in documents(_csv(tmp_path / "turned", turned), Mapper(said))} == {"2025-06-01"}
    assert {d.fields["published"] for d in documents(_csv(tmp_path / "more", more), Mapper(said))} == {row["wann"] for row in ODD}


def test_a_table_without_a_text_is_shown_though_it_cannot_be_read(tmp_path: Path) -> None:
    path = _csv(tmp_path / "none", [{"id": "1", "headline": "Bridge agreed", "memo": "short"}])
    seen: list[Table] = []
    (bad,) = load_all([str(path)], Mapper(watch=seen.append))
    assert isinstance(bad, Quarantined)
    assert "--column text=NAME" in bad.reason
    assert [(column.name, column.field, column.why, column.samples) for column in seen[0].columns] == [
        ("id", "id", "name", ("1",)),
        ("headline", "title", "name", ("Bridge agreed",)),
        ("memo", "", "", ("short",)),
    ]
    assert documents(path, Mapper(asked={"text": "memo"}))[0].text == "short"


@pytest.mark.parametrize(
    ("name", "cell", "field"),
    [
        ("article_pub_date", "2025-02-03", "published"),
        ("cleanText", PROSE, "text"),
        ("newsHeadline", "Bridge in {} agreed at last", "title"),
        ("article_web_url", "https://x.example/{}", "url"),
        ("news_url", "x.example/{}?page=1", "url"),
        ("date_scraped", "2025-02-03", ""),
        ("last_modified_date", "2025-02-03", ""),
        ("image_url", "https://x.example/{}.png", ""),
        ("main_news_text", "7", ""),
    ],
)
def test_part_of_a_name_counts_where_the_cells_bear_it_out(tmp_path: Path, name: str, cell: str, field: str) -> None:
    base = {} if field in ("text", "title") else {"body": PROSE}
    path = _csv(tmp_path / "part", [base | {name: cell.format(place)} for place in PLACES])
    column = next(column for column in understood(path).columns if column.name == name)
    assert column.field == field


def test_a_fuller_column_is_the_text_before_a_cut_one(tmp_path: Path) -> None:
    rows = [{"content": f"The council of {p} voted… [+900 chars]", "fulltext": 3 * PROSE.format(p)} for p in PLACES]
    assert understood(_csv(tmp_path / "cut", rows)).fields["text"] == "fulltext"
    assert understood(_csv(tmp_path / "both", [{"content": PROSE, "body": PROSE + "."}])).fields["text"] == "body"


def test_prose_under_another_name_is_the_text_before_a_hollow_column(tmp_path: Path) -> None:
    rows = [{"news": str(n % 2), "wortlaut": PROSE.format(p)} for n, p in enumerate(PLACES)]
    assert understood(_csv(tmp_path / "label", rows)).fields == {"text": "wortlaut"}


def test_of_two_columns_that_could_be_the_date_none_is_taken(tmp_path: Path) -> None:
    rows = [row | {"stand": f"2025-06-0{n + 1}"} for n, row in enumerate(ODD)]
    assert "published" not in understood(_csv(tmp_path / "two", rows)).fields


def test_a_list_of_links_with_long_themes_stays_a_list_of_links(tmp_path: Path) -> None:
    rows = [{"url": f"https://x.example/{p}", "title": "Bridge agreed", "themes": "TAX_FNCACT;ECON_WORLD;" * 20} for p in PLACES]
    assert [document.text for document in documents(_csv(tmp_path / "links", rows))] == [""] * len(PLACES)


def test_codes_under_the_name_of_a_text_are_none(tmp_path: Path) -> None:
    rows = [{"title": f"Bridge in {p} agreed", "url": f"https://x.example/{p}", "story": f"dX{n}uU"} for n, p in enumerate(PLACES)]
    assert "text" not in understood(_csv(tmp_path / "codes", rows)).fields


def test_a_list_of_headlines_with_summaries_lists_articles(tmp_path: Path) -> None:
    rows = [{"Headlines": f"Bridge in {p} agreed", "Time": "2025-06-01", "Description": f"The council of {p} voted."} for p in PLACES]
    found = documents(_csv(tmp_path / "headlines", rows))
    assert [document.text for document in found] == [row["Description"] for row in rows]
    assert [document.fields["title"] for document in found] == [row["Headlines"] for row in rows]


def test_rows_before_the_end_of_a_cut_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "cut.json"
    path.write_text(json.dumps([{"text": PROSE}, {"text": PROSE}])[:-20], encoding="utf-8")
    items = list(load_all([str(path)]))
    assert [type(item) for item in items] == [Document, Quarantined]
