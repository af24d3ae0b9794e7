"""Vectors as bytes: little-endian float32, so that a database can move between machines."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from interview_cli.ports import Matrix, Vector


def to_blob(vectors: "Vector | Matrix | Sequence[Vector]") -> bytes:
    """Give the bytes of a (d,) vector, or of several one after another."""
    return np.asarray(vectors, dtype="<f4").tobytes()


def from_blob(blob: bytes) -> "Vector":
    """Give back a (d,) float32 vector."""
    return np.frombuffer(blob, dtype="<f4").astype(np.float32)


def matrix(blob: bytes, width: int) -> "Matrix":
    """Give back several vectors: (n, width) float32."""
    return from_blob(blob).reshape(-1, width)


def joined(parts: "Sequence[Matrix]") -> "Matrix":
    """Put matrices of one width below one another: (n, d) float32."""
    return np.concatenate(parts)
