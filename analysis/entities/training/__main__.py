"""Train the recogniser on a folder of labelled JSON Lines and our own sentences, several times, and write the mean of its weights."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pycrfsuite

from analysis.entities.recogniser.builtin import MODEL
from analysis.entities.recogniser.crf import sentence_features
from analysis.entities.recogniser.weights import SCALE, placed
from analysis.entities.training.data import examples, read_folder, read_own, stretches
from analysis.entities.training.headlines import headed

PARAMETERS = {"c1": 0.0, "c2": 0.3, "max_iterations": 100, "feature.possible_transitions": True}
TURNS = 2  # trainings, each with other names in our own sentences: their mean leans on none of them


class Weights(NamedTuple):
    """The weights of one training: by feature and label, and by label and the label after it."""

    labels: list[str]
    states: dict[tuple[str, str], float]
    transitions: dict[tuple[str, str], float]


def main() -> None:
    """Read, train in turns, export."""
    parser = argparse.ArgumentParser(prog="python -m analysis.entities.training", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of JSON Lines {text, spans: [[start, end, PER|ORG|LOC|MISC]]}")
    parser.add_argument("--out", type=Path, default=MODEL, help="file of weights to write")
    args = parser.parse_args()
    export(mean([train(args.folder, turn) for turn in range(TURNS)]), args.out)
    sys.stderr.write(f"{args.out}: {args.out.stat().st_size / 1e6:.1f} MB\n")


def train(folder: Path, turn: int) -> Weights:
    """The weights learnt from the folder's documents and our own sentences, as they are filled and put under headlines at a turn."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for sentence, labels in examples(headed([*read_folder(folder), *read_own(turn)], turn)):
        features = sentence_features(sentence)
        for start, end in stretches(sentence.forms):
            trainer.append(features[start:end], labels[start:end])
    trainer.set_params(PARAMETERS)
    with tempfile.TemporaryDirectory() as scratch:
        trained = Path(scratch) / "trained.crfsuite"
        trainer.train(str(trained))
        return _weights(trained)


def _weights(trained: Path) -> Weights:
    """The weights in a file of CRFsuite's."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    info = tagger.info()
    return Weights(sorted(info.labels), dict(info.state_features), dict(info.transitions))


def mean(turns: Sequence[Weights]) -> Weights:
    """The mean of the weights of some trainings; what one of them lacks weighs nothing there."""
    return Weights(turns[0].labels, _mean([turn.states for turn in turns]), _mean([turn.transitions for turn in turns]))


def _mean(parts: Sequence[Mapping[tuple[str, str], float]]) -> dict[tuple[str, str], float]:
    """The mean of each value, nothing standing where there is none."""
    keys = dict.fromkeys(key for part in parts for key in part)
    return {key: sum(part.get(key, 0.0) for part in parts) / len(parts) for key in keys}


def export(weights: Weights, path: Path) -> None:
    """Write the weights as whole numbers: names, and per name its columns (place × label) and values."""
    labels = weights.labels
    rows = _rows(weights)
    names = sorted(rows)
    cells = [cell for name in names for cell in sorted(rows[name])]
    with path.open("wb") as file:  # a file and not its name, to which .npz would be added
        np.savez_compressed(
            file,
            labels=np.frombuffer("\n".join(labels).encode(), np.uint8),
            names=np.frombuffer("\n".join(names).encode(), np.uint8),
            widths=np.array([len(rows[name]) for name in names], np.uint8),
            columns=np.array([column for column, _ in cells], np.uint8),
            values=np.array([value for _, value in cells], np.int16),
            transitions=np.array([[round(weights.transitions.get((a, b), 0.0) * SCALE) for b in labels] for a in labels], np.int32),
        )


def _rows(weights: Weights) -> dict[str, list[tuple[int, int]]]:
    """By name of a feature the columns of its weights that are not nothing, with these."""
    rows: dict[str, list[tuple[int, int]]] = {}
    for (told, label), weight in weights.states.items():
        if value := round(weight * SCALE):
            name, place = placed(told)
            rows.setdefault(name, []).append((place * len(weights.labels) + weights.labels.index(label), value))
    return rows


if __name__ == "__main__":
    main()
