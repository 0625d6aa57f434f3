"""Does the work grow with the text, or with its square? Judged by this thread's processor time, so that a busy machine is no growth."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_FACTOR = 2.5  # for twice the text; its square would take four
_FLOOR = 0.05  # seconds below which a clock says little
_TRIES = 3


def grows_linearly(work: Callable[[str], object], piece: str, size: int) -> bool:
    """Whether a text of twice `size` characters, made of a piece over and over, takes at most 2.5 times as long in one of three tries."""
    work(piece)
    texts = [(piece * (length // len(piece) + 1))[:length] for length in (size, 2 * size)]
    return any(_within(*(_seconds(work, text) for text in texts)) for _ in range(_TRIES))


def _within(once: float, twice: float) -> bool:
    return twice <= _FACTOR * max(once, _FLOOR)


def _seconds(work: Callable[[str], object], text: str) -> float:
    """The shorter of two runs, without the collector of garbage, whose rounds do not grow with the text."""
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(2):
            began = time.thread_time()
            work(text)
            times.append(time.thread_time() - began)
    finally:
        gc.enable()
    return min(times)
