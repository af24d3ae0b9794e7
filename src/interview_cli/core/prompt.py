"""What a language model is given: messages, and the first words of its reply.

Apart because both who writes prompts (coach) and who runs them (adapters) must agree on it, and on one promise: the text of
a message is data. However it looks, an adapter never turns a piece of it into a control token of the model.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of the conversation with the model; `text` is stripped by the adapter, as most chat templates do."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """Messages, oldest first, that end with the user's, and optionally the reply's first words.

    Prompts that begin with equal messages share their computed state (the KV cache), message by message: what never changes
    goes first, the task of this one call last.

    Attributes:
        opening: words that the reply starts with; the model goes on from them, and they are not part of what it streams.
    """

    messages: tuple[Message, ...]
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one call to a language model took.

    Attributes:
        prompt_tokens: tokens of the whole prompt, cached or not.
        cached_tokens: how many of them were already in the KV cache.
        output_tokens: tokens that were generated.
        elapsed_ms: from the call to its last token; first_token_ms to its first one.
    """

    prompt_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    elapsed_ms: int = 0
    first_token_ms: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example, put before the real conversation as an earlier turn: it shows a small model the form of a question.

    Attributes:
        answer: "" for a question about passages; otherwise the answer that it follows up.
        focus: key into `Asking.tasks`.
    """

    passages: tuple[str, ...]
    answer: str
    focus: str
    question: str


@dataclass(frozen=True, slots=True)
class Asking:
    """A language's words for making questions with a model.

    Attributes:
        tasks: by stage, what its question should be about, and by gap ("depth" for none), what a follow-up should ask for. Under
            keys like "skill_senior", "skill_change", "depth_tough" stands what is asked instead of that level, of people from
            another field, by that persona.
        needs_opening: without first words that fit, the bank asks.
        openings: under the same keys, first words to begin a question with, one a try in turn; may hold {place}, {skill}, {point} and {quote}.
    """

    tasks: Mapping[str, str]
    openings: Mapping[str, tuple[str, ...]]
    examples: tuple[Example, ...]
    needs_opening: bool = False

    def task(self, *keys: str) -> str:
        """What is asked under the first of these keys that there is.

        Raises:
            KeyError: there is none.
        """
        found = next((key for key in keys if key in self.tasks), keys[-1])
        return self.tasks[found]
