"""Our own training sentences."""

from __future__ import annotations

import re

from analysis.entities.training.__main__ import Weights, mean
from analysis.entities.training.data import examples, labels, read_own, stretches, unbracketed
from analysis.entities.training.fill import filled


def test_brackets_become_spans():
    assert unbracketed("[Ada Byron|PER] left [Bath|LOC].") == ("Ada Byron left Bath.", [(0, 9, "PER"), (15, 19, "LOC")])


def test_slots_are_filled_the_same_way_on_every_run():
    templates = ["{person} of {company} met {last2}.", "Plain text."]
    assert list(filled(templates)) == list(filled(templates))
    assert list(filled(templates))[-1] == "Plain text."


def test_slots_are_filled_otherwise_at_each_turn():
    templates = ["{person} met {last2}.", "Plain text."]
    first, second = list(filled(templates, 0)), list(filled(templates, 1))
    assert set(first) & set(second) == {"Plain text."}


def test_the_mean_of_weights_counts_what_is_missing_as_nothing():
    one = Weights(["B", "O"], {("w=a", "B"): 1.0, ("w=b", "O"): 2.0}, {("B", "O"): 4.0})
    two = Weights(["B", "O"], {("w=a", "B"): 3.0}, {("O", "O"): -2.0})
    assert mean([one, two]) == Weights(["B", "O"], {("w=a", "B"): 2.0, ("w=b", "O"): 1.0}, {("B", "O"): 2.0, ("O", "O"): -1.0})


def test_no_bracket_or_slot_is_left_in_our_sentences():
    documents = list(read_own())
    assert len(documents) > 900
    assert not any(re.search(r"[\[\]{}|]", document.text) for document in documents)


def test_a_name_before_based_is_a_place():
    assert labels(["Lagos", "-based"], [0, 5], [(0, 11, "MISC")]) == ["B-LOC", "O"]


def test_nationalities_are_labelled_everywhere():
    [(_, found)] = examples([unbracketed("French farmers met [Ada Byron|PER].")])
    assert found == ["B-MISC", "O", "O", "B-PER", "I-PER", "O"]


def test_only_words_near_capitals_are_learnt():
    assert list(stretches("the old port of Lagos is busy , said Ada .".split())) == [(3, 6), (8, 11)]


def test_a_family_name_of_a_region_is_its_persons_own():
    [text] = list(filled(["{korean} came. {koreanlast} left."]))[:1]
    names = re.findall(r"\[([^|]*)\|PER\]", text)
    assert names[0].split()[0] == names[1]
