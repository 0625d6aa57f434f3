"""Tone of the wording: of sentences, of articles and towards what they name; and TextBlob's polarity and subjectivity, exact and fast."""

from __future__ import annotations

from analysis.sentiment.engines import engine
from analysis.sentiment.model import METHOD
from analysis.sentiment.tone import score

__all__ = ["METHOD", "engine", "score"]
