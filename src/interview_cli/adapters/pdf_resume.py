"""Resumes as PDF: this side checks the file and bounds the child process that opens it (`pdf_child`)."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from interview_cli.core.document import Document
from interview_cli.core.layout import lay_out
from interview_cli.core.words import Box, PageWords, Word
from interview_cli.errors import ResumeUnreadable
from interview_cli.files import MEGABYTE, content_of

MOST_BYTES = 20 * MEGABYTE
MOST_PAGES = 20
MOST_CHARACTERS = 200_000
MEMORY_BYTES = 2**30  # a page that inflates to more than this is a bomb
MOST_SECONDS = 20
ODD_SHARE, UNREADABLE_SHARE = 0.05, 0.4  # of characters without Unicode text: said above the first, refused above the second
MAGIC_WITHIN = 1024  # bytes: readers accept junk before "%PDF-", ISO 32000-1 annex H.3

_CPU_SIGNALS = (-9, -24)  # what RLIMIT_CPU sends: SIGXCPU, and SIGKILL at the hard limit
_CHILD = Path(__file__).with_name("pdf_child.py")
_EXPORT = "Export it again from the program that made it, as PDF with text, or give a .txt or .md file."


class PdfResume:
    """Reads PDF files in a child process with bounded time and memory."""

    def __init__(self) -> None:
        self._waiting: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Start the child ahead of need: its imports take a third of a short read, and can run while others do theirs."""
        if self._waiting is None:
            self._waiting = _start()

    def close(self) -> None:
        """End a child that waits for a file; calling it twice is harmless."""
        if self._waiting is not None:
            self._waiting.communicate()
            self._waiting = None

    def read(self, path: Path, *, password: str | None = None) -> Document:
        """Read a PDF file.

        Raises:
            ResumeUnreadable: no such file, not a PDF, encrypted, damaged, no text layer, too large, too slow.
        """
        content = content_of(path, most_bytes=MOST_BYTES)
        if b"%PDF-" not in content[:MAGIC_WITHIN]:
            raise ResumeUnreadable(f"'{path.name}' is not a PDF file, whatever its name says.", hint=_EXPORT)
        child, self._waiting = self._waiting or _start(), None
        pages = _answer(child, path.name, content, password)["pages"]
        warnings = _warnings(path.name, pages)
        laid = lay_out([_page(number, page) for number, page in enumerate(pages, start=1)])
        return Document(path.name, hashlib.sha256(content).hexdigest(), laid, warnings)


def _start() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603  our own file, by its path
            [sys.executable, "-I", str(_CHILD)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    except OSError as error:
        raise ResumeUnreadable(
            f"The process that reads PDF files cannot be started: {error.strerror or error}.",
            hint="Free some memory and try again.",
        ) from error


def _answer(child: subprocess.Popen[bytes], name: str, content: bytes, password: str | None) -> dict[str, Any]:
    request = {
        "password": password or "",
        "most_pages": MOST_PAGES,
        "most_characters": MOST_CHARACTERS,
        "memory_bytes": MEMORY_BYTES,
        "cpu_s": MOST_SECONDS,
    }
    try:
        output, errors = child.communicate(json.dumps(request).encode() + b"\n" + content, timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ResumeUnreadable(f"'{name}' took longer than {MOST_SECONDS} s to read.", hint=_EXPORT) from error
    finally:
        if child.poll() is None:  # too slow, or Ctrl-C: the child must not go on alone
            child.kill()
            child.communicate()
    if child.returncode in _CPU_SIGNALS:
        raise ResumeUnreadable(f"'{name}' took longer than {MOST_SECONDS} s to read.", hint=_EXPORT)
    if child.returncode or not output:
        last = errors.decode(errors="replace").strip().splitlines()[-1:] or ["no reason given"]
        raise ResumeUnreadable(f"'{name}' is damaged: it ended its reader ({child.returncode}: {last[0][:200]}).", hint=_EXPORT)
    answer: dict[str, Any] = json.loads(output)
    if "error" in answer:
        raise _refusal(name, answer["error"], answer["detail"], has_password=bool(password))
    return answer


def _refusal(name: str, kind: str, detail: str, *, has_password: bool) -> ResumeUnreadable:
    match kind:
        case "password" if has_password:
            return ResumeUnreadable(
                f"The password given does not open '{name}'.", hint="Check it, or save the file without a password."
            )
        case "password":
            return ResumeUnreadable(
                f"'{name}' is encrypted and needs a password.", hint="Save it without a password, or give the password."
            )
        case "encryption":
            return ResumeUnreadable(f"'{name}' is encrypted in a way that cannot be read.", hint="Save it without a password.")
        case "memory":
            return ResumeUnreadable(f"'{name}' needs more than {MEMORY_BYTES // 2**30} GiB of memory to read.", hint=_EXPORT)
        case "too_large":
            return ResumeUnreadable(f"'{name}' has {detail}.", hint="Give the resume alone, without portfolio or attachments.")
        case _:
            return ResumeUnreadable(f"'{name}' is damaged or no whole PDF ({detail}).", hint=_EXPORT)


def _warnings(name: str, pages: list[dict[str, Any]]) -> tuple[str, ...]:
    """What the reader of the document must know.

    Raises:
        ResumeUnreadable: there is no text, or too much of it has no meaning.
    """
    characters, hidden, unreadable, images = (
        sum(p[key] for p in pages) for key in ("characters", "hidden", "unreadable", "images")
    )
    if characters - hidden <= 0 and not images:
        raise ResumeUnreadable(f"'{name}' has no text that can be seen.", hint=_EXPORT)
    if characters - hidden < 20 * images and characters - hidden < 100:
        raise ResumeUnreadable(
            f"'{name}' is a scan: its pages are pictures without text, and reading text from pictures (OCR) is not possible yet.",
            hint=_EXPORT,
        )
    share = unreadable / characters
    if share > UNREADABLE_SHARE:
        raise ResumeUnreadable(
            f"{share:.0%} of the characters in '{name}' have no readable form: its fonts lack a text mapping.", hint=_EXPORT
        )
    warnings = []
    if hidden:
        warnings.append(f"{hidden} hidden characters (white, tiny or off the page) were left out.")
    if share > ODD_SHARE:
        warnings.append(f"{share:.0%} of the characters are not readable: a font lacks its text mapping.")
    return tuple(warnings)


def _page(number: int, page: dict[str, Any]) -> PageWords:
    words = tuple(Word(word["text"], Box(*word["box"]), word["size"], word["is_bold"]) for word in page["words"])
    tables = tuple(tuple(tuple(Box(*cell) for cell in row) for row in rows) for rows in page["tables"])
    return PageWords(number, page["width"], page["height"], words, tables)
