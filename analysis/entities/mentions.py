"""From bodies to mentions: tokens, names, repairs, types, canonical names."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Mention, Span
from analysis.entities.candidates import Candidate, Document
from analysis.entities.gaps import add_pronoun_surnames, fill_gaps
from analysis.entities.merging import merge
from analysis.entities.products import add_products
from analysis.entities.recogniser import Name, recognise
from analysis.entities.repair import repaired
from analysis.entities.tokens import tokenise
from analysis.entities.types import settle_types


def find_mentions(bodies: Sequence[str], sentences: Sequence[tuple[Span, ...]]) -> list[tuple[Mention, ...]]:
    """The mentions of each body, in order of place, none overlapping another; each body's are the same in any batch."""
    documents = [tokenise(body, spans) for body, spans in zip(bodies, sentences, strict=True)]
    found = recognise(documents)
    return [_mentions(body, Document(document), names) for body, document, names in zip(bodies, documents, found, strict=True)]


def _mentions(body: str, document: Document, names: Sequence[Sequence[Name]]) -> tuple[Mention, ...]:
    """The mentions of one body."""
    candidates = repaired(document, names)
    add_pronoun_surnames(document, candidates)
    candidates = fill_gaps(document, add_products(document, candidates))
    settle_types(document, candidates)
    merge(document, candidates)
    return tuple(_mention(body, document, candidate) for candidate in candidates)


def _mention(body: str, document: Document, candidate: Candidate) -> Mention:
    """The candidate as a mention with offsets in the body."""
    sentence = document.sentences[candidate.line]
    start, end = sentence.starts[candidate.first], sentence.ends[candidate.last - 1]
    return Mention(start, end, body[start:end], candidate.type, candidate.entity)
