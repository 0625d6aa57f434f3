"""Bad input, made small in a temporary folder: the good rows are kept, the bad ones named, nothing crashes."""

import bz2
import gzip
import io
import json
import lzma
import os
import time
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analysis.article import Document, Quarantined
from analysis.load import formats, load

GOOD = "The council voted for the bridge on Monday, and the builders begin in May."


def loaded(path: Path) -> tuple[list[Document], list[Quarantined]]:
    """(documents, what was quarantined) of a path."""
    items = list(load(str(path)))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Quarantined)]


def written(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    return path


def lines(records: Iterable[object]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def row(n: int) -> str:
    return f"r{n},Title {n},The Ledger,2025-02-0{n % 9 + 1},{GOOD.replace(',', '')}\n"


HEADER = "id,title,source,published,text\n"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("empty.csv", b"", "empty"),
        ("mark.csv", b"\xef\xbb\xbf", "empty"),
        ("blanks.txt", " \n\u00a0\u2003\n" * 9, "no text"),
        ("noise.txt", bytes(i * 7919 % 256 for i in range(9000)), "not text"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        ("pointer.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "Git LFS"),
        ("taken_back.jsonl", '{"title": "[Removed]", "url": "https://x.example", "content": "[Removed]"}\n', "took it back"),
        ("table.json", HEADER + row(1), "not JSON"),
        ("page.csv", "<html><body>Not found</body></html>", "HTML"),
        ("headless.csv", row(1) + row(2), "header"),
        ("bodyless.csv", "id,title,source\n1,A,B\n", "text"),
        ("twice.csv", "id,text,text\n1,a,b\n", "twice"),
        ("rowless.csv", HEADER, "0 rows"),
        ("list.json", "[]", "0 rows"),
        ("deep.json", "[" * 100_000 + "]" * 100_000, "nested"),
        ("cut.parquet", b"PAR1" + b"x" * 100, "damaged"),
        ("table.parquet", HEADER, "not Parquet"),
        ("thing.pkl", b"\x80\x02}q\x00.", "pickle"),
        ("thing.xyz", "text", "supported"),
        ("thing", "text", "suffix"),
        ("thing.odt", b"PK\x03\x04", "damaged"),
        ("thing.epub", b"PK\x03\x04", "electronic book"),
        ("thing.xls", "<html><table><tr><td>title</td></tr></table></html>", "save it as .xlsx"),
        ("thing.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
        ("thing.ris", "TY  - NEWS\n", "references"),
        ("links.csv", "url\nhttps://example.org/a\nhttps://example.org/b\n", "links, refused"),
        ("map.xml", "<urlset><url><loc>https://example.org/a</loc></url></urlset>", "sitemap"),
        ("cut.json.xz", lzma.compress(b"text " * 9_000)[:40], "xz"),
        ("bomb.csv.bz2", bz2.compress(b" " * (20 << 20)), "limit"),
        ("half.txt.crdownload", "half", "unfinished"),
        ("links.txt", "http://127.0.0.1/\nhttps://example.org/a\nfile:///etc/passwd\n", "refused"),
        ("long.txt", "x" * 2_000_001, "characters"),
        ("long.csv", HEADER + row(1).replace("council", "c" * 2_000_001), "characters"),
        ("bomb.csv.gz", gzip.compress(b" " * (20 << 20)), "limit"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path, name: str, data: str | bytes, reason: str) -> None:
    documents, bad = loaded(written(tmp_path, name, data))
    assert documents == []
    assert len(bad) == 1
    assert reason in bad[0].reason
    assert "\n" not in bad[0].reason
    assert bad[0].path.endswith(name)


@pytest.mark.parametrize(
    ("name", "data", "good", "bad"),
    [
        ("cut.jsonl", lines([{"text": GOOD}] * 3)[:-20], [1, 2], [3]),
        ("middle.jsonl", lines([{"text": GOOD}]) + '{"text": "a\n' + lines([{"text": GOOD}]), [1, 3], [2]),
        ("others.jsonl", '1\nnull\n"a"\n[1]\n{}\n' + lines([{"text": GOOD}]), [6], [1, 2, 3, 4, 5]),
        ("types.jsonl", lines([{"text": 1}, {"text": None}, {"text": ["a"]}, {"text": {}}, {"text": GOOD, "title": 5}]), [5], [1, 2, 3, 4]),
        ("ragged.csv", HEADER + row(1) + row(2).strip() + ",more,more\nr3,few\n" + row(4), [2, 5], [3, 4]),
        ("hollow.csv", HEADER + row(1) + "r2,T,S,2025-01-01,\nr3,T,S,2025-01-01,  \n", [2], [3, 4]),
        ("open.csv", HEADER + row(1) + row(2).replace("Title", '"Title') + row(3) + row(4), [2, 4, 5], [3]),
        ("total.csv", HEADER + row(1) + "\n,,,,\nTotal: 1,,,,\n", [2], [5]),
    ],
)
def test_bad_rows_are_named_and_good_ones_kept(tmp_path: Path, name: str, data: str, good: list[int], bad: list[int]) -> None:
    documents, quarantined = loaded(written(tmp_path, name, data))
    assert [document.line for document in documents] == good
    assert [item.line for item in quarantined] == bad
    assert all(item.reason and len(item.head) <= 80 and item.head.isprintable() for item in quarantined)


@pytest.mark.parametrize(
    ("name", "data", "count"),
    [
        ("semicolons.csv", (HEADER + row(1) + row(2)).replace(",", ";"), 2),
        ("told.csv", "sep=;\r\n" + (HEADER + row(1)).replace(",", ";").replace("\n", "\r\n"), 1),
        ("tabs.tsv", (HEADER + row(1)).replace(",", "\t"), 1),
        ("returns.csv", (HEADER + row(1) + row(2)).replace("\n", "\r"), 2),
        ("mixed.csv", HEADER.strip() + "\r\n" + row(1).strip() + "\r" + row(2).strip() + "\r\n" + row(3).strip(), 3),
        ("comments.csv", "# made by hand\n# 2025\n" + HEADER + row(1), 1),
        ("index.csv", "," + HEADER + "0," + row(1) + "1," + row(2), 2),
        ("backslash.csv", 'title,text\nA,"He said \\"yes\\", and left."\n', 1),
        ("array.jsonl", json.dumps([{"text": GOOD}] * 3), 3),
        ("pretty.jsonl", "\n".join(json.dumps({"title": "a", "text": GOOD}, indent=2) for _ in range(3)), 3),
        ("answer.json", json.dumps({"status": "ok", "response": {"articles": [{"title": "a", "content": GOOD}] * 2}}), 2),
        ("single.json", json.dumps({"title": "a", "text": GOOD}), 1),
        ("loose.jsonl", f'{{"text": "{GOOD}", "n": NaN, "m": 1e999, "k": {"9" * 5000}}}\n', 1),
        ("half.jsonl", '{"text": "half a \\ud800 character"}\n', 1),
        ("marked.jsonl", b"\xef\xbb\xbf" + lines([{"text": GOOD}]).replace("\n", "\r\n").encode(), 1),
        ("wide.jsonl", lines([{"text": GOOD}] * 2).encode("utf-16"), 2),
        ("wide.csv", (HEADER + row(1) + row(2)).encode("utf-16-le"), 2),
        ("packed.csv.gz", gzip.compress((HEADER + row(1)).encode()), 1),
        ("packed.jsonl.gz", gzip.compress(lines([{"text": GOOD}] * 2).encode()), 2),
        ("packed.jsonl.bz2", bz2.compress(lines([{"text": GOOD}] * 2).encode()), 2),
        ("packed.jsonl.xz", lzma.compress(lines([{"text": GOOD}] * 2).encode()), 2),
        ("titled.csv", "Press review,,,,\nWeek 6\n\n" + HEADER + row(1) + row(2), 2),
        ("tabs.txt", (HEADER + row(1) + row(2)).replace(",", "\t"), 2),
        ("columns.json", json.dumps({"title": {"0": "a", "1": "b"}, "text": {"0": GOOD, "1": GOOD}}), 2),
        ("lists.json", json.dumps({"title": ["a", "b"], "text": [GOOD, GOOD]}), 2),
        ("apart.json", json.dumps({"columns": ["title", "text"], "index": [0, 1], "data": [["a", GOOD], ["b", GOOD]]}), 2),
        ("zeros.csv", HEADER + row(1).replace("Title", "Ti\0tle"), 1),
    ],
)
def test_odd_but_honest_files_are_read_whole(tmp_path: Path, name: str, data: str | bytes, count: int) -> None:
    documents, bad = loaded(written(tmp_path, name, data))
    assert len(documents) == count
    assert bad == []
    assert not any(c in document.text + document.fields.get("title", "") for document in documents for c in "\0\ud800")


def test_a_gzip_file_that_was_cut_gives_its_whole_lines_and_says_so(tmp_path: Path) -> None:
    packed = gzip.compress(lines({"text": f"{GOOD} {os.urandom(40).hex()}"} for _ in range(3000)).encode())
    documents, bad = loaded(written(tmp_path, "cut.jsonl.gz", packed[:-2000]))
    assert documents
    assert "truncated" in bad[-1].reason


def test_a_packed_array_that_was_cut_gives_the_records_before_the_cut(tmp_path: Path) -> None:
    packed = gzip.compress(json.dumps([{"text": GOOD, "id": os.urandom(40).hex()} for _ in range(60)]).encode())
    documents, bad = loaded(written(tmp_path, "cut.json.gz", packed[:-900]))
    assert 20 < len(documents) < 60
    assert "truncated" in bad[-1].reason


def test_what_a_database_wraps_in_its_types_is_read(tmp_path: Path) -> None:
    record = {"_id": {"$oid": "63f"}, "title": "a", "date": {"$date": {"$numberLong": "1738569600000"}}, "body": GOOD}
    (document,), _ = loaded(written(tmp_path, "a.json", json.dumps(record)))
    assert document.fields == {"id": "63f", "title": "a", "published": "1738569600000"}


def test_what_an_article_is_about_stands_in_for_a_text_that_is_not_there(tmp_path: Path) -> None:
    record = {"headline": "a", "link": "https://example.org/a", "short_description": GOOD}
    (document,), _ = loaded(written(tmp_path, "a.jsonl", lines([record])))
    assert (document.text, document.summary) == (GOOD, True)
    assert "standfirst" not in document.fields


def test_lines_like_headers_cost_nothing_to_tell_a_format_by() -> None:
    head = b"Key: a value of some words\n" * 2_000
    began = time.thread_time()
    assert not any(each.sign.match(head) for each in formats.FORMATS if each.sign)
    assert time.thread_time() - began < 0.2


def test_a_key_given_twice_is_noted(tmp_path: Path) -> None:
    for name, data in (
        ("a.json", '[{"title": "a", "title": "b", "text": "x"}]'),
        ("b.jsonl", '{"title": "a", "title": "b", "text": "x"}\n'),
    ):
        documents, _ = loaded(written(tmp_path, name, data))
        assert documents[0].fields["title"] == "b"
        assert "twice" in documents[0].notes[0]


@pytest.mark.parametrize(("identity", "told"), [([1], True), (True, True), (None, False), ("", False), (7, False)])
def test_an_id_that_is_none_is_told(tmp_path: Path, identity: object, told: bool) -> None:
    (document,), _ = loaded(written(tmp_path, "a.jsonl", lines([{"id": identity, "title": "a", "text": GOOD}])))
    assert any("its id is" in note for note in document.notes) is told


def test_a_parquet_file_keeps_odd_types_and_a_damaged_page_is_no_article(tmp_path: Path) -> None:
    table = pa.table({"id": [1, 2], "title": pa.array(["a", "b"]).dictionary_encode(), "text": pa.array([GOOD, GOOD], pa.large_string())})
    buffer = io.BytesIO()
    pq.write_table(table, buffer, compression="none", use_dictionary=False)
    documents, _ = loaded(written(tmp_path, "ok.parquet", buffer.getvalue()))
    assert [(document.fields["id"], document.fields["title"]) for document in documents] == [("1", "a"), ("2", "b")]
    data = buffer.getvalue().replace(GOOD.encode(), b"\xff" * len(GOOD))
    documents, bad = loaded(written(tmp_path, "bad.parquet", data))
    assert documents == []
    assert "damaged" in bad[0].reason


def test_a_parquet_file_of_one_row_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "same.parquet"
    rows = pa.DictionaryArray.from_arrays(pa.array([0] * 400_000, pa.int32()), pa.array([GOOD]))
    pq.write_table(pa.table({"text": rows}), path, compression="zstd")
    documents, bad = loaded(path)
    assert documents == []
    assert "without end" in bad[0].reason


def test_a_folder_gives_its_files_sorted_and_names_what_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "sub").mkdir(parents=True)
    written(folder, "b.txt", GOOD)
    written(folder / "sub", "c.txt", GOOD)
    written(folder, "a.txt", GOOD)
    written(folder, ".hidden.txt", GOOD)
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop").symlink_to(".")
    (folder / "away.txt").symlink_to("/etc/hostname")
    documents, bad = loaded(folder)
    assert [Path(document.path).name for document in documents] == ["a.txt", "b.txt", "c.txt"]
    assert sorted(Path(item.path).name for item in bad) == ["away.txt", "loop", "pipe.txt"]


def test_an_empty_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.txt"):
        documents, bad = loaded(path)
        assert documents == []
        assert bad[0].path == str(path)
