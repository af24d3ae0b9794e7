"""interview resume add: read a file and keep what it says."""

from pathlib import Path
from typing import Annotated

import typer

from interview_cli.cli.opening import PasswordFile, open_for
from interview_cli.cli.options import Json, wired
from interview_cli.cli.resume.show import show_resume
from interview_cli.cli.screen import Screen


def add(
    file: Annotated[Path, typer.Argument(help="A PDF, .docx, .txt, .md, or .json (JSON Resume); - is stdin.", metavar="FILE")],
    password_file: PasswordFile = None,
    as_json: Json = False,
) -> None:
    """Read a resume and make it ready for interviews. The same file twice is one resume.

    Examples:
        interview resume add resume.pdf
        interview resume add resume.pdf --json
        interview resume add resume.pdf --password-file secret.txt
        curl -s https://example.com/resume.json | interview resume add -
    """
    screen = Screen()
    with wired(screen) as wiring:
        wiring.model_store.resolve(wiring.settings.embedder, kind="embedder")
        read = open_for(wiring, screen, file, password_file=password_file)
        with screen.working("Making it searchable …"):
            wiring.vectors.of(read).get()
        show_resume(wiring, screen, read, as_json=as_json)
