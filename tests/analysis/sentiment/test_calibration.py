"""Calibration: from texts a model was not trained on, how sure it may be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from analysis.article import ArticleTone
from analysis.sentences import split
from analysis.sentiment import model, network, score
from analysis.sentiment.odds import NEUTRAL, TONES, Floats, probabilities
from analysis.sentiment.training.calibration import Held, calibrated, calibration, tempered
from tests.analysis.sentiment.test_network import FEUD, heard

NEWS = Path(__file__).parents[2] / "quality" / "plain_news.txt"
TEXTS = 6000
LARGEST_GAP, LEAST_RIGHT, MOST_OPPOSITE, LEAST_CALLED = 0.22, 0.88, 0.03, 0.65
SIGNS = dict(zip("-0+", TONES, strict=True))


def drawn(temperature: float, length: float, neutral: float, seed: int, lean: float = 0.0) -> Held:
    """Texts whose tones are drawn from their scores, made too sure or not sure enough by the temperature."""
    rng = np.random.default_rng(seed)
    scores, tokens = rng.normal(0, 1.5, (TEXTS, len(TONES))), rng.integers(4, 80, TEXTS)
    true = scores / temperature + lean * np.array([-0.5, 0.0, 0.5])
    true[:, NEUTRAL] += neutral + length * np.log(tokens / 20)
    chance = probabilities(true).cumsum(axis=1)
    return Held(scores[None], tokens, (rng.random((TEXTS, 1)) > chance[:, :-1]).sum(axis=1))


def gap(sure: Floats, right: Floats, bins: int = 6) -> float:
    """Expected calibration error over bins that hold the same number of answers."""
    parts = np.array_split(np.argsort(sure, kind="stable"), bins)
    return float(sum(abs(sure[part].mean() - right[part].mean()) * len(part) for part in parts) / len(sure))


@pytest.mark.parametrize(("temperature", "length"), [(0.7, 0.0), (1.6, 0.8), (1.0, -0.5)])
def test_the_temperature_and_the_weight_of_length_come_back(temperature: float, length: float) -> None:
    found = calibration([drawn(temperature, length, 0.0, 1), drawn(temperature, length, 0.0, 2)])
    assert found.temperatures == pytest.approx([temperature], rel=0.08)
    assert found.length == pytest.approx(length, abs=0.15)


def test_a_kind_with_many_neutral_texts_and_one_with_few_move_nothing() -> None:
    found = calibration([drawn(1.2, 0.4, 1.5, 1), drawn(1.2, 0.4, -1.5, 2)])
    assert found.temperatures == pytest.approx([1.2], rel=0.08)
    assert found.length == pytest.approx(0.4, abs=0.15)


def test_a_small_kind_counts_as_much_as_a_large_one() -> None:
    many, few = drawn(0.8, 0.0, 0.0, 1), drawn(1.6, 0.0, 0.0, 2)
    some = Held(few.scores[:, :1500], few.tokens[:1500], few.tone[:1500])
    assert calibration([many, some]).temperatures == pytest.approx(calibration([many, few]).temperatures, rel=0.1)


def test_of_two_parts_the_one_that_tells_nothing_is_turned_down() -> None:
    told = drawn(1.2, 0.0, 0.0, 1)
    noise = np.random.default_rng(3).normal(0, 1.5, told.scores.shape)
    found = calibration([told._replace(scores=np.concatenate((told.scores, noise)))])
    assert found.temperatures[0] == pytest.approx(1.2, rel=0.08)
    assert found.temperatures[1] > 10


def test_a_lean_that_all_kinds_share_comes_back_and_turns_the_bias() -> None:
    found = calibration([drawn(1.2, 0.0, 0.5, 1, lean=-0.6), drawn(1.2, 0.0, 0.0, 2, lean=-0.6)])
    assert found.lean == pytest.approx(-0.6, abs=0.1)
    weights = model.shipped().sentence
    turned = calibrated(weights, found).bias - weights.bias
    assert turned == pytest.approx([0.3 * 1.2, 0.0, -0.3 * 1.2], abs=0.1)


def test_a_temperature_divides_all_that_the_network_adds() -> None:
    plain, told = model.shipped().network, heard(FEUD, "Northgate", "Ridley")
    cool = tempered(plain, 2.0)
    before, after = (network.scores(each, network.shares(network.Tables(each), told), told) for each in (plain, cool))
    assert after == pytest.approx(before / 2, abs=1e-4)


def test_plain_news_is_as_often_right_as_it_is_sure() -> None:
    signs, texts = zip(*(line.split(" ", 1) for line in NEWS.read_text(encoding="utf8").splitlines() if line[:1] in SIGNS), strict=True)
    tones = [tone.article for tone in score_all(*texts)]
    right = np.array([tone.tone == SIGNS[sign] for tone, sign in zip(tones, signs, strict=True)])
    called = np.array([tone.state == "scored" for tone in tones])
    opposite = np.array([{tone.tone, SIGNS[sign]} == {"favourable", "unfavourable"} for tone, sign in zip(tones, signs, strict=True)])
    sure = np.array([tone.confidence for tone in tones])
    assert gap(sure, right) <= LARGEST_GAP
    assert right[called].mean() >= LEAST_RIGHT
    assert opposite[called].mean() <= MOST_OPPOSITE
    telling = np.array([tone.state != "no evidence" for tone in tones])
    assert called[telling].mean() >= LEAST_CALLED


def test_a_longer_sentence_of_the_same_words_is_likelier_to_be_neutral() -> None:
    short, long = score_all("The plan failed.", "The plan for the roads in the three towns by the river and on the hills behind it failed.")
    assert short.sentences[0].neutral is not None
    assert long.sentences[0].neutral is not None
    assert short.sentences[0].neutral < long.sentences[0].neutral


def score_all(*texts: str) -> list[ArticleTone]:
    none: list[tuple[()]] = [()] * len(texts)
    return score(texts, [split(text) for text in texts], none, none)
