"""Holding an interview: to its end, or as far as the candidate goes."""

from pathlib import Path

import pytest
from desk import CONTENT, INTRO, Desk, Replies, Watching, desk

from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.adapters.sqlite.database import Store
from interview_cli.coach.background import Deferred
from interview_cli.coach.conduct import question_of
from interview_cli.core.prompt import Prompt
from interview_cli.errors import ModelMissing, NoUsableOutput, UnknownStage
from interview_cli.ports import Ends, Leaves, Question
from records import ANSWER, RESUME

IN_BACKGROUND = pytest.mark.parametrize("in_background", [False, True])


@IN_BACKGROUND
def test_an_interview_is_held_to_its_end(in_background: bool, tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    candidate = Replies(INTRO, ANSWER, ANSWER, ANSWER)
    done = it.conductor(in_background=in_background).hold(it.begin().id, candidate, Watching())
    assert done.status == "finished"
    assert [turn.stage for turn in done.turns] == ["intro", "skill", "skill_followup", "experience"]
    assert [question.text for question in candidate.questions] == [turn.question for turn in done.turns]
    assert it.failures == []


@IN_BACKGROUND
def test_a_candidate_who_leaves_finds_the_same_question_again(in_background: bool, tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    session = it.begin()
    conductor = it.conductor(in_background=in_background)
    left = conductor.hold(session.id, first := Replies(INTRO, Leaves()), Watching())
    assert left.status == "open"
    done = conductor.hold(session.id, again := Replies(ANSWER, ANSWER, ANSWER), Watching())
    assert again.questions[0] == first.questions[-1]
    assert (done.status, len(done.turns)) == ("finished", 4)


def test_a_candidate_who_ends_closes_the_interview_for_good(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    session = it.begin()
    assert it.conductor().hold(session.id, Replies(INTRO, Ends()), Watching()).status == "ended"
    again = Replies()
    ended = it.conductor().hold(session.id, again, Watching())
    assert (ended.status, again.questions) == ("ended", [])
    assert [turn.answer is not None for turn in ended.turns] == [True, False]


@pytest.mark.parametrize("blank", ["", "   "])
def test_a_blank_answer_skips_its_follow_up(blank: str, tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    done = it.conductor().hold(it.begin().id, Replies(INTRO, blank, ANSWER), Watching())
    assert done.status == "finished"
    assert [turn.stage for turn in done.turns] == ["intro", "skill", "experience"]


def test_a_short_answer_does_not_skip_its_follow_up(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    done = it.conductor().hold(it.begin().id, Replies(INTRO, "Go", ANSWER, ANSWER), Watching())
    assert [turn.stage for turn in done.turns] == ["intro", "skill", "skill_followup", "experience"]


def test_equal_answers_to_all_questions_are_all_answers(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    done = it.conductor().hold(it.begin().id, Replies("Go", "Go", "Go", "Go"), Watching())
    assert [turn.answer.text for turn in done.turns if turn.answer] == ["Go"] * 4


def test_what_is_shown_is_thinking_then_drafts_then_the_stored_question(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    audience = Watching()
    left = it.conductor().hold(it.begin().id, Replies(INTRO, Leaves()), audience)
    kinds = [kind for kind, _ in audience.shown]
    assert kinds[:3] == ["thinking", "question", "thinking"]
    assert set(kinds[3:-1]) == {"draft"}
    assert [text for kind, text in audience.shown if kind == "question"] == [turn.question for turn in left.turns]


def test_a_question_is_stored_before_it_is_shown(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    session = it.begin()

    class Checking(Watching):
        def question(self, question: Question) -> None:
            other = Desk(Store(tmp_path / "interviews.db"), it.model)  # as another process would look
            current = other.sessions.get(session.id).current
            assert current is not None
            assert current.question == question.text
            super().question(question)

    audience = Checking()
    it.conductor().hold(session.id, Replies(INTRO, ANSWER, Leaves()), audience)
    assert len([kind for kind, _ in audience.shown if kind == "question"]) == 3


def test_the_place_of_a_question_counts_what_can_still_come(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    candidate = Replies(INTRO, "", ANSWER)
    done = it.conductor().hold(it.begin().id, candidate, Watching())
    assert [(question.number, question.of) for question in candidate.questions] == [(1, 4), (2, 4), (3, 3)]
    assert question_of(done, done.turns[0], CONTENT).stage == "intro"


def test_answers_are_judged_while_the_next_ones_are_given(tmp_path: Path) -> None:
    it, model = desk(tmp_path, A=9)
    session = it.begin("quick")

    class Patient(Replies):
        """Answers the last question only when the first answer was judged."""

        def answer(self, question: Question, *, time_limit_s: float | None = None) -> object:
            for _ in range(20_000 if question.number == 2 else 0):
                if it.sessions.get(session.id).turns[0].evaluations:
                    break
            return super().answer(question)

    done = it.conductor(in_background=True).hold(session.id, Patient(INTRO, ANSWER), Watching())  # type: ignore[arg-type]
    assert len(done.turns[0].evaluations) == 3
    assert model.prompts != []


def test_a_background_failure_is_told_and_the_interview_goes_on(tmp_path: Path) -> None:
    class Cold(ScriptedModel):
        def warm(self, prompt: Prompt) -> None:
            raise NoUsableOutput("too long to warm", hint="x")

    it = Desk(Store(tmp_path / "interviews.db"), Deferred(lambda: Cold([" move tracking from polling to webhooks?"])))
    it.model.get()

    class Waiting(Replies):
        def answer(self, question: Question, *, time_limit_s: float | None = None) -> object:
            for _ in range(10_000):
                if len(it.failures) >= question.number:
                    break
                it.sessions.all()
            return super().answer(question)

    done = it.conductor(in_background=True).hold(it.begin("quick").id, Waiting(INTRO, ANSWER), Watching())  # type: ignore[arg-type]
    assert done.status == "finished"
    assert {failure.message for failure in it.failures} == {"too long to warm"}


def test_a_model_that_cannot_be_loaded_stops_at_the_first_question_that_needs_it_and_keeps_the_answer(tmp_path: Path) -> None:
    def fail() -> ScriptedModel:
        raise ModelMissing("no weights", hint="pull them")

    it = Desk(Store(tmp_path / "interviews.db"), Deferred(fail))
    session = it.begin()
    with pytest.raises(ModelMissing):
        it.conductor().hold(session.id, Replies(INTRO), Watching())
    (turn,) = it.sessions.get(session.id).turns
    assert turn.answer is not None
    assert turn.answer.text == INTRO


def test_an_unknown_stage_in_the_database_is_an_error_that_names_it(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    session = it.answer(it.begin(), INTRO)
    with it.store.transaction() as db:
        db.execute("UPDATE turns SET stage = 'salary'")
    with pytest.raises(UnknownStage, match="salary"):
        it.conductor().hold(session.id, Replies(ANSWER), Watching())


def test_an_interview_goes_on_by_the_scenario_it_began_with(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    session = it.begin("quick")
    it.answer(session, INTRO)
    done = Desk(Store(tmp_path / "interviews.db"), it.model).conductor().hold(session.id, Replies(ANSWER), Watching())
    assert [turn.stage for turn in done.turns] == ["intro", "experience"]
    assert done.plan.resume_id == RESUME.id
