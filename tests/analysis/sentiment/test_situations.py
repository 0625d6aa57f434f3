"""How a target stands in its sentence: its role, and what says so."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.article import ArticleTone, Span
from analysis.sentences import split
from analysis.sentiment import model, score
from analysis.sentiment.scene import scene
from analysis.sentiment.situations import DOER, DONE_TO, GOVERNED, OTHER, OWNER, SPEAKER
from analysis.sentiment.targets import Target


def role(text: str, name: str) -> int:
    spans, at = split(text), Span(text.index(name), text.index(name) + len(name))
    return int(scene(model.shipped().vocabulary, [text], [spans], np.array([0, len(spans)]), [[Target(None, (at,))]]).stands.role[0])


def towards(text: str, *names: str) -> list[float]:
    asked = tuple(Span(text.index(name), text.index(name) + len(name)) for name in names)
    tone: ArticleTone = score([text], [split(text)], [()], [asked])[0]
    return [target.polarity for target in tone.targets]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("On Friday Mr Marsh said the plan was dead.", "Marsh", SPEAKER),
        ("Marsh had resigned.", "Marsh", DOER),
        ("Marsh was told of it.", "Marsh", DOER),
        ("The plan of Marsh was dead.", "Marsh", GOVERNED),
        ("Nobody liked Marsh's plan.", "Marsh", OWNER),
        ("Nobody liked his plan.", "his", OWNER),
        ("They praised Marsh.", "Marsh", DONE_TO),
        ("Marsh, the maker of glue, praised them.", "Marsh", DOER),
        ("Only Marsh.", "Marsh", OTHER),
    ],
)
def test_the_words_on_both_sides_tell_the_role(text: str, name: str, expected: int) -> None:
    assert role(text, name) == expected


def test_who_speaks_is_not_what_is_spoken_of() -> None:
    speaker, spoken_of = towards("The reckless mayor Ames lied and stole, Burke said.", "Burke", "Ames")
    assert speaker > spoken_of


def test_what_is_said_behind_an_apposition_is_said_of_the_name_before_it() -> None:
    plain, apposed = towards("Corvid was thought inferior. Magpie, the platform of Jay, was thought inferior.", "Corvid", "Magpie")
    assert max(plain, apposed) < -0.1
