"""From what a probe reads to points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.graded import ASPECTS
from interview_cli.core.readout import ASPECT_SHARE, Readout, criterion_logits, points_of, sentence_for, spread

FLAT = dict.fromkeys(ASPECTS, 0.0)


@given(st.floats(-1e6, 1e6))
def test_points_stay_on_the_scale(logit: float) -> None:
    assert 1 <= points_of(logit) <= 5


@given(st.floats(-20, 20), st.floats(0.01, 5))
def test_a_higher_reading_has_more_points(logit: float, more: float) -> None:
    assert points_of(logit + more) > points_of(logit)


def test_the_middle_is_three_points() -> None:
    assert points_of(0.0) == 3


def test_an_aspect_moves_its_criterion_and_not_the_mean() -> None:
    readout = Readout(0.4, FLAT | {"result": 2.0}, ())
    logits = criterion_logits(readout, ["specific", "own_action", "reasoning", "result"])
    assert sum(logits) / 4 == pytest.approx(0.4)
    assert logits[3] - logits[0] == pytest.approx(2.0 * ASPECT_SHARE)


def test_a_criterion_without_an_aspect_goes_by_the_whole() -> None:
    readout = Readout(0.4, FLAT | {"specific": 2.0, "on_question": -2.0}, ())
    assert criterion_logits(readout, [None, "specific", "on_question"])[0] == pytest.approx(0.4)
    assert criterion_logits(readout, [None]) == [pytest.approx(0.4)]


def test_the_sentence_that_adds_most_is_taken_of_those_that_may_be() -> None:
    sentences = [FLAT | {"result": 1.0}, FLAT | {"result": 3.0}, FLAT | {"specific": 2.5}]
    readout = Readout(0.0, FLAT, sentences)
    assert sentence_for(readout, "result", [0, 1, 2]) == 1
    assert sentence_for(readout, "result", [0, 2]) == 0
    assert sentence_for(readout, None, [0, 2]) == 2


def test_the_spread_ends_at_the_scale_and_at_what_may_be_given() -> None:
    assert spread(4.8, 0.6, most=5) == (4.8, 4.2, 5)
    assert spread(1.2, 0.6, most=5) == (1.2, 1, 1.8)
    assert spread(4.8, 0.6, most=2) == (2, 1.4, 2)
