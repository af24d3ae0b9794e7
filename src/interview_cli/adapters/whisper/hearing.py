"""One recording that is put into words while it is being made, piece by piece, on a thread of its own."""

import threading
from collections.abc import Callable, Sequence

import numpy as np

from interview_cli.adapters.whisper.sound import SAMPLE_RATE_HZ, Samples, Sound
from interview_cli.adapters.whisper.speaking import spans_of
from interview_cli.core.listening import next_cut
from interview_cli.core.resume import Language
from interview_cli.core.transcript import Piece, Span, Transcript, transcript_of
from interview_cli.errors import VoiceUnavailable

LOOK_EVERY_S = 0.5  # of new sound; the voice detector takes a hundredth of that

# Samples of one piece and where somebody speaks in them, to words with times from the piece's beginning.
Recognize = Callable[[Samples, Sequence[Span]], Sequence[Piece]]


class Hearing:
    """Implements `ports.Hearing`.

    Args:
        recognize: called for one piece after the other, from one thread.
        language: what is spoken.
    """

    def __init__(self, recognize: Recognize, *, language: Language) -> None:
        self._recognize = recognize
        self._language: Language = language
        self._parts: list[Samples] = []  # all of the recording
        self._open: Samples = np.zeros(0, dtype=np.float32)  # what no piece has taken yet
        self._taken = 0  # samples in pieces
        self._new = 0  # samples that came after the last look
        self._pieces: list[Piece] = []
        self._spans: list[Span] = []
        self._is_over = self._is_given_up = False
        self._failure: BaseException | None = None
        self._change = threading.Condition()
        self._worker = threading.Thread(target=self._work, daemon=True)
        self._worker.start()

    @property
    def text(self) -> str:
        """See `ports.Hearing.text`."""
        with self._change:
            return " ".join(piece.text.strip() for piece in self._pieces)

    def add(self, samples: Samples) -> None:
        """See `ports.Hearing.add`."""
        with self._change:
            self._parts.append(samples)
            self._open = np.concatenate([self._open, samples])
            self._new += len(samples)
            if self._new >= LOOK_EVERY_S * SAMPLE_RATE_HZ:
                self._change.notify()

    def finish(self) -> Transcript:
        """See `ports.Hearing.finish`."""
        self._end(gives_up=False)
        if self._failure is not None:
            raise self._failure
        sound = Sound(np.concatenate(self._parts) if self._parts else self._open)
        if not self._spans:
            raise nobody_speaks("the recording", sound)
        return transcript_of(
            self._pieces,
            self._spans,
            language=self._language,
            duration_s=round(sound.duration_s, 3),
            warnings=sound.warnings,
        )

    def give_up(self) -> None:
        """See `ports.Hearing.give_up`."""
        self._end(gives_up=True)

    def _end(self, *, gives_up: bool) -> None:
        with self._change:
            self._is_over = True
            self._is_given_up = gives_up
            self._change.notify()
        self._worker.join()

    def _work(self) -> None:
        try:
            while self._waits_for_work():
                self._look()
        except BaseException as error:  # noqa: BLE001 -- nothing is swallowed: `finish` raises it
            self._failure = error

    def _waits_for_work(self) -> bool:
        with self._change:
            self._change.wait_for(lambda: self._is_over or self._new >= LOOK_EVERY_S * SAMPLE_RATE_HZ)
            self._new = 0
            return not self._is_given_up and not (self._is_over and not len(self._open))

    def _look(self) -> None:
        """Take the next piece, if one has come to its end, and put it into words."""
        with self._change:
            samples, is_over = self._open, self._is_over
        spans = spans_of(samples)
        cut_s = next_cut(spans, len(samples) / SAMPLE_RATE_HZ, is_over=is_over)
        if cut_s is None:
            return
        cut = len(samples) if is_over and cut_s * SAMPLE_RATE_HZ >= len(samples) - 1 else round(cut_s * SAMPLE_RATE_HZ)
        own = [Span(it.start_s, min(it.end_s, cut_s)) for it in spans if it.start_s < cut_s]
        found = self._recognize(samples[:cut], own) if own else ()
        begins_s = self._taken / SAMPLE_RATE_HZ
        with self._change:
            self._pieces.extend(piece.later(begins_s) for piece in found)
            self._spans.extend(span.later(begins_s) for span in own)
            self._open = self._open[cut:]
            self._taken += cut


def nobody_speaks(name: str, sound: Sound) -> VoiceUnavailable:
    """Say of a recording without speech whether there is sound in it at all."""
    message = f"Nobody speaks in {name} ({sound.duration_s:.1f} s)."
    if sound.is_quiet:
        return VoiceUnavailable(message, hint=f"It is silent (at most {sound.loudest_db:.0f} dB): check microphone and level.")
    return VoiceUnavailable(message, hint="There is sound, but no speech in it: check that it is the right recording.")
