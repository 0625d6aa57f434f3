"""A person's own word list: words and phrases that count as favourable, unfavourable or neither, whatever the model says of them.

A weight is added to the logarithm of the odds of favourable against unfavourable; what the model's drivers of the same words had added is
taken away, so a weight of 0 silences a word. A negation before the word turns its sign. Nothing is analysed again: the probabilities and
drivers of each sentence are enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import exp
from typing import NamedTuple

from analysis.article import Driver, ToneName, ToneState
from analysis.sentiment import chunks, lexicon
from analysis.sentiment.odds import TONES
from analysis.sentiment.tone import SURE

_DIGITS = 4
_NOWHERE = 1 / 3  # probability of each tone where there was no evidence
_REACH = 3  # words after "not"
_BEFORE = 80  # characters in which a negation is looked for


class Reworded(NamedTuple):
    """A sentence under the list: polarity -1..1, probability of neutral, its tone and state, its drivers, and the listed words in it."""

    polarity: float
    neutral: float | None
    tone: ToneName
    state: ToneState
    drivers: tuple[Driver, ...]
    words: tuple[str, ...]


class WordList:
    """Words with their weights, ready to be found; a * at the end of a word stands for any ending."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._entries = sorted(weights.items(), key=lambda entry: (-len(entry[0]), entry[0]))
        self.pattern = "|".join(_pattern(word) for word, _ in self._entries)  # finds whatever may hold one; for RE2 as well
        self._finder = re.compile(r"(?<!\w)(?:" + "|".join(f"({_pattern(word)})" for word, _ in self._entries) + r")(?!\w)", re.IGNORECASE)

    def reworded(self, text: str, polarity: float, neutral: float | None, drivers: Sequence[Driver]) -> Reworded | None:
        """The sentence under the list, or None where none of its words is in it."""
        found = {self._entries[(match.lastindex or 1) - 1][0]: match for match in self._finder.finditer(text)}
        if not found:
            return None
        named = {token for match in found.values() for token in _tokens(match[0])}
        kept = [driver for driver in drivers if not named & set(_tokens(driver.word))]
        own = list(self._own(found, text))
        shift = sum(driver.weight for driver in own) - sum(driver.weight for driver in drivers) + sum(driver.weight for driver in kept)
        together = sorted([*kept, *own], key=lambda driver: (-abs(driver.weight), driver.word))
        return _judged(_shifted(polarity, neutral, shift), tuple(together), tuple(found))

    def _own(self, found: Mapping[str, re.Match[str]], text: str) -> Iterator[Driver]:
        """The listed words with a weight as drivers, turned where they are negated."""
        weights = dict(self._entries)
        for word, match in found.items():
            if weights[word]:
                turned = _is_negated(text[max(0, match.start() - _BEFORE) : match.start()])
                told = match[0].lower()
                yield Driver(f"not {told}" if turned else told, -weights[word] if turned else weights[word])


def _pattern(word: str) -> str:
    """The pattern of a word or phrase, in any spacing."""
    parts = [re.escape(part.removesuffix("*")) + (r"\w*" if part.endswith("*") else "") for part in word.split()]
    return r"\s+".join(parts)


def _tokens(words: str) -> list[str]:
    return [chunks.plain(token.lower()) for token in chunks.TOKEN.findall(words)]


def _is_negated(before: str) -> bool:
    """Whether a negation stands among the last words before a place, in the same clause."""
    for token in reversed(_tokens(before)[-_REACH:]):
        if token in lexicon.NEGATION_ENDS:
            return False
        if token in lexicon.negators():
            return True
    return False


def _shifted(polarity: float, neutral: float | None, shift: float) -> tuple[float, float, float]:
    """The probabilities of unfavourable, neutral and favourable, the odds of the last against the first moved by e to the shift."""
    still = min(_NOWHERE if neutral is None else neutral, 1 - abs(polarity))
    parts = ((1 - still - polarity) / 2 * exp(-shift / 2), still, (1 - still + polarity) / 2 * exp(shift / 2))
    total = sum(parts)
    return parts[0] / total, parts[1] / total, parts[2] / total


def _judged(probability: tuple[float, float, float], drivers: tuple[Driver, ...], words: tuple[str, ...]) -> Reworded:
    """What the probabilities are called; without a driver there is no evidence."""
    if not drivers:
        return Reworded(0.0, None, "neutral", "no evidence", (), words)
    sure, tone = max(zip(probability, TONES, strict=True))
    state: ToneState = "scored" if sure >= SURE else "uncertain"
    return Reworded(round(probability[2] - probability[0], _DIGITS), round(probability[1], _DIGITS), tone, state, drivers, words)
