"""A Korean and an English reading of one page, joined: Hangul of the one, Latin words of the other."""

from dataclasses import replace

import pytest
from seen import SYLLABLE, line, text_of

from interview_cli.core.hangul_places import hangul_places
from interview_cli.core.recognition import SeenLine
from interview_cli.core.two_readings import join_readings
from interview_cli.core.words import Box


def seen_as(truth: SeenLine, at: int, garbled: str, *, word_confidence: float = 40.0) -> SeenLine:
    """The line with some of its characters read as others, and unsure of them."""
    glyphs = list(truth.glyphs)
    for place, text in enumerate(garbled, start=at):
        glyphs[place] = replace(glyphs[place], text=text, confidence=97.0, word_confidence=word_confidence)
    return replace(truth, glyphs=tuple(glyphs))


def without_hangul(truth: SeenLine) -> SeenLine:
    return replace(truth, glyphs=tuple(glyph for glyph in truth.glyphs if not glyph.is_hangul))


def joined(korean: SeenLine, english: SeenLine) -> str:
    (result,) = join_readings([korean], [english], hangul_places([korean]))
    return text_of(result)


TRUTH = line("배포는 Docker로 옮김")


def test_a_latin_word_within_hangul_is_taken_from_the_english_reading() -> None:
    assert joined(seen_as(TRUTH, 3, "009961"), without_hangul(TRUTH)) == "배포는Docker로옮김"


def test_hangul_is_never_taken_for_latin_letters() -> None:
    noise = replace(line("HHZ"), glyphs=line("HHZ", confidence=90.0, word_confidence=20.0).glyphs)
    korean = line("배포 자동화를 맡음")
    (result,) = join_readings([korean], [noise], hangul_places([korean]))
    assert text_of(result) == "배포자동화를맡음"


def test_a_line_that_only_the_korean_model_saw_stays() -> None:
    korean = line("보유 기술을 정리함")
    assert [text_of(it) for it in join_readings([korean], [], hangul_places([korean]))] == ["보유기술을정리함"]


def test_an_english_line_is_the_english_reading() -> None:
    english = line("Moved tracking to Kafka")
    korean = line("1009 0을30 (0 <8612", word_confidence=30.0)
    assert joined(replace(korean, box=english.box), english) == "MovedtrackingtoKafka"


def test_a_word_that_is_surely_hangul_stays_in_an_english_line() -> None:
    truth = line("Engineer at Northfield Freight 현재")
    english = seen_as(truth, len(truth.glyphs) - 2, "oA", word_confidence=10.0)
    korean = seen_as(truth, 0, "0123456789012345678901234567"[: len(truth.glyphs) - 2])
    assert joined(korean, english).endswith("현재")


@pytest.mark.parametrize("rest", ["’", "}", ";"])
def test_what_is_left_of_a_syllable_that_was_painted_over_is_no_sign(rest: str) -> None:
    english = without_hangul(TRUTH)
    last = english.glyphs[-1]
    box = Box(last.box.x1 + 1, last.box.top, last.box.x1 + 2, last.box.bottom)
    with_rest = replace(english, glyphs=(*english.glyphs, replace(last, text=rest, box=box)))
    assert joined(seen_as(TRUTH, 3, "009961"), with_rest) == "배포는Docker로옮김"


def test_a_sure_bracket_of_the_korean_reading_stays() -> None:
    truth = line("도입(2023 년) 이후에는")
    english = without_hangul(truth)
    unbracketed = replace(english, glyphs=tuple(glyph for glyph in english.glyphs if glyph.text not in "()"))
    assert joined(truth, unbracketed) == "도입(2023년)이후에는"


@pytest.mark.parametrize("head", [">", "ㆍ"])
def test_a_dash_with_a_head_is_an_arrow(head: str) -> None:
    korean = line(f"응답을 40-{head}9초로 줄임")
    assert joined(korean, without_hangul(line("응답을 40 - 9초로 줄임"))) == "응답을40→9초로줄임"


def test_the_order_of_the_korean_reading_stays_where_boxes_overlap() -> None:
    korean = line("총무팀과 함께 정리")
    second, third = korean.glyphs[1], korean.glyphs[2]
    astray = replace(second, box=replace(second.box, x0=third.box.x0 + 2, x1=third.box.x1 + 2))
    korean = replace(korean, glyphs=(korean.glyphs[0], astray, *korean.glyphs[2:]))
    assert joined(korean, line("-", word_confidence=10.0)) == "총무팀과함께정리"


def test_places_of_hangul_are_its_runs() -> None:
    places = hangul_places([TRUTH])
    assert len(places) == 2
    assert (places[0].x0, places[0].x1) == (1.0, 3 * SYLLABLE - 1)


def test_a_page_with_next_to_no_hangul_has_no_places_of_it() -> None:
    assert hangul_places([line("Moved tracking to Kafka and led it 다"), line("Wrote the consumers in Go", top=40)]) == []


def test_an_unsure_syllable_within_sure_ones_belongs_to_them() -> None:
    truth = line("바꿨습니다 그리고")
    korean = seen_as(truth, 1, "겠", word_confidence=0.0)
    assert hangul_places([korean]) == hangul_places([truth])


def test_what_is_unsure_at_an_end_is_no_place_of_hangul() -> None:
    korean = seen_as(line("배포를 옮김 바아"), 5, "바아", word_confidence=50.0)
    assert max(place.x1 for place in hangul_places([korean])) < 8 * SYLLABLE


def test_no_lines_have_no_places() -> None:
    assert hangul_places([]) == []
