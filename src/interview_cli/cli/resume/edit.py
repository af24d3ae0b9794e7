"""interview resume edit: mend by hand what was read of a resume."""

import os
import tempfile
from pathlib import Path
from typing import Annotated

import click
import typer

from interview_cli.cli.options import Json, wired
from interview_cli.cli.resume.options import ResumeId
from interview_cli.cli.resume.show import show_resume
from interview_cli.cli.screen import Screen
from interview_cli.coach.open import correct_resume
from interview_cli.core.correcting import as_text
from interview_cli.core.resume import Resume
from interview_cli.errors import ResumeUnreadable, UsageError
from interview_cli.files import MEGABYTE, content_of
from interview_cli.wiring import Wiring


def edit(
    resume_id: ResumeId,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="Take the mended text from a file; no editor is opened.", show_default=False),
    ] = None,
    as_written: Annotated[bool, typer.Option("--print", help="Print the text to mend, and change nothing.")] = False,
    as_json: Json = False,
) -> None:
    """Mend by hand what was read of a resume: its facts, sections and entries open as text in your editor.

    The mended resume stands for the file from then on; interviews held before keep what they were about. The editor is the one
    named by VISUAL or EDITOR.

    Examples:
        interview resume edit 3fa1c0
        interview resume edit 3fa1c0 --print > resume.md
        interview resume edit 3fa1c0 --from resume.md
    """
    screen = Screen()
    with wired(screen) as wiring:
        found = wiring.resumes.get(resume_id)
        if as_written:
            screen.result(as_text(found))
            return
        if source is not None:
            content = content_of(source.expanduser().absolute(), most_bytes=MEGABYTE)
            mended = correct_resume(found, _decoded(content, source.name), resumes=wiring.resumes)
        elif screen.is_interactive:
            mended = _edited(screen, wiring, found)
        else:
            raise UsageError(
                "There is no terminal here to open an editor in.",
                hint=f"Get the text with: interview resume edit {found.id} --print, and give it back with --from FILE",
            )
        if mended.id == found.id:
            screen.note("Nothing was changed.")
            return
        with screen.working("Making it searchable …"):
            wiring.vectors.of(mended).get()
        show_resume(wiring, screen, mended, as_json=as_json)


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ResumeUnreadable(f"'{name}' is not UTF-8 text (byte {error.start}).", hint="Save it as UTF-8.") from error


def _edited(screen: Screen, wiring: Wiring, found: Resume) -> Resume:
    """Open the editor until the text is a resume or the person leaves it; what they wrote is never lost."""
    handle, name = tempfile.mkstemp(prefix=f"resume-{found.id}-", suffix=".md")  # readable by its owner alone
    path = Path(name)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(as_text(found))
    while True:
        try:
            click.edit(filename=name)
        except click.ClickException as error:
            path.unlink()
            raise UsageError(error.message, hint="Name an editor, for example: EDITOR=nano interview resume edit …") from error
        try:
            mended = correct_resume(found, _decoded(path.read_bytes(), path.name), resumes=wiring.resumes)
        except ResumeUnreadable as error:
            screen.fail(error.message, error.hint)
            if screen.confirm("Open the editor again?", default=True):
                continue
            screen.note(f"Your text is kept in {path}; take it with: interview resume edit {found.id} --from {path}")
            raise
        path.unlink()
        return mended
