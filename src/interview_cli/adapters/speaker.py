"""A candidate who speaks: a key starts and stops the recording, and what was understood is sent, mended or recorded again.

It sits at a desk, a keyboard that can also be typed at: whatever fails about the sound, the question can still be answered.
"""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol

import numpy as np

from interview_cli.core.level import METER_CELLS, decibels, meter
from interview_cli.core.speech import delivery_of
from interview_cli.core.transcript import Transcript
from interview_cli.errors import StorageUnavailable, VoiceUnavailable
from interview_cli.ports import Hearing, Leaves, Microphone, Question, Reply, Said

WORDS = ("voice.ready", "voice.recording", "voice.heard")
"""Every key that `say` is asked for, so that a test can look for them in each language."""

SHOWN_WORDS = 12  # of those understood so far: one line


class Desk(Protocol):
    """A keyboard with its screen; see `adapters.keyboard.Keyboard`."""

    def press(self, show: Callable[[], str], choices: Mapping[str, str], *, until: Callable[[], str | None] = ...) -> str | None:
        """Wait for a key, or for what `until` gives, and give its choice; None where they want to leave."""

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
        """See `ports.Candidate.answer`."""

    def edit(self, question: Question, draft: str) -> Reply:
        """Let them go on writing at a draft."""

    def wants_again(self) -> bool:
        """See `ports.Candidate.wants_again`."""


class Speaker:
    """Implements `ports.Candidate` with a person who speaks.

    Args:
        begin: begins to listen to the answer to a question.
        say: gives the words of `WORDS`.
        tell: shows a line for good: what was understood, or what went wrong.
        keep: keeps the recording of an answer that is sent, and gives its name; None keeps none.
        hush: ends what is being said, before anything is recorded.
    """

    def __init__(
        self,
        desk: Desk,
        microphone: Microphone,
        begin: Callable[[Question], Hearing],
        *,
        say: Callable[..., str],
        tell: Callable[[str], None],
        keep: Callable[[Question, Any], str] | None = None,
        hush: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._desk = desk
        self._microphone = microphone
        self._begin = begin
        self._say = say
        self._tell = tell
        self._keep = keep
        self._hush = hush
        self._clock = clock

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
        """Record until there is an answer to send; typing takes the place of speaking for this question."""
        while True:
            choice = self._desk.press(
                lambda: self._say("voice.ready"), {"enter": "speak", " ": "speak", "t": "type", "ㅅ": "type"}
            )
            if choice is None:
                return Leaves()
            if choice == "type":
                return self._desk.answer(question, time_limit_s=time_limit_s)
            self._hush()
            recorded = self._recorded(question)
            if recorded is not None and (reply := self._accepted(question, *recorded)) is not None:
                return reply

    def wants_again(self) -> bool:
        """See `ports.Candidate.wants_again`."""
        return self._desk.wants_again()

    def _recorded(self, question: Question) -> tuple[Transcript, "_Take"] | None:
        """Record and understand one answer; None where it was thrown away, or failed, which is told.

        Where the microphone is lost on the way, what was heard until then is an answer to send, mend or record again.
        """
        hearing, began, sound = self._begin(question), self._clock(), _Take(is_kept=self._keep is not None)

        def take(samples: Any) -> None:
            sound.add(samples)
            hearing.add(samples)

        def show() -> str:
            minutes, seconds = divmod(int(self._clock() - began), 60)
            latest = " ".join(hearing.text.split()[-SHOWN_WORDS:])
            bar = meter(decibels(sound.peak), METER_CELLS)
            return f"{latest}\n{bar} {minutes:02}:{seconds:02} · {self._say('voice.recording')} "

        choice: str | None = None
        try:
            with self._microphone.recording(take) as is_recording:
                choice = self._desk.press(show, {"enter": "done", " ": "done"}, until=lambda: None if is_recording() else "lost")
        except VoiceUnavailable as error:
            self._tell(f"{error.message} {error.hint}")
        try:
            if choice is not None and sound.is_there:
                return hearing.finish(), sound
            hearing.give_up()
        except VoiceUnavailable as error:
            self._tell(f"{error.message} {error.hint}")
        return None

    def _accepted(self, question: Question, heard: Transcript, sound: "_Take") -> Reply | None:
        """Show what was understood, and let them send or mend it; None to record again."""
        for warning in heard.warnings:
            self._tell(warning)
        if not heard.words:
            unsure = " ".join(it.text for it in heard.left_out)
            self._tell(self._say("voice.unsure", heard=unsure) if unsure else "–")
            return None
        self._tell(f"> {heard.text}")
        delivery = delivery_of(heard)
        choice = self._desk.press(
            lambda: self._say("voice.heard"), {"enter": "send", "e": "edit", "ㄷ": "edit", "r": "again", "ㄱ": "again"}
        )
        match choice:
            case "send":
                return Said(heard.text, "spoken", delivery=delivery, recording=self._kept(question, sound))
            case "edit":
                reply = self._desk.edit(question, heard.text)
                if isinstance(reply, Said) and reply.text:
                    return replace(reply, channel="spoken", delivery=delivery, recording=self._kept(question, sound))
                return reply
            case "again":
                return None
        return Leaves()

    def _kept(self, question: Question, sound: "_Take") -> str | None:
        """Keep the recording, where that is wanted; one that cannot be kept is told, and its words are an answer all the same."""
        if self._keep is None:
            return None
        try:
            return self._keep(question, sound.samples)
        except StorageUnavailable as error:
            self._tell(f"{error.message} {error.hint}")
            return None


class _Take:
    """The sound of one answer: how loud it is now, and all of it where it is to be kept."""

    def __init__(self, *, is_kept: bool) -> None:
        self._is_kept = is_kept
        self._lock = threading.Lock()
        self._parts: list[Any] = []
        self.peak = 0.0
        self.is_there = False

    @property
    def samples(self) -> Any:
        """All that was recorded, (n,) float32."""
        with self._lock:
            return np.concatenate(self._parts)

    def add(self, samples: Any) -> None:
        """Take what was recorded next; called on the microphone's thread."""
        with self._lock:
            self.peak, self.is_there = float(abs(samples).max(initial=0.0)), True
            if self._is_kept:
                self._parts.append(samples)
