"""What comes next in an interview."""

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.flow import Ask, Finish, Wait
from interview_cli.core.flow import next_step as next_step_in
from interview_cli.core.reply_kind import ReplyKind
from interview_cli.core.scenario import Stage
from interview_cli.core.session import Turn
from interview_cli.errors import UnknownStage
from records import EXPERIENCE, FOLLOWUP, INTRO, SKILL, scenario, turn

WHOLE = scenario(INTRO, SKILL, FOLLOWUP, EXPERIENCE)
next_step = partial(next_step_in, language="en")


def test_an_interview_begins_with_its_first_stage() -> None:
    assert next_step(WHOLE, ()) == Ask(INTRO, 0)


def test_an_open_question_is_waited_for() -> None:
    turns = (turn(0, INTRO, "Hello."), turn(1, SKILL))
    assert next_step(WHOLE, turns) == Wait(turns[1])


def test_an_answer_brings_the_next_stage() -> None:
    assert next_step(WHOLE, (turn(0, INTRO, "Hello."), turn(1, SKILL, "Go"))) == Ask(FOLLOWUP, 2)


@pytest.mark.parametrize("blank", ["", "  \n\t"])
def test_a_blank_answer_skips_its_follow_up(blank: str) -> None:
    assert next_step(WHOLE, (turn(0, INTRO, "Hello."), turn(1, SKILL, blank))) == Ask(EXPERIENCE, 2)


def test_a_blank_answer_skips_no_other_stage() -> None:
    assert next_step(WHOLE, (turn(0, INTRO, ""),)) == Ask(SKILL, 1)


def test_a_follow_up_whose_parent_was_not_asked_is_left_out() -> None:
    assert next_step(scenario(INTRO, FOLLOWUP, EXPERIENCE), (turn(0, INTRO, "Hello."),)) == Ask(EXPERIENCE, 1)


def test_an_interview_ends_after_its_last_stage() -> None:
    assert next_step(WHOLE, (turn(0, EXPERIENCE, "Fine."),)) == Finish()


def test_an_interview_whose_last_stage_is_a_skipped_follow_up_ends() -> None:
    assert next_step(scenario(SKILL, FOLLOWUP), (turn(0, SKILL, ""),)) == Finish()


def test_a_stage_that_the_scenario_does_not_have_is_named() -> None:
    strange = turn(1, Stage("salary", "template", "communication"), "Yes.")
    with pytest.raises(UnknownStage, match=r"Turn 2 .*'salary'"):
        next_step(WHOLE, (turn(0, INTRO, "Hello."), strange))


@given(blanks=st.lists(st.booleans(), min_size=4, max_size=4))
def test_every_interview_asks_each_stage_at_most_once_in_order_and_ends(blanks: list[bool]) -> None:
    turns: list[Turn] = []
    while isinstance(step := next_step(WHOLE, turns), Ask):
        assert isinstance(next_step(WHOLE, [*turns, turn(step.position, step.stage)]), Wait)
        turns.append(turn(step.position, step.stage, "" if blanks[step.position] else "Yes, and I did."))
    assert step == Finish()
    order = [stage.id for stage in WHOLE.stages]
    asked = [order.index(it.stage) for it in turns]
    assert asked == sorted(set(asked))
    assert [it.position for it in turns] == list(range(len(turns)))
    assert ("skill_followup" in [it.stage for it in turns]) is (not blanks[1])


NO_ANSWERS = [
    ("dont_know", "Sorry, I don't know."),
    ("question_back", "Could you repeat the question?"),
    ("gibberish", "asdf qwer zxcv"),
    ("wrong_language", "저는 물류 시스템을 만들고 운영하는 일을 오래 했습니다."),
]


@pytest.mark.parametrize(("kind", "text"), NO_ANSWERS)
def test_a_reply_that_is_no_answer_is_asked_about_once_more(kind: ReplyKind, text: str) -> None:
    assert next_step(WHOLE, (turn(0, INTRO, "Hello."), turn(1, SKILL, text))) == Ask(SKILL, 2, kind)


@pytest.mark.parametrize(("kind", "text"), NO_ANSWERS)
def test_the_second_time_the_interview_goes_on_without_a_follow_up(kind: ReplyKind, text: str) -> None:
    again = replace(turn(2, SKILL, text), again=kind)
    assert next_step(WHOLE, (turn(0, INTRO, "Hello."), turn(1, SKILL, text), again)) == Ask(EXPERIENCE, 3)


def test_what_is_said_the_second_time_is_followed_up() -> None:
    again = replace(turn(2, SKILL, "I kept the quotes in Redis."), again="dont_know")
    assert next_step(WHOLE, (turn(0, INTRO, "Hello."), turn(1, SKILL, "I don't know."), again)) == Ask(FOLLOWUP, 3)


def test_a_refusal_is_respected() -> None:
    assert next_step(WHOLE, (turn(0, INTRO, "Hello."), turn(1, SKILL, "I'd rather not answer that."))) == Ask(EXPERIENCE, 2)


def test_a_follow_up_that_somebody_has_no_answer_to_is_let_go() -> None:
    turns = (turn(0, INTRO, "Hello."), turn(1, SKILL, "I kept the quotes in Redis."), turn(2, FOLLOWUP, "I don't know."))
    assert next_step(WHOLE, turns) == Ask(EXPERIENCE, 3)


def test_nobody_is_asked_twice_for_last_words() -> None:
    words = Stage("final_statement", "template", "communication")
    assert next_step(scenario(INTRO, words), (turn(0, INTRO, "Hello."), turn(1, words, "No idea."))) == Finish()
