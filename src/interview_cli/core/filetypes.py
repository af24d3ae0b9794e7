"""A resume's file, and what kind it is by what it begins with: a suffix is only what somebody called it.

Sources: ISO 32000-1 annex H.3 (a PDF may begin with junk), PKWARE APPNOTE 4.3.7 (ZIP), MS-CFB 2.2 (OLE), and the signatures that
`file` knows.
"""

import hashlib
from dataclasses import dataclass
from typing import Literal

FileKind = Literal["pdf", "docx", "ole", "json", "text", "picture", "rtf", "html", "hwp", "odt", "zip", "binary"]

PDF_WITHIN = 1024  # bytes
_LOOKED_AT = 65_536  # bytes; the names in a ZIP archive and the streams of an OLE file stand early or at the end
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF", b"\x00\x00\x00\x18ftyphei")
_PAGES = (b"<!doctype html", b"<html")


@dataclass(frozen=True, slots=True)
class ResumeFile:
    """A file as it was read: its name without the folder, and its bytes, at least one."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """Of the bytes, in hex: the same file is the same resume wherever it lies."""
        return hashlib.sha256(self.content).hexdigest()


def kind_of(file: ResumeFile) -> FileKind:
    """Recognise a file; its name decides only between text and JSON, which may begin alike."""
    content = file.content
    start = content[:PDF_WITHIN].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return _kind_of_archive(content)
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "hwp" if b"HWP Document File" in content else "ole"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.lower().startswith(_PAGES):
        return "html"
    if start.startswith(b"{") or file.name.lower().endswith(".json"):
        return "json"
    if content.startswith(_PICTURES) and b"\x00" in content[:PDF_WITHIN]:
        return "picture"
    if b"%PDF-" in start:
        return "pdf"
    return "binary" if b"\x00" in content[:_LOOKED_AT] else "text"


def _kind_of_archive(content: bytes) -> FileKind:
    ends = content[:_LOOKED_AT] + content[-_LOOKED_AT:]  # the directory of an archive is at its end
    if b"word/" in ends:
        return "docx"
    if b"opendocument.text" in ends:
        return "odt"
    return "hwp" if b"hwp+zip" in ends or b"Contents/section0.xml" in ends else "zip"
