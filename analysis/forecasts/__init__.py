"""Forecasts: who predicts, plans or announces what by when."""

from analysis.forecasts.find import find_forecasts

__all__ = ["find_forecasts"]
