"""Words and cells as they stand on a page, before anybody knows in which order they are read.

Apart because a reader of files fills these records and `core.layout` makes lines of them.
"""

from dataclasses import dataclass, replace
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the page's top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half its height down."""
        return (self.top + self.bottom) / 2

    def holds(self, other: "Box") -> bool:
        """The middle of the other one lies inside."""
        return self.x0 <= (other.x0 + other.x1) / 2 <= self.x1 and self.top <= other.middle <= self.bottom


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `size` is its font size in points."""

    text: str
    box: Box
    size: float
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class PageWords:
    """One page; `tables` holds for each ruled table its rows, and for each row the boxes of its cells."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    tables: tuple[tuple[tuple[Box, ...], ...], ...] = ()


Row = tuple[Word, ...]
FEWEST_SPACED_LETTERS = 3


def rows_of(words: tuple[Word, ...] | list[Word]) -> list[Row]:
    """Put words that share a baseline into rows, from the top; each row runs from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.middle, word.box.x0)):
        if rows and _share_baseline(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [with_whole_words(tuple(sorted(row, key=lambda word: word.box.x0))) for row in rows]


def _share_baseline(first: Word, second: Word) -> bool:
    lower = min(first.box.bottom - first.box.top, second.box.bottom - second.box.top)
    return abs(first.box.middle - second.box.middle) < 0.5 * lower


def around(words: Row) -> Box:
    """The smallest box around all of them; there is at least one."""
    boxes = [word.box for word in words]
    return Box(min(b.x0 for b in boxes), min(b.top for b in boxes), max(b.x1 for b in boxes), max(b.bottom for b in boxes))


def fragments_of(row: Row, gap: float) -> list[Row]:
    """Cut a row where the white between two words is wider than `gap` times their size."""
    parts: list[list[Word]] = [[row[0]]]
    for left, right in pairwise(row):
        if right.box.x0 - left.box.x1 > gap * max(left.size, right.size):
            parts.append([])
        parts[-1].append(right)
    return [tuple(part) for part in parts]


def with_whole_words(row: Row) -> Row:
    """Join the letters of a row that is set letter by letter ("E X P E R I E N C E"); any other row stays as it is.

    Where the white between two letters is clearly wider than between most, a word ends.
    """
    single = sum(len(word.text) == 1 and word.text.isalpha() for word in row)
    if len(row) < FEWEST_SPACED_LETTERS or single < 0.9 * len(row):
        return row
    gaps = [right.box.x0 - left.box.x1 for left, right in pairwise(row)]
    usual = sorted(gaps)[len(gaps) // 2]
    parts: list[list[Word]] = [[row[0]]]
    for word, gap in zip(row[1:], gaps, strict=True):
        if gap > 1.5 * usual + 0.1 * word.size:
            parts.append([])
        parts[-1].append(word)
    return tuple(replace(part[0], text="".join(word.text for word in part), box=around(tuple(part))) for part in parts)
