"""A recorded answer becomes words, with the resume's names expected; what was not understood is no blank answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from interview_cli.coach.hear import hear, said_of
from interview_cli.core.resume import Facts, Language
from interview_cli.core.transcript import Transcript, Word
from interview_cli.errors import VoiceUnavailable
from interview_cli.ports import Hearing
from records import RESUME

WORDS = tuple(Word("word", n * 0.5, n * 0.5 + 0.5) for n in range(20))
HEARD = Transcript("word " * 19 + "word", "en", 12.0, WORDS)


@dataclass
class Hears:
    """A transcriber that gives this for any recording, and keeps what it was told to expect."""

    heard: Transcript
    expected: list[tuple[Language | None, Sequence[str]]] = field(default_factory=list)
    name = "scripted"

    def transcribe(self, path: Path, *, language: Language | None, hotwords: Sequence[str] = ()) -> Transcript:
        self.expected.append((language, hotwords))
        return self.heard

    def begin(self, *, language: Language, hotwords: Sequence[str] = ()) -> Hearing:
        raise NotImplementedError

    def close(self) -> None:
        pass


def test_names_of_the_question_and_the_resume_are_expected() -> None:
    transcriber = Hears(HEARD)
    resume = replace(RESUME, facts=Facts(skills=("PostgreSQL",)))
    hear(Path("take.wav"), question="Why did you choose gRPC?", language="en", resume=resume, transcriber=transcriber)
    ((language, expected),) = transcriber.expected
    assert language == "en"
    assert expected[:2] == ("gRPC", "PostgreSQL")


def test_what_was_not_understood_is_refused() -> None:
    nothing = Hears(replace(HEARD, text="", words=()))
    with pytest.raises(VoiceUnavailable, match=r"'take\.wav' could be understood") as caught:
        hear(Path("take.wav"), question="Why?", language="en", resume=RESUME, transcriber=nothing)
    assert "as text" in caught.value.hint


def test_a_spoken_reply_says_so_and_how_it_was_spoken() -> None:
    said = said_of(HEARD, key="q1")
    assert (said.channel, said.key, said.text) == ("spoken", "q1", HEARD.text)
    assert said.delivery is not None
    assert said.delivery.pace == 120
