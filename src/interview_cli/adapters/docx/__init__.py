"""Resumes as .docx: the text of a Word file as its printed pages show it.

Read from the XML itself: the libraries that make documents of it leave out what resumes are built of (text boxes, content
controls, tracked insertions), or take in what nobody sees (hidden and white text).
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from interview_cli.adapters.docx.archive import Archive, child, local
from interview_cli.adapters.docx.blocks import Blocks, Printed
from interview_cli.adapters.docx.looks import Looks
from interview_cli.adapters.docx.text import Tally
from interview_cli.core.document import Document, Line, Page
from interview_cli.core.headings import kind_of_heading
from interview_cli.errors import ResumeUnreadable
from interview_cli.files import MEGABYTE, check_size

MOST_BYTES = 20 * MEGABYTE
MOST_CHARACTERS = 200_000
LINE_HEIGHT = 1.2  # of the font size, as Word sets it
LETTER_WIDTH = 0.5  # of the font size, of a Latin letter on average
HEADING_STEPS = (
    10.0,
    6.0,
    4.0,
    2.0,
)  # points above the body: a title, then headings by level, where a style makes them no larger
NO_HIGHER = 0.4  # points: a heading within this of the body's size does not look like one
_PAGE_WORDS = re.compile(r"^\W*(?:(?:page|of|페이지|쪽|p)\W*)*$", re.IGNORECASE)


class DocxResume:
    """Reads .docx files."""

    def read(self, content: bytes, name: str, *, password: str | None = None) -> Document:  # noqa: ARG002  encrypted ones are refused
        """Read a Word file.

        Raises:
            ResumeUnreadable: over 20 MB, an old .doc, encrypted, damaged, no Word file, too large when unpacked, no text.
        """
        check_size(content, name, most_bytes=MOST_BYTES)
        archive = Archive(content, name)
        tally = Tally()
        printed = _all_lines(archive, tally)
        if sum(len(line.text) for line in printed) > MOST_CHARACTERS:
            raise ResumeUnreadable(f"'{name}' has more than {MOST_CHARACTERS:,} characters.", hint="Give the resume alone.")
        if not any(line.text for line in printed):
            raise ResumeUnreadable(f"'{name}' has no text that can be seen.", hint="Save it as PDF from your word processor.")
        return Document(name, hashlib.sha256(content).hexdigest(), _pages(_raised(printed)), tuple(_warnings(tally)))


def _all_lines(archive: Archive, tally: Tally) -> list[Printed]:
    """Header, text boxes at the top, body, other text boxes, footer: a box holds a side column more often than a remark."""
    main, root = archive.document()
    parts = {kind: name for kind, name in archive.related(main) if kind in ("styles", "numbering")}
    looks = Looks(*(archive.part(parts[kind]) if kind in parts else None for kind in ("styles", "numbering")))
    blocks = Blocks(looks, tally)
    lines = list(blocks.lines(child(root, "body") or root))
    first, later = _boxes(blocks)
    edges = {kind: _edge(archive, main, root, kind, Blocks(looks, tally)) for kind in ("header", "footer")}
    return [*edges["header"], *first, *lines, *later, *edges["footer"]]


def _boxes(blocks: Blocks) -> tuple[list[Printed], list[Printed]]:
    """The text boxes' lines: those that stand before the text and hold no section (a name, an address), and the others."""
    first: list[Printed] = []
    later: list[Printed] = []
    waiting = list(blocks.boxes)
    while waiting:
        box, is_at_top = waiting.pop(0)
        blocks.boxes.clear()
        lines = list(blocks.lines(box, None))  # the shape's own fill may lie behind its text
        waiting = [(inner, is_at_top) for inner, _ in blocks.boxes] + waiting
        holds_section = any(kind_of_heading(line.text) is not None for line in lines)
        (first if is_at_top and not holds_section else later).extend(lines)
    return first, later


def _edge(archive: Archive, main: str, root: Element, kind: str, blocks: Blocks) -> list[Printed]:
    """What runs along the pages' upper or lower edge, once, without page numbers."""
    used = {
        next((text for key, text in mark.items() if key.endswith("}id")), "")
        for mark in root.iter()
        if local(mark) == f"{kind}Reference"
    }
    names = [name for id_, kind_, name in archive.references(main) if kind_ == kind and id_ in used]
    roots = [part for name in dict.fromkeys(names) if (part := archive.part(name)) is not None]
    lines = [line for part in roots for line in blocks.lines(part) if not _PAGE_WORDS.match(line.text)]
    return list({line.text: replace(line, pages_before=0, pages_after=0) for line in lines}.values())


def _raised(lines: Sequence[Printed]) -> Iterator[Printed]:
    """Headings that only their style tells apart, made larger than the body, as later steps know headings by their looks."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.level is None:
            sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    for line in lines:
        step = None if line.level is None or line.level + 2 > len(HEADING_STEPS) else HEADING_STEPS[line.level + 1]
        yield line if step is None or line.size > body + NO_HIGHER else replace(line, size=body + step)


def _pages(printed: Iterable[Printed]) -> tuple[Page, ...]:
    """Lines with boxes: as far below one another as their spacing says."""
    pages: list[list[Line]] = [[]]
    top, space = 0.0, 0.0
    for line in printed:
        if line.pages_before and pages[-1]:
            pages.append([])
            top, space = 0.0, 0.0
        top += max(space, line.before)
        bottom = top + LINE_HEIGHT * line.size
        if line.text:
            x1 = line.indent + LETTER_WIDTH * line.size * len(line.text)
            pages[-1].append(Line(line.text, line.indent, top, x1, bottom, line.size, line.is_bold, is_whole=True))
        top, space = bottom, line.after
        if line.pages_after:
            pages.append([])
            top, space = 0.0, 0.0
    return tuple(Page(number, tuple(lines)) for number, lines in enumerate((lines for lines in pages if lines), start=1))


def _warnings(tally: Tally) -> Iterator[str]:
    if tally.hidden:
        yield f"{tally.hidden} hidden characters (marked hidden, tiny, or in the colour behind them) were left out."
    if tally.deletions:
        yield "The file has tracked changes: what is marked as deleted was left out. Accept the changes before you send it to anybody."
