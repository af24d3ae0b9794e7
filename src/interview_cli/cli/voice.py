"""interview voice: what spoken answers need, tried out."""

import time
from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.live import Live
from rich.text import Text

from interview_cli.cli.options import Json, wired
from interview_cli.cli.screen import Screen
from interview_cli.core.level import METER_CELLS, decibels, loudness, meter
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.errors import UsageError
from interview_cli.wiring import Wiring

voice = typer.Typer(
    add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True, invoke_without_command=True
)

SENTENCES = {
    "en": "Last year I moved our oldest service to a new database, and nobody noticed.",
    "ko": "작년에 가장 오래된 서비스를 새 데이터베이스로 옮겼고, 아무도 알아채지 못했습니다.",
}
ADVICE = {
    "silent": "Nothing is heard: is the microphone muted, or is it another one (--device)?",
    "low": "It is quiet: go nearer to the microphone, or turn it up.",
    "clipped": "It is too loud: turn the microphone down.",
}


@voice.callback()
def default() -> None:
    """Try out what spoken answers need: the microphone, its level, and whether you are understood.

    Examples:
        interview voice check
    """


@voice.command()
def devices(as_json: Json = False) -> None:
    """List the microphones; the system's own has a star.

    Examples:
        interview voice devices
    """
    screen = Screen()
    with wired(screen) as wiring:
        found = wiring.input_devices()
    if as_json:
        screen.json({"devices": [asdict(it) for it in found]})
    else:
        screen.table(("", "microphone"), [(str(it.number), it.name + " *" * it.is_default) for it in found])


@voice.command()
def check(
    device: Annotated[
        str, typer.Option(help="The microphone: its number or a part of its name; the system's by default.", show_default=False)
    ] = "",
    language: Annotated[str, typer.Option("--lang", "-l", help="What you will speak: en or ko.")] = "en",
    seconds: Annotated[float, typer.Option(help="How long to listen.", min=1, max=60)] = 6.0,
    as_json: Json = False,
) -> None:
    """List the microphones, listen for some seconds, and show the level and what was understood.

    Ends with 8 where something is missing, and says how to get it.

    Examples:
        interview voice check
        interview voice check --device USB --lang ko
    """
    screen = Screen()
    if language not in LANGUAGES:
        raise UsageError(f"--lang must be one of {', '.join(LANGUAGES)}, not '{language}'.", hint="For example: --lang en")
    with wired(screen) as wiring:
        wiring.check_voice()
        found_devices = wiring.input_devices()
        microphone = wiring.microphone(device)
        if not as_json:
            screen.table(
                ("", "microphone"), [(str(it.number), it.name + " *" * (it.name == microphone.name)) for it in found_devices]
            )
            screen.note(f"\nSay: “{SENTENCES[language]}”", style="bold")
        found = _listened(wiring, screen, microphone, language, seconds)
    advice = ADVICE.get(loudness(found["level_db"]), "")
    if as_json:
        screen.json({"devices": [asdict(it) for it in found_devices], "device": microphone.name, **found, "advice": advice})
        return
    screen.result(f"Level: {found['level_db']:.0f} dB at the loudest moment" + (f". {advice}" if advice else ", which is good."))
    screen.prose(f"Understood: {found['text']}" if found["text"] else "Understood: nothing.")


def _listened(wiring: Wiring, screen: Screen, microphone: Any, language: Language, seconds: float) -> dict[str, Any]:
    with screen.working("Loading what listens …"):
        hearing = wiring.transcriber.begin(language=language)
    peaks = [0.0]

    def take(samples: Any) -> None:
        peaks.append(float(abs(samples).max(initial=0.0)))
        hearing.add(samples)

    ends = time.monotonic() + seconds
    with microphone.recording(take) as is_recording, Live(console=screen.err, transient=True, refresh_per_second=10) as live:
        while (left := ends - time.monotonic()) > 0 and is_recording():
            live.update(Text(f"{meter(decibels(peaks[-1]), METER_CELLS)} {left:2.0f} s"))
            time.sleep(min(0.1, left))
    with screen.working("Listening …"):
        level_db = round(decibels(max(peaks)), 1)
        if loudness(level_db) == "silent":  # nothing to put into words, and no error: the level says what is wrong
            hearing.give_up()
            return {"level_db": level_db, "text": ""}
        return {"level_db": level_db, "text": hearing.finish().text}
