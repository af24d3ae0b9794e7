"""What is believed of a transcript, and where its words are in time."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interview_cli.core.transcript import LeftOut, Piece, Span, Word, doubt, transcript_of, within

HELLO = (Word("Hello,", 0.5, 0.9), Word("world.", 0.9, 1.4))


def piece(text: str = "Hello, world.", words: tuple[Word, ...] = HELLO, **more: float) -> Piece:
    return Piece(text, words, **{"no_speech": 0.05, "log_probability": -0.4, "compression": 1.2, **more})


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({}, None),
        ({"no_speech": 0.9}, None),  # the words are sure enough
        ({"log_probability": -1.4}, None),  # a heavy accent
        ({"no_speech": 0.7, "log_probability": -1.1}, "no_speech"),
        ({"log_probability": -2.0}, "unsure"),
        ({"compression": 3.1}, "repeats"),
    ],
)
def test_a_piece_is_doubted_for_what_the_model_says_of_it(more: dict[str, float], reason: str | None) -> None:
    assert doubt(piece(**more)) == reason


def test_what_is_doubted_is_left_out_and_told() -> None:
    invented = piece("Thank you for watching.", (Word("Thank", 3.0, 3.2), Word("you", 3.2, 4.0)), log_probability=-2.1)
    heard = transcript_of([piece(), invented], (), language="en", duration_s=5.0)
    assert heard.text == "Hello, world."
    assert heard.words == HELLO
    assert heard.left_out == (LeftOut("Thank you for watching.", 3.0, 4.0, "unsure"),)


def test_pieces_are_joined_by_a_blank() -> None:
    assert transcript_of([piece(" One."), piece(" Two.")], (), language="en", duration_s=1.0).text == "One. Two."


def test_a_word_ends_with_the_speech_that_it_is_part_of() -> None:
    spans = (Span(0.0, 1.0), Span(4.0, 5.0))
    stretched = (Word("before", 0.6, 3.1), Word("after", 3.1, 4.6))
    assert within(stretched, spans) == (Word("before", 0.6, 1.0), Word("after", 4.0, 5.0))


def test_the_first_and_the_last_word_reach_to_the_borders_of_the_speech() -> None:
    assert within((Word("one", 0.3, 0.6), Word("two", 0.7, 0.9)), (Span(0.0, 1.2),)) == (
        Word("one", 0.0, 0.6),
        Word("two", 0.7, 1.2),
    )


def test_speech_that_was_not_understood_is_no_part_of_the_next_word() -> None:
    assert within((Word("late", 3.0, 3.4),), (Span(0.0, 5.0),)) == (Word("late", 3.0, 3.4),)


def test_a_word_outside_all_speech_keeps_to_its_border() -> None:
    (moved,) = within((Word("late", 2.0, 2.4),), (Span(0.0, 1.0), Span(9.0, 10.0)))
    assert (moved.start_s, moved.end_s) == (1.0, 1.0)


def test_without_spans_the_times_are_the_models() -> None:
    assert within(HELLO, ()) == HELLO


TIMES = some.floats(0, 100, allow_nan=False).map(lambda time: round(time, 2))


@given(some.lists(some.tuples(TIMES, TIMES), max_size=8), some.lists(TIMES, min_size=2, max_size=8, unique=True))
def test_a_word_never_ends_before_it_starts_and_lies_in_a_span(times: list[tuple[float, float]], borders: list[float]) -> None:
    words = tuple(Word("x", min(pair), max(pair)) for pair in times)
    borders = sorted(borders)
    spans = tuple(Span(start, end) for start, end in zip(borders[::2], borders[1::2], strict=False))
    for word in within(words, spans):
        assert word.start_s <= word.end_s
        assert any(span.start_s - 1e-3 <= word.start_s and word.end_s <= span.end_s + 1e-3 for span in spans)
