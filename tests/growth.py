"""Does the work grow with the text, or with its square? Judged by this thread's processor time, so that a busy machine is no growth."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable

_FACTOR = 2.5  # for twice the text; its square would take four
_FLOOR = 0.05  # seconds below which a clock says little
_TRIES = 9  # at most: what grows with the square fails them all


def grows_linearly(work: Callable[[str], object], piece: str, size: int) -> bool:
    """Whether a text of twice `size` characters, made of a piece over and over, takes at most 2.5 times as long, each in its best try."""
    work(piece)
    texts = [(piece * (length // len(piece) + 1))[:length] for length in (size, 2 * size)]
    once = twice = math.inf
    for _ in range(_TRIES):
        once = min(once, _seconds(work, texts[0]), _seconds(work, texts[0]))
        twice = min(twice, _seconds(work, texts[1]))
        if twice <= _FACTOR * max(once, _FLOOR):
            return True
    return False


def _seconds(work: Callable[[str], object], text: str) -> float:
    """The time of a run, without the collector of garbage, whose rounds do not grow with the text."""
    gc.disable()
    try:
        began = time.thread_time()
        work(text)
        return time.thread_time() - began
    finally:
        gc.enable()
