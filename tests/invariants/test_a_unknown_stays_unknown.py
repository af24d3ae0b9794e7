"""A reply that could not be parsed became a score of 70, and a failed comparison one of 0.5.

Rule: what could not be judged is "not scored", with the reason, and left out of every mean; the lowest score is a real score.
"""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parts import Coach

from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.coach.summarise import summarise
from interview_cli.core.prompt import Prompt
from interview_cli.core.report import Report
from interview_cli.core.scoring import mean, percent, points_of_checks, weighted_total
from interview_cli.core.session import Evaluation
from interview_cli.errors import NoUsableOutput
from interview_cli.reports import FORMATS

ANSWER = "I cut the nightly build from 40 minutes to 9 by keeping what had not changed."
FLOATS = st.floats(0, 100)


class Fails(ScriptedModel):
    """Gives no usable output where it should choose."""

    def choose(self, prompt: Prompt, options: Sequence[str]) -> tuple[float, ...]:
        raise NoUsableOutput("Nothing came.", hint="Try again.")


def report_of(coach: Coach, tmp_path: Path, *answers: str) -> Report:
    session = coach.hold(coach.begin(coach.ingest(tmp_path), "quick"), *answers)
    return summarise(session.id, sessions=coach.sessions, resumes=coach.resumes, content=coach.content, judge=coach.judge)


@pytest.mark.parametrize(
    ("model", "answer", "reason"),
    [(Fails(["No."]), ANSWER, "model_failed"), (None, "Go", "too_short"), (None, " ", "no_answer")],
    ids=["the model failed", "too short", "passed over"],
)
def test_what_was_not_judged_has_a_reason_and_no_number(
    model: ScriptedModel | None, answer: str, reason: str, tmp_path: Path
) -> None:
    coach = Coach(tmp_path / "coach.db", model)
    report = report_of(coach, tmp_path, answer, answer)
    criteria = [it for question in report.questions for it in question.criteria]
    say = partial(coach.content.say, "en")

    assert criteria
    assert {(it.points, it.low, it.high, it.reason) for it in criteria} == {(None, None, None, reason)}
    assert (report.total, {it.score for it in report.questions}, {it.score for it in report.competencies}) == (
        None,
        {None},
        {None},
    )
    assert json.loads(FORMATS["json"](report, say))["total"] is None
    assert say("report.no_total") in FORMATS["md"](report, say)
    assert say(f"reason.{reason}") in FORMATS["md"](report, say)


def test_an_unknown_score_beside_a_known_one_leaves_that_one_as_it_is(tmp_path: Path) -> None:
    coach = Coach(tmp_path / "coach.db", ScriptedModel(["No."], choices={"Yes": 3.0}))
    alone = report_of(coach, tmp_path, "", ANSWER)
    known = {it.id: it.score for it in alone.competencies}

    assert known["communication"] is None
    assert alone.total == known["problem_solving"]


def test_the_lowest_points_are_a_real_score() -> None:
    points, _, _ = points_of_checks([0.0, 0.0], has_quote=True)

    assert (points, percent(points)) == (1.0, 0.0)
    assert mean([0.0, None, 100.0]) == 50.0
    assert weighted_total([(1.0, 0.0), (5.0, None), (1.0, 100.0)]) == 50.0


def test_points_without_a_reason_are_all_that_can_be_stored(coach: Coach, tmp_path: Path) -> None:
    session = coach.hold(coach.begin(coach.ingest(tmp_path)), ANSWER)
    for odd in (Evaluation("structure", None), Evaluation("structure", 70.0, reason="model_failed")):
        with pytest.raises(Exception, match="CHECK"):
            coach.sessions.store_evaluations(session.id, 0, [odd])


@given(st.lists(st.none() | FLOATS))
def test_a_mean_never_counts_the_unknown(values: list[float | None]) -> None:
    known = [value for value in values if value is not None]

    assert mean(values) == mean(known)
    assert (mean(values) is None) is (not known)
