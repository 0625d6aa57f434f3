"""Corrections: applied wherever the corpus is read, kept through builds, taken back without a trace."""

from pathlib import Path

import pytest

from analysis.corrections import apart, correct, exclude, merge, rename, undo
from analysis.errors import BadCorrection, CorpusError
from analysis.ingest import build, inputs
from analysis.query import Corpus, Selection, holdings, open_corpus, reader, scope, state, view
from analysis.query.corrected import reanchored
from analysis.query.corrected.tables import merged
from analysis.store import Correction, read_corrections, read_manifest
from tests.conftest import ONE, ONE_TEXT, SOURCES, build_records, every_view, write_records

BY_ARTICLE = ("articles", "sentences", "mentions", "quotes", "claims", "targets", "sentiment", "provenance", "passages", "events")


def now() -> Corpus:
    return open_corpus("c")


def column(name: str, of: str = "articles") -> dict[str, object]:
    frame = view(now(), Selection(), of)
    return dict(zip(frame["id"], frame[name], strict=True))


def told_days(article: str) -> list[str]:
    frame = view(now(), Selection(), "events")
    return sorted(frame.loc[frame["id"] == article, "date"])


@pytest.mark.parametrize(
    ("value", "precision"), [("2024", "year"), ("2024-05", "month"), ("2024-05-06", "day"), ("2024-05-06T07:08Z", "minute")]
)
def test_a_corrected_date_holds_everywhere_and_says_whose_it_is(files: Path, value: str, precision: str) -> None:
    correct(now(), "a0", {"published": value})
    row = view(now(), Selection(), "provenance").set_index("id").loc["a0"]
    assert (row["publish_date"], row["published_kind"], row["published_precision"]) == (value, "user", precision)
    assert "read as: 2025-03-04" in row["published_evidence"]
    assert "2024" in set(view(now(), Selection(), "timeline", period="year")["date"].dropna().str[:4])
    assert scope(now(), Selection(date_to="2024-12-31")).selected == 1


def test_what_an_article_tells_of_in_time_follows_its_corrected_date(tmp_path: Path, own_home: Path) -> None:
    told = "The bridge over the Harbour opened yesterday. The mayor of Oslo will speak there tomorrow."
    build_records(tmp_path / "files", *(ONE | {"id": id_, "title": id_, "published": "2025-03-04", "text": told} for id_ in ("a0", "a1")))
    before = told_days("a0")
    correct(now(), "a0", {"published": "2024-05-06"})
    assert (before, told_days("a0")) == (["2025-03-03", "2025-03-05"], ["2024-05-05", "2024-05-07"])
    assert told_days("a1") == before
    assert set(view(now(), Selection(), "event_timeline")["date"]) >= {"2024-05-05", "2025-03-03"}
    correct(now(), "a0", {"published": ""})
    assert not set(told_days("a0")) & {"2025-03-03", "2024-05-05"}
    undo("c", 2)
    undo("c", 1)
    assert told_days("a0") == before


def held() -> list[str | None]:
    """The times for which the numbers of the corpus hold."""
    return view(now(), Selection(), "claims")["as_of"].tolist()


def test_the_times_of_numbers_and_the_bound_of_an_article_follow_its_corrected_date(tmp_path: Path, own_home: Path) -> None:
    told = "The bridge opened on 3 May 2021. Yesterday 4,000 boats passed the bridge over the Harbour, 300 more than expected."
    build_records(tmp_path / "files", ONE | {"id": "a0", "published": "2025-03-04", "text": told})
    before = held()
    correct(now(), "a0", {"published": "2024-05-06"})
    assert (before[0], held()[0], len(held())) == ("2025-03-03", "2024-05-05", len(before))
    correct(now(), "a0", {"published": ""})
    assert not {"2025-03-03", "2024-05-05"} & set(held())
    assert view(now(), Selection(), "provenance")["not_before"].tolist() == ["2021-05-03"]


def test_forecasts_follow_the_corrected_date_of_their_article_and_the_corrected_name_of_their_voice(tmp_path: Path, own_home: Path) -> None:
    told = "Anna Berg said she expects 4,000 boats next year. Anna Berg runs the Harbour, and Anna Berg is proud of it."
    build_records(tmp_path / "files", ONE | {"id": "a0", "published": "2025-03-04", "text": told})

    def ledger() -> list[list[str]]:
        return view(now(), Selection(), "forecasts")[["date", "who", "foretold_by", "number"]].values.tolist()

    assert ledger() == [["2026", "Anna Berg", "named", "4,000 boats"]]
    correct(now(), "a0", {"published": "2024-05-06"})
    rename(now(), "Anna Berg", "Anne Berg")
    assert ledger() == [["2025", "Anne Berg", "named", "4,000 boats"]]


def test_of_many_told_dates_those_of_the_corrected_articles_alone_are_grouped_anew(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reanchored, "_REGROUPED", 0)
    test_what_an_article_tells_of_in_time_follows_its_corrected_date(tmp_path, own_home)


def test_a_date_taken_away_leaves_the_article_undated(files: Path) -> None:
    correct(now(), "a0", {"published": ""})
    assert view(now(), Selection(), "undated")["id"].tolist() == ["a0"]
    assert column("published_kind")["a0"] == "user"


@pytest.mark.parametrize("value", ["3 Feb", "2025-13", "2025-02-30", "2025-02-03T25:00", "0000", "２０２５", "20250203", "2025-W01"])
def test_what_is_no_date_is_refused_with_the_way_to_write_it(files: Path, value: str) -> None:
    with pytest.raises(BadCorrection, match="2025-02-03"):
        correct(now(), "a0", {"published": value})
    with pytest.raises(BadCorrection):
        correct(now(), "a0", {"title": "Good", "published": value})
    assert not read_corrections("c")


def test_a_corrected_title_and_source_are_seen_filtered_and_read(files: Path) -> None:
    correct(now(), "a0", {"title": "  Boats\nrun again "})
    correct(now(), "a0", {"source": "The Quay"})
    assert (column("title")["a0"], column("media_name")["a0"], column("source_kind")["a0"]) == ("Boats run again", "The Quay", "user")
    assert scope(now(), Selection(sources=("The Quay",))).selected == 1
    reading = reader(now(), "a0")
    assert reading
    assert reading.article["source_evidence"].endswith("read as: Harbour Post")


def test_the_last_correction_of_a_fact_holds(files: Path) -> None:
    correct(now(), "a0", {"source": "One"})
    correct(now(), "a0", {"source": "Two"})
    assert column("media_name")["a0"] == "Two"
    undo("c", 2)
    assert column("media_name")["a0"] == "One"


def test_saying_what_holds_already_is_no_correction(files: Path) -> None:
    assert correct(now(), "a0", {"title": "Story 0"}) == []
    assert not read_corrections("c")


def test_merged_sources_are_one(files: Path) -> None:
    merge(now(), SOURCES[1], SOURCES[0])
    sizes = view(now(), Selection(), "source_sizes")
    assert dict(zip(sizes["source"], sizes["count"], strict=True)) == {SOURCES[0]: 2, SOURCES[2]: 1}
    assert "The Quay Side" in str(column("source_evidence", "provenance")["a1"])


def test_merges_follow_one_another_and_may_be_turned_round() -> None:
    one, two, back = Correction("merged", "B", "A"), Correction("merged", "C", "B"), Correction("merged", "A", "B")
    assert merged([one, two]) == {"A": "C", "B": "C"}
    assert merged([one, back]) == {"B": "A"}


def test_a_source_is_not_merged_into_itself_nor_one_that_is_not_there(files: Path) -> None:
    for source, into in [(SOURCES[0], SOURCES[0]), (SOURCES[0], " "), ("Nobody", "Somebody")]:
        with pytest.raises(BadCorrection):
            merge(now(), source, into)


def test_an_excluded_article_is_in_no_view(files: Path) -> None:
    exclude(now(), "a1")
    for name in BY_ARTICLE:
        assert "a1" not in set(view(now(), Selection(), name)["id"]), name
    assert scope(now(), Selection()).total == 2
    assert reader(now(), "a1") is None
    with pytest.raises(BadCorrection, match="no article"):
        exclude(now(), "a1")


def test_copies_of_an_excluded_first_stay_one_story(files: Path) -> None:
    before = view(now(), Selection(), "duplicates")
    assert before["first"].sum() == 1
    exclude(now(), str(before[before["first"]]["id"].iloc[0]))
    after = view(now(), Selection(), "duplicates")
    assert (len(after), after["first"].sum()) == (len(before) - 1, 1)
    assert scope(now(), Selection(once=True)).selected == 1


def test_taking_all_back_leaves_no_trace(files: Path) -> None:
    before = every_view(now()), state("c")
    correct(now(), "a0", {"published": "2024"})
    exclude(now(), "a1")
    merge(now(), SOURCES[2], SOURCES[0])
    changed = state("c")
    for number in (2, 1, 3):
        undo("c", number)
    assert (every_view(now()), state("c")) == before
    assert changed != state("c")


def test_corrections_are_exported(files: Path) -> None:
    correct(now(), "a0", {"published": "2024"})
    merge(now(), SOURCES[2], SOURCES[0])
    rows = view(now(), Selection(), "corrections")
    assert rows["field"].tolist() == ["published", "merged"]
    assert rows["before"].tolist() == ["2025-03-04", SOURCES[2]]


def test_corrections_survive_another_analysis_and_an_id_that_changes(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Ferry strike ends\n\n" + ONE_TEXT, encoding="utf-8")
    build([str(path)], "c", jobs=1)
    (first,) = column("title")
    correct(now(), first, {"source": "The Quay"})
    path.write_text("Ferry strike ends\n\n" + ONE_TEXT.replace("Oslo", "Bergen"), encoding="utf-8")
    monkeypatch.setattr(inputs, "ANALYSIS", "next")
    build([str(path)], "c", jobs=1)
    ((again, source),) = column("media_name").items()
    assert again != first
    assert source == "The Quay"


def test_what_is_not_there_is_neither_corrected_nor_taken_back(files: Path) -> None:
    with pytest.raises(BadCorrection, match="no article"):
        correct(now(), "gone", {"title": "x"})
    with pytest.raises(BadCorrection, match="no correction 7"):
        undo("c", 7)
    with pytest.raises(BadCorrection, match="too long"):
        correct(now(), "a0", {"title": "x" * 600})


def test_hostile_values_are_kept_as_text(files: Path) -> None:
    hostile = "'); DROP TABLE x; -- \u2028 \udcff ![x](y)"
    correct(now(), "a0", {"title": hostile})
    assert "DROP TABLE" in str(column("title")["a0"])
    assert len(read_corrections("c")) == 1


def test_a_damaged_file_of_corrections_is_named(files: Path, own_home: Path) -> None:
    (own_home / "c" / "corrections.jsonl").write_text("{broken\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"corrections\.jsonl"):
        now()


def test_other_names_of_a_source_are_one_whatever_came_first_until_they_are_kept_apart(tmp_path: Path, own_home: Path) -> None:
    names = ("The Harbour Herald (THH)", "harbourherald.example", "Harbour Herald", "Inland Echo")
    records = [ONE | {"id": f"a{n}", "source": name, "text": ONE_TEXT.replace("nine", str(n + 20))} for n, name in enumerate(names)]
    build([str(write_records(tmp_path / "first.jsonl", *records[1:]))], "c", jobs=1)
    assert read_manifest("c").sources == 2
    build([str(write_records(tmp_path / "second.jsonl", records[0]))], "c", jobs=1)
    assert read_manifest("c").sources == 2
    one = view(now(), Selection(), "source_aliases")
    assert dict(zip(one["alias"], one["source"], strict=True)) == dict.fromkeys(names[:2], names[2])
    assert scope(now(), Selection(sources=(names[2],))).selected == 3
    assert "another name" in str(column("source_evidence", "provenance")["a1"])
    kept = apart(now(), names[1])
    assert scope(now(), Selection(sources=(names[2],))).selected == 2
    assert view(now(), Selection(sources=(names[1],)), "source_aliases")["apart"].tolist() == [True]
    with pytest.raises(BadCorrection, match="not counted"):
        apart(now(), names[1])
    merge(now(), names[1], "Inland Echo")
    assert scope(now(), Selection(sources=("Inland Echo",))).selected == 2
    undo("c", kept.number)
    assert scope(now(), Selection(sources=(names[2],))).selected == 3
    correct(now(), "a3", {"source": names[0]})
    assert column("media_name")["a3"] == names[0]


def test_numbers_are_grouped_anew_and_corpora_counted_anew_after_corrections(tmp_path: Path, own_home: Path) -> None:
    told = "The training of {whose} cost {cost} million dollars, Anna Berg said on Monday. The workers of DeepSeek went home early."
    records = [
        ONE | {"id": f"a{n}", "source": f"S{n}", "published": "2025-03-04", "title": f"{n}", "text": told.format(whose=whose, cost=cost)}
        for n, (whose, cost) in enumerate([("DeepSeek-V3", 6), ("DeepSeek", 6), ("DeepSeek-V3", 9), ("DeepSeek-V3", 12)])
    ]
    build([str(write_records(tmp_path / "all.jsonl", *records))], "c", jobs=1)
    build([str(write_records(tmp_path / "less.jsonl", *records[:2]))], "less", jobs=1)
    assert set(view(now(), Selection(), "claim_groups")["verdict"]) == {"differ"}
    later = correct(now(), "a0", {"published": "2025-06-05"})
    assert set(view(now(), Selection(), "claim_groups")["verdict"]) == {"time series"}
    undo("c", later[0].number)
    for id_ in ("a2", "a3"):
        exclude(now(), id_)
    groups = view(now(), Selection(), "claim_groups")
    assert set(groups["verdict"]) == {"agree"}
    assert groups.equals(view(open_corpus("less"), Selection(), "claim_groups"))
    assert holdings(read_manifest("c")) == holdings(read_manifest("less")) == (2, 2, "2025-03-04", "2025-03-04")
    rename(now(), "DeepSeek", "Apex")
    renamed = view(now(), Selection(), "claim_groups")
    assert renamed[["id", "group_entity"]].values.tolist() == [["a0", "Apex"], ["a1", "Apex"]]  # DeepSeek-V3 is a version of Apex now
    rename(now(), "Anna Berg", "Anne Berg")
    assert set(view(now(), Selection(), "claims")["speaker"]) == {"Anne Berg"}
