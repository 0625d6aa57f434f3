"""The phrases of a text that could name a topic: runs of one to three words that cross no stop word and no punctuation."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import snowballstemmer

from analysis.blob import english
from analysis.topics.vocabulary import LONGEST, STOP_WORDS, listed

WORDS = 3
LENGTH = 4_000  # characters read of each text
SURE, UNSURE = 100, 1  # weight of a spelling inside a sentence, and at its beginning, where any word has a capital
TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+|[^\w\s]|\n")
CONTRACTED = re.compile(r"[^\W\d_]+(?:n['’]t|['’](?:m|ve|ll|d|re))", re.IGNORECASE)  # "I'm", "couldn't"
POSSESSIVE = re.compile(r"['’]s?$")
BREAKS = STOP_WORDS | listed("measures.txt")  # words no phrase contains
ENDS = frozenset('.!?\n“"‘:')

Key = tuple[str, ...]
Spelt = dict[Key, dict[str, int]]
_stem = lru_cache(maxsize=200_000)(snowballstemmer.stemmer("english").stemWord)


def stems(words: Iterable[str]) -> Key:
    """The stem of each word."""
    return tuple(_stem(word.lower()) for word in words)


@dataclass
class Phrases:
    """For each phrase, known by its stems: the texts it stands in (bit i for text i), and how it is spelt."""

    places: dict[Key, int] = field(default_factory=dict)
    spellings: dict[Key, Counter[str]] = field(default_factory=dict)
    total: int = 0

    def texts(self) -> Counter[Key]:
        """In how many texts each phrase stands."""
        return Counter({key: places.bit_count() for key, places in self.places.items()})

    def spelling(self, key: Key) -> str:
        """The commonest spelling; of equals the first in the alphabet."""
        return min(self.spellings[key].items(), key=lambda item: (-item[1], item[0]))[0]


def collect(texts: Iterable[str], read: Callable[[str], Spelt] | None = None) -> Phrases:
    """The phrases of the texts, each read by `spelt`, or by one that remembers what it has read."""
    found = Phrases()
    for text in texts:
        place = 1 << found.total
        found.total += 1
        for key, spellings in (read or spelt)(text).items():
            found.places[key] = found.places.get(key, 0) | place
            known = found.spellings.setdefault(key, Counter())
            for spelling, weight in spellings.items():
                known[spelling] += weight
    return found


def spelt(text: str) -> Spelt:
    """The phrases of a text, each with the weight of its spellings."""
    found = Spelt()
    for run in _runs(text[:LENGTH]):
        for key, spelling, weight in _phrases(run):
            weights = found.setdefault(key, {})
            weights[spelling] = weights.get(spelling, 0) + weight
    return found


def is_name(spelling: str) -> bool:
    """Whether every word has a capital: a name, and no theme."""
    return all(word[:1].isupper() for word in spelling.split())


@lru_cache(maxsize=20_000)
def is_noun_phrase(spelling: str) -> bool:
    """Whether the phrase is nouns and adjectives, and ends in a noun."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # at its first word TextBlob leaves its word list open
        tags = [kind for _, kind in english.tag(spelling, tokenize=False)]
    return bool(tags) and tags[-1].startswith("NN") and all(kind.startswith(("NN", "JJ", "VBG", "VBN")) for kind in tags)


def _runs(text: str) -> Iterator[list[tuple[str, bool]]]:
    """Runs of (word, whether a sentence begins with it) between stop words and punctuation."""
    run: list[tuple[str, bool]] = []
    first = True
    for token in TOKEN.findall(text):
        word = POSSESSIVE.sub("", token)
        if _speaks(word):
            run.append((word, first))
        if run and (word != token or not _speaks(word)):
            yield run
            run = []
        first = token in ENDS or (first and not token[0].isalnum())
    if run:
        yield run


@lru_cache(maxsize=200_000)
def _speaks(word: str) -> bool:
    """Whether the word is no stop word, contraction, number or mark."""
    return 1 < len(word) <= LONGEST and word[0].isalpha() and word.lower() not in BREAKS and not CONTRACTED.fullmatch(word)


def _phrases(run: list[tuple[str, bool]]) -> Iterator[tuple[Key, str, int]]:
    """(stems, spelling, weight of the spelling) of each phrase of the run."""
    keys = stems(word for word, _ in run)
    for start in range(len(run)):
        weight = UNSURE if run[start][1] else SURE
        for end in range(start + 1, min(start + WORDS, len(run)) + 1):
            yield keys[start:end], " ".join(word for word, _ in run[start:end]), weight
