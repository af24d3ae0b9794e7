"""What a microphone hears, block by block, as mono samples at Whisper's rate."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import sounddevice
from numpy.typing import NDArray

from interview_cli.errors import VoiceUnavailable

RATE_HZ = 16_000  # of the samples that are given; a device that cannot do it is recorded at its own rate
BLOCK_S = 0.1

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class InputDevice:
    """One that can record. `number` is what PortAudio calls it."""

    number: int
    name: str
    is_default: bool


def input_devices() -> tuple[InputDevice, ...]:
    """All devices that can record, in PortAudio's order; () where there is none."""
    try:
        found, default = sounddevice.query_devices(), sounddevice.default.device[0]
    except sounddevice.PortAudioError as error:
        raise VoiceUnavailable(f"The sound system cannot be asked for its devices: {error}.", hint=_HOW) from error
    return tuple(
        InputDevice(number, str(it["name"]), number == default) for number, it in enumerate(found) if it["max_input_channels"] > 0
    )


class Microphone:
    """Implements `ports.Microphone`.

    Args:
        device: a number, a part of a name, or "" for the default one.

    Raises:
        VoiceUnavailable: there is no such device, or none at all.
    """

    def __init__(self, device: str = "") -> None:
        self._device = _chosen(device, input_devices())

    @property
    def name(self) -> str:
        """See `ports.Microphone.name`."""
        return self._device.name

    @contextlib.contextmanager
    def recording(self, on_samples: Callable[[Samples], None]) -> Iterator[Callable[[], bool]]:
        """See `ports.Microphone.recording`."""
        rate_hz = self._rate_hz()

        def on_block(block: NDArray[np.float32], _frames: int, _time: Any, _flags: Any) -> None:
            on_samples(_at_whispers_rate(block[:, 0].copy(), rate_hz))

        try:
            stream = sounddevice.InputStream(
                samplerate=rate_hz,
                blocksize=round(rate_hz * BLOCK_S),
                device=self._device.number,
                channels=1,
                dtype="float32",
                callback=on_block,
            )
        except (sounddevice.PortAudioError, ValueError) as error:
            raise VoiceUnavailable(f"'{self.name}' cannot be opened: {error}.", hint=_HOW) from error
        try:
            with stream:
                yield lambda: bool(stream.active)
                is_lost = not stream.active
        except sounddevice.PortAudioError as error:
            raise VoiceUnavailable(f"'{self.name}' stopped: {error}.", hint=_HOW) from error
        if is_lost:
            raise VoiceUnavailable(f"'{self.name}' stopped: it was unplugged, or its sound system ended.", hint=_HOW)

    def _rate_hz(self) -> int:
        try:
            sounddevice.check_input_settings(device=self._device.number, channels=1, dtype="float32", samplerate=RATE_HZ)
        except (sounddevice.PortAudioError, ValueError):
            return int(sounddevice.query_devices(self._device.number)["default_samplerate"])
        return RATE_HZ


_HOW = (
    "See what there is with: interview voice check; choose with --device, or give a recording: interview answer ID --audio FILE"
)


def _chosen(wanted: str, devices: tuple[InputDevice, ...]) -> InputDevice:
    if not devices:
        raise VoiceUnavailable(
            "There is no microphone.", hint="Plug one in, or allow the terminal to use it in the system's settings."
        )
    if not wanted:
        return next((it for it in devices if it.is_default), devices[0])
    found = [it for it in devices if str(it.number) == wanted] or [it for it in devices if wanted.lower() in it.name.lower()]
    if not found:
        names = ", ".join(f"{it.number} ({it.name})" for it in devices)
        raise VoiceUnavailable(f"There is no device '{wanted}'.", hint=f"There are: {names}.")
    return found[0]


def _at_whispers_rate(block: Samples, rate_hz: int) -> Samples:
    """Bring a block to 16 kHz; straight lines between samples are enough for speech from a rate above it."""
    if rate_hz == RATE_HZ:
        return block
    at = np.arange(0, len(block), rate_hz / RATE_HZ)
    resampled: Samples = np.interp(at, np.arange(len(block)), block).astype(np.float32)
    return resampled
