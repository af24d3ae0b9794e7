"""Options that several commands share, and what they all begin with: settings and wiring."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from interview_cli.cli.boundary import DEBUG_VARIABLE
from interview_cli.cli.screen import Screen
from interview_cli.core.manner import LEVELS, MODES, PERSONAS, Manner
from interview_cli.core.session import NO_MODEL
from interview_cli.errors import InterviewError, UsageError
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
        help="Which interview: quick, standard, full, career_change, or a TOML file. [env: INTERVIEW_SCENARIO]",
        show_default=False,
    ),
]
Level = Annotated[
    str | None,
    typer.Option(help=f"Level of the role: {', '.join(LEVELS)}; changes what is asked.", show_default=False),
]
Persona = Annotated[
    str | None,
    typer.Option(help=f"How the interviewer is: {', '.join(PERSONAS)}; neutral by default.", show_default=False),
]
Focus = Annotated[
    str | None,
    typer.Option(help="Ask mostly about one competency, e.g. problem_solving.", metavar="COMPETENCY", show_default=False),
]
Mode = Annotated[
    str | None,
    typer.Option(help=f"{' or '.join(MODES)}: study tells after each answer what is missing; real waits.", show_default=False),
]
NoModel = Annotated[
    bool,
    typer.Option(
        "--no-llm", help="Use no model and no weights: questions of the bank, nothing scored. [env: INTERVIEW_MODEL=none]"
    ),
]
Seed = Annotated[
    int | None,
    typer.Option(help="A whole number above 0; the same one gives the same questions. [env: INTERVIEW_SEED]", show_default=False),
]
Voice = Annotated[bool, typer.Option("--voice", help="Speak your answers (needs the extra `voice`); typing stays possible.")]
Device = Annotated[
    str,
    typer.Option(help="The microphone: its number or a part of its name, as in `interview voice check`.", show_default=False),
]
Speak = Annotated[
    bool, typer.Option("--speak", help="Read the questions aloud, by a voice that is on this machine. [env: INTERVIEW_VOICE]")
]
KeepAudio = Annotated[
    bool, typer.Option("--keep-audio", help="Keep the recordings of --voice, with the session; they are deleted with it.")
]
SessionId = Annotated[str, typer.Argument(help="The session's id, or the beginning of it.", metavar="SESSION")]


def manner_of(level: str | None, persona: str | None, focus: str | None, mode: str | None = None) -> Manner:
    """The manner that these options ask for.

    Raises:
        UsageError: one is none of its values.
    """
    for option, value, known in (("level", level, LEVELS), ("persona", persona, PERSONAS), ("mode", mode, MODES)):
        if value is not None and value not in known:
            raise UsageError(
                f"--{option} must be one of {', '.join(known)}, not '{value}'.", hint=f"For example: --{option} {known[0]}"
            )
    return Manner(cast("Any", level), cast("Any", persona or "neutral"), focus, cast("Any", mode or "real"))


def chosen_model(model: str | None, *, without: bool) -> str | None:
    """The model that --model and --no-llm ask for together; None where neither was given.

    Raises:
        UsageError: both were given.
    """
    if without and model:
        raise UsageError("--no-llm and --model cannot both be given.", hint="Leave one of them out.")
    return NO_MODEL if without else model


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
