"""Questions read out: sentence by sentence, stopped at once, and in silence where something fails."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from interview_cli.coach.read_aloud import Reader
from interview_cli.errors import VoiceUnavailable


@dataclass
class ScriptedVoice:
    """Implements `ports.Voice`, and notes what is made and said; a sentence that holds a word of `fails` fails there."""

    length_s: float = 0.0
    fails: dict[str, str] = field(default_factory=dict)  # "make" or "play", by a word
    log: list[str] = field(default_factory=list)
    name = "scripted"
    closed = 0

    def prepare(self, sentence: str) -> "Line":
        self.log.append(f"make {sentence}")
        self.fail("make", sentence)
        return Line(self, sentence)

    def fail(self, where: str, sentence: str) -> None:
        if any(word in sentence for word, place in self.fails.items() if place == where):
            raise VoiceUnavailable(f"{where} failed.", hint="Look.")

    def close(self) -> None:
        self.closed += 1

    def said(self) -> list[str]:
        return [line[4:] for line in self.log if line.startswith("say ")]


@dataclass
class Line:
    voice: ScriptedVoice
    sentence: str

    def play(self, stop: threading.Event) -> None:
        self.voice.fail("play", self.sentence)
        self.voice.log.append(f"say {self.sentence}")
        stop.wait(self.voice.length_s)


@pytest.fixture
def voice() -> ScriptedVoice:
    return ScriptedVoice()


@pytest.fixture
def reader(voice: ScriptedVoice) -> Iterator[Reader]:
    made = Reader(voice)
    yield made
    made.close()


def wait_for_silence(reader: Reader) -> None:
    deadline = time.monotonic() + 20
    while not reader.is_silent and time.monotonic() < deadline:
        time.sleep(0.005)
    assert reader.is_silent


def test_sentences_are_said_in_their_order(reader: Reader, voice: ScriptedVoice) -> None:
    reader.read("Thank you. You used e.g. Kafka. Why?")
    wait_for_silence(reader)
    assert voice.said() == ["Thank you.", "You used e.g. Kafka.", "Why?"]


def test_the_first_sentence_is_heard_while_the_next_is_made(reader: Reader, voice: ScriptedVoice) -> None:
    voice.length_s = 0.3
    reader.read("Thank you. Why?")
    deadline = time.monotonic() + 20
    while "make Why?" not in voice.log and time.monotonic() < deadline:
        time.sleep(0.005)
    assert not reader.is_silent
    assert voice.said() in ([], ["Thank you."])


def test_what_a_draft_holds_is_made_ahead_and_said_only_when_it_is_the_question(reader: Reader, voice: ScriptedVoice) -> None:
    for draft in ("Thank", "Thank you. ", "Thank you. Why did", "Thank you. Why did you?"):
        reader.foresee(draft)
    reader.stop()
    assert voice.said() == []
    reader.read("Thank you. Why did you?")
    wait_for_silence(reader)
    assert voice.said() == ["Thank you.", "Why did you?"]
    assert voice.log.count("make Thank you.") == 1


def test_a_draft_that_is_thrown_away_is_never_said(reader: Reader, voice: ScriptedVoice) -> None:
    reader.foresee("You hold a patent. Why")
    reader.read("Why Kafka?")
    wait_for_silence(reader)
    assert voice.said() == ["Why Kafka?"]


def test_stopping_ends_it_at_once_and_the_rest_is_not_said(reader: Reader, voice: ScriptedVoice) -> None:
    voice.length_s = 60
    reader.read("Thank you. Why?")
    began = time.monotonic()
    reader.stop()
    assert reader.is_silent
    assert time.monotonic() - began < 2
    assert voice.said() in ([], ["Thank you."])


def test_a_new_question_takes_the_place_of_the_one_before(reader: Reader, voice: ScriptedVoice) -> None:
    voice.length_s = 60
    reader.read("Why?")
    voice.length_s = 0
    reader.read("How?")
    wait_for_silence(reader)
    assert voice.said()[-1] == "How?"


@pytest.mark.parametrize("where", ["make", "play"])
def test_a_failure_is_told_once_and_then_it_is_silent(reader: Reader, voice: ScriptedVoice, where: str) -> None:
    voice.fails["Why"] = where
    reader.read("Thank you. Why?")
    wait_for_silence(reader)
    failure = reader.take_failure()
    assert failure is not None
    assert failure.message == f"{where} failed."
    assert reader.take_failure() is None
    reader.foresee("And then. What")
    reader.read("And then?")
    wait_for_silence(reader)
    assert voice.said() == ["Thank you."]


def test_what_fails_at_once_is_known_before_the_question_can_be_answered(reader: Reader, voice: ScriptedVoice) -> None:
    voice.fails["Why"] = "play"
    reader.read("Why?")
    assert reader.take_failure() is not None


def test_a_text_without_words_is_not_said(reader: Reader, voice: ScriptedVoice) -> None:
    reader.read("… ?")
    wait_for_silence(reader)
    assert voice.log == []
    assert reader.take_failure() is None


def test_closing_twice_is_harmless_and_final(reader: Reader, voice: ScriptedVoice) -> None:
    voice.length_s = 60
    reader.read("Why?")
    reader.close()
    reader.close()
    reader.read("How?")
    reader.foresee("And. Then")
    assert reader.is_silent
    assert "How?" not in voice.said()
    assert voice.closed == 2
