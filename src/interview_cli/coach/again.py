"""Ask for the same once more when a reply was no answer: put it differently, make it easier, say what was not understood.

The words are of the bank: a model that is asked to be kind to somebody who has no answer lectures them.
"""

from interview_cli.coach.bank import from_bank
from interview_cli.coach.prompting import Basis, parent_of
from interview_cli.core.flow import Ask
from interview_cli.core.resume import Resume
from interview_cli.core.session import Session, Turn
from interview_cli.core.wording import LENGTHS
from interview_cli.ports import Content


def ask_again(session: Session, resume: Resume, content: Content, step: Ask) -> Turn:
    """Make the turn that asks for what the last one did not bring; it is not stored here."""
    before = session.turns[-1]
    basis = _basis_of(session, resume, step, before)
    return Turn(
        position=step.position,
        stage=step.stage.id,
        competency=step.stage.competency,
        question=_question(session, resume, content, step, basis),
        source="bank",
        passages=before.passages,
        gap=before.gap,
        again=step.again,
    )


def _basis_of(session: Session, resume: Resume, step: Ask, before: Turn) -> Basis:
    """What the question before rested on: it is the same topic."""
    passages = tuple(passage for passage in resume.passages if passage.position in before.passages)
    parent = parent_of(step.stage, session)
    if parent is None or parent.answer is None:
        return Basis(step.stage, passages)
    return Basis(step.stage, passages, parent.question, parent.answer.text, before.gap)


def _question(session: Session, resume: Resume, content: Content, step: Ask, basis: Basis) -> str:
    language, earlier = session.plan.language, {turn.question for turn in session.turns}
    if step.again != "question_back":
        ready = (
            *content.bank(language, f"again.{step.again}_{step.stage.competency}"),
            *content.bank(language, f"again.{step.again}"),
        )
        return next((wording for wording in ready if wording not in earlier), ready[0])
    own = content.bank(language, f"again.question_back_{step.stage.id}")
    question = own[0] if own else from_bank(session, resume, content, basis, step.position)
    whole = content.say(language, "interview.in_other_words", question=question)
    return whole if len(whole) <= LENGTHS[language][1] else question
