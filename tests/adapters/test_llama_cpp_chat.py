"""Conversations in the templates of several kinds of models."""

import pytest

from interview_cli.adapters.llama_cpp.chat import Chat, Frame
from interview_cli.core.prompt import Message
from interview_cli.errors import ModelBroken

SYSTEM = Message("system", "Be brief.")
FIRST = Message("user", "Hello.")
REPLY = Message("assistant", "Good day.")
SECOND = Message("user", "Tell me more.")

CHATML = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
NO_SYSTEM = (
    "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for m in messages %}{% if (m['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Roles must alternate') }}{% endif %}[{{ m['role'] }}]{{ m['content'] | trim }}[/]{% endfor %}[assistant]"
)
LOSES_SYSTEM = "{% for m in messages if m.role != 'system' %}[{{ m.role }}]{{ m.content }}{% endfor %}>"
THINKS = "{% for m in messages %}{{ m.content }};{% endfor %}{% if enable_thinking is false %}<think></think>{% endif %}"
DATED = "{{ strftime_now('%Y-%m-%d') }}{% for m in messages %}{{ m.content }};{% endfor %}"


def frame(template: str, *messages: Message) -> Frame:
    return Chat(template, begin="<s>", end="</s>").frame(messages)


def test_the_words_around_each_message_are_the_templates() -> None:
    assert frame(CHATML, SYSTEM, FIRST) == Frame(
        before=("<|im_start|>system\n", "<|im_end|>\n<|im_start|>user\n"), after="<|im_end|>\n<|im_start|>assistant\n"
    )


def test_a_longer_conversation_begins_with_the_same_words() -> None:
    assert frame(CHATML, SYSTEM, FIRST, REPLY, SECOND).before[:2] == frame(CHATML, SYSTEM, FIRST).before


def test_where_system_messages_are_refused_the_user_says_them() -> None:
    assert frame(NO_SYSTEM, SYSTEM, FIRST, REPLY, SECOND) == Frame(
        before=("<s>[user]", "\n\n", "[/][assistant]", "[/][user]"), after="[/][assistant]"
    )


def test_where_roles_must_alternate_two_of_one_role_become_one() -> None:
    assert frame(NO_SYSTEM, FIRST, SECOND) == Frame(before=("<s>[user]", "\n\n"), after="[/][assistant]")


def test_a_template_that_drops_system_messages_does_not_lose_one() -> None:
    assert frame(LOSES_SYSTEM, SYSTEM, FIRST) == Frame(before=("[user]", "[user]"), after=">")


def test_a_model_that_can_think_aloud_is_told_not_to() -> None:
    assert frame(THINKS, FIRST).after == ";<think></think>"


def test_a_template_that_writes_the_date_writes_the_same_every_day() -> None:
    assert frame(DATED, FIRST).before == ("2025-01-01",)


@pytest.mark.parametrize("template", [None, ""])
def test_a_model_without_a_template_is_refused(template: str | None) -> None:
    with pytest.raises(ModelBroken, match="no chat template"):
        Chat(template, begin="", end="")


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{{ messages[0].content }}", "loses a message"),
        ("{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}", "loses a message"),
        ("{{ raise_exception('not today') }}", "not today"),
        ("{{ messages.content.text }}", "no attribute"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
    ],
)
def test_a_template_that_cannot_write_the_conversation_is_named_with_the_reason(template: str, reason: str) -> None:
    with pytest.raises(ModelBroken, match=reason):
        frame(template, FIRST, REPLY, SECOND)


def test_a_template_that_is_no_template_is_refused_at_once() -> None:
    with pytest.raises(ModelBroken, match="cannot be read"):
        Chat("{% for %}", begin="", end="")
