"""How targets stand in their sentences, whatever the words say: as a speaker, doer or owner, early or late, alone or among names."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from analysis.sentiment import lexicon
from analysis.sentiment.reading import Tokens
from analysis.sentiment.targets import Places
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary

ROLES = 6
SPEAKER, OWNER, GOVERNED, DOER, DONE_TO, OTHER = range(ROLES)  # governed: by a preposition
_LENGTHS = np.array([10, 20, 35])  # upper bounds, in tokens, of the sentence
_BEFORE = np.array([1, 3, 8])  # of what stands before the target
_OTHERS = np.array([0, 1, 3])  # of the names beside it
_FORMS = lexicon.PRONOUNS  # then: a name that owns, of several words, of one
_APPOSITION = 10  # words, at most
_WIDTHS = (ROLES, len(_LENGTHS) + 1, len(_BEFORE) + 1, len(_OTHERS) + 1, len(_FORMS) + 3, 2)
TRAITS = sum(_WIDTHS)
_FIRST = np.cumsum((0, *_WIDTHS[:-1]))


class Situation(NamedTuple):
    """For each place of a target its role and its traits, each trait a number of its own."""

    role: Ints
    traits: Ints  # place x kind of trait


def situation(vocabulary: Vocabulary, read: Tokens, hidden: Flags, places: Places) -> Situation:
    """The situation of each place; it depends on the place's own sentence alone."""
    begin, end = read.first[places.sentence], read.first[places.sentence + 1]
    names = np.concatenate(([0], np.cumsum(hidden)))
    others = np.maximum(names[end] - names[begin] - (places.last - places.first + 1), 0)
    form = _form(vocabulary, read, places)
    role = _role(vocabulary, read, hidden, with_apposition(vocabulary, read, places), form)
    columns = (
        role,
        np.searchsorted(_LENGTHS, end - begin),
        np.searchsorted(_BEFORE, places.first - begin),
        np.searchsorted(_OTHERS, others),
        form,
        _quoted(vocabulary, read)[places.first].astype(np.int64),
    )
    return Situation(role, np.stack(columns, axis=1) + _FIRST)


def with_apposition(vocabulary: Vocabulary, read: Tokens, places: Places) -> Places:
    """The places with the apposition behind them, where a verb follows: "Acme, the maker of glue," in "Acme, the maker of glue, was"."""
    tokens = len(read.word)
    if not tokens:
        return places
    commas = vocabulary.commas[read.word]
    comma = np.minimum.accumulate(np.where(commas, np.arange(tokens), tokens)[::-1])[::-1]
    opened = np.minimum(places.last + 1, tokens - 1)
    closed = np.append(comma, tokens)[np.minimum(opened + 1, tokens)]
    after = _word_at(read, closed + 1, places)
    verb = vocabulary.grammar["auxiliaries"][after] | vocabulary.verbal[after]
    apposed = commas[opened] & verb & (closed - opened <= _APPOSITION) & (opened < closed)
    return places._replace(last=np.where(apposed, closed, places.last))


def nowhere(samples: int) -> Situation:
    """The situation of whole sentences: none."""
    return Situation(np.zeros(samples, dtype=np.int64), np.zeros((samples, 0), dtype=np.int64))


def _form(vocabulary: Vocabulary, read: Tokens, places: Places) -> Ints:
    """Pronouns by their kind, then names that own, of several words and of one."""
    word = np.where(places.first == places.last, read.word[places.first], 0)
    pronouns = [vocabulary.grammar[kind][word] for kind in _FORMS]
    names = [read.owning[places.last], places.first < places.last]
    return np.select([*pronouns, *names], range(len(_FORMS) + len(names)), len(_FORMS) + len(names))


def _role(vocabulary: Vocabulary, read: Tokens, hidden: Flags, places: Places, form: Ints) -> Ints:
    """The role of each place, by the nearest words on both sides that are no names."""
    before = _word_at(read, _back(hidden)[np.maximum(places.first - 1, 0)], places)
    at = _forth(hidden)[np.minimum(places.last + 1, len(hidden) - 1)] if len(hidden) else places.last
    after, next_after = _word_at(read, at, places), _word_at(read, at + 1, places)
    speaking, auxiliary = vocabulary.grammar["speaking"], vocabulary.grammar["auxiliaries"]
    governed = vocabulary.grammar["prepositions"][before]
    speaks = speaking[after] | (speaking[before] & ~governed) | (auxiliary[after] & ~vocabulary.be[after] & speaking[next_after])
    owns = (form == _FORMS.index("owners")) | (form == len(_FORMS))
    does = auxiliary[after] | vocabulary.verbal[after]
    return np.select([speaks, owns, governed, does, vocabulary.verbal[before]], [SPEAKER, OWNER, GOVERNED, DOER, DONE_TO], OTHER)


def _back(hidden: Flags) -> Ints:
    """For each token the last one up to it that is not hidden."""
    return np.maximum.accumulate(np.where(hidden, 0, np.arange(len(hidden))))


def _forth(hidden: Flags) -> Ints:
    """For each token the first one from it on that is not hidden."""
    last = len(hidden) - 1
    return np.minimum.accumulate(np.where(hidden, last, np.arange(len(hidden)))[::-1])[::-1]


def _word_at(read: Tokens, token: Ints, places: Places) -> Ints:
    """The word of a token, unknown where it is in another sentence than the place."""
    near = np.minimum(token, len(read.word) - 1)
    return np.where((token < len(read.word)) & (read.sentence[near] == places.sentence), read.word[near], 0)


def _quoted(vocabulary: Vocabulary, read: Tokens) -> Flags:
    """Tokens between quotation marks of their sentence."""
    marks = vocabulary.quotes[read.word]
    passed = np.cumsum(marks)
    before = np.concatenate(([0], passed))[read.first[read.sentence]]
    inside: Flags = ((passed - before) % 2 == 1) & ~marks
    return inside
