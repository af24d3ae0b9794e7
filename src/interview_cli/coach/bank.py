"""Questions from the bank: ready wordings whose slots are filled from facts, never from guesses."""

from interview_cli.coach.prompting import Basis
from interview_cli.core.choosing import strongest_skill
from interview_cli.core.naming import employer_of, entry_name, spoken_role
from interview_cli.core.question_bank import Wanted, in_order, probes_of, turn, unasked
from interview_cli.core.quoting import quotable
from interview_cli.core.resume import Facts, Language, Passage, Resume, SectionKind
from interview_cli.core.scenario import words_of
from interview_cli.core.session import Session
from interview_cli.core.trades import trade_of
from interview_cli.errors import ContentBroken
from interview_cli.ports import Content

INTRO = "intro"
SPOKEN_OF: frozenset[SectionKind] = frozenset({"work", "projects", "education", "volunteer"})


def from_bank(session: Session, resume: Resume, content: Content, basis: Basis, position: int) -> str:
    """Take a ready question for this basis: its slots can be filled, and it was not asked in this session.

    Which of them is decided by the session's seed, so that two interviews differ and one repeats.

    Raises:
        ContentBroken: nothing is left.
    """
    slots = _slots(session, resume, content, basis)
    shift = session.plan.seed + position
    if basis.stage.kind == "follow_up":
        wordings = _probes(session, resume, content, basis, shift)
    else:
        wordings = _questions(session, resume, content, basis, slots, shift)
    question = unasked(wordings, slots, {asked.question for asked in session.turns})
    if question is None:
        raise ContentBroken(f"The question bank has nothing left for stage '{basis.stage.id}'.", hint="Reinstall interview-cli.")
    return question


def _questions(session: Session, resume: Resume, content: Content, basis: Basis, slots: dict[str, str], shift: int) -> list[str]:
    plan, stage = session.plan, words_of(basis.stage.id)
    wanted = Wanted(slots, shift, plan.manner.level, plan.scenario.is_career_change, greets=stage == INTRO)
    ready = content.questions(plan.language, stage, trade_of(resume.facts, resume.passages, plan.role))
    return [question.ask for question in in_order(ready, wanted)]


def _probes(session: Session, resume: Resume, content: Content, basis: Basis, shift: int) -> list[str]:
    """Follow-ups: what asks for the gap; where there is none, what was made for the parent's question, then what suits any."""
    language, manner = session.plan.language, session.plan.manner
    depth = turn(content.bank(language, f"depth.{_DEPTHS[manner.persona]}"), shift)
    if session.plan.scenario.is_career_change:
        depth = [*turn(content.bank(language, "depth.change"), shift), *depth]
    if basis.gap:
        return [*turn(content.bank(language, f"gaps.{basis.gap}"), shift), *depth]
    trade = trade_of(resume.facts, resume.passages, session.plan.role)
    own = turn(probes_of(content.questions(language, words_of(basis.stage.parent or ""), trade), basis.question), shift)
    return [*depth, *own] if manner.persona == "tough" else [*own, *depth]


_DEPTHS = {"neutral": "any", "warm": "warm", "tough": "tough"}


def _slots(session: Session, resume: Resume, content: Content, basis: Basis) -> dict[str, str]:
    """What is known, by slot; a slot without a source is absent, so that no wording can claim it."""
    facts, passage = resume.facts, basis.passages[0] if basis.passages else None
    role = session.plan.role or facts.target_role
    found = {
        "name": facts.name,
        "role": spoken_role(role) if role else None,
        "skill": basis.skill or _skill(resume, basis),
        "employer": employer_of(passage, facts) if passage else None,
        "entry": _entry(passage, facts, session.plan.language, content) if passage else None,
        "quote": quotable(basis.answer, session.plan.language) if basis.answer else None,
        "company": basis.company.name if basis.company else None,
        "value": basis.value,
    }
    return {name: value for name, value in found.items() if value}


def _entry(passage: Passage, facts: Facts, language: Language, content: Content) -> str | None:
    """A job, a project or studies, as a question names it: "your work at Northfield Freight"; None for other parts of a resume."""
    name = entry_name(passage, facts)
    if not name or passage.section not in SPOKEN_OF:
        return None
    return content.say(language, f"entry.{passage.section}", name=name)


def _skill(resume: Resume, basis: Basis) -> str | None:
    """A skill that the question's passages show in use, else one that others do; listing it alone is no evidence."""
    for passages in (basis.passages, resume.passages):
        if shown := strongest_skill(resume.facts.skills, passages):
            return shown.skill
    return None
