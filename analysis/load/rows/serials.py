"""Dates as spreadsheets count them, in days: 45691 is 3 February 2025. One alone may be any number; a column of them is dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

_SERIAL = re.compile(r"\d{5}(?:\.\d{1,15})?")
_ZERO = datetime(1899, 12, 30, tzinfo=UTC)
_FIRST = 25_569  # 1 January 1970: a count of fewer days is more likely something else
_MINUTES = 24 * 60


def are_serials(cells: Sequence[str]) -> bool:
    """Whether every filled cell of a column counts days."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(map(_is_serial, filled))


def as_date(cell: str) -> str:
    """The day in ISO 8601, with the time of day where there is a fraction; a cell that counts no days as it is."""
    if not _is_serial(cell.strip()):
        return cell
    when = _ZERO + timedelta(minutes=round(float(cell) * _MINUTES))
    return when.strftime("%Y-%m-%dT%H:%M") if "." in cell else when.strftime("%Y-%m-%d")


def _is_serial(cell: str) -> bool:
    return bool(_SERIAL.fullmatch(cell)) and float(cell) >= _FIRST
