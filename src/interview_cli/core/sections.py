"""Lines to sections by their headings: known words first, then lines that look like the headings already found."""

from dataclasses import dataclass, replace

from interview_cli.core.document import Document, Line
from interview_cli.core.heading_looks import HeadingLooks, Look, learn_looks, look_of
from interview_cli.core.headings import kind_of_heading
from interview_cli.core.resume import Section, SectionKind
from interview_cli.core.textflow import is_bullet
from interview_cli.core.units import Placed, place

INLINE_KINDS = frozenset({"skills", "certificates", "interests", "awards", "summary"})  # as in "Skills: Python, Go"
ENTRY_KINDS = frozenset({"work", "projects", "education", "summary"})  # no group of skills is called so


@dataclass(frozen=True, slots=True)
class Block:
    """A section with its lines, heading excluded."""

    section: Section
    lines: tuple[Placed, ...]


def find_sections(document: Document) -> list[Block]:
    """Cut a document at its headings; what stands before the first one is "basics" without a title."""
    lines = [placed for page in document.pages for placed in place(page)]
    looks = learn_looks((placed.line.text, _look(placed.line)) for placed in lines if not placed.line.is_label)
    blocks: list[tuple[Section, list[Placed]]] = [(Section("basics", ""), [])]
    last_look: Look | None = None
    for placed in lines:
        kind = _kind(placed.line, looks, blocks[-1][0], last_look)
        if kind is not None:
            last_look = _look(placed.line)
            blocks.append((Section(kind, placed.line.text.strip(" :：[]<>【】■●□▶·-–—")), []))
        elif inline := _inline(placed, blocks[-1][0].kind):
            blocks.append(inline)
        else:
            blocks[-1][1].append(placed)
    return [Block(section, tuple(held)) for section, held in blocks if held or section.title]


def _kind(line: Line, looks: HeadingLooks, current: Section, current_look: Look | None) -> SectionKind | None:
    if line.is_label:
        return None
    look = _look(line)
    kind = looks.kind(line.text.strip(), look)
    if current.kind == "skills" and current_look and _is_weaker(look, current_look) and kind not in ENTRY_KINDS:
        return None  # "Languages", "Tools" or "Research" over groups of skills
    return kind


def _look(line: Line) -> Look:
    return look_of(line.text, line.size, is_bold=line.is_bold)


def _is_weaker(look: Look, than: Look) -> bool:
    return look[0] < than[0] - 0.3 or (look[0] < than[0] + 0.3 and look[1:] < than[1:])


def _inline(placed: Placed, current: SectionKind) -> tuple[Section, list[Placed]] | None:
    """A heading and its content on one line; only outside of skills, where "Languages: Python" is a group of them."""
    line = placed.line
    head, colon, rest = line.text.partition(":")
    kind = kind_of_heading(head) if colon and rest.strip() and not is_bullet(line.text) else None
    if kind not in INLINE_KINDS or kind == current or current in ("skills", "work", "projects"):
        return None
    content = Line(rest.strip(), line.x0, line.top, line.x1, line.bottom, line.size, line.is_bold)
    return Section(kind, head.strip()), [replace(placed, line=content)]
