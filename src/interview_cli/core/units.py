"""Lines to units: a bullet or paragraph that was broken over lines, whole again.

Apart because both entries and passages are made of units: no later step may cut one.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from interview_cli.core.dates import is_dated
from interview_cli.core.document import Line, Page
from interview_cli.core.textflow import fits, flows_on, is_bullet, join_wrapped, without_bullet

SAME_EDGE = 3.0  # points between left edges that are meant to be one
BESIDE_LINES = 3.0  # of the font size: how much higher or lower text stands beside a line
NEAR_LINES = 25  # lines before and after one that tell where its column ends
FEWEST_BROKEN = 4  # pairs of lines that tell how far apart broken lines are
SAME_COLUMN = 25.0  # points: bullets and their paragraphs are indented less than this
PARAGRAPH_GAP = 0.9  # of the font size: white between two lines that parts paragraphs
LIST_GAP = 0.1  # of the font size: white beyond that of broken lines, which parts items of a list
MOST_AT_EDGE = 25  # letters of a place beside an employer
SPACED_GAP = 1.3  # the same where lines are set far apart, and one hangs below its bullet's text


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, the page it stands on, and where the column of its text ends on the right, in points."""

    line: Line
    page: int
    right_edge: float


@dataclass(frozen=True, slots=True)
class Unit:
    """A whole bullet, paragraph or heading.

    Attributes:
        text: without its bullet; two blanks mark a visible gap.
        gap: white above it in points, 0 at a page's or column's top.
    """

    text: str
    first: Line
    page: int
    is_bullet: bool
    gap: float = 0.0


def place(page: Page) -> list[Placed]:
    """Find for each line how far the lines near it, with about its left edge, reach.

    No line of a column reaches what stands beside the column: one that does is a header over both.
    """
    placed = []
    by_top = sorted(page.lines, key=_top)
    for number, line in enumerate(page.lines):
        near = page.lines[max(0, number - NEAR_LINES) : number + NEAR_LINES]
        most = _beside(line, by_top)
        edge = max(other.x1 for other in near if abs(other.x0 - line.x0) <= SAME_COLUMN and (other.x1 < most or other is line))
        placed.append(Placed(line, page.number, edge))
    return placed


def _top(line: Line) -> float:
    return line.top


def _beside(line: Line, by_top: Sequence[Line]) -> float:
    """Where text begins that stands on the right of a line, up to a few lines higher or lower; infinite where none does."""
    around = BESIDE_LINES * line.size
    first, last = bisect_left(by_top, line.top - around, key=_top), bisect_right(by_top, line.top + around, key=_top)
    return min((other.x0 for other in by_top[first:last] if other.x0 > line.x1), default=inf)


def pitches_of(lines: Sequence[Placed]) -> dict[float, float]:
    """How far apart, from top to top, lines are that one was broken into; by font size, in points.

    The quarter of the pairs that stand closest tells it: in a narrow column items of lists look broken too.
    """
    seen: defaultdict[float, list[float]] = defaultdict(list)
    for above, placed in pairwise(lines):
        first, second = above.line, placed.line
        alike = above.page == placed.page and first.size == second.size and abs(first.x0 - second.x0) <= SAME_EDGE
        if alike and second.top > first.top and not is_bullet(second.text) and not fits(first, second, above.right_edge):
            seen[first.size].append(second.top - first.top)
    return {size: sorted(found)[len(found) // 4] for size, found in seen.items() if len(found) >= FEWEST_BROKEN}


def units_of(
    lines: Sequence[Placed], words: frozenset[str], *, is_list: bool = False, pitches: Mapping[float, float] | None = None
) -> list[Unit]:
    """Join what was broken at the end of room.

    Args:
        words: the document's vocabulary, by which broken words are judged.
        is_list: each line that is no bullet is an item of its own, however far it reaches.
        pitches: of broken lines, by font size; lines that stand further apart are items of a list. None where no list is.
    """
    units: list[Unit] = []
    hanging = 0.0  # left edge of the text behind the last bullet
    for number, placed in enumerate(lines):
        previous = lines[number - 1] if number else None
        apart = bool(units and is_list and not units[-1].is_bullet) or (
            previous is not None and _is_spaced(previous, placed, pitches)
        )
        if previous and units and not apart and _continues(units[-1], previous, placed, hanging):
            units[-1] = replace(units[-1], text=_joined(units[-1].text, previous, placed.line, words))
            continue
        line = placed.line
        if is_bullet(line.text):
            hanging = _text_edge(lines, number)
        gap = line.top - previous.line.bottom if previous and previous.page == placed.page else 0.0
        units.append(Unit(without_bullet(line.text), line, placed.page, is_bullet(line.text), max(gap, 0.0)))
    return [unit for unit in units if unit.text]


def _is_spaced(previous: Placed, placed: Placed, pitches: Mapping[float, float] | None) -> bool:
    line = placed.line
    usual = pitches.get(line.size) if pitches else None
    return usual is not None and previous.page == placed.page and line.top - previous.line.top > usual + LIST_GAP * line.size


def _continues(unit: Unit, previous: Placed, placed: Placed, hanging: float) -> bool:
    line = placed.line
    if line.is_whole:
        return False
    if not unit.text:
        return not is_bullet(line.text)  # a bullet that stands alone on its line
    same_page = previous.page == placed.page
    most = SPACED_GAP if unit.is_bullet and abs(line.x0 - hanging) <= SAME_EDGE else PARAGRAPH_GAP
    if same_page and line.top - previous.line.bottom > most * line.size:
        return False
    if unit.is_bullet and not is_bullet(line.text) and "  " not in line.text and " | " not in line.text:
        indented = line.x0 > unit.first.x0 + SAME_EDGE and abs(line.size - previous.line.size) < 0.6
        if indented and (abs(line.x0 - hanging) <= 2 * SAME_EDGE or line.x0 > hanging or not same_page):
            return True
        return line.x0 >= unit.first.x0 - 1.0 and not line.is_bold and flows_on(previous.line, line, previous.right_edge)
    if same_page and line.x0 < previous.line.x0 - 4 * SAME_EDGE:
        return False
    if unit.is_bullet and is_dated(line.text) and line.x0 <= unit.first.x0 + SAME_EDGE:
        return False  # the next entry's name, with its date at the right edge
    if is_dated(previous.line.text) and previous.line.text[-1] not in "-–~":
        return False  # its date stands at the right edge, so the line looks full
    if "@" in previous.line.text:
        return False  # how to reach the person; nothing goes on from there
    if _has_place_at_edge(previous.line.text) and "  " not in line.text:
        return False
    return flows_on(previous.line, line, previous.right_edge)


def _has_place_at_edge(text: str) -> bool:
    """A short word or two stand apart at the right edge, so the line looks full: "The Copper Heron  Leeds"."""
    head, gap, tail = text.rpartition("  ")
    return bool(gap) and len(tail) <= MOST_AT_EDGE and len(tail) < len(head) and tail[-1:].isalnum() and " | " not in text


def _text_edge(lines: Sequence[Placed], number: int) -> float:
    """Where the text behind a bullet begins: the next line's edge if it hangs there, else a guess by the font's size."""
    line = lines[number].line
    if number + 1 < len(lines):
        following = lines[number + 1].line
        if not is_bullet(following.text) and 0 < following.x0 - line.x0 < 3 * line.size:
            return following.x0
    return line.x0 + line.size


def _joined(text: str, previous: Placed, following: Line, words: frozenset[str]) -> str:
    line, edge = previous.line, previous.right_edge
    if not text:
        return following.text
    if "  " in line.text and "  " in following.text:
        return f"{text}  {following.text}"  # rows of tags
    if fits(line, following, edge) and not text.endswith("-"):
        return f"{text} {following.text}"
    return join_wrapped(text, following.text, words, shortfall=(edge - line.x1) / max(line.size, 1.0))
