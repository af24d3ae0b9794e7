"""What all tests share: where the weights are, the OCR program, and a voice."""

import os
import signal
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from absent import do_without
from interview_cli.adapters.tesseract import Tesseract, how_to_install
from interview_cli.adapters.whisper import Whisper
from pulse import Pulse, running_pulse
from speech import HAS_VOICE, HOW_TO_SPEAK

# The same commit gives the same verdict everywhere: examples are drawn from the test's own name. Look for new ones with
# HYPOTHESIS_PROFILE=default.
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def smollm2() -> Path:
    """The smallest real model, 135M."""
    path = weights() / "smollm2-135m.gguf"
    if not path.is_file():
        pytest.fail(f"{path} is missing: run: make models")
    return path


@pytest.fixture(scope="session")
def tesseract() -> Tesseract:
    """The OCR program with its Korean and English data: a package of the system, so that it may be missing; in CI it may not."""
    found = Tesseract()
    if found.missing:
        do_without(f"{', '.join(found.missing)} is not installed; get it: {how_to_install()}")
    return found


@pytest.fixture(scope="session")
def voice() -> None:
    """The program that reads texts out for tests of spoken answers: a package of the system, like the OCR program."""
    if not HAS_VOICE:
        do_without(HOW_TO_SPEAK)


@pytest.fixture(scope="session")
def portaudio() -> None:
    """What records: on Linux a package of the system."""
    try:
        import_module("sounddevice")
    except OSError:
        do_without("PortAudio is not installed; get it: sudo apt-get install libportaudio2")


@pytest.fixture(scope="module")
def pulse(portaudio: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pulse]:
    """A sound system of the test's own, with one microphone and one loudspeaker."""
    with running_pulse(tmp_path_factory.mktemp("pulse")) as running:
        yield running


@pytest.fixture(scope="session")
def piper() -> None:
    """What runs such voices: an extra of its own."""
    if find_spec("piper") is None:
        do_without("piper is not installed; get it: pip install 'interview-cli[speak]'")


@pytest.fixture(scope="session")
def piper_joe(piper: None) -> Path:
    """The weights of a voice that reads out English."""
    path = weights() / "piper-joe-en"
    if not (path / "voice.onnx").is_file():
        do_without(f"{path} is missing; get it: interview models pull piper-joe-en")
    return path


@pytest.fixture(scope="session")
def whisper_base() -> Path:
    """The weights that understand speech."""
    path = weights() / "whisper-base"
    if not (path / "model.bin").is_file():
        do_without(f"{path} is missing; get it: interview models pull whisper-base")
    return path


@pytest.fixture(scope="session")
def whisper(whisper_base: Path) -> Iterator[Whisper]:
    """The model that understands speech, loaded once."""
    loaded = Whisper(whisper_base, name="whisper-base", threads=2)
    yield loaded
    loaded.close()


def weights() -> Path:
    return Path(os.environ.get("INTERVIEW_MODELS") or Path(__file__).parents[1] / "models")


def pytest_configure() -> None:
    """Hear Ctrl-C even where whoever started the tests ignores it (a job in the background): programs begun here inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
