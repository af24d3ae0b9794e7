"""A sound system of a test's own: PulseAudio with a sink that nobody hears, whose monitor is a microphone."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from absent import do_without

GET = "sudo apt-get install pulseaudio pulseaudio-utils libasound2-plugins libportaudio2"


@dataclass(frozen=True)
class Pulse:
    """A running server, and the variables of a program that uses it."""

    variables: dict[str, str]

    def run(self, *words: str, timeout: float = 60) -> str:
        environment = {**os.environ, **self.variables}
        return subprocess.run(words, env=environment, capture_output=True, text=True, check=True, timeout=timeout).stdout

    def unplug(self) -> None:
        """Take the one device away; were there another, PulseAudio would go on with that one."""
        self.run("pactl", "unload-module", "module-null-sink")

    @contextmanager
    def recording(self, file: Path) -> Iterator[None]:
        """Record what is played meanwhile."""
        command = ["parecord", "--device=mic.monitor", "--rate=16000", "--channels=1", "--format=s16le", "--raw", str(file)]
        with subprocess.Popen(command, env={**os.environ, **self.variables}) as recorder:
            deadline = time.monotonic() + 20
            while (not file.exists() or not file.stat().st_size) and time.monotonic() < deadline:
                time.sleep(0.05)
            try:
                yield
            finally:
                recorder.terminate()


@contextmanager
def running_pulse(folder: Path) -> Iterator[Pulse]:
    """Run a server until the block ends; its one device is "mic", for playing and, what is played there, for hearing."""
    if not (shutil.which("pulseaudio") and shutil.which("paplay")):
        do_without(f"PulseAudio is not installed; get it: {GET}")
    socket = folder / "socket"
    own = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "PULSE_SERVER": f"unix:{socket}"}
    modules = [f"module-native-protocol-unix socket={socket} auth-anonymous=1", "module-null-sink sink_name=mic"]
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", *(f"--load={it}" for it in modules)]
    with subprocess.Popen(command, env=own, stderr=subprocess.DEVNULL) as server:
        deadline = time.monotonic() + 20
        while not socket.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        names = {"PULSE_SERVER": f"unix:{socket}", "PULSE_SOURCE": "mic.monitor", "PULSE_SINK": "mic"}
        yield Pulse({**names, "XDG_RUNTIME_DIR": str(folder)})
        server.terminate()
