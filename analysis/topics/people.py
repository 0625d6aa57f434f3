"""Who speaks in some texts: names that stand for persons, and so for no theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from analysis.entities.resources import FIRST_NAMES
from analysis.quotes.wording.resources import CUES, TITLES
from analysis.topics.phrases import POSSESSIVE, TOKEN
from analysis.topics.vocabulary import STOP_WORDS

PART = 1 / 3  # of its occurrences that show a word to be a person's name

_FIRST_NAMES = frozenset(name.lower() for name in FIRST_NAMES)


def people(texts: Iterable[str]) -> frozenset[str]:
    """Words, in lower case, that mostly stand in a person's name: beside a title, a first name or a reporting verb."""
    seen, shown = Counter[str](), Counter[str]()
    for text in texts:
        for before, word, after in _words(text):
            seen[word.lower()] += 1
            shown[word.lower()] += word[0].isupper() and _is_person(before, word, after)
    return frozenset(word for word, times in shown.items() if times and times >= PART * seen[word])


def _words(text: str) -> Iterator[tuple[str, str, str]]:
    """Each word that is no stop word, with the words or marks beside it; the point of a title is skipped."""
    before, word = "", ""
    for mark in [*TOKEN.findall(text), ""]:
        if mark == "." and word.lower() in TITLES:
            continue
        after = POSSESSIVE.sub("", mark)
        if word[:1].isalpha() and word.lower() not in STOP_WORDS:
            yield before, word, after
        before, word = word, after


def _is_person(before: str, word: str, after: str) -> bool:
    """Whether the words beside a capitalised one show it to be a person's name."""
    return (
        after in CUES
        or before in CUES
        or before.lower() in TITLES
        or (before[:1].isupper() and before.lower() in _FIRST_NAMES)
        or (after[:1].isupper() and word.lower() in _FIRST_NAMES)
    )
