"""A tree over the texts: many small clusters in a space of latent meaning, joined step by step, to be cut at any number of topics."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

DIMENSIONS = 100
TEXTS_PER_DIMENSION = 6  # small corpora carry fewer dimensions
CLUSTERS = 120  # at most, at the foot of the tree
WHOLE = 200  # up to so many texts each is a cluster of its own: no random start at all

Floats = NDArray[np.float32]
Groups = NDArray[np.intp]


@dataclass(frozen=True)
class Space:
    """Where each text lies (rows of length 1) and the axes, columns × dimensions, that lead from TF-IDF weights there."""

    points: Floats
    axes: Floats


def space(weights: sp.csr_matrix) -> Space:
    """The latent space of TF-IDF weights (Deerwester et al. 1990)."""
    most = min(weights.shape) - 1
    dimensions = max(2, min(DIMENSIONS, weights.shape[0] // TEXTS_PER_DIMENSION, most))
    svd = TruncatedSVD(min(dimensions, most), n_iter=4, random_state=0).fit(weights)
    axes = svd.components_.T.astype(np.float32)
    return Space(normalize(weights @ axes).astype(np.float32), axes)


@dataclass(frozen=True)
class Tree:
    """The small cluster of each text, and the joins above them as scipy's linkage has them."""

    leaves: Groups
    joins: NDArray[np.float64]

    def groups(self, topics: int) -> Groups:
        """The group 0, 1, … of each text when the tree is cut into at most so many."""
        return np.asarray(fcluster(self.joins, topics, "maxclust")[self.leaves] - 1, dtype=np.intp)

    def cut(self, points: Floats, topics: int) -> Groups:
        """The groups of such a cut after they have settled."""
        return settle(points, centres(points, self.groups(topics)))


def grow(points: Floats, topics: int, seed: int = 0) -> Tree:
    """A tree fit to be cut into about so many topics."""
    texts = len(points)
    if texts <= WHOLE:
        return Tree(np.arange(texts), linkage(points, "ward"))
    clusters = int(min(CLUSTERS, max(3 * topics, np.sqrt(texts)), texts // 2))
    means = KMeans(max(clusters, topics), n_init=1, random_state=seed).fit(points)
    return Tree(means.labels_.astype(np.intp), linkage(normalize(means.cluster_centers_), "ward"))


def centres(points: Floats, groups: Groups) -> Floats:
    """The direction each group points to, of length 1."""
    member = sp.csr_matrix((np.ones(len(groups), np.float32), (groups, np.arange(len(groups)))), shape=(int(groups.max()) + 1, len(groups)))
    directions: Floats = normalize(member @ points).astype(np.float32)
    return directions


def nearest(points: Floats, directions: Floats) -> Groups:
    """The direction nearest to each text."""
    return np.asarray((points @ directions.T).argmax(axis=1), dtype=np.intp)


def settle(points: Floats, starts: Floats) -> Groups:
    """The groups of k-means begun at these centres, numbered from 0 without gaps."""
    found = KMeans(len(starts), init=starts, n_init=1, random_state=0).fit_predict(points)
    return np.unique(found, return_inverse=True)[1].astype(np.intp)


def tightness(points: Floats, groups: Groups) -> float:
    """Mean cosine of the texts with their group's direction, 0..1: higher is tighter."""
    return float((points * centres(points, groups)[groups]).sum() / len(points))
