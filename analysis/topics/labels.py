"""What each topic is called: its distinctive terms, and of these the noun phrases a person would name it by."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, count
from typing import NamedTuple

from analysis.topics.headings import FEWEST_TEXTS, headings, is_nameable, is_telling
from analysis.topics.phrases import Key, Phrases, is_name, is_noun_phrase

TERMS = 10
FEWEST_TERMS = 3
CANDIDATES = 80  # best phrases of a topic that are looked at
LONGER = 1.4  # a phrase of two words says more than either: its score, per further word
LIFT = 1.3  # how much likelier a phrase must be in its topic than in all
UNNAMED = "Other words"  # a topic whose texts have no phrase at all
PARTS = 2  # phrases of a label
SECOND = 0.5  # how good the second must be beside the first
SEVERAL = 1.5  # how much better a phrase of several words names a theme than one word


class Name(NamedTuple):
    """A topic's label, and its terms from the most distinctive on."""

    label: str
    terms: tuple[str, ...]


class Surroundings(NamedTuple):
    """In how many texts of some topics each phrase stands, and how many texts these are."""

    texts: Counter[Key]
    total: int


class _Scored(NamedTuple):
    """A phrase, how distinctive it is, and the share 0..1 of its texts that are of the topic."""

    key: Key
    spelling: str
    score: float
    purity: float

    @property
    def aptness(self) -> float:
        """How well the phrase names the topic."""
        return self.score * self.purity * (SEVERAL if len(self.key) > 1 else 1)


def names(topics: Sequence[Phrases], people: frozenset[str] | None = None) -> list[Name]:
    """A name for each topic, from the phrases of its most typical texts; no two alike.

    Where these are passages, of which a theme has few, give the words of people's names: its name then is a heading over many of them.
    """
    around = surroundings(topics)
    found: list[Name] = []
    for topic in topics:
        found.append(name(topic, around, {each.label.lower() for each in found}, people))
    return found


def surroundings(topics: Iterable[Phrases]) -> Surroundings:
    """What the topics say between them."""
    texts, total = Counter[Key](), 0
    for topic in topics:
        texts.update(topic.texts())
        total += topic.total
    return Surroundings(texts, total)


def name(topic: Phrases, around: Surroundings, taken: Collection[str], people: frozenset[str] | None = None) -> Name:
    """The name of a topic among others, its label none of those taken (in lower case)."""
    phrases = _scored(topic, around)
    parts = _parts(phrases)
    if people is not None:
        phrases = _telling(phrases, people)
        parts = headings(topic, around.texts, around.total, people) or _parts(phrases)
    terms = _terms(phrases)
    return Name(_first_free(_proposals(parts, terms), taken), terms)


def _scored(topic: Phrases, around: Surroundings) -> list[_Scored]:
    """The topic's most distinctive phrases, best first; then, with a score of 0, its commonest others."""
    found = []
    for key, texts in topic.texts().items():
        share, expected = texts / topic.total, around.texts[key] / around.total
        distinctive = texts >= FEWEST_TEXTS and share >= LIFT * expected
        score = share * math.log(1 + share / expected) * LONGER ** (len(key) - 1) if distinctive else 0.0
        found.append((-score, -texts, key))
    best = heapq.nsmallest(CANDIDATES, found)
    return [_Scored(key, topic.spelling(key), -score, -texts / around.texts[key]) for score, texts, key in best]


def _telling(phrases: Sequence[_Scored], people: frozenset[str]) -> list[_Scored]:
    """The phrases without people, titles and vague words; with those where there are hardly any others."""
    telling = [phrase for phrase in phrases if is_telling(phrase.key, phrase.spelling, people)]
    return telling if len(telling) >= FEWEST_TERMS else list(phrases)


def _terms(phrases: Sequence[_Scored]) -> tuple[str, ...]:
    """Up to ten distinctive nouns and names that do not repeat each other's words; other words where there are hardly any."""
    nouns = [phrase for phrase in phrases if is_name(phrase.spelling) or is_noun_phrase(phrase.spelling.lower())]
    chosen = _apart(phrase for phrase in nouns if phrase.score > 0)
    if len(chosen) < FEWEST_TERMS:
        chosen = _apart([*chosen, *nouns, *phrases])[:FEWEST_TERMS]
    return tuple(phrase.spelling for phrase in chosen[:TERMS])


def _parts(phrases: Sequence[_Scored]) -> list[str]:
    """One or two phrases that name the theme; none where only names and vague words are distinctive."""
    nameable = [phrase for phrase in phrases if phrase.score > 0 and is_nameable(phrase.key, phrase.spelling)]
    chosen = _apart(sorted(nameable, key=lambda phrase: (-phrase.aptness, phrase.key)))[:PARTS]
    return [phrase.spelling for phrase in chosen if phrase.aptness >= SECOND * chosen[0].aptness]


def _apart(phrases: Iterable[_Scored]) -> list[_Scored]:
    """The phrases without those that repeat a word of an earlier one."""
    chosen: list[_Scored] = []
    used = set[str]()
    for phrase in phrases:
        if not used & set(phrase.key):
            chosen.append(phrase)
            used |= set(phrase.key)
    return chosen


def _proposals(parts: Sequence[str], terms: Sequence[str]) -> Iterator[str]:
    """Labels to try: the parts, or else two terms; then with one term more, and one more."""
    told = {word for part in parts for word in part.lower().split()}
    rest = [term for term in terms if not told.issuperset(term.lower().split())]
    named = list(parts) or rest[:PARTS]
    for more in range(len(rest) + 1):
        text = _joined([*named, *(term for term in rest[:more] if term not in named)])
        yield text[:1].upper() + text[1:] or UNNAMED


def _joined(parts: Sequence[str]) -> str:
    """The parts as one text: a single name among two stands before a colon."""
    if len(parts) == PARTS and is_name(parts[0]) != is_name(parts[1]):
        return ": ".join(sorted(parts, key=is_name, reverse=True))
    return " and ".join(parts)


def _first_free(labels: Iterable[str], taken: Collection[str]) -> str:
    """The first label nobody has; failing that the last with a number."""
    proposals = list(labels)
    numbered = (f"{proposals[-1]} {n}" for n in count(2))
    return next(label for label in chain(proposals, numbered) if label.lower() not in taken)
