"""Choosing the next token, and keeping to a grammar.

Two things cost a crash or a delay if done otherwise: llama.cpp does not check a grammar that it could not read before using it,
and asking a grammar about a whole vocabulary takes longer than computing the token. So a token is chosen first, the grammar
is asked about that one, and only when it says no about all of them.
"""

import ctypes
from types import TracebackType

import llama_cpp
import numpy as np

from interview_cli.adapters.llama_cpp.context import Context
from interview_cli.adapters.llama_cpp.weights import Weights
from interview_cli.errors import NoUsableOutput

TOP_K = 40
TOP_P = 0.95
MIN_P = 0.05
SEEDS = 0xFFFFFFFF  # this number itself means "a random one" to llama.cpp

CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])  # llama_token_data


class Picker:
    """Chooses the tokens of one reply; its random numbers and its place in the grammar begin with it.

    Args:
        temperature: 0 always takes the most probable token.
        grammar: in GBNF; None lets the model say anything.

    Raises:
        ValueError: llama.cpp cannot read the grammar.
    """

    def __init__(self, weights: Weights, *, temperature: float, seed: int, grammar: str | None) -> None:
        self._weights = weights
        self._grammar = None
        if grammar is not None:
            self._grammar = llama_cpp.llama_sampler_init_grammar(weights.vocabulary, grammar.encode(), b"root")
            if not self._grammar:
                raise ValueError("The schema's grammar is larger than llama.cpp takes.")
        self._chain = llama_cpp.llama_sampler_chain_init(llama_cpp.llama_sampler_chain_default_params())
        for part in _parts(temperature, seed):
            llama_cpp.llama_sampler_chain_add(self._chain, part)

    def __enter__(self) -> "Picker":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        llama_cpp.llama_sampler_free(self._chain)
        if self._grammar:
            llama_cpp.llama_sampler_free(self._grammar)

    def pick(self, context: Context) -> int:
        """Choose what follows the last computed position.

        Raises:
            NoUsableOutput: no token of this model goes on within the grammar.
        """
        token = int(llama_cpp.llama_sampler_sample(self._chain, context.native, -1))
        if not self._grammar:
            return token
        if not self._allows(token):
            token = self._pick_allowed(context)
        if not self._weights.ends(token):
            llama_cpp.llama_sampler_accept(self._grammar, token)
        return token

    def _allows(self, token: int) -> bool:
        one = np.array([(token, 1.0, 0.0)], dtype=CANDIDATE)
        llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(_as_native(one)))
        return bool(np.isfinite(one["logit"][0]))

    def _pick_allowed(self, context: Context) -> int:
        logits = context.logits()
        every = np.zeros(len(logits), dtype=CANDIDATE)
        every["id"] = np.arange(len(logits), dtype=np.int32)
        every["logit"] = logits
        candidates = _as_native(every)
        llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(candidates))
        if not np.isfinite(every["logit"]).any():
            raise NoUsableOutput(
                "The model has no token that goes on within the schema.", hint="Try again, or use another model: interview models"
            )
        llama_cpp.llama_sampler_apply(self._chain, ctypes.byref(candidates))
        return int(candidates.data[candidates.selected].id)


def _parts(temperature: float, seed: int) -> list[object]:
    if temperature == 0:
        return [llama_cpp.llama_sampler_init_greedy()]
    return [
        llama_cpp.llama_sampler_init_top_k(TOP_K),
        llama_cpp.llama_sampler_init_min_p(MIN_P, 1),
        llama_cpp.llama_sampler_init_top_p(TOP_P, 1),
        llama_cpp.llama_sampler_init_temp(temperature),
        llama_cpp.llama_sampler_init_dist(seed % SEEDS),
    ]


def _as_native(candidates: "np.ndarray[tuple[int], np.dtype[np.void]]") -> llama_cpp.llama_token_data_array:
    array = llama_cpp.llama_token_data_array()
    array.data = candidates.ctypes.data_as(ctypes.POINTER(llama_cpp.llama_token_data))
    array.size = len(candidates)
    array.selected = -1
    array.sorted = False
    return array
