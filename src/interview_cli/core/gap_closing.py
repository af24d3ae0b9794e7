"""What became of the gaps of answers: whether a follow-up closed what it asked about, and what nobody came back to."""

from collections.abc import Sequence

from interview_cli.core.gaps import GAPS, Gap, find_gaps, largest_gap
from interview_cli.core.replies import kind_of
from interview_cli.core.resume import Language
from interview_cli.core.session import Session, Turn


def closed(session: Session, turn: Turn, passages: Sequence[str]) -> bool | None:
    """Say whether the answer to a follow-up closed the gap that it asked about.

    It is looked for in what was said to both questions together, since nobody repeats themselves: only what is still missing
    then stayed open.

    Args:
        passages: texts of the resume that the question rests on.

    Returns:
        None for a turn that asked for no gap, or has no answer yet.
    """
    parent = _parent_of(session, turn)
    gap = next((gap for gap in GAPS if gap == turn.gap), None)
    if gap is None or turn.answer is None or parent is None or parent.answer is None:
        return None
    return _brings(gap, parent, turn, session.plan.language, passages)


def left_open(session: Session, turn: Turn, passages: Sequence[str]) -> Gap | None:
    """Find the largest gap of an answer that no follow-up came back to.

    Only generated questions have any: what an interview opens and closes with need not tell of a case, and the gap of a
    follow-up is `closed` or not.

    Args:
        passages: texts of the resume that the question rests on.
    """
    scenario = session.plan.scenario
    stage = scenario.stage(turn.stage)
    if stage is None or stage.kind != "generated" or turn.answer is None or turn.answer.is_blank:
        return None
    followed_up = {it.parent for later in session.turns[turn.position + 1 :] if (it := scenario.stage(later.stage))}
    if stage.id in followed_up or session.was_asked_again(turn):
        return None
    gaps = find_gaps(turn.answer.text, question=turn.question, language=session.plan.language, passages=passages)
    return largest_gap(gaps, turn.competency)


def _brings(gap: Gap, parent: Turn, turn: Turn, language: Language, passages: Sequence[str]) -> bool:
    said = turn.answer.text if turn.answer else ""
    if kind_of(said, language) != "answer":
        return False
    before = parent.answer.text if parent.answer else ""
    # An answer that was none adds nothing; the follow-up's stands alone.
    together = said if gap == "did_not_answer" else f"{before}\n{said}"
    question = turn.question if gap == "did_not_answer" else parent.question
    return gap not in find_gaps(together, question=question, language=language, passages=passages)


def _parent_of(session: Session, turn: Turn) -> Turn | None:
    stage = session.plan.scenario.stage(turn.stage)
    before = session.turns[: turn.position]
    return next((it for it in reversed(before) if stage and it.stage == stage.parent and it.answer and not it.is_withdrawn), None)
