"""interview resume show: what was read from a resume, and how well."""

from interview_cli.cli.display import counted, resume_json
from interview_cli.cli.options import Json, wired
from interview_cli.cli.resume.fact_rows import fact_rows, section_rows
from interview_cli.cli.resume.options import ResumeId
from interview_cli.cli.screen import Screen
from interview_cli.coach.open import is_ready
from interview_cli.core.resume import Resume
from interview_cli.wiring import Wiring


def show(resume_id: ResumeId, as_json: Json = False) -> None:
    """Show what was read from a resume: facts, sections, passages, warnings.

    Examples:
        interview resume show 3fa1c0
    """
    screen = Screen()
    with wired(screen) as wiring:
        show_resume(wiring, screen, wiring.resumes.get(resume_id), as_json=as_json)


def show_resume(wiring: Wiring, screen: Screen, found: Resume, *, as_json: bool) -> None:
    """Print what was read, as tables or as JSON."""
    ready = is_ready(found, resumes=wiring.resumes, embedder_id=wiring.settings.embedder)
    if as_json:
        screen.json(resume_json(found, is_ready=ready))
        return
    known = [
        ("id", found.id),
        ("file", f"{found.name} ({counted(found.pages, 'page')}, {found.language})"),
        ("status", "ready" if ready else "not ready: it is made searchable when an interview begins"),
        ("confidence", f"{found.quality.confidence:.0%}"),
    ]
    screen.table(("what", "read", "page"), [*((label, value, "") for label, value in known), *fact_rows(found.facts)])
    screen.gap()
    screen.table(("section", "heading", "page"), section_rows(found))
    screen.gap()
    screen.table(("section", "page", "passage"), [(p.section, str(p.page), p.text) for p in found.passages])
    for warning in found.quality.warnings:
        screen.note(f"Note: {warning}", style="yellow")
