import re

from hypothesis import given
from hypothesis import strategies as st
from paged import document

from interview_cli.core.document import Document, Line, Page
from interview_cli.core.mentions import Places
from interview_cli.core.reading import read_resume
from interview_cli.core.resume import Mention
from interview_cli.core.units import Unit

TWO_PAGES = Document(
    "cv.pdf",
    "ab" * 32,
    (
        Page(1, (Line("Ada Example", 50, 50), Line("Knows Go and Google Sheets", 50, 64))),
        Page(2, (Line("Clerk at Oakfield", 50, 50), Line("Moved to Go", 50, 64), Line("가온에서 Go를 썼다", 50, 78))),
    ),
)
WORDS = st.lists(st.from_regex(r"[A-Za-z가-힣0-9+#.]{1,8}", fullmatch=True), min_size=1, max_size=6)


def on_line(page: int, line: int) -> Unit:
    held = TWO_PAGES.pages[page - 1].lines[line]
    return Unit(held.text, held, page, is_bullet=False)


def test_a_value_is_found_with_its_page_and_offsets() -> None:
    found = Places(TWO_PAGES).mention("employer", "Oakfield")
    assert found == Mention("employer", "Oakfield", 2, 49, 57)
    assert TWO_PAGES.text[49:57] == "Oakfield"


def test_a_value_is_looked_for_in_its_own_unit() -> None:
    found = Places(TWO_PAGES).mention("skill", "Go", (on_line(2, 1),))
    assert found is not None
    assert (found.page, TWO_PAGES.text[found.start - 9 : found.end]) == (2, "Moved to Go")


def test_a_whole_word_is_preferred_to_a_part_of_one() -> None:
    text = document("Google Sheets and Go")
    found = Places(text).mention("skill", "Go")
    assert found is not None
    assert found.start == 18


def test_a_korean_particle_may_follow() -> None:
    found = Places(TWO_PAGES).mention("employer", "가온", (on_line(2, 2),))
    assert found is not None
    assert TWO_PAGES.text[found.start : found.end] == "가온"


def test_what_does_not_stand_there_has_no_place() -> None:
    assert Places(TWO_PAGES).mention("skill", "COBOL") is None
    assert Places(TWO_PAGES).mention("skill", " ") is None


@given(st.lists(WORDS, min_size=1, max_size=8), st.data())
def test_the_span_of_a_mention_is_its_value_but_for_blanks(lines: list[list[str]], data: st.DataObject) -> None:
    text = document(*(" ".join(words) for words in lines))
    words = [word for line in lines for word in line]
    first = data.draw(st.integers(0, len(words) - 1))
    value = " ".join(words[first : data.draw(st.integers(first + 1, len(words)))])

    found = Places(text).mention("skill", value)

    assert found is not None
    assert re.sub(r"\s+", " ", text.text[found.start : found.end]) == value


def test_every_mention_of_a_resume_holds_its_value_on_its_page() -> None:
    summary = "Engineer of eight years who likes quiet systems, careful changes and graphs that go down and stay there."
    got = read_resume(
        document(
            "# Ada Example",
            "ada@example.com",
            "# Summary",
            summary,
            summary,
            "# Experience",
            "Engineer  2020 – 2023",
            "Northfield",
        )
    )
    assert {it.fact for it in got.facts.mentions} >= {"name", "email", "employer", "title", "dates"}
    assert [got.text[it.start : it.end] for it in got.facts.mentions] == [it.value for it in got.facts.mentions]
