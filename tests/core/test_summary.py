"""The first page of a report: what is chosen from its judgements, and by what arithmetic."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.feedback import Feedback, Remark
from interview_cli.core.report import Report, fold
from interview_cli.core.session import Evaluation, Turn
from interview_cli.core.summary import MOST_NAMED, gain, summary_of
from records import EXPERIENCE, FOLLOWUP, INTRO, RESUME, SKILL, plan, scenario, scored, session, turn, unscored

CONTENT = ContentFiles()
RUBRIC = CONTENT.rubric()
STAGES = scenario(INTRO, SKILL, FOLLOWUP, EXPERIENCE)
CRITERIA = {it.id: [criterion.id for criterion in it.criteria] for it in RUBRIC.competencies}
POINTS = st.none() | st.floats(1, 5)
ANSWERS = st.lists(st.tuples(st.sampled_from(list(CRITERIA)), st.lists(POINTS, min_size=3, max_size=3)), max_size=6)


def report_of(*turns: Turn, **changes: object) -> Report:
    made = session(*turns, plan=plan(scenario=STAGES, **changes))
    return fold(made, RESUME, RUBRIC, phrases=CONTENT.phrases(made.plan.language), program="interview-cli 0")


def remarked(report: Report, *feedback: tuple[str | None, str | None]) -> Report:
    """The report with remarks (strength, improvement) about these criteria, one pair a question."""

    def remark(criterion: str | None) -> Remark | None:
        return None if criterion is None else Remark(criterion, f"About {criterion}.", "I did")

    told = [Feedback(remark(strength), remark(improvement), ()) for strength, improvement in feedback]
    return replace(report, questions=tuple(replace(it, feedback=said) for it, said in zip(report.questions, told, strict=True)))


def judged(position: int, *evaluations: Evaluation, competency: str = "communication") -> Turn:
    return turn(position, INTRO, "I did it.", competency=competency, evaluations=evaluations)


@given(ANSWERS)
def test_the_total_and_all_gains_make_a_hundred(answers: list[tuple[str, list[float | None]]]) -> None:
    turns = [
        judged(
            place,
            *(
                Evaluation(criterion, value, value, value, reason="" if value else "model_failed")
                for criterion, value in zip(CRITERIA[competency], points, strict=False)
            ),
            competency=competency,
        )
        for place, (competency, points) in enumerate(answers)
    ]
    report = report_of(*turns)
    gains = sum(gain(report, question, it) for question in report.questions for it in question.criteria)
    assert (gains if report.total is None else report.total + gains) == pytest.approx(0 if report.total is None else 100)


def test_strengths_are_those_with_the_most_points_and_each_criterion_comes_once() -> None:
    report = report_of(
        judged(0, scored("structure", 3.5), scored("key_message", 4)),
        judged(1, scored("structure", 4.5)),
        judged(2, scored("key_message", 5)),
    )
    named = summary_of(remarked(report, ("structure", None), ("structure", None), ("key_message", None))).strengths
    assert [(it.criterion, it.question) for it in named] == [("key_message", 3), ("structure", 2)]
    assert (named[0].label, named[0].text, named[0].quote) == ("Key message", "About key_message.", "I did")


def test_fixes_are_those_that_would_raise_the_total_most() -> None:
    # Three points are missing of the introduction's third of 15, one and a half of the problem's half of 30.
    report = report_of(
        judged(0, scored("structure", 2), scored("key_message", 5), scored("on_question", 5)),
        judged(1, scored("options", 3.5), scored("result", 5), competency="problem_solving"),
    )
    fixes = summary_of(remarked(report, (None, "structure"), (None, "options"))).fixes
    assert [it.criterion for it in fixes] == ["options", "structure"]


def test_no_more_than_three_are_named() -> None:
    report = report_of(
        *(judged(place, scored(it, 3), competency="problem_solving") for place, it in enumerate(CRITERIA["problem_solving"]))
    )
    summary = summary_of(remarked(report, *((it, it) for it in CRITERIA["problem_solving"])))
    assert (len(summary.strengths), len(summary.fixes)) == (MOST_NAMED, MOST_NAMED)


@pytest.mark.parametrize(
    "evaluation", [unscored("structure", "model_failed"), scored("on_question", 2)], ids=["unscored", "another"]
)
def test_a_remark_about_a_criterion_without_points_is_not_named(evaluation: Evaluation) -> None:
    summary = summary_of(remarked(report_of(judged(0, evaluation)), ("structure", "structure")))
    assert (summary.strengths, summary.fixes) == ((), ())


def test_what_is_at_the_top_is_nothing_to_fix_or_to_practise() -> None:
    summary = summary_of(remarked(report_of(judged(0, scored("structure", 5))), (None, "structure")))
    assert (summary.fixes, summary.practise) == ((), None)


def test_the_criterion_to_practise_is_the_one_that_all_answers_together_lack_most_of() -> None:
    # Each lacks 75 of 100 in one answer; the structure lacks more in both together.
    summary = summary_of(
        report_of(
            judged(0, scored("structure", 3), scored("key_message", 2)),
            judged(1, scored("structure", 2), scored("key_message", 5)),
        )
    )
    assert summary.practise is not None
    assert (summary.practise.criterion, summary.practise.question) == ("structure", 2)
    assert summary.practise.advice.startswith("Say first")
    assert summary.practise.asked == "How did part 1 of your work go?"
    assert summary.practise.gain == pytest.approx((50 + 75) / 4)


def test_the_command_to_practise_with_is_about_the_competency_in_the_same_language_and_role() -> None:
    summary = summary_of(report_of(judged(0, scored("structure", 2)), language="ko", role="SRE; rm -rf ~"))
    assert summary.practise is not None
    assert summary.practise.command[:5] == ("interview", "start", "dana.pdf", "--focus", "communication")
    assert summary.practise.command[5:] == ("--mode", "study", "--lang", "ko", "--role", "SRE; rm -rf ~")


def test_a_resume_that_is_named_like_an_option_is_given_as_a_file() -> None:
    summary = summary_of(replace(report_of(judged(0, scored("structure", 2))), resume="--help.pdf"))
    assert summary.practise is not None
    assert summary.practise.command[2] == "./--help.pdf"


def test_a_gap_was_closed_or_stayed_open_or_nobody_answered() -> None:
    asked = turn(0, SKILL, "I moved the tracking service to webhooks.")
    outcomes = [
        summary_of(report_of(asked, turn(1, FOLLOWUP, said, gap="no_reasoning"))).gaps
        for said in ("Because carriers limited us to one call a minute.", "It went well.", None)
    ]
    assert [[(it.gap, it.question, it.outcome) for it in gaps] for gaps in outcomes] == [
        [("no_reasoning", 2, "closed")],
        [("no_reasoning", 2, "open")],
        [("no_reasoning", 2, "unanswered")],
    ]


def test_a_gap_that_no_follow_up_came_back_to_is_told_of_generated_questions_only() -> None:
    summary = summary_of(report_of(turn(0, INTRO, "I am Dana."), turn(1, SKILL, "Go."), turn(2, EXPERIENCE, "")))
    assert [(it.question, it.outcome) for it in summary.gaps] == [(2, "not_probed")]


def test_a_question_that_was_put_again_counts_once() -> None:
    again = turn(1, SKILL, "I moved it.", again="dont_know", evaluations=(scored("correctness", 3),))
    report = report_of(turn(0, SKILL, "I don't know.", evaluations=(unscored("correctness", "asked_again"),)), again)
    summary = summary_of(report)
    assert [it.set_aside for it in report.questions] == [True, False]
    assert (summary.scored, summary.asked) == (1, 1)
    assert [it.question for it in summary.gaps] == [2]


def test_a_second_try_that_was_withdrawn_leaves_the_first_one_to_count() -> None:
    first = turn(0, SKILL, "I moved it.", evaluations=(scored("correctness", 3),))
    summary = summary_of(report_of(first, turn(1, SKILL, "", again="retry", evaluations=(unscored("correctness", "no_answer"),))))
    assert (summary.scored, summary.asked) == (1, 1)


def test_an_interview_without_an_answer_has_an_empty_first_page() -> None:
    summary = summary_of(report_of(turn(0, INTRO)))
    assert (summary.scored, summary.asked, summary.strengths, summary.fixes, summary.practise, summary.gaps) == (
        0,
        1,
        (),
        (),
        None,
        (),
    )
