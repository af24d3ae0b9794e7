"""Hold an interview from a command: at the keyboard, or one step for a program. Shared by start, answer, continue and demo."""

import contextlib
from functools import partial
from typing import Any

import typer

from interview_cli.adapters.quiet_terminal import quiet_terminal
from interview_cli.adapters.scripted_candidate import Absent
from interview_cli.cli.audience import NoAudience, TerminalAudience
from interview_cli.cli.display import heard_json, step_json
from interview_cli.cli.markdown import show_markdown
from interview_cli.cli.progress import steps
from interview_cli.cli.screen import Screen
from interview_cli.coach.hear import begin_to_hear
from interview_cli.coach.summarise import summarise, unjudged
from interview_cli.core.report import Report
from interview_cli.core.session import Session
from interview_cli.errors import ExitCode, UsageError
from interview_cli.ports import Hearing, Microphone, Question, Said
from interview_cli.reports import FORMATS
from interview_cli.reports.markdown import first_page
from interview_cli.settings import DEFAULT_MODEL
from interview_cli.wiring import Wiring, load


def load_ahead(wiring: Wiring) -> None:
    """Load what holds an interview, while the resume's reader starts in a process of its own."""
    wiring.conductor(in_background=True)
    load("adapters.keyboard:Keyboard")


def hold_at_keyboard(wiring: Wiring, screen: Screen, session: Session, *, microphone: Microphone | None = None) -> None:
    """Hold the interview with whoever sits at the terminal, then print the first page of its report, or how to go on.

    Args:
        microphone: what they speak into; None for answers that are typed.

    Raises:
        typer.Exit: with 130 when the candidate left; everything that was answered is stored.
    """
    say = partial(wiring.content.say, session.plan.language)
    candidate = load("adapters.keyboard:Keyboard")(say)
    if microphone is not None:
        candidate = _speaker(wiring, screen, session, candidate, microphone)
    audience = TerminalAudience(screen, say)
    # Ctrl-C while a question is being made is told below, like leaving at the editor.
    with contextlib.suppress(KeyboardInterrupt), quiet_terminal(), audience:
        wiring.conductor(in_background=True).hold(session.id, candidate, audience)
    session = wiring.sessions.get(session.id)
    if session.status == "open":
        screen.note(say("interview.left", session=session.id))
        raise typer.Exit(ExitCode.INTERRUPTED)
    if not any(turn.answer for turn in session.turns):
        screen.note(say("interview.nothing_answered"))
        return
    screen.note(say("interview.ended" if session.status == "ended" else "interview.finished"), style="dim")
    show_markdown(screen, first_page(made_report(wiring, screen, session.id), say))
    if not wiring.has_model:
        screen.note(say("interview.unscored", session=session.id, model=DEFAULT_MODEL))
    screen.note(say("interview.report_again", session=session.id))


def open_microphone(wiring: Wiring, screen: Screen, device: str, *, alone: bool) -> Microphone:
    """Get ready to listen, before any session changes.

    Raises:
        UsageError: nobody sits at a terminal.
        VoiceUnavailable: what listens or records is missing, or there is no such microphone.
    """
    if alone:
        raise UsageError("--voice needs a terminal.", hint="Give a recording: interview answer SESSION --audio take.wav")
    microphone = wiring.microphone(device)
    with screen.working("Loading what listens …"):
        wiring.transcriber  # noqa: B018 -- loads it
    return microphone


def _speaker(wiring: Wiring, screen: Screen, session: Session, desk: Any, microphone: Microphone) -> Any:
    plan, resume = session.plan, wiring.resumes.get(session.plan.resume_id)

    def begin(question: Question) -> Hearing:
        return begin_to_hear(question.text, language=plan.language, resume=resume, transcriber=wiring.transcriber)

    say = partial(wiring.content.say, plan.language)
    return load("adapters.speaker:Speaker")(desk, microphone, begin, say=say, tell=partial(screen.note, style="dim"))


def step_for_program(
    wiring: Wiring, screen: Screen, session: Session, *, as_json: bool, hint: str = "", heard: Said | None = None
) -> None:
    """Ask the next question if one is due, print where the session stands, and make what the next step needs.

    Args:
        hint: what the answer before leaves open, for a candidate who studies.
        heard: that answer, where it was spoken.
    """
    session = wiring.conductor(in_background=False).hold(session.id, Absent(), NoAudience())
    if hint and not as_json:
        screen.note(f"{wiring.content.say(session.plan.language, 'interview.hint')} {hint}", style="yellow")
    if as_json:
        spoken = {"heard": heard_json(heard)} if heard else {}
        screen.json({**step_json(session), **({"hint": hint} if hint else {}), **spoken})
    elif session.current:
        screen.result(session.current.question)
        screen.note(f'Answer with: interview answer {session.id} "…"', style="dim")
    else:
        screen.note(f"Finished. See the report with: interview report {session.id}")
    if session.current and wiring.has_model:
        wiring.vectors.of(wiring.resumes.get(session.plan.resume_id)).get()


def print_report(wiring: Wiring, screen: Screen, session_id: str, form: str) -> None:
    """Print a report: rendered on a terminal, its text elsewhere."""
    text = render_report(wiring, screen, session_id, form)
    if form == "md" and screen.out.is_terminal:
        show_markdown(screen, text)
    else:
        screen.result(text)


def render_report(wiring: Wiring, screen: Screen, session_id: str, form: str) -> str:
    """Judge what is unjudged, with a bar, and give the report's text."""
    report = made_report(wiring, screen, session_id)
    return FORMATS[form](report, partial(wiring.content.say, report.language))


def made_report(wiring: Wiring, screen: Screen, session_id: str) -> Report:
    """Judge what is unjudged, with a bar, and give the report."""
    left = unjudged(session_id, sessions=wiring.sessions)
    with steps(screen, "judging", left) as on_judged:
        return summarise(
            session_id,
            sessions=wiring.sessions,
            resumes=wiring.resumes,
            content=wiring.content,
            judge=wiring.judge,
            on_judged=on_judged,
        )
