"""Study mode: what is missing is told after each answer, and the answer may be given again."""

from dataclasses import replace
from pathlib import Path

import pytest
from desk import CONTENT, INTRO, Replies, Watching, desk

from interview_cli.coach.study import hint_before
from interview_cli.coach.summarise import summarise
from interview_cli.core.gaps import find_gaps, largest_gap
from interview_cli.core.manner import Manner
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.speech import Delivery
from interview_cli.ports import Question, Reply, Said
from records import ANSWER

STUDY = Manner(mode="study")
VAGUE = (
    "We always do our best as a team, and good communication is important, so things generally go well in the end for everyone."
)


def hints(audience: Watching) -> list[str]:
    return [text for kind, text in audience.shown if kind == "hint"]


def test_after_each_answer_the_largest_gap_is_told(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    audience = Watching()
    done = it.conductor().hold(it.begin(manner=STUDY).id, Replies(INTRO, VAGUE, ANSWER, ANSWER), audience)
    skill = done.turns[1]
    gaps = find_gaps(VAGUE, question=skill.question, language="en", passages=())
    assert len(hints(audience)) == 4
    assert hints(audience)[1] == CONTENT.say("en", f"hint.{largest_gap(gaps, skill.competency)}")


def test_how_an_answer_was_spoken_is_told_and_beside_what_is_usual_once_five_came_before(tmp_path: Path) -> None:
    class Speaks(Replies):
        """Speaks a little faster each time."""

        def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
            reply, pace = super().answer(question), 100 + 10 * len(self.questions)
            delivery = Delivery(60.0, 1.0, 60.0, pace, pace, "words_per_minute", (), ())
            return replace(reply, channel="spoken", delivery=delivery) if isinstance(reply, Said) else reply

    it, _ = desk(tmp_path)
    candidate, audience = Speaks(*[INTRO] * 8), Watching()
    for _ in range(3):
        session = it.conductor().hold(it.begin("quick", manner=STUDY).id, candidate, audience)
    told = [text for kind, text in audience.shown if kind == "spoken"]
    assert told == ["110", "120", "130", "140", "150", "160 beside 130"]
    made = summarise(session.id, sessions=it.sessions, resumes=it.resumes, content=CONTENT, judge=it.judge)
    assert [question.baseline and question.baseline.pace for question in made.questions] == [None, 130]


def test_a_real_interview_says_nothing_until_its_report(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    audience = Watching()
    it.conductor().hold(it.begin().id, Replies(INTRO, VAGUE, ANSWER, ANSWER), audience)
    assert hints(audience) == []


def test_an_answer_that_is_given_again_counts_and_the_one_before_does_not(tmp_path: Path) -> None:
    it, _ = desk(tmp_path, Yes=0.9, No=0.1)
    candidate = Replies(INTRO, ANSWER, ANSWER)
    candidate.agains = 1
    session = it.conductor().hold(it.begin("quick", manner=STUDY).id, candidate, Watching())
    first, again, _ = session.turns
    assert (again.again, again.question, again.stage) == ("retry", first.question, first.stage)
    assert candidate.questions[1].is_again
    for turn in session.turns:
        it.judge.judge(session, turn)
    first, again, _ = it.sessions.get(session.id).turns
    assert {evaluation.reason for evaluation in first.evaluations} == {"asked_again"}
    assert any(evaluation.points is not None for evaluation in again.evaluations)


def test_who_wants_to_answer_again_and_then_says_nothing_keeps_what_was_said(tmp_path: Path) -> None:
    it, _ = desk(tmp_path, Yes=0.9, No=0.1)
    candidate = Replies(INTRO, ANSWER, "", ANSWER, ANSWER)
    session = it.begin(manner=STUDY)

    class OnSkill(Replies):
        """Wants to answer the second question again."""

        def wants_again(self) -> bool:
            return len(self.questions) == 2

    candidate = OnSkill(INTRO, ANSWER, "", ANSWER, ANSWER)
    done = it.conductor().hold(session.id, candidate, Watching())
    assert [turn.stage for turn in done.turns] == ["intro", "skill", "skill", "skill_followup", "experience"]
    assert not done.was_asked_again(done.turns[1])
    it.judge.judge(done, done.turns[1])
    assert any(evaluation.points is not None for evaluation in it.sessions.get(done.id).turns[1].evaluations)


@pytest.mark.parametrize("reply", ["", "I don't know."])
def test_nobody_is_taught_about_an_answer_they_did_not_give(reply: str, tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    audience = Watching()
    it.conductor().hold(it.begin("quick", manner=STUDY).id, Replies(INTRO, reply, ANSWER), audience)
    shown = [kind for kind, _ in audience.shown if kind in ("question", "hint")]
    assert shown[:3] == ["question", "hint", "question"]
    assert shown[3:4] != ["hint"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_has_a_hint_of_what_it_wants(language: Language) -> None:
    scenario = CONTENT.scenario("full")
    told = {stage.id: hint_before(stage.id, scenario, language, CONTENT) for stage in scenario.stages}
    assert all(told.values())
    assert len({hint for stage, hint in told.items() if stage.endswith("_followup")}) == 1
    assert len(set(told.values())) == 10
