"""interview sessions: the interviews on this machine."""

from typing import Annotated

import typer

from interview_cli.cli.display import counted
from interview_cli.cli.options import Json, SessionId, wired
from interview_cli.cli.screen import Screen
from interview_cli.coach.forget import forget_session
from interview_cli.errors import UsageError

sessions = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    no_args_is_help=False,
)


@sessions.callback()
def default(context: typer.Context, as_json: Json = False) -> None:
    """List or delete interviews; without a subcommand they are listed.

    Examples:
        interview sessions
        interview sessions delete k3v9tq --yes
    """
    if context.invoked_subcommand is None:
        list_(as_json)


@sessions.command("list")
def list_(as_json: Json = False) -> None:
    """List all interviews, newest first.

    Examples:
        interview sessions list --json
    """
    screen = Screen()
    with wired(screen) as wiring:
        found = wiring.sessions.all()
    rows = [
        {
            "session_id": session.id,
            "status": session.status,
            "scenario": session.plan.scenario.id,
            "language": session.plan.language,
            "answered": sum(turn.answer is not None for turn in session.turns),
            "created_at": session.created_at,
            "resume_id": session.plan.resume_id,
        }
        for session in found
    ]
    if as_json:
        screen.json({"sessions": rows})
    elif not rows:
        screen.note("No interviews yet. Begin one with: interview start resume.pdf")
    else:
        columns = ("session_id", "status", "scenario", "language", "answered", "created_at")
        screen.table(
            ("id", "status", "scenario", "language", "answered", "begun"), [[str(row[c]) for c in columns] for row in rows]
        )


@sessions.command()
def delete(
    session_id: SessionId,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    as_json: Json = False,
) -> None:
    """Delete an interview with its answers, scores and recordings.

    Examples:
        interview sessions delete k3v9tq --yes
    """
    screen = Screen()
    with wired(screen) as wiring:
        session = wiring.sessions.get(session_id)
        if not yes:
            confirm_delete(screen, f"Delete session {session.id} with {len(session.turns)} questions and their answers?")
        recordings = forget_session(session.id, sessions=wiring.sessions, recordings=wiring.recordings)
    if as_json:
        screen.json({"deleted": session.id, "recordings": recordings})
    else:
        screen.note(f"Deleted session {session.id}" + (f" and {counted(recordings, 'recording')}." if recordings else "."))


def confirm_delete(screen: Screen, question: str) -> None:
    """Ask before deleting.

    Raises:
        UsageError: nobody can be asked.
        typer.Exit: the reply was no.
    """
    if not screen.is_interactive:
        raise UsageError("Deleting asks first, and there is no terminal to ask on.", hint="Add --yes to delete without asking.")
    if not screen.confirm(question, default=False):
        screen.note("Nothing was deleted.")
        raise typer.Exit
