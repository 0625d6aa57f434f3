"""The same articles give the same corpus, in files of any format, split and put in order anyhow."""

import csv
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from analysis.article import Document
from analysis.clean import clean
from analysis.ingest import build
from analysis.load import load
from analysis.load.rows.records import document_of
from analysis.store import read_manifest
from analysis.store.rows import content_of
from tests.analysis.ingest.conftest import NOWHERE, record, zipped
from tests.conftest import write_records


def _csv(path: Path, records: list[dict[str, object]], delimiter: str = ",") -> None:
    with open(path, "w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, records[0], delimiter=delimiter)
        table.writeheader()
        table.writerows(_flat(records))


def _workbook(path: Path, records: list[dict[str, object]]) -> None:
    book = Workbook()
    assert book.active
    for row in (list(records[0]), *(list(one.values()) for one in _flat(records))):
        book.active.append(row)
    book.save(path)


def _flat(records: list[dict[str, object]]) -> list[dict[str, object]]:
    """The records with lists as one cell."""
    return [{name: "; ".join(value) if isinstance(value, list) else value for name, value in one.items()} for one in records]


def _lines(records: list[dict[str, object]]) -> bytes:
    return "".join(json.dumps(one) + "\n" for one in records).encode()


WRITERS: dict[str, Callable[[Path, list[dict[str, object]]], object]] = {
    "jsonl": lambda path, records: write_records(path, *records),
    "json": lambda path, records: path.write_text(json.dumps({"articles": records}), encoding="utf-8"),
    "jsonl.gz": lambda path, records: path.write_bytes(gzip.compress(_lines(records))),
    "csv": _csv,
    "tsv": lambda path, records: _csv(path, records, "\t"),
    "xlsx": _workbook,
    "parquet": lambda path, records: pq.write_table(pa.Table.from_pylist(records), path),
    "zip": lambda path, records: zipped(path, {"inside.jsonl": _lines(records).decode()}),
}


def written(folder: Path, kind: str, records: list[dict[str, object]], name: str = "some") -> Path:
    """A file of a format with these records."""
    path = folder / f"{name}.{kind}"
    WRITERS[kind](path, records)
    return path


def test_the_same_articles_in_other_files_formats_and_order_give_the_same_hash(folder: Path) -> None:
    records = [record(number) for number in range(4)]
    build([str(write_records(folder / "all.jsonl", *records))], "together", jobs=1)
    build([str(written(folder, kind, records[n::3])) for n, kind in enumerate(("csv", "xlsx", "jsonl.gz"))], "apart", jobs=1)
    assert read_manifest("together").hash == read_manifest("apart").hash


@given(
    order=st.permutations(range(7)), cuts=st.lists(st.tuples(st.sampled_from(sorted(WRITERS)), st.integers(1, 4)), min_size=7, max_size=7)
)
def test_any_split_into_files_of_any_format_and_any_order_gives_the_same_articles(order: list[int], cuts: list[tuple[str, int]]) -> None:
    records = [record(n, tags=["sea", "strike"], url=f"https://post.example/{n}") for n in range(7)]
    records[3] |= {"title": "“Quoted”, with a comma; and 汉字", "published": "2025-03-04T10:00:00+02:00", "source": "Ø Post"}
    left = [records[n] for n in order]
    with TemporaryDirectory() as folder:
        for number, (kind, size) in enumerate(cuts):
            taken, left = left[:size], left[size:]
            if taken:
                written(Path(folder), kind, taken, f"{number}")
        assert not left
        read = [clean(item) for item in load(folder) if isinstance(item, Document)]
    assert sorted(map(content_of, read)) == sorted(content_of(clean(document_of(one, NOWHERE, None))) for one in records)
