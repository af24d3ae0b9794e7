"""A prompt as tokens, cut into the units that are computed at once and reused.

The template's words may hold control tokens; a message's text and the opening never do.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from interview_cli.adapters.llama_cpp.chat import Chat
from interview_cli.adapters.llama_cpp.context import BATCH_TOKENS
from interview_cli.adapters.llama_cpp.slots import Unit
from interview_cli.adapters.llama_cpp.weights import Weights
from interview_cli.core.prompt import Prompt


class Spelling:
    """How one model writes prompts."""

    def __init__(self, weights: Weights) -> None:
        begin, end = weights.edges
        self._chat = Chat(weights.template, begin=begin, end=end)
        self._weights = weights

    def messages(self, prompt: Prompt) -> list[Unit]:
        """Cut the messages, each with the template's words before it, at every message and at each BATCH_TOKENS within one."""
        return list(chain.from_iterable(map(_cut, self._spelled(prompt))))

    def whole(self, prompt: Prompt) -> list[Unit]:
        """Cut the whole prompt: the messages, then the template's last words with the opening."""
        after = self._weights.tokens(self._chat.frame(prompt.messages).after, special=True)
        return [*self.messages(prompt), *_cut([*after, *self._weights.tokens(prompt.opening)])]

    def parted(self, prompt: Prompt, parts: Sequence[str]) -> tuple[Unit, Unit, list[Unit]]:
        """Spell a prompt whose last message goes on with these parts: all messages but the last, the last, and each part."""
        units = self._spelled(prompt)
        return tuple(chain.from_iterable(units[:-1])), tuple(units[-1]), [tuple(self._weights.tokens(part)) for part in parts]

    def first_tokens(self, opening: str, options: Iterable[str]) -> list[int]:
        """Give the token that each option begins with, behind this opening.

        Raises:
            ValueError: there are fewer than two options, one is empty, or two begin with the same token.
        """
        before = self._weights.tokens(opening)
        first: list[int] = []
        for option in options:
            both = self._weights.tokens(opening + option)
            # Where the two melt into other tokens, the opening stays as it is computed: alone.
            first += both[len(before) :][:1] if both[: len(before)] == before else self._weights.tokens(option)[:1]
            if not option:
                raise ValueError("An option is empty.")
        if len(first) < 2 or len(set(first)) < len(first):
            raise ValueError("There must be two options or more, different in their first token.")
        return first

    def _spelled(self, prompt: Prompt) -> list[list[int]]:
        tokens, frame = self._weights.tokens, self._chat.frame(prompt.messages)
        spelled = [
            [*tokens(before, special=True), *tokens(message.text.strip())]
            for before, message in zip(frame.before, prompt.messages, strict=True)
        ]
        first = self._weights.first_token
        if first is not None and spelled[0][:1] != [first]:
            spelled[0].insert(0, first)
        return spelled


def _cut(tokens: list[int]) -> list[Unit]:
    return [tuple(tokens[begin : begin + BATCH_TOKENS]) for begin in range(0, len(tokens), BATCH_TOKENS)]
