"""interview resume delete: a resume, and what rests on it."""

from typing import Annotated

import typer

from interview_cli.cli.display import counted
from interview_cli.cli.options import Json, wired
from interview_cli.cli.resume.options import ResumeId
from interview_cli.cli.screen import Screen
from interview_cli.cli.sessions import confirm_delete
from interview_cli.coach.forget import forget_resume


def delete(
    resume_id: ResumeId,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    as_json: Json = False,
) -> None:
    """Delete a resume, its passages, and the interviews that rest on it with their recordings.

    Examples:
        interview resume delete 3fa1c0
        interview resume delete 3fa1c0 --yes
    """
    screen = Screen()
    with wired(screen) as wiring:
        found = wiring.resumes.get(resume_id)
        sessions = wiring.resumes.sessions_of(found.id)
        if not yes:
            confirm_delete(screen, f"Delete {found.name} ({found.id}) and {counted(len(sessions), 'interview')} about it?")
        gone = forget_resume(found.id, resumes=wiring.resumes, recordings=wiring.recordings)
    if as_json:
        screen.json({"deleted": found.id, "sessions": gone})
    else:
        screen.note(f"Deleted {found.name} and {counted(gone, 'interview')}.")
