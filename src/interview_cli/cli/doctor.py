"""interview doctor: every part that an interview needs, and what is wrong with those that do not work."""

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial

import typer

from interview_cli.cli.display import counted
from interview_cli.cli.options import Json, read_settings, wired
from interview_cli.cli.screen import Screen
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.errors import ExitCode, InterviewError, ModelBroken, ModelMissing, VoiceMissing
from interview_cli.wiring import Wiring, load

MARKS = {"ok": "ok", "missing": "MISSING", "broken": "BROKEN"}


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `state` is ok, missing or broken. Without one that is not needed, only some files cannot be read."""

    name: str
    state: str
    detail: str
    hint: str = ""
    is_needed: bool = True


def doctor(as_json: Json = False) -> None:
    """Check every part: libraries, weights, database, terminal. Exits 1 when something needed does not work.

    Examples:
        interview doctor
        interview doctor --json
    """
    screen = Screen()
    read_settings()  # a broken interview.toml is its own message, with the line
    with wired(screen) as wiring, screen.working("Checking every part …"):
        parts = list(_parts(wiring))
    if as_json:
        screen.json({"parts": [asdict(part) for part in parts]})
    else:
        screen.table(("part", "state", "detail"), [(part.name, _mark(part), part.detail) for part in parts])
        for part in parts:
            if part.hint:
                screen.note(f"{part.name}: {part.hint}")
    if any(part.is_needed and part.state != "ok" for part in parts):
        raise typer.Exit(ExitCode.UNFORESEEN)


def _mark(part: Part) -> str:
    return MARKS[part.state] if part.is_needed else part.state


def _parts(wiring: Wiring) -> Iterator[Part]:
    settings = wiring.settings
    yield Part("python", "ok", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    yield Part("home", "ok", str(settings.home))
    yield _checked("database", lambda: f"{settings.database}: {counted(len(wiring.sessions.all()), 'interview')}")
    yield _checked("content", lambda: ", ".join(wiring.content.scenario(name).id for name in wiring.content.scenarios()))
    for part in _parts_of_models(wiring):
        yield part if wiring.has_model else replace(part, is_needed=False)
    yield _checked("pdf reader", lambda: _library("adapters.pdf_child.program:main"))
    yield _ocr()
    yield _voice(wiring)
    yield replace(_checked("microphone", lambda: ", ".join(it.name for it in wiring.input_devices()) or "none"), is_needed=False)
    for language in LANGUAGES:
        yield replace(_checked(f"read aloud {language}", partial(_reads_aloud, wiring, language)), is_needed=False)
    yield _checked("keyboard", lambda: _library("adapters.keyboard:Keyboard"))
    stdout = sys.__stdout__ or sys.stdout  # while a spinner turns, rich stands in for sys.stdout, and knows no encoding
    yield Part("terminal", "ok", f"{stdout.encoding}, {'interactive' if stdout.isatty() else 'not interactive'}")


def _parts_of_models(wiring: Wiring) -> Iterator[Part]:
    """What models run on, and their weights; an interview without a model needs none of it."""
    settings = wiring.settings
    yield _checked("llama.cpp", lambda: _library("adapters.llama_cpp:LlamaCpp"))
    if wiring.has_model:
        yield _checked(f"model {settings.model}", lambda: str(wiring.model_store.resolve(settings.model)))
    else:
        yield Part("model", "ok", "none is used: questions come from the bank")
    yield _checked("sentence-transformers", lambda: _library("adapters.sentence_embedder:SentenceEmbedder"))
    yield _checked(f"embedder {settings.embedder}", lambda: str(wiring.model_store.resolve(settings.embedder, kind="embedder")))
    yield _checked("faiss", lambda: _library("adapters.faiss_index:FaissIndex"))


def _ocr() -> Part:
    """Tesseract, without which pages that are pictures cannot be read, and without its Korean data no Korean ones."""
    how_to_install, tesseract = load("adapters.tesseract:how_to_install"), load("adapters.tesseract:Tesseract")()
    part = replace(_checked("tesseract", lambda: f"reads scans; data: {', '.join(tesseract.languages)}"), is_needed=False)
    if part.state != "ok" or not tesseract.missing:
        return part
    detail = f"only scans need it; not installed: {', '.join(tesseract.missing)}"
    return replace(part, state="missing", detail=detail, hint=f"Get it: {how_to_install()}")


def _voice(wiring: Wiring) -> Part:
    """What understands recordings: an extra with weights of its own, which typed answers do not need."""
    speech = wiring.settings.speech

    def look() -> str:
        folder = wiring.check_voice()
        return f"{_library('adapters.whisper:Whisper')}; {folder}"

    return replace(_checked(f"voice {speech}", look), is_needed=False)


def _reads_aloud(wiring: Wiring, language: Language) -> str:
    """What --speak would use."""
    voice = wiring.voice(language)
    voice.close()
    return voice.name


def _library(name: str) -> str:
    return f"{load(name).__name__} can be loaded"


def _checked(name: str, look: Callable[[], str]) -> Part:
    try:
        return Part(name, "ok", look())
    except ModelBroken as error:
        return Part(name, "broken", error.message, error.hint)
    except (ModelMissing, VoiceMissing) as error:
        return Part(name, "missing", error.message, error.hint)
    except InterviewError as error:
        return Part(name, "broken", error.message, error.hint)
