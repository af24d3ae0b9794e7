"""A quick, short answer was taken for a duplicate of the one before and dropped.

Rule: duplicates are told by their identity, never by time or equal text; short answers count, however fast they come.
"""

from pathlib import Path

import pytest
from parts import Coach
from program import Program

from interview_cli.core.session import Session
from interview_cli.ports import Said


@pytest.mark.parametrize("text", ["Go", "3개월", "No.", "1", "네"])
def test_a_short_answer_counts_and_is_followed_up(text: str, coach: Coach, session: Session) -> None:
    held = coach.hold(session, *[Said(text, "typed", elapsed_ms=0)] * 2)

    assert [turn.answer and turn.answer.text for turn in held.turns] == [text, text, None]
    assert held.turns[2].stage == "skill_followup"


def test_the_same_text_to_every_question_is_as_many_answers(coach: Coach, session: Session) -> None:
    held = coach.hold(session, *[Said("Go", "typed", elapsed_ms=0)] * 4)

    assert held.status == "finished"
    assert [turn.answer and turn.answer.text for turn in held.turns] == ["Go"] * 4


def test_different_keys_with_the_same_text_are_different_answers(coach: Coach, session: Session) -> None:
    held = coach.hold(session, *[Said("Go", "typed", key) for key in "abcd"])

    assert [turn.answer and turn.answer.key for turn in held.turns] == ["a", "b", "c", "d"]


def test_a_blank_answer_passes_the_question_and_its_follow_up_over(coach: Coach, session: Session) -> None:
    held = coach.hold(session, "Go", "   ")

    assert [turn.stage for turn in held.turns] == ["intro", "skill", "experience"]


def test_commands_take_the_same_short_answer_again_and_again(program: Program, talk: Path, resumes: tuple[Path, Path]) -> None:
    session = program.json("start", resumes[0], "--scenario", talk)["session_id"]
    steps = [program.json("answer", session, "Go") for _ in range(3)]

    assert [step.get("turn", {}).get("position") for step in steps] == [1, 2, None]
