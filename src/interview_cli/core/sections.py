"""Lines to sections by their headings: known words first, then lines that look like the headings already found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_cli.core.document import Document, Line
from interview_cli.core.fields import field_kind
from interview_cli.core.heading_looks import HeadingLooks, Look, learn_looks, look_of
from interview_cli.core.headings import is_document_title, kind_of_heading
from interview_cli.core.resume import Section, SectionKind
from interview_cli.core.textflow import fits, is_bullet
from interview_cli.core.units import Placed, place

INLINE_KINDS = frozenset({"skills", "certificates", "interests", "awards", "summary"})  # as in "Skills: Python, Go"
ENTRY_KINDS = frozenset({"work", "projects", "education", "summary"})  # no group of skills is called so
# What a form ends with, above the date and the signature: it belongs to no section.
_CLOSING = re.compile(
    r"^\W*(?:위|상기|이상)(?:의|에)?\s.{0,30}(?:사실과|틀림|다름|상위).{0,10}(?:없|같)|^I (?:do )?(?:hereby )?(?:solemnly )?(?:declare|certify) that",
    re.IGNORECASE,
)
HALF_LINE = 0.5  # of the font size: white between lines that one was broken into


@dataclass(frozen=True, slots=True)
class Block:
    """A section with its lines, heading excluded."""

    section: Section
    lines: tuple[Placed, ...]


def find_sections(document: Document) -> list[Block]:
    """Cut a document at its headings; what stands before the first one is "basics" without a title."""
    lines = _with_whole_headings([placed for page in document.pages for placed in place(page) if not _is_rule(placed.line)])
    looks = learn_looks((placed.line.text, _look(placed.line)) for placed in lines if not placed.line.is_label)
    blocks: list[tuple[Section, list[Placed]]] = [(Section("basics", ""), [])]
    last_look: Look | None = None
    above: Placed | None = None
    for placed in lines:
        kind = None if _goes_on(above, placed) else _kind(placed.line, looks, blocks[-1][0], last_look)
        is_first = len(blocks) == 1 and not blocks[0][1]
        if is_first and (kind == "other" or is_document_title(placed.line.text)):
            kind = None  # the first line of all is a name, or the document's title
        above = placed if kind is None else None
        if kind is not None:
            last_look = _look(placed.line)
            blocks.append((Section(kind, placed.line.text.strip(" :：[]<>【】■●□▶·-–—")), []))
        elif _CLOSING.match(placed.line.text):
            blocks.append((Section("other", ""), [placed]))
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
    if kind == "other" and field_kind(line.text) == "duties":
        return "work"  # "주요 업무" as large as a heading, over what was done in each job
    return kind


def _goes_on(above: Placed | None, placed: Placed) -> bool:
    """The second half of a bold line that a narrow column broke: "Shannonside Institute of" over "Technology"."""
    if above is None or above.page != placed.page or not (above.line.is_bold and placed.line.is_bold):
        return False
    first, second = above.line, placed.line
    near = second.top - first.bottom < HALF_LINE * second.size and abs(first.x0 - second.x0) < 1.0
    return near and _look(first) == _look(second) and not fits(first, second, above.right_edge)


def _is_rule(line: Line) -> bool:
    """A line of signs below a heading of a plain text; a bullet alone on its line is none."""
    return not any(letter.isalnum() for letter in line.text) and not is_bullet(line.text)


def _with_whole_headings(lines: Sequence[Placed]) -> list[Placed]:
    """Join a heading that a narrow column broke after a word: "ACADEMIC" over "BACKGROUND"."""
    whole: list[Placed] = []
    for placed in lines:
        above = whole[-1] if whole else None
        if above and above.page == placed.page and _is_broken_heading(above.line, placed.line):
            text = f"{above.line.text} {placed.line.text}"
            whole[-1] = replace(above, line=replace(above.line, text=text, bottom=placed.line.bottom))
        else:
            whole.append(placed)
    return whole


def _is_broken_heading(first: Line, second: Line) -> bool:
    is_loud = first.is_bold or first.text.isupper()
    alike = is_loud and _look(first) == _look(second) and abs(first.x0 - second.x0) < 1.0
    near = 0 <= second.top - first.bottom < first.size
    known = kind_of_heading(first.text) and kind_of_heading(second.text)
    return alike and near and not known and kind_of_heading(f"{first.text} {second.text}") is not None


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
