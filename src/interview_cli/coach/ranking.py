"""Learn to rank: numbers of an answer's vector under which, of two answers, the better one comes out higher.

Pairwise logistic regression, in its dual form: there are far fewer answers than numbers in a vector, so one unknown an answer is
sought, and what is sought about vectors enters only by how alike they are (a kernel). With a curved kernel the same few lines fit a
polynomial of second degree, of which a handful of directions carry nearly all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Pair = tuple[int, int, float]
"""Rows of the better and of the worse one, and how much the pair weighs."""

STRENGTH = 1e-3  # of the pairs against the penalty on the squared weights; a third and three times as much rank alike
BEND = 2.0  # what second degree counts beside first, for two vectors of mean length; 0.5 to 4 rank alike, 0 far worse
SQUARES = 64  # directions of second degree that are kept; with half of them readings differ from those with all by a tenth
STEPS = 25  # of Newton's method at most; it stands still after about eight
STILL = 1e-3  # the largest change of a reading, in logits, that is no longer followed


@dataclass(frozen=True, slots=True)
class Surface:
    """A polynomial of second degree over standardised vectors x: `weights @ x + bends @ (squares @ x) ** 2`.

    Attributes:
        weights: (d,).
        squares: (k, d), of unit length; k may be 0, which makes it linear.
        bends: (k,).
    """

    weights: Floats
    squares: Floats
    bends: Floats

    def __call__(self, rows: Floats) -> Floats:
        """Read vectors (n, d): (n,)."""
        return rows @ self.weights + (rows @ self.squares.T) ** 2 @ self.bends


def plane(rows: Floats, pairs: Sequence[Pair]) -> Surface:
    """Rank by first degree alone.

    Args:
        rows: (n, d), standardised.
        pairs: at least one.
    """
    return Surface(rows.T @ _duals(rows @ rows.T, pairs), np.empty((0, rows.shape[1])), np.empty(0))


def surface(rows: Floats, pairs: Sequence[Pair]) -> Surface:
    """Rank by first and second degree together, of which the directions are kept that bend most.

    Args:
        rows: (n, d), standardised.
        pairs: at least one.
    """
    width = rows.shape[1]
    alike = rows @ rows.T
    duals = _duals(alike + BEND * alike**2 / width, pairs)
    basis, inside = np.linalg.qr(rows.T)  # the second degree lives in what the rows span: smaller than the whole space
    bends, turns = np.linalg.eigh(inside * duals @ inside.T * BEND / width)
    most = np.argsort(-np.abs(bends))[:SQUARES]
    return Surface(rows.T @ duals, (basis @ turns[:, most]).T, bends[most])


def _duals(kernel: Floats, pairs: Sequence[Pair]) -> Floats:
    """One weight a row, (n,), by Newton's method; a reading is the kernel's row times them."""
    better, worse = np.array([pair[:2] for pair in pairs]).T
    strength = STRENGTH * np.array([weight for *_, weight in pairs])
    count = len(kernel)
    duals: Floats = np.zeros(count)
    readings: Floats = np.zeros(count)
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(np.clip(readings[better] - readings[worse], -30, 30)))
        pull = np.bincount(better, strength * wrong, count) - np.bincount(worse, strength * wrong, count)
        curvature = np.zeros((count, count))
        np.add.at(curvature, (better, worse), -strength * wrong * (1 - wrong))
        curvature += curvature.T
        curvature[np.diag_indices(count)] = -curvature.sum(axis=1)
        duals = np.linalg.solve(np.eye(count) + curvature @ kernel, curvature @ readings + pull).astype(np.float64)
        moved: Floats = kernel @ duals
        if np.abs(moved - readings).max() < STILL:
            break
        readings = moved
    return duals
