"""interview transcribe: a recording in words, without an interview."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from interview_cli.cli.display import transcript_json
from interview_cli.cli.options import Json, wired
from interview_cli.cli.screen import Screen
from interview_cli.core.resume import LANGUAGES
from interview_cli.core.speech import delivery_of
from interview_cli.core.transcript import Transcript
from interview_cli.errors import UsageError, VoiceUnavailable
from interview_cli.reports.delivery import sentences


def transcribe(
    file: Annotated[Path, typer.Argument(help="A recording: wav, flac, mp3, m4a, ogg, aac or webm.", metavar="FILE")],
    language: Annotated[
        str | None, typer.Option("--lang", "-l", help="What is spoken: en or ko; found out by default.", show_default=False)
    ] = None,
    expect: Annotated[
        str | None,
        typer.Option(help="Names and terms to expect, parted by commas.", metavar="WORDS", show_default=False),
    ] = None,
    as_json: Json = False,
) -> None:
    """Write down a recording: its words with their times, and how they were spoken.

    On a terminal the words are followed by pace, pauses and fillers; in a pipe those go to stderr.

    It needs the extra `voice` and its weights: pip install 'interview-cli[voice]'; interview models pull whisper-base

    Examples:
        interview transcribe take.wav
        interview transcribe take.m4a --lang ko --json
        interview transcribe take.wav --expect "Kubernetes, p99, Terraform"
    """
    screen = Screen()
    if language is not None and language not in LANGUAGES:
        raise UsageError(f"--lang must be one of {', '.join(LANGUAGES)}, not '{language}'.", hint="For example: --lang en")
    began = time.monotonic()
    with wired(screen) as wiring, screen.working("Listening …"):
        words = [word.strip() for word in (expect or "").split(",") if word.strip()]
        heard = wiring.transcriber.transcribe(file.expanduser(), language=language, hotwords=words)
        say = partial(wiring.content.say, heard.language)
    if as_json:
        screen.json({"file": str(file), **transcript_json(heard), "seconds": round(time.monotonic() - began, 3)})
    else:
        _show(screen, heard, file, say)


def _show(screen: Screen, heard: Transcript, file: Path, say: Callable[..., str]) -> None:
    for warning in heard.warnings:
        screen.note(warning, style="yellow")
    for it in heard.left_out:
        screen.note(f"Left out as not said ({it.reason}), at {it.start_s:.1f} s: {it.text}", style="dim")
    if not heard.words:
        raise VoiceUnavailable(
            f"Nothing of '{file.name}' could be understood.", hint="Speak nearer to the microphone, or set --lang."
        )
    screen.prose(heard.text)
    for sentence in sentences(delivery_of(heard), say):
        screen.note(sentence, style="dim")
