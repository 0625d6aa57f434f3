"""A map of texts in two dimensions: topics lie apart as they differ, each text between its topics, drawn aside by its own words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from analysis.topics.tree import Space

SPREAD = 0.45  # how far from its topic a text may lie, in distances to the nearest other topic

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Layout:
    """Place of each topic; and for each of two directions the TF-IDF column weights that move a text along it."""

    anchors: Floats  # topics × 2
    drift: Floats  # columns × 2
    origin: Floats  # topics × 2: the mean drift of a topic's texts
    reach: float

    def positions(self, mixture: Floats, weights: sp.csr_matrix) -> Floats:
        """Texts × 2 places on the map."""
        drifted = weights @ self.drift - mixture @ self.origin
        places: Floats = np.round(mixture @ self.anchors + self.reach * np.tanh(drifted), 4).astype(np.float32)
        return places


def lay_out(space: Space, mixture: Floats, weights: sp.csr_matrix) -> Layout:
    """The layout of texts with these places in latent space, topic mixtures and TF-IDF weights."""
    sizes = np.maximum(mixture.sum(axis=0), 1e-9)[:, None]
    middles = (mixture.T @ space.points) / sizes
    anchors = _scaled(middles)
    axes = _principal(space.points - mixture @ middles)
    drift = space.axes @ axes
    drifted = weights @ drift
    origin = (mixture.T @ drifted) / sizes
    scale = np.maximum((drifted - mixture @ origin).std(axis=0), 1e-9) * 2
    return Layout(anchors, (drift / scale).astype(np.float32), (origin / scale).astype(np.float32), _reach(anchors))


def _scaled(middles: Floats) -> Floats:
    """Topics × 2: classical scaling of the distances between the topics' middles."""
    placed = (middles - middles.mean(axis=0)) @ _principal(middles - middles.mean(axis=0))
    anchors: Floats = (placed / max(float(np.abs(placed).max()), 1e-9)).astype(np.float32)
    return anchors


def _principal(rows: Floats) -> Floats:
    """The two directions along which the rows vary most, each with its largest part positive."""
    _, vectors = np.linalg.eigh(np.asarray(rows.T @ rows, dtype=np.float64))
    axes = vectors[:, ::-1][:, :2]
    largest = axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])]
    return (axes * np.where(largest < 0, -1, 1)).astype(np.float32)


def _reach(anchors: Floats) -> float:
    """How far texts stray: a share of the median distance from a topic to its nearest neighbour."""
    apart = np.linalg.norm(anchors[:, None] - anchors[None], axis=2)
    np.fill_diagonal(apart, np.inf)
    return float(SPREAD * np.median(apart.min(axis=1)))
