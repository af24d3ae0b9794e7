"""Where a recording that still goes on is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interview_cli.core.listening import ENOUGH_S, LONGEST_S, next_cut
from interview_cli.core.transcript import Span


@pytest.mark.parametrize(
    ("spans", "length_s", "cut"),
    [
        ([Span(0, 3)], 3.6, None),  # a pause, but too early
        ([Span(0, 9)], 9.3, None),  # a breath
        ([Span(0, 9)], 9.6, 9.25),  # a pause that goes on
        ([Span(0, 9), Span(9.7, 12)], 12, 9.25),
        ([Span(0, 9), Span(9.7, 12), Span(13, 14)], 14, 12.25),  # the latest pause
        ([Span(0, 15), Span(15.3, 20), Span(20.4, 28)], 28, 20.2),  # nothing but breaths: the longest one
        ([Span(0, 28)], 28, 28),  # never a breath
        ([], 7.9, None),
    ],
)
def test_a_cut_lies_in_a_pause(spans: list[Span], length_s: float, cut: float | None) -> None:
    assert next_cut(spans, length_s, is_over=False) == (None if cut is None else pytest.approx(cut))


def test_what_is_left_at_the_end_is_one_piece() -> None:
    assert next_cut([Span(0, 9), Span(10, 12)], 12.5, is_over=True) == 12.5
    assert next_cut([], 0.0, is_over=True) is None


def test_a_long_rest_is_still_cut() -> None:
    assert next_cut([Span(0, 20), Span(21, 40)], 40, is_over=True) == pytest.approx(20.25)


TIMES = some.lists(some.floats(0, 90), max_size=20, unique=True).map(sorted)


@given(TIMES, some.floats(0, 60), some.booleans())
def test_every_cut_goes_forward_and_no_piece_is_longer_than_the_window(times: list[float], rest_s: float, is_over: bool) -> None:
    spans = [Span(start, end) for start, end in zip(times[::2], times[1::2], strict=False)]
    length_s = (spans[-1].end_s if spans else 0.0) + rest_s
    cut = next_cut(spans, length_s, is_over=is_over)
    if cut is None:
        assert length_s == 0 or (length_s < LONGEST_S and not is_over)
    else:
        assert 0 < cut <= length_s
        assert cut <= LONGEST_S + 0.5
        assert is_over or cut >= ENOUGH_S
