"""Nearest passages by exact inner product, built in memory from stored vectors.

Never written to disk: a serialised index is tied to one version of the library and not safe to load.
"""

from typing import TYPE_CHECKING

import faiss
import numpy as np

from interview_cli.ports import Hit

if TYPE_CHECKING:
    from interview_cli.ports import Matrix, Vector


class FaissIndex:
    """A flat index over (n, d) unit rows; n may be 0. Hits are rows' positions."""

    def __init__(self, vectors: "Matrix") -> None:
        """Copy the vectors into an index.

        Raises:
            ValueError: the vectors are no matrix.
        """
        if vectors.ndim != 2:
            raise ValueError(f"an index needs a matrix of vectors, not an array of shape {vectors.shape}")
        faiss.omp_set_num_threads(1)  # a resume has tens of passages: waking threads costs more than the search
        self._index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(np.ascontiguousarray(vectors, dtype=np.float32))

    def nearest(self, query: "Vector", k: int) -> list[Hit]:
        """Find the k passages most like the query, best first; equal scores keep reading order.

        Raises:
            ValueError: the query's width is not the index's, or k is below 1.
        """
        if query.shape != (self._index.d,):
            raise ValueError(f"the query has shape {query.shape} and the index holds vectors of width {self._index.d}")
        if k < 1:
            raise ValueError(f"k is {k}, where at least 1 passage must be asked for")
        if not self._index.ntotal:
            return []
        # All rows are ranked, because among equal scores the search itself may drop the earlier ones at k.
        scores, positions = self._index.search(np.ascontiguousarray(query[None, :], dtype=np.float32), self._index.ntotal)
        hits = [Hit(int(position), float(score)) for position, score in zip(positions[0], scores[0], strict=True)]
        return sorted(hits, key=lambda hit: (-hit.score, hit.position))[:k]
