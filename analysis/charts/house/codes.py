"""The codes that columns hold, as a person reads them."""

from __future__ import annotations

_KNOWN = {
    "metadata": "in its data",
    "stated": "stated in the text",
    "dateline": "in its dateline",
    "original": "named as the original",
    "url": "in its address",
    "user": "said by hand",
    "inferred": "inferred",
    "unknown": "not told",
    "absent": "not told",
}
INFERRED = {True: "inferred", False: "stated"}
"""How a date that is told was found."""
LANES = {"past": "What happened", "promise": "What is promised or expected"}
"""What the kinds of events told are called."""
DUE = {"past": "Time is over", "promise": "Still open"}
"""What the lanes of forecasts are called."""
CODES: dict[str, dict[str, str]] = {
    "lane": LANES,
    "source_kind": _KNOWN,
    "published_kind": _KNOWN,
    "comparator": {"=": "is", ">": "more than", "<": "less than", "~": "about", "range": "between"},
    "status": {"past": "time is over", "open": "still open"},
    "extent": {"full": "whole", "summary": "summary", "none": "none"},
}
"""Column → its codes → what they mean."""


def meant(column: str, code: str) -> str:
    """What a code in a column means; what is none as it is."""
    return CODES[column].get(code, code)
