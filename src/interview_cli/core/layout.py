"""Words with boxes to lines in reading order: table cells first, then columns, then baselines.

Two blanks in a line's text mean white that the eye sees as a gap: a date at the right edge, a bold label before plain words.
" | " parts the short cells of one table row.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TypeAlias

from interview_cli.core.columns import in_reading_order
from interview_cli.core.dates import is_dated
from interview_cli.core.document import Line, Page
from interview_cli.core.fields import field_kind
from interview_cli.core.gutters import FRAGMENT_GAP, Gutter, IsHeading
from interview_cli.core.heading_looks import Look, learn_looks, look_of
from interview_cli.core.headings import kind_of_heading
from interview_cli.core.textflow import is_bullet, join_wrapped
from interview_cli.core.words import Box, PageWords, Row, Word, around, fragments_of, rows_of

VISIBLE_GAP = 1.2  # of the font size
MOST_SHORT_CELL = 70  # letters: an employer, a title, a date; more is a text of its own
_Cells: TypeAlias = list[tuple[Box, list[Word]]]
_RECORD_FIELDS = frozenset({"employer", "period", "title", "school", "place"})
MARGIN_BAND = 0.08  # of the page's height: where page numbers and running heads stand
_SIGNS = frozenset("|/·•–—-@,")  # between what an entry is called and what it was
_DATE_BEGUN = re.compile(
    r"^(?P<text>\S.*?)\s+(?P<dash>[-–](?=\d))?(?P<date>(?:(?:19|20)\d\d[-./]\d\d(?:[-./]\d\d)?\s?[-–~]\s?)?(?:19|"
    r"20)\d\d[-./](?:\d\d[-./])?|(?:19|20)\d\d[-./]\d\d(?:[-./]\d\d)?\s[-–~])$"
)
_DATE_ENDED = re.compile(
    r"^(?:(?P<text>\S.*?)\s+)?(?P<date>\d\d(?:[-./]\d\d)?|(?:19|20)\d\d[-./]\d\d(?:[-./]\d\d)?|현재|present)$"
)
_PAGE_NUMBER = re.compile(r"^(?:page|p\.?)?\s*[-–]?\s*\d{1,2}\s*(?:(?:/|of)\s*\d{1,2})?\s*[-–]?(?:\s*쪽)?$", re.IGNORECASE)


def lay_out(pages: Sequence[PageWords]) -> tuple[Page, ...]:
    """Make lines of the words of all pages, without page numbers and what runs along every page's edge."""
    is_heading = _heading_test(pages)
    gutters: list[Gutter] = []
    laid = []
    for page in pages:
        lines, found = _lines_of_page(page, is_heading, gutters)
        gutters += found
        laid.append((page, lines))
    edge_texts = Counter(text for page, lines in laid for text in {_edge_text(line, page) for line in lines} if text)
    return tuple(
        Page(page.number, tuple(line for line in lines if not _is_furniture(_edge_text(line, page), edge_texts)))
        for page, lines in laid
    )


def _heading_test(pages: Sequence[PageWords]) -> IsHeading:
    """What tells headings in this document, by their words or their looks."""
    rows = [row for page in pages for row in rows_of(page.words)]
    looks = learn_looks(_look_of(piece) for row in rows for piece in fragments_of(row, FRAGMENT_GAP))

    def is_heading(row: Row) -> bool:
        return looks.kind(*_look_of(row)) is not None

    return is_heading


def _look_of(row: Row) -> tuple[str, Look]:
    text = " ".join(word.text for word in row)
    longest = max(row, key=lambda word: len(word.text))
    return text, look_of(text, longest.size, is_bold=longest.is_bold)


def _edge_text(line: Line, page: PageWords) -> str:
    """What a line at the page's upper or lower edge says, whatever the page's number; "" elsewhere."""
    middle = (line.top + line.bottom) / 2
    if MARGIN_BAND * page.height < middle < (1 - MARGIN_BAND) * page.height:
        return ""
    return re.sub(r"\d+", "0", line.text)


def _is_furniture(text: str, seen: Counter[str]) -> bool:
    return bool(text) and (seen[text] > 1 or bool(_PAGE_NUMBER.match(text)))


def _lines_of_page(page: PageWords, is_heading: IsHeading, known: Sequence[Gutter]) -> tuple[list[Line], list[Gutter]]:
    tables = sorted(page.tables, key=lambda rows: rows[0][0].top if rows and rows[0] else 0.0)
    lines: list[Line] = []
    gutters: list[Gutter] = []
    rest = list(page.words)
    for table in tables:
        cells = [cell for row in table for cell in row]
        inside = [word for word in rest if any(cell.holds(word.box) for cell in cells)]
        if not inside:
            continue
        top = min(cell.top for cell in cells)
        above = [word for word in rest if word.box.middle < top]
        rest = [word for word in rest if word not in inside and word not in above]
        more, found = _lines_of_words(above, is_heading, known)
        lines, gutters = lines + more, gutters + found
        held = [[(cell, [w for w in inside if cell.holds(w.box)]) for cell in sorted(row, key=_left)] for row in table]
        is_record = _is_record(held)
        for cells_of_row in held:
            lines += _lines_of_table_row(cells_of_row, is_heading, is_record=is_record)
    more, found = _lines_of_words(rest, is_heading, known)
    return lines + more, gutters + found


def _is_record(rows: list[_Cells]) -> bool:
    """A table about one thing: its first cells name fields, and not only such as could head sections as well."""
    labels = [" ".join(word.text for word in row[0][1]) for row in rows if row and row[0][1]]
    kinds = [field_kind(label) for label in labels]
    if kinds and all(kinds):
        return bool(_RECORD_FIELDS.union(("about", "duties")).intersection(kinds))
    return sum(kind is not None for kind in kinds) * 2 > len(labels) and bool(_RECORD_FIELDS.intersection(kinds))


def _left(box: Box) -> float:
    return box.x0


def _lines_of_words(
    words: Sequence[Word], is_heading: IsHeading, known: Sequence[Gutter] = ()
) -> tuple[list[Line], list[Gutter]]:
    if not words:
        return [], []
    rows, gutters = in_reading_order(words, is_heading, known)
    return _with_whole_dates([as_line(row) for row in rows]), gutters


def _with_whole_dates(lines: list[Line]) -> list[Line]:
    """Mend a date that was broken at the right edge while the text on its left went on: "Data  2023-" over "Analyst  09-18"."""
    mended: list[Line] = []
    for line in lines:
        begun, ended = _DATE_BEGUN.match(mended[-1].text) if mended else None, _DATE_ENDED.match(line.text)
        if not (begun and ended and line.top - mended[-1].bottom < line.size):
            mended.append(line)
            continue
        text = " ".join(filter(None, (begun["text"].strip(), begun["dash"], (ended["text"] or "").strip())))
        date = begun["date"] + ("" if re.search(r"\d[-./]$", begun["date"]) else " ") + ended["date"]
        mended[-1] = replace(mended[-1], text=f"{text}  {date}", bottom=line.bottom, x1=max(mended[-1].x1, line.x1))
    return mended


def _lines_of_table_row(cells: _Cells, is_heading: IsHeading, *, is_record: bool) -> list[Line]:
    """Make one line of the short cells (dates, employer, title); longer ones follow as the texts they are."""
    short: list[Line] = []
    lines: list[Line] = []
    for place, (cell, words) in enumerate((cell, words) for cell, words in cells if words):
        rows = rows_of(words)
        letters = sum(len(word.text) for word in words)
        has_bullets = any(is_bullet(row[0].text) for row in rows) and not is_dated(" ".join(word.text for word in words))
        if place == 0 and len(rows) == 1 and is_heading(rows[0]) and not is_record:
            lines.append(as_line(rows[0]))
        elif letters <= MOST_SHORT_CELL and not has_bullets:
            short.append(_cell_line(words, cell))
        else:
            lines += _lines_of_words(words, is_heading)[0]
    if not short:
        return lines
    head = replace(_joined(short), is_label=is_record)
    place = next((i for i, line in enumerate(lines) if kind_of_heading(line.text) is None), len(lines))
    return [*lines[:place], head, *lines[place:]]


def _cell_line(words: list[Word], cell: Box) -> Line:
    lines = [as_line(row) for row in rows_of(words)]
    padding = max(lines[0].x0 - cell.x0, 0.0)
    text = lines[0].text
    for line, following in pairwise(lines):
        shortfall = (cell.x1 - padding - line.x1) / max(line.size, 1.0)
        text = join_wrapped(text, following.text, frozenset(), shortfall=shortfall)
    return _with_box(text, tuple(words))


def _joined(cells: list[Line]) -> Line:
    return Line(
        " | ".join(cell.text for cell in cells),
        min(cell.x0 for cell in cells),
        min(cell.top for cell in cells),
        max(cell.x1 for cell in cells),
        max(cell.bottom for cell in cells),
        max(cell.size for cell in cells),
        all(cell.is_bold for cell in cells),
    )


def as_line(row: Row) -> Line:
    """Make one line of a row of words; words of a bold beginning are set apart from plain ones after it."""
    parts = [row[0].text]
    label_ends = _ends_of_bold_label(row)
    for place, (left, right) in enumerate(pairwise(row), start=1):
        gap = right.box.x0 - left.box.x1
        wide = gap > VISIBLE_GAP * max(left.size, right.size) or gap < -left.size
        apart = (wide or place in label_ends) and not is_bullet(left.text)
        parts.append(("  " if apart else " ") + right.text)
    return replace(_with_box("".join(parts), row), begins_bold=_begins_bold(row))


def _begins_bold(row: Row) -> bool:
    bold = list(takewhile(lambda word: word.is_bold, row))
    return 0 < len(bold) < len(row) and (row[len(bold)].text in _SIGNS or bold[-1].text.endswith(","))


def _ends_of_bold_label(row: Row) -> set[int]:
    """The places of plain words that follow a bold beginning which ends in a letter or digit; bullets belong to neither."""
    ends: set[int] = set()
    before: Word | None = None
    for place, word in enumerate(row):
        if before is not None and not word.is_bold and before.text[-1].isalnum():
            ends.add(place)
        if is_bullet(word.text):
            continue
        if not word.is_bold:
            break
        before = word
    return ends


def _with_box(text: str, words: Row) -> Line:
    box = around(words)
    letters: Counter[float] = Counter()
    weights: Counter[bool] = Counter()
    for word in words:
        letters[word.size] += len(word.text)
    for word in fragments_of(words, VISIBLE_GAP)[0]:  # a plain place or date at the right edge does not outweigh a bold job title
        weights[word.is_bold] += len(word.text) if any(letter.isalpha() for letter in word.text) else 0
    size = max(letters, key=lambda size: (letters[size], size))
    return Line(text, box.x0, box.top, box.x1, box.bottom, size, weights[True] > weights[False])
