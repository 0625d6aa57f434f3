"""Frames as tables show them: the same rows and columns, their shares as finely as a person reads them."""

from __future__ import annotations

import pandas as pd

SHARES = ("ratio", "other_ratio", "doc_ratio", "share", "anonymous_ratio", "probability", "similarity", "least_similarity", "topic_share")
"""Columns of shares 0..1, which are shown in percent."""
_WHOLE, _FINE = 2, 4  # decimals of a share: in whole percents, and where these would make it nothing or everything
_EDGE = 0.01


def shown(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with shares in whole percents, under 1 % and over 99 % with two decimals."""
    columns = [name for name in SHARES if name in frame and pd.api.types.is_float_dtype(frame[name])]
    return frame.assign(**{name: _rounded(frame[name]) for name in columns})


def _rounded(shares: pd.Series) -> pd.Series:
    return shares.round(_WHOLE).where(shares.between(_EDGE, 1 - _EDGE), shares.round(_FINE))
