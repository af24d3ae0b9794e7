"""Spoken words without what the mouth adds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.fillers import without_fillers
from interview_cli.core.inventing import invents
from interview_cli.core.resume import LANGUAGES, Language


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Um, both try to insert the key.", "Both try to insert the key."),
        ("I profiled it and, um, most of the time was JSON.", "I profiled it and most of the time was JSON."),
        ("Okay so, um, fifteen teams.", "Okay so fifteen teams."),
        ("Well, you know, I rang the ward.", "I rang the ward."),
        ("It was, like, a wall.", "It was a wall."),
        ("I, I moved the — I moved the desk.", "I moved the desk."),
        ("We stopped it, you know.", "We stopped it."),
        ("I mo- moved it.", "I moved it."),
        ("Uhm, it was, actually, late.", "It was late."),
    ],
)
def test_english_sounds_and_false_starts_are_left_out(said: str, left: str) -> None:
    assert without_fillers(said, "en") == left


@pytest.mark.parametrize(
    "said",
    [
        "I took the patient from the ER.",
        "There were, like, 40 people.",
        "I came, I saw.",
        "It looked like rain.",
        "So I rang him.",
    ],
)
def test_english_words_that_mean_something_stay(said: str) -> None:
    assert without_fillers(said, "en") == said


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("음, 저희는 JWT로 했어요.", "저희는 JWT로 했어요."),
        ("그건, 어, 제가 봤습니다.", "그건, 제가 봤습니다."),
        ("그냥 빨리 끝내자고 했습니다.", "빨리 끝내자고 했습니다."),
        ("제가 제가 직접 갔습니다.", "제가 직접 갔습니다."),
        ("네, 네, 맞습니다.", "맞습니다."),
        ("네 명 중에 두 명이 반대했습니다.", "네 명 중에 두 명이 반대했습니다."),
    ],
)
def test_korean_sounds_are_left_out(said: str, left: str) -> None:
    assert without_fillers(said, "ko") == left


@pytest.mark.parametrize(
    "said", ["그냥 두었습니다.", "어느 날 그 일을 맡았습니다.", "이제 매일 봅니다.", "하나 하나 확인했습니다."]
)
def test_korean_words_that_mean_something_stay(said: str) -> None:
    assert without_fillers(said, "ko") == said


@given(st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_nothing_is_added(said: str, language: Language) -> None:
    left = without_fillers(said, language)
    assert len(left) <= len(said) + 2  # a capital may be two letters
    assert invents(left, said, []) == () or left != said
