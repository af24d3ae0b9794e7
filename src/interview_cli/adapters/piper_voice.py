"""A voice by piper (https://github.com/OHF-Voice/piper1-gpl): a small network on the CPU, and weights that are on this machine.

piper is licensed under the GPL 3 and is an extra of its own. It reads "[[…]]" as phonemes, which `core.saying` takes out before.
"""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from piper import PiperVoice as Network

from interview_cli.core.resume import Language
from interview_cli.errors import VoiceMissing, VoiceUnavailable
from interview_cli.ports import Loudspeaker, Utterance

_HOW = "Get it again with: interview models pull; or use the system's voice: INTERVIEW_VOICE=system"


class PiperVoice:
    """Implements `ports.Voice`.

    Args:
        path: a voice's .onnx file, with its .onnx.json beside it, or a folder that holds one.
        language: what it will read out.

    Raises:
        VoiceMissing: it speaks another language.
        VoiceUnavailable: it cannot be loaded.
    """

    def __init__(self, path: Path, language: Language, loudspeaker: Loudspeaker) -> None:
        weights = path if path.is_file() else next(iter(sorted(path.glob("*.onnx"))), path / "voice.onnx")
        spoken = language_of(weights)
        if spoken != language:
            raise VoiceMissing(
                f"The voice '{path.name}' speaks '{spoken}', not '{language}'.",
                hint="Choose another one: INTERVIEW_VOICE; or leave it empty for what is there.",
            )
        try:
            self._network = Network.load(weights)
        except Exception as error:
            raise VoiceUnavailable(f"The voice '{path.name}' cannot be loaded: {_first_line(error)}.", hint=_HOW) from error
        self._name = path.stem
        self._loudspeaker = loudspeaker
        self._is_closed = threading.Event()

    @property
    def name(self) -> str:
        """See `ports.Voice.name`."""
        return self._name

    def prepare(self, sentence: str) -> Utterance:
        """See `ports.Voice.prepare`."""
        pieces, rate_hz = [np.zeros(0, dtype=np.float32)], 0
        try:
            for chunk in self._network.synthesize(sentence):
                pieces.append(chunk.audio_float_array)
                rate_hz = chunk.sample_rate
                if self._is_closed.is_set():
                    break
        except Exception as error:
            raise VoiceUnavailable(f"The voice '{self.name}' failed: {_first_line(error)}.", hint=_HOW) from error
        return Played(np.concatenate(pieces), rate_hz, self._loudspeaker)

    def close(self) -> None:
        """See `ports.Voice.close`."""
        self._is_closed.set()


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """Implements `ports.Utterance` by samples."""

    samples: NDArray[np.float32]
    rate_hz: int
    loudspeaker: Loudspeaker

    def play(self, stop: threading.Event) -> None:
        """See `ports.Utterance.play`."""
        if len(self.samples):
            self.loudspeaker.play(self.samples, self.rate_hz, stop)


def language_of(weights: Path) -> str:
    """The language that a voice speaks, as its description beside it says, e.g. "en".

    Raises:
        VoiceUnavailable: there is no such description.
    """
    about = weights.with_name(f"{weights.name}.json")
    try:
        found: Mapping[str, Any] = json.loads(about.read_text(encoding="utf-8"))
        return str(found["language"]["family"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise VoiceUnavailable(f"{about} does not describe a voice ({_first_line(error)}).", hint=_HOW) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
