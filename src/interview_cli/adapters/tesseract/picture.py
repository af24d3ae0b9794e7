"""A page as a grey picture (binary PGM, 8 bits a pixel): places of it painted over, and the ink at a place.

Apart because `program` knows only the program that reads such pictures.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from interview_cli.core.marks import ARROW, DASHES, MARKS, Ink, told_apart
from interview_cli.core.recognition import Glyph, SeenLine
from interview_cli.core.words import Box

DARK = 190  # of 255: thin strokes of a scan are grey at their edges
LONGEST = 1.3  # of a line's height: how far an arrow may reach from where a dash was seen
ASTRAY = 0.12  # of a line's height: so far from where it was said to be a sign may stand
MOST_BLANK = 0.001  # of the pixels dark, for a blank page: specks; one line of text has as many
_WHITE = b"\xff"


@dataclass(frozen=True, slots=True)
class GreyPicture:
    """The file's bytes; `width` and `height` in pixels."""

    content: bytes
    width: int
    height: int

    @property
    def is_blank(self) -> bool:
        """Next to nothing is on it."""
        dark = self.content[self._start(0) :].translate(None, delete=bytes(range(DARK, 256)))
        return len(dark) < MOST_BLANK * self.width * self.height

    def painted_over(self, places: Iterable[Box]) -> "GreyPicture":
        """The same with these places white."""
        pixels = bytearray(self.content)
        for place in places:
            x0, x1, rows = self._area(place)
            for y in rows:
                start = self._start(y)
                pixels[start + x0 : start + x1] = _WHITE * (x1 - x0)
        return replace(self, content=bytes(pixels))

    def with_marks_told_apart(self, line: SeenLine) -> SeenLine:
        """The line with its signs of punctuation as their ink says."""
        return replace(
            line, glyphs=tuple(self._told_apart(glyph, line) if _is_doubtful(glyph) else glyph for glyph in line.glyphs)
        )

    def _told_apart(self, glyph: Glyph, line: SeenLine) -> Glyph:
        height = line.box.bottom - line.box.top
        end = glyph.box.x0 + LONGEST * height if glyph.text in DASHES else glyph.box.x1
        run = _first_run if glyph.text in DASHES else _last_run
        place = Box(glyph.box.x0, line.box.top, end, line.box.bottom)
        around = replace(place, x0=place.x0 - ASTRAY * height, x1=place.x1 + ASTRAY * height)
        columns = self._dark_columns(place, run) or self._dark_columns(around, run)
        if not columns:
            return glyph
        rows = [y for y in self._area(place)[2] if min(self._row(y, columns.start, columns.stop)) < DARK]
        dip = (rows[-1] + 1 - median(other.box.bottom for other in line.glyphs)) / height
        ink = Ink(len(columns) / height, tuple(rows_of_one / height for rows_of_one in _runs(rows)), dip)
        text = told_apart(glyph.text, ink)
        return replace(glyph, text=text, box=replace(glyph.box, x1=columns.stop) if text == ARROW else glyph.box)

    def _dark_columns(self, place: Box, run: Callable[[Sequence[bool]], range]) -> range:
        """One of the runs of columns that have ink, in pixels of the page."""
        x0, x1, rows = self._area(place)
        found = run([any(self.content[self._start(y) + x] < DARK for y in rows) for x in range(x0, x1)])
        return range(x0 + found.start, x0 + found.stop)

    def _row(self, y: int, x0: int, x1: int) -> bytes:
        return self.content[self._start(y) + x0 : self._start(y) + x1]

    def _start(self, y: int) -> int:
        """Where a row begins in the content, after the file's header."""
        return len(self.content) - (self.height - y) * self.width

    def _area(self, box: Box) -> tuple[int, int, range]:
        rows = range(max(int(box.top), 0), min(int(box.bottom) + 1, self.height))
        return max(int(box.x0), 0), min(math.ceil(box.x1), self.width), rows


def _is_doubtful(glyph: Glyph) -> bool:
    """A dash within a word, as in a telephone number, is no arrow, whatever ink it touches."""
    return glyph.text in MARKS and (glyph.text not in DASHES or glyph.begins_word)


def _first_run(flags: Sequence[bool]) -> range:
    """Where the first of the runs that are true stands; empty when none is."""
    start = next((at for at, flag in enumerate(flags) if flag), len(flags))
    return range(start, next((at for at in range(start, len(flags)) if not flags[at]), len(flags)))


def _last_run(flags: Sequence[bool]) -> range:
    """Where the last of the runs that are true stands; empty when none is."""
    end = next((at for at in range(len(flags), 0, -1) if flags[at - 1]), 0)
    start = next((at for at in range(end, 0, -1) if not flags[at - 1]), 0)
    return range(start, end)


def _runs(numbers: Sequence[int]) -> list[int]:
    """How long each run of numbers is that follow one another."""
    return [len(list(run)) for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
