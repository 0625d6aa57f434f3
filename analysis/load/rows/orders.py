"""Days written in numbers of which two may be the month: 4/2/2026. One alone may be of two days; a column of them tells the order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

Order = Literal["day", "month", ""]
"""Which comes first, "" where nothing tells."""

_NUMBERS = re.compile(r"\s{0,9}(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)(.{0,40})", re.DOTALL)
_MONTHS = 12


def order_of(cells: Sequence[str]) -> Order:
    """What comes first in a column of days: what stands beside a number beyond twelve is the month, wherever there is one."""
    found = [match for cell in cells if (match := _NUMBERS.fullmatch(cell))]
    day, month = (any(int(match[place]) > _MONTHS for match in found) for place in (1, 3))
    return "" if day == month else "day" if day else "month"


def ordered(cell: str, order: Order) -> str:
    """The day in ISO 8601 with what follows it; a cell that is no such day in that order as it is."""
    match = _NUMBERS.fullmatch(cell)
    if not match:
        return cell
    day, month = (match[1], match[3]) if order == "day" else (match[3], match[1])
    return f"{match[4]}-{month:0>2}-{day:0>2}{match[5]}" if int(month) <= _MONTHS else cell
