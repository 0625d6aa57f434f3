"""Headlines for labelled documents: the first line of some once more above them, in capitals or with a capital at every word."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator

from analysis.entities.training.data import Labelled

_HEADED = 0.15  # share of documents that get one
_LOUD = 0.35  # share of headlines in capitals
_LENGTHS = range(20, 160)  # characters of a line that can be a headline
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL = frozenset("a an the of in on at to for and or as by from with but nor vs v is".split())


def headed(documents: Iterable[Labelled], turn: int = 0) -> Iterator[Labelled]:
    """The documents, some under a headline, otherwise at each turn."""
    dice = random.Random(turn)  # noqa: S311  not for secrets
    for document in documents:
        yield _headed(document, dice) if dice.random() < _HEADED else document


def _headed(document: Labelled, dice: random.Random) -> Labelled:
    """The document under its first line as a headline, where that line can be one."""
    line = document.text.partition("\n")[0].rstrip(". ")
    title = line.upper() if dice.random() < _LOUD else _titled(line, small=dice.random() < 0.5)
    if len(line) not in _LENGTHS or len(title) != len(line):
        return document
    shift = len(title) + 1
    above = [span for span in document.spans if span[1] <= len(title)]
    return Labelled(f"{title}\n{document.text}", [*above, *((start + shift, end + shift, kind) for start, end, kind in document.spans)])


def _titled(line: str, small: bool) -> str:
    """The line with a capital at every word; at the little ones only where they are not to stay small."""
    return _WORD.sub(lambda word: word[0] if small and word.start() and word[0] in _SMALL else word[0][0].upper() + word[0][1:], line)
