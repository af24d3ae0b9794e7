"""A candidate who speaks, at a desk whose keys are scripted: send, mend, record again, type, leave, and what may fail."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from interview_cli.adapters.speaker import Speaker
from interview_cli.core.transcript import LeftOut, Transcript, Word
from interview_cli.errors import StorageUnavailable, VoiceUnavailable
from interview_cli.ports import Leaves, Question, Said

QUESTION = Question("Why Go?", "skill", 2, 4)
HEARD = Transcript("Because it is simple.", "en", 8.0, tuple(Word("word", n, n + 0.9) for n in range(8)))


@dataclass
class Desk:
    """Gives these choices in turn, and keeps the lines that were shown."""

    choices: list[str | None]
    typed: Said = field(default_factory=lambda: Said("typed words", "typed"))
    shown: list[str] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)

    def press(
        self, show: Callable[[], str], choices: Mapping[str, str], *, until: Callable[[], str | None] = lambda: None
    ) -> Any:
        self.shown.append(show())
        if (ended := until()) is not None:
            return ended
        choice = self.choices.pop(0)
        assert choice is None or choice in choices.values()
        return choice

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Said:
        return self.typed

    def edit(self, question: Question, draft: str) -> Said:
        self.drafts.append(draft)
        return Said(draft.replace("simple", "small"), "typed")

    def wants_again(self) -> bool:
        return True


@dataclass
class Microphone:
    """Hears half of full scale once."""

    failure: VoiceUnavailable | None = None
    log: list[str] = field(default_factory=list)
    name = "scripted"

    @contextlib.contextmanager
    def recording(self, on_samples: Callable[[Any], None]) -> Iterator[Callable[[], bool]]:
        self.log.append("recording")
        on_samples(np.full(1_600, 0.5, dtype=np.float32))
        yield lambda: self.failure is None
        if self.failure:
            raise self.failure


@dataclass
class Hears:
    """A hearing that ends so."""

    end: Transcript | VoiceUnavailable = HEARD
    text = "Because it"
    taken: int = 0
    given_up: int = 0

    def add(self, samples: Any) -> None:
        self.taken += len(samples)

    def finish(self) -> Transcript:
        if isinstance(self.end, VoiceUnavailable):
            raise self.end
        return self.end

    def give_up(self) -> None:
        self.given_up += 1


@dataclass
class Booth:
    """A speaker with everything around it."""

    desk: Desk
    hearings: list[Hears]
    told: list[str] = field(default_factory=list)
    microphone: Microphone = field(default_factory=Microphone)

    def reply(self, **more: Any) -> Any:
        hearings = iter(self.hearings)
        speaker = Speaker(
            self.desk,
            self.microphone,
            lambda _: next(hearings),
            say=lambda key, **told: " ".join([key, *told.values()]),
            tell=self.told.append,
            clock=lambda: 65.0,
            **more,
        )
        return speaker.answer(QUESTION)


def booth(*choices: str | None, hearings: tuple[Hears, ...] | None = None, **more: Any) -> Booth:
    return Booth(Desk(list(choices)), list(hearings or (Hears(),)), **more)


def test_what_was_understood_is_shown_and_sent_with_how_it_was_spoken() -> None:
    made = booth("speak", "done", "send")
    reply = made.reply()
    assert (reply.text, reply.channel) == (HEARD.text, "spoken")
    assert reply.delivery.words == 8
    assert made.told == [f"> {HEARD.text}"]
    assert made.hearings[0].taken == 1_600


def test_while_it_records_level_time_and_latest_words_are_shown() -> None:
    made = booth("speak", "done", "send")
    made.reply()
    assert made.desk.shown[0] == "voice.ready"
    assert made.desk.shown[1].startswith("Because it\n█")
    assert "00:00 · voice.recording" in made.desk.shown[1]
    assert made.desk.shown[2] == "voice.heard"


def test_a_mended_answer_was_still_spoken() -> None:
    made = booth("speak", "done", "edit")
    reply = made.reply()
    assert (reply.text, reply.channel, made.desk.drafts) == ("Because it is small.", "spoken", [HEARD.text])
    assert reply.delivery is not None


def test_an_answer_can_be_recorded_again() -> None:
    made = booth("speak", "done", "again", "speak", "done", "send", hearings=(Hears(), Hears()))
    assert made.reply().text == HEARD.text
    assert len(made.told) == 2


def test_a_question_can_be_answered_by_typing() -> None:
    assert booth("type").reply() == Said("typed words", "typed")


@pytest.mark.parametrize("choices", [(None,), ("speak", "done", None)])
def test_they_can_leave_before_and_after_speaking(choices: tuple[str | None, ...]) -> None:
    assert booth(*choices).reply() == Leaves()


def test_a_recording_can_be_thrown_away() -> None:
    made = booth("speak", None, "type")
    assert made.reply().channel == "typed"
    assert made.hearings[0].given_up == 1
    assert made.told == []


def test_what_fails_is_told_and_the_question_can_still_be_typed() -> None:
    failure = VoiceUnavailable("Nobody spoke.", hint="Look at the cable.")
    made = booth("speak", "done", "type", hearings=(Hears(end=failure),))
    assert made.reply().channel == "typed"
    assert made.told == ["Nobody spoke. Look at the cable."]


def test_when_the_microphone_is_unplugged_what_was_heard_until_then_can_be_sent() -> None:
    failure = VoiceUnavailable("It stopped.", hint="Look at the cable.")
    made = booth("speak", "send", microphone=Microphone(failure))
    assert made.reply().text == HEARD.text
    assert made.told == ["It stopped. Look at the cable.", f"> {HEARD.text}"]


def test_nothing_is_said_any_more_when_the_recording_begins() -> None:
    made = booth("speak", "done", "again", "speak", "done", "send", hearings=(Hears(), Hears()))
    made.reply(hush=lambda: made.microphone.log.append("hush"))
    assert made.microphone.log == ["hush", "recording"] * 2


def kept_by(made: Booth, **more: Any) -> tuple[Any, list[tuple[int, int]]]:
    kept: list[tuple[int, int]] = []

    def keep(question: Question, samples: Any) -> str:
        kept.append((question.number, len(samples)))
        return "answer-2.wav"

    return made.reply(keep=keep, **more), kept


@pytest.mark.parametrize("end", ["send", "edit"])
def test_the_recording_of_an_answer_that_is_sent_is_kept_where_that_is_wanted(end: str) -> None:
    reply, kept = kept_by(booth("speak", "done", "again", "speak", "done", end, hearings=(Hears(), Hears())))
    assert (reply.recording, kept) == ("answer-2.wav", [(2, 1_600)])


@pytest.mark.parametrize("choices", [("speak", None, "type"), ("speak", "done", "again", "type"), ("speak", "done", None)])
def test_what_is_not_sent_is_not_kept(choices: tuple[str | None, ...]) -> None:
    _, kept = kept_by(booth(*choices))
    assert kept == []


def test_nothing_is_kept_where_nobody_asked_for_it() -> None:
    assert booth("speak", "done", "send").reply().recording is None


def test_a_recording_that_cannot_be_kept_is_told_in_one_line_and_the_answer_is_sent() -> None:
    def full(_question: Question, _samples: Any) -> str:
        raise StorageUnavailable("The disk is full.", hint="Make room.")

    made = booth("speak", "done", "send")
    reply = made.reply(keep=full)
    assert (reply.text, reply.recording) == (HEARD.text, None)
    assert made.told[-1] == "The disk is full. Make room."


def test_what_was_not_understood_is_no_blank_answer() -> None:
    nothing = Hears(end=Transcript("", "en", 3.0, ()))
    assert booth("speak", "done", "type", hearings=(nothing,)).reply().channel == "typed"


def test_what_was_too_unclear_is_shown_with_what_to_do() -> None:
    unsure = Hears(end=Transcript("", "en", 3.0, (), left_out=(LeftOut("New people pasted", 0.0, 2.0, "unsure"),)))
    made = booth("speak", "done", "type", hearings=(unsure,))
    assert made.reply().channel == "typed"
    assert "New people pasted" in made.told[-1]
