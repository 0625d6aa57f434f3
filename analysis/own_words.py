"""A person's own words of tone: corrections of their own kind, in force whenever the corpus is read."""

from __future__ import annotations

import re

from analysis.errors import BadCorrection
from analysis.query import Corpus
from analysis.query.corrected.reworded import words
from analysis.store import Correction, read_corrections
from analysis.store.corrections import add, undo

_WORD = re.compile(r"\w[\w'’.&/+-]*\*?(?: \w[\w'’.&/+-]*\*?)*")
_LONGEST, _MOST, _HEAVIEST = 80, 500, 5


def weigh(corpus: Corpus, word: str, weight: float) -> Correction:
    """The correction that gives a word or phrase a tone of its own: a weight from -5, unfavourable, to 5, favourable; 0 for none.

    A * at the end of a word stands for any ending. Raises BadCorrection.
    """
    line = " ".join(word.lower().split())
    if len(line) > _LONGEST or not _WORD.fullmatch(line):
        raise BadCorrection(f"{word[:_LONGEST]!r} is no word or phrase: write letters, with a * at the end of a word for any ending")
    if not -_HEAVIEST <= weight <= _HEAVIEST:
        raise BadCorrection(f"the weight {weight:g} is too much: from -{_HEAVIEST} to {_HEAVIEST}")
    if len(words(read_corrections(corpus.name)).keys() - {line}) >= _MOST:
        raise BadCorrection(f"the list is full: up to {_MOST} words")
    return add(corpus.name, Correction("word", f"{weight:+g}", line))


def unweigh(corpus: Corpus, word: str) -> None:
    """Takes a word off the list, whatever it was given."""
    for each in read_corrections(corpus.name):
        if each.field == "word" and each.before == word:
            undo(corpus.name, each.number)
