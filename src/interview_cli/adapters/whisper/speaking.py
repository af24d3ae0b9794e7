"""Where somebody speaks, by Silero VAD, and the stretches of speech joined so that the model hears no long silence.

faster-whisper has this behind `vad_filter`; here the stretches themselves are wanted too: they say how long a pause was to a
thirtieth of a second, where Whisper's own times are off by half a second.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from faster_whisper.vad import VadOptions, get_speech_timestamps

from interview_cli.adapters.whisper.sound import SAMPLE_RATE_HZ, Samples
from interview_cli.core.transcript import Span

SHORTEST_SILENCE_MS = 300
MARGIN_S = 0.4  # of silence kept on each side: words begin softly
LONGEST_KEPT_SILENCE_S = 2 * MARGIN_S


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Speech without long silences.

    Attributes:
        samples: (n,) float32.
        starts: for each stretch, in order, the sample in `samples` and the sample of the recording where it begins.
    """

    samples: Samples
    starts: tuple[tuple[int, int], ...]

    def original_s(self, time_s: float, *, after_s: float | None = None) -> float:
        """The time in the recording of a time in `samples`.

        Args:
            after_s: a time whose stretch is the one that is meant: a word that ends on a border belongs where it began.
        """
        at = bisect_right(self.starts, (round((time_s if after_s is None else after_s) * SAMPLE_RATE_HZ), 1 << 62)) - 1
        joined, original = self.starts[max(at, 0)]
        return time_s + (original - joined) / SAMPLE_RATE_HZ


def spans_of(samples: Samples) -> tuple[Span, ...]:
    """Find the stretches of speech, parted by silences of at least 0.3 s; () where nobody speaks."""
    options = VadOptions(min_silence_duration_ms=SHORTEST_SILENCE_MS, speech_pad_ms=0)
    found = get_speech_timestamps(samples, options)
    return tuple(Span(it["start"] / SAMPLE_RATE_HZ, it["end"] / SAMPLE_RATE_HZ) for it in found)


def joined(samples: Samples, spans: Sequence[Span]) -> Joined:
    """Cut silences down to 0.8 s.

    Args:
        spans: at least one.
    """
    stretches: list[list[int]] = []
    for span in spans:
        start = max(0, round((span.start_s - MARGIN_S) * SAMPLE_RATE_HZ))
        end = min(len(samples), round((span.end_s + MARGIN_S) * SAMPLE_RATE_HZ))
        if stretches and start <= stretches[-1][1]:
            stretches[-1][1] = max(stretches[-1][1], end)
        else:
            stretches.append([start, end])
    starts, at = [], 0
    for start, end in stretches:
        starts.append((at, start))
        at += end - start
    return Joined(np.concatenate([samples[start:end] for start, end in stretches]), tuple(starts))
