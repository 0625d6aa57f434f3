"""Temporal expressions: what an article tells of in time, and what that says about when it was written."""

from analysis.dates.find import find_dates
from analysis.dates.neighbours import infer_years, not_before

__all__ = ["find_dates", "infer_years", "not_before"]
