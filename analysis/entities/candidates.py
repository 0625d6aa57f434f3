"""A name on its way to becoming a mention: where it stands, what it is spelled like, and what type it seems to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.article import EntityType
from analysis.entities.evidence import shouted
from analysis.entities.resources import COMMON, DEMONYMS, LISTED
from analysis.entities.tokens import Sentence


@dataclass(slots=True)
class Candidate:
    """A name in sentence number `line`, tokens [first, last); `certain` where a rule and not the recogniser gave its type."""

    line: int
    first: int
    last: int
    type: EntityType
    name: str
    certain: bool = False
    entity: str = ""
    found: EntityType = "OTHER"  # the type the recogniser gave it

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return self.name.split(" ")


class Document:
    """The sentences of a body, and what they tell about how its words are written."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.lines = [sentence.forms for sentence in sentences]
        self.sentences = sentences

    @cached_property
    def written(self) -> Counter[str]:
        """How often each form is written."""
        return Counter(form for forms in self.lines for form in forms)

    @cached_property
    def inside(self) -> Counter[str]:
        """How often each form is written with a capital inside a sentence that is no headline."""
        lines = [forms for line, forms in enumerate(self.lines) if not self.headline(line)]
        return Counter(form for forms in lines for form in forms[1:] if form[0].isupper())

    @cached_property
    def _headlines(self) -> list[bool]:
        return [_headline(forms) for forms in self.lines]

    def headline(self, line: int) -> bool:
        """Whether nearly all words of a sentence are capitalised, so that capitals tell nothing."""
        return self._headlines[line]

    def ordinary(self, form: str) -> bool:
        """Whether the word is one that this document or English writes small."""
        if form in LISTED or form in DEMONYMS:
            return False
        low = form.lower()
        return self.written[low] > 0 if form != low and low not in COMMON else low in COMMON and not self.inside[form]

    def candidate(self, line: int, first: int, last: int, kind: EntityType, certain: bool = False) -> Candidate:
        """The candidate that tokens [first, last) of a sentence make."""
        return Candidate(line, first, last, kind, spelled(self.lines[line][first:last]), certain, found=kind)


def spelled(forms: Sequence[str]) -> str:
    """The words as a name: spaces between them, none before a possessive, around hyphens or inside brackets."""
    text = " ".join(forms)
    for loose, tight in ((" 's", "'s"), (" ,", ","), (" - ", "-"), (" -", "-"), (" / ", "/"), (" .", "."), ("( ", "("), (" )", ")")):
        if loose in text:
            text = text.replace(loose, tight)
    return text


def _headline(forms: Sequence[str]) -> bool:
    """Whether more than seven in ten of the longer words are capitalised."""
    words = [form for form in forms if len(form) > 3 and form[0].isalpha()]
    return (len(words) > 3 and 10 * sum(word[0].isupper() for word in words) > 7 * len(words)) or shouted(forms)
