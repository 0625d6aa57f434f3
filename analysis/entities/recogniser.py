"""The built-in recogniser: the names of a body as stretches of tokens, each PER, ORG, LOC or MISC."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.entities.crf import Input, Tagger
from analysis.entities.evidence import document_places
from analysis.entities.tokens import Sentence

MODEL = Path(__file__).with_name("model") / "weights.npz"


class Name(NamedTuple):
    """A name: its tokens [first, last) in the sentence, and PER, ORG, LOC or MISC."""

    first: int
    last: int
    kind: str


@cache
def tagger() -> Tagger:
    """The trained tagger, read once."""
    return Tagger(MODEL)


def recognise(documents: Sequence[Sequence[Sentence]]) -> list[list[list[Name]]]:
    """The names of each sentence of each document."""
    inputs = []
    for document in documents:
        forms = [sentence.forms for sentence in document]
        inputs += [Input(*pair) for pair in zip(forms, document_places(forms), strict=True)]
    labels = iter(tagger().label(inputs))
    return [[names(next(labels)) for _ in document] for document in documents]


def names(labels: Sequence[str]) -> list[Name]:
    """The names that a row of BIO labels tells of."""
    found: list[Name] = []
    for i, label in enumerate(labels):
        if label == "O":
            continue
        kind = label[2:]
        if label[0] == "I" and found and found[-1].last == i and found[-1].kind == kind:
            found[-1] = found[-1]._replace(last=i + 1)
        else:
            found.append(Name(i, i + 1, kind))
    return found
