"""Questions in SQL: what they see, what they give, and what they cannot do."""

import time
from pathlib import Path

import pytest

from analysis.errors import BadQuestion, NoSuchView
from analysis.query import VIEWS, Corpus, Selection, answers, view
from analysis.query.answers import answer, named_views
from analysis.query.questions import QUESTIONS, Question
from analysis.snapshot.table import csv_bytes

EVERYTHING = Selection()


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_asked_for_whole_has_the_rows_of_its_csv(corpus: Corpus, name: str) -> None:
    whole = view(corpus, EVERYTHING, name)
    found = answer(corpus, EVERYTHING, f"FROM {name}")
    assert list(found.columns) == list(whole.columns)
    assert len(found) == len(whole)


def test_an_answer_counts_what_the_view_counts(corpus: Corpus) -> None:
    found = answer(corpus, EVERYTHING, "SELECT entity, count(*) AS n FROM mentions GROUP BY entity")
    entities = view(corpus, EVERYTHING, "entities")
    assert dict(zip(found["entity"], found["n"], strict=True)) == dict(zip(entities["entity"], entities["mention_count"], strict=True))


def test_filters_hold_in_a_question(corpus: Corpus) -> None:
    chosen = Selection(sources=("ECNS",))
    assert answer(corpus, chosen, "SELECT DISTINCT media_name FROM articles").values.tolist() == [["ECNS"]]
    assert answer(corpus, chosen, "SELECT count(*) AS n FROM sentences")["n"][0] == len(view(corpus, chosen, "sentences"))


def test_no_value_is_no_number(corpus: Corpus) -> None:
    found = answer(corpus, EVERYTHING, "SELECT count(not_before) AS known, count(*) AS n, avg(polarity) AS mean FROM articles")
    assert found["known"][0] < found["n"][0]
    assert -1 < found["mean"][0] < 1


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.words for question in QUESTIONS])
def test_the_questions_to_begin_with_can_be_asked(corpus: Corpus, question: Question) -> None:
    assert len(answer(corpus, EVERYTHING, question.sql).columns) > 1


@pytest.mark.parametrize(
    ("sql", "names"),
    [
        ("SELECT 1", []),
        (
            "FROM Quotes q JOIN articles USING (id) WHERE EXISTS (SELECT 1 FROM sentences s WHERE s.id = q.id)",
            ["articles", "quotes", "sentences"],
        ),
        ("WITH few AS (FROM entities LIMIT 2) FROM few", ["entities"]),
        ("WITH entities AS (FROM entities LIMIT 2) FROM entities", ["entities"]),
    ],
)
def test_the_tables_of_a_question_are_found(sql: str, names: list[str]) -> None:
    assert named_views(sql) == names


def test_a_question_reads_what_its_narrowest_table_is_made_of() -> None:
    assert answers.reads("FROM articles") == "facts"
    assert answers.reads("FROM articles JOIN echoes USING (id)") == "texts"
    assert answers.reads("FROM articles JOIN quotes USING (id)") == "English"


def test_cells_are_numbers_truths_and_text(corpus: Corpus) -> None:
    sql = "SELECT DATE '2025-01-20' AS day, [1, 2] AS list, 1.50 AS price, 2::HUGEINT AS huge, true AS yes, 'a' AS x, 'b' AS x"
    found = answer(corpus, EVERYTHING, f"{sql} UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL")
    assert csv_bytes(found).decode().splitlines() == ["day,list,price,huge,yes,x,x_2", '2025-01-20,"[1, 2]",1.5,2,True,a,b', ",,,,,,"]


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("", "one question"),
        ("-- nothing", "one question"),
        ("SELECT 1; SELECT 2", "one question"),
        ("SELECT id\nFORM articles x y", "line 2: syntax error"),
        ("SELECT nope FROM articles", "nope"),
        ("DELETE FROM articles", "only a SELECT"),
        ("COPY articles TO '/tmp/articles.csv'", "only a SELECT"),
        ("SET memory_limit = '9GB'", "only a SELECT"),
        ("ATTACH '/tmp/other.db'", "only a SELECT"),
        ("SELECT $value", "value"),
        ("SELECT " + "(" * 3000 + "1" + ")" * 3000, "depth"),
        ("SELECT * FROM range(300000)", "add a LIMIT"),
    ],
)
def test_what_cannot_be_asked_is_explained(corpus: Corpus, sql: str, told: str) -> None:
    with pytest.raises(BadQuestion, match=told) as raised:
        answer(corpus, EVERYTHING, sql)
    assert "\n" not in str(raised.value)


def test_an_unknown_table_is_told_with_the_nearest(corpus: Corpus) -> None:
    with pytest.raises(NoSuchView, match="did you mean 'entities'"):
        answer(corpus, EVERYTHING, "FROM entitys")


@pytest.mark.parametrize("call", ["read_text('{}')", "read_csv('{}')", "glob('{}')", "'{}'", "corpus", "frame"])
def test_files_and_variables_are_out_of_reach(corpus: Corpus, tmp_path: Path, call: str) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n1,2\n")
    with pytest.raises((BadQuestion, NoSuchView)):
        answer(corpus, EVERYTHING, f"SELECT * FROM {call.format(secret)}")


def test_a_question_that_takes_too_long_is_stopped(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "_SECONDS", 0.3)
    began = time.monotonic()
    with pytest.raises(BadQuestion, match="took more than"):
        answer(corpus, EVERYTHING, "SELECT count(*) FROM range(100000000000)")
    assert time.monotonic() - began < 30


def test_too_many_articles_are_not_read_at_once(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MOST_ARTICLES", 2)
    with pytest.raises(BadQuestion, match="narrow the selection"):
        answer(corpus, EVERYTHING, "FROM articles")
    assert len(answer(corpus, Selection(sources=("ECNS",)), "FROM articles")) == 1
