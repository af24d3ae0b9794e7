import pytest

from interview_cli.adapters.scripted_candidate import Absent, ScriptedCandidate
from interview_cli.core.script import Answers, Case, Recording
from interview_cli.errors import VoiceUnavailable
from interview_cli.ports import Leaves, Question, Said

STAGES = ("intro", "skill", "experience")


def replies(answers, stages=STAGES):
    candidate = ScriptedCandidate(Case("a", "cases[0]", "r.pdf", answers))
    return [candidate.answer(Question("?", stage, i + 1, 3)) for i, stage in enumerate(stages)]


def test_answers_by_stage_go_to_their_stage_in_whatever_order_it_is_asked():
    answers = Answers(by_stage=(("skill", "Go"), ("intro", "Hello")), default="Pass")
    assert [reply.text for reply in replies(answers)] == ["Hello", "Go", "Pass"]


def test_answers_in_order_are_given_one_a_question_whatever_its_stage():
    answers = Answers(in_order=("one", "two", "three"))
    assert [reply.text for reply in replies(answers, ("intro", "intro", "x"))] == ["one", "two", "three"]


def test_a_question_without_an_answer_is_passed_over():
    assert [reply.text for reply in replies(Answers(in_order=("one",)))] == ["one", "", ""]


def test_a_blank_answer_to_a_stage_is_not_the_default():
    answers = Answers(by_stage=(("intro", ""),), default="Go")
    assert replies(answers)[0].text == ""


def test_equal_answers_to_different_questions_all_count():
    assert [reply.text for reply in replies(Answers(default="Go"))] == ["Go", "Go", "Go"]


def test_scripted_answers_say_so_and_claim_no_time():
    assert replies(Answers(default="Go"))[0] == Said("Go", "scripted", key=None, elapsed_ms=None)


def test_somebody_absent_leaves_whatever_is_asked():
    assert [Absent().answer(Question("?", stage, 1, 3)) for stage in STAGES] == [Leaves()] * 3


def test_a_recording_is_put_into_words_for_the_question_that_it_answers():
    heard = []

    def hear(recording, question):
        heard.append((recording.path, question.stage))
        return Said("I moved it.", "spoken")

    answers = Answers(by_stage=(("intro", Recording("a.wav")),), default="Go")
    candidate = ScriptedCandidate(Case("a", "cases[0]", "r.pdf", answers), hear)
    assert [candidate.answer(Question("?", stage, 1, 3)) for stage in STAGES[:2]] == [
        Said("I moved it.", "spoken"),
        Said("Go", "scripted"),
    ]
    assert heard == [("a.wav", "intro")]


def test_a_recording_that_nobody_listens_to_is_no_blank_answer():
    with pytest.raises(VoiceUnavailable, match=r"a\.wav"):
        replies(Answers(default=Recording("a.wav")))
