"""Headings over a few passages: a word that many of them share and few others have, in the phrase it mostly stands in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.entities.resources import DEMONYMS
from analysis.quotes.wording.resources import TITLES
from analysis.topics.phrases import Key, Phrases, is_name, is_noun_phrase, stems
from analysis.topics.vocabulary import listed

FEWEST_TEXTS = 2  # that have a distinctive phrase
SHARED = 0.25  # of a theme's passages, at least, have its word
LIFT = 1.5  # how much likelier the word must be in its theme than in all
WITHIN = 0.3  # of the word's passages in which it stands in the phrase
PHRASE = 1.3  # how much better a phrase is than a word alone
SHORTEST_NAME = 3  # letters
SECOND = 0.5  # how good the second must be beside the first
NAMED = 0.4  # of the passages at least have a name that stands beside the heading
FURTHER = 0.1  # of the passages it must hold beyond those of the first
VAGUE = frozenset(stems(listed("vague.txt")))  # words that alone name no theme


class _Heading(NamedTuple):
    """A heading, how good it is, and the passages it stands over, bit i for passage i."""

    key: Key
    spelling: str
    value: float
    places: int


def headings(theme: Phrases, everywhere: Counter[Key], total: int, people: frozenset[str]) -> list[str]:
    """One or two headings over the passages of a theme, the second perhaps a name; none where they share no telling word."""
    found = sorted(_candidates(theme, everywhere, total, people), key=lambda heading: (-heading.value, heading.key))
    first = next((heading for heading in found if not is_name(heading.spelling)), None)
    if not first:
        return []
    second = next((heading for heading in found if _adds(heading, first, theme.total)), None)
    return [heading.spelling for heading in (first, second) if heading]


def told_apart(phrases: Phrases, groups: Sequence[int], people: frozenset[str]) -> float:
    """How well words tell these groups of the texts apart: mean over the texts of their group's best correlation with one word, 0..1."""
    words = [places for key, places in phrases.places.items() if len(key) == 1 and is_telling(key, phrases.spelling(key), people)]
    members = dict[int, int]()
    for place, group in enumerate(groups):
        members[group] = members.get(group, 0) | 1 << place
    best = (texts.bit_count() * max((_phi(word, texts, len(groups)) for word in words), default=0.0) for texts in members.values())
    return sum(best) / len(groups)


def is_telling(key: Key, spelling: str, people: frozenset[str]) -> bool:
    """Whether a phrase says something of a theme: it names nobody, and is no title and not vague."""
    words = spelling.lower().split()
    return not people.intersection(words) and not TITLES.issuperset(words) and not VAGUE.issuperset(key)


def is_nameable(key: Key, spelling: str) -> bool:
    """Whether a person would name a theme by the phrase: nouns, no mere name, no person, nothing vague."""
    return (
        not any(word[:1].isupper() for word in spelling.split()[1:])
        and not is_name(spelling)
        and sum(letter.isalpha() for letter in spelling) >= 3
        and not VAGUE.issuperset(key)
        and is_noun_phrase(spelling.lower())
    )


def _candidates(theme: Phrases, everywhere: Counter[Key], total: int, people: frozenset[str]) -> Iterator[_Heading]:
    """A heading for each telling word that enough passages share."""
    texts = theme.texts()
    for key, having in texts.items():
        share, expected = having / theme.total, everywhere[key] / total
        if len(key) > 1 or having < FEWEST_TEXTS or share < SHARED or share < LIFT * expected or key[0] in VAGUE:
            continue
        value = share * math.log(share / expected) * having / everywhere[key] * (1 - 1 / having)  # two passages may share a word by chance
        best = _phrase(theme, texts, key[0], people)
        if best:
            yield _Heading(best, theme.spelling(best), value * (PHRASE if len(best) > 1 else 1), theme.places[key])


def _phrase(theme: Phrases, texts: Counter[Key], word: str, people: frozenset[str]) -> Key | None:
    """The phrase the word mostly stands in, or the word itself; None where neither can be a heading."""
    least = max(FEWEST_TEXTS, WITHIN * texts[word,])
    phrases = [key for key, having in texts.items() if word in key and (having >= least or key == (word,))]
    ranked = sorted(phrases, key=lambda key: (len(key) == 1, -texts[key], -len(key), key))
    return next((key for key in ranked if _fits(key, theme.spelling(key), people)), None)


def _phi(word: int, texts: int, total: int) -> float:
    """Correlation of having the word with being among the texts, -1..1; 0 where all texts have it, or hardly any."""
    having, inside = word.bit_count(), texts.bit_count()
    variance = having * (total - having) * inside * (total - inside)
    both = (word & texts).bit_count()
    return (both * total - having * inside) / math.sqrt(variance) if variance and both >= FEWEST_TEXTS else 0.0


def _fits(key: Key, spelling: str, people: frozenset[str]) -> bool:
    """Whether the phrase can be a heading, or the name beside one."""
    return is_telling(key, spelling, people) and (is_nameable(key, spelling) or _is_name_of_a_thing(spelling))


def _is_name_of_a_thing(spelling: str) -> bool:
    """Whether the phrase is a name, and not one of a people."""
    return is_name(spelling) and len(spelling) >= SHORTEST_NAME and is_noun_phrase(spelling.lower()) and spelling not in DEMONYMS


def _adds(heading: _Heading, first: _Heading, total: int) -> bool:
    """Whether a second heading is good enough and says something more."""
    return (
        heading.value >= SECOND * first.value
        and not set(heading.key) & set(first.key)
        and (_is_named(heading, total) if is_name(heading.spelling) else (heading.places & ~first.places).bit_count() >= FURTHER * total)
    )


def _is_named(heading: _Heading, total: int) -> bool:
    """Whether the theme is about what a name stands for, and does not only mention it."""
    return heading.places.bit_count() >= NAMED * total
