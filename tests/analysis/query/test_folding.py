"""Nationalities counted as their country: in every view of names, in filters and evidence, and under the names that a person gave."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis.corrections import hide, rename
from analysis.entities.resources import ALIASES, COUNTRY_OF, DEMONYMS
from analysis.query import Corpus, Mark, Selection, evidence, link, open_corpus, scope, view
from tests.conftest import ONE, build_records

FOLDED = Selection(folded=True)
TEXTS = (
    "China and Norway signed the treaty. Chinese officials praised it. The Norwegian port of Bergen reopened.",
    "Chinese exports to Peru rose, said the Harbour Guild. Congolese traders complained.",
    "The Norwegian minister was in Lima. Peru and Norway agreed.",
)


@pytest.fixture
def corpus(tmp_path: Path, own_home: Path) -> Corpus:
    """Three articles that name countries and nationalities, as the corpus c."""
    build_records(tmp_path / "files", *(ONE | {"id": f"a{n}", "title": f"Story {n}", "text": text} for n, text in enumerate(TEXTS)))
    return open_corpus("c")


def counts(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    return view(corpus, selection, "entities").set_index("entity")[["type", "mention_count", "doc_count"]]


def test_a_nationality_counts_as_its_country_and_one_of_two_countries_stays(corpus: Corpus) -> None:
    apart, folded = counts(corpus, Selection()), counts(corpus, FOLDED)
    assert folded.loc["China"].tolist() == ["PLACE", 3, 2]
    assert folded.loc["Norway"].tolist() == ["PLACE", 4, 2]
    assert not {"Chinese", "Norwegian"} & set(folded.index)
    assert "Congolese" in folded.index
    assert folded["mention_count"].sum() == apart["mention_count"].sum()


def test_filters_evidence_pairs_and_tone_follow(corpus: Corpus) -> None:
    china = Selection(entities=("China",))
    assert scope(corpus, china).selected == 1
    assert scope(corpus, Selection(entities=("China",), folded=True)).selected == 2
    found = evidence(corpus, FOLDED, Mark("entity", "China"))["text"].tolist()
    assert any(text.startswith("Chinese exports") for text in found)
    pairs = view(corpus, FOLDED, "cooccurrence")
    assert {"China", "Peru"} in [set(pair) for pair in pairs[["entity_a", "entity_b"]].to_numpy()]
    assert "Chinese" not in set(view(corpus, FOLDED, "entity_tone")["entity"])
    assert view(corpus, FOLDED, "entity_timeline", entities=("Norway",))["count"].sum() == 2


def test_names_that_a_person_gave_hold(corpus: Corpus) -> None:
    rename(corpus, "China", "PRC")
    hide(open_corpus("c"), "Norway")
    folded = counts(open_corpus("c"), FOLDED)
    assert folded.loc["PRC", "doc_count"] == 2
    assert not {"China", "Chinese", "Norway", "Norwegian"} & set(folded.index)


def test_a_link_brings_it_back_and_its_chip_takes_it_away() -> None:
    assert link(FOLDED, "c") == "?corpus=c&folded=true"
    (chip,) = FOLDED.chips()
    assert FOLDED.without(chip.field, chip.value) == Selection()


def test_the_list_names_nationalities_and_countries_as_they_are_linked() -> None:
    assert set(COUNTRY_OF) <= set(DEMONYMS.values())
    assert all(ALIASES.get(country, country) == country for country in COUNTRY_OF.values())
