"""Whether a follow-up brought what it asked for."""

from collections.abc import Sequence

from interview_cli.core.gaps import GAPS, Gap, find_gaps
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
