"""Sound in and out through the real PortAudio, on a sound system that nobody hears."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from pulse import Pulse, running_pulse

# In a process of its own: PortAudio looks for devices once, when it is loaded.
PLAY = """
import json, sys, threading, time
import numpy as np
from interview_cli.adapters.portaudio.loudspeaker import Loudspeaker
rate, seconds, stop_after = int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
tone = (0.5 * np.sin(np.arange(int(rate * seconds)) * 2 * np.pi * 440 / rate)).astype(np.float32)
speaker, stop = Loudspeaker(), threading.Event()
if stop_after:
    threading.Timer(stop_after, stop.set).start()
began = time.monotonic()
speaker.play(tone, rate, stop)
print(json.dumps({"took_s": time.monotonic() - began}))
"""
LISTEN = """
import sys, time
from interview_cli.adapters.portaudio.microphone import Microphone
from interview_cli.errors import VoiceUnavailable
blocks = []
try:
    with Microphone().recording(blocks.append) as is_recording:
        print("recording", flush=True)
        deadline = time.monotonic() + 60
        while is_recording() and time.monotonic() < deadline:
            time.sleep(0.05)
        print("ended" if not is_recording() else "still on", flush=True)
except VoiceUnavailable as error:
    print(error.message, flush=True)
"""


def python(program: str, *words: object) -> list[str]:
    return [sys.executable, "-c", program, *map(str, words)]


def played(pulse: Pulse, *words: object) -> dict[str, float]:
    found: dict[str, float] = json.loads(pulse.run(*python(PLAY, *words), timeout=120))
    return found


@pytest.mark.parametrize("rate", [16_000, 22_050])
def test_what_is_played_is_heard_whole(pulse: Pulse, rate: int, tmp_path: Path) -> None:
    with pulse.recording(tmp_path / "heard.raw"):
        took = played(pulse, rate, 2, 0)["took_s"]
    content = (tmp_path / "heard.raw").read_bytes()
    heard = np.frombuffer(content[: len(content) // 2 * 2], dtype="<i2")
    loud = np.abs(heard.astype(np.float32)) > 3_000
    assert took == pytest.approx(2, abs=4)
    assert loud.sum() / 16_000 == pytest.approx(2 * 0.88, abs=0.35)  # a sine is that loud for so much of its time


def test_a_stop_is_obeyed_at_once(pulse: Pulse) -> None:
    assert played(pulse, 22_050, 60, 1)["took_s"] < 10


def test_a_loudspeaker_that_is_not_there_is_told(pulse: Pulse) -> None:
    gone = {**pulse.variables, "PULSE_SERVER": "unix:/nonexistent"}
    done = subprocess.run(python(PLAY, 22_050, 1, 0), env={**os.environ, **gone}, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert "VoiceUnavailable" in done.stderr


def test_a_microphone_that_is_unplugged_says_so(portaudio: None, tmp_path: Path) -> None:
    with running_pulse(tmp_path) as pulse:
        own = {**os.environ, **pulse.variables}
        with subprocess.Popen(python(LISTEN), env=own, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as run:
            assert run.stdout is not None
            assert run.stdout.readline() == "recording\n"
            pulse.unplug()
            rest, _ = run.communicate(timeout=120)
    ended, message = rest.splitlines()
    assert ended == "ended"
    assert "stopped: it was unplugged" in message
