"""Trains the shipped model: python -m analysis.sentiment.training FOLDER ENCODER.

FOLDER holds the sets that MODEL_CARD.md names, ENCODER the files of all-MiniLM-L6-v2. Needs torch, transformers and tokenizers beside what
the dashboard needs: pip install torch transformers tokenizers.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from analysis.sentiment import model
from analysis.sentiment.training.data import SETS, UNLABELLED, records_of, sentences_in, sentences_of, vocabulary_of
from analysis.sentiment.training.fit import fitted, loyal
from analysis.sentiment.training.towards import course, judged, settled
from analysis.sentiment.training.views import sentence_views


def main() -> None:
    """Trains on all sets, calibrates on what was left out of training in turn, writes the weights."""
    folder, encoder = map(Path, sys.argv[1:])
    sets = [records_of(folder / f"{name}.jsonl") for name in SETS]
    words = vocabulary_of([record for records in sets for record in records])
    sentence = fitted(sentence_views(words), [sentences_of(words, records) for records in sets], partial(loyal, words))
    towards = course(words, sets, sentences_in(folder / f"{name}.csv" for name in UNLABELLED))
    model.save(model.Model(words, sentence, *settled(towards, judged(towards, encoder))))


if __name__ == "__main__":
    main()
