"""The shipped word vectors are read whole, and a table survives being stored."""

from pathlib import Path

import numpy as np
import pytest

from analysis import vectors
from analysis.vectors import table


def likeness(one: str, other: str) -> float:
    """Cosine of two words' vectors."""
    a, b = vectors.shipped().values[vectors.shipped().rows([one, other])]
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def test_every_word_has_a_vector() -> None:
    shipped = vectors.shipped()
    assert shipped.values.shape == (len(shipped.places), vectors.DIMENSIONS)
    assert np.linalg.norm(shipped.values, axis=1).min() > 0


def test_words_used_alike_lie_nearer_than_words_that_are_not() -> None:
    assert likeness("layoffs", "redundancies") > 0.5 > likeness("layoffs", "senator")
    assert likeness("senator", "congressman") > 0.5 > likeness("senator", "redundancies")


def test_words_are_found_in_any_case_and_unknown_ones_said_so() -> None:
    known, same, unknown = vectors.shipped().rows(["Senator", "SENATOR", "qqzzx"])
    assert known == same >= 0
    assert unknown == table.UNKNOWN


def test_a_stored_table_differs_by_less_than_a_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.random.default_rng(0).normal(size=(3, vectors.DIMENSIONS)).astype(np.float32)
    table.save(["one", "two", "three"], values, tmp_path / "table.npz")
    monkeypatch.setattr(table, "TABLE", tmp_path / "table.npz")
    read = table.shipped.__wrapped__()
    assert list(read.places) == ["one", "two", "three"]
    assert np.abs(read.values - values).max() <= np.abs(values).max() / 127
