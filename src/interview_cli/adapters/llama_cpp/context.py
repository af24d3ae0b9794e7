"""The KV cache, and what is computed in it: token by token, one sequence a slot.

The sequences are kept apart (`kv_unified` off), so that what one holds cannot change the arithmetic of another.
"""

import llama_cpp
import numpy as np
from numpy.typing import NDArray

from interview_cli.adapters.llama_cpp.library import library
from interview_cli.adapters.llama_cpp.stop import StopFlag
from interview_cli.adapters.llama_cpp.weights import Weights
from interview_cli.errors import GenerationInterrupted, ModelBroken

BATCH_TOKENS = 256  # computed at once; also how a prompt is cut, so another number gives other last digits
FLASH_ATTENTION_OFF, FLASH_ATTENTION_AUTO = 0, -1

ABORTED = 2  # what llama_decode returns when the stop flag was seen


class Context:
    """The computed states of several sequences.

    Args:
        slots: how many sequences.
        tokens: the room of each.

    Raises:
        ModelBroken: the memory does not take it.
    """

    def __init__(self, weights: Weights, *, slots: int, tokens: int, threads: int, on_gpu: bool, stop: StopFlag) -> None:
        params = llama_cpp.llama_context_default_params()
        params.n_ctx = slots * tokens
        params.n_seq_max = slots
        params.n_batch = params.n_ubatch = BATCH_TOKENS
        params.n_outputs_max = slots  # only the last token's probabilities are ever read
        params.n_threads = params.n_threads_batch = threads
        params.kv_unified = False
        params.flash_attn_type = FLASH_ATTENTION_AUTO if on_gpu else FLASH_ATTENTION_OFF
        params.abort_callback = llama_cpp.llama_cpp.ggml_abort_callback(stop.callback)
        params.abort_callback_data = stop.address
        self._weights = weights
        self._stop = stop  # llama.cpp reads its text as long as the context lives
        self.native = llama_cpp.llama_init_from_model(weights.model, params)
        if not self.native:
            raise ModelBroken(
                f"A context of {tokens} tokens cannot be made: {library().complaint()}.",
                hint="Set a smaller one, for example INTERVIEW_CONTEXT_TOKENS=4096",
            )
        self._memory = llama_cpp.llama_get_memory(self.native)
        self._batch = llama_cpp.llama_batch_init(BATCH_TOKENS, 0, 1)

    @property
    def tokens(self) -> int:
        """The room of each sequence."""
        return int(llama_cpp.llama_n_ctx_seq(self.native))

    def compute(self, slot: int, position: int, tokens: tuple[int, ...], *, outputs_from: int) -> None:
        """Append tokens to a sequence.

        Args:
            slot: which sequence.
            position: where they go; everything before it is there.
            tokens: at most BATCH_TOKENS.
            outputs_from: the first index whose probabilities can be read afterwards.

        Raises:
            GenerationInterrupted: the stop flag was set. What is computed behind `position` is not defined then.
        """
        batch = self._batch
        batch.n_tokens = len(tokens)
        for index, token in enumerate(tokens):
            batch.token[index] = token
            batch.pos[index] = position + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = slot
            batch.logits[index] = index >= outputs_from
        status = llama_cpp.llama_decode(self.native, batch)
        if status == ABORTED:
            raise GenerationInterrupted("The model was stopped.")
        if status != 0:
            raise ModelBroken(
                f"llama.cpp failed with status {status} at token {position}: {library().complaint()}.",
                hint="Try a smaller context or another model: interview doctor",
            )

    def cut(self, slot: int, position: int) -> bool:
        """Forget what a sequence holds from a position on.

        Returns:
            False when this kind of model cannot forget a part (a recurrent state): it has then forgotten everything.
        """
        if llama_cpp.llama_memory_seq_rm(self._memory, slot, position, -1):
            return True
        llama_cpp.llama_memory_seq_rm(self._memory, slot, -1, -1)
        return False

    def copy(self, source: int, target: int) -> None:
        """Make a sequence equal to another; only whole ones can be copied (a part aborts the process)."""
        llama_cpp.llama_memory_seq_rm(self._memory, target, -1, -1)
        llama_cpp.llama_memory_seq_cp(self._memory, source, target, -1, -1)

    def logits(self) -> NDArray[np.float32]:
        """Give what the last position says about the next token: (vocabulary,)."""
        found = llama_cpp.llama_get_logits_ith(self.native, -1)
        return np.ctypeslib.as_array(found, shape=(self._weights.vocabulary_size,)).copy()

    def free(self) -> None:
        """Give the memory back."""
        llama_cpp.llama_batch_free(self._batch)
        llama_cpp.llama_free(self.native)
