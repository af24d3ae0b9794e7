"""interview start: read a resume and begin an interview about it."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_cli.cli import interview
from interview_cli.cli.opening import PasswordFile, came_on_stdin, open_for
from interview_cli.cli.options import Json, Language, Model, Scenario, Seed, wired
from interview_cli.cli.screen import Screen
from interview_cli.cli.today import this_month
from interview_cli.cli.weights import ensure_weights
from interview_cli.core.plain_text import plain
from interview_cli.core.resume import Resume
from interview_cli.core.session import Plan, Session
from interview_cli.wiring import Wiring

if TYPE_CHECKING:  # its rules take a while to load, and only --job needs them
    from interview_cli.core.job import Job

MOST_SEED = 2**31 - 1


def start(
    resume: Annotated[
        Path,
        typer.Argument(help="Your resume: a PDF, .docx, .txt, .md, or .json (JSON Resume); - is stdin.", metavar="FILE"),
    ],
    role: Annotated[
        str | None, typer.Option(help="The role that you practise for, e.g. 'Data Engineer'.", show_default=False)
    ] = None,
    job: Annotated[Path | None, typer.Option(help="The job description: PDF, .docx, .txt, .md.", show_default=False)] = None,
    language: Language = None,
    scenario: Scenario = None,
    seed: Seed = None,
    model: Model = None,
    password_file: PasswordFile = None,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Ask nothing: make the session, print its first question, leave.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Begin an interview about your resume.

    On a terminal it is held there and then. In a pipe, or with --no-input, the first question is printed; go on with
    `interview answer`.

    Examples:
        interview start resume.pdf
        interview start resume.pdf --lang ko --role "백엔드 개발자"
        interview start resume.pdf --no-input --json
        interview start - < resume.pdf
    """
    screen = Screen()
    alone = no_input or as_json or not screen.is_interactive
    with wired(screen, model=model, language=language, scenario=scenario, seed=seed) as wiring:
        wiring.prepare_reader()
        ensure_weights(wiring, screen, may_ask=not alone)
        if not alone:
            interview.load_ahead(wiring)
        asked = None if job is None else wiring.open_job(job.expanduser().absolute())
        read = open_for(wiring, screen, resume, password_file=password_file, may_ask=not no_input)
        if asked and not asked.requirements:
            screen.note(f"Note: {job} has no requirements that could be found.", style="yellow")
        for warning in read.quality.warnings:
            screen.note(f"Note: {warning}", style="yellow")
        with screen.working("Getting ready …"):
            session = begin(wiring, read, role=role, job=asked)
        if alone:
            interview.step_for_program(wiring, screen, session, as_json=as_json)
            if came_on_stdin(resume) and not as_json:
                screen.note(f"Stdin was the resume, so no answer can be typed; at a keyboard: interview continue {session.id}")
        else:
            interview.hold_at_keyboard(wiring, screen, session)


def begin(
    wiring: Wiring,
    resume: Resume,
    *,
    role: str | None = None,
    job: "Job | None" = None,
    language: str | None = None,
    scenario: str | None = None,
    seed: int | None = None,
) -> Session:
    """Make a session; what is None follows this run's settings, and a seed that nobody set is drawn and kept with it."""
    settings = wiring.settings
    plan = Plan(
        resume_id=resume.id,
        scenario=wiring.content.scenario(scenario or settings.scenario),
        language="ko" if (language or settings.language or resume.language) == "ko" else "en",
        seed=seed or settings.seed or secrets.randbelow(MOST_SEED) + 1,
        model=settings.model,
        role=" ".join(plain(role).split()) or None if role else None,
        job=None if job is None else job.text,
        matches=wiring.matcher.match(resume, job, today=this_month()) if job and job.requirements else (),
    )
    return wiring.sessions.create(plan)
