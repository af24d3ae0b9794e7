"""The prompts that questions are made with.

System words, worked examples and the questions so far come first and are the same from turn to turn, so that their computed
state is used again; only the last message, the task, is new.
"""

from dataclasses import dataclass

from interview_cli.core.choosing import gist
from interview_cli.core.company import Company, parse_company
from interview_cli.core.company_values import value_for
from interview_cli.core.naming import entry_name, spoken_role
from interview_cli.core.prompt import Message, Prompt
from interview_cli.core.question_bank import slots_of
from interview_cli.core.quoting import quotable, sayable
from interview_cli.core.resume import Language, Passage, Resume, SectionKind
from interview_cli.core.scenario import Stage, words_of
from interview_cli.core.session import Plan, Session, Turn
from interview_cli.ports import Content

EARLIER_TASKS = 3  # how many earlier questions stay in the prompt, so that a long interview fits the context
DEPTH = "depth"
PLACES: frozenset[SectionKind] = frozenset({"work", "projects", "education"})


@dataclass(frozen=True, slots=True)
class Basis:
    """What one question rests on: the stage, its passages, and for a follow-up the question and answer it probes.

    Attributes:
        point: the line of the passages that the question is about.
        skill: what the passages show in use, where the question is about that.
        why: why it is about these passages.
        company: the employer, where the candidate gave a file about it; value is what it holds to and the question should touch.
    """

    stage: Stage
    passages: tuple[Passage, ...] = ()
    question: str = ""
    answer: str = ""
    gap: str | None = None
    point: str = ""
    skill: str | None = None
    why: str = ""
    company: Company | None = None
    value: str = ""

    @property
    def texts(self) -> list[str]:
        """The passages' texts."""
        return [passage.text for passage in self.passages]


def history(session: Session, resume: Resume, content: Content) -> tuple[Message, ...]:
    """The messages that this session's next prompt begins with."""
    plan = session.plan
    language, company = plan.language, company_of(plan)
    role = spoken_role(plan.role or resume.facts.target_role or "")
    named = company.name if company and company.name else ""
    manner = plan.manner
    system = content.render(language, "system", role=role, company=named, level=manner.level or "", persona=manner.persona)
    messages = [Message("system", system)]
    for example in content.asking(language).examples:
        task = _task(content, language, example.passages, example.answer, content.asking(language).task(example.focus))
        messages += [Message("user", task), Message("assistant", example.question)]
    # Follow-ups and the bank's questions are left out: a small model copies the words of the last ones, and answers to other
    # questions turn up in the next as if they were about its topic.
    asked = [turn for turn in session.turns if turn.source == "generated" and not turn.again]
    for turn in asked[-EARLIER_TASKS:]:
        if basis := basis_of(session, resume, turn):
            messages += [Message("user", task_of(plan, content, basis)), Message("assistant", turn.question)]
    return tuple(messages)


def company_of(plan: Plan) -> Company | None:
    """The employer that the candidate gave a file about."""
    return None if plan.company is None else parse_company(plan.company)


def value_of(company: Company | None, plan: Plan, stage: Stage) -> str:
    """The employer's value that a stage's question should touch; "" for none."""
    value = value_for(company, words_of(stage.id), plan.seed) if company else None
    return value.name if value else ""


def task_of(plan: Plan, content: Content, basis: Basis) -> str:
    """What the model is asked to do now."""
    shown = tuple(gist(passage, basis.point) for passage in basis.passages)
    focus = content.asking(plan.language).task(*_keys(plan, basis))
    return _task(content, plan.language, shown, basis.answer, focus, value=basis.value)


def opening(session: Session, content: Content, resume: Resume, basis: Basis, attempt: int) -> str:
    """The question's first words for this try; "" where the bank of openings has none that fits.

    Follow-ups take them in turn over an interview too: what stays open in one answer often does in the next.
    """
    plan = session.plan
    openings = content.asking(plan.language).openings
    wordings = next((openings[key] for key in _keys(plan, basis) if key in openings), ())
    known = {
        "place": _place(plan.language, content, resume, basis),
        "skill": basis.skill or "",
        "point": sayable(basis.point),
        "quote": quotable(basis.answer, plan.language) if basis.answer else "",
    }
    fitting = [words for words in wordings if all(known[slot] for slot in slots_of(words))]
    asked = sum(turn.source == "follow_up" for turn in session.turns) if basis.answer else 0
    return fitting[(asked + attempt) % len(fitting)].format_map(known) if fitting else ""


def _place(language: Language, content: Content, resume: Resume, basis: Basis) -> str:
    """Where the topic happened, as a question begins with it: "At Northfield Freight"; "" where that cannot be said."""
    passage = basis.passages[0] if basis.passages else None
    name = entry_name(passage, resume.facts) if passage and passage.section in PLACES else ""
    return content.say(language, f"place.{passage.section}", name=name) if passage and name else ""


def _keys(plan: Plan, basis: Basis) -> tuple[str, ...]:
    """Under which keys the words for this task stand, the most special first."""
    manner, is_change = plan.manner, plan.scenario.is_career_change
    if basis.answer and basis.gap:
        return (basis.gap,)
    name = DEPTH if basis.answer else words_of(basis.stage.id)
    special = (is_change and "change", basis.answer and manner.persona, not basis.answer and manner.level)
    return (*(f"{name}_{which}" for which in special if which), name)


def prompt_for(session: Session, resume: Resume, content: Content, basis: Basis, attempt: int) -> Prompt:
    """The whole prompt for one try at a question."""
    messages = (*history(session, resume, content), Message("user", task_of(session.plan, content, basis)))
    return Prompt(messages, opening(session, content, resume, basis, attempt))


def _task(content: Content, language: Language, passages: tuple[str, ...], answer: str, focus: str, *, value: str = "") -> str:
    if answer:
        return content.render(language, "follow_up", answer=answer, focus=focus)
    return content.render(language, "ask", passages=passages, focus=focus, value=value)


def basis_of(session: Session, resume: Resume, turn: Turn) -> Basis | None:
    """What a stored question rested on, so that its task comes out word for word as it was."""
    stage = session.plan.scenario.stage(turn.stage)
    if stage is None:
        return None
    by_position = {passage.position: passage for passage in resume.passages}
    passages = tuple(by_position[position] for position in turn.passages if position in by_position)
    parent = parent_of(stage, session)
    if parent is None or parent.answer is None:
        company = company_of(session.plan)
        return Basis(
            stage, passages, point=turn.point, skill=turn.skill, company=company, value=value_of(company, session.plan, stage)
        )
    return Basis(stage, passages, parent.question, parent.answer.text, turn.gap)


def parent_of(stage: Stage, session: Session) -> Turn | None:
    """The answered turn that a follow-up stage is about, the last of its stage; None for other stages."""
    answered = (turn for turn in reversed(session.turns) if turn.answer and not turn.is_withdrawn)
    return next((turn for turn in answered if turn.stage == stage.parent), None)
