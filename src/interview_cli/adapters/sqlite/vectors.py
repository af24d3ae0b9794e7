"""Vectors as bytes: little-endian float32, so that a database can move between machines."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from interview_cli.ports import Matrix, Vector


def to_blob(vector: "Vector") -> bytes:
    """Give the bytes of a (d,) vector."""
    return np.asarray(vector, dtype="<f4").tobytes()


def from_blob(blob: bytes) -> "Vector":
    """Give back the (d,) float32 vector."""
    return np.frombuffer(blob, dtype="<f4").astype(np.float32)


def matrix(blobs: Sequence[bytes]) -> "Matrix":
    """Stack vectors of one width to (n, d) float32."""
    return np.stack([from_blob(blob) for blob in blobs])
