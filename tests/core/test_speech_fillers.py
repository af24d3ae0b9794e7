"""What counts as filling a gap, and what is meant."""

import pytest

from interview_cli.core.resume import Language
from interview_cli.core.speech_fillers import Filler, fillers
from interview_cli.core.transcript import Word


def said(text: str, *, slow_after: str = "") -> list[Word]:
    """Words of a quarter of a second each; a third of a second of silence follows the one that is named."""
    words, now = [], 0.0
    for part in text.split():
        words.append(Word(part, now, now + 0.25))
        now += 0.25 + (0.35 if part == slow_after else 0.02)
    return words


def counted(text: str, language: Language = "en", **more: str) -> dict[str, int]:
    return {it.text: it.count for it in fillers(said(text, **more), language)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Um, so we moved it. Uh, it took, um, a week.", {"um": 2, "uh": 1}),
        ("It was, like, late.", {"like": 1}),
        ("I used tools like Kafka, and I would like to use more.", {}),
        ("You know, the delay fell.", {"you know": 1}),
        ("The delay fell, you know, by half.", {"you know": 1}),
        ("Do you know how it works? You know what happened.", {}),
        ("It kind of worked, and it sort of held.", {"kind of": 1, "sort of": 1}),
        ("What kind of index? A new kind of index, of the same sort of size.", {}),
        ("Basically it was slow. Actually, it was down.", {"basically": 1, "actually": 1}),
        ("I looked at what actually happened there.", {}),
        ("The umbrella over her err.", {}),
        ("Ummm, I took the patient from the ER. Er, late.", {"ummm": 1, "er": 1}),
        ("", {}),
    ],
)
def test_english_fillers_are_told_from_words_that_are_meant(text: str, found: dict[str, int]) -> None:
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("음, 저는 어 서버를 맡았습니다.", {"음": 1, "어": 1}),
        ("그, 프로젝트를 했습니다.", {"그": 1}),
        ("그 그 프로젝트를 했습니다.", {"그": 1}),
        ("그 프로젝트를 이제 시작했습니다.", {}),
        ("뭐, 그냥… 했습니다.", {"뭐": 1, "그냥": 1}),
        ("으음, 제가 흠, 맡았습니다.", {"으음": 1, "흠": 1}),
        ("저는 약간의 시간을 그냥 두었습니다.", {}),
    ],
)
def test_korean_fillers_are_told_from_words_that_are_meant(text: str, found: dict[str, int]) -> None:
    assert counted(text, "ko") == found


def test_a_moment_of_silence_sets_a_word_off_as_a_comma_does() -> None:
    assert counted("그 프로젝트를 했습니다.", "ko", slow_after="그") == {"그": 1}
    assert counted("it was like late", slow_after="like") == {"like": 1}


def test_sounds_are_told_from_words_and_the_most_frequent_comes_first() -> None:
    assert fillers(said("Basically, um, it, um, fell."), "en") == (Filler("um", "sound", 2), Filler("basically", "word", 1))
