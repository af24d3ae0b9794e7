"""Hold an interview from a command: at the keyboard, or one step for a program. Shared by start, answer, continue and demo."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import typer

from interview_cli.adapters.quiet_terminal import quiet_terminal
from interview_cli.adapters.scripted_candidate import Absent
from interview_cli.cli.aloud import AudibleAudience, Interrupting, closing_reader, need_listener, open_reader
from interview_cli.cli.audience import NoAudience, TerminalAudience
from interview_cli.cli.display import heard_json, step_json
from interview_cli.cli.markdown import show_markdown
from interview_cli.cli.progress import steps
from interview_cli.cli.screen import Screen
from interview_cli.coach.hear import begin_to_hear
from interview_cli.coach.read_aloud import Reader
from interview_cli.coach.summarise import summarise, unjudged
from interview_cli.core.report import Report
from interview_cli.core.session import Session
from interview_cli.errors import ExitCode, InterviewError, StorageUnavailable, UsageError
from interview_cli.ports import Audience, Candidate, Hearing, Microphone, Question, Recordings, Said
from interview_cli.reports import FORMATS
from interview_cli.reports.markdown import first_page
from interview_cli.settings import DEFAULT_MODEL
from interview_cli.wiring import Wiring, load


def load_ahead(wiring: Wiring) -> None:
    """Load what holds an interview, while the resume's reader starts in a process of its own."""
    wiring.conductor(in_background=True)
    load("adapters.keyboard:Keyboard")


@dataclass(frozen=True, slots=True)
class Sound:
    """What of an interview at the keyboard is heard.

    Attributes:
        microphone: what they speak into; None for answers that are typed.
        keeps_audio: recordings are kept.
        speaks: questions are read out.
    """

    microphone: Microphone | None = None
    keeps_audio: bool = False
    speaks: bool = False


SILENT = Sound()


def open_sound(wiring: Wiring, screen: Screen, *, voice: bool, device: str, keep_audio: bool, speak: bool, alone: bool) -> Sound:
    """Get ready to listen and to be heard, before any session changes.

    Raises:
        UsageError: nobody sits at a terminal, or recordings are to be kept and nothing is recorded.
        VoiceUnavailable: what listens or records is missing, or there is no such microphone.
    """
    if keep_audio and not voice:
        raise UsageError("--keep-audio keeps what is spoken, and --voice is not given.", hint="Add --voice, or leave it out.")
    if speak:
        need_listener(alone=alone)
    return Sound(open_microphone(wiring, screen, device, alone=alone) if voice else None, keep_audio, speak)


def hold_at_keyboard(wiring: Wiring, screen: Screen, session: Session, sound: Sound = SILENT) -> None:
    """Hold the interview with whoever sits at the terminal, then print the first page of its report, or how to go on.

    Raises:
        typer.Exit: with 130 when the candidate left, everything that was answered is stored; with 1 where a recording could not
            be kept.
    """
    say, unkept = partial(wiring.content.say, session.plan.language), Unkept(wiring.recordings, session.id)
    reader = open_reader(wiring, screen, session.plan.language) if sound.speaks else None
    with closing_reader(reader):
        candidate = load("adapters.keyboard:Keyboard")(say, on_typing=reader.stop if reader else _nothing)
        if sound.microphone is not None:
            more = {"hush": reader.stop if reader else _nothing, "keep": unkept.keep if sound.keeps_audio else None}
            candidate = _speaker(wiring, screen, session, candidate, sound.microphone, **more)
        audience = TerminalAudience(screen, say)
        # Ctrl-C while a question is being made is told below, like leaving at the editor.
        with contextlib.suppress(KeyboardInterrupt), quiet_terminal(), audience:
            _hold(wiring, session, candidate, audience, reader, partial(_tell_silence, screen, say))
    _conclude(wiring, screen, session, say)
    if unkept.count:
        screen.note(say("interview.unkept", count=unkept.count))
        raise typer.Exit(ExitCode.UNFORESEEN)


def _hold(
    wiring: Wiring,
    session: Session,
    candidate: Candidate,
    audience: Audience,
    reader: Reader | None,
    tell: Callable[[InterviewError], None],
) -> None:
    if reader is not None:
        candidate, audience = Interrupting(candidate, reader), AudibleAudience(audience, reader, tell)
    wiring.conductor(in_background=True).hold(session.id, candidate, audience)


def _conclude(wiring: Wiring, screen: Screen, session: Session, say: Callable[..., str]) -> None:
    """Say where the interview stands: its first page, or how to go on."""
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


class Unkept:
    """Keeps the recordings of a session, and counts those that could not be kept."""

    def __init__(self, recordings: Recordings, session_id: str) -> None:
        self._recordings = recordings
        self._session_id = session_id
        self.count = 0

    def keep(self, question: Question, samples: Any) -> str:
        """Keep the recording of the answer to this question; see `ports.Recordings.keep`."""
        try:
            return self._recordings.keep(self._session_id, question.number - 1, samples)
        except StorageUnavailable:
            self.count += 1
            raise


def _nothing() -> None:
    """Be told of something that changes nothing."""


def _tell_silence(screen: Screen, say: Callable[..., str], failure: InterviewError) -> None:
    screen.note(say("speak.silent", why=f"{failure.message} {failure.hint}"), style="yellow")


def _speaker(wiring: Wiring, screen: Screen, session: Session, desk: Any, microphone: Microphone, **more: Any) -> Any:
    plan, resume = session.plan, wiring.resumes.get(session.plan.resume_id)

    def begin(question: Question) -> Hearing:
        return begin_to_hear(question.text, language=plan.language, resume=resume, transcriber=wiring.transcriber)

    say = partial(wiring.content.say, plan.language)
    return load("adapters.speaker:Speaker")(desk, microphone, begin, say=say, tell=partial(screen.note, style="dim"), **more)


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
