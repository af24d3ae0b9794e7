"""What a person cannot see on a page is not read, and is counted; what they can see is."""

from collections.abc import Callable

import hidden_pdfs
import pytest
from hidden_pdfs import HIDDEN, SECRET, SHOWN
from reportlab.pdfgen.canvas import Canvas

from interview_cli.adapters.pdf_resume import PdfResume
from odd_pdfs import LINES

LETTERS = len(SECRET.replace(" ", ""))


@pytest.mark.parametrize("how", HIDDEN)
def test_text_that_nobody_sees_is_left_out_and_counted_by_how_it_is_hidden(how: str) -> None:
    kind, make = HIDDEN[how]
    document = PdfResume().read(make(), "resume.pdf")
    assert [line.text for page in document.pages for line in page.lines] == list(LINES)
    assert document.warnings == (f"Page 1: {LETTERS} hidden characters were left out ({LETTERS} {kind}).",)


@pytest.mark.parametrize("draw", SHOWN, ids=lambda draw: draw.__name__)
def test_text_that_a_person_sees_is_read_without_a_warning(draw: Callable[[Canvas], None]) -> None:
    document = PdfResume().read(hidden_pdfs.beside_lines(draw), "resume.pdf")
    assert [line.text for page in document.pages for line in page.lines] == [*LINES, SECRET]
    assert document.warnings == ()


def test_the_text_layer_of_a_scan_is_read_and_named() -> None:
    document = PdfResume().read(hidden_pdfs.scan_with_layer(), "resume.pdf")
    assert [line.text for page in document.pages for line in page.lines] == list(LINES)
    assert len(document.warnings) == 1
    assert document.warnings[0].startswith("Page 1 is a scan: its text comes from an invisible layer")


def test_signs_without_width_are_left_out_of_words_and_counted() -> None:
    document = PdfResume().read(hidden_pdfs.with_signs_without_width(), "resume.pdf")
    assert [line.text for page in document.pages for line in page.lines] == list(LINES)
    assert document.warnings == ("Page 1: 2 hidden characters were left out (2 zero-width or direction signs).",)
