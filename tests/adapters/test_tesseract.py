"""Pages that are pictures: read by the real program, from pictures drawn here."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import scans
from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.adapters.tesseract import Tesseract
from interview_cli.core.document import Document
from interview_cli.core.reading import read_resume
from interview_cli.core.resume import Resume
from interview_cli.errors import ResumeUnreadable

LINES = ("Ada Example", "ada@example.com", "Experience", "Northfield Freight, Engineer, 2019 - 2023")
MOST_LOST = {"en": 0.03, "ko": 0.15}  # of a resume's words: the Korean data knows no rare syllables, and blanks are guessed


def words_of(resume: Resume) -> list[str]:
    return re.findall(r"[^\s•·\-–]+", resume.text)


def demo(language: str) -> bytes:
    return (scans.DEMO / f"resume_{language}.pdf").read_bytes()


@pytest.fixture(scope="module", params=["en", "ko"])
def pair(request: pytest.FixtureRequest, tesseract: Tesseract) -> tuple[Resume, Resume, Document]:
    """A resume with text, the same as a scan, and the document of the latter."""
    content = demo(request.param)
    scanned = PdfResume(tesseract).read(scans.scan_of(content), "scan.pdf")
    return read_resume(PdfResume().read(content, "text.pdf")), read_resume(scanned), scanned


def test_a_scan_says_what_the_text_says(pair: tuple[Resume, Resume, Document]) -> None:
    text, scan, _ = pair
    lost = set(words_of(text)) - set(words_of(scan))
    assert len(lost) <= MOST_LOST[text.language] * len(set(words_of(text))), lost


def test_a_scan_says_who_it_is_about(pair: tuple[Resume, Resume, Document]) -> None:
    text, scan, _ = pair
    for fact in ("name", "email", "phone"):
        assert getattr(scan.facts, fact) == getattr(text.facts, fact)
    assert scan.language == text.language


def test_a_scan_has_the_sections_of_the_text(pair: tuple[Resume, Resume, Document]) -> None:
    text, scan, _ = pair
    lost = {section.kind for section in text.sections} - {section.kind for section in scan.sections}
    assert len(lost) <= (1 if text.language == "ko" else 0), lost


def test_a_scan_says_that_it_is_one_and_how_sure_the_reading_is(pair: tuple[Resume, Resume, Document]) -> None:
    _, scan, document = pair
    assert document.recognised is not None
    assert 0.8 < document.recognised < 1
    assert f"came through OCR, {document.recognised:.0%} sure" in scan.quality.warnings[0]


def test_each_picture_is_announced_before_it_is_read(tesseract: Tesseract) -> None:
    said: list[tuple[int, int]] = []
    page = scans.pictures_of(demo("en"))[0]
    PdfResume(tesseract, on_page=lambda *at: said.append(at)).read(scans.with_pictures([page, page]), "scan.pdf")
    assert said == [(1, 2), (2, 2)]


def test_a_page_with_text_keeps_it_and_the_picture_beside_it_is_read(tesseract: Tesseract) -> None:
    mixed = scans.with_pictures(scans.pictures_of(demo("en"))[:1], lines=LINES)
    document = PdfResume(tesseract).read(mixed, "mixed.pdf")
    assert tuple(line.text for line in document.pages[0].lines) == LINES
    assert "Harborline Freight" in "\n".join(line.text for line in document.pages[1].lines)
    assert document.warnings[0].startswith("Page 2 is a picture and came through OCR")


@pytest.mark.parametrize("degrees", [90, 180])
def test_a_page_that_is_not_upright_is_refused_and_not_left_out(degrees: int, tesseract: Tesseract) -> None:
    (page,) = scans.pictures_of(demo("en"))
    mixed = scans.with_pictures([page.rotate(degrees, expand=True)], lines=LINES)
    with pytest.raises(ResumeUnreadable, match="Page 2 is a picture in which no text can be made out") as caught:
        PdfResume(tesseract).read(mixed, "cv.pdf")
    assert "upright" in caught.value.hint


def test_a_blank_page_among_scans_is_nothing_to_refuse(tesseract: Tesseract) -> None:
    (page,) = scans.pictures_of(demo("en"))
    document = PdfResume(tesseract).read(scans.with_pictures([page, page.point(lambda _: 250)]), "cv.pdf")
    assert [bool(page.lines) for page in document.pages] == [True, False]
    assert document.recognised is not None
    assert document.recognised > 0.9


@pytest.mark.parametrize("lines", [(), LINES], ids=["scan", "mixed"])
def test_without_the_program_a_page_that_is_a_picture_is_refused_by_its_number(lines: tuple[str, ...]) -> None:
    content = scans.with_pictures(scans.pictures_of(demo("en"))[:1], lines=lines)
    with pytest.raises(ResumeUnreadable) as caught:
        PdfResume(Tesseract("no-such-program")).read(content, "cv.pdf")
    assert f"'cv.pdf': page {2 if lines else 1} is a picture" in caught.value.message
    assert "'no-such-program' is not installed" in caught.value.message
    assert "tesseract" in caught.value.hint


def test_a_resume_with_text_needs_no_program() -> None:
    assert PdfResume(Tesseract("no-such-program")).read(demo("ko"), "cv.pdf").recognised is None


def a_program(folder: Path, *lines: str) -> str:
    """A stand-in for a broken installation."""
    path = folder / "tesseract"
    path.write_text("\n".join(("#!/bin/sh", *lines)) + "\n")
    path.chmod(0o755)
    return str(path)


def test_a_program_that_fails_is_quoted(tmp_path: Path) -> None:
    broken = Tesseract(a_program(tmp_path, "echo 'libleptonica.so.6: cannot open shared object file' >&2", "exit 127"))
    with pytest.raises(ResumeUnreadable, match=r"libleptonica\.so\.6") as caught:
        broken.check()
    assert "Install it again" in caught.value.hint


SAYS: list[tuple[Callable[[Path], str], tuple[str, ...]]] = [
    (lambda _: "no-such-program", ("the program 'no-such-program'",)),
    (lambda folder: a_program(folder, "echo 'List of available languages (2):'", "echo eng", "echo osd"), ("its data 'kor'",)),
    (
        lambda folder: a_program(folder, "echo 'List of available languages (1):'", "echo osd"),
        ("its data 'eng'", "its data 'kor'"),
    ),
    (lambda folder: a_program(folder, "echo 'List of available languages (2):'", "echo eng", "echo kor"), ()),
]


@pytest.mark.parametrize(("make", "missing"), SAYS)
def test_what_is_not_installed_is_named(make: Callable[[Path], str], missing: tuple[str, ...], tmp_path: Path) -> None:
    assert Tesseract(make(tmp_path)).missing == missing


def test_a_korean_page_without_korean_data_is_refused_and_not_made_nonsense(tesseract: Tesseract, tmp_path: Path) -> None:
    english_only = a_program(tmp_path, 'case "$*" in *--list-langs*) printf "eng\\nosd\\n";; *) exec tesseract "$@";; esac')
    assert tesseract.languages
    with pytest.raises(ResumeUnreadable, match="no Korean data") as caught:
        PdfResume(Tesseract(english_only)).read(scans.scan_of(demo("ko")), "scan.pdf")
    assert "kor" in caught.value.hint
