"""A candidate who speaks: a key starts and stops the recording, and what was understood is sent, mended or recorded again.

It sits at a desk, a keyboard that can also be typed at: whatever fails about the sound, the question can still be answered.
"""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Protocol

from interview_cli.core.level import METER_CELLS, decibels, meter
from interview_cli.core.speech import delivery_of
from interview_cli.core.transcript import Transcript
from interview_cli.errors import VoiceUnavailable
from interview_cli.ports import Hearing, Leaves, Microphone, Question, Reply, Said

WORDS = ("voice.ready", "voice.recording", "voice.heard")
"""Every key that `say` is asked for, so that a test can look for them in each language."""

SHOWN_WORDS = 12  # of those understood so far: one line


class Desk(Protocol):
    """A keyboard with its screen; see `adapters.keyboard.Keyboard`."""

    def press(self, show: Callable[[], str], choices: Mapping[str, str]) -> str | None:
        """Wait for a key and give its choice; None where they want to leave."""

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
    """

    def __init__(
        self,
        desk: Desk,
        microphone: Microphone,
        begin: Callable[[Question], Hearing],
        *,
        say: Callable[..., str],
        tell: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._desk = desk
        self._microphone = microphone
        self._begin = begin
        self._say = say
        self._tell = tell
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
            heard = self._recorded(question)
            if heard is not None and (reply := self._accepted(question, heard)) is not None:
                return reply

    def wants_again(self) -> bool:
        """See `ports.Candidate.wants_again`."""
        return self._desk.wants_again()

    def _recorded(self, question: Question) -> Transcript | None:
        """Record and understand one answer; None where it was thrown away, or failed, which is told."""
        hearing, began, peaks = self._begin(question), self._clock(), [0.0]

        def take(samples: Any) -> None:
            peaks[-1] = float(abs(samples).max(initial=0.0))
            hearing.add(samples)

        def show() -> str:
            minutes, seconds = divmod(int(self._clock() - began), 60)
            latest = " ".join(hearing.text.split()[-SHOWN_WORDS:])
            bar = meter(decibels(peaks[-1]), METER_CELLS)
            return f"{latest}\n{bar} {minutes:02}:{seconds:02} · {self._say('voice.recording')} "

        try:
            with self._microphone.recording(take):
                is_done = self._desk.press(show, {"enter": "done", " ": "done"}) is not None
            if is_done:
                return hearing.finish()
        except VoiceUnavailable as error:
            self._tell(f"{error.message} {error.hint}")
        with suppress(VoiceUnavailable):
            hearing.give_up()
        return None

    def _accepted(self, question: Question, heard: Transcript) -> Reply | None:
        """Show what was understood, and let them send or mend it; None to record again."""
        for warning in heard.warnings:
            self._tell(warning)
        if not heard.words:
            self._tell("–")
            return None
        self._tell(f"> {heard.text}")
        delivery = delivery_of(heard)
        choice = self._desk.press(
            lambda: self._say("voice.heard"), {"enter": "send", "e": "edit", "ㄷ": "edit", "r": "again", "ㄱ": "again"}
        )
        match choice:
            case "send":
                return Said(heard.text, "spoken", delivery=delivery)
            case "edit":
                reply = self._desk.edit(question, heard.text)
                return replace(reply, channel="spoken", delivery=delivery) if isinstance(reply, Said) and reply.text else reply
            case "again":
                return None
        return Leaves()
