"""TextBlob's polarity and subjectivity to the last bit, many times faster.

TextBlob reads every text with regular expressions and a loop over 60 emoticons for each word. Here each distinct chunk of text between
white space is read once, turned into the steps it causes, and remembered. The lexicon, emoticons and abbreviations are the installed
package's own. A TextBlob version not proven equal answers for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from analysis.article import Polarity, Span
from analysis.blob import english, marks

PROVEN = frozenset({"0.20.1"})  # versions of TextBlob the tests have compared with
_REMEMBERED = 400_000  # distinct chunks
_LONGEST_REMEMBERED = 60  # characters of a chunk
_LONGEST_ABBREVIATION = max(map(len, marks.ABBREVIATIONS))

lexicon = english.sentiment
_MARKS = marks.PUNCTUATION.replace(".", "")
_ASCII_QUOTES = "'\""
_QUOTES = _ASCII_QUOTES + "“”‘’"
_PARAGRAPH = re.compile(r"\n{2,}")
_SENTENCE_END = re.compile(rf"(?<!\S)(?:\.\.\.|[.!?]|{marks.EOS})(?!\S)(?: (?:\.\.\.|[.!?)”’]|{marks.EOS})(?!\S))*+")
_PARAGRAPH_MARK = re.compile(rf"(?<!\S){marks.EOS}(?!\S)")


class Known(NamedTuple):
    """A word of the lexicon; an adverb also modifies the known word after it."""

    polarity: float
    subjectivity: float
    intensity: float
    is_modifier: bool
    is_adverb: bool  # ends in -ly: "really not good" negates "really" itself


class Unknown(NamedTuple):
    """What a word outside the lexicon does to the negation and modifier before it, and to what has been assessed."""

    negates: bool = False
    ends_negation: bool = False
    ends_modifier: bool = False
    boosts: bool = False
    mood: tuple[float, float] | None = None  # polarity and subjectivity of an emoticon or of the mark of irony


Step = Known | Unknown
_NOTHING = Unknown()
_PLAIN = Unknown(ends_negation=True, ends_modifier=True)
_BY_LENGTH = (_NOTHING, _NOTHING, Unknown(ends_negation=True), _PLAIN)  # what a word in no list does


def sentiment(text: str) -> Polarity:
    """TextBlob(text).sentiment: polarity -1..1 and subjectivity 0..1, equal to the last bit."""
    return _own(text) if _IS_PROVEN else Polarity(*lexicon(text))


def sentiments(text: str, parts: Sequence[Span]) -> tuple[Polarity, list[Polarity]]:
    """The pair of a text and those of its parts, such as its sentences, read once where the parts are all of it."""
    told = [text[start:end] for start, end in parts]
    spaced = list(map(_with_quotes_apart, told))
    if not (_IS_PROVEN and _is_parted(text, parts)) or _may_join(" ".join(spaced)):
        return sentiment(text), list(map(sentiment, told))
    steps = [_steps(part.split()) for part in spaced]
    return _mean(chain.from_iterable(steps)), list(map(_mean, steps))


def _is_parted(text: str, parts: Sequence[Span]) -> bool:
    """Whether a text is nothing but these parts, in order, with white space between each and the next."""
    between = [text[one.end : other.start] for one, other in pairwise(parts)]
    around = text[: parts[0].start] + text[parts[-1].end :] if parts else text
    return all(map(str.isspace, between)) and not around.strip()


def _own(text: str) -> Polarity:
    """The same, by our own reading."""
    spaced = _with_quotes_apart(text)
    return _mean(_steps(_joined_emoticons(spaced) if _may_join(spaced) else spaced.split()))


def _may_join(spaced: str) -> bool:
    """Whether TextBlob may join marks of the text to an emoticon or to "(!)", or takes a word of it for the end of a sentence."""
    return _EMOTICON.search(spaced) is not None or marks.EOS in spaced


def _steps(chunks: Iterable[str]) -> list[Step]:
    """What the chunks of a text do, one after the other."""
    return list(chain.from_iterable(map(_steps_of.__getitem__, chunks)))


def _with_quotes_apart(text: str) -> str:
    """The text with spaces around quotes, as TextBlob's tokeniser begins."""
    text = text.replace("n't", " n't")
    for quote in _ASCII_QUOTES if text.isascii() else _QUOTES:
        if quote in text:
            text = text.replace(quote, f" {quote} ")
    return text


def _mean(steps: Iterable[Step]) -> Polarity:
    """Mean polarity and subjectivity of the words assessed, each a known word with its modifiers, negation and exclamation marks."""
    assessed = _Assessed()
    for step in steps:
        if isinstance(step, Known):
            assessed.add(step)
        elif step is _PLAIN:
            assessed.modifier, assessed.negated = None, False
        else:
            assessed.turn(step)
    return assessed.mean()


class _Assessed:
    """The words of a text assessed so far, and what stands open for the next: a modifier, a negation."""

    __slots__ = ("intensity", "modifier", "negated", "negative", "polarities", "subjectivities")

    def __init__(self) -> None:
        self.polarities: list[float] = []
        self.subjectivities: list[float] = []
        self.intensity = 1.0
        self.negative: set[int] = set()  # places in `polarities`
        self.modifier: Known | None = None
        self.negated = False

    def add(self, word: Known) -> None:
        """Assess a known word: together with its modifier where one stands right before it."""
        if self.modifier is not None:
            self.polarities.pop()
            self.subjectivities.pop()
        strength = 1.0 if self.modifier is None else self.intensity
        self.polarities.append(_clipped(word.polarity * strength))
        self.subjectivities.append(_clipped(word.subjectivity * strength))
        self.intensity = 1.0 / word.intensity if self.negated else word.intensity
        if self.negated:
            self._negate_last()
        self.modifier, self.negated = (word if word.is_modifier else None), False

    def turn(self, word: Unknown) -> None:
        """Let a word that is not known negate, boost or add its mood."""
        if word.negates and self.modifier is not None and self.modifier.is_adverb:
            self._negate_last()
            self.negated = False
        else:
            self.negated = word.negates or (self.negated and not word.ends_negation)
            self.modifier = None if word.ends_modifier else self.modifier
        if word.boosts and self.polarities:
            self.polarities[-1] = _clipped(self.polarities[-1] * 1.25)
        if word.mood:
            self.polarities.append(word.mood[0])
            self.subjectivities.append(word.mood[1])
            self.intensity = 1.0

    def mean(self) -> Polarity:
        """The mean of the words assessed, those negated turned around by half."""
        turned = [value * -0.5 if place in self.negative else value for place, value in enumerate(self.polarities)]
        return Polarity(_average(turned), _average(self.subjectivities))

    def _negate_last(self) -> None:
        self.negative.add(len(self.polarities) - 1)


def _clipped(value: float) -> float:
    return max(-1.0, min(value, 1.0))


def _average(values: list[float]) -> float:
    """The mean, added in order: sum() rounds otherwise from Python 3.12 on."""
    total = 0.0
    for value in values:
        total += value
    return total / float(len(values) or 1)


def _joined_emoticons(spaced: str) -> list[str]:
    """The tokens of a text in which TextBlob may join marks to an emoticon or to "(!)"."""
    marked = _PARAGRAPH.sub(f" {marks.EOS} ", spaced.replace("\r\n", "\n"))
    tokens = " ".join(map(_tokens_of.__getitem__, marked.split()))
    sentences = _PARAGRAPH_MARK.sub("", _SENTENCE_END.sub("\\g<0>\n", tokens))
    ironic = marks.RE_SARCASM.sub("(!)", re.sub(" +", " ", sentences))
    return [_JOINED + token for token in marks.RE_EMOTICONS.sub(lambda found: found[1].replace(" ", "") + found[2], ironic).split()]


def _tokens(chunk: str) -> list[str]:
    """A chunk without white space → its marks and its words, as TextBlob splits them."""
    word = chunk.lstrip(_MARKS)
    lead, end, tail = chunk[: len(chunk) - len(word)], len(word), []
    while end and word[end - 1] in marks.PUNCTUATION:
        if word[end - 1] != ".":
            end -= 1
            tail.append(word[end])
        if word.endswith("...", 0, end):
            tail.append("...")
            while word.endswith(".", 0, end):
                end -= 1
        if word.endswith(".", 0, end):
            if _is_abbreviation(word, end):
                break
            end -= 1
            tail.append(".")
    return [*lead, *([word[:end]] if end else []), *reversed(tail)]


def _is_abbreviation(word: str, end: int) -> bool:
    """Whether the full stop at the end of word[:end] belongs to it."""
    patterns = (marks.RE_ABBR1, marks.RE_ABBR2, marks.RE_ABBR3)
    return (end <= _LONGEST_ABBREVIATION and word[:end] in marks.ABBREVIATIONS) or any(pattern.match(word, 0, end) for pattern in patterns)


def _step(token: str) -> Step:
    """What one token does."""
    word = token.lower()
    return _STEPS.get(word) or _BY_LENGTH[min(len(word), 3)]


_JOINED = "\0"  # before a token that is not to be split again


class _TokensOfChunk(dict[str, str]):
    """Chunk → its tokens with a space between, worked out when first asked for."""

    def __missing__(self, chunk: str) -> str:
        tokens = " ".join(_tokens(chunk))
        if len(self) < _REMEMBERED and len(chunk) < _LONGEST_REMEMBERED:
            self[chunk] = tokens
        return tokens


class _StepsOfChunk(dict[str, tuple[Step, ...]]):
    """Chunk → the steps it causes, worked out when first asked for."""

    def __missing__(self, chunk: str) -> tuple[Step, ...]:
        tokens = [chunk] if chunk.isalpha() else [chunk[1:]] if chunk.startswith(_JOINED) else _tokens(chunk)
        steps = tuple([step for step in map(_step, tokens) if step is not _NOTHING])
        if len(self) < _REMEMBERED and len(chunk) < _LONGEST_REMEMBERED:
            self[chunk] = steps
        return steps


def _known_words() -> dict[str, Known]:
    """TextBlob's lexicon, loaded."""
    if not dict.__len__(lexicon):
        lexicon.load()
    known = {}
    for word, senses in dict.items(lexicon):
        if None in senses:
            polarity, subjectivity, intensity = senses[None]
            known[word] = Known(polarity, subjectivity, intensity, any(map(senses.__contains__, lexicon.modifiers)), lexicon.modifier(word))
    return known


def _listed() -> dict[str, Step]:
    """Word → what it does, of all that do more than words of their length."""
    moods = _moods()
    listed = {"!", *lexicon.negations, *moods}
    unknown = {word: Unknown(word in lexicon.negations, len(word) > 1, len(word) > 2, word == "!", moods.get(word)) for word in listed}
    return unknown | _known_words()


def _moods() -> dict[str, tuple[float, float]]:
    """Emoticon → polarity and subjectivity; the first list that has it counts."""
    moods = {"(!)": (0.0, 1.0)}
    for (_, polarity), emoticons in marks.EMOTICONS.items():
        for emoticon in emoticons:
            if not emoticon.isalpha() and len(emoticon) <= 5 and emoticon not in marks.PUNCTUATION:
                moods.setdefault(emoticon.lower(), (polarity, 1.0))
    return moods


def _emoticon() -> re.Pattern[str]:
    """Matches wherever tokens might be joined, and seldom elsewhere: a cheap test of the whole text."""
    emoticons = sorted({emoticon for group in marks.EMOTICONS.values() for emoticon in group if len(emoticon) > 1} | {"(!)"})
    return re.compile(
        "|".join(f"{re.escape(first)}(?:{'|'.join(map(_loose_end, group))})" for first, group in groupby(emoticons, key=lambda e: e[0]))
    )


def _loose_end(emoticon: str) -> str:
    """The pattern of an emoticon after its first character: spaces anywhere, no word going on behind it."""
    return "".join(r"\s*+" + re.escape(mark) for mark in emoticon[1:]) + ("" if emoticon[-1] in marks.PUNCTUATION else r"(?![^\W_])")


_IS_PROVEN = version("textblob") in PROVEN
_STEPS = _listed()
_EMOTICON = _emoticon()
_steps_of = _StepsOfChunk()
_tokens_of = _TokensOfChunk()
