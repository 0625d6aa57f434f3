"""Labelled documents: JSON Lines with character spans, and our own sentences with names in brackets, as tokens with labels."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analysis.entities.document import Document
from analysis.entities.recogniser.crf import Input, beside_capitals, has_capital
from analysis.entities.recogniser.evidence import document_places, runs
from analysis.entities.resources import DEMONYMS
from analysis.entities.training.fill import filled
from analysis.sentences import split

OWN = Path(__file__).with_name("sentences.txt")
_BRACKET = re.compile(r"\[([^\[\]|]+)\|(PER|ORG|LOC|MISC)\]")


class Labelled(NamedTuple):
    """A text and its names: (start, end, PER | ORG | LOC | MISC)."""

    text: str
    spans: Sequence[tuple[int, int, str]]


def read_folder(folder: Path) -> Iterator[Labelled]:
    """The labelled documents of every JSON Lines file of a folder, in order of file name."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf8").splitlines():
            record = json.loads(line)
            yield Labelled(record["text"], [(start, end, kind) for start, end, kind in record["spans"]])


def read_own(turn: int = 0, path: Path = OWN) -> Iterator[Labelled]:
    """Our own sentences with their slots filled, otherwise at each turn, one paragraph a document."""
    lines = [line for line in path.read_text(encoding="utf8").splitlines() if not line.startswith("#")]
    yield from map(unbracketed, filled("\n".join(lines).strip().split("\n\n"), turn))


def unbracketed(text: str) -> Labelled:
    """A text without its brackets, and the names they held."""
    plain, spans, at = "", [], 0
    for found in _BRACKET.finditer(text):
        plain += text[at : found.start()]
        spans.append((len(plain), len(plain) + len(found[1]), found[2]))
        plain += found[1]
        at = found.end()
    return Labelled(plain + text[at:], spans)


def examples(documents: Iterable[Labelled]) -> Iterator[tuple[Input, list[str]]]:
    """Every sentence of the documents, ready to be learnt, with its labels."""
    for document in documents:
        read = Document(document.text, split(document.text))
        for sentence, places in zip(read.sentences, document_places(read), strict=True):
            yield Input(sentence.forms, places, sentence.manner), labels(sentence.forms, sentence.offsets(read.text), document.spans)


def labels(forms: Sequence[str], starts: Sequence[int], spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """BIO labels of a sentence's tokens: a token belongs to the name that holds its first character.

    Nationalities, which some of the sets leave out, are MISC everywhere.
    """
    found = ["O"] * len(forms)
    for start, end, kind in spans:
        inside = [i for i, at in enumerate(starts) if start <= at < end]
        if len(inside) > 1 and forms[inside[-1]].startswith("-"):  # "Hangzhou-based" names Hangzhou
            inside.pop()
            kind = "LOC" if kind == "MISC" else kind  # noqa: PLW2901
        for i in inside:
            found[i] = ("B-" if i == inside[0] else "I-") + kind
    return ["B-MISC" if label == "O" and form in DEMONYMS else label for form, label in zip(forms, found, strict=True)]


def stretches(forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the stretches of words near capitals start and end: the recogniser reads no others."""
    capital = np.array([has_capital(form) for form in forms], bool)
    return runs(beside_capitals(capital, np.ones(len(forms), bool)).tolist())
