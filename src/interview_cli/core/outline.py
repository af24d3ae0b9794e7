"""A resume as its parts: sections, entries, facts. Found in a document by `core.reading`, or stated outright by a structured file.

Apart so that a file which states them (JSON Resume) goes the same way as one in which they are found, and nothing in it is guessed.
"""

from dataclasses import dataclass

from interview_cli.core.entries import Entry
from interview_cli.core.resume import Facts, Language, Section


@dataclass(frozen=True, slots=True)
class Outline:
    """What a file says, in parts.

    Attributes:
        name: the file's name, without its folder.
        sha256: of the file's bytes, in hex.
        text: all of it in reading order.
        sections, entries: in reading order; entries of one section stand together.
        warnings: what was left out or looked odd, as short sentences.
        recognised: as in `core.document.Document`.
    """

    name: str
    sha256: str
    language: Language
    pages: int
    text: str
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    facts: Facts
    warnings: tuple[str, ...] = ()
    recognised: float | None = None
