"""The port LanguageModel on llama.cpp: one call after another over two slots of computed state.

The law that tests prove: what a call gives depends on its arguments alone, not on the calls before it. See `slots` for how
the cache keeps it, `worker` for how Ctrl-C does not break it.
"""

import codecs
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from interview_cli.adapters.llama_cpp.library import usable_cores
from interview_cli.adapters.llama_cpp.loading import Loading
from interview_cli.adapters.llama_cpp.picking import Picker
from interview_cli.adapters.llama_cpp.schema import grammar_of
from interview_cli.adapters.llama_cpp.slots import Slot, Unit, place
from interview_cli.adapters.llama_cpp.states import States
from interview_cli.adapters.llama_cpp.stop import StopFlag
from interview_cli.adapters.llama_cpp.worker import Worker
from interview_cli.core.prompt import Prompt, Usage
from interview_cli.errors import GenerationInterrupted, NoUsableOutput
from interview_cli.ports import PartStates

T = TypeVar("T")

MOST_READ_TOKENS = 4096  # of a question and an answer; an answer of a quarter of an hour has about half as many
SLOTS = 2  # asking and judging are two conversations that begin alike and go on differently


@dataclass(slots=True)
class _Call:
    """A call that is under way."""

    began: float
    slot: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    first_token: float | None = None
    interrupted: bool = False

    def usage(self, now: float) -> Usage:
        return Usage(
            prompt_tokens=self.prompt_tokens,
            cached_tokens=self.cached_tokens,
            output_tokens=self.output_tokens,
            elapsed_ms=round((now - self.began) * 1000),
            first_token_ms=round(((self.first_token or now) - self.began) * 1000),
        )


class LlamaCpp:
    """A GGUF, loaded once.

    Args:
        context_tokens: room for a prompt and its reply; less when the model was trained with less.
        threads: 0 takes the cores that this process may use.
        gpu_layers: layers to put on a GPU that this build can use; -1 is all. Fewer are taken when its memory is too small.
        on_progress: told 0 to 1 while the weights load, in the calling thread.

    Attributes:
        offloaded_layers: how many layers are on the GPU.
        context_tokens: the room that there is.

    Raises:
        ModelBroken: the file cannot be used, or the machine cannot hold it.
    """

    def __init__(
        self,
        path: Path,
        *,
        name: str,
        context_tokens: int,
        threads: int,
        gpu_layers: int,
        on_progress: Callable[[float], None] | None = None,
    ) -> None:
        self.name = name
        self.usage = Usage()
        self._call: _Call | None = None
        self._turn = 0
        self._lock = threading.Lock()
        self._stop = StopFlag()
        self._worker = Worker(self._stop.set)
        self._slots = [Slot(number) for number in range(SLOTS)]
        self._states: States | None = None  # made by the first text that is read: a cache of its own takes memory
        self._threads = threads or usable_cores()
        self._closed = False
        loading = Loading(path, SLOTS, context_tokens, self._threads, self._stop)
        report = None if on_progress is None else lambda: on_progress(loading.progress)
        with ExitStack() as on_failure:
            on_failure.callback(self._worker.close)
            self._loaded, self.offloaded_layers = self._worker.run(partial(loading.load, gpu_layers), meanwhile=report)
            on_failure.pop_all()
        self._weights, self._context, self._spelling = self._loaded.weights, self._loaded.context, self._loaded.spelling
        self.context_tokens = self._context.tokens
        if on_progress is not None:
            on_progress(1.0)

    def stream(
        self,
        prompt: Prompt,
        *,
        max_tokens: int,
        temperature: float,
        seed: int,
        schema: Mapping[str, Any] | None = None,
    ) -> Iterator[str]:
        """Generate text, piece by piece; see the port."""
        if max_tokens < 1 or seed < 1 or not 0 <= temperature < float("inf"):
            raise ValueError(
                f"max_tokens and seed are at least 1 and temperature at least 0, not {max_tokens}, {seed}, {temperature}."
            )
        self._refuse_when_closed()
        grammar = None if schema is None else grammar_of(schema)
        picker = partial(Picker, self._weights, temperature=temperature, seed=seed, grammar=grammar)
        with picker():  # a schema that cannot be enforced is refused now, not at the first piece
            pass
        return self._pieces(prompt, picker, max_tokens)

    def choose(self, prompt: Prompt, options: Sequence[str]) -> tuple[float, ...]:
        """Read how probable each option is as the reply's beginning; see the port."""
        with self._calling() as call:
            first = self._spelling.first_tokens(prompt.opening, options)
            units = self._spelling.whole(prompt)
            self._prefill(call, units, room=1, outputs_from=sum(map(len, units)) - 1)
            logits = self._run(call, self._context.logits)[first].astype(np.float64)
            weights = np.exp(logits - logits.max())
            return tuple(float(weight) for weight in weights / weights.sum())

    def represent(self, prompt: Prompt, parts: Sequence[str], *, depth: float) -> "PartStates":
        """Read a text behind a prompt and give the model's inner states; see the port."""
        if not parts or not all(parts) or not 0 < depth < 1:
            raise ValueError(f"There must be parts, none empty, and a depth between 0 and 1, not {depth}.")
        with self._calling() as call:
            before, lead, spelled = self._spelling.parted(prompt, parts)
            call.prompt_tokens = len(before) + len(lead) + sum(map(len, spelled))
            self._refuse_what_does_not_fit(call, room=0, within=min(self.context_tokens, MOST_READ_TOKENS))
            reader = self._run(call, self._open_states)
            blocks = self._weights.blocks  # of the last one llama.cpp computes only what the next word needs
            layer = min(max(0, round(depth * blocks) - 1), blocks - 2)
            text = [*lead, *chain.from_iterable(spelled)]
            states = self._run(call, partial(reader.read, before, text, layer=layer))
            ends = np.cumsum([len(lead), *map(len, spelled)])
            rows = [states[begin:end].mean(axis=0) for begin, end in pairwise(ends)]
            return PartStates(np.array(rows, dtype=np.float32), tuple(map(len, spelled)))

    def warm(self, prompt: Prompt) -> None:
        """Compute the state of the prompt's messages ahead of need; see the port."""
        with self._calling() as call:
            units = self._spelling.messages(prompt)
            end = sum(map(len, units))
            if any(slot.shared(units) == len(units) for slot in self._slots):
                call.prompt_tokens = call.cached_tokens = end  # and what a slot holds behind them is worth keeping
                return
            self._prefill(call, units, room=0, outputs_from=end)

    def interrupt(self) -> None:
        """Stop the call that is running, if any, from any thread; see the port."""
        with self._lock:
            if self._call is not None:
                self._call.interrupted = True
                self._stop.set()

    def close(self) -> None:
        """Free the weights; calling it twice is harmless."""
        if self._closed:
            return
        self._closed = True
        if self._states is not None:
            self._worker.run(self._states.free)
        self._worker.run(self._loaded.free)
        self._worker.close()

    def _pieces(self, prompt: Prompt, picker: Callable[[], Picker], max_tokens: int) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder("utf-8")("replace")  # a Hangul syllable may be spread over several tokens
        with self._calling() as call, picker() as picking:
            units = self._spelling.whole(prompt)
            self._prefill(call, units, room=max_tokens, outputs_from=sum(map(len, units)) - 1)
            token = self._run(call, partial(picking.pick, self._context))
            while not self._weights.ends(token):
                call.first_token = call.first_token or time.monotonic()
                position = call.prompt_tokens + call.output_tokens
                call.output_tokens += 1
                if text := decoder.decode(self._weights.piece(token)):
                    yield text
                if call.output_tokens == max_tokens:
                    return
                token = self._run(call, partial(self._go_on, picking, call.slot, position, token))

    def _go_on(self, picking: Picker, slot: int, position: int, token: int) -> int:
        self._context.compute(slot, position, (token,), outputs_from=0)
        return picking.pick(self._context)

    def _open_states(self) -> States:
        if self._states is None:
            tokens = min(self.context_tokens, MOST_READ_TOKENS)
            self._states = States(self._weights, tokens=tokens, threads=self._threads, stop=self._stop)
        return self._states

    def _refuse_what_does_not_fit(self, call: _Call, *, room: int, within: int) -> None:
        if call.prompt_tokens + room > within:
            raise NoUsableOutput(
                f"The prompt has {call.prompt_tokens} tokens and its reply up to {room}; the model holds {within}.",
                hint=f"Give it more room, for example INTERVIEW_CONTEXT_TOKENS={2 * self.context_tokens}, or shorten the texts.",
            )

    def _prefill(self, call: _Call, units: Sequence[Unit], *, room: int, outputs_from: int) -> None:
        """Compute what is missing of a prompt."""
        call.prompt_tokens = sum(map(len, units))
        self._refuse_what_does_not_fit(call, room=room, within=self.context_tokens)
        slot, count = self._run(call, partial(self._prepare, units[: _ending_by(units, outputs_from)]))
        call.slot = slot.number
        position = call.cached_tokens = sum(map(len, units[:count]))
        for unit in units[count:]:
            compute = partial(self._context.compute, outputs_from=max(0, outputs_from - position))
            self._run(call, partial(compute, slot.number, position, unit))
            position += len(unit)
            slot.units.append(unit)

    def _prepare(self, reusable: Sequence[Unit]) -> tuple[Slot, int]:
        """Make a slot hold exactly the reusable units that are computed; the records never promise more than the cache holds."""
        placement = place(self._slots, reusable)
        slot, count = placement.slot, placement.units
        kept = list(reusable[:count])
        slot.units = []
        if placement.copied_from is not None:
            self._context.copy(placement.copied_from.number, slot.number)
        if not self._context.cut(slot.number, sum(map(len, kept))):
            kept = []
        slot.units = kept
        self._turn += 1
        slot.used = self._turn
        return slot, len(kept)

    @contextmanager
    def _calling(self) -> Iterator[_Call]:
        self._refuse_when_closed()
        call = _Call(began=time.monotonic())
        with self._lock:
            self._call = call
            self._stop.clear()
        try:
            yield call
        except GeneratorExit:
            self.usage = call.usage(time.monotonic())
            raise
        else:
            self.usage = call.usage(time.monotonic())
        finally:
            with self._lock:
                if self._call is call:
                    self._call = None

    def _run(self, call: _Call, step: Callable[[], T]) -> T:
        self._refuse_when_closed()
        if self._call is not call:
            raise GenerationInterrupted("Another call to the model began before this one had ended.")
        if call.interrupted:
            raise GenerationInterrupted("The model was stopped.")
        result = self._worker.run(step)
        if call.interrupted:
            raise GenerationInterrupted("The model was stopped.")
        return result

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise RuntimeError(f"The model {self.name} was closed.")


def _ending_by(units: Sequence[Unit], position: int) -> int:
    """Count the leading units that end at a position or before it."""
    end = 0
    for count, unit in enumerate(units):
        end += len(unit)
        if end > position:
            return count
    return len(units)
