"""The prompts that questions are made with.

System words, worked examples and the questions so far come first and are the same from turn to turn, so that their computed
state is used again; only the last message, the task, is new.
"""

from dataclasses import dataclass

from interview_cli.core.choosing import gist
from interview_cli.core.prompt import Message, Prompt
from interview_cli.core.resume import Language, Passage, Resume
from interview_cli.core.scenario import Stage
from interview_cli.core.session import Session, Turn
from interview_cli.ports import Content

EARLIER_TASKS = 3  # how many earlier questions stay in the prompt, so that a long interview fits the context
DEPTH = "depth"


@dataclass(frozen=True, slots=True)
class Basis:
    """What one question rests on: the stage, its passages, and for a follow-up the question and answer it probes."""

    stage: Stage
    passages: tuple[Passage, ...] = ()
    question: str = ""
    answer: str = ""
    gap: str | None = None

    @property
    def texts(self) -> list[str]:
        """The passages' texts."""
        return [passage.text for passage in self.passages]


def history(session: Session, resume: Resume, content: Content) -> tuple[Message, ...]:
    """The messages that this session's next prompt begins with."""
    language = session.plan.language
    role = session.plan.role or resume.facts.target_role or ""
    messages = [Message("system", content.render(language, "system", role=role))]
    for example in content.asking(language).examples:
        messages.append(Message("user", _example_task(content, language, example.passages, example.answer, example.focus)))
        messages.append(Message("assistant", example.question))
    asked = [turn for turn in session.turns if turn.source != "template" and not turn.again]
    for turn in asked[-EARLIER_TASKS:]:
        if basis := _basis_of(session, resume, turn):
            messages += [Message("user", task(content, language, basis)), Message("assistant", turn.question)]
    return tuple(messages)


def task(content: Content, language: Language, basis: Basis) -> str:
    """What the model is asked to do now."""
    focus = (basis.gap or DEPTH) if basis.answer else basis.stage.id
    shown = tuple(gist(passage) for passage in basis.passages)
    return _example_task(content, language, shown, basis.answer, focus)


def opening(content: Content, language: Language, resume: Resume, basis: Basis, attempt: int) -> str:
    """The question's first words for this try; "" where the bank of openings has none that fits."""
    wordings = content.asking(language).openings.get((basis.gap or DEPTH) if basis.answer else basis.stage.id, ())
    employer = employer_in(basis.passages, resume)
    fitting = [words for words in wordings if employer or "{employer}" not in words]
    return fitting[attempt % len(fitting)].format(employer=employer) if fitting else ""


def prompt_for(session: Session, resume: Resume, content: Content, basis: Basis, attempt: int) -> Prompt:
    """The whole prompt for one try at a question."""
    language = session.plan.language
    messages = (*history(session, resume, content), Message("user", task(content, language, basis)))
    return Prompt(messages, opening(content, language, resume, basis, attempt))


def employer_in(passages: tuple[Passage, ...], resume: Resume) -> str:
    """The employer that the passages' heading names, without its town; "" when it names none, or is no job's."""
    if not passages or passages[0].section != "work":
        return ""
    found = next((employer for employer in resume.facts.employers if employer in passages[0].heading), "")
    return found.split(",")[0].strip()


def _example_task(content: Content, language: Language, passages: tuple[str, ...], answer: str, focus: str) -> str:
    asking = content.asking(language)
    if answer:
        return content.render(language, "follow_up", answer=answer, focus=asking.probes[focus])
    return content.render(language, "ask", passages=passages, focus=asking.focus[focus])


def _basis_of(session: Session, resume: Resume, turn: Turn) -> Basis | None:
    """What a stored question rested on, so that its task comes out word for word as it was."""
    stage = session.plan.scenario.stage(turn.stage)
    if stage is None:
        return None
    by_position = {passage.position: passage for passage in resume.passages}
    passages = tuple(by_position[position] for position in turn.passages if position in by_position)
    parent = parent_of(stage, session)
    if parent is None or parent.answer is None:
        return Basis(stage, passages)
    return Basis(stage, passages, parent.question, parent.answer.text, turn.gap)


def parent_of(stage: Stage, session: Session) -> Turn | None:
    """The answered turn that a follow-up stage is about, the last of its stage; None for other stages."""
    return next((turn for turn in reversed(session.turns) if turn.stage == stage.parent and turn.answer), None)
