"""The built-in recogniser: the names of each sentence, each PER, ORG, LOC or MISC."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from analysis.entities.document import Document
from analysis.entities.recogniser.crf import Input, Name, Tagger
from analysis.entities.recogniser.evidence import document_places

MODEL = Path(__file__).with_name("model") / "weights.npz"


@cache
def tagger() -> Tagger:
    """The trained tagger, read once."""
    return Tagger(MODEL)


def recognise(documents: Sequence[Document]) -> list[list[list[Name]]]:
    """The names of each sentence of each document."""
    inputs = [
        Input(sentence.forms, places, sentence.manner)
        for document in documents
        for sentence, places in zip(document.sentences, document_places(document), strict=True)
    ]
    found = iter(tagger().names(inputs))
    return [[next(found) for _ in document.sentences] for document in documents]
