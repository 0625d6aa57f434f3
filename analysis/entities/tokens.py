"""Sentences as tokens, cut so that a name never shares its token with what is not its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

from analysis.article import Span
from analysis.entities.resources import COMMON, COUNTRIES, DEMONYMS, FIRST_NAMES, LISTED, TITLES

STRAIGHT = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("‑", "-"))
LONGEST = 160  # tokens: a longer sentence (a table, a list without stops) is read in pieces of this size
CAPITAL, LOUD, WORD, LONG, DIGIT, GLUED = 1, 2, 4, 8, 16, 32  # traits of a form, as bits of a byte
MANNERS = ("AC", "TC")
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
_COMPOUND = re.compile(r"([A-Z][\w.&']*+(?:-[A-Z][\w.&']*+)*+)(-[a-z]+(?:-[a-z]+)*+)\Z")
_HUMP = re.compile(r"([A-Z]?[a-z]{2,20}+)([A-Z][a-z]++)\Z")
_TIED = TITLES | frozenset("the of in by to and for with from on at that".split())  # what a lost blank ties to a name
_LANDS = frozenset({"country", "city", "region", "demonym"})

_SMALL = frozenset(
    "led run owned held made area bound only wide free like style type era language friendly ready hit strong heavy rich savvy"
    " wing island origin level majority minority proof mad shy themed born raised".split()
)  # what follows a name and a hyphen, beside participles: "Lagos-led", and not half of a given name ("Jae-in", "Ing-wen")


def _unglued(form: str) -> tuple[str, ...]:
    """The word; as two where it is a title or small word and a name with the blank between them lost ("SenatorAda", "theNorwegian")."""
    found = _HUMP.match(form)
    return found.groups() if found and found[1] in _TIED and _is_known(found[2]) else (form,)


def _is_known(form: str) -> bool:
    """Whether a word is a given name, a place or a nationality of the lists."""
    return form in FIRST_NAMES or form in DEMONYMS or LISTED.get(form) in _LANDS


class _Traits(dict[str, int]):
    """Form → its traits, worked out once."""

    def __missing__(self, form: str) -> int:
        if len(self) > _KEPT:
            self.clear()
        word = form[0].isalpha()
        loud = word and len(form) > 1 and form.isupper()
        digit = not form.isalpha() and any(map(str.isdigit, form))
        traits = CAPITAL * form[0].isupper() | LOUD * loud | WORD * word | LONG * (word and len(form) > 3) | DIGIT * digit
        traits |= GLUED * (len(_unglued(form)) > 1)
        self[form] = traits
        return traits


TRAITS = _Traits()


def _picker(traits: int) -> bytes:
    """What `bytes.translate` turns traits into 1 by where they have all of some, else into 0."""
    return bytes(both & traits == traits for both in range(256))


_CAPITALS, _DIGITS, _GLUE = _picker(CAPITAL), _picker(DIGIT), _picker(GLUED)
_LOUDNESS = [_picker(traits) for traits in (WORD, WORD | LOUD, LONG, LONG | CAPITAL)]


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence; its place in the body, where its capitals and digits stand, and what its capitals are worth."""

    forms: list[str]
    start: int
    end: int
    capitals: list[int]
    digits: list[int]
    shouted: bool  # most words are all capitals
    headline: bool  # more than seven in ten longer words are capitalised

    @property
    def manner(self) -> str:
        """Which of MANNERS the sentence is written in: in capitals, with capitals at all its words; neither is nothing."""
        return MANNERS[not self.shouted] if self.headline else ""

    def place(self, text: str, first: int, last: int) -> tuple[int, int]:
        """Where tokens [first, last) start and end in the body's text."""
        start = text.find(self.forms[first], self.start, self.end)
        if text.find(self.forms[first], start + 1, self.end) >= 0:
            start = self.offsets(text)[first]
        at = start + len(self.forms[first])
        for form in self.forms[first + 1 : last]:
            at = text.index(form, at) + len(form)
        return start, at

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
    if text.find("-", span.start, span.end) >= 0:
        forms = [part for form in forms for part in (_parts(form) if "-" in form else (form,))]
    start = span.start
    for at in range(0, len(forms), LONGEST):
        piece = _described(forms[at : at + LONGEST], start, span.end)
        if at + LONGEST < len(forms):
            piece.end = start = piece.offsets(text)[-1] + len(piece.forms[-1])
        yield piece


def _described(forms: list[str], start: int, end: int) -> Sentence:
    """The tokens as a sentence."""
    traits = bytes(map(TRAITS.__getitem__, forms))
    if 1 in traits.translate(_GLUE):
        return _described([part for form in forms for part in _unglued(form)], start, end)
    capitals = list(compress(range(len(forms)), traits.translate(_CAPITALS)))
    digits = list(compress(range(len(forms)), traits.translate(_DIGITS)))
    shouted, headline = _loudness(traits, forms[-1]) if len(capitals) > 2 else (False, False)
    return Sentence(forms, start, end, capitals, digits, shouted, headline)


def _loudness(traits: bytes, last: str) -> tuple[bool, bool]:
    """Whether most words are all capitals; whether more than seven in ten longer words are capitalised."""
    words, loud, long, tall = [traits.translate(has).count(1) for has in _LOUDNESS]
    shouted = 2 * loud > words
    return shouted, shouted or (long > 3 and last != "." and 10 * tall > 7 * long)


def _parts(form: str) -> tuple[str, ...]:
    """The tokens of a hyphenated word: "Hangzhou-based" is two, "US-China" three, "Coca-Cola" one."""
    compound = _COMPOUND.match(form)
    if (
        compound
        and len(compound[1]) > 1
        and _is_compound(compound[1], compound[2].rpartition("-")[2])
        and not compound[1].startswith("Al-")
    ):
        return compound[1], compound[2]
    left, _, right = form.partition("-")
    if left in COUNTRIES and right in COUNTRIES:
        return left, "-", right
    return (form,)


def _is_compound(name: str, small: str) -> bool:
    """Whether what stands small behind a hyphen makes a compound ("Lagos-based", "Blue-chip") and is not half of a given name."""
    told = small in _SMALL or (len(small) > 4 and small.endswith(("ed", "ing")))
    return told or (len(small) > 3 and small in COMMON and name.lower() in COMMON)
