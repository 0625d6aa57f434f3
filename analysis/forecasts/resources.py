"""The words that tell of what is to come, read once from words.txt."""

from __future__ import annotations

from pathlib import Path

from analysis.word_classes import word_sets

_CLASSES = word_sets(Path(__file__).with_name("words.txt"))
PREDICTING, PREDICTION = _CLASSES["predicting"], _CLASSES["prediction"]
PLANNING, PURPOSING, PLAN = _CLASSES["planning"], _CLASSES["purposing"], _CLASSES["plan"]
ARRANGED, POSSIBLE, COMING = _CLASSES["arranged"], _CLASSES["possible"], _CLASSES["coming"]
BEING, DEVELOPING, HELD = _CLASSES["being"], _CLASSES["developing"], _CLASSES["held"]
FOLLOWED, ESSENCE, REPORT = _CLASSES["followed"], _CLASSES["essence"], _CLASSES["report"]
SHORT, UNDOING = _CLASSES["short"], _CLASSES["undoing"]
TRIGGERS = PREDICTING | PREDICTION | PLANNING | PURPOSING | PLAN | ARRANGED | POSSIBLE | COMING | {"going"}
"""Words without one of which nothing is foretold, but for "is to" and "'ll"."""
