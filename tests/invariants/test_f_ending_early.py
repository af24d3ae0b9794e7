"""An interview that was ended early was scored as though the questions never asked had been answered badly.

Rule: ending early marks what was not asked as not assessed; the total is over what was.
"""

from functools import partial
from pathlib import Path

from parts import Coach

from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.coach.summarise import summarise
from interview_cli.core.report import Report
from interview_cli.ports import Ends
from interview_cli.reports import FORMATS

ANSWER = "I cut the nightly build from 40 minutes to 9 by keeping what had not changed."


def ended_after(tmp_path: Path, *answers: str) -> tuple[Coach, Report]:
    coach = Coach(tmp_path / "coach.db", ScriptedModel(["Why?"], choices={"Yes": 3.0}))
    session = coach.hold(coach.begin(coach.ingest(tmp_path)), *answers, Ends())
    parts = {"sessions": coach.sessions, "resumes": coach.resumes, "content": coach.content}
    assert session.status == "ended"
    return coach, summarise(session.id, **parts, judge=coach.judge)


def test_what_was_not_asked_is_named_and_not_scored(tmp_path: Path) -> None:
    _, report = ended_after(tmp_path, ANSWER)
    scores = {it.id: it.score for it in report.competencies}

    assert report.not_asked == ("skill_followup", "experience")
    assert set(report.not_assessed) == {"Motivation", "Job knowledge", "Problem solving", "Collaboration and growth"}
    assert [name for name, score in scores.items() if score is not None] == ["communication"]


def test_the_total_is_over_what_was_answered(tmp_path: Path) -> None:
    _, report = ended_after(tmp_path, ANSWER)

    assert report.total == next(it.score for it in report.competencies if it.id == "communication")
    assert {it.weight for it in report.competencies} == {1.0, 0.0}


def test_the_open_question_is_not_a_bad_answer(tmp_path: Path) -> None:
    _, report = ended_after(tmp_path, ANSWER)
    last = report.questions[-1]

    assert (last.stage, last.answer, last.score, last.criteria) == ("skill", None, None, ())


def test_ending_before_any_answer_gives_no_total(tmp_path: Path) -> None:
    _, report = ended_after(tmp_path)

    assert report.total is None
    assert len(report.not_assessed) == 5


def test_the_report_says_so(tmp_path: Path) -> None:
    coach, report = ended_after(tmp_path, ANSWER)
    say = partial(coach.content.say, "en")
    text = FORMATS["md"](report, say)

    assert say("report.ended_early") in text
    assert say("report.not_asked", stages=", ".join(say(f"stage.{stage}") for stage in report.not_asked)) in text


def test_an_ended_interview_asks_nothing_more(tmp_path: Path) -> None:
    coach, report = ended_after(tmp_path, ANSWER)
    session = coach.sessions.get(report.session_id)

    assert coach.hold(session, ANSWER).turns == session.turns
