"""The index of words: what it costs beside splitting the same texts into words, and how fast it answers beside reading them all."""

from __future__ import annotations

import itertools
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.search import Index, expression, opened, parse, write

_SIZES = (10_000, 100_000)
_WORDS = 200
_VOCABULARY = 40_000
_QUERIES = ("common", "rare", '"common word"', "rar*", "common word -rare")


def ratios() -> Iterator[str]:
    """Building at two sizes, then the slowest answer of each kind of query beside a scan for one word."""
    with tempfile.TemporaryDirectory() as folder:
        for size in _SIZES:
            texts = _texts(size)
            path = Path(folder, f"{size}.sqlite")
            split = _seconds(lambda texts=texts: [text.lower().split() for text in texts])
            built = _seconds(lambda path=path, texts=texts: write(path, ((None, text) for text in texts)))
            room = path.stat().st_size / sum(map(len, texts))
            cost = f"{1e6 * built / size:.0f} µs an article, {room:.2f} bytes a character"
            yield f"index {size:7,} articles     {built / split:6.1f} × splitting them into words; {cost}"
        yield from _answers(Index({0: opened(path)}), texts)


def _answers(index: Index, texts: list[str]) -> Iterator[str]:
    scan = _seconds(lambda: [re.search(r"\bcommon\b", text) for text in texts])
    for query in _QUERIES:
        parsed = parse(query)
        asked = expression(parsed) if parsed else None
        assert asked
        began = time.process_time()
        found = len(index.numbers(asked))
        took = time.process_time() - began
        yield f"search {query:20s} {took / scan:6.4f} × a scan of {len(texts):,} articles; {found:,} found in {1000 * took:.1f} ms"


def _texts(size: int) -> list[str]:
    """Articles of words as frequent as in a language, among them a common and a rare one."""
    rng = random.Random(size)
    words = ["the", "of", "common", "word"] + [f"w{rng.getrandbits(40):x}" for _ in range(_VOCABULARY)]
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))
    texts = [" ".join(rng.choices(words, cum_weights=weights, k=_WORDS)) for _ in range(size)]
    return [f"{text} rare" if number % 5_000 == 0 else text for number, text in enumerate(texts)]


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
