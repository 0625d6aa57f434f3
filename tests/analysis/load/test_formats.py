"""Fields are found by the names that exports give them, and by content where the names are unknown."""

import io
import json
from pathlib import Path

import pytest

from analysis.article import Document, Quarantined, Span
from analysis.load import load, load_all

PROSE = (
    "The council voted for the bridge on Monday. Builders begin in May, "
    "and the mayor hopes to walk across it before the first frost of the year."
)


def documents(path: Path) -> list[Document]:
    """The documents of a path, all of which can be read."""
    items = list(load(str(path)))
    assert not [item for item in items if isinstance(item, Quarantined)]
    return [item for item in items if isinstance(item, Document)]


@pytest.mark.parametrize(
    "record",
    [
        {"title": "T", "text": PROSE, "source": "S", "published": "2025-02-03", "url": "https://x.example/1"},
        {"Headline ": "T", "Content": PROSE, "Publisher": "S", "Published At": "2025-02-03", "Link": "https://x.example/1"},
        {"source": {"id": None, "name": "S"}, "title": "T", "publishedAt": "2025-02-03", "content": PROSE, "url": "https://x.example/1"},
        {
            "uri": "7",
            "dateTime": "2025-02-03",
            "title": "T",
            "body": PROSE,
            "source": {"uri": "x", "title": "S"},
            "url": "https://x.example/1",
        },
        {
            "webTitle": "T",
            "webPublicationDate": "2025-02-03",
            "webUrl": "https://x.example/1",
            "fields": {"bodyText": PROSE, "publication": "S"},
        },
        {"maintext": PROSE, "date_publish": "2025-02-03", "source_domain": "S", "title": "T", "url": "https://x.example/1"},
        {"meta": {"title": "T", "source": "S", "date": "2025-02-03", "url": "https://x.example/1"}, "content": {"text": PROSE}},
        {"text": PROSE, "title": "T", "url": "https://x.example/1", "metadata": {"headline": "no", "site": "S", "date": "2025-02-03"}},
        {"row_idx": 7, "row": {"title": "T", "source": "S", "date": "2025-02-03", "url": "https://x.example/1", "text": PROSE}},
        {"headline": "T", "versioncreated": "2025-02-03", "provider": "S", "url": "https://x.example/1", "body_text": PROSE},
        {"Title (EN)": "T", "Date [UTC]": "2025-02-03", "Outlet name": "S", "Link (url)": "https://x.example/1", "Text": PROSE},
        {"headline": {"main": "T"}, "pub_date": "2025-02-03", "web_url": "https://x.example/1", "source": "S", "text": PROSE},
    ],
)
def test_names_of_common_exports_are_understood(tmp_path: Path, record: dict[str, object]) -> None:
    path = tmp_path / "export.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    (document,) = documents(path)
    assert document.text == PROSE
    assert {name: document.fields[name] for name in ("title", "source", "published", "url")} == {
        "title": "T",
        "source": "S",
        "published": "2025-02-03",
        "url": "https://x.example/1",
    }


def test_a_list_of_links_gives_articles_without_text(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "id,indexed_date,language,media_name,publish_date,title,url\n1,2025-02-09,en,S,2025-02-03,T,https://x.example/1\n", encoding="utf-8"
    )
    (document,) = documents(path)
    assert document.text == ""
    assert (document.fields["published"], document.fields["source"]) == ("2025-02-03", "S")


def test_columns_of_unknown_names_are_told_by_what_they_hold(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(f'nr;wann;wortlaut\n1;2025-02-03;"{PROSE}"\n2;2025-02-04;"{PROSE}"\n', encoding="utf-8")
    found = documents(path)
    assert [document.fields["published"] for document in found] == ["2025-02-03", "2025-02-04"]
    assert found[0].text == PROSE
    assert any("wortlaut" in note for note in found[0].notes)


def test_front_matter_gives_fields_and_tags(tmp_path: Path) -> None:
    path = tmp_path / "post.md"
    path.write_text(
        f'---\ntitle: "A: bridge"\ndate: 2025-02-03\ntags:\n  - roads\n  - rivers\n---\n# A: bridge\n\n{PROSE}\n', encoding="utf-8"
    )
    (document,) = documents(path)
    assert document.fields == {"title": "A: bridge", "published": "2025-02-03"}
    assert document.tags == ("roads", "rivers")
    assert document.text.strip().endswith(PROSE)


def test_cells_neutralised_by_an_export_are_restored_and_others_kept(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    ours.write_text(f"title,text\n'=1+1,{PROSE.replace(',', '')}\n'tis,short\n", encoding="utf-8")
    theirs.write_text("title,text\n=1+1,one\n'=1+1,two\n", encoding="utf-8")
    assert [document.fields["title"] for document in documents(ours)] == ["=1+1", "'tis"]
    assert [document.fields["title"] for document in documents(theirs)] == ["=1+1", "'=1+1"]


def test_words_for_nothing_are_kept_as_titles(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("title,text\nNaN,a\nnull,b\n007,c\n", encoding="utf-8")
    assert [document.fields["title"] for document in documents(path)] == ["NaN", "null", "007"]


def test_a_cell_may_hold_lines_quotes_and_delimiters(tmp_path: Path) -> None:
    path = tmp_path / "cells.csv"
    text = 'one, "two"\r\nthree\n\nfour'
    path.write_bytes(('title,text\nA,"' + text.replace('"', '""') + '"\nB,plain\n').encode())
    assert [(document.line, document.text) for document in documents(path)] == [(2, text), (6, "plain")]


@pytest.mark.parametrize(
    "text",
    [[PROSE, PROSE], [{"type": "p", "text": PROSE}, {"type": "image", "src": "a.png"}, {"type": "p", "text": PROSE}]],
    ids=["strings", "blocks"],
)
def test_a_list_of_paragraphs_is_a_text_and_one_of_words_is_none(tmp_path: Path, text: list[object]) -> None:
    path = tmp_path / "paragraphs.json"
    path.write_text(json.dumps([{"title": "Good", "body": text}, {"title": "Bad", "body": ["a", "b"]}]), encoding="utf-8")
    good, bad = load(str(path))
    assert isinstance(good, Document)
    assert (good.fields["title"], good.text) == ("Good", f"{PROSE}\n\n{PROSE}")
    assert isinstance(bad, Quarantined)


def test_targets_of_a_record_are_spans_of_its_text(tmp_path: Path) -> None:
    path = tmp_path / "targets.jsonl"
    path.write_text(
        json.dumps({"text": PROSE, "targets": [{"start": 4, "end": 11}]})
        + "\n"
        + json.dumps({"text": "a", "targets": [{"start": 4, "end": 1}]}),
        encoding="utf-8",
    )
    good, bad = load(str(path))
    assert isinstance(good, Document)
    assert good.targets == (Span(4, 11),)
    assert isinstance(bad, Quarantined)
    assert bad.line == 2


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(b'{"id": "a", "text": "one"}\nbad\n{"id": 2, "text": "two"}\n')))
    )
    items = list(load_all(["-"]))
    assert [item.line for item in items] == [1, 2, 3]
    assert [item.fields["id"] for item in items if isinstance(item, Document)] == ["a", "2"]
    assert isinstance(items[1], Quarantined)


def test_a_long_array_is_read_piece_by_piece(tmp_path: Path) -> None:
    path = tmp_path / "long.json"
    path.write_text(json.dumps([{"title": f"Überschrift {n}", "text": PROSE} for n in range(20_000)], ensure_ascii=False), encoding="utf-8")
    assert [document.fields["title"] for document in documents(path)] == [f"Überschrift {n}" for n in range(20_000)]


@pytest.mark.parametrize(
    "dump",
    [
        {"politics": [{"headline": "A", "content": PROSE}], "sport": [{"headline": "B", "content": PROSE}], "count": 2},
        {"a": {"headline": "A", "content": PROSE}, "b": {"headline": "B", "content": PROSE}},
        {"data": {"a": {"headline": "A", "content": PROSE}, "b": {"headline": "B", "content": PROSE}}},
        {"items": [{"title": "A", "content_html": PROSE}, {"title": "B", "content_text": PROSE}], "related": [{"title": "C"}]},
        [{"title": {"rendered": "A"}, "content": {"rendered": PROSE}}, {"title": {"rendered": "<i>B</i>"}, "content": {"rendered": PROSE}}],
    ],
)
def test_articles_are_found_wherever_a_dump_holds_them(tmp_path: Path, dump: object) -> None:
    path = tmp_path / "dump.json"
    path.write_text(json.dumps(dump), encoding="utf-8")
    assert [(document.fields["title"], document.text) for document in documents(path)] == [("A", PROSE), ("B", PROSE)]


def test_articles_under_their_ids_keep_them(tmp_path: Path) -> None:
    path = tmp_path / "dump.json"
    path.write_text(json.dumps({"x1": {"text": PROSE}, "x2": {"text": PROSE, "id": "own"}}), encoding="utf-8")
    assert [document.fields["id"] for document in documents(path)] == ["x1", "own"]


def test_lines_that_end_with_a_comma_are_records(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + ",\n" for text in ("one", "two")), encoding="utf-8")
    assert [document.text for document in documents(path)] == ["one", "two"]


@pytest.mark.parametrize("name", ["dump.txt", "dump.csv"])
@pytest.mark.parametrize("wrapped", ["{}", "[{}]"])
def test_records_are_read_as_such_from_a_file_of_plain_text(tmp_path: Path, name: str, wrapped: str) -> None:
    path = tmp_path / name
    path.write_text(wrapped.format(json.dumps({"title": "A", "text": PROSE})), encoding="utf-8")
    assert [(document.fields["title"], document.text) for document in documents(path)] == [("A", PROSE)]


def test_a_text_that_opens_with_a_brace_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text('{"Peace": a word in braces opens this text}\n\n'.replace(":", ",") + PROSE, encoding="utf-8")
    assert PROSE in documents(path)[0].text


def test_each_line_may_be_an_answer_that_lists_articles(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    pages = [{"status": "ok", "articles": [{"title": f"T{n}", "content": PROSE}, {"title": f"U{n}", "content": PROSE}]} for n in (1, 2)]
    path.write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
    found = documents(path)
    assert [(document.line, document.fields["title"]) for document in found] == [(1, "T1"), (1, "U1"), (2, "T2"), (2, "U2")]
    assert any("'articles'" in note for note in found[0].notes)


def test_an_article_that_lists_others_is_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "related.jsonl"
    path.write_text(json.dumps({"title": "T", "text": "", "related": [{"title": "U", "text": PROSE}]}) + "\n" * 2, encoding="utf-8")
    (bad,) = load(str(path))
    assert isinstance(bad, Quarantined)


def test_items_of_a_json_feed_are_of_the_outlet_whose_feed_it_is(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Ledger",
        "items": [{"title": "T", "content_html": f"<p>{PROSE}</p>"}],
    }
    path.write_text(json.dumps(feed), encoding="utf-8")
    (document,) = documents(path)
    assert document.fields["source"] == "The Ledger"


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (["13/02/2026", "04/02/2026 10:15", "1/12/2025"], ["2026-02-13", "2026-02-04 10:15", "2025-12-01"]),
        (["02/13/2026", "4-2-2026"], ["2026-02-13", "2026-04-02"]),
        (["04/02/2026", "01/12/2025"], ["04/02/2026", "01/12/2025"]),
        (["13/02/2026", "02/13/2026", "04/02/2026"], ["13/02/2026", "02/13/2026", "04/02/2026"]),
    ],
    ids=["day first", "month first", "either", "both"],
)
def test_a_column_of_days_in_numbers_tells_their_order_where_some_can_only_be_one(tmp_path: Path, days: list[str], read: list[str]) -> None:
    path = tmp_path / "days.csv"
    path.write_text("title,text,date\n" + "".join(f'T,"{PROSE}",{day}\n' for day in days), encoding="utf-8")
    found = documents(path)
    assert [document.fields["published"] for document in found] == read
    assert any("first, as some can only be" in note for note in found[0].notes) == (days != read)
