"""interview start: read a resume and begin an interview about it."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_cli.cli import interview
from interview_cli.cli.opening import PasswordFile, came_on_stdin, open_for
from interview_cli.cli.options import (
    Device,
    Focus,
    Json,
    KeepAudio,
    Language,
    Level,
    Mode,
    Model,
    NoModel,
    Persona,
    Scenario,
    Seed,
    Speak,
    Voice,
    chosen_model,
    manner_of,
    wired,
)
from interview_cli.cli.screen import Screen
from interview_cli.cli.today import this_month
from interview_cli.cli.weights import ensure_weights
from interview_cli.core.career_change import change_of
from interview_cli.core.manner import USUAL, Manner
from interview_cli.core.plain_text import plain
from interview_cli.core.resume import Resume
from interview_cli.core.session import Plan, Session
from interview_cli.wiring import Wiring

if TYPE_CHECKING:  # its rules take a while to load, and only --job needs them
    from interview_cli.core.company import Company
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
    company: Annotated[
        Path | None,
        typer.Option(help="What you know of the employer: its values, what it does; PDF, .docx, .txt, .md.", show_default=False),
    ] = None,
    level: Level = None,
    persona: Persona = None,
    focus: Focus = None,
    mode: Mode = None,
    language: Language = None,
    scenario: Scenario = None,
    seed: Seed = None,
    model: Model = None,
    no_model: NoModel = False,
    password_file: PasswordFile = None,
    voice: Voice = False,
    device: Device = "",
    keep_audio: KeepAudio = False,
    speak: Speak = False,
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
        interview start resume.pdf --job job.txt --level senior --persona tough
        interview start resume.pdf --mode study --no-llm
        interview start resume.pdf --voice --speak
        interview start resume.pdf --voice --keep-audio
        interview start resume.pdf --no-input --json
        interview start - < resume.pdf
    """
    screen = Screen()
    alone = no_input or as_json or not screen.is_interactive
    manner = manner_of(level, persona, focus, mode)
    model = chosen_model(model, without=no_model)
    with wired(screen, model=model, language=language, scenario=scenario, seed=seed) as wiring:
        wiring.prepare_reader()
        ensure_weights(wiring, screen, may_ask=not alone)
        sound = interview.open_sound(wiring, screen, voice=voice, device=device, keep_audio=keep_audio, speak=speak, alone=alone)
        if not alone and wiring.has_model:
            interview.load_ahead(wiring)
        asked = None if job is None else wiring.open_job(job.expanduser().absolute())
        about = None if company is None else wiring.open_company(company.expanduser().absolute())
        read = open_for(wiring, screen, resume, password_file=password_file, may_ask=not no_input)
        if asked and not asked.requirements:
            screen.note(f"Note: {job} has no requirements that could be found.", style="yellow")
        for warning in read.quality.warnings:
            screen.note(f"Note: {warning}", style="yellow")
        if about is not None and not (about.name or about.values):
            screen.note(f"Note: {company} names neither the employer nor a value of it.", style="yellow")
        with screen.working("Getting ready …"):
            session = begin(wiring, read, role=role, job=asked, company=about, manner=manner)
        suggest_career_change(screen, session, read)
        if alone:
            interview.step_for_program(wiring, screen, session, as_json=as_json)
            if came_on_stdin(resume) and not as_json:
                screen.note(f"Stdin was the resume, so no answer can be typed; at a keyboard: interview continue {session.id}")
        else:
            interview.hold_at_keyboard(wiring, screen, session, sound)


def begin(
    wiring: Wiring,
    resume: Resume,
    *,
    role: str | None = None,
    job: "Job | None" = None,
    company: "Company | None" = None,
    manner: Manner = USUAL,
    language: str | None = None,
    scenario: str | None = None,
    seed: int | None = None,
) -> Session:
    """Make a session; what is None follows this run's settings, and a seed that nobody set is drawn and kept with it."""
    settings, chosen = wiring.settings, wiring.content.scenario(scenario or wiring.settings.scenario)
    plan = Plan(
        resume_id=resume.id,
        scenario=wiring.content.focused(chosen, manner.focus) if manner.focus else chosen,
        language="ko" if (language or settings.language or resume.language) == "ko" else "en",
        seed=seed or settings.seed or secrets.randbelow(MOST_SEED) + 1,
        model=settings.model,
        role=" ".join(plain(role).split()) or None if role else None,
        job=None if job is None else job.text,
        matches=wiring.matcher.match(resume, job, today=this_month()) if job and job.requirements else (),
        company=None if company is None else company.text,
        manner=manner,
    )
    return wiring.sessions.create(plan)


def suggest_career_change(screen: Screen, session: Session, resume: Resume) -> None:
    """Say that another scenario is made for this candidate, and why; which one is held is theirs to choose."""
    plan = session.plan
    if plan.scenario.is_career_change:
        return
    if change := change_of(resume.facts, resume.passages, plan.role):
        past = (
            f"your work so far is in {' and '.join(change.work)}" if change.work else f"you studied {' and '.join(change.study)}"
        )
        screen.note(
            f"Note: {past}, the role is in {change.target}. For such a change there is --scenario career_change,"
            " which asks for what carries over in place of years in the job.",
            style="yellow",
        )
