"""The program and what it prints: one run a language and page, its lines, words and characters with their places.

The program is run and not linked: it is a system package with its language data, and a picture that ends it ends nothing else.
"""

import html
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cached_property

from interview_cli.adapters.tesseract.picture import GreyPicture
from interview_cli.core.hangul_places import hangul_places
from interview_cli.core.recognition import Glyph, SeenLine, SeenPage, page_of
from interview_cli.core.two_readings import join_readings
from interview_cli.core.words import Box
from interview_cli.errors import ResumeUnreadable

PROGRAM = "tesseract"
MOST_SECONDS = 60  # a page; dense ones take five on a slow core
DATA = {"en": "eng", "ko": "kor"}
LEAST_SURE = 0.6  # of 1: a page turned upside down gives 0.3, a badly blurred one 0.7
KOREAN_SCRIPTS = frozenset({"Hangul", "Korean"})

# One column of lines in varying sizes: the automatic choice leaves out short lines such as headings, and columns are found
# from the places of the words afterwards (`core.layout`).
LINES_ONLY = "4"
SCRIPT_ONLY = "0"

_LINE = re.compile(r"""<span class='ocr_\w+' id='line_[^>]*title="bbox ([\d ]+);[^"]*?x_size ([\d.]+)""")
_WORD = re.compile(r"<span class='ocrx_word'[^>]*x_wconf (\d+)")
_GLYPH = re.compile(r"<span class='ocrx_cinfo' title='x_bboxes ([\d ]+); x_conf ([\d.]+)'>(.*?)</span>")
_PART = re.compile(f"{_LINE.pattern}|{_WORD.pattern}|{_GLYPH.pattern}")
_SCRIPT = re.compile(r"^Script: (\w+)", re.MULTILINE)
_INSTALL = {
    "darwin": "brew install tesseract tesseract-lang",
    "win32": "winget install UB-Mannheim.TesseractOCR (choose Korean under additional language data)",
    "linux": "sudo apt-get install tesseract-ocr tesseract-ocr-kor",
}


def how_to_install() -> str:
    """The command that gets the program and its Korean data on this platform."""
    return _INSTALL.get(sys.platform, _INSTALL["linux"])


class Tesseract:
    """Implements `ports.PageReader`.

    Args:
        program: its name or path.
    """

    def __init__(self, program: str = PROGRAM) -> None:
        self._program = program

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The language data that is installed, e.g. ("eng", "kor", "osd"); none when the program is not there.

        Raises:
            ResumeUnreadable: the program is there and does not run.
        """
        if shutil.which(self._program) is None:
            return ()
        lines = self._run(["--list-langs"], b"").splitlines()
        return tuple(line.strip() for line in lines if line.strip() and " " not in line.strip())

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not installed of the program and its data for the languages of interviews; empty when all is there.

        Raises:
            ResumeUnreadable: the program is there and does not run.
        """
        if not self.languages:
            return (f"the program '{self._program}'",)
        return tuple(f"its data '{data}'" for data in DATA.values() if data not in self.languages)

    def check(self) -> None:
        """Make sure that pages can be read; Korean data is asked for only by a Korean page.

        Raises:
            ResumeUnreadable: the program, or its data for English, is not installed; with how to get it.
        """
        if DATA["en"] not in self.languages:
            raise ResumeUnreadable(
                f"Reading text from pictures (OCR) needs Tesseract, and {self.missing[0]} is not installed.",
                hint=f"Get it: {how_to_install()}",
            )

    def read(self, picture: bytes, *, number: int, width: int, height: int, dpi: float) -> SeenPage:
        """See `ports.PageReader.read`."""
        self.check()
        page = GreyPicture(picture, width, height)
        if DATA["ko"] not in self.languages:
            self._refuse_korean(picture, number, dpi)
            return _checked(page_of(self._lines(page, DATA["en"], dpi), number, width, height, dpi), page)
        korean = self._lines(page, DATA["ko"], dpi)
        hidden = hangul_places(korean)
        english = self._lines(page.painted_over(hidden), DATA["en"], dpi)
        return _checked(page_of(join_readings(korean, english, hidden), number, width, height, dpi), page)

    def _lines(self, page: GreyPicture, language: str, dpi: float) -> list[SeenLine]:
        options = ["-l", language, "--psm", LINES_ONLY, "-c", "hocr_char_boxes=1", "hocr"]
        hocr = self._run(["-", "-", "--dpi", str(round(dpi)), *options], page.content)
        return [page.with_marks_told_apart(line) for line in lines_of(hocr)]

    def _refuse_korean(self, picture: bytes, number: int, dpi: float) -> None:
        """Raise where a page is written in Hangul, and the data for it is missing: the English data makes nonsense of it."""
        if "osd" not in self.languages:
            return
        try:
            said = self._run(["-", "-", "--dpi", str(round(dpi)), "--psm", SCRIPT_ONLY], picture)
        except ResumeUnreadable:  # too few characters to tell
            return
        script = _SCRIPT.search(said)
        if script and script[1] in KOREAN_SCRIPTS:
            raise ResumeUnreadable(
                f"Page {number} is a picture of Korean text, and Tesseract has no Korean data here.",
                hint=f"Get it: {how_to_install()}",
            )

    def _run(self, arguments: list[str], picture: bytes) -> str:
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # more threads make it slower: its own manual says so
        try:
            done = subprocess.run(  # noqa: S603  a fixed program; the picture comes on stdin
                [self._program, *arguments], input=picture, capture_output=True, timeout=MOST_SECONDS, check=True, env=environment
            )
        except subprocess.TimeoutExpired as error:
            raise ResumeUnreadable(
                f"Reading text from a page's picture took longer than {MOST_SECONDS} s.", hint="Scan it again at 300 dpi."
            ) from error
        except (OSError, subprocess.CalledProcessError) as error:
            raise ResumeUnreadable(
                f"'{self._program}' failed ({_reason(error)}).", hint=f"Install it again: {how_to_install()}"
            ) from error
        return done.stdout.decode(errors="replace")


def _checked(seen: SeenPage, page: GreyPicture) -> SeenPage:
    """Refuse what is no reading: letters made of a page that stands on its head, or none of one that is not blank."""
    if seen.confidence < LEAST_SURE and not page.is_blank:
        raise ResumeUnreadable(
            f"Page {seen.words.number} is a picture in which no text can be made out.",
            hint="Scan it again upright, sharp and at 300 dpi; leave out pages without text.",
        )
    return seen


def _reason(error: OSError | subprocess.CalledProcessError) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    said = error.stderr.decode(errors="replace").strip().splitlines()
    return said[-1][:200] if said else f"exit {error.returncode}"


def lines_of(hocr: str) -> list[SeenLine]:
    """Read the program's output: lines, words and characters follow one another, each with its box in pixels."""
    lines: list[SeenLine] = []
    glyphs: list[Glyph] = []
    begins_word, word_confidence = True, 0.0
    for part in _PART.finditer(hocr):
        line_box, size, word, box, confidence, text = part.groups()
        if line_box:
            glyphs = []
            lines.append(SeenLine(_box(line_box), float(size), ()))
        elif word:
            begins_word, word_confidence = True, float(word)
        elif lines:
            glyphs.append(Glyph(html.unescape(text), _box(box), float(confidence), word_confidence, begins_word))
            begins_word = False
            lines[-1] = SeenLine(lines[-1].box, lines[-1].size, tuple(glyphs))
    return [replace(line, glyphs=_unlapped(line.glyphs)) for line in lines if line.glyphs]


def _unlapped(glyphs: tuple[Glyph, ...]) -> tuple[Glyph, ...]:
    """End each character where the next begins: for the first of a word the program may give the box of the whole word."""
    ends = [*(glyph.box.x0 for glyph in glyphs[1:]), float("inf")]
    return tuple(
        replace(glyph, box=replace(glyph.box, x1=end)) if glyph.box.x0 < end < glyph.box.x1 else glyph
        for glyph, end in zip(glyphs, ends, strict=True)
    )


def _box(numbers: str) -> Box:
    x0, top, x1, bottom = map(float, numbers.split())
    return Box(x0, top, x1, bottom)
