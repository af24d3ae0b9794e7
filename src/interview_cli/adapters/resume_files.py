"""The choice of a reader by a file's name: .txt and .md are text, .json is JSON Resume, everything else must prove to be a PDF.

Apart from the readers because adapters do not know one another: the readers are handed in.
"""

from collections.abc import Mapping
from pathlib import Path

from interview_cli.core.document import Document
from interview_cli.core.outline import Outline
from interview_cli.ports import ResumeReader


class ResumeFiles:
    """Reads each file with the reader of its suffix."""

    def __init__(self, readers: Mapping[str, ResumeReader], otherwise: ResumeReader) -> None:
        """Take the readers.

        Args:
            readers: by lower-case suffix with its dot, e.g. ".md".
            otherwise: reads the files of all other names.
        """
        self._readers = dict(readers)
        self._otherwise = otherwise

    def read(self, path: Path, *, password: str | None = None) -> Document | Outline:
        """Read a file. Raises ResumeUnreadable, as its reader does."""
        return self._readers.get(path.suffix.lower(), self._otherwise).read(path, password=password)
