"""Sentences as tokens, cut so that a name never shares its token with what is not its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.article import Span
from analysis.entities.resources import COUNTRIES

STRAIGHT = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("‑", "-"))
LONGEST = 160  # tokens: a longer sentence (a table, a list without stops) is read in pieces of this size
CAPITAL, LOUD, WORD, LONG, DIGIT = 1, 2, 4, 8, 16  # traits of a form, as bits
_KEPT = 400_000  # word forms whose traits are kept

# Each alternative reads a run once and never gives back what it read: linear.
_TOKEN = re.compile(
    r"""[A-Za-z][a-z]*+(?=[\s,])
    | [,.;"]
    | (?:https?://|www\.)\S++
    | [@#][^\W_]\w*+
    | (?:[A-Z]\.){2,}+
    | (?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Inc|Corp|Ltd|Co|Bros|St|Jr|Sr|Mt|Ft|No|vs)\.
    | [A-Z]\.(?=\s?[A-Z])
    | 's\b | 'S\b
    | [^\W_]++(?:(?:[-.+_&]|'(?!s\b|S\b))[^\W_]++)*+\+?
    | [^\w\s]""",
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_COMPOUND = re.compile(r"([A-Z][\w.&']*+(?:-[A-Z][\w.&']*+)*+)(-[a-z]+(?:-[a-z]+)*+)\Z")


class _Traits(dict[str, int]):
    """Form → its traits, worked out once."""

    def __missing__(self, form: str) -> int:
        if len(self) > _KEPT:
            self.clear()
        word = form[0].isalpha()
        loud = word and len(form) > 1 and form.isupper()
        digit = any(map(str.isdigit, form))
        traits = CAPITAL * form[0].isupper() | LOUD * loud | WORD * word | LONG * (word and len(form) > 3) | DIGIT * digit
        self[form] = traits
        return traits


TRAITS = _Traits()


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence; where in the body it starts, where its capitals and digits stand, and what its capitals are worth."""

    forms: list[str]
    start: int
    capitals: list[int]
    digits: list[int]
    shouted: bool  # most words are all capitals
    headline: bool  # more than seven in ten longer words are capitalised

    def offsets(self, text: str) -> list[int]:
        """Where each token starts in the body's text."""
        found, at = [], self.start
        for form in self.forms:
            at = text.index(form, at)
            found.append(at)
            at += len(form)
        return found


def tokenise(text: str, spans: Sequence[Span]) -> list[Sentence]:
    """The sentences of a body whose quotation marks are straight."""
    return [sentence for span in spans for sentence in _sentences(text, span)]


def straightened(body: str) -> str:
    """The body with quotation marks, apostrophes and hyphens straightened one for one."""
    if not body.isascii():
        for curly, straight in STRAIGHT:
            body = body.replace(curly, straight)
    return body


def _sentences(text: str, span: Span) -> Iterator[Sentence]:
    """One sentence, in pieces of at most LONGEST tokens."""
    forms = _TOKEN.findall(text, span.start, span.end)
    digits = bool(_DIGIT.search(text, span.start, span.end))
    if text.find("-", span.start, span.end) >= 0:
        forms = [part for form in forms for part in (_parts(form) if "-" in form else (form,))]
    start = span.start
    for at in range(0, len(forms), LONGEST):
        piece = described(forms[at : at + LONGEST], start, digits)
        if at + LONGEST < len(forms):
            start = piece.offsets(text)[-1] + len(piece.forms[-1])
        yield piece


def described(forms: list[str], start: int = 0, digits: bool = True) -> Sentence:
    """The tokens as a sentence; `digits` tells whether there are any to look for."""
    capitals = [i for i, form in enumerate(forms) if form[0].isupper()]
    marked = [i for i, form in enumerate(forms) if TRAITS[form] & DIGIT] if digits else []
    shouted, headline = _loudness(forms) if len(capitals) > 2 else (False, False)
    return Sentence(forms, start, capitals, marked, shouted, headline)


def _loudness(forms: list[str]) -> tuple[bool, bool]:
    """Whether most words are all capitals; whether more than seven in ten longer words are capitalised."""
    words = [traits for form in forms if (traits := TRAITS[form]) & WORD]
    shouted = 2 * sum([traits & LOUD for traits in words]) > LOUD * len(words)
    long = [traits for traits in words if traits & LONG]
    return shouted, shouted or (len(long) > 3 and forms[-1] != "." and 10 * sum([traits & CAPITAL for traits in long]) > 7 * len(long))


def _parts(form: str) -> tuple[str, ...]:
    """The tokens of a hyphenated word: "Hangzhou-based" is two, "US-China" three, "Coca-Cola" one."""
    compound = _COMPOUND.match(form)
    if compound and len(compound[1]) > 1 and not compound[1].startswith("Al-"):
        return compound[1], compound[2]
    left, _, right = form.partition("-")
    if left in COUNTRIES and right in COUNTRIES:
        return left, "-", right
    return (form,)
