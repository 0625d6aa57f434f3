"""Sentences as tokens with offsets, cut so that a name never shares its token with what is not its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analysis.article import Span
from analysis.entities.resources import COUNTRIES

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})
LONGEST = 160  # tokens: a longer sentence (a table, a list without stops) is read in pieces of this size

# Each alternative reads a run once and never gives back what it read: linear.
_TOKEN = re.compile(
    r"""(?:https?://|www\.)\S++
    | [@#][^\W_]\w*+
    | (?:[A-Z]\.){2,}+
    | (?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Inc|Corp|Ltd|Co|Bros|St|Jr|Sr|Mt|Ft|No|vs)\.
    | [A-Z]\.(?=\s?[A-Z])
    | 's\b | 'S\b
    | [^\W_]++(?:(?:[-‑.+_&]|'(?!s\b|S\b))[^\W_]++)*+\+?
    | [^\w\s]""",
    re.VERBOSE,
)
_COMPOUND = re.compile(r"([A-Z][\w.&']*+(?:-[A-Z][\w.&']*+)*+)(-[a-z]+(?:-[a-z]+)*+)\Z")


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence: their forms, and where in the body each starts and ends."""

    forms: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, form: str, start: int) -> None:
        """Append a token."""
        self.forms.append(form)
        self.starts.append(start)
        self.ends.append(start + len(form))


def tokenise(body: str, spans: Sequence[Span]) -> list[Sentence]:
    """The sentences of a body as tokens; quotation marks and apostrophes are straightened one for one."""
    text = body.translate(STRAIGHT)
    return [piece for span in spans for piece in _pieces(_tokens(text, span))]


def _tokens(text: str, span: Span) -> Sentence:
    """One sentence as tokens, however long."""
    sentence = Sentence()
    forms, starts, ends = sentence.forms, sentence.starts, sentence.ends
    for found in _TOKEN.finditer(text, span.start, span.end):
        form = found[0]
        if "-" in form and len(form) > 1:
            for part, offset in _parts(form):
                sentence.add(part, found.start() + offset)
        else:
            forms.append(form)
            starts.append(found.start())
            ends.append(found.end())
    return sentence


def _parts(form: str) -> Iterator[tuple[str, int]]:
    """The tokens of a hyphenated word with their offsets: "Hangzhou-based" is two, "US-China" three, "Coca-Cola" one."""
    compound = _COMPOUND.match(form)
    if compound and len(compound[1]) > 1 and not compound[1].startswith("Al-"):
        yield compound[1], 0
        yield compound[2], len(compound[1])
        return
    left, _, right = form.partition("-")
    if left in COUNTRIES and right in COUNTRIES:
        yield left, 0
        yield "-", len(left)
        yield right, len(left) + 1
        return
    yield form, 0


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, in pieces of at most LONGEST tokens."""
    if len(sentence.forms) <= LONGEST:
        if sentence.forms:
            yield sentence
        return
    for at in range(0, len(sentence.forms), LONGEST):
        cut = slice(at, at + LONGEST)
        yield Sentence(sentence.forms[cut], sentence.starts[cut], sentence.ends[cut])
