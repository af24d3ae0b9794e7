"""The records of an interview."""

import pytest

from interview_cli.core.session import Answer
from records import INTRO, SKILL, session, turn


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_white_space_is_a_blank_answer(text: str) -> None:
    assert Answer(text, "typed").is_blank


@pytest.mark.parametrize("text", ["Go", "3개월", "0", "-"])
def test_a_short_answer_is_not_blank(text: str) -> None:
    assert not Answer(text, "typed").is_blank


def test_the_current_turn_is_the_last_one_without_an_answer() -> None:
    waiting = turn(1, SKILL)
    assert session(turn(0, INTRO, "Hello."), waiting).current == waiting


def test_nothing_is_current_before_the_first_question_or_between_two() -> None:
    assert session().current is None
    assert session(turn(0, INTRO, "")).current is None


@pytest.mark.parametrize("status", ["ended", "finished"])
def test_nothing_is_current_in_a_closed_session(status: str) -> None:
    assert session(turn(0, INTRO), status=status).current is None
