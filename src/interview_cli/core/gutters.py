"""White that runs down a page between two columns, and what it parts: two texts, headings from their text, or dates from it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from interview_cli.core.words import Box, Row, Word, around, fragments_of, rows_of

FRAGMENT_GAP = 0.7  # of the font size: wider than a space in justified text, narrower than any gutter
STEP = 3.0  # points between the places where a gutter is looked for
FEWEST_ROWS = 4  # a side with fewer is no column
FEWEST_UNALIGNED_ROWS = 6  # a side with fewer says nothing about its own baselines
LEAST_GUTTER = 5.0  # points
LEAST_HEIGHT = 0.2  # of the text's height on the page
MOST_NOTE_LETTERS = 34  # a date, a place or a duration beside an entry; a heading in a narrow column
SAME_PLACE = 12.0  # points: the gutter of an earlier page goes on here

IsHeading: TypeAlias = Callable[[Row], bool]
Parts: TypeAlias = Literal["texts", "labels", "notes"]
_RANK: dict[Parts, int] = {"notes": 0, "labels": 1, "texts": 2}


@dataclass(frozen=True, slots=True)
class Gutter:
    """White from top to bottom of a band, with text on both sides of it.

    Attributes:
        parts: "texts": each side is read on its own; "labels": headings on the left, each beside its text;
            "notes": dates and places beside what they belong to.
        is_main_left: the longer side is the left one.
    """

    x: float
    top: float
    bottom: float
    weight: int
    parts: Parts
    is_main_left: bool


@dataclass(frozen=True, slots=True)
class _Fragment:
    """A piece of a row without wide gaps; what the search asks of it a hundred times is found once."""

    row: Row
    box: Box
    is_heading: bool


def find_gutter(words: Sequence[Word], is_heading: IsHeading, known: Sequence[Gutter] = ()) -> Gutter | None:
    """Find the gutter that says most about the order of reading; `known` are those of earlier pages, believed on less."""
    pieces = [piece for row in rows_of(list(words)) for piece in fragments_of(row, FRAGMENT_GAP)]
    fragments = sorted(
        (_Fragment(piece, around(piece), is_heading(piece)) for piece in pieces), key=lambda fragment: fragment.box.middle
    )
    if len(fragments) < FEWEST_ROWS:
        return None
    height = max(max(f.box.bottom for f in fragments) - fragments[0].box.top, 1.0)  # words of broken files may have none
    left, right = min(f.box.x0 for f in fragments), max(f.box.x1 for f in fragments)
    found = []
    x = left + 0.1 * (right - left)
    while x < right - 0.1 * (right - left):
        earlier = next((gutter for gutter in known if abs(gutter.x - x) < SAME_PLACE), None)
        for run in _runs(fragments, x):
            if gutter := _judge(run, x, height, is_heading, earlier):
                found.append(gutter)
        x += STEP
    return max(found, key=lambda gutter: (_RANK[gutter.parts], gutter.weight), default=None)


def _runs(fragments: list[_Fragment], x: float) -> list[list[_Fragment]]:
    """Stretches of the page, from the top, in which nothing crosses x."""
    runs: list[list[_Fragment]] = [[]]
    for fragment in fragments:
        if fragment.box.x0 < x < fragment.box.x1:
            runs.append([])
        else:
            runs[-1].append(fragment)
    return [run for run in runs if len(run) >= FEWEST_ROWS]


def _judge(run: list[_Fragment], x: float, page_height: float, is_heading: IsHeading, earlier: Gutter | None) -> Gutter | None:
    left = [fragment for fragment in run if fragment.box.x1 <= x]
    right = [fragment for fragment in run if fragment.box.x1 > x]
    if not (left and right):
        return None
    edge, start = max(f.box.x1 for f in left), min(f.box.x0 for f in right)
    if start - edge < LEAST_GUTTER:
        return None
    top, bottom = min(f.box.top for f in run), max(f.box.bottom for f in run)
    parts = _parted(left, right, (bottom - top) / page_height, is_heading, earlier)
    if parts is None:
        return None
    is_main_left = earlier.is_main_left if earlier and parts == "texts" else _letters(left) > _letters(right)
    return Gutter((edge + start) / 2, top, bottom, len(run), parts, is_main_left)


def _parted(
    left: list[_Fragment], right: list[_Fragment], height: float, is_heading: IsHeading, earlier: Gutter | None
) -> Parts | None:
    if _are_labels(left, right, is_heading, fewest=1 if earlier and earlier.parts == "labels" else 2):
        return "labels"
    fewest = min(len(left), len(right))
    if fewest < (2 if earlier else FEWEST_ROWS) or height < LEAST_HEIGHT:
        return None
    if any(f.is_heading for f in left) and any(f.is_heading for f in right):
        return "texts"
    if _are_notes(min(left, right, key=_letters)):
        return "notes"
    if earlier and earlier.parts == "texts":
        return "texts"
    return "texts" if fewest >= FEWEST_UNALIGNED_ROWS and _are_unaligned(left, right) else None


def _letters(fragments: list[_Fragment]) -> int:
    return sum(len(word.text) for fragment in fragments for word in fragment.row)


def _are_labels(left: list[_Fragment], right: list[_Fragment], is_heading: IsHeading, *, fewest: int) -> bool:
    """Most of what stands on the left are headings, each beside the first row of its text."""
    if len(right) < max(FEWEST_ROWS, len(left)) or sum(f.is_heading for f in left) * 3 < len(left):
        return False
    blocks = blocks_of(rows_of([word for fragment in left for word in fragment.row]))
    merged = [tuple(word for row in block for word in row) for block in blocks]
    begins = [fragment.box.middle for fragment in right]
    headings = sum(is_heading(whole) and _is_beside(rows[0], begins) for whole, rows in zip(merged, blocks, strict=True))
    short = all(sum(len(word.text) for word in block) <= MOST_NOTE_LETTERS for block in merged)
    return short and headings >= fewest and headings * 2 > len(merged)


def _is_beside(row: Row, middles: Sequence[float]) -> bool:
    return min(abs(around(row).middle - middle) for middle in middles) < row[0].size


def _are_notes(fragments: list[_Fragment]) -> bool:
    rows = [fragment.row for fragment in fragments]
    short = sum(sum(len(word.text) for word in row) <= MOST_NOTE_LETTERS for row in rows)
    dated = sum(bool(re.search(r"(?:19|20)\d\d", " ".join(word.text for word in row))) for row in rows)
    return short == len(rows) and dated * 4 >= len(rows)


def _are_unaligned(left: list[_Fragment], right: list[_Fragment]) -> bool:
    """Fewer than half of the rows of one side share a baseline with the other: two texts, each with its own lines."""
    few, many = sorted((left, right), key=len)
    middles = [fragment.box.middle for fragment in many]
    aligned = sum(min(abs(fragment.box.middle - middle) for middle in middles) < 1.0 for fragment in few)
    return aligned * 2 < len(few)


def blocks_of(rows: list[Row]) -> list[list[Row]]:
    """Put rows that stand close below one another into blocks."""
    blocks = [[rows[0]]]
    for above, row in pairwise(rows):
        if around(row).top - around(above).bottom > 0.8 * row[0].size:
            blocks.append([])
        blocks[-1].append(row)
    return blocks
