"""Samples to the loudspeaker: played until they end, and silent a twentieth of a second after somebody says so."""

import threading
from typing import Any

import numpy as np
import sounddevice
from numpy.typing import NDArray

from interview_cli.errors import VoiceUnavailable

BLOCK_S = 0.05
LOOK_EVERY_S = 0.02
MOST_LATE_S = 8.0  # a device that takes no sound for so long has gone; a loaded machine starts one within two

_HOW = "See the system's sound settings; the questions stand on the screen."


class Loudspeaker:
    """Implements `ports.Loudspeaker` with the system's default device.

    Raises:
        VoiceUnavailable: there is none.
    """

    def __init__(self) -> None:
        try:
            self._device = sounddevice.query_devices(kind="output")
        except (sounddevice.PortAudioError, ValueError) as error:
            raise VoiceUnavailable(f"There is no loudspeaker: {error}.", hint=_HOW) from error

    def play(self, samples: NDArray[np.float32], rate_hz: int, stop: threading.Event) -> None:
        """See `ports.Loudspeaker.play`."""
        own_hz = self._rate_hz(rate_hz)
        left, is_over = _at_rate(samples, rate_hz, own_hz), threading.Event()

        def fill(block: NDArray[np.float32], frames: int, _time: Any, _flags: Any) -> None:
            nonlocal left
            piece, left = left[:frames], left[frames:]
            block[: len(piece), 0] = piece
            block[len(piece) :, 0] = 0.0
            if not len(left):
                raise sounddevice.CallbackStop

        try:
            with sounddevice.OutputStream(
                samplerate=own_hz,
                blocksize=round(own_hz * BLOCK_S),
                device=self._device["index"],
                channels=1,
                dtype="float32",
                callback=fill,
                finished_callback=is_over.set,
            ) as stream:
                self._wait(stream, is_over, stop, most_s=len(samples) / rate_hz + MOST_LATE_S)
        except (sounddevice.PortAudioError, ValueError) as error:
            raise VoiceUnavailable(f"'{self._device['name']}' cannot be played to: {error}.", hint=_HOW) from error
        if len(left) and not stop.is_set():  # it ended before its samples did
            raise VoiceUnavailable(f"'{self._device['name']}' stopped.", hint=_HOW)

    def _wait(self, stream: Any, is_over: threading.Event, stop: threading.Event, *, most_s: float) -> None:
        for _ in range(round(most_s / LOOK_EVERY_S)):
            if is_over.is_set():
                return
            if stop.wait(LOOK_EVERY_S):
                break
        stream.abort()

    def _rate_hz(self, rate_hz: int) -> int:
        try:
            sounddevice.check_output_settings(device=self._device["index"], channels=1, dtype="float32", samplerate=rate_hz)
        except (sounddevice.PortAudioError, ValueError):
            return int(self._device["default_samplerate"])
        return rate_hz


def _at_rate(samples: NDArray[np.float32], rate_hz: int, own_hz: int) -> NDArray[np.float32]:
    if rate_hz == own_hz:
        return samples
    at = np.arange(0, len(samples), rate_hz / own_hz)
    resampled: NDArray[np.float32] = np.interp(at, np.arange(len(samples)), samples).astype(np.float32)
    return resampled
