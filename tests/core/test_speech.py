"""How an answer was spoken, on times that were planted."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interview_cli.core.resume import Language
from interview_cli.core.speech import Pause, delivery_of
from interview_cli.core.transcript import Transcript, Word


def heard(*words: Word, language: Language = "en", duration_s: float = 30.0) -> Transcript:
    return Transcript(" ".join(word.text for word in words), language, duration_s, words)


def steady(count: int, *, each_s: float, start_s: float = 0.0, text: str = "word") -> list[Word]:
    return [Word(text, start_s + n * each_s, start_s + (n + 1) * each_s) for n in range(count)]


def test_english_pace_is_in_words_a_minute_without_long_pauses() -> None:
    first, second = steady(20, each_s=0.4, start_s=1.5), steady(20, each_s=0.4, start_s=13.0)
    made = delivery_of(heard(*first, *second))
    assert (made.pace, made.pace_unit) == (150, "words_per_minute")
    assert (made.first_word_s, made.talk_s, made.words) == (1.5, 16.0, 40)
    assert made.talk_share == pytest.approx(16 / 30)


def test_korean_pace_is_in_syllables_a_second() -> None:
    made = delivery_of(heard(*steady(10, each_s=0.8, text="서버를"), language="ko"))
    assert (made.pace, made.pace_unit) == (3.8, "syllables_per_second")


def test_pauses_over_two_seconds_are_told_with_their_place() -> None:
    made = delivery_of(
        heard(Word("one", 0, 1), Word("two", 3.0, 4.0), Word("three", 6.5, 7.0), Word("four", 12.0, 13.0), duration_s=13.0)
    )
    assert made.pauses == (Pause(4.0, 2.5), Pause(7.0, 5.0))
    assert made.talk_s == 5.5


def test_talk_that_is_too_short_has_no_pace() -> None:
    made = delivery_of(heard(*steady(8, each_s=0.5, text="um")))
    assert (made.pace, made.fillers_per_minute) == (None, None)
    assert made.fillers[0].count == 8


def test_fillers_are_counted_by_the_minute_of_talk() -> None:
    made = delivery_of(heard(*steady(27, each_s=0.4), *steady(3, each_s=0.4, start_s=10.8, text="um")))
    assert made.fillers_per_minute == 15.0


def test_a_recording_without_words_is_unknown_and_not_zero() -> None:
    made = delivery_of(heard())
    assert (made.pace, made.first_word_s, made.talk_share, made.pauses, made.fillers) == (None, None, 0.0, (), ())


@given(some.lists(some.tuples(some.floats(0.05, 2), some.floats(0, 6)), min_size=1, max_size=30))
def test_talk_and_pauses_make_the_time_from_the_first_word_to_the_last(lengths: list[tuple[float, float]]) -> None:
    words, now = [], 0.0
    for length_s, silence_s in lengths:
        words.append(Word("word", now, now + length_s))
        now += length_s + silence_s
    made = delivery_of(heard(*words, duration_s=now))
    whole_s = words[-1].end_s - words[0].start_s
    assert made.talk_s + sum(pause.length_s for pause in made.pauses) == pytest.approx(whole_s, abs=0.06 * (len(words) + 1))
    assert 0 <= made.talk_share <= 1
