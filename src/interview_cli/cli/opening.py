"""Open the resume that a command is given: a file or stdin, and the password of one that is encrypted.

Apart because every command that reads a resume asks for its password in the same way: from a file, or hidden at the terminal,
never in an argument, which a list of processes would show.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from interview_cli.adapters.resume_files import STDIN
from interview_cli.cli.screen import Screen
from interview_cli.coach.open import open_resume
from interview_cli.core.resume import Resume
from interview_cli.errors import PasswordNeeded, UsageError
from interview_cli.wiring import Wiring

TRIES = 3
LONGEST_PASSWORD = 1000

PasswordFile = Annotated[
    Path | None,
    typer.Option(
        "--password-file",
        help="A file whose first line is the password of an encrypted resume; without it, a terminal is asked.",
        metavar="FILE",
        show_default=False,
    ),
]


def open_for(wiring: Wiring, screen: Screen, path: Path, *, password_file: Path | None = None, may_ask: bool = True) -> Resume:
    """Read and store a resume, saying what goes on.

    Args:
        path: of the file; "-" is stdin.
        may_ask: ask for a missing password, if a terminal is there.

    Raises:
        PasswordNeeded: it is encrypted, and nobody gave the right password.
        ResumeUnreadable: with the reason; nothing was stored.
        UsageError: the password's file says none.
    """
    password = None if password_file is None else password_of(password_file)
    place = path if path == STDIN else path.expanduser().absolute()
    if path == STDIN and sys.stdin.isatty():
        screen.note("Waiting for a resume on stdin: paste its text, then press Ctrl-D on an empty line. Ctrl-C stops.")
    name = wiring.reader.fetch(place).name
    tries_left = TRIES if may_ask and password_file is None and screen.can_ask_hidden else 0
    while True:
        try:
            with screen.working(f"Reading {name} …"):
                return open_resume(place, reader=wiring.reader, resumes=wiring.resumes, password=password)
        except PasswordNeeded as error:
            if not tries_left:
                raise
            screen.note(error.message)
            password = screen.ask_hidden(f"Password of '{name}' (it is not shown): ")
            tries_left -= 1


def password_of(path: Path) -> str:
    """Read a password: the first line of a file, without its end.

    Raises:
        UsageError: there is no such file, it is not text, or its first line is empty or too long.
    """
    try:
        with path.expanduser().open(encoding="utf-8") as file:
            password = file.readline(LONGEST_PASSWORD + 1).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text in UTF-8"
        raise UsageError(
            f"The password file '{path}' cannot be read: {reason}.", hint="Give a file whose first line is the password."
        ) from error
    if not password or len(password) > LONGEST_PASSWORD:
        what = "is empty" if not password else f"has more than {LONGEST_PASSWORD} characters"
        raise UsageError(f"The first line of the password file '{path}' {what}.", hint="Write the password into its first line.")
    return password


def came_on_stdin(path: Path) -> bool:
    """The resume was piped in: nobody can type answers where it came from."""
    return path == STDIN and not sys.stdin.isatty()
