"""Questions from the bank: ready wordings whose slots are filled from facts, never from guesses."""

from string import Formatter

from interview_cli.coach.prompting import Basis, employer_in
from interview_cli.core.quoting import quotable
from interview_cli.core.resume import Resume
from interview_cli.core.session import Session
from interview_cli.errors import ContentBroken
from interview_cli.ports import Content


def from_bank(session: Session, resume: Resume, content: Content, basis: Basis, position: int) -> str:
    """Take a ready question for this basis: its slots can be filled, and it was not asked in this session.

    Which of them is decided by the session's seed, so that two interviews differ and one repeats.

    Raises:
        ContentBroken: nothing is left.
    """
    slots = _slots(session, resume, basis)
    earlier = {turn.question for turn in session.turns}
    for key in _keys(basis, slots):
        wordings = content.bank(session.plan.language, key)
        shift = (session.plan.seed + position) % max(1, len(wordings))
        for wording in (*wordings[shift:], *wordings[:shift]):
            if _names(wording) <= slots.keys() and (filled := wording.format(**slots)) not in earlier:
                return filled
    raise ContentBroken(f"The question bank has nothing left for stage '{basis.stage.id}'.", hint="Reinstall interview-cli.")


def _keys(basis: Basis, slots: dict[str, str]) -> list[str]:
    """Where in the bank to look, the most fitting first."""
    if basis.stage.id == "intro":
        known = "_".join(name for name in ("name", "role") if name in slots)
        return [f"intro.{known or 'plain'}", "intro.plain"]
    if basis.stage.kind == "follow_up":
        return [f"gaps.{basis.gap}", "depth.any"] if basis.gap else ["depth.any"]
    return [f"stages.{basis.stage.id}", f"stages_no_data.{basis.stage.id}"]


def _slots(session: Session, resume: Resume, basis: Basis) -> dict[str, str]:
    """What is known, by slot; a slot without a source is absent, so that no wording can claim it."""
    facts, passages = resume.facts, basis.passages
    heading = passages[0].heading if passages else ""
    found = {
        "name": facts.name,
        "role": session.plan.role or facts.target_role,
        "skill": _skill(resume, basis),
        "employer": employer_in(passages, resume),
        "entry": heading.splitlines()[0] if heading else None,
        "quote": quotable(basis.answer, session.plan.language) if basis.answer else None,
    }
    return {name: value for name, value in found.items() if value}


def _skill(resume: Resume, basis: Basis) -> str | None:
    """A skill that the question's passages show in use, else one that others do; listing it alone is no evidence."""
    used = [passage.text for passage in resume.passages if passage.section != "skills"]
    return next((skill for texts in (basis.texts, used) for skill in resume.facts.skills if skill in " ".join(texts)), None)


def _names(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name}
