"""Our own training sentences."""

from __future__ import annotations

import re

import numpy as np

from analysis.entities.training.__main__ import Weights, mean
from analysis.entities.training.clusters import parted
from analysis.entities.training.data import examples, labels, read_own, stretches, unbracketed
from analysis.entities.training.fill import filled
from analysis.entities.training.headlines import headed


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


def test_some_documents_stand_under_their_first_line_as_a_headline():
    plain = unbracketed("Farmers in [Bath|LOC] met [Ada Byron|PER] on the road.\nIt rained in [Bath|LOC].")
    found = list(headed([plain] * 200))
    above = [document.text.partition("\n")[0] for document in found if document != plain]
    assert {"FARMERS IN BATH MET ADA BYRON ON THE ROAD", "Farmers in Bath Met Ada Byron on the Road"} <= set(above)
    assert 10 < len(above) < 60
    names = [document.text[start:end].lower() for document in found if document != plain for start, end, _ in document.spans]
    assert names == ["bath", "ada byron", "bath", "ada byron", "bath"] * len(above)
    assert found == list(headed([plain] * 200)) != list(headed([plain] * 200, 1))


def test_a_line_that_is_too_short_is_no_headline():
    short = unbracketed("[Bath|LOC] met.\nIt rained in [Bath|LOC] again and again.")
    assert list(headed([short] * 50)) == [short] * 50


def test_rows_that_are_alike_share_a_cluster():
    rows = np.array([[1, 0], [0.9, 0.1], [0, 1], [0.1, 0.9]], np.float32)
    one, two, three, four = parted(rows, 2).tolist()
    assert (one, three) == (two, four)
    assert one != three
