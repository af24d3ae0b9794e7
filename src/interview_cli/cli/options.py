"""Options that several commands share, and what they all begin with: settings and wiring."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_cli.cli.boundary import DEBUG_VARIABLE
from interview_cli.cli.screen import Screen
from interview_cli.errors import InterviewError
from interview_cli.settings import Origins, Settings, load_settings
from interview_cli.wiring import Wiring

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout, and nothing else there.")]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line, each as soon as it is ready.")]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        "-m",
        help="Model to use: an id of `interview models`, or a GGUF file. [env: INTERVIEW_MODEL]",
        show_default=False,
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        "-l",
        help="Language of the interview: en or ko; the resume's by default. [env: INTERVIEW_LANGUAGE]",
        show_default=False,
    ),
]
Scenario = Annotated[
    str | None,
    typer.Option(
        "--scenario",
        "-s",
        help="Which interview: quick, standard, full, or a TOML file. [env: INTERVIEW_SCENARIO]",
        show_default=False,
    ),
]
Seed = Annotated[
    int | None,
    typer.Option(help="A whole number above 0; the same one gives the same questions. [env: INTERVIEW_SEED]", show_default=False),
]
SessionId = Annotated[str, typer.Argument(help="The session's id, or the beginning of it.", metavar="SESSION")]


def read_settings(**flags: Any) -> tuple[Settings, Origins]:
    """Read the settings of this run; flags that are None were not given."""
    return load_settings(os.environ, Path.cwd(), flags)


@contextmanager
def wired(screen: Screen, **flags: Any) -> Iterator[Wiring]:
    """Give the parts of this run, and close them after it.

    A failed background job is worth words only to somebody who debugs: the foreground does the work again when it is needed.
    """

    def on_job_failure(error: InterviewError) -> None:
        if os.environ.get(DEBUG_VARIABLE):
            screen.note(f"In the background: {error.message}")

    def on_picture(place: int, of: int) -> None:
        screen.note(f"Reading text from a picture (OCR): page {place} of {of} …", style="dim")

    settings, _ = read_settings(**flags)
    wiring = Wiring(settings, os.environ, on_job_failure=on_job_failure, on_picture=on_picture)
    try:
        yield wiring
    finally:
        wiring.close()
