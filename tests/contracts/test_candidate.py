"""What the interview relies on in a candidate, whoever it is."""

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from interview_cli.adapters.keyboard import Keyboard
from interview_cli.adapters.scripted_candidate import ScriptedCandidate
from interview_cli.core.script import Answers, Case
from interview_cli.core.session import Answer
from interview_cli.ports import Ends, Leaves, Question, Said

QUESTION = Question(text="Why Go?", stage="skill", number=2, of=4)
SEND = "\x13"


@pytest.fixture(params=["keyboard", "script by stage", "script in order", "script by default"])
def candidate_who_says(request):
    """Makes a candidate whose reply to the next question is this text."""
    with create_pipe_input() as pipe:

        def make(text):
            match request.param:
                case "keyboard":
                    pipe.send_text(f"\x1b[200~{text}\x1b[201~{SEND}" if text else SEND + SEND)
                    return Keyboard(lambda key, /, **slots: key, keys=pipe, screen=DummyOutput())
                case "script by stage":
                    answers = Answers(by_stage=(("skill", text),))
                case "script in order":
                    answers = Answers(in_order=(text,))
                case _:
                    answers = Answers(default=text)
            return ScriptedCandidate(Case("a", "cases[0]", "r.pdf", answers))

        yield make


@pytest.mark.parametrize("text", ["Go", "3개월", "C++ & C#, 40%", "first\n\nsecond", "네.", "x" * 5000])
def test_the_reply_is_the_text_unchanged(candidate_who_says, text):
    reply = candidate_who_says(text).answer(QUESTION)
    assert isinstance(reply, Said)
    assert reply.text == text


def test_passing_is_a_blank_reply(candidate_who_says):
    assert candidate_who_says("").answer(QUESTION).text == ""


def test_the_reply_says_how_it_came(candidate_who_says):
    reply = candidate_who_says("Go").answer(QUESTION)
    assert reply.channel in ("typed", "scripted")
    assert Answer(reply.text, reply.channel, reply.key, reply.elapsed_ms).is_blank is False


def test_a_time_limit_may_be_given_and_does_not_touch_a_reply_in_time(candidate_who_says):
    assert candidate_who_says("Go").answer(question=QUESTION, time_limit_s=3600.0).text == "Go"


def test_a_candidate_without_anything_to_say_does_not_wait_for_ever(candidate_who_says):
    candidate = candidate_who_says("Go")
    first, second = candidate.answer(QUESTION), candidate.answer(QUESTION, time_limit_s=0.0)
    assert first.text == "Go"
    assert isinstance(second, Said | Leaves | Ends)


def test_a_script_never_answers_again():
    assert ScriptedCandidate(Case("a", "cases[0]", "r.pdf", Answers(default="Go"))).wants_again() is False
