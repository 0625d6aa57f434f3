"""The last small answers of a corpus: the panels of a page ask the same question more than once."""

from __future__ import annotations

import pickle
from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

import pandas as pd

_MOST = 32
_LONGEST = 2_000  # rows; larger ones are held once, by whoever shows them


class Kept:
    """Answers by question and bound values, the one used longest ago forgotten first. Any thread may ask."""

    def __init__(self) -> None:
        self._found: OrderedDict[bytes, pd.DataFrame] = OrderedDict()
        self._lock = Lock()

    def answer(self, sql: str, values: Mapping[str, Any], ask: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """The rows of a query, asked for where they are not at hand; what is changed in them stays there, for pandas copies on write."""
        key = pickle.dumps((sql, dict(values)))
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key].copy(deep=False)
        rows = ask()
        if len(rows) <= _LONGEST:
            self._keep(key, rows.copy(deep=False))
        return rows

    def _keep(self, key: bytes, rows: pd.DataFrame) -> None:
        with self._lock:
            self._found[key] = rows
            if len(self._found) > _MOST:
                self._found.popitem(last=False)
