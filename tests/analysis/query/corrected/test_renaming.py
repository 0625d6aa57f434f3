"""Entities merged, renamed, split, retyped and hidden by hand: in every view, through builds, and taken back without a trace."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.corrections import hide, rename, retype, split, undo
from analysis.errors import BadCorrection
from analysis.ingest import build, inputs
from analysis.query import Corpus, Mark, Selection, evidence, facets, open_corpus, scope, state, view
from analysis.query.corrected.renaming import renaming
from analysis.query.frames.quotes import Heard
from analysis.store import Correction, read_corrections
from tests.conftest import Built, built, every_view, write_records

NAMING = ("entities", "mentions", "aliases", "entity_sources", "entity_timeline", "targets", "entity_tone")
TEXTS = (
    "Maria Lopez of the Harbour Guild praised Norway on Monday. “The U.S. will help,” Lopez said. The United States gave Oslo $40 million.",
    "The United States and Norway agreed, said Maria Lopez. The U.S. paid 30 percent of it. Anna Berg of the Harbour Guild was in Oslo.",
    "Anna Berg, who leads the Harbour Guild, thanked Oslo. “Norway is glad,” Berg said. The U.S. was silent, according to Anna Berg.",
)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Three articles that name the same people and places in several ways."""
    records: list[dict[str, object]] = [
        {"id": f"a{number}", "title": f"Story {number}", "source": f"Paper {number}", "published": f"2025-03-0{number + 1}", "text": text}
        for number, text in enumerate(TEXTS)
    ]
    return built(tmp_path_factory.mktemp("named"), *records)


def now() -> Corpus:
    return open_corpus("c")


def frame(name: str, **options: Any) -> pd.DataFrame:
    return view(now(), Selection(), name, **options)


def names(of: str = "entities") -> set[str]:
    found = frame(of)
    return set(found["entity"]) if "entity" in found else set(found["entity_a"]) | set(found["entity_b"])


def mentions(entity: str) -> int:
    return int((frame("mentions")["entity"] == entity).sum())


@pytest.mark.parametrize("correction", [lambda: rename(now(), "Anna Berg", "Maria Lopez"), lambda: hide(now(), "Anna Berg")])
def test_a_name_merged_or_hidden_is_in_no_view_any_more(files: Path, correction: Any) -> None:
    before = {of: names(of) for of in (*NAMING, "cooccurrence")}
    assert all("Anna Berg" in found for found in before.values())
    correction()
    for of in (*NAMING, "cooccurrence"):
        assert names(of) == before[of] - {"Anna Berg"}, of
    assert "Anna Berg" not in set(frame("speakers")["speaker"])
    assert "Anna Berg" not in {facet.value for facet in (*facets(now()).entities, *facets(now()).speakers)}
    assert scope(now(), Selection(entities=("Anna Berg",))).selected == 0
    assert evidence(now(), Selection(), Mark("entity", "Anna Berg")).empty


def test_merged_names_count_together(files: Path) -> None:
    both = mentions("Anna Berg") + mentions("Maria Lopez")
    said = len(frame("quotes", heard=Heard(speaker="Anna Berg"))) + len(frame("quotes", heard=Heard(speaker="Maria Lopez")))
    rename(now(), "Anna Berg", "Maria Lopez")
    assert mentions("Maria Lopez") == both
    assert len(frame("quotes", heard=Heard(speaker="Maria Lopez"))) == said
    assert scope(now(), Selection(entities=("Maria Lopez",))).selected == 3


def test_what_a_hidden_name_is_quoted_with_stays_without_a_speaker_by_name(files: Path) -> None:
    before = frame("quotes")
    said = before["speaker"].eq("Anna Berg")
    assert said.any()
    hide(now(), "Anna Berg")
    after = frame("quotes")
    assert len(after) == len(before)
    assert after.loc[said.to_numpy(), "speaker"].isna().all()


def test_a_new_name_keeps_the_type_and_everything_else(files: Path) -> None:
    before = frame("entities").set_index("entity").loc["Anna Berg"]
    rename(now(), "Anna Berg", "Anna Berg-Holm")
    after = frame("entities").set_index("entity").loc["Anna Berg-Holm"]
    assert before.equals(after)


def test_a_type_set_by_hand_holds_in_every_view_and_goes_along_with_a_new_name(files: Path) -> None:
    retype(now(), "Harbour Guild", "EVENT")
    rename(now(), "Harbour Guild", "Harbour Days")
    for of in ("entities", "mentions", "aliases", "entity_sources", "entity_tone"):
        found = frame(of)
        assert set(found.loc[found["entity"] == "Harbour Days", "type"]) == {"EVENT"}, of


def test_a_name_merged_into_another_takes_that_ones_type(files: Path) -> None:
    retype(now(), "Harbour Guild", "EVENT")
    rename(now(), "Harbour Guild", "Norway")
    assert set(frame("mentions").query("entity == 'Norway'")["type"]) == {"PLACE"}


def test_one_way_of_writing_is_split_off(files: Path) -> None:
    written = frame("aliases", entity="United States").set_index("alias")["mention_count"]
    split(now(), "United States", "American government", ["U.S."])
    assert frame("aliases", entity="American government")["alias"].tolist() == ["U.S."]
    assert mentions("American government") == written["U.S."]
    assert mentions("United States") == written.drop("U.S.").sum()


def test_a_name_in_one_article_is_somebody_elses_with_tone_and_quotations(files: Path) -> None:
    said = frame("quotes", heard=Heard(speaker="Anna Berg"))
    split(now(), "Anna Berg", "Anna Berg (guild)", article="a2")
    assert frame("mentions", entity="Anna Berg (guild)")["id"].unique().tolist() == ["a2"]
    assert frame("targets", entity="Anna Berg (guild)")["id"].tolist() == ["a2"]
    assert len(frame("quotes", heard=Heard(speaker="Anna Berg (guild)"))) == (said["id"] == "a2").sum() > 0
    assert "a2" not in set(frame("mentions", entity="Anna Berg")["id"])


def test_the_owner_of_a_number_goes_by_the_corrected_name(files: Path) -> None:
    owned = frame("claims")["entity"].dropna()
    name = str(owned.iloc[0])
    rename(now(), name, "Somebody")
    assert (frame("claims")["entity"] == "Somebody").sum() == (owned == name).sum()


def test_taking_corrections_back_leaves_no_trace(files: Path) -> None:
    before = every_view(now()), state("c")
    rename(now(), "Anna Berg", "Maria Lopez")
    split(now(), "Maria Lopez", "Lopez the other", ["Lopez"])
    retype(now(), "Norway", "ORG")
    hide(now(), "Norway")
    for number in (2, 4, 1, 3):
        undo("c", number)
    assert (every_view(now()), state("c")) == before


def test_corrections_survive_another_analysis_and_hold_for_new_articles(
    files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename(now(), "Anna Berg", "A. B.")
    split(now(), "Norway", "Norwegian team", article="a0")
    monkeypatch.setattr(inputs, "ANALYSIS", "next")
    more = write_records(tmp_path / "more.jsonl", {"id": "n", "source": "Paper 9", "text": TEXTS[2].replace("silent", "loud")})
    build([str(files), str(more)], "c", jobs=1)
    assert "Anna Berg" not in names()
    assert set(frame("mentions", entity="A. B.")["id"]) == {"a1", "a2", "n"}
    assert frame("mentions", entity="Norwegian team")["id"].tolist() == ["a0"]


def test_corrections_of_entities_are_exported(files: Path) -> None:
    rename(now(), "Anna Berg", "Maria Lopez")
    split(now(), "United States", "Washington", ["U.S."], "a0")
    rows = frame("corrections")
    assert rows["field"].tolist() == ["renamed", "split"]
    assert rows[["before", "value", "alias", "id"]].iloc[1].tolist() == ["United States", "Washington", "U.S.", "a0"]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: rename(now(), "Nobody", "Somebody"),
        lambda: rename(now(), "Norway", " Norway\n"),
        lambda: rename(now(), "Norway", ""),
        lambda: rename(now(), "Norway", "x" * 600),
        lambda: retype(now(), "Norway", "CITY"),
        lambda: split(now(), "Norway", "Sweden"),
        lambda: split(now(), "Norway", "Sweden", ["Norge"]),
        lambda: split(now(), "Norway", "Sweden", article="gone"),
        lambda: hide(now(), "Nobody"),
    ],
)
def test_what_cannot_be_corrected_is_told_and_nothing_is_kept(files: Path, wrong: Any) -> None:
    with pytest.raises(BadCorrection):
        wrong()
    assert not read_corrections("c")


def made(*said: tuple[str, str, str]) -> list[Correction]:
    return [Correction(field, value, before, number=number) for number, (field, before, value) in enumerate(said)]  # type: ignore[arg-type]


def test_names_follow_one_another_and_may_be_turned_round() -> None:
    assert renaming(made(("renamed", "A", "B"), ("renamed", "B", "C"))).called == {"A": "C", "B": "C"}
    assert renaming(made(("renamed", "A", "B"), ("renamed", "B", "A"))).called == {"A": "A", "B": "A"}
    assert renaming(made(("renamed", "A", "B"), ("hidden", "B", "hidden"))).called == {"A": None, "B": None}


def test_what_was_split_off_first_is_not_taken_again_and_follows_its_new_name() -> None:
    first, again = (Correction("split", value, "A", alias="a") for value in ("B", "C"))
    found = renaming([first, again, *made(("renamed", "B", "D"))])
    assert [(part.value, part.alias) for part in found.parts] == [("D", "a"), ("C", "a")]


def test_a_part_is_split_again_before_itself() -> None:
    found = renaming([Correction("split", "B", "A", alias="a"), Correction("split", "C", "B", id="one")])
    assert found.parts[0][1:] == ("a", "one", "C")
    assert [part.value for part in found.parts if part.entity == "A"] == ["C", "B"]
