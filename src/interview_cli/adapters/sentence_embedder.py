"""Text to vectors by a sentence-transformers model that lies in a folder; nothing is ever fetched.

The import takes seconds (torch): the wiring imports this file when the first text is embedded.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from safetensors import SafetensorError
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from interview_cli.errors import ModelBroken

if TYPE_CHECKING:
    from interview_cli.ports import Matrix

BATCH = 32  # texts at a time: more gain nothing on a CPU


class SentenceEmbedder:
    """An embedder whose rows have length 1, so that a dot product is the cosine."""

    def __init__(
        self,
        folder: Path,
        *,
        id: str,  # noqa: A002  the port's word
        threads: int = 0,
        query_prefix: str = "",
        passage_prefix: str = "",
    ) -> None:
        """Load the model.

        Args:
            folder: holds modules.json and the weights.
            id: stored beside every vector.
            threads: 0 takes the cores that this process may use.
            query_prefix: put before a question; "" for what the folder's own configuration says.
            passage_prefix: the same for passages.

        Raises:
            ModelBroken: the folder is missing, or what it holds cannot be loaded.
        """
        self._id = id
        self._folder = folder
        hint = f"Fetch it again: interview models pull {id}"
        if not (folder / "modules.json").is_file():
            raise ModelBroken(f"'{folder}' holds no sentence-transformers model (modules.json is missing).", hint=hint)
        transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        torch.set_num_threads(threads or _cores())
        prompts = {"query": query_prefix, "document": passage_prefix} if query_prefix or passage_prefix else None
        try:
            self._model = SentenceTransformer(str(folder), device="cpu", local_files_only=True, prompts=prompts)
        except (OSError, ValueError, KeyError, TypeError, RuntimeError, ImportError, SafetensorError) as error:
            raise ModelBroken(f"The embedder in '{folder}' cannot be loaded: {_first_line(error)}", hint=hint) from error

    @property
    def id(self) -> str:
        """Stored beside every vector."""
        return self._id

    def embed_queries(self, texts: Sequence[str]) -> "Matrix":
        """See `ports.Embedder.embed_queries`.

        Raises:
            ModelBroken: the model fails on a text, or gives what is no vector.
        """
        return self._embed(self._model.encode_query, texts)

    def embed_passages(self, texts: Sequence[str]) -> "Matrix":
        """See `ports.Embedder.embed_passages`; raises as `embed_queries`."""
        return self._embed(self._model.encode_document, texts)

    def close(self) -> None:
        """See `ports.Embedder.close`: the memory goes with the object."""

    def _embed(self, encode: Callable[..., Any], texts: Sequence[str]) -> "Matrix":
        if not texts:
            return np.zeros((0, self._width()), dtype=np.float32)
        try:
            rows: Any = encode(
                list(texts), batch_size=BATCH, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
            )
        except (RuntimeError, ValueError, IndexError, TypeError) as error:
            raise ModelBroken(f"The embedder in '{self._folder}' failed: {_first_line(error)}", hint="Fetch it again.") from error
        vectors = np.ascontiguousarray(rows, dtype=np.float32)
        if not np.isfinite(vectors).all():
            raise ModelBroken(f"The embedder in '{self._folder}' gave vectors that are not numbers.", hint="Fetch it again.")
        return vectors

    def _width(self) -> int:
        width = self._model.get_embedding_dimension()
        if width is None:
            raise ModelBroken(f"The embedder in '{self._folder}' does not say how wide its vectors are.", hint="Fetch it again.")
        return int(width)


def _cores() -> int:
    """Cores that this process may use: fewer than the machine's inside a container."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
