"""A conversation as the model's own chat template spells it, with the places where the texts go.

The template never sees the texts, only marks in their places. So the words around them can be tokenized as the template means
them, and the texts as plain text: no resume and no answer can spell a control token.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from llama_cpp import llama_chat_format

from interview_cli.core.prompt import Message, Role
from interview_cli.errors import ModelBroken

# Some templates write today's date into the first words: a cache would be worthless tomorrow, and a seed would not repeat.
TODAY = datetime(2025, 1, 1, tzinfo=UTC)

Rendered = list[dict[str, str]]


class _Template(llama_chat_format.Jinja2ChatFormatter):  # type: ignore[misc]  # the library is untyped here
    @staticmethod
    def strftime_now(f: str) -> str:
        return TODAY.strftime(f)


@dataclass(frozen=True, slots=True)
class Frame:
    """The template's words for a conversation of n messages: those before each one, and those behind the last."""

    before: tuple[str, ...]
    after: str


class Chat:
    """A model's way to write a conversation.

    Args:
        template: Jinja, from the GGUF; rendered in a sandbox.
        begin: the text of the token that begins a prompt; `end` of the one that ends a reply.

    Raises:
        ModelBroken: the model has no template, or one that cannot be read. Guessing one would give worse replies without a word.
    """

    def __init__(self, template: str | None, *, begin: str, end: str) -> None:
        if not template:
            raise ModelBroken(
                "This model's file has no chat template, so it is not known how to talk to it.",
                hint="Use an instruction-tuned model: interview models",
            )
        try:
            self._template = _Template(template, eos_token=end, bos_token=begin)
        except llama_chat_format.jinja2.TemplateError as error:
            raise ModelBroken(
                f"This model's chat template cannot be read: {error}", hint="Use another model: interview models"
            ) from error

    def frame(self, messages: Sequence[Message]) -> Frame:
        """Write the words around the messages.

        Many templates refuse system messages, or two messages of one role after another: these are told as one message of the
        user, with an empty line between.

        Raises:
            ModelBroken: the template loses or repeats a message.
        """
        reason = "it loses a message"
        roles: list[Role] = [message.role for message in messages]
        for told in (roles, [_without_system(role) for role in roles]):
            for rendered in (_each(told), _merged(told)):
                try:
                    text = self._template(messages=rendered, enable_thinking=False).prompt
                except (ValueError, TypeError, llama_chat_format.jinja2.TemplateError) as error:
                    reason = str(error)
                    continue
                if frame := _split(text, len(messages)):
                    return frame
        raise ModelBroken(
            f"This model's chat template cannot write the conversation: {reason}", hint="Use another model: interview models"
        )


def _without_system(role: Role) -> Role:
    return "user" if role == "system" else role


def _mark(number: int) -> str:
    return f"\ue000{number}\ue001"  # private-use characters: no template holds or changes them


def _each(roles: Sequence[Role]) -> Rendered:
    return [{"role": role, "content": _mark(number)} for number, role in enumerate(roles)]


def _merged(roles: Sequence[Role]) -> Rendered:
    runs = groupby(enumerate(roles), key=lambda numbered: numbered[1])
    return [{"role": role, "content": "\n\n".join(_mark(number) for number, _ in run)} for role, run in runs]


def _split(text: str, count: int) -> Frame | None:
    words = list(_cut(text, count))
    if len(words) != count + 1 or any("\ue000" in word for word in words):
        return None
    return Frame(tuple(words[:-1]), words[-1])


def _cut(text: str, count: int) -> Iterator[str]:
    for number in range(count):
        before, found, text = text.partition(_mark(number))
        if not found:
            return
        yield before
    yield text
