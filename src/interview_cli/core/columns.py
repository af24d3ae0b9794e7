"""Rows of a page in reading order: across the page, or column after column where a gutter parts two texts."""

import re
from collections.abc import Iterator, Sequence

from interview_cli.core.gutters import Gutter, IsHeading, blocks_of, find_gutter
from interview_cli.core.words import Row, Word, around, rows_of

_YEAR = re.compile(r"(?:19|20)\d\d")
MOST_COLUMNS = 3  # gutters inside a column are looked for so often


def in_reading_order(
    words: Sequence[Word], is_heading: IsHeading, known: Sequence[Gutter] = (), *, depth: int = MOST_COLUMNS
) -> tuple[list[Row], list[Gutter]]:
    """Put words into rows as they are read.

    Args:
        is_heading: tells of a fragment of a row whether it is a heading; two texts are known by theirs.
        known: gutters of earlier pages, which may go on here.

    Returns:
        The rows, and the gutters by which they were put in order.
    """
    gutter = find_gutter(words, is_heading, known) if depth else None
    if gutter is None:
        return rows_of(list(words)), []
    above = [word for word in words if word.box.middle < gutter.top]
    inside = [word for word in words if gutter.top <= word.box.middle <= gutter.bottom]
    below = [word for word in words if word.box.middle > gutter.bottom]
    left = [word for word in inside if word.box.x1 <= gutter.x]
    right = [word for word in inside if word.box.x1 > gutter.x]
    if gutter.parts == "notes":
        band = _notes_beside(left, rows_of(right)) if not gutter.is_main_left else _notes_beside(right, rows_of(left))
    elif gutter.parts == "labels":
        band = _labels_before(left, in_reading_order(right, is_heading, depth=depth - 1)[0], is_heading)
    else:
        first, second = (in_reading_order(side, is_heading, depth=depth - 1)[0] for side in (left, right))
        band = _column_after_column(*((second, first) if gutter.is_main_left else (first, second)), is_heading)
    rest, more = in_reading_order(below, is_heading, known) if below else ([], [])
    return [*rows_of(above), *band, *rest], [gutter, *more]


def _column_after_column(side: list[Row], main: list[Row], is_heading: IsHeading) -> list[Row]:
    """First what stands above the main column's first heading (a name, or a job that goes on overleaf), then the side.

    The main column is read last because it is the one that goes on overleaf.
    """
    first = next((place for place, row in enumerate(main) if is_heading(row)), 0)
    return [*main[:first], *side, *main[first:]]


def _labels_before(labels: list[Word], text: list[Row], is_heading: IsHeading) -> list[Row]:
    """Put each heading before the row that it begins beside; dates among the headings go into their rows."""
    before: dict[int, list[Row]] = {}
    notes: list[Word] = []
    for block in blocks_of(rows_of(labels)):
        merged = tuple(word for row in block for word in row)
        if is_heading(merged):
            before.setdefault(_row_beside(block[0], text), []).append(merged)
        else:
            notes += merged
    rows = [row for place, row in enumerate(text) for row in (*before.get(place, []), row)] + before.get(len(text), [])
    return _notes_beside(notes, rows) if notes else rows


def _row_beside(first: Row, text: list[Row]) -> int:
    """The place of the first row that does not end above `first`; the number of rows when all do."""
    top = around(first).top
    return next((place for place, row in enumerate(text) if around(row).bottom > top), len(text))


def _notes_beside(notes: list[Word], text: list[Row]) -> list[Row]:
    """Join each block of notes to the row that it begins beside; a block beside nothing stays on its own."""
    beside: dict[int, list[Row]] = {}
    alone: list[Row] = []
    for block in _note_blocks(notes):
        first = block[0]
        distances = [abs(around(row).middle - around(first).middle) for row in text]
        place = min(range(len(text)), key=distances.__getitem__)
        if distances[place] < first[0].size:
            beside.setdefault(place, []).extend(block)
        else:
            alone += block
    joined = [_with_notes(row, beside.get(place, [])) for place, row in enumerate(text)]
    return sorted([*joined, *alone], key=lambda row: row[0].box.middle) if alone else joined


def _note_blocks(notes: list[Word]) -> Iterator[list[Row]]:
    """Rows of notes that belong together; dates one below the other are each a note, but for one that goes on in the next row."""
    for block in blocks_of(rows_of(notes)):
        texts = [" ".join(word.text for word in row) for row in block]
        if all(_YEAR.search(text) and text[-1] not in "-–—~" for text in texts):
            yield from ([row] for row in block)
        else:
            yield block


def _with_notes(row: Row, notes: list[Row]) -> Row:
    extra = tuple(word for note in notes for word in note)
    if extra and extra[0].box.x0 < row[0].box.x0:
        return (*extra, *row)
    return (*row, *extra)
