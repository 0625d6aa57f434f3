"""The page of numbers: its filters, the groups with their sentences, and the ledger of forecasts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.charts import about_ledger, events, ledger
from analysis.ingest import build
from analysis.query import Corpus, Mark, Selection, behind_groups, evidence, facets, open_corpus, view
from analysis.query.frames.claims import Given, of_group
from pages.parts.evidence.marks import compared, foretold
from pages.parts.evidence.naming import named
from tests.conftest import write_records
from tests.pages.conftest import APP, SECONDS, told

FORECASTS = (
    "The port of Oslo will be electric by 2030, Anna Berg of the harbour office said on Monday. "
    "The harbour office expects 12,000 ships in 2017. "
    "Analysts predicted that traffic could double by 2016. "
    "The office was built in 1999. Traffic grew less than expected, and the year 2014 could have been better. "
    "The trial over the port will open on 3 May 2015. The council will meet on Monday, and the ferry is due to be shown in June 2015. "
    "News of the plans came before confirmation that the harbour will double in 2031. The 2035 plan will be read. "
    "It leaves the port up 2 percent for the full year, short of what the ministry had predicted. Oslo is expected to grow in 2040."
)


def visit(**parameters: Any) -> AppTest:
    """The page of numbers, opened by a link."""
    app = AppTest.from_file(str(APP), default_timeout=SECONDS)
    app.switch_page("pages/claims.py")
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run()


def table(app: AppTest, name: str) -> Any:
    return next(each.value for each in app.dataframe if each.key == f"panel-{name}-table")


def test_entity_unit_and_verdict_in_the_address_narrow_the_numbers_and_the_groups() -> None:
    app = visit(claim_entities=["DeepSeek"], claim_units=["USD"], claim_verdicts=["different concept"])
    assert not app.exception
    assert not app.error
    assert set(table(app, "claims")["unit"]) == {"USD"}
    groups = table(app, "claim_groups")
    assert set(groups["verdict"]) == {"different concept"}
    assert set(groups[groups["role"] == "given"]["group"]) == {"DeepSeek | cost | USD"}


def test_a_group_shows_all_its_sentences_what_is_implied_and_what_is_related() -> None:
    app = visit(claim_units=["USD"])
    said = told(app)
    assert "implied, not stated" in said
    assert "Related, not comparable:" in said
    sentences = table(app, "claim_groups")
    for text in sentences[sentences["group"] == "DeepSeek | cost | USD"]["text"]:
        assert text.replace("$", "\\$") in said


def test_things_are_listed_once_each_in_the_order_of_their_groups_with_all_their_numbers(corpus: Corpus) -> None:
    groups = view(corpus, Selection(), "claim_groups")
    given = groups[groups["role"] == "given"]
    things = table(visit(minor="true"), "compared")
    assert things["group"].tolist() == list(dict.fromkeys(groups["group"]))
    for row in things.itertuples():
        rows = of_group(row.group, given)
        assert set(row.texts.split("; ")) == set(rows["text"])
        assert (row.number_count, row.doc_count) == (len(rows), rows["id"].nunique())
        assert row.verdict == rows["verdict"].iloc[0]


def test_a_thing_opens_the_sentences_beside_its_group(corpus: Corpus) -> None:
    for row in view(corpus, Selection(), "compared").itertuples():
        mark = compared(row.group, row.group_entity, row.measure, row.dimension)
        opened = evidence(corpus, Selection(), mark)
        beside = behind_groups(corpus, Selection(), (row.group,))
        assert opened["text"].tolist() == beside["text"].tolist()
        assert named(mark, facets(corpus)).startswith(f"{row.group_entity}, {row.measure}")


def test_the_numbers_of_a_group_stand_in_the_order_of_its_sentences(corpus: Corpus) -> None:
    for group, rows in view(corpus, Selection(), "claim_groups").groupby("group"):
        given = rows[rows["role"] == "given"]
        beside = behind_groups(corpus, Selection(), (group,))
        places = [beside.index[(beside["id"] == row.id) & (beside["start"] <= row.start)][-1] for row in given.itertuples()]
        assert places == sorted(places)


def test_the_numbers_of_two_groups_stand_in_the_evidence_of_their_own_alone(corpus: Corpus) -> None:
    amounts, ratios = (f"DeepSeek | cost | {unit}" for unit in ("USD", "ratio"))
    assert behind_groups(corpus, Selection(), (amounts, ratios))["behind"].tolist() == [amounts] * 2 + [ratios] * 3


def test_only_verdicts_that_hold_are_offered_beside_those_in_the_address(corpus: Corpus) -> None:
    def offered(app: AppTest) -> list[str]:
        return next(each.options for each in app.multiselect if each.key == "claim_verdicts")

    assert set(offered(visit())) == set(view(corpus, Selection(), "claim_groups")["verdict"])
    assert set(offered(visit(claim_units=["USD"]))) == {"different concept"}
    asked = visit(claim_units=["USD"], claim_verdicts=["agree"])
    assert "No two numbers for one and the same thing that fit" in told(asked)
    assert offered(asked) == ["agree", "different concept"]


@pytest.mark.parametrize("value", ["Nobody", "![x](http://evil.test/)", "'); DROP TABLE x; --"])
def test_what_no_number_is_said_of_leaves_none_and_breaks_nothing(value: str) -> None:
    app = visit(claim_entities=[value], claim_speakers=[value])
    assert not app.exception
    assert "No number of this kind is given in these articles" in told(app)
    assert "![x](" not in told(app)


def test_small_counts_are_hidden_until_asked_for(corpus: Corpus) -> None:
    whole = view(corpus, Selection(), "claims")
    shown = table(visit(), "claims")
    assert len(shown) == (~whole["minor"]).sum() < len(whole)
    assert len(table(visit(minor="true"), "claims")) == len(whole)


def test_a_group_is_whole_where_one_of_its_numbers_fits(corpus: Corpus) -> None:
    whole = view(corpus, Selection(), "claim_groups")
    for group, rows in whole.groupby("group"):
        first = rows[rows["role"] == "given"].iloc[0]
        fitting = view(corpus, Selection(), "claim_groups", given=Given(units=(first["unit"],)))
        assert len(of_group(group, fitting)) == len(rows)


@pytest.fixture
def foretelling(own_home: Path, tmp_path: Path) -> Corpus:
    """A corpus of forecasts, and a later article by which one of them is over."""
    records = [
        {"id": "a", "title": "Port", "source": "Harbour Post", "published": "2015-03-04", "text": FORECASTS},
        {"id": "b", "title": "Later", "source": "Echo", "published": "2018-01-02", "text": "The ferry sails. Nothing else was told."},
    ]
    build([str(write_records(tmp_path / "in.jsonl", *records))], "ahead", jobs=1)
    return open_corpus("ahead")


def test_the_ledger_says_who_foretells_what_by_when_and_whether_it_is_over(foretelling: Corpus) -> None:
    rows = view(foretelling, Selection(), "forecasts").set_index("date")
    assert rows["status"].to_dict() == {"2016": "past", "2017": "past", "2030": "open", "2031": "open", "2040": "open"}
    assert rows["kind"].to_dict() == {
        "2016": "predicted",
        "2017": "predicted",
        "2030": "announced",
        "2031": "announced",
        "2040": "predicted",
    }
    assert rows.loc["2030", "what"] == "The port of Oslo will be electric by 2030"
    assert rows.loc["2040", "what"] == "Oslo is expected to grow in 2040"
    assert rows.loc["2040", ["who", "foretold_by"]].tolist() == ["Harbour Post", "source"]  # a passive tells of nobody who expects it
    assert rows.loc["2030", ["speaker", "deadline", "named"]].tolist() == ["Anna Berg", True, True]
    assert rows.loc["2017", "number"] == "12,000 ships"
    assert rows.loc["2016", ["speaker", "hedged", "named"]].tolist() == ["analysts", True, False]


def test_status_is_that_of_the_whole_corpus_whatever_is_selected(foretelling: Corpus) -> None:
    early = view(foretelling, Selection(date_to="2015-12-31"), "forecasts")
    assert early["status"].tolist() == ["past", "past", "open", "open", "open"]


def test_no_forecast_is_over_or_open_where_no_article_has_a_day(own_home: Path, tmp_path: Path) -> None:
    record = {"id": "a", "title": "Port", "source": "Harbour Post", "text": FORECASTS}
    build([str(write_records(tmp_path / "in.jsonl", record))], "undated", jobs=1)
    undated = open_corpus("undated")
    frame = view(undated, Selection(), "forecasts")
    assert len(frame) > 1
    assert frame["status"].isna().all()
    names = " ".join(note.text for note in ledger(frame).layout.annotations)
    assert "Still open" not in names
    assert "no article has a date to tell by" in names
    assert "last day" not in about_ledger(frame, facets(undated).last)
    assert named(foretold("2030", "promise", "stated"), facets(undated)) == "Said to come in 2030"


def test_every_forecast_opens_its_sentence_and_a_period_all_that_fall_due_in_it(foretelling: Corpus) -> None:
    frame = view(foretelling, Selection(), "forecasts")
    for row in frame.itertuples():
        assert evidence(foretelling, Selection(), Mark("foretold", row.id, str(row.start)))["text"].tolist() == [row.sentence]
    assert len(evidence(foretelling, Selection(), foretold("2030", "promise", "stated"))) == 1
    assert evidence(foretelling, Selection(), foretold("2030", "past", "stated")).empty
    names = " ".join(note.text for note in ledger(frame).layout.annotations)
    assert "<b>Time is over</b>" in names
    assert "<b>Still open</b>" in names
    told_of = events(frame.assign(lane="past"), keys=("id", "start"))
    assert not any("<b>Time is over</b>" in note.text for note in told_of.layout.annotations)
