"""What a model holds in the middle of its layers while it reads a text.

Apart from `context`, and with a cache of its own, because the computation ends at the layer that is wanted: what lies above it
is never computed, which saves its time, and leaves that cache of no use for generating. llama.cpp gives the state of each layer
to a callback of its scheduler (`ggml_backend_sched_eval_callback` in ggml-backend.h): asked first whether a tensor is wanted, and
told when it is there; the answer "no" to that ends the computation.
"""

import ctypes
from collections.abc import Sequence
from pathlib import Path

import llama_cpp
import numpy as np
from numpy.typing import NDArray

from interview_cli.adapters.llama_cpp.context import ABORTED, FLASH_ATTENTION_OFF
from interview_cli.adapters.llama_cpp.library import library
from interview_cli.adapters.llama_cpp.stop import StopFlag
from interview_cli.adapters.llama_cpp.weights import Weights
from interview_cli.errors import GenerationInterrupted, ModelBroken

BATCH_TOKENS = 512  # computed at once; another number gives other last digits


class States:
    """Reads texts, one after the other.

    Args:
        tokens: the longest text with what stands before it.

    Raises:
        ModelBroken: the memory does not take it.
    """

    def __init__(self, weights: Weights, *, tokens: int, threads: int, stop: StopFlag) -> None:
        self._weights = weights
        self._stop = stop  # llama.cpp reads its text as long as the context lives
        self._wanted = b""  # how llama.cpp names the states that the layer hands on
        self._found: NDArray[np.float32] | None = None
        self._before: tuple[tuple[int, ...], int] = (), 0  # what is computed, and up to which layer
        self._ggml = _ggml()
        params = llama_cpp.llama_context_default_params()
        params.n_ctx = tokens
        params.n_batch = params.n_ubatch = BATCH_TOKENS
        params.n_threads = params.n_threads_batch = threads
        params.flash_attn_type = FLASH_ATTENTION_OFF  # the same sums on every build, so that fitted weights hold
        params.abort_callback = llama_cpp.llama_cpp.ggml_abort_callback(stop.callback)
        params.abort_callback_data = stop.address
        self._callback = llama_cpp.llama_cpp.ggml_backend_sched_eval_callback(self._see)
        params.cb_eval = self._callback
        self._native = llama_cpp.llama_init_from_model(weights.model, params)
        if not self._native:
            raise ModelBroken(
                f"A context of {tokens} tokens cannot be made: {library().complaint()}.",
                hint="Set a smaller one, for example INTERVIEW_CONTEXT_TOKENS=4096",
            )
        self._memory = llama_cpp.llama_get_memory(self._native)
        self._batch = llama_cpp.llama_batch_init(BATCH_TOKENS, 0, 1)

    def read(self, before: tuple[int, ...], text: Sequence[int], *, layer: int) -> NDArray[np.float32]:
        """Read a text and give the states at each of its tokens: (tokens, d).

        What stands before it is computed by itself and kept for the next text that begins so.

        Args:
            before: may be empty.
            text: at least one token.
            layer: from 0; the states are those that it hands on.

        Raises:
            GenerationInterrupted: the stop flag was set.
            ModelBroken: llama.cpp failed, or this kind of model has no such layer.
        """
        self._wanted = b"l_out-%d" % layer
        if (before, layer) != self._before:
            self._before = (), 0
            if before:
                self._compute(before, 0)
            self._before = before, layer
        return self._compute(text, len(before))

    def free(self) -> None:
        """Give the memory back."""
        llama_cpp.llama_batch_free(self._batch)
        llama_cpp.llama_free(self._native)

    def _compute(self, tokens: Sequence[int], position: int) -> NDArray[np.float32]:
        llama_cpp.llama_memory_seq_rm(self._memory, 0, position, -1)
        begins = range(0, len(tokens), BATCH_TOKENS)
        return np.concatenate([self._compute_batch(tokens[it : it + BATCH_TOKENS], position + it) for it in begins])

    def _compute_batch(self, tokens: Sequence[int], position: int) -> NDArray[np.float32]:
        batch = self._batch
        self._found = None
        batch.n_tokens = len(tokens)
        for index, token in enumerate(tokens):
            batch.token[index], batch.pos[index], batch.logits[index] = token, position + index, index == len(tokens) - 1
            batch.n_seq_id[index], batch.seq_id[index][0] = 1, 0
        status = llama_cpp.llama_decode(self._native, batch)
        if status == ABORTED or self._stop.is_set:
            raise GenerationInterrupted("The model was stopped.")
        found = self._found
        if status != 0 or found is None or len(found) != len(tokens):
            reason = (
                f"llama.cpp failed with status {status}: {library().complaint()}" if status else "its layers have other names"
            )
            raise ModelBroken(f"The states of this model cannot be read: {reason}.", hint="Use another model: interview models")
        return found

    def _see(self, tensor: int, is_question: bool, _: object) -> bool:
        name = self._ggml.ggml_get_name(tensor)
        if is_question:
            return bool(name == self._wanted)
        if name != self._wanted:
            return True
        rows = np.empty(self._ggml.ggml_nbytes(tensor) // np.dtype(np.float32).itemsize, np.float32)
        self._ggml.ggml_backend_tensor_get(tensor, rows.ctypes.data, 0, rows.nbytes)
        self._found = rows.reshape(-1, self._weights.state_width)
        return False  # nothing above it is wanted


def _ggml() -> ctypes.CDLL:
    """Open the part of llama.cpp that knows tensors, which the Python package does not wrap; it is loaded already."""
    folder = Path(llama_cpp.__file__).parent / "lib"
    found = next(path for path in sorted(folder.iterdir()) if "ggml-base" in path.name)
    ggml = ctypes.CDLL(str(found))
    ggml.ggml_get_name.restype, ggml.ggml_get_name.argtypes = ctypes.c_char_p, [ctypes.c_void_p]
    ggml.ggml_nbytes.restype, ggml.ggml_nbytes.argtypes = ctypes.c_size_t, [ctypes.c_void_p]
    ggml.ggml_backend_tensor_get.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t]
    ggml.ggml_backend_tensor_get.restype = None
    return ggml
