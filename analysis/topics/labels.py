"""What each topic is called: its distinctive terms, and of these the noun phrases a person would name it by."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .phrases import Key, Phrases, is_name, is_noun_phrase
from .vocabulary import STOP_WORDS

TERMS = 10
CANDIDATES = 60  # best phrases of a topic that are looked at
LONGER = 1.4  # a phrase of two words says more than either: its score, per further word
LIFT = 1.3  # how much likelier a phrase must be in its topic than in all
LABEL_PHRASES = 2
CLOSE = 0.45  # a second phrase must be so good beside the first
VAGUE = STOP_WORDS | {
    "people",
    "thing",
    "things",
    "way",
    "ways",
    "lot",
    "number",
    "numbers",
    "level",
    "rate",
    "effectively",
    "use",
    "used",
    "using",
}


class Name(NamedTuple):
    """A topic's label, and its terms from the most distinctive on."""

    label: str
    terms: tuple[str, ...]


def names(topics: Sequence[Phrases]) -> list[Name]:
    """A name for each topic, from the phrases of its most typical texts; no two alike."""
    everywhere = Counter[Key]()
    for topic in topics:
        everywhere.update(topic.texts)
    total = sum(topic.total for topic in topics)
    ranked = [list(_ranked(topic, everywhere, total)) for topic in topics]
    taken = set[str]()
    found = []
    for topic, scored in zip(topics, ranked, strict=True):
        terms = _terms(topic, scored)
        label = _label(topic, scored, terms, taken)
        taken.add(label.lower())
        found.append(Name(label, terms))
    return found


def _ranked(topic: Phrases, everywhere: Counter[Key], total: int) -> Iterator[tuple[float, Key]]:
    """The topic's distinctive phrases with their scores, best first."""
    scored = []
    for key, texts in topic.texts.items():
        share, expected = texts / topic.total, everywhere[key] / total
        if texts >= 2 and share >= LIFT * expected:
            scored.append((share * math.log(1 + share / expected) * LONGER ** (len(key) - 1), key))
    yield from sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:CANDIDATES]


def _terms(topic: Phrases, scored: Sequence[tuple[float, Key]]) -> tuple[str, ...]:
    """Up to ten terms that do not repeat each other's words."""
    chosen: list[Key] = []
    for _, key in scored:
        if len(chosen) < TERMS and not any(set(key) & set(other) for other in chosen):
            chosen.append(key)
    return tuple(topic.spelling(key) for key in chosen)


def _label(topic: Phrases, scored: Sequence[tuple[float, Key]], terms: Sequence[str], taken: set[str]) -> str:
    """One or two distinctive noun phrases that are no mere names; else the first terms."""
    chosen: list[tuple[float, Key]] = []
    for score, key in scored:
        fits = len(chosen) < LABEL_PHRASES and (not chosen or score >= CLOSE * chosen[0][0])
        if fits and _nameable(topic.spelling(key)) and not any(set(key) & set(other) for _, other in chosen):
            chosen.append((score, key))
    parts = [topic.spelling(key) for _, key in chosen] or list(terms[:LABEL_PHRASES])
    return _first_free(_proposals(parts, terms), taken)


def _proposals(parts: Sequence[str], terms: Sequence[str]) -> Iterator[str]:
    """Labels to try: the parts, then with one term more, and one more."""
    rest = [term for term in terms if term not in parts]
    for more in range(len(rest) + 1):
        text = ", ".join([*parts, *rest[:more]])
        yield text[:1].upper() + text[1:]


def _first_free(labels: Iterable[str], taken: set[str]) -> str:
    """The first label nobody has; failing that the last with a number."""
    label = ""
    for label in labels:
        if label.lower() not in taken:
            return label
    return next(f"{label} {n}" for n in range(2, len(taken) + 3) if f"{label} {n}".lower() not in taken)


def _nameable(spelling: str) -> bool:
    """Whether a person would name a theme by the phrase."""
    return (
        not is_name(spelling)
        and sum(letter.isalpha() for letter in spelling) >= 3
        and not VAGUE & set(spelling.lower().split())
        and is_noun_phrase(spelling.lower())
    )
