"""Where a resume's bytes come from, and which reader they need: a path or a pipe, recognised by what is in it.

Apart from the readers because adapters do not know one another: the readers are handed in.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from interview_cli.core.document import Document
from interview_cli.core.filetypes import FileKind, ResumeFile, kind_of
from interview_cli.core.outline import Outline
from interview_cli.errors import ResumeUnreadable
from interview_cli.files import MEGABYTE, content_of, content_of_stream
from interview_cli.ports import FormatReader

MOST_BYTES = 20 * MEGABYTE
STDIN = Path("-")
STDIN_NAME = "stdin"
_AS_PDF = "Save or print it as PDF from the program that made it, and give that file."
_NAMES: dict[FileKind, str] = {
    "docx": "a Word file",
    "ole": "an old or encrypted Office file",
    "picture": "a picture",
    "rtf": "a Rich Text file",
    "html": "a web page",
    "hwp": "a Hangul (HWP) file",
    "odt": "an OpenDocument file",
    "zip": "an archive",
    "binary": "no document: it holds neither text nor a format that is known",
}


class ResumeFiles:
    """Reads each file with the reader of its kind.

    Args:
        stdin: gives what "-" stands for; looked up when it is read, since a process may replace its own.
    """

    def __init__(
        self, readers: Mapping[FileKind, FormatReader], stdin: Callable[[], BinaryIO] = lambda: sys.stdin.buffer
    ) -> None:
        self._readers = dict(readers)
        self._stdin = stdin
        self._piped: ResumeFile | None = None

    def fetch(self, path: Path) -> ResumeFile:
        """Get a file's bytes; the path "-" is what stdin brings, which comes only once. See `ports.ResumeReader.fetch`."""
        if path != STDIN:
            return ResumeFile(path.name, content_of(path, most_bytes=MOST_BYTES))
        if self._piped is None:
            content = content_of_stream(self._stdin(), STDIN_NAME, most_bytes=MOST_BYTES)
            self._piped = ResumeFile(STDIN_NAME, content)
        return self._piped

    def read(self, file: ResumeFile, *, password: str | None = None) -> Document | Outline:
        """Read a file with the reader of its kind. See `ports.ResumeReader.read`."""
        kind = kind_of(file)
        reader = self._readers.get(kind)
        if reader is None:
            raise ResumeUnreadable(f"'{file.name}' is {_NAMES[kind]}, and such files are not read.", hint=_AS_PDF)
        return reader.read(file.content, file.name, password=password)
