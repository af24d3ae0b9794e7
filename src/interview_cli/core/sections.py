"""Lines to sections by their headings: known words first, then lines that look like the headings already found."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from interview_cli.core.dates import DATE
from interview_cli.core.document import Document, Line
from interview_cli.core.headings import kind_by_words, kind_of_heading
from interview_cli.core.resume import Section, SectionKind
from interview_cli.core.textflow import is_bullet
from interview_cli.core.units import Placed, place

_Look: TypeAlias = tuple[float, bool]
INLINE_KINDS = frozenset({"skills", "certificates", "interests", "awards", "summary"})  # as in "Skills: Python, Go"
MOST_HEADING_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Block:
    """A section with its lines, heading excluded."""

    section: Section
    lines: tuple[Placed, ...]


def find_sections(document: Document) -> list[Block]:
    """Cut a document at its headings; what stands before the first one is "basics" without a title."""
    lines = [placed for page in document.pages for placed in place(page)]
    look = _heading_look([placed.line for placed in lines])
    blocks: list[tuple[Section, list[Placed]]] = [(Section("basics", ""), [])]
    for placed in lines:
        kind = _kind(placed.line, look)
        if kind is not None:
            blocks.append((Section(kind, placed.line.text.strip(" :：[]<>【】■●□▶·-–—")), []))
        elif inline := _inline(placed, blocks[-1][0].kind):
            blocks.append(inline)
        else:
            blocks[-1][1].append(placed)
    return [Block(section, tuple(held)) for section, held in blocks if held or section.title]


def _heading_look(lines: Sequence[Line]) -> _Look | None:
    """Size and weight that at least two known headings share and entries' first lines do not have."""
    known = Counter((line.size, line.is_bold) for line in lines if kind_of_heading(line.text) is not None)
    if not known:
        return None
    look, count = known.most_common(1)[0]
    body = Counter(line.size for line in lines).most_common(1)[0][0]
    return look if count >= 2 and look[0] > body + 0.4 else None


def _kind(line: Line, look: _Look | None) -> SectionKind | None:
    kind = kind_of_heading(line.text)
    looks = look is not None and abs(line.size - look[0]) < 0.3 and line.is_bold == look[1]
    if kind is not None:
        return kind if look is None or looks or line.size >= look[0] - 0.3 or _is_loud(line) else None
    if looks and len(line.text) <= MOST_HEADING_LETTERS and not is_bullet(line.text) and not DATE.search(line.text):
        return kind_by_words(line.text)
    return None


def _is_loud(line: Line) -> bool:
    return line.is_bold or line.text.isupper()


def _inline(placed: Placed, current: SectionKind) -> tuple[Section, list[Placed]] | None:
    """A heading and its content on one line; only outside of skills, where "Languages: Python" is a group of them."""
    line = placed.line
    head, colon, rest = line.text.partition(":")
    kind = kind_of_heading(head) if colon and rest.strip() and not is_bullet(line.text) else None
    if kind not in INLINE_KINDS or kind == current or current in ("skills", "work", "projects"):
        return None
    content = Line(rest.strip(), line.x0, line.top, line.x1, line.bottom, line.size, line.is_bold)
    return Section(kind, head.strip()), [replace(placed, line=content)]
