"""Ways to look at the tables of the weights, by word, stem or meaning: blocks of columns to be fitted, then folded back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
import snowballstemmer

from analysis import vectors
from analysis.sentiment import vocabulary
from analysis.sentiment.model import CLOSE, SIDE, SIDE_BETWEEN, SIDE_CLOSE, SIDE_DISTANCE, Seen
from analysis.sentiment.odds import TONES, Floats
from analysis.sentiment.situations import ROLES, TRAITS
from analysis.sentiment.targets import PLACES
from analysis.sentiment.vocabulary import ACTS, CLASSES, Ints, Vocabulary

TABLES = ("rows", "close", "classes", "acts", "traits")
_COUNTED = 0.3  # value of a class, act or trait beside the scaled rows
_MEANT = 3.0  # length of the mean vector of a word; columns that every sample has are scaled to a third for not being rare
_UNDONE = -0.5  # of a word's vector under a negation

_EACH = np.arange
_COARSE = int(SIDE_BETWEEN.max()) + 1
_CLOSE_PLACES = int(SIDE_CLOSE.max()) + 1
_NOWHERE = np.zeros(1, dtype=np.int64)


class View(NamedTuple):
    """A block of columns for a table of the weights: what the columns see of its entries, and which cells of an entry share them."""

    table: str
    entry: sp.csr_matrix  # entry of the table x what is seen of it
    cell: Ints  # cell of an entry → group of columns

    @property
    def groups(self) -> int:
        """Groups of columns."""
        return int(self.cell.max()) + 1

    @property
    def size(self) -> int:
        """Columns of the block."""
        return int(self.entry.shape[1]) * self.groups


class Told(NamedTuple):
    """What samples say of a table: entry and cell, with a value."""

    sample: Ints
    entry: Ints
    cell: Ints
    value: Floats


def sentence_views(words: Vocabulary) -> list[View]:
    """Rows, classes, and the weight of a class alone."""
    return [
        View("rows", _alone(words.rows), _NOWHERE),
        View("classes", _alone(CLASSES), _NOWHERE),
        View("classes", _shared(vocabulary.values()), _NOWHERE),
    ]


def target_views(words: Vocabulary) -> list[View]:
    """Rows by word, by stem and by meaning, classes and their weights, acts and traits, in coarse and in fine places."""
    rows, classes, stems, values = _alone(words.rows), _alone(CLASSES), _shared(_stems(words)), _shared(vocabulary.values())
    place, role = np.divmod(_EACH(PLACES * ROLES), ROLES)
    anywhere = np.zeros(PLACES, dtype=np.int64)
    return [
        *(View("rows", rows, where) for where in _coarse(anywhere, SIDE, SIDE_BETWEEN)),
        *(View("rows", stems, where) for where in _coarse(anywhere, SIDE)),
        *(View("rows", meanings(words), where) for where in _coarse(anywhere, SIDE)),
        *(View("close", entries, _EACH(_CLOSE_PLACES)) for entries in (rows, stems)),
        *(View("classes", classes, where[place]) for where in (anywhere, SIDE, SIDE_DISTANCE, SIDE_BETWEEN)),
        View("classes", values, place),
        View("classes", values, SIDE_BETWEEN[place] * ROLES + role),
        View("acts", _alone(ACTS), _EACH(_COARSE * ROLES)),
        View("traits", _alone(TRAITS), _NOWHERE),
    ]


def _coarse(*places: Ints) -> list[Ints]:
    """Groupings of all places as groupings of the coarse ones."""
    first = np.unique(SIDE_BETWEEN, return_index=True)[1]
    return [where[first] for where in places]


def _alone(entries: int) -> sp.csr_matrix:
    """Every entry seen by itself."""
    return sp.eye_array(entries, format="csr")


def _shared(groups: Ints) -> sp.csr_matrix:
    """Every entry seen as the group it belongs to."""
    return sp.csr_matrix((np.ones(len(groups)), (_EACH(len(groups)), groups)))


def meanings(words: Vocabulary) -> sp.csr_matrix:
    """Every word that may drive a tone seen by its vector, a negated one by a part of its reverse; pairs and outcomes not at all."""
    table = vectors.shipped()
    found = table.rows(words.words)
    found[words.empty] = vectors.UNKNOWN
    values = np.where(found[:, None] >= 0, table.values[found], 0.0)
    values *= _MEANT / np.sqrt(np.square(values).sum(axis=1)[found >= 0].mean())
    rest = np.zeros((words.rows - 2 * words.size, vectors.DIMENSIONS))
    return sp.csr_matrix(np.concatenate((values, _UNDONE * values, rest)))


def _stems(words: Vocabulary) -> Ints:
    """Row → group of the rows whose words have the same stems, plain or negated."""
    stem = snowballstemmer.stemmer("english").stemWord
    told = [stem(word) for word in words.words]
    pairs = [" ".join(map(stem, pair.split(" "))) for pair in words.pairs]
    keys = [*told, *(f"not {word}" for word in told), *pairs, *vocabulary.OUTCOMES]
    return np.unique(keys, return_inverse=True)[1].astype(np.int64)


def told(seen: Seen, in_sentences: bool) -> dict[str, Told]:
    """What the samples say of each table."""
    if in_sentences:
        return {"rows": Told(seen.sample, seen.row, seen.place, seen.scale), "classes": _counted(seen, seen.kind, seen.place)}
    close = np.flatnonzero(CLOSE[seen.place])
    coarse = SIDE_BETWEEN[seen.place]
    return {
        "rows": Told(seen.sample, seen.row, coarse, seen.scale),
        "close": Told(seen.sample[close], seen.row[close], SIDE_CLOSE[seen.place[close]], seen.scale[close]),
        "classes": _counted(seen, seen.kind, seen.place * ROLES + seen.role),
        "acts": _counted(seen, seen.act, coarse * ROLES + seen.role),
        "traits": _traits(seen),
    }


def _counted(seen: Seen, entry: Ints, cell: Ints) -> Told:
    """The pieces that have an entry other than none."""
    at = np.flatnonzero(entry)
    return Told(seen.sample[at], entry[at], cell[at], np.full(len(at), _COUNTED))


def _traits(seen: Seen) -> Told:
    samples, kinds = seen.traits.shape
    entry = seen.traits.ravel()
    return Told(np.repeat(_EACH(samples), kinds), entry, np.zeros_like(entry), np.full(len(entry), _COUNTED))


def table(views: Sequence[View], seen: Seen) -> sp.csr_matrix:
    """One row for each sample, a block of columns for each view."""
    spoken = told(seen, in_sentences=not seen.traits.shape[1])
    return sp.hstack([_block(view, spoken[view.table], seen.samples) for view in views]).tocsr()


def _block(view: View, told: Told, samples: int) -> sp.csr_matrix:
    seen = told.sample * view.groups + view.cell[told.cell]
    spread = sp.csr_matrix((told.value, (seen, told.entry)), shape=(samples * view.groups, view.entry.shape[0]))
    return (spread @ view.entry).reshape(samples, view.size)


def folded(views: Sequence[View], coefficients: Floats) -> dict[str, Floats]:
    """The columns of all views (column x tone) added up to one weight for each entry and cell of their tables."""
    bounds = np.cumsum([view.size for view in views])[:-1]
    tables = {name: np.zeros((0, len(TONES)) if name == "traits" else (0, 1, len(TONES))) for name in TABLES}
    for view, block in zip(views, np.split(coefficients, bounds), strict=True):
        scale = 1.0 if view.table in ("rows", "close") else _COUNTED
        groups = block.reshape(view.groups, -1, len(TONES))
        cells = scale * np.stack([view.entry @ group for group in groups], axis=1)[:, view.cell]
        tables[view.table] = tables[view.table] + cells if len(tables[view.table]) else cells
    tables["traits"] = tables["traits"].reshape(-1, len(TONES))
    return tables
