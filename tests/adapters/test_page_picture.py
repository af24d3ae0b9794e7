"""The picture of a page between two readings: signs told apart by the ink at their places, places painted over."""

from dataclasses import replace

import pytest

from interview_cli.adapters.tesseract.picture import GreyPicture
from interview_cli.core.recognition import Glyph, SeenLine
from interview_cli.core.words import Box

WIDTH, HEIGHT = 120, 40
LINE = Box(0.0, 0.0, 120.0, 40.0)


def picture(*ink: Box) -> GreyPicture:
    pixels = bytearray(b"\xff" * (WIDTH * HEIGHT))
    for box in ink:
        for y in range(int(box.top), int(box.bottom)):
            pixels[y * WIDTH + int(box.x0) : y * WIDTH + int(box.x1)] = bytes(int(box.x1 - box.x0))
    return GreyPicture(b"P5 120 40 255\n" + bytes(pixels), WIDTH, HEIGHT)


def read_as(text: str, box: Box, *, begins_word: bool = False) -> SeenLine:
    letter = Glyph("n", Box(0.0, 0.0, 10.0, 30.0), 99.0, 99.0, begins_word=True)
    return SeenLine(LINE, 40.0, (letter, replace(letter, text=text, box=box, begins_word=begins_word)))


def told(page: GreyPicture, line: SeenLine) -> str:
    return page.with_marks_told_apart(line).glyphs[1].text


def test_a_comma_that_is_a_dot_is_one() -> None:
    assert told(picture(Box(20, 25, 25, 30)), read_as(",", Box(20, 25, 25, 30))) == "."


def test_a_sign_is_found_a_little_beside_its_place() -> None:
    assert told(picture(Box(24, 25, 29, 35)), read_as(".", Box(20, 25, 22, 30))) == ","


def test_a_sign_without_ink_stays_as_it_was_read() -> None:
    assert told(picture(), read_as(",", Box(20, 25, 25, 30))) == ","


@pytest.mark.parametrize(("begins_word", "sign"), [(True, "→"), (False, "-")])
def test_a_dash_is_an_arrow_only_at_the_beginning_of_a_word(begins_word: bool, sign: str) -> None:
    line = read_as("-", Box(20, 18, 30, 22), begins_word=begins_word)
    assert told(picture(Box(20, 14, 50, 26)), line) == sign


def test_what_is_painted_over_is_white_and_the_rest_stays() -> None:
    page = picture(Box(10, 5, 20, 15), Box(60, 5, 70, 15))
    assert page.painted_over([Box(0, 0, 40, 40)]) == picture(Box(60, 5, 70, 15))


def test_places_beyond_the_page_are_cut_off() -> None:
    assert picture(Box(10, 5, 20, 15)).painted_over([Box(-5, -5, 500, 500)]) == picture()


def test_a_page_with_specks_alone_is_blank() -> None:
    assert picture(Box(5, 5, 7, 7)).is_blank
    assert not picture(Box(5, 5, 25, 15)).is_blank
