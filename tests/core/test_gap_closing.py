"""Whether a follow-up brought what it asked for."""

import pytest

from interview_cli.core.gap_closing import closed
from interview_cli.core.session import Session, Turn
from records import FOLLOWUP, INTRO, SKILL, plan, scenario, session, turn

WITHOUT_RESULT = (
    "Last spring the rating endpoint was slow for our biggest merchants, so I traced two hundred requests instead of guessing, and I"
    " moved the quotes of all six carriers into a cache, because they rarely change within ninety seconds."
)


def held(answer: str | None, gap: str | None = "no_result", before: str = WITHOUT_RESULT) -> tuple[Session, Turn]:
    follow_up = turn(2, FOLLOWUP, answer, gap=gap, question="What came out of it in the end?")
    turns = (turn(0, INTRO, "I am Ada."), turn(1, SKILL, before), follow_up)
    return session(*turns, plan=plan(scenario=scenario(INTRO, SKILL, FOLLOWUP))), follow_up


@pytest.mark.parametrize(
    ("answer", "is_closed"),
    [
        ("In the end p99 fell from 2.8 s to 410 ms, and the complaints stopped.", True),
        ("I traced the requests and put the quotes into a cache.", False),
        ("I don't know.", False),
        ("", False),
    ],
)
def test_what_was_asked_for_is_looked_for_in_both_answers_together(answer: str, is_closed: bool) -> None:
    assert closed(*held(answer), passages=()) is is_closed


def test_a_follow_up_that_waits_has_closed_nothing_yet() -> None:
    assert closed(*held(None), passages=()) is None


def test_a_question_about_nothing_that_was_missing_closes_nothing() -> None:
    assert closed(*held("It went well.", gap=None), passages=()) is None


def test_an_answer_after_none_stands_alone() -> None:
    said = "Last May I moved the quotes into a cache, because prices change rarely; p99 fell from 2.8 s to 410 ms in the end, which I measured."
    assert closed(*held(said, gap="did_not_answer", before="It rained."), passages=()) is True
