"""Files made to harm who opens them are read, or refused by one clear line, in bounded time. `interview` itself: tests/cli."""

import time
from collections.abc import Callable

import pytest

import odd_pdfs
from hostile_pdfs import READ, map_of_all_numbers, twenty_one_pages, without_a_checksum
from interview_cli.adapters.pdf_resume import MOST_BYTES, Limits, PdfResume
from interview_cli.errors import ResumeUnreadable

MOST_SECONDS = 20


@pytest.mark.parametrize("make", READ, ids=lambda make: make.__name__)
def test_what_is_only_odd_is_read(make: Callable[[], bytes]) -> None:
    content = make()
    began = time.monotonic()
    document = PdfResume().read(content, "resume.pdf")
    assert time.monotonic() - began < MOST_SECONDS
    assert [line.text for page in document.pages for line in page.lines] == list(odd_pdfs.LINES)


def test_twenty_pages_are_read_and_no_more() -> None:
    assert len(PdfResume().read(odd_pdfs.of_pages(20), "resume.pdf").pages) == 20
    with pytest.raises(ResumeUnreadable, match="21 pages, where at most 20"):
        PdfResume().read(twenty_one_pages(), "resume.pdf")


def test_twenty_megabytes_are_opened_and_no_more() -> None:
    filled = odd_pdfs.plain().ljust(MOST_BYTES, b"\n")
    with pytest.raises(ResumeUnreadable, match="20 MB"):
        PdfResume().read(filled + b"\n", "resume.pdf")


def test_a_file_that_takes_too_long_is_given_up_in_time() -> None:
    began = time.monotonic()
    with pytest.raises(ResumeUnreadable, match="longer than 2 s"):
        PdfResume(limits=Limits(seconds=2)).read(map_of_all_numbers(), "resume.pdf")
    assert time.monotonic() - began < 4


def test_a_page_that_lacks_nothing_but_its_checksum_is_read() -> None:
    document = PdfResume().read(without_a_checksum(), "resume.pdf")
    assert [line.text for line in document.pages[0].lines] == list(odd_pdfs.LINES) * 5
