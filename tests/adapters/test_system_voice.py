"""The system's voice: the real espeak-ng, and programs of other systems as scripts that note what they are given."""

import os
import stat
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interview_cli.adapters.system_voice import PROGRAMS, SystemVoice, how_to_install, run, samples_of
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.errors import VoiceMissing, VoiceUnavailable

ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the programs stand for are shell scripts")


@dataclass
class Heard:
    """Implements `ports.Loudspeaker` by remembering."""

    played: list[tuple[Any, int]] = field(default_factory=list)

    def play(self, samples: Any, rate_hz: int, stop: threading.Event) -> None:
        self.played.append((samples, rate_hz))


def script(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that comes first on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_espeak_reads_out_both_languages(voice: None, language: Language) -> None:
    heard = Heard()
    own = SystemVoice(language, heard, PROGRAMS["linux"])
    for sentence in ("Why did you choose Kafka?", "왜 Kafka를 고르셨습니까?"):
        own.prepare(sentence).play(threading.Event())
    assert [rate for _, rate in heard.played] == [22_050] * 2
    assert all(len(samples) > 22_050 and 0.05 < float(np.abs(samples).max()) <= 1 for samples, _ in heard.played)


@pytest.mark.parametrize("sentence", ["--version", "-f /etc/passwd", "; touch here", "$(touch here)", "`touch here`", "'\"\\"])
def test_a_sentence_is_neither_an_option_nor_a_command(
    voice: None, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    heard = Heard()
    SystemVoice("en", heard, PROGRAMS["linux"]).prepare(sentence).play(threading.Event())
    assert [rate for _, rate in heard.played] == [22_050]
    assert list(tmp_path.iterdir()) == []


NOTES = 'for word in "$@"; do printf "%s\\n" "$word" >> "$0.said"; done; cat >> "$0.said"'


@ON_POSIX
def test_the_voice_of_macos_is_chosen_by_its_language_and_gets_the_sentence_on_stdin(programs: Path) -> None:
    voices = "Alex                en_US    # Hello\nYuna (Enhanced)     ko_KR    # hi\nSuri                ko_KR    # hi"
    script(programs, "say", f'if [ "$2" = "?" ]; then printf "{voices}"; else {NOTES}; fi')
    heard = Heard()
    own = SystemVoice("ko", heard, PROGRAMS["darwin"])
    own.prepare("-v Alex 왜 그러셨습니까?").play(threading.Event())
    assert (own.name, heard.played) == ("say", [])  # it makes the sound itself
    assert (programs / "say.said").read_text(encoding="utf-8") == "-v\nYuna (Enhanced)\n-f\n-\n-v Alex 왜 그러셨습니까?"


@ON_POSIX
def test_the_voice_of_windows_gets_the_sentence_on_stdin(programs: Path) -> None:
    script(programs, "powershell", f'case "$4" in *CultureInfo*|*Culture.Name\\ +*) echo "ko-KR Heami";; *) {NOTES};; esac')
    own = SystemVoice("ko", None, PROGRAMS["win32"])
    own.prepare("'; Remove-Item x; '왜?").play(threading.Event())
    *command, sentence = (programs / "powershell.said").read_text(encoding="utf-8").splitlines()
    assert sentence.endswith("'; Remove-Item x; '왜?")
    assert "'ko*'" in "\n".join(command)
    assert "Remove-Item" not in "\n".join(command)


@ON_POSIX
def test_a_program_without_a_voice_of_the_language_is_not_used_for_it(programs: Path) -> None:
    script(programs, "espeak-ng", 'printf "Pty Language\\n 5  en-us  --/M  English\\n 5 kok --/M Konkani ko\\n"')
    script(programs, "espeak", "exit 1")
    SystemVoice("en", None, PROGRAMS["linux"])
    with pytest.raises(VoiceMissing, match=r"\(ko\): espeak-ng, espeak has no voice of it") as caught:
        SystemVoice("ko", None, PROGRAMS["linux"])
    assert "apt-get install espeak-ng" in caught.value.hint


def test_where_there_is_no_program_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(VoiceMissing) as caught:
        SystemVoice("en")
    assert caught.value.hint == how_to_install()
    assert len({how_to_install(platform) for platform in PROGRAMS}) == len(PROGRAMS) == 3


@ON_POSIX
@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("cat > /dev/null; exit 3", "exit 3"),
        ("echo 'no sound card' >&2; exit 1", "no sound card"),
        ("echo 'ALSA lib pcm.c' >&2; echo 'error: No such device' >&2", "error: No such device"),
        ("kill -9 $$", "exit -9"),
    ],
)
def test_a_program_that_fails_is_told_in_one_line(programs: Path, body: str, says: str) -> None:
    script(programs, "talk", body)
    with pytest.raises(VoiceUnavailable, match=f"'talk' cannot read this out: {says}") as caught:
        run([str(programs / "talk")], "Why?", threading.Event())
    assert "\n" not in caught.value.message


@ON_POSIX
@pytest.mark.parametrize("body", ["exec sleep 300", "trap '' TERM; while :; do sleep 1; done"])
def test_stopping_ends_the_program_at_once(programs: Path, body: str) -> None:
    script(programs, "talk", f"echo $$ > $0.pid; {body}")
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    began = time.monotonic()
    run([str(programs / "talk")], "Why?", stop)
    assert time.monotonic() - began < 10
    child = int((programs / "talk.pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


@ON_POSIX
def test_closing_ends_what_is_being_made(programs: Path) -> None:
    script(programs, "espeak-ng", 'if [ "$1" = --voices ]; then echo " 5  en-us --/M x"; else exec sleep 300; fi')
    own = SystemVoice("en", Heard(), PROGRAMS["linux"])
    threading.Timer(0.5, own.close).start()
    with pytest.raises(VoiceUnavailable, match="gave no sound"):
        own.prepare("Why?")


@pytest.mark.parametrize("made", [b"", b"RIFF", b"no sound at all, but words"])
def test_what_is_no_sound_is_refused(made: bytes) -> None:
    with pytest.raises(VoiceUnavailable, match="'talk' gave no sound"):
        samples_of(made, "talk")


def test_the_programs_are_what_this_machine_calls_them(voice: None) -> None:
    listed = subprocess.run(["espeak-ng", "--voices"], capture_output=True, text=True, check=True).stdout.splitlines()
    espeak = PROGRAMS["linux"][0]
    assert any(espeak.lists(line, "ko") for line in listed)
    assert not espeak.lists(listed[0], "en")  # the head of the table
