"""A fitted topic model: it places new texts by one sparse product, and is saved as plain arrays."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from analysis.topics.branches import Branches, Leaves
from analysis.topics.layout import Layout
from analysis.topics.meaning import Meaning
from analysis.topics.mixture import Mixture, Texts
from analysis.topics.vocabulary import Vocabulary, dampened, tallied

BATCH = 20_000  # texts whose words are counted at a time

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its id for links, label, terms from the most distinctive on, and its place in the tree."""

    id: str
    label: str
    terms: tuple[str, ...]
    leaves: Leaves
    first: int  # smallest and largest number of topics at which it is one of them
    last: int
    typical: tuple[tuple[str, int, int], ...] = ()  # (article, start, end) of the units that show it best


@dataclass(frozen=True)
class Placed:
    """Texts as the model sees them: the topic of each (-1: unassigned), its share 0..1, all shares, known words, place on the map."""

    topics: NDArray[np.int16]
    probabilities: Floats
    mixture: Floats
    leaves: Floats  # all shares, divided among the finest topics
    words: Floats
    lift: Floats  # how much likelier the text is in its best topic than in all coverage (log)
    positions: Floats


@dataclass(frozen=True)
class Model:
    """All that is needed to place a text."""

    vocabulary: Vocabulary
    meaning: Meaning
    mixture: Mixture
    layout: Layout
    branches: Branches

    def place(self, texts: Sequence[str]) -> Placed:
        """The texts, each independently of the others, a batch at a time."""
        batches = [texts[first : first + BATCH] for first in range(0, max(len(texts), 1), BATCH)]
        placed = [self._placed(batch) for batch in batches]
        return Placed(*(np.concatenate([getattr(part, field.name) for part in placed]) for field in fields(Placed)))

    def _placed(self, texts: Sequence[str]) -> Placed:
        tallies = list(tallied(texts))
        counts = self.vocabulary.counts(tallies)
        return self.place_counts(counts, self.meaning.of(tallies, counts))

    def place_counts(self, counts: sp.csr_matrix, meaning: Floats) -> Placed:
        """The texts with these counts of the vocabulary's stems and this meaning."""
        texts = Texts(dampened(counts), meaning)
        shares, lift = self.mixture.posterior(texts)
        words = np.asarray(counts.sum(axis=1), dtype=np.float32).ravel()
        known = (words > 0) & (lift > 0)
        mixture = np.where(known[:, None], np.round(shares, 4), 0).astype(np.float32)
        topics = np.where(known, shares.argmax(axis=1), -1).astype(np.int16)
        return Placed(
            topics,
            mixture.max(axis=1, initial=0),
            mixture,
            self.branches.divided(texts, mixture),
            words,
            lift,
            self.layout.positions(mixture, self.vocabulary.weights(counts)),
        )


def dump(model: Model) -> bytes:
    """The model as an .npz archive of plain arrays: the same model, the same bytes."""
    vocabulary = {
        "words": np.frombuffer(json.dumps(model.vocabulary.words).encode(), np.uint8),
        "columns": model.vocabulary.columns,
        "idf": model.vocabulary.idf,
    }
    parts = {"vocabulary": vocabulary} | {name: asdict(getattr(model, name)) for name in ("meaning", "mixture", "layout", "branches")}
    out = io.BytesIO()
    np.savez_compressed(
        out, allow_pickle=False, **{f"{part}.{name}": array for part, arrays in parts.items() for name, array in arrays.items()}
    )
    return out.getvalue()


def load(data: bytes) -> Model:
    """The model that `dump` wrote."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        parts: dict[str, dict[str, Any]] = {"vocabulary": {}, "meaning": {}, "mixture": {}, "layout": {}, "branches": {}}
        for name in arrays.files:
            part, _, field = name.partition(".")
            parts[part][field] = arrays[name]
    words = tuple(json.loads(parts["vocabulary"]["words"].tobytes()))
    return Model(
        Vocabulary(**parts["vocabulary"] | {"words": words}),
        Meaning(**parts["meaning"] | {"few": float(parts["meaning"]["few"])}),
        Mixture(**parts["mixture"]),
        Layout(**parts["layout"] | {"reach": float(parts["layout"]["reach"])}),
        Branches(**parts["branches"]),
    )
