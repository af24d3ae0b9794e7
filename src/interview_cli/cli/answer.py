"""interview answer: answer the current question from a script, a recording or another program."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from interview_cli.cli import interview
from interview_cli.cli.options import Json, Model, SessionId, wired
from interview_cli.cli.screen import Screen
from interview_cli.cli.weights import ensure_weights
from interview_cli.coach.hear import hear, said_of
from interview_cli.coach.listen import listen_from_outside
from interview_cli.coach.study import hint_after
from interview_cli.core.baseline import baseline_of
from interview_cli.core.session import Session
from interview_cli.ports import Said
from interview_cli.reports.delivery import sentences
from interview_cli.wiring import Wiring


def answer(
    session_id: SessionId,
    text: Annotated[str | None, typer.Argument(help="The answer; - reads it from stdin.", show_default=False)] = None,
    key: Annotated[
        str | None, typer.Option(help="A name of your own for this answer: sent twice, it is stored once.", show_default=False)
    ] = None,
    audio: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A recording in place of text (needs the extra `voice`).", show_default=False),
    ] = None,
    model: Model = None,
    as_json: Json = False,
) -> None:
    """Answer the current question, and get the next one.

    Examples:
        interview answer k3v9tq "I led the move from polling to webhooks …"
        interview answer k3v9tq - --key q2 --json < answer.txt
        interview answer k3v9tq --audio take.wav
    """
    screen = Screen()
    if (text is None) == (audio is None):
        raise typer.BadParameter("give the answer, or - to read it from stdin, or --audio FILE.", param_hint="TEXT")
    with wired(screen) as wiring:
        session = wiring.sessions.get(session_id)
        if audio is not None:
            wiring.check_voice()
    with wired(screen, model=model or session.plan.model) as wiring:
        ensure_weights(wiring, screen, may_ask=False)
        if audio is not None:
            said = _heard(wiring, screen, session, audio, key)
        else:
            said = Said(sys.stdin.read() if text == "-" else text or "", "scripted", key)
        if not listen_from_outside(session, said, sessions=wiring.sessions):
            screen.note(f"The answer with key '{key}' was stored before; nothing changed.")
        hint = _hint(wiring, session.id)
        interview.step_for_program(wiring, screen, session, as_json=as_json, hint=hint, heard=said if audio else None)


def _heard(wiring: Wiring, screen: Screen, session: Session, audio: Path, key: str | None) -> Said:
    """Put the recording into words, and say them: what was misheard can be seen."""
    plan, turn = session.plan, session.current
    with screen.working("Listening …"):
        heard = hear(
            audio.expanduser(),
            question=turn.question if turn else "",
            language=plan.language,
            resume=wiring.resumes.get(plan.resume_id),
            transcriber=wiring.transcriber,
        )
    for warning in heard.warnings:
        screen.note(warning, style="yellow")
    screen.note(f"> {heard.text}", style="dim")
    said = said_of(heard, key=key)
    if plan.manner.mode == "study" and said.delivery:
        usual = baseline_of(wiring.sessions.earlier_deliveries(session.id, turn.position)) if turn else None
        for sentence in sentences(said.delivery, partial(wiring.content.say, plan.language), usual):
            screen.note(sentence, style="dim")
    return said


def _hint(wiring: Wiring, session_id: str) -> str:
    """What the answer leaves open, for a candidate who studies; "" in a real interview."""
    session = wiring.sessions.get(session_id)
    if session.plan.manner.mode != "study":
        return ""
    return hint_after(session, wiring.resumes.get(session.plan.resume_id), wiring.content)
