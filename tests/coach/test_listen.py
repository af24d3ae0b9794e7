"""How answers are taken: once, to the question that waits, without harm."""

from pathlib import Path

import pytest
from desk import INTRO, Desk, desk

from interview_cli.coach.listen import listen, listen_from_outside
from interview_cli.core.session import Session
from interview_cli.errors import WrongMoment
from interview_cli.ports import Said


@pytest.fixture
def it(tmp_path: Path) -> Desk:
    return desk(tmp_path)[0]


@pytest.fixture
def asked(it: Desk) -> Session:
    session = it.begin()
    it.ask(session)
    return it.sessions.get(session.id)


def texts(it: Desk, session: Session) -> list[str | None]:
    return [turn.answer.text if turn.answer else None for turn in it.sessions.get(session.id).turns]


def test_an_answer_is_stored_to_the_question_that_waits(it: Desk, asked: Session) -> None:
    assert listen_from_outside(asked, Said(INTRO, "scripted"), sessions=it.sessions) is True
    assert texts(it, asked) == [INTRO]


def test_the_same_key_twice_is_one_answer_also_when_the_next_question_stands(it: Desk, asked: Session) -> None:
    said = Said(INTRO, "scripted", "k1")
    assert listen_from_outside(asked, said, sessions=it.sessions) is True
    it.ask(asked)
    assert listen_from_outside(it.sessions.get(asked.id), said, sessions=it.sessions) is False
    assert texts(it, asked) == [INTRO, None]


def test_a_key_that_was_accepted_is_known_even_after_the_end(it: Desk, asked: Session) -> None:
    said = Said(INTRO, "scripted", "k1")
    listen_from_outside(asked, said, sessions=it.sessions)
    it.sessions.close(asked.id, "finished")
    assert listen_from_outside(it.sessions.get(asked.id), said, sessions=it.sessions) is False


def test_between_two_questions_there_is_nothing_to_answer(it: Desk, asked: Session) -> None:
    listen_from_outside(asked, Said(INTRO, "scripted"), sessions=it.sessions)
    with pytest.raises(WrongMoment, match="not asked its next question") as refused:
        listen_from_outside(it.sessions.get(asked.id), Said("Again.", "scripted"), sessions=it.sessions)
    assert asked.id in refused.value.hint


@pytest.mark.parametrize("status", ["ended", "finished"])
def test_a_closed_session_takes_no_answer(status: str, it: Desk, asked: Session) -> None:
    it.sessions.close(asked.id, status)  # type: ignore[arg-type]
    with pytest.raises(WrongMoment, match="finished"):
        listen_from_outside(it.sessions.get(asked.id), Said("Late.", "scripted"), sessions=it.sessions)


def test_of_two_that_saw_the_same_question_the_second_is_refused(it: Desk, asked: Session) -> None:
    listen_from_outside(asked, Said("First.", "scripted"), sessions=it.sessions)
    with pytest.raises(WrongMoment):
        listen_from_outside(asked, Said("Second.", "scripted"), sessions=it.sessions)
    assert texts(it, asked) == ["First."]


def test_what_is_typed_is_stored_without_control_characters(it: Desk, asked: Session) -> None:
    listen(asked.id, asked.turns[0], Said("  I led\x1b[31m it.\r\nAll of it.\x00\ud800 ", "typed"), sessions=it.sessions)
    assert texts(it, asked) == ["I led[31m it.\nAll of it.\ufffd"]


def test_time_and_channel_are_kept(it: Desk, asked: Session) -> None:
    listen(asked.id, asked.turns[0], Said("Go", "spoken", None, 0), sessions=it.sessions)
    answer = it.sessions.get(asked.id).turns[0].answer
    assert answer is not None
    assert (answer.channel, answer.elapsed_ms) == ("spoken", 0)
