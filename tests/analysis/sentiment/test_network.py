"""The network: a sum over the words of a sentence, towards each target by itself, whatever else is scored beside it."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.article import Span
from analysis.sentences import split
from analysis.sentiment import model, network
from analysis.sentiment.network import Heard
from analysis.sentiment.odds import Floats
from analysis.sentiment.scene import scene
from analysis.sentiment.targets import Target

FEUD = "Yesterday Northgate praised the honest mayor, but Ridley attacked the terrible plan."


def heard(text: str, *names: str) -> Heard:
    spans = split(text)
    asked = [Target(None, (Span(text.index(name), text.index(name) + len(name)),)) for name in names]
    words = model.shipped().vocabulary
    return network.heard(words, scene(words, [text], [spans], np.array([0, len(spans)]), [asked]))


def scored(text: str, *names: str) -> Floats:
    told = heard(text, *names)
    return network.scores(model.shipped().network, network.shares(model.tables(), told), told)


def test_every_target_is_heard_with_every_token_of_its_sentence() -> None:
    told = heard(f"Nobody came. {FEUD}", "Northgate", "Ridley")
    words = len(FEUD.replace(",", " ,").replace(".", "").split())
    assert np.bincount(told.sample).tolist() == [words + 1] * 2


def test_the_words_nearer_to_the_next_name_have_a_rival() -> None:
    told = heard(FEUD, "Northgate", "Ridley")
    rivalled = told.token[(told.sample == 0) & (told.spot > network.INSIDE)]
    assert rivalled.tolist() == [6, 7, 8]  # "mayor, but"


def test_names_are_all_alike() -> None:
    told = [scored(FEUD.replace("Northgate", name), name) for name in ("Northgate", "Priti", "Zhang", "Oxfam")]
    assert np.ptp(np.concatenate(told), axis=0) == pytest.approx([0, 0, 0])


def test_what_stands_in_another_sentence_is_not_heard() -> None:
    first, second = "Northgate won the case.", "Ridley lost it."
    assert scored(f"{first} {second}", "Ridley")[0].tolist() == scored(f"Nobody came. {second}", "Ridley")[0].tolist()
    alone = heard(second, "Ridley")
    both = heard(f"{first} {second}", "Ridley")
    assert alone.word.tolist() == both.word[len(both.word) - len(alone.word) :].tolist()


def test_words_for_groups_of_people_are_all_alike() -> None:
    told = [scored(f"Northgate praised the {word} mayor.", "Northgate") for word in ("gay", "disabled", "foreign")]
    assert np.ptp(np.concatenate(told), axis=0) == pytest.approx([0, 0, 0])


def test_more_targets_and_sentences_change_no_digit_of_a_target() -> None:
    alone = scored(FEUD, "Ridley")[0].tolist()
    assert scored(FEUD, "Ridley", "Northgate")[0].tolist() == alone
    assert scored(" ".join([FEUD] * 40), "Ridley")[0].tolist() == alone
    assert scored(f"{'Northgate won, they said. ' * 60}{FEUD}", "Northgate", "Ridley")[1].tolist() == alone


def test_a_text_of_one_word_or_none_is_scored() -> None:
    assert np.isfinite(scored("Northgate", "Northgate")).all()
    assert scored("Nobody came.").shape == (0, 3)


def test_what_is_written_is_read_again_but_for_what_its_bytes_cannot_hold(tmp_path) -> None:  # type: ignore[no-untyped-def]
    shipped = model.shipped()
    model.save(shipped, tmp_path / "weights.npz")
    again = model.load(tmp_path / "weights.npz")
    assert again.sentence.rows.tolist() == shipped.sentence.rows.tolist()
    for name in network.Network._fields:
        assert getattr(again.network, name) == pytest.approx(getattr(shipped.network, name), abs=1e-3)
