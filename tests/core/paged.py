"""Words and lines at given places, for tests of what geometry decides."""

from interview_cli.core.document import Document, Line, Page
from interview_cli.core.words import Box, PageWords, Word

LETTER = 5.0


def words(text: str, x0: float, top: float, *, size: float = 10.0, is_bold: bool = False) -> list[Word]:
    """One row of words; two blanks in `text` are a wide gap."""
    made = []
    x = x0
    for part in text.split(" "):
        if part:
            made.append(Word(part, Box(x, top, x + LETTER * len(part), top + size), size, is_bold))
            x += LETTER * len(part) + 3
        else:
            x += 3 * size
    return made


def page(*rows: list[Word], number: int = 1, tables: tuple[tuple[tuple[Box, ...], ...], ...] = ()) -> PageWords:
    return PageWords(number, 600, 800, tuple(word for row in rows for word in row), tables)


def document(*texts: str, size: float = 10.0) -> Document:
    """Lines one below the other; "# " makes a bold large one, "* " a bold one, blanks in front indent."""
    lines = []
    for number, raw in enumerate(texts):
        text = raw.strip()
        is_heading, is_bold = text.startswith("# "), text.startswith("* ")
        text = text[2:] if is_heading or is_bold else text
        x0 = 50.0 + LETTER * (len(raw) - len(raw.lstrip()))
        top = 50.0 + 14 * number
        here = size + 3 if is_heading else size
        lines.append(Line(text, x0, top, x0 + LETTER * len(text), top + 10, here, is_heading or is_bold))
    return Document("cv.pdf", "ab" * 32, (Page(1, tuple(lines)),))
