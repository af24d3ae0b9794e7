"""A language model that says what it was told to say: for tests, and for trying the program without weights.

It keeps every promise of the port (pieces, limits, interruption), so that what works with it works with a real one.
"""

import json
import math
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np

from interview_cli.core.prompt import Prompt, Usage
from interview_cli.errors import GenerationInterrupted, NoUsableOutput
from interview_cli.ports import PartStates

WIDTH = 8  # of the inner state: as good as any, since it means nothing


class ScriptedModel:
    """Gives replies in their order, the last one again and again; or what a function makes of the prompt.

    A word with the space before it is a token.

    Args:
        replies: at least one; or a function, the same for the same prompt.
        name: what reports call it.
        choices: how probable an option is, by its text, wherever it is offered; the others are equal, and 1 each.
        context_tokens: room for a prompt and its reply.

    Attributes:
        prompts: every prompt that was given, oldest first.
    """

    def __init__(
        self,
        replies: Sequence[str] | Callable[[Prompt], str],
        *,
        name: str = "scripted",
        choices: Mapping[str, float] | None = None,
        context_tokens: int = 8192,
    ) -> None:
        self.name = name
        self.usage = Usage()
        self.prompts: list[Prompt] = []
        self._replies = replies
        self._choices = choices or {}
        self._context_tokens = context_tokens
        self._given = 0
        self._running = False
        self._interrupted = threading.Event()
        self._closed = False

    def stream(
        self,
        prompt: Prompt,
        *,
        max_tokens: int,
        temperature: float,
        seed: int,
        schema: Mapping[str, Any] | None = None,
    ) -> Iterator[str]:
        """Give the next reply, word by word; see the port. With a schema, a reply that is no JSON is no usable output."""
        if max_tokens < 1 or seed < 1 or not 0 <= temperature < math.inf:
            raise ValueError(
                f"max_tokens and seed are at least 1 and temperature at least 0, not {max_tokens}, {seed}, {temperature}."
            )
        if schema is not None and not schema.keys() & {"type", "enum", "const", "anyOf", "oneOf", "$ref"}:
            raise ValueError(f"This schema says nothing that can be enforced: {dict(schema)}")
        self._refuse_when_closed()
        return self._pieces(prompt, max_tokens, schema)

    def choose(self, prompt: Prompt, options: Sequence[str]) -> tuple[float, ...]:
        """Read the table; see the port. An option's first token is its first word."""
        self._begin(prompt, room=1)
        first = [option.split()[:1] for option in options]
        if len(options) < 2 or any(not word or first.count(word) > 1 for word in first):
            raise ValueError(f"There must be two options or more that differ in their first token: {list(options)}")
        weights = [self._choices.get(option, 1.0) for option in options]
        self._end(prompt, output_tokens=0)
        return tuple(weight / math.fsum(weights) for weight in weights)

    def represent(self, prompt: Prompt, parts: Sequence[str], *, depth: float) -> PartStates:
        """Count letters; see the port. Equal texts have equal states."""
        if not parts or not all(parts) or not 0 < depth < 1:
            raise ValueError(f"There must be parts, none empty, and a depth between 0 and 1, not {depth}.")
        self._begin(replace(prompt, opening="".join(parts)), room=0)
        asked = prompt.messages[-1].text
        counts = [np.bincount([ord(letter) % WIDTH for letter in asked + part], minlength=WIDTH) for part in parts]
        self._end(prompt, output_tokens=0)
        return PartStates(np.array(counts, dtype=np.float32), tuple(len(part.split()) or 1 for part in parts))

    def warm(self, prompt: Prompt) -> None:
        """Nothing to compute; see the port."""
        self._begin(prompt, room=0)
        self._end(prompt, output_tokens=0)

    def interrupt(self) -> None:
        """Stop the call that is running, if any, from any thread."""
        if self._running:
            self._interrupted.set()

    def close(self) -> None:
        """Refuse calls from now on; calling it twice is harmless."""
        self._closed = True

    def _pieces(self, prompt: Prompt, max_tokens: int, schema: Mapping[str, Any] | None) -> Iterator[str]:
        self._begin(prompt, room=max_tokens)
        given = 0
        try:
            for word in islice(_words(self._reply(prompt, schema)), max_tokens):
                self._stop_when_interrupted()
                given += 1
                yield word
                self._stop_when_interrupted()
        except GeneratorExit:
            self._end(prompt, output_tokens=given)
            raise
        finally:
            self._running = False
        self._end(prompt, output_tokens=given)

    def _reply(self, prompt: Prompt, schema: Mapping[str, Any] | None) -> str:
        if callable(self._replies):
            reply = self._replies(prompt)
        else:
            reply = self._replies[min(self._given, len(self._replies) - 1)]
            self._given += 1
        if schema is not None:
            try:
                json.loads(reply)
            except json.JSONDecodeError as error:
                raise NoUsableOutput(f"The scripted reply is no JSON: {reply}", hint="Write one that is.") from error
        return reply

    def _begin(self, prompt: Prompt, *, room: int) -> None:
        self._refuse_when_closed()
        self.prompts.append(prompt)
        if (count := _count(prompt)) + room > self._context_tokens:
            raise NoUsableOutput(
                f"The prompt has {count} tokens and its reply up to {room}; the model holds {self._context_tokens}.",
                hint="Shorten the texts.",
            )
        self._interrupted.clear()
        self._running = True

    def _end(self, prompt: Prompt, *, output_tokens: int) -> None:
        self._running = False
        self.usage = Usage(prompt_tokens=_count(prompt), output_tokens=output_tokens)

    def _stop_when_interrupted(self) -> None:
        if self._interrupted.is_set():
            raise GenerationInterrupted("The model was stopped.")

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise RuntimeError(f"The model {self.name} was closed.")


def _words(text: str) -> Iterator[str]:
    for number, word in enumerate(text.split(" ")):
        yield f" {word}" if number else word


def _count(prompt: Prompt) -> int:
    return len(prompt.opening.split()) + sum(1 + len(message.text.split()) for message in prompt.messages)
