"""Paragraphs and tables of a .docx file, in the order in which they are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from interview_cli.adapters.docx.archive import child, local
from interview_cli.adapters.docx.looks import WHITE, Colour, Looks, Shape
from interview_cli.adapters.docx.text import DEEPEST, ParagraphText, Piece, Tally, Written, too_deep
from interview_cli.core.headings import kind_of_heading
from interview_cli.core.textflow import is_bullet

MOST_SHORT_CELL = 70  # letters, as in a PDF's tables: more is a text of its own
_HOLDERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "~AlternateContent", "~Choice"})
_BULLET = "• "


@dataclass(frozen=True, slots=True)
class Printed:
    """One line as it is printed.

    Attributes:
        level: of a heading, from 0; None for other text.
        indent, before, after: points.
        pages_before, pages_after: how many pages end before and behind it.
    """

    text: str
    size: float
    is_bold: bool
    level: int | None = None
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.0
    pages_before: int = 0
    pages_after: int = 0


class Blocks:
    """Reads what holds paragraphs and tables: the body, a cell, a text box, a header.

    Attributes:
        boxes: text boxes met so far, each with whether it was anchored before any text.
    """

    def __init__(self, looks: Looks, tally: Tally) -> None:
        self._looks = looks
        self._text = ParagraphText(looks, tally)
        self._has_begun = False
        self.boxes: list[tuple[Element, bool]] = []

    def lines(self, holder: Element, backdrop: Colour | None = WHITE, depth: int = 0) -> Iterator[Printed]:
        """Give the lines of a holder; those of tables are joined or parted as their cells are meant."""
        if depth > DEEPEST:
            raise too_deep()
        for inner in holder:
            match local(inner):
                case "p":
                    yield from self._paragraph(inner, backdrop)
                case "tbl":
                    yield from self._table(inner, backdrop, depth + 1)
                case "sdt" if child(inner, "sdtPr", "showingPlcHdr") is not None:
                    continue
                case name if name in _HOLDERS:
                    yield from self.lines(inner, backdrop, depth + 1)

    def _paragraph(self, paragraph: Element, backdrop: Colour | None) -> Iterator[Printed]:
        shape = self._looks.of_paragraph(paragraph)
        written = self._text.read(paragraph, backdrop)
        self.boxes += [(box, not self._has_begun) for box in written.boxes]
        printed = list(_printed(written, shape))
        self._has_begun = self._has_begun or any(line.text for line in printed)
        yield from printed

    def _table(self, table: Element, backdrop: Colour | None, depth: int) -> Iterator[Printed]:
        behind = None if self._looks.shades_tables(table) else backdrop
        for row in _inner(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells = [
                list(self.lines(cell, self._looks.background_of(child(cell, "tcPr")) or behind, depth))
                for cell in _inner(row, "tc")
            ]
            yield from _row([cell for cell in cells if any(line.text for line in cell)])


def _inner(holder: Element, name: str) -> Iterator[Element]:
    """Rows or cells, also those in content controls."""
    for inner in holder:
        if local(inner) == name:
            yield inner
        elif local(inner) in ("sdt", "sdtContent"):
            yield from _inner(inner, name)


def _row(cells: list[list[Printed]]) -> Iterator[Printed]:
    """One row of a table: short cells make one line; a short label stands before the first line of its text, or heads it."""
    shown = [[line for line in cell if line.text] for cell in cells]
    if not shown:
        return
    label = shown[0][0]
    is_label = len(shown[0]) == 1 and len(label.text) <= MOST_SHORT_CELL and not is_bullet(label.text)
    if all(len(cell) == 1 and len(cell[0].text) <= MOST_SHORT_CELL for cell in shown):
        yield _joined([cell[0] for cell in shown])
    elif len(shown) > 1 and is_label and kind_of_heading(label.text) is None and not is_bullet(shown[1][0].text):
        yield _joined([label, shown[1][0]])
        yield from shown[1][1:]
        yield from (line for cell in shown[2:] for line in cell)
    else:
        yield from (line for cell in shown for line in cell)


def _joined(lines: list[Printed]) -> Printed:
    return replace(lines[0], text=" | ".join(line.text for line in lines), pages_before=max(line.pages_before for line in lines))


def _printed(written: Written, shape: Shape) -> Iterator[Printed]:
    """The lines of a paragraph; one that is blank keeps its height, which parts what is above from what is below."""
    filled = [line for line in written.lines if _text(line)]
    last = len(filled) - 1
    pages = written.breaks_before + shape.breaks_page
    if not filled:
        size = 0.0 if written.boxes else 10.0
        yield Printed("", size, False, None, 0.0, shape.before, shape.after, pages, written.breaks_after)
    for number, line in enumerate(filled):
        size, is_bold = _weight(line)
        text = _BULLET + _text(line) if shape.is_item and number == 0 and not is_bullet(_text(line)) else _text(line)
        before, after = shape.before * (number == 0), shape.after * (number == last)
        breaks = pages * (number == 0), written.breaks_after * (number == last)
        yield Printed(text, size, is_bold, shape.level, shape.indent, before, after, *breaks)


def _text(line: list[Piece]) -> str:
    """One line's text; two blanks stay, as the mark of a visible gap (a tab)."""
    return re.sub(r" {3,}", "  ", "".join(piece.text for piece in line).replace("\u00a0", " ")).strip()


def _weight(line: list[Piece]) -> tuple[float, bool]:
    """The size of most letters, and whether most are bold."""
    sizes: dict[float, int] = {}
    for piece in line:
        sizes[piece.look.size] = sizes.get(piece.look.size, 0) + len(piece.text.strip())
    bold = sum(len(piece.text.strip()) for piece in line if piece.look.is_bold)
    return max(sizes, key=lambda size: sizes[size]), 2 * bold > sum(sizes.values())
