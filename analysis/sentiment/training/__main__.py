"""Trains the shipped model: python -m analysis.sentiment.training FOLDER, the folder of the sets that MODEL_CARD.md names."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from analysis.sentiment import model
from analysis.sentiment.training.data import SETS, records_of, sentences_of, targets_of, vocabulary_of
from analysis.sentiment.training.fit import fitted, loyal
from analysis.sentiment.training.views import sentence_views, target_views


def main() -> None:
    """Trains on all sets, calibrates on what was left out of training in turn, writes the weights."""
    sets = [records_of(Path(sys.argv[1]) / f"{name}.jsonl") for name in SETS]
    words = vocabulary_of([record for records in sets for record in records])
    sentence = fitted(sentence_views(words), [sentences_of(words, records) for records in sets], partial(loyal, words))
    target = fitted(target_views(words), [targets_of(words, records) for records in sets])
    model.save(model.Model(words, sentence, target))


if __name__ == "__main__":
    main()
