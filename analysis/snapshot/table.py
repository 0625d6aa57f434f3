"""A table to take home: its CSV, and the name of its file."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd

from analysis.spreadsheet import neutralise

_SPREADSHEET_SAFE = {"object", "str", "string"}


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as CSV in UTF-8; text that a spreadsheet would run as a formula is made harmless."""
    safe = frame.copy()
    for column in safe.columns:
        if safe[column].dtype.name in _SPREADSHEET_SAFE:
            safe[column] = safe[column].map(lambda cell: neutralise(cell) if isinstance(cell, str) else cell)
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8", "replace")


def file_name(corpus: str, what: str, suffix: str = "csv") -> str:
    """The name a downloaded file gets, with the time in UTC."""
    return f"broadsheet-{corpus}-{what}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.{suffix}"
