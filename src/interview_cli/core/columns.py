"""Columns of a page, found by geometry: where a gutter runs, and whether it parts two texts or one text from its dates."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interview_cli.core.words import Box, Row, Word, around, fragments_of, rows_of

FRAGMENT_GAP = 0.7  # of the font size: wider than a space in justified text, narrower than any gutter
STEP = 3.0  # points between the places where a gutter is looked for
FEWEST_ROWS = 4  # a side with fewer is no column
LEAST_GUTTER = 5.0  # points
LEAST_HEIGHT = 0.2  # of the text's height on the page
MOST_NOTE_LETTERS = 34  # a date, a place or a duration beside an entry


@dataclass(frozen=True, slots=True)
class Gutter:
    """White from top to bottom of a band, with text on both sides of it."""

    x: float
    top: float
    bottom: float
    weight: int
    parts_texts: bool


def in_reading_order(words: Sequence[Word], is_heading: Callable[[Row], bool]) -> list[Row]:
    """Put words into rows as they are read: across the page, or column after column where a gutter parts two texts.

    Two texts are known by headings on both sides, which `is_heading` tells of a fragment of a row.
    """
    rows = rows_of(list(words))
    pieces = [piece for row in rows for piece in fragments_of(row, FRAGMENT_GAP)]
    gutter = _find_gutter([_Fragment(piece, around(piece), is_heading(piece)) for piece in pieces])
    if gutter is None:
        return rows
    above = [word for word in words if word.box.middle < gutter.top]
    inside = [word for word in words if gutter.top <= word.box.middle <= gutter.bottom]
    below = [word for word in words if word.box.middle > gutter.bottom]
    left = [word for word in inside if word.box.x1 <= gutter.x]
    right = [word for word in inside if word.box.x1 > gutter.x]
    band = _column_after_column(left, right, is_heading) if gutter.parts_texts else _notes_beside(left, right)
    return [*rows_of(above), *band, *in_reading_order(below, is_heading)] if below else [*rows_of(above), *band]


@dataclass(frozen=True, slots=True)
class _Fragment:
    """A piece of a row without wide gaps; what the search asks of it a hundred times is found once."""

    row: Row
    box: Box
    is_heading: bool


def _find_gutter(fragments: list[_Fragment]) -> Gutter | None:
    if len(fragments) < 2 * FEWEST_ROWS:
        return None
    left, right = min(f.box.x0 for f in fragments), max(f.box.x1 for f in fragments)
    height = max(f.box.bottom for f in fragments) - min(f.box.top for f in fragments)
    ordered = sorted(fragments, key=lambda fragment: fragment.box.middle)
    found = []
    x = left + 0.1 * (right - left)
    while x < right - 0.1 * (right - left):
        found += [gutter for run in _runs(ordered, x) if (gutter := _judge(run, x, height))]
        x += STEP
    return max(found, key=lambda gutter: (gutter.parts_texts, gutter.weight), default=None)


def _runs(fragments: list[_Fragment], x: float) -> list[list[_Fragment]]:
    """Stretches of the page, from the top, in which nothing crosses x."""
    runs: list[list[_Fragment]] = [[]]
    for fragment in fragments:
        if fragment.box.x0 < x < fragment.box.x1:
            runs.append([])
        else:
            runs[-1].append(fragment)
    return [run for run in runs if len(run) >= 2 * FEWEST_ROWS]


def _judge(run: list[_Fragment], x: float, page_height: float) -> Gutter | None:
    left = [fragment for fragment in run if fragment.box.x1 <= x]
    right = [fragment for fragment in run if fragment.box.x1 > x]
    if min(len(left), len(right)) < FEWEST_ROWS:
        return None
    edge, start = max(f.box.x1 for f in left), min(f.box.x0 for f in right)
    top, bottom = min(f.box.top for f in run), max(f.box.bottom for f in run)
    if start - edge < LEAST_GUTTER or bottom - top < LEAST_HEIGHT * page_height:
        return None
    headed = any(f.is_heading for f in left) and any(f.is_heading for f in right)
    if not headed and not _are_notes([fragment.row for fragment in min(left, right, key=_letters)]):
        return None
    return Gutter((edge + start) / 2, top, bottom, len(run), headed)


def _letters(fragments: list[_Fragment]) -> int:
    return sum(len(word.text) for fragment in fragments for word in fragment.row)


def _are_notes(fragments: list[Row]) -> bool:
    short = sum(sum(len(word.text) for word in fragment) <= MOST_NOTE_LETTERS for fragment in fragments)
    dated = sum(bool(re.search(r"(?:19|20)\d\d", " ".join(word.text for word in fragment))) for fragment in fragments)
    return short == len(fragments) and dated * 4 >= len(fragments)


def _column_after_column(left: list[Word], right: list[Word], is_heading: Callable[[Row], bool]) -> list[Row]:
    """First what stands above the main column's first heading (a name, or a job that goes on overleaf), then the side.

    The main column is read last because it is the one that goes on overleaf.
    """
    side, main = sorted((left, right), key=lambda words: sum(len(word.text) for word in words))
    rows = rows_of(main)
    first = next((place for place, row in enumerate(rows) if is_heading(row)), 0)
    return [*rows[:first], *rows_of(side), *rows[first:]]


def _notes_beside(left: list[Word], right: list[Word]) -> list[Row]:
    """Join each block of notes to the row that it begins beside; a block beside nothing stays on its own."""
    notes, text = sorted((left, right), key=lambda words: sum(len(word.text) for word in words))
    rows = rows_of(text)
    beside: dict[int, list[Row]] = {}
    alone: list[Row] = []
    for block in _blocks(rows_of(notes)):
        first = block[0]
        distances = [abs(around(row).middle - around(first).middle) for row in rows]
        place = min(range(len(rows)), key=distances.__getitem__)
        if distances[place] < first[0].size:
            beside.setdefault(place, []).extend(block)
        else:
            alone += block
    joined = [_with_notes(row, beside.get(place, [])) for place, row in enumerate(rows)]
    return sorted([*joined, *alone], key=lambda row: row[0].box.middle)


def _with_notes(row: Row, notes: list[Row]) -> Row:
    extra = tuple(word for note in notes for word in note)
    if extra and extra[0].box.x0 < row[0].box.x0:
        return (*extra, *row)
    return (*row, *extra)


def _blocks(rows: list[Row]) -> list[list[Row]]:
    blocks = [[rows[0]]]
    for above, row in pairwise(rows):
        if around(row).top - around(above).bottom > 0.8 * row[0].size:
            blocks.append([])
        blocks[-1].append(row)
    return blocks
