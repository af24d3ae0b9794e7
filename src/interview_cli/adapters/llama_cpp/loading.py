"""Bringing a model up: the weights, the context and the spelling of one file, on the GPU as far as they fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from interview_cli.adapters.llama_cpp.context import Context
from interview_cli.adapters.llama_cpp.library import library
from interview_cli.adapters.llama_cpp.spelling import Spelling
from interview_cli.adapters.llama_cpp.stop import StopFlag
from interview_cli.adapters.llama_cpp.weights import Weights
from interview_cli.errors import GenerationInterrupted, ModelBroken

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model that is ready."""

    weights: Weights
    context: Context
    spelling: Spelling

    def free(self) -> None:
        """Give the memory back."""
        self.context.free()
        self.weights.free()


@dataclass(slots=True)
class Loading:
    """A model that is being loaded.

    Attributes:
        slots: sequences of the KV cache, with room for `context_tokens` each.
        stop: set it to give up.
        progress: 0 to 1, of the weights.
    """

    path: Path
    slots: int
    context_tokens: int
    threads: int
    stop: StopFlag
    progress: float = 0.0

    def load(self, gpu_layers: int) -> tuple[Loaded, int]:
        """Load with as many of the wanted layers on a GPU as there is room for, and say how many those are.

        Raises:
            ModelBroken: it does not load, not even without a GPU.
        """
        if not library().can_offload:
            return self._load(0), 0
        words = Weights(self.path, layers=0, stop=self.stop, on_progress=self._advance, words_only=True)
        layers = words.layers
        words.free()
        return first_that_loads(self._load, offload_steps(gpu_layers, layers))

    def _load(self, layers: int) -> Loaded:
        if self.stop.is_set:
            raise GenerationInterrupted("Loading the model was stopped.")
        weights = Weights(self.path, layers=layers, stop=self.stop, on_progress=self._advance)
        try:
            spelling = Spelling(weights)
            tokens = min(self.context_tokens, weights.trained_tokens)
            context = Context(weights, slots=self.slots, tokens=tokens, threads=self.threads, on_gpu=layers > 0, stop=self.stop)
        except ModelBroken:
            weights.free()
            raise
        return Loaded(weights, context, spelling)

    def _advance(self, progress: float) -> None:
        self.progress = progress


def offload_steps(wanted: int, layers: int) -> tuple[int, ...]:
    """Give the numbers of layers to try on a GPU, most first: all that are wanted, 3/4, 1/2, 1/4, none.

    Args:
        wanted: -1 for all.
        layers: how many the model has.
    """
    top = layers if wanted < 0 else min(wanted, layers)
    return tuple(dict.fromkeys(top * quarters // 4 for quarters in (4, 3, 2, 1, 0)))


def first_that_loads(load: Callable[[int], T], steps: Sequence[int]) -> tuple[T, int]:
    """Load with as many layers on the GPU as its memory takes: llama.cpp gives up instead of taking fewer.

    Args:
        load: loads with a number of layers, or raises ModelBroken.
        steps: from `offload_steps`; at least one.

    Returns:
        What was loaded, and the number of layers that it was loaded with.

    Raises:
        ModelBroken: from the last step, when none loads.
    """
    for layers in steps[:-1]:
        try:
            return load(layers), layers
        except ModelBroken:
            continue  # most often the GPU's memory; were it the file, the last step says so
    return load(steps[-1]), steps[-1]
