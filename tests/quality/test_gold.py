"""The gold is sound: every place it names is in its article, on a line of the body, and no trap is also expected."""

import pytest

from analysis.article import Span
from tests.quality.gold import SEEDS, Gold, locate, read_all

GOLDS = read_all()
NAMES = [gold.file for gold in GOLDS]
EACH = pytest.mark.parametrize("gold", GOLDS, ids=NAMES)
EXPECTED = ("dates", "claims")
TRAPS = {"dates": "date_traps", "claims": "claim_traps"}
FREE = ("free_dates", "date_traps", "free_quotes", "scare_quotes", "free_claims", "claim_traps")


def body_holds(gold: Gold, place: Span) -> bool:
    return any(line.kept and line.span.start <= place.start and place.end <= line.span.end for line in gold.lines)


def test_every_default_article_has_gold() -> None:
    assert sorted(path.name for path in SEEDS.glob("*.txt")) == NAMES


@EACH
@pytest.mark.parametrize("part", EXPECTED)
def test_expected_places_are_in_the_body(gold: Gold, part: str) -> None:
    assert all(body_holds(gold, gold.at(item["at"])) for item in gold.items[part])


@EACH
def test_quotations_are_in_the_body_and_their_cues_stand_near(gold: Gold) -> None:
    for quote in gold.items["quotes"]:
        places = [gold.at(reference) for reference in quote["contents"]]
        assert all(body_holds(gold, place) for place in places)
        around = gold.text[max(0, min(p.start for p in places) - 250) : max(p.end for p in places) + 80]
        assert quote["cue"] in around


@EACH
@pytest.mark.parametrize("name", FREE)
def test_other_places_are_in_the_body(gold: Gold, name: str) -> None:
    assert all(body_holds(gold, place) for place in gold.places(name))


@EACH
@pytest.mark.parametrize("part", TRAPS)
def test_no_trap_is_expected(gold: Gold, part: str) -> None:
    expected = [gold.at(item["at"]) for item in gold.items[part]]
    assert not [trap for trap in gold.places(TRAPS[part]) for place in expected if trap == place]


@EACH
def test_tone_is_asked_of_sentences_in_the_body(gold: Gold) -> None:
    assert all(body_holds(gold, gold.at(sentence["at"])) for sentence in gold.items["tone"]["sentences"])


@EACH
def test_every_entity_is_named_in_the_body(gold: Gold) -> None:
    body = "\n".join(gold.text[slice(*line.span)] for line in gold.lines if line.kept)
    for entity in gold.items["entities"]:
        assert any(name in body for name in [entity["name"], *entity.get("also", ())]), entity["name"]


@pytest.mark.parametrize(
    ("reference", "place"),
    [("two", (4, 7)), ("one #2", (14, 17)), ("two … three", (4, 13)), ("one … two #1", (0, 7))],
)
def test_references_name_a_place(reference: str, place: tuple[int, int]) -> None:
    assert locate("one two three one", reference) == place


def test_an_ambiguous_reference_is_refused() -> None:
    with pytest.raises(ValueError, match="stands 2 times"):
        locate("one two three one", "one")
