"""Voice is an extra: where it is missing, spoken answers say so, and nothing else changes. It never uses a network."""

from pathlib import Path

import pytest
from program import Program, refusing

from speech import silence, spoken, written

NO_NETWORK = """
import socket

def refuse(self, *arguments):
    raise OSError("a network was tried")

socket.socket.connect = refuse
socket.getaddrinfo = refuse
"""


@pytest.mark.parametrize("library", ["faster_whisper", "av"])
def test_without_the_extra_a_recording_is_refused_with_the_command_that_gets_it(library: str, home: Path, tmp_path: Path) -> None:
    without = Program(home, (refusing(tmp_path / "imports", library),))
    done = without.run("transcribe", written(tmp_path / "take.wav", silence(1)))

    assert (done.returncode, "Traceback" in done.stderr) == (8, False)
    assert "pip install 'interview-cli[voice]'" in done.stderr


def test_a_library_behind_it_that_is_broken_is_named(home: Path, tmp_path: Path, whisper_base: Path) -> None:
    without = Program(home, (refusing(tmp_path / "imports", "ctranslate2"),))
    done = without.run("transcribe", written(tmp_path / "take.wav", silence(1)))

    assert (done.returncode, "Traceback" in done.stderr) == (8, False)
    assert "ctranslate2" in done.stderr


def test_a_recording_is_understood_without_any_network(home: Path, tmp_path: Path, whisper_base: Path, voice: None) -> None:
    imports = tmp_path / "imports"
    imports.mkdir()
    (imports / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    take = written(tmp_path / "take.wav", spoken("I moved the billing service to another database."))

    heard = Program(home, (imports,)).json("transcribe", take)

    assert "billing service" in heard["text"]


def test_without_a_way_to_record_the_check_says_how_to_get_it(home: Path, tmp_path: Path, whisper_base: Path) -> None:
    without = Program(home, (refusing(tmp_path / "imports", "sounddevice"),))
    done = without.run("voice", "check")

    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (8, "", False)
    assert "pip install 'interview-cli[voice]'" in done.stderr


def test_without_portaudio_the_check_names_the_package(home: Path, tmp_path: Path, whisper_base: Path) -> None:
    imports = tmp_path / "imports"
    imports.mkdir()
    (imports / "sounddevice.py").write_text("raise OSError('PortAudio library not found')", encoding="utf-8")
    done = Program(home, (imports,)).run("voice", "check")

    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (8, "", False)
    assert "libportaudio2" in done.stderr
