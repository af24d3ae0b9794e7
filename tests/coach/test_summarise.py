"""From an interview to its report: what is unjudged is judged, once."""

from pathlib import Path

import pytest
from desk import CONTENT, INTRO, Desk, desk, unloadable

from interview_cli import __version__
from interview_cli.adapters.sqlite.database import Store
from interview_cli.coach.background import Deferred
from interview_cli.coach.summarise import summarise, unjudged
from interview_cli.core.report import Report
from interview_cli.core.session import Session
from records import ANSWER


def report_of(it: Desk, session: Session, ticks: list[int] | None = None) -> Report:
    return summarise(
        session.id,
        sessions=it.sessions,
        resumes=it.resumes,
        content=CONTENT,
        judge=it.judge,
        on_judged=lambda: None if ticks is None else ticks.append(1),
    )


def test_every_answer_is_judged_and_told_of(tmp_path: Path) -> None:
    it, _ = desk(tmp_path, A=9)
    session = it.answer(it.begin(), INTRO, ANSWER, ANSWER, ANSWER)
    assert unjudged(session.id, sessions=it.sessions) == 4
    ticks: list[int] = []
    report = report_of(it, session, ticks)
    assert len(ticks) == 4
    assert [question.score for question in report.questions] == [25, 50, 50, 50]  # the first is a phrase
    assert report.total == pytest.approx((25 * 15 + 50 * 20 + 50 * 30) / 65)  # by the weights of the three competencies
    assert unjudged(session.id, sessions=it.sessions) == 0


def test_a_second_run_touches_no_model_and_says_the_same(tmp_path: Path) -> None:
    it, _ = desk(tmp_path, A=9)
    session = it.answer(it.begin(), INTRO, ANSWER, "")
    first = report_of(it, session)
    later = Desk(Store(tmp_path / "interviews.db"), Deferred(unloadable))
    assert report_of(later, session) == first


def test_an_interview_without_answers_needs_no_model(tmp_path: Path) -> None:
    it = Desk(Store(tmp_path / "interviews.db"), Deferred(unloadable))
    session = it.begin()
    it.ask(session)
    report = report_of(it, session)
    assert (report.total, report.questions[0].answer) == (None, None)
    assert report.not_asked == ("skill", "skill_followup", "experience")


def test_only_what_is_unjudged_is_judged(tmp_path: Path) -> None:
    it, model = desk(tmp_path, A=9)
    session = it.answer(it.begin(), INTRO, ANSWER)
    it.judge.judge(session, session.turns[0])
    model.prompts.clear()
    ticks: list[int] = []
    report_of(it, session, ticks)
    assert len(ticks) == 1
    assert not any(INTRO in message.text for prompt in model.prompts for message in prompt.messages)


def test_a_blank_answer_is_not_assessed_rather_than_zero(tmp_path: Path) -> None:
    it, _ = desk(tmp_path, A=9)
    report = report_of(it, it.answer(it.begin(), "", "", ANSWER))
    assert [question.score for question in report.questions] == [None, None, 50]
    assert {criterion.reason for criterion in report.questions[0].criteria} == {"no_answer"}
    assert report.total == 50
    assert "Communication" in report.not_assessed


def test_the_report_names_the_program_and_who_judged(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    making = report_of(it, it.answer(it.begin(), INTRO)).making
    assert making.program == f"interview-cli {__version__}"
    assert making.judged_by == ("scripted",)
