"""Where a fact stands in the resume's text: page and offsets, so that what is said about a person can be pointed at."""

import re
from collections.abc import Sequence
from itertools import accumulate

from interview_cli.core.document import Document
from interview_cli.core.resume import Mention
from interview_cli.core.units import Unit

BETWEEN_PAGES, BETWEEN_LINES = 2, 1  # line breaks in `Document.text`
UNIT_ROOM = 60  # letters that bullets and breaks add to a unit's text


class Places:
    """Finds texts in a document, from the line that they begin in."""

    def __init__(self, document: Document) -> None:
        """Count where each page and line begins."""
        self._text = document.text
        self._lines: dict[tuple[int, float, float], int] = {}
        self._pages: list[int] = []
        start = 0
        for page in document.pages:
            self._pages.append(start)
            lengths = [len(line.text) + BETWEEN_LINES for line in page.lines]
            for line, offset in zip(page.lines, accumulate(lengths, initial=start), strict=False):
                self._lines.setdefault((page.number, line.top, line.x0), offset)
            start += max(sum(lengths) - BETWEEN_LINES, 0) + BETWEEN_PAGES

    def mention(self, fact: str, value: str, units: Sequence[Unit] = ()) -> Mention | None:
        """Find a value in neighbouring units, or anywhere; None where it does not stand as it is."""
        if not units:
            return self._located(fact, value, 0, len(self._text))
        start = self._offset(units[0])
        return self._located(fact, value, start, max(self._offset(unit) + 2 * len(unit.text) + UNIT_ROOM for unit in units))

    def _offset(self, unit: Unit) -> int:
        return self._lines.get((unit.page, unit.first.top, unit.first.x0), 0)

    def _located(self, fact: str, value: str, start: int, end: int) -> Mention | None:
        """As a word of its own if it stands as one, else inside others: Korean glues particles to it."""
        pattern = r"\s+".join(map(re.escape, value.split()))
        if not pattern:
            return None
        whole = re.compile(rf"(?<!\w){pattern}(?!\w)").search(self._text, start, end)
        found = whole or re.compile(pattern).search(self._text, start, end)
        if found is None:
            return None
        page = sum(begin <= found.start() for begin in self._pages)
        return Mention(fact, value, max(page, 1), found.start(), found.end())
