"""What was assumed in reading, and what came more than once, is told with its place."""

from pathlib import Path

from analysis.ingest import build
from analysis.query import Selection, open_corpus, view
from tests.analysis.ingest.conftest import record
from tests.conftest import ONE_TEXT, write_records


def notes(corpus: str) -> list[tuple[int, str]]:
    """(line, note) of what was told of a corpus."""
    rows = view(open_corpus(corpus), Selection(), "notes")
    return list(zip(rows["line"], rows["note"], strict=True))


def test_what_came_twice_is_told_with_both_places(folder: Path) -> None:
    other = record(1, text=ONE_TEXT.replace("Oslo", "Hull"))
    path = write_records(folder / "a.jsonl", record(1), record(1), other, record(2))
    summary = build([str(path)], "c", jobs=1)
    assert (summary.read, summary.added, summary.unchanged) == (4, 3, 1)
    (twice, same_id) = notes("c")
    assert (twice[0], "exact duplicate" in twice[1], "a.jsonl:1" in twice[1]) == (2, True, True)
    assert (same_id[0], "the same id 'r1'" in same_id[1], "a.jsonl:1" in same_id[1]) == (3, True, True)
    assert {note.line: note.note for note in summary.notes if note.line in (2, 3)} == dict([twice, same_id])
    assert view(open_corpus("c"), Selection(q="Hull"), "notes")["line"].tolist() == [3]
    build([str(write_records(folder / "b.jsonl", record(7)))], "c", jobs=1)
    assert notes("c") == [twice, same_id]
    build([str(write_records(path, record(1)))], "c", jobs=1)
    assert notes("c") == []


def test_copies_of_a_text_are_told_once_each_time_one_is_new(folder: Path) -> None:
    copies = [record(3) | {"id": f"c{n}", "published": f"2025-03-0{n}", "source": f"Echo {n}"} for n in range(1, 5)]
    path = write_records(folder / "a.jsonl", *copies[:3])
    assert [note.note for note in build([str(path)], "c", jobs=1).notes] == [
        "duplicate text: 2 other articles are the same or nearly so; all are kept and marked"
    ]
    assert [note.line for note in build([str(write_records(path, *copies))], "c", jobs=1).notes] == [1]
    assert build([str(path)], "c", jobs=1).notes == []


def test_what_was_assumed_in_reading_is_a_note_of_its_article(folder: Path) -> None:
    path = folder / "a.csv"
    path.write_text("headline,body,date\nBoats run,Boats run again in Oslo.,2025-99-99\n", encoding="utf-8")
    found = build([str(path)], "c", jobs=1).notes
    told = [note.note for note in found if note.line]
    assert notes("c") == [(2, note) for note in sorted(told)]
    assert [note.note for note in found if not note.line] == ["1 of 1 article has no date: counted as undated, on no day"]
    assert any("source" in note for note in told)
    assert any("undated" in note for note in told)
