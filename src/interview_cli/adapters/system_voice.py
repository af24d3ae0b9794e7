"""The voice that the system has: espeak-ng or espeak on Linux, `say` on macOS, SAPI by PowerShell on Windows.

The program is run for each sentence, never by a shell, and the sentence comes on its stdin: no sentence can be an option or a command.
One that can write samples gives them to the loudspeaker; the others make the sound themselves.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import wave
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from interview_cli.core.resume import Language
from interview_cli.errors import VoiceMissing, VoiceUnavailable
from interview_cli.ports import Loudspeaker, Utterance

MOST_SECONDS = 60.0  # of one sentence; a question has at most 220 characters
LOOK_EVERY_S = 0.02
GRACE_S = 0.2  # between asking a program to end and ending it
_TELLS_OF_ERROR = re.compile(rb"^error:", re.M)  # espeak-ng without a sound device ends with 0, and only its stderr says so
WORDS_A_MINUTE = "160"  # of espeak, whose own 175 is fast for a question that is heard once

# System.Speech takes plain text, where SAPI's own COM object reads text that begins with "<" as markup.
_SAPI = """
[Console]::InputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
"""
_SAPI_LIST = _SAPI + "$voice.GetInstalledVoices() | ForEach-Object { $_.VoiceInfo.Culture.Name + ' ' + $_.VoiceInfo.Name }"
_SAPI_SAY = _SAPI + (
    "$found = $voice.GetInstalledVoices() | Where-Object { $_.VoiceInfo.Culture.Name -like '{language}*' } | Select-Object -First 1\n"
    "$voice.SelectVoice($found.VoiceInfo.Name)\n"
    "$voice.Speak([Console]::In.ReadToEnd())"
)
_POWERSHELL = ("-NoProfile", "-NonInteractive", "-Command")


@dataclass(frozen=True, slots=True)
class Program:
    """One program that speaks.

    Attributes:
        voices: its arguments for a list of voices.
        lists: whether a line of that list is a voice of a language; its arguments to speak then come from `say`.
        say: its arguments to speak what comes on stdin, given the language and that line.
        samples: further arguments that make it write a WAV on stdout in place of speaking; () where it cannot.
    """

    name: str
    voices: tuple[str, ...]
    lists: Callable[[str, Language], bool]
    say: Callable[[Language, str], tuple[str, ...]]
    samples: tuple[str, ...] = ()


def _espeak_lists(line: str, language: Language) -> bool:
    fields = line.split()
    return len(fields) > 1 and fields[1].partition("-")[0] == language


def _say_lists(line: str, language: Language) -> bool:
    """Tell by the locale in "Yuna                ko_KR    # 안녕하세요"."""
    return any(field.startswith(f"{language}_") for field in line.partition("#")[0].split())


def _say_with(_language: Language, line: str) -> tuple[str, ...]:
    name = " ".join(field for field in line.partition("#")[0].split() if "_" not in field)
    return ("-v", name, "-f", "-")


_ESPEAK_VOICES: Mapping[Language, str] = {"en": "en-us", "ko": "ko"}


def _espeak(name: str) -> Program:
    return Program(
        name,
        ("--voices",),
        _espeak_lists,
        lambda language, _: ("-v", _ESPEAK_VOICES[language], "-s", WORDS_A_MINUTE, "-b", "1", "--stdin"),
        ("--stdout",),
    )


def _powershell(name: str) -> Program:
    return Program(
        name,
        (*_POWERSHELL, _SAPI_LIST),
        lambda line, language: line.startswith(f"{language}-"),
        lambda language, _: (*_POWERSHELL, _SAPI_SAY.replace("{language}", language)),
    )


PROGRAMS: Mapping[str, tuple[Program, ...]] = {
    "darwin": (Program("say", ("-v", "?"), _say_lists, _say_with), _espeak("espeak-ng")),
    "win32": (_powershell("powershell"), _espeak("espeak-ng")),
    "linux": (_espeak("espeak-ng"), _espeak("espeak")),
}
_GET: Mapping[str, str] = {
    "darwin": "Get one: System Settings, Accessibility, Spoken Content, System Voice",
    "win32": "Get one: Settings, Time & language, Speech, Add voices",
    "linux": "Get it: sudo apt-get install espeak-ng",
}


def how_to_install(platform: str = sys.platform) -> str:
    """What gets a voice on this platform."""
    return _GET.get(platform, _GET["linux"])


class SystemVoice:
    """Implements `ports.Voice`.

    Args:
        language: what it will read out.
        loudspeaker: plays the samples of a program that can write them; None lets the program make the sound.
        programs: those to look for, the best first.

    Raises:
        VoiceMissing: none of them is here, or none has a voice of this language; with what to install.
    """

    def __init__(
        self, language: Language, loudspeaker: Loudspeaker | None = None, programs: Sequence[Program] | None = None
    ) -> None:
        known = programs if programs is not None else PROGRAMS.get(sys.platform, PROGRAMS["linux"])
        here = [(program, path) for program in known if (path := shutil.which(program.name))]
        found = next((it for program, path in here if (it := _with_voice(program, path, language))), None)
        if found is None:
            what = f"{', '.join(it.name for it, _ in here)} has" if here else "this machine has"
            raise VoiceMissing(
                f"Nothing here reads out this language ({language}): {what} no voice of it.", hint=how_to_install()
            )
        self._program, self._command = found
        self._loudspeaker = loudspeaker if self._program.samples else None
        self._is_closed = threading.Event()

    @property
    def name(self) -> str:
        """See `ports.Voice.name`."""
        return self._program.name

    def prepare(self, sentence: str) -> Utterance:
        """See `ports.Voice.prepare`."""
        if self._loudspeaker is None:
            return Itself(self._command, sentence)
        made = run([*self._command, *self._program.samples], sentence, self._is_closed)
        return Played(*samples_of(made, self.name), self._loudspeaker)

    def close(self) -> None:
        """See `ports.Voice.close`."""
        self._is_closed.set()


@dataclass(frozen=True, slots=True)
class Itself:
    """Implements `ports.Utterance` by a program that makes the sound itself."""

    command: Sequence[str]
    sentence: str

    def play(self, stop: threading.Event) -> None:
        """See `ports.Utterance.play`."""
        run(self.command, self.sentence, stop)


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """Implements `ports.Utterance` by samples."""

    samples: NDArray[np.float32]
    rate_hz: int
    loudspeaker: Loudspeaker

    def play(self, stop: threading.Event) -> None:
        """See `ports.Utterance.play`."""
        self.loudspeaker.play(self.samples, self.rate_hz, stop)


def run(command: Sequence[str], sentence: str, stop: threading.Event) -> bytes:
    """Run a program on a sentence until it ends by itself, or `stop` is set; it has ended when this returns.

    Returns:
        What it wrote; what there was of it where it was stopped.

    Raises:
        VoiceUnavailable: it does not run, ends with a failure, or takes longer than any sentence.
    """
    out = b""
    with _running(command) as child:
        try:
            ends = time.monotonic() + MOST_SECONDS
            given: bytes | None = sentence.encode()
            while not stop.is_set():
                try:
                    out, err = child.communicate(given, timeout=LOOK_EVERY_S)
                except subprocess.TimeoutExpired:
                    given = None
                    if time.monotonic() > ends:
                        raise _failed(command, f"it took longer than {MOST_SECONDS:.0f} s") from None
                    continue
                if (child.returncode or _TELLS_OF_ERROR.search(err)) and not stop.is_set():
                    raise _failed(command, _last_line(err) or f"exit {child.returncode}")
                break
        finally:
            _end(child)
    return out


@contextlib.contextmanager
def _running(command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        child = subprocess.Popen(  # noqa: S603  a fixed program; the sentence comes on stdin
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, creationflags=flags
        )
    except OSError as error:
        raise _failed(command, error.strerror or str(error)) from error
    with contextlib.suppress(BrokenPipeError), child:
        yield child


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _failed(command: Sequence[str], why: str) -> VoiceUnavailable:
    program = os.path.basename(command[0])  # noqa: PTH119  a command's first word, not a file to open
    return VoiceUnavailable(f"'{program}' cannot read this out: {why}.", hint="The questions stand on the screen.")


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else ""


def _with_voice(program: Program, path: str, language: Language) -> tuple[Program, list[str]] | None:
    """The program with its command to speak a language; None where it has no voice of it."""
    try:
        listed = run([path, *program.voices], "", threading.Event()).decode(errors="replace")
    except VoiceUnavailable:
        return None
    line = next((it for it in listed.splitlines() if program.lists(it, language)), None)
    return None if line is None else (program, [path, *program.say(language, line)])


def samples_of(made: bytes, name: str) -> tuple[NDArray[np.float32], int]:
    """Read a WAV that was written into a pipe: its header does not know how long it is.

    Raises:
        VoiceUnavailable: it is no WAV of 16 bits.
    """
    try:
        with wave.open(io.BytesIO(made)) as sound:
            rate_hz, channels, width = sound.getframerate(), sound.getnchannels(), sound.getsampwidth()
            data = sound.readframes(len(made))
    except (wave.Error, EOFError) as error:
        raise VoiceUnavailable(f"'{name}' gave no sound: {error}.", hint="The questions stand on the screen.") from error
    if width != np.dtype(np.int16).itemsize:
        raise VoiceUnavailable(f"'{name}' gave samples of {width * 8} bits.", hint="The questions stand on the screen.")
    whole = len(data) // (width * channels) * width * channels
    samples = np.frombuffer(data[:whole], dtype="<i2").reshape(-1, channels)[:, 0]
    return samples.astype(np.float32) / 32768.0, rate_hz
