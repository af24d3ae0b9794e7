"""interview resume match: what a resume shows of what a job description asks for."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_cli.cli.display import match_json
from interview_cli.cli.opening import PasswordFile, open_for
from interview_cli.cli.options import Json, wired
from interview_cli.cli.screen import Screen
from interview_cli.cli.today import this_month
from interview_cli.coach.match import open_job
from interview_cli.core.job import Job
from interview_cli.core.requirement import Match, State
from interview_cli.core.resume import Resume
from interview_cli.errors import ResumeUnreadable, UsageError
from interview_cli.wiring import Wiring

STDIN = "-"
MOST_SHOWN = 70  # letters of a proof on a terminal; --json and pipes have all of it
NO_REQUIREMENTS = "Give the job description alone, with what it asks for one a line."
STATES: dict[State, str] = {"covered": "yes", "partly": "partly", "not_found": "no", "untold": "cannot be told"}
IMPORTANCE = {"required": "required", "preferred": "a plus", "duty": "task"}


def match(
    resume: Annotated[str, typer.Argument(help="A stored resume's id, or a file with one.", metavar="RESUME")],
    job: Annotated[str, typer.Argument(help="A job description: PDF, .docx, .txt, .md; - for stdin.", metavar="JOB")],
    password_file: PasswordFile = None,
    as_json: Json = False,
) -> None:
    """Hold a resume against a job description.

    Each requirement comes with what the resume shows of it, and the line that proves it.

    What no line proves is a "no", whatever you can do: it is what a reader of the resume cannot find. Character and the like
    cannot be told from a resume.

    Examples:
        interview resume match 3fa1c0 job.txt
        interview resume match resume.pdf job.pdf --json
    """
    screen = Screen()
    if resume == job == STDIN:
        raise UsageError("stdin can bring the resume or the job description, not both.", hint="Give one of them as a file.")
    with wired(screen) as wiring:
        wiring.model_store.resolve(wiring.settings.embedder, kind="embedder")
        with screen.working("Reading …"):
            asked = open_job(_path(job), reader=wiring.reader)
            if not asked.requirements:
                raise ResumeUnreadable(f"'{job}' has no requirements that could be found.", hint=NO_REQUIREMENTS)
        found = _resume(wiring, screen, resume, password_file)
        with screen.working("Comparing …"):
            matches = wiring.matcher.match(found, asked, today=this_month())
    if as_json:
        screen.json(matches_json(found, asked, matches))
        return
    longest = MOST_SHOWN if screen.out.is_terminal else None
    screen.table(("asked", "shown", "requirement", "by"), [_row(it, longest) for it in matches])
    states = Counter(it.state for it in matches)
    counts = ", ".join(f"{states[state]} {label}" for state, label in STATES.items())
    screen.note(f"{asked.title or 'This job'} asks for {len(matches)} things. Shown: {counts}.")


def matches_json(resume: Resume, job: Job, matches: Sequence[Match]) -> dict[str, Any]:
    """The comparison as other programs rely on it."""
    states = Counter(it.state for it in matches)
    return {
        "resume_id": resume.id,
        "job": {"title": job.title, "employer": job.employer, "language": job.language},
        "requirements": [match_json(resume.id, it) for it in matches],
        **{state: states[state] for state in STATES},
    }


def _row(it: Match, longest: int | None) -> tuple[str, str, str, str]:
    proof = it.evidence[0].text if it.evidence else ""
    proof = proof if longest is None or len(proof) <= longest else f"{proof[:longest].rstrip()}…"
    lacks = ", ".join(text for text in it.missing if text != it.requirement.text)
    by = " ".join(filter(None, (proof, f"(missing: {lacks})" if lacks else "")))
    return IMPORTANCE[it.requirement.importance], STATES[it.state], it.requirement.text, by


def _resume(wiring: Wiring, screen: Screen, resume: str, password_file: Path | None) -> Resume:
    """A file where there is one, or where the word can only be the name of one; else a stored resume."""
    if resume == STDIN or "." in resume or "/" in resume or _path(resume).exists():
        return open_for(wiring, screen, Path(resume), password_file=password_file)
    return wiring.resumes.get(resume)


def _path(name: str) -> Path:
    return Path(name) if name == STDIN else Path(name).expanduser().absolute()
