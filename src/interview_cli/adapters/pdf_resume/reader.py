"""Resumes as PDF: pages with text are taken as they are, pages that are pictures go through an OCR reader."""

import hashlib
import subprocess
from collections.abc import Callable, Sequence
from statistics import fmean
from typing import Any

from interview_cli.adapters.pdf_resume import findings, process
from interview_cli.adapters.pdf_resume.process import EXPORT, Limits
from interview_cli.core.document import Document
from interview_cli.core.layout import lay_out
from interview_cli.core.recognition import SeenPage
from interview_cli.errors import ResumeUnreadable
from interview_cli.files import MEGABYTE, check_size
from interview_cli.ports import PageReader

MOST_BYTES = 20 * MEGABYTE
MAGIC_WITHIN = 1024  # bytes: readers accept junk before "%PDF-", ISO 32000-1 annex H.3
OCR_DPI = 300  # what Tesseract's models were trained on: https://tesseract-ocr.github.io/tessdoc/ImproveQuality.html

OnPage = Callable[[int, int], None]


class PdfResume:
    """Reads PDF files in a child process with bounded time and memory.

    Args:
        ocr: reads pages that are pictures; without it a document that has one is refused.
        on_page: told which picture is about to be read, and of how many: it takes seconds.
        limits: of the child.
    """

    def __init__(self, ocr: PageReader | None = None, *, on_page: OnPage = lambda *_: None, limits: Limits | None = None) -> None:
        self._ocr = ocr
        self._on_page = on_page
        self._limits = limits or Limits()
        self._waiting: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Start the child ahead of need: its imports take a third of a short read, and can run while others do theirs."""
        if self._waiting is None:
            self._waiting = process.start()

    def close(self) -> None:
        """End a child that waits for a file; calling it twice is harmless."""
        if self._waiting is not None:
            self._waiting.communicate()
            self._waiting = None

    def read(self, content: bytes, name: str, *, password: str | None = None) -> Document:
        """Read a PDF file.

        Raises:
            PasswordNeeded: it is encrypted, and the password is missing or wrong.
            ResumeUnreadable: not a PDF, damaged, no text, too large, too slow.
        """
        check_size(content, name, most_bytes=MOST_BYTES)
        if b"%PDF-" not in content[:MAGIC_WITHIN]:
            raise ResumeUnreadable(f"'{name}' is not a PDF file, whatever its name says.", hint=EXPORT)
        child, self._waiting = self._waiting or process.start(), None
        answer, _ = process.ask(child, content, name, password=password, limits=self._limits)
        found: list[dict[str, Any]] = answer["pages"]
        pictures = [number for number, page in enumerate(found, start=1) if page["is_picture"]]
        warnings = findings.warnings_about(name, found)
        seen = self._recognise(pictures, content, name, password)
        sure = [page.confidence for page in seen.values() if page.words.words]
        confidence = fmean(sure) if sure else None
        if confidence is not None:
            warnings = (findings.about_pictures(pictures, confidence), *warnings)
        pages = [
            seen[number].words if number in seen else findings.page_words(number, page)
            for number, page in enumerate(found, start=1)
        ]
        return Document(name, hashlib.sha256(content).hexdigest(), lay_out(pages), warnings, confidence)

    def _recognise(self, numbers: Sequence[int], content: bytes, name: str, password: str | None) -> dict[int, SeenPage]:
        """Read the pages that are pictures, each drawn by a child of its own: only one picture is in memory at a time."""
        if not numbers:
            return {}
        ocr = self._checked_ocr(numbers, name)
        seen = {}
        for place, number in enumerate(numbers, start=1):
            self._on_page(place, len(numbers))
            wish = {"page": number, "dpi": OCR_DPI}
            answer, picture = process.ask(process.start(), content, name, password=password, limits=self._limits, render=wish)
            seen[number] = ocr.read(picture, number=number, **answer["picture"])
        return seen

    def _checked_ocr(self, numbers: Sequence[int], name: str) -> PageReader:
        if self._ocr is None:
            findings.refuse_pictures(name, numbers, "Reading them needs OCR, and there is none here.", EXPORT)
        try:
            self._ocr.check()
        except ResumeUnreadable as error:
            findings.refuse_pictures(name, numbers, error.message, error.hint)
        return self._ocr
