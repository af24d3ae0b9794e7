"""Text to vectors by an encoder in a GGUF, on the same library as the language model.

Apart from the engine because an encoder needs none of it: no cache, no sampling, no thread to be interrupted. It is ready in
half a second, where a sentence-transformers model first needs torch (4 to 6 s, 400 MB).
"""

import threading
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import llama_cpp
import numpy as np

from interview_cli.adapters.llama_cpp.context import FLASH_ATTENTION_OFF
from interview_cli.adapters.llama_cpp.library import library, usable_cores
from interview_cli.adapters.llama_cpp.stop import StopFlag
from interview_cli.adapters.llama_cpp.weights import Weights
from interview_cli.errors import ModelBroken

if TYPE_CHECKING:
    from interview_cli.ports import Matrix, Vector


MOST_TOKENS = 512  # of one text
POOLING_OF_THE_MODEL = -1  # LLAMA_POOLING_TYPE_UNSPECIFIED: the GGUF says how the states of a text become one vector


class GgufEmbedder:
    """An embedder whose rows have length 1, so that a dot product is the cosine.

    It stays on the CPU: a GPU's memory is for the language model, which needs it more.
    """

    def __init__(
        self,
        path: Path,
        *,
        id: str,  # noqa: A002  the port's word
        threads: int = 0,
        query_prefix: str = "",
        passage_prefix: str = "",
    ) -> None:
        """Load the model.

        Args:
            path: a GGUF of an encoder.
            id: stored beside every vector.
            threads: 0 takes the cores that this process may use.
            query_prefix: what the model was trained to see before a question.
            passage_prefix: the same before a text that may answer it.

        Raises:
            ModelBroken: it cannot be loaded, or is no encoder.
        """
        self._id = id
        self._path = path
        self._prefixes = query_prefix, passage_prefix
        self._one_at_a_time = threading.Lock()
        self._weights: Weights | None = Weights(path, layers=0, stop=StopFlag(), on_progress=lambda _: None)
        self._tokens = min(MOST_TOKENS, self._weights.trained_tokens)
        self._context = self._make_context(threads or usable_cores())
        if not self._context or llama_cpp.llama_pooling_type(self._context) <= 0:
            reason = library().complaint() if not self._context else "it gives no vector a text"
            self.close()
            raise ModelBroken(f"{path} cannot be used as an embedder: {reason}.", hint="See those that can: interview models")
        self._batch = llama_cpp.llama_batch_init(MOST_TOKENS, 0, 1)

    @property
    def id(self) -> str:
        """Stored beside every vector."""
        return self._id

    def embed_queries(self, texts: Sequence[str]) -> "Matrix":
        """See `ports.Embedder.embed_queries`."""
        return self._embed(self._prefixes[0], texts)

    def embed_passages(self, texts: Sequence[str]) -> "Matrix":
        """See `ports.Embedder.embed_passages`."""
        return self._embed(self._prefixes[1], texts)

    def close(self) -> None:
        """See `ports.Embedder.close`."""
        with self._one_at_a_time:
            if self._weights is None:
                return
            if self._context:
                llama_cpp.llama_free(self._context)
            self._weights.free()
            self._weights = None

    def _embed(self, prefix: str, texts: Sequence[str]) -> "Matrix":
        with self._one_at_a_time:
            if self._weights is None:
                raise RuntimeError("the embedder is closed")
            rows = np.zeros((len(texts), self._weights.width), dtype=np.float32)
            for row, text in zip(rows, texts, strict=True):
                row[:] = self._compute(self._tokens_of(self._weights, prefix + text), len(row))
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        if not np.isfinite(lengths).all() or (lengths == 0).any():
            raise ModelBroken(f"{self._path} gave vectors that are not numbers.", hint="Fetch it again: interview models pull")
        unit: Matrix = rows / lengths
        return unit

    def _tokens_of(self, weights: Weights, text: str) -> list[int]:
        """Cut at what the model reads. NFKC is what SentencePiece models were trained on, whether their GGUF says so or not."""
        vocabulary = weights.vocabulary
        begin = [llama_cpp.llama_vocab_bos(vocabulary)] if llama_cpp.llama_vocab_get_add_bos(vocabulary) else []
        end = [llama_cpp.llama_vocab_eos(vocabulary)] if llama_cpp.llama_vocab_get_add_eos(vocabulary) else []
        found = weights.tokens(unicodedata.normalize("NFKC", text))
        return [*begin, *found[: self._tokens - len(begin) - len(end)], *end]

    def _compute(self, tokens: Sequence[int], width: int) -> "Vector":
        """Give the vector of one text, before it has length 1.

        One text at a time: what it gives then depends on that text alone, and it is faster too. Fifty claims of a resume took
        0.35 s one by one and 0.63 s in batches of 512 tokens, whose attention is computed over all texts of the batch.
        """
        batch = self._batch
        batch.n_tokens = len(tokens)
        for position, token in enumerate(tokens):
            batch.token[position], batch.pos[position], batch.logits[position] = token, position, True
            batch.n_seq_id[position], batch.seq_id[position][0] = 1, 0
        if status := llama_cpp.llama_encode(self._context, batch):
            raise ModelBroken(
                f"{self._path} failed with status {status}: {library().complaint()}.",
                hint="Fetch it again, or choose another embedder: interview models",
            )
        found = llama_cpp.llama_get_embeddings_seq(self._context, 0)
        vector: Vector = np.ctypeslib.as_array(found, shape=(width,))
        return vector

    def _make_context(self, threads: int) -> Any:
        if self._weights is None:
            return None
        params = llama_cpp.llama_context_default_params()
        params.n_ctx = MOST_TOKENS
        params.n_batch = params.n_ubatch = MOST_TOKENS  # an encoder sees a text whole or not at all
        params.n_seq_max = 1
        params.n_threads = params.n_threads_batch = threads
        params.embeddings = True
        params.pooling_type = POOLING_OF_THE_MODEL
        params.flash_attn_type = FLASH_ATTENTION_OFF  # it computes in 16 bits, and gains nothing on texts as short as these
        return llama_cpp.llama_init_from_model(self._weights.model, params)
