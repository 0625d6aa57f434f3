"""What judges the tone of sentences: the model built in alone, or together with sentence embeddings installed on this machine.

The setting BROADSHEET_TONE says which: builtin, or embeddings:/path/to/model, a folder that sentence-transformers reads. Nothing is ever
downloaded. Which words tell, and the tone towards names, are the built-in model's with every engine.
"""

from __future__ import annotations

import hashlib
import importlib
import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from analysis.sentiment.model import METHOD
from analysis.sentiment.odds import Floats
from analysis.settings import BUILTIN, TONE_BY, Missing, installed

_ANCHORS = Path(__file__).parent / "lists" / "anchors.txt"
_SIGNS = "-0+"  # unfavourable, neutral, favourable
_EMBEDDINGS = "embeddings"
_STRENGTH = 10.0  # inverse of the regularisation of the head
_TINY = 1e-9

_MISSING = Missing("sentence embeddings, but ({missing}): pip install sentence-transformers", "sentence embeddings")
Encode = Callable[[list[str]], npt.NDArray[np.floating]]


class Engine(Protocol):
    """What judges sentences."""

    label: str  # the method and its version, and the model's

    def judged(self, sentences: Sequence[str], probability: Floats) -> Floats:
        """The probability of each tone of an article's telling sentences, from the built-in model's."""
        ...


class BuiltIn:
    """The model that comes with Broadsheet."""

    label = METHOD

    def judged(self, sentences: Sequence[str], probability: Floats) -> Floats:
        """The built-in model's probabilities."""
        return probability


class Embedded:
    """The built-in model and a head on sentence embeddings, equally: the geometric mean of their probabilities."""

    def __init__(self, name: str, encode: Encode) -> None:
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only where a person has asked for this engine

        signs, texts = zip(*_anchors(), strict=True)
        self._encode = encode
        self._head = LogisticRegression(C=_STRENGTH).fit(_directions(encode(list(texts))), [_SIGNS.index(sign) for sign in signs])
        self.label = f"{METHOD}+{_EMBEDDINGS} {name}"

    def judged(self, sentences: Sequence[str], probability: Floats) -> Floats:
        """Both together; an article's sentences are encoded by themselves, so that no batch changes them."""
        if not sentences:
            return probability
        told = self._head.predict_proba(_directions(self._encode(list(sentences))))
        both: Floats = np.sqrt(np.maximum(told * probability, _TINY))
        both /= both.sum(axis=1, keepdims=True)
        return both


@cache
def engine(asked: str) -> Engine:
    """The engine of a setting, loaded once.

    Raises BadSetting where there is no such engine or model, or it is not installed.
    """
    return BuiltIn() if asked == BUILTIN else installed(TONE_BY, asked, {_EMBEDDINGS: _embedded}, lambda _: _MISSING)


def _embedded(path: str) -> Engine:
    """The engine with a model of sentence-transformers from a folder; it looks for no other files."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    module = importlib.import_module("sentence_transformers")
    model = module.SentenceTransformer(path, device="cpu", local_files_only=True)

    def encode(texts: list[str]) -> npt.NDArray[np.floating]:
        found: npt.NDArray[np.floating] = np.asarray(model.encode(texts, show_progress_bar=False))
        return found

    return Embedded(f"{Path(path).name} {_version(Path(path))} (sentence-transformers {module.__version__})", encode)


def _version(folder: Path) -> str:
    """8 hexadecimal digits that stand for the names and sizes of a model's files, and for the sentences its head is trained on."""
    digest = hashlib.sha256(_ANCHORS.read_bytes())
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()}\0{file.stat().st_size}\n".encode())
    return digest.hexdigest()[:8]


def _anchors() -> Iterator[tuple[str, str]]:
    """Sign and text of each of our own sentences."""
    for line in _ANCHORS.read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            sign, _, text = line.partition(" ")
            yield sign, text


def _directions(vectors: npt.NDArray[np.floating]) -> Floats:
    """The vectors at length 1."""
    found: Floats = np.array(vectors, dtype=np.float64)
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), _TINY)
    return found
