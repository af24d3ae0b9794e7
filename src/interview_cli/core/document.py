"""A document as a reader of files gives it: pages of lines with their place and looks, in reading order.

Apart so that sections and passages can be found by pure code, whatever the file's format was.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, left to right.

    Attributes:
        x0, top, x1, bottom: its box in points from the page's top left corner; all 0 where the format has no geometry.
        size: font size in points of most of its characters, 0 where unknown.
        begins_bold: its first words are bold, and a sign parts them from plain ones: "**Acme** | Engineer".
        is_label: the format says that it names a field of a record, so it heads no section.
        is_whole: the format says that it is a paragraph of its own, so no rule joins it with a neighbour.
    """

    text: str
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    is_bold: bool = False
    is_whole: bool = False
    is_label: bool = False
    begins_bold: bool = False

    @property
    def leads_bold(self) -> bool:
        """What it names is bold, however much plain text follows."""
        return self.is_bold or self.begins_bold


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `number` counts from 1 and `lines` stand in reading order."""

    number: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What was read from one file.

    Attributes:
        name: the file's name, without its folder.
        sha256: of the file's bytes, in hex; the same file is the same document wherever it lies.
        warnings: what was left out or looked odd, as short sentences (hidden text, unreadable glyphs).
        recognised: how sure an OCR reader was of the pages that are pictures, 0 to 1; None where there was none to read.
    """

    name: str
    sha256: str
    pages: tuple[Page, ...]
    warnings: tuple[str, ...] = ()
    recognised: float | None = None

    @property
    def text(self) -> str:
        """All lines in reading order, one a line, a blank line between pages."""
        return "\n\n".join("\n".join(line.text for line in page.lines) for page in self.pages)
