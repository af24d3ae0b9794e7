"""Ask for the same once more when a reply was no answer: put it differently, make it easier, say what was not understood.

The words are of the bank: a model that is asked to be kind to somebody who has no answer lectures them.
"""

from dataclasses import replace

from interview_cli.coach.bank import from_bank
from interview_cli.coach.prompting import Basis, basis_of
from interview_cli.core.flow import Ask
from interview_cli.core.question_bank import turn
from interview_cli.core.resume import Resume
from interview_cli.core.scenario import words_of
from interview_cli.core.session import Session, Turn
from interview_cli.core.wording import LENGTHS
from interview_cli.ports import Content


def ask_again(session: Session, resume: Resume, content: Content, step: Ask) -> Turn:
    """Make the turn that asks for what the last one did not bring; it is not stored here."""
    before = session.turns[-1]
    return replace(
        before,
        position=step.position,
        question=_question(session, resume, content, step, before),
        source="bank",
        again=step.again,
        note="",
        answer=None,
        evaluations=(),
    )


def ask_once_more(session: Session) -> Turn:
    """Make the turn that lets the candidate give their last answer once more; it is not stored here."""
    before = session.turns[-1]
    return replace(before, position=before.position + 1, again="retry", note="", answer=None, evaluations=())


def _question(session: Session, resume: Resume, content: Content, step: Ask, before: Turn) -> str:
    language, earlier = session.plan.language, {turn.question for turn in session.turns}
    if step.again != "question_back":
        ready = (
            *_turned(session, content, f"again.{step.again}_{step.stage.competency}"),
            *_turned(session, content, f"again.{step.again}"),
        )
        return next((wording for wording in ready if wording not in earlier), ready[0])
    if step.stage.kind == "template":
        plainer = _turned(session, content, f"again.question_back_{words_of(step.stage.id)}")
        question = next((wording for wording in plainer if wording not in earlier), plainer[0])
    else:  # about the same topic, so its slots are filled anew
        basis = basis_of(session, resume, before) or Basis(step.stage)
        question = from_bank(session, resume, content, basis, step.position)
    whole = content.say(language, "interview.in_other_words", question=question)
    return whole if len(whole) <= LENGTHS[language][1] else question


def _turned(session: Session, content: Content, key: str) -> list[str]:
    return turn(content.bank(session.plan.language, key), session.plan.seed)
