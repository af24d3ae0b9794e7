"""What is usual for one speaker."""

from dataclasses import replace

import pytest

from interview_cli.core.baseline import FEWEST_ANSWERS, Baseline, baseline_of
from interview_cli.core.speech import Delivery, Pause
from interview_cli.core.speech_fillers import Filler

SHORT = Delivery(3.0, 0.5, 2.0, 4, None, "words_per_minute", (), ())


def answer(pace: float, pauses: int = 0, fillers: int = 0) -> Delivery:
    """A minute of talk."""
    counted = (Filler("um", "sound", fillers),) if fillers else ()
    return Delivery(70.0, 1.0, 60.0, round(pace), pace, "words_per_minute", (Pause(10.0, 3.0),) * pauses, counted)


def test_the_median_is_what_is_usual() -> None:
    earlier = [
        answer(pace, pauses, fillers)
        for pace, pauses, fillers in ((150, 0, 3), (90, 1, 0), (140, 0, 9), (145, 0, 2), (300, 5, 4))
    ]
    assert baseline_of(earlier) == Baseline(5, 145, "words_per_minute", 0.0, 3.0)


@pytest.mark.parametrize("count", range(FEWEST_ANSWERS))
def test_of_few_answers_nothing_is_said(count: int) -> None:
    assert baseline_of([answer(140)] * count) is None


def test_answers_that_were_too_short_to_tell_are_no_part_of_it() -> None:
    assert baseline_of([answer(140)] * 4 + [SHORT] * 10) is None
    found = baseline_of([SHORT, *[answer(140)] * 5])
    assert found is not None
    assert found.answers == 5


def test_pauses_are_counted_by_the_minute_from_the_first_word_to_the_last() -> None:
    assert answer(140, pauses=2).pauses_per_minute == 1.8  # in 66 s
    assert SHORT.pauses_per_minute is None
    assert replace(answer(140), pauses=()).pauses_per_minute == 0.0
