"""Vectors of the 60,000 most frequent English words of news and encyclopedia: words that are used alike lie near each other.

From GloVe (Pennington, Socher and Manning, 2014: "GloVe: Global Vectors for Word Representation"); see model/MODEL_CARD.md.
"""

from analysis.vectors.table import DIMENSIONS, UNKNOWN, Vectors, shipped

__all__ = ["DIMENSIONS", "UNKNOWN", "Vectors", "shipped"]
