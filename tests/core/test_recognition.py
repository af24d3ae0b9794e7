"""Words from what an OCR program saw: blanks, bullets, sizes, and what is no text."""

from dataclasses import replace

import pytest
from seen import line

from interview_cli.core.recognition import SeenLine, page_of
from interview_cli.core.words import Box

PIXELS, DPI = (600, 800), 72


def words(*lines: SeenLine) -> list[str]:
    return [word.text for word in page_of(lines, 1, *PIXELS, DPI).words.words]


def moved(seen: SeenLine, start: int, by: float) -> SeenLine:
    """The line with its characters from `start` on a little to the right."""
    glyphs = [
        replace(glyph, box=replace(glyph.box, x0=glyph.box.x0 + by, x1=glyph.box.x1 + by)) if at >= start else glyph
        for at, glyph in enumerate(seen.glyphs)
    ]
    return replace(seen, glyphs=tuple(glyphs))


def test_latin_words_end_where_the_program_saw_a_blank() -> None:
    assert words(line("moved to webhooks, 40%")) == ["moved", "to", "webhooks,", "40%"]


def test_two_latin_words_that_were_seen_as_one_are_parted_by_the_white_between_them() -> None:
    assert words(moved(line("toa"), 2, 4.0)) == ["to", "a"]


def every_syllable_a_word(seen: SeenLine) -> SeenLine:
    return replace(seen, glyphs=tuple(replace(glyph, begins_word=True) for glyph in seen.glyphs))


def test_hangul_that_was_seen_as_single_syllables_is_joined_by_its_distances() -> None:
    assert words(every_syllable_a_word(line("배포를 자동으로 하도록 바꿈"))) == ["배포를", "자동으로", "하도록", "바꿈"]


def test_a_short_heading_of_hangul_stays_one_word() -> None:
    assert words(every_syllable_a_word(line("신입 개발자로 일하며 배운 점")), line("경력사항", top=40))[-1] == "경력사항"


def test_a_unit_stays_with_its_number() -> None:
    assert words(line("주문 30건을 처리하고 매출을 늘림"))[:2] == ["주문", "30건을"]


def test_punctuation_stays_with_its_word_whatever_blank_was_seen() -> None:
    seen = line("(Go")
    closing = line("(Go)").glyphs[-1]
    assert words(replace(seen, glyphs=(*seen.glyphs, replace(closing, begins_word=True)))) == ["(Go)"]


@pytest.mark.parametrize("sign", ["*", "e", "ㆍ"])
def test_a_small_sign_with_white_behind_it_is_a_bullet(sign: str) -> None:
    seen = line(f"{sign} Cut the build")
    dot = replace(seen.glyphs[0], box=Box(1, 4, 5, 8))
    assert words(replace(seen, glyphs=(dot, *seen.glyphs[1:])))[0] == "•"


def test_a_dash_at_the_beginning_stays_a_dash() -> None:
    seen = line("- Cut")
    dash = replace(seen.glyphs[0], box=Box(1, 6, 5, 7))
    assert words(replace(seen, glyphs=(dash, *seen.glyphs[1:])))[0] == "-"


def test_a_letter_as_high_as_its_line_is_no_bullet() -> None:
    assert words(line("I led"))[0] == "I"


def test_smudges_are_left_out() -> None:
    assert words(line("Kafka"), line("oOo", word_confidence=10.0, top=40)) == ["Kafka"]


def test_parts_of_large_letters_seen_as_a_line_of_their_own_are_left_out() -> None:
    title = line("Ada Example")
    assert words(title, line("da", word_confidence=50.0, top=0)) == ["Ada", "Example"]


def test_boxes_are_in_points() -> None:
    page = page_of([line("Go")], 3, *PIXELS, 144)
    (word,) = page.words.words
    assert (page.words.number, page.words.width, page.words.height) == (3, 300, 400)
    assert (word.box.x0, word.box.x1, word.box.bottom) == (0.5, 9.5, 6.0)


def test_a_title_is_larger_and_unsteady_measures_of_text_are_not() -> None:
    text = [line("steady words of text", top=40.0 * n, size=12.0 + n % 2) for n in range(1, 5)]
    page = page_of([line("Ada", size=25.0), *text], 1, *PIXELS, DPI)
    sizes = {word.text: word.size for word in page.words.words}
    assert sizes["Ada"] == 2 * sizes["words"]
    assert len({word.size for word in page.words.words}) == 2


def test_the_confidence_is_the_mean_over_characters() -> None:
    page = page_of([line("abc", word_confidence=90.0), line("d", word_confidence=50.0, top=40)], 1, *PIXELS, DPI)
    assert page.confidence == 0.8


def test_a_page_without_text_has_no_words_and_no_confidence() -> None:
    page = page_of([], 1, *PIXELS, DPI)
    assert (page.words.words, page.confidence) == ((), 0.0)
