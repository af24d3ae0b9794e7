"""interview continue: go on with an unfinished interview."""

from typing import Annotated

import typer

from interview_cli.cli import interview
from interview_cli.cli.options import Device, Json, KeepAudio, Model, Speak, Voice, wired
from interview_cli.cli.screen import Screen
from interview_cli.cli.weights import ensure_weights
from interview_cli.core.session import Session
from interview_cli.errors import SessionNotFound, WrongMoment
from interview_cli.ports import Sessions


def continue_(
    session_id: Annotated[
        str | None,
        typer.Argument(help="The session's id; the last unfinished one by default.", metavar="SESSION", show_default=False),
    ] = None,
    model: Model = None,
    voice: Voice = False,
    device: Device = "",
    keep_audio: KeepAudio = False,
    speak: Speak = False,
    as_json: Json = False,
) -> None:
    """Go on with an unfinished interview, where it was left.

    Examples:
        interview continue
        interview continue --voice --speak --keep-audio
        interview continue k3v9tq --json
    """
    screen = Screen()
    with wired(screen) as wiring:
        session = _open_session(wiring.sessions, session_id)
    with wired(screen, model=model or session.plan.model) as wiring:
        alone = as_json or not screen.is_interactive
        sound = interview.open_sound(wiring, screen, voice=voice, device=device, keep_audio=keep_audio, speak=speak, alone=alone)
        if alone:
            interview.step_for_program(wiring, screen, session, as_json=as_json)
        else:
            ensure_weights(wiring, screen, may_ask=True)
            interview.hold_at_keyboard(wiring, screen, session, sound)


def _open_session(sessions: Sessions, session_id: str | None) -> Session:
    session = sessions.latest_open() if session_id is None else sessions.get(session_id)
    if session is None:
        raise SessionNotFound("There is no unfinished interview.", hint="Begin one with: interview start resume.pdf")
    if session.status != "open":
        raise WrongMoment(f"Session {session.id} is finished.", hint=f"See its report with: interview report {session.id}")
    return session
