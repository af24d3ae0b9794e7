"""A voice by piper: the real network with real weights, and what cannot be used."""

import json
import shutil
import threading
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interview_cli.errors import VoiceMissing, VoiceUnavailable


class Heard:
    """Implements `ports.Loudspeaker` by remembering."""

    def __init__(self) -> None:
        self.played: list[tuple[Any, int]] = []

    def play(self, samples: Any, rate_hz: int, stop: threading.Event) -> None:
        self.played.append((samples, rate_hz))


@pytest.fixture(scope="module")
def made(piper_joe: Path) -> Any:
    return import_module("interview_cli.adapters.piper_voice")


@pytest.fixture(scope="module")
def heard() -> Heard:
    return Heard()


@pytest.fixture(scope="module")
def joe(made: Any, piper_joe: Path, heard: Heard) -> Any:
    return made.PiperVoice(piper_joe, "en", heard)


def test_a_sentence_becomes_sound(joe: Any, heard: Heard) -> None:
    heard.played.clear()
    joe.prepare("Why did you move tracking to webhooks?").play(threading.Event())
    ((samples, rate_hz),) = heard.played
    assert (joe.name, rate_hz, samples.dtype) == ("piper-joe-en", 22_050, np.float32)
    assert 1 < len(samples) / rate_hz < 6
    assert 0.05 < float(np.abs(samples).max()) <= 1


@pytest.mark.parametrize("sentence", ["--help", "-", "왜?", "C++ & C#, 40%"])
def test_any_sentence_can_be_read_out(joe: Any, heard: Heard, sentence: str) -> None:
    heard.played.clear()
    joe.prepare(sentence).play(threading.Event())
    assert all(np.isfinite(samples).all() and rate_hz == 22_050 for samples, rate_hz in heard.played)


def test_a_sentence_without_sound_plays_nothing(joe: Any, heard: Heard) -> None:
    heard.played.clear()
    joe.prepare("...").play(threading.Event())
    assert heard.played == []


def test_a_voice_of_another_language_is_not_used(made: Any, piper_joe: Path, heard: Heard) -> None:
    with pytest.raises(VoiceMissing, match="speaks 'en', not 'ko'"):
        made.PiperVoice(piper_joe, "ko", heard)


def test_a_voice_can_be_the_path_of_its_file(made: Any, piper_joe: Path) -> None:
    assert made.language_of(piper_joe / "voice.onnx") == "en"


def test_weights_that_are_none_are_refused_in_one_line(made: Any, piper_joe: Path, heard: Heard, tmp_path: Path) -> None:
    (tmp_path / "mine.onnx").write_bytes(b"no network")
    shutil.copy(piper_joe / "voice.onnx.json", tmp_path / "mine.onnx.json")
    with pytest.raises(VoiceUnavailable, match=r"'mine\.onnx' cannot be loaded") as caught:
        made.PiperVoice(tmp_path / "mine.onnx", "en", heard)
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("about", ["", "[]", json.dumps({"language": "en"})])
def test_a_voice_without_a_description_is_refused(made: Any, heard: Heard, about: str, tmp_path: Path) -> None:
    (tmp_path / "voice.onnx").write_bytes(b"")
    (tmp_path / "voice.onnx.json").write_text(about, encoding="utf-8")
    with pytest.raises(VoiceUnavailable, match="does not describe a voice"):
        made.PiperVoice(tmp_path, "en", heard)
