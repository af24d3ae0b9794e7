import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.plain_text import plain


def test_decomposed_hangul_is_composed():
    assert plain(unicodedata.normalize("NFD", "3개월 동안")) == "3개월 동안"


def test_control_sequences_lose_what_makes_them_act():
    assert plain("a\x1b[31mb\x07\x9b2Jc\x00") == "a[31mb2Jc"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one_line_feed(end):
    assert plain(f"one{end}two\tthree") == "one\ntwo\tthree"


def test_a_byte_that_was_no_utf8_stays_visible():
    assert plain("a\udcffb") == "a\ufffdb"


@given(st.text(alphabet=st.characters()))
def test_plain_text_can_be_stored_and_is_not_changed_again(text):
    once = plain(text)
    once.encode("utf-8")
    assert plain(once) == once
