"""Topics of made-up corpora of growing size: seconds per article, which must not grow, and the memory the largest takes."""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Iterator

from analysis.topics.fitting import fit
from analysis.topics.units import Unit

_SIZES = (1_000, 10_000, 100_000)
_THEMES, _WORDS, _COMMON = 12, 120, 4_000
_LETTERS = "bcdfglmnprst"


def ratios() -> Iterator[str]:
    """One line for each size."""
    first = 0.0
    for size in _SIZES:
        units = _units(size)
        began = time.process_time()
        found = fit(units)
        each = (time.process_time() - began) / size
        first = first or each
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        told = f"{each * 1000:6.2f} ms each, {each / first:4.2f} × the first"
        yield f"topics of {size:7,} articles {told}; {found.number} topics; {memory:.2f} GiB"


def _units(size: int) -> list[Unit]:
    """Articles of common words and words of one of a few themes."""
    draw = random.Random(size)
    common = [_word(draw) for _ in range(_COMMON)]
    themes = [[_word(draw) for _ in range(200)] for _ in range(_THEMES)]
    return [Unit(f"{n:06d}", 0, 1, _text(draw, common, themes[n % _THEMES])) for n in range(size)]


def _text(draw: random.Random, common: list[str], theme: list[str]) -> str:
    """A text, a third of it on the theme."""
    return " ".join(draw.choice(theme if draw.random() < 1 / 3 else common) for _ in range(_WORDS)) + "."


def _word(draw: random.Random) -> str:
    return "".join(draw.choice(_LETTERS) + draw.choice("aeiou") for _ in range(4))
