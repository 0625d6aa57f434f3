"""From bodies to mentions: tokens, names, repairs, types, canonical names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from analysis.article import Mention, Span
from analysis.entities.boundaries.gaps import add_pronoun_surnames, fill_gaps
from analysis.entities.boundaries.products import add_products
from analysis.entities.boundaries.repair import repaired
from analysis.entities.boundaries.states import name_states
from analysis.entities.candidates import Candidate
from analysis.entities.document import Document
from analysis.entities.naming.merging import merge
from analysis.entities.recogniser.crf import Name
from analysis.entities.recogniser.engines import Engine, engine
from analysis.entities.typing.types import settle_types
from analysis.settings import names_by

_TOGETHER = 64  # bodies read together: more of them only fill the memory


def find_mentions(bodies: Sequence[str], sentences: Sequence[tuple[Span, ...]], asked: str | None = None) -> list[tuple[Mention, ...]]:
    """The mentions of each body, in order of place, none overlapping another; each body's are the same in any batch.

    `asked` names the engine as the setting does, which is followed where none is named.
    """
    reader = engine(asked or names_by())
    batches = [slice(at, at + _TOGETHER) for at in range(0, len(bodies), _TOGETHER)]
    return [found for batch in batches for found in _found(reader, bodies[batch], sentences[batch])]


def _found(reader: Engine, bodies: Sequence[str], sentences: Sequence[tuple[Span, ...]]) -> list[tuple[Mention, ...]]:
    """The mentions of each of some bodies."""
    documents = [Document(body, spans) for body, spans in zip(bodies, sentences, strict=True)]
    names = reader.recognise(documents)
    return [_mentions(body, document, lines) for body, document, lines in zip(bodies, documents, names, strict=True)]


def _mentions(body: str, document: Document, names: Sequence[Sequence[Name]]) -> tuple[Mention, ...]:
    """The mentions of one body."""
    candidates = repaired(document, names)
    add_pronoun_surnames(document, candidates)
    candidates = fill_gaps(document, add_products(document, candidates))
    name_states(document, candidates)
    settle_types(document, candidates)
    merge(document, candidates)
    return tuple(
        mention for line, here in groupby(candidates, lambda candidate: candidate.line) for mention in _placed(body, document, line, here)
    )


def _placed(body: str, document: Document, line: int, candidates: Iterable[Candidate]) -> Iterator[Mention]:
    """The candidates of one sentence as mentions with offsets in the body."""
    sentence = document.sentences[line]
    for candidate in candidates:
        start, end = sentence.place(document.text, candidate.first, candidate.last)
        yield Mention(start, end, body[start:end], candidate.type, candidate.entity)
