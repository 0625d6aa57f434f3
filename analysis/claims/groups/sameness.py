"""Whether articles are so far apart that the numbers they give may be those of different times."""

from __future__ import annotations

import re
from datetime import date


def far_apart(days: list[str], most: int) -> bool:
    """Whether some days of publication are farther apart than so many days, so that what is told may have changed."""
    known = [date.fromisoformat(day[:10]) for day in days if re.match(r"\d{4}-\d\d-\d\d", day)]
    return len(known) > 1 and (max(known) - min(known)).days > most
