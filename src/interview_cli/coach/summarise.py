"""Bring an interview to its report: judge what is unjudged, then fold. A second run needs no model."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from interview_cli import __version__
from interview_cli.core.baseline import baseline_of
from interview_cli.core.report import Report, fold
from interview_cli.ports import Content, Resumes, Sessions

if TYPE_CHECKING:
    from interview_cli.coach.judge import Judge  # loads numpy, which no help may wait for

PROGRAM = f"interview-cli {__version__}"


def unjudged(session_id: str, *, sessions: Sessions) -> int:
    """How many answers have no judgement yet; 0 means that a report needs no model."""
    return sum(turn.answer is not None and not turn.is_judged for turn in sessions.get(session_id).turns)


def summarise(
    session_id: str,
    *,
    sessions: Sessions,
    resumes: Resumes,
    content: Content,
    judge: "Judge",
    on_judged: Callable[[], None] = lambda: None,
) -> Report:
    """Judge what has no judgement yet, and fold the session into its report.

    Args:
        on_judged: told after each answer, for a progress bar.
    """
    session = sessions.get(session_id)
    for turn in session.turns:
        if turn.answer is not None and not turn.is_judged:
            judge.judge(session, turn)
            on_judged()
    session = sessions.get(session_id)
    resume, phrases = resumes.get(session.plan.resume_id), content.phrases(session.plan.language)
    spoken = [turn.position for turn in session.turns if turn.answer and turn.answer.delivery]
    baselines = {position: baseline_of(sessions.earlier_deliveries(session.id, position)) for position in spoken}
    return fold(session, resume, content.rubric(), phrases=phrases, program=PROGRAM, baselines=baselines)
