"""A body as sentences of tokens, and what the whole of it tells about how its words are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from analysis.article import Span
from analysis.entities.resources import COMMON, DEMONYMS, LISTED
from analysis.entities.subject import subject
from analysis.entities.tokens import Sentence, straightened, tokenise


class Document:
    """The sentences of a body and counts of its words."""

    def __init__(self, body: str, spans: Sequence[Span]) -> None:
        self.text = straightened(body)
        self.sentences: list[Sentence] = tokenise(self.text, spans)
        self.lines = [sentence.forms for sentence in self.sentences]
        self.written = Counter(chain.from_iterable(self.lines))  # how often each form is written
        plain = [sentence for sentence in self.sentences if not sentence.headline]
        self.inside = Counter([sentence.forms[i] for sentence in plain for i in sentence.capitals if i])  # with a capital inside a sentence

    @cached_property
    def subject(self) -> str:
        """What the document is about, as `subject` tells."""
        return subject(self.written)

    def headline(self, line: int) -> bool:
        """Whether nearly all words of a sentence are capitalised, so that capitals tell nothing."""
        return self.sentences[line].headline

    def ordinary(self, form: str, headline: bool = False) -> bool:
        """Whether the word is one that this document or English writes small; in a headline that holds for words of lists too."""
        if form in DEMONYMS or (form in LISTED and (" " in form or not headline)):
            return False
        low = form.lower()
        if low in COMMON:
            return not self.inside[form]
        return form != low and self.written[low] > 0
