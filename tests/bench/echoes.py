"""Shared sentences of made-up corpora of growing size: seconds per article, which must not grow, and the memory the largest takes."""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Iterator, Mapping
from functools import partial

import pyarrow as pa

from analysis.relate.echoes import shared

_SIZES = (1_000, 10_000, 100_000)
_SENTENCES, _WORDS, _SHARED = 20, 15, 0.02


def ratios() -> Iterator[str]:
    """One line for each size."""
    first = 0.0
    for size in _SIZES:
        tables = _tables(size)
        began = time.process_time()
        found = shared(partial(_read, tables), []).echoes
        each = (time.process_time() - began) / size
        first = first or each
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        told = f"{each * 1000:6.2f} ms each, {each / first:4.2f} × the first"
        yield f"echoes of {size:7,} articles {told}; {len(found):,} places; {memory:.2f} GiB"


def _read(tables: Mapping[str, pa.Table], name: str, columns: list[str] | None) -> pa.Table:
    """Some columns of a table, as a corpus hands them out."""
    return tables[name].select(columns)


def _tables(size: int) -> dict[str, pa.Table]:
    """Articles of twenty sentences, a few of which stand in others too."""
    draw = random.Random(size)
    ids, spans = [], []
    for number in range(size):
        sentences = [_sentence(draw, size) for _ in range(_SENTENCES)]
        ids.append(f"{number:06d}")
        start = 0
        for sentence in sentences:
            spans.append((ids[-1], start, start + len(sentence), sentence))
            start += len(sentence) + 1
    columns = [pa.array(column) for column in zip(*spans, strict=True)]
    none = [pa.array([], kind) for kind in (pa.string(), pa.int64(), pa.int64(), pa.string())]
    return {
        "articles": pa.table({"id": ids, "source": [f"outlet {number % 40}" for number in range(size)]}),
        "sentences": pa.table(columns, ["id", "start", "end", "text"]),
        "quotes": pa.table(none, ["id", "content_start", "content_end", "content"]),
    }


def _sentence(draw: random.Random, size: int) -> str:
    """A sentence of its own, or, now and then, one of as many shared ones as there are articles."""
    shared = draw.random() < _SHARED
    words = random.Random(draw.randrange(size)) if shared else draw
    return " ".join(f"w{words.randrange(50_000)}" for _ in range(_WORDS)) + "."
