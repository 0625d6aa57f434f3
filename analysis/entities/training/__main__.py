"""Train the recogniser on a folder of labelled JSON Lines and our own sentences, and write its weights."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
import pycrfsuite

from analysis.entities.crf import sentence_features
from analysis.entities.recogniser import MODEL
from analysis.entities.training.data import examples, read_folder, read_own, stretches
from analysis.entities.weights import SCALE, placed

PARAMETERS = {"c1": 0.0, "c2": 0.3, "max_iterations": 100, "feature.possible_transitions": True}


def main() -> None:
    """Read, train, export."""
    parser = argparse.ArgumentParser(prog="python -m analysis.entities.training", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of JSON Lines {text, spans: [[start, end, PER|ORG|LOC|MISC]]}")
    parser.add_argument("--out", type=Path, default=MODEL, help="file of weights to write")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        trained = Path(scratch) / "trained.crfsuite"
        train(args.folder, trained)
        export(trained, args.out)
    sys.stderr.write(f"{args.out}: {args.out.stat().st_size / 1e6:.1f} MB\n")


def train(folder: Path, path: Path) -> None:
    """Train on the folder's documents and our own sentences."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for sentence, labels in examples([*read_folder(folder), *read_own()]):
        features = sentence_features(sentence)
        for start, end in stretches(sentence.forms):
            trainer.append(features[start:end], labels[start:end])
    trainer.set_params(PARAMETERS)
    trainer.train(str(path))


def export(trained: Path, path: Path) -> None:
    """Write the trained weights as whole numbers: names, and per name its columns (place × label) and values."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    info = tagger.info()
    labels = sorted(info.labels, key=lambda label: int(info.labels[label]))
    rows: dict[str, list[tuple[int, int]]] = {}
    for (told, label), weight in info.state_features.items():
        if value := round(weight * SCALE):
            name, place = placed(told)
            rows.setdefault(name, []).append((place * len(labels) + labels.index(label), value))
    names = sorted(rows)
    cells = [cell for name in names for cell in sorted(rows[name])]
    transitions = np.array([[round(info.transitions.get((a, b), 0.0) * SCALE) for b in labels] for a in labels], np.int32)
    np.savez_compressed(
        path,
        labels=np.frombuffer("\n".join(labels).encode(), np.uint8),
        names=np.frombuffer("\n".join(names).encode(), np.uint8),
        widths=np.array([len(rows[name]) for name in names], np.uint8),
        columns=np.array([column for column, _ in cells], np.uint8),
        values=np.array([value for _, value in cells], np.int16),
        transitions=transitions,
    )


if __name__ == "__main__":
    main()
