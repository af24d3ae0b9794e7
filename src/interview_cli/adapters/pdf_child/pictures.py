"""A page as a grey picture: for a reader that recognises letters in it, and to see what a person sees.

Apart because it draws with pdfium, where the words of a page are read with pdfminer.
"""

from functools import cached_property
from typing import Any

import pypdfium2

from interview_cli.adapters.pdf_child.ink import Area

POINTS_PER_INCH = 72
MOST_PIXELS = 20_000_000  # A3 at 300 dpi has 17 million; a page as large as a poster is drawn more coarsely
SIGHT_SCALE = 2.0  # pixels a point: the strokes of light grey text at 8 points keep a quarter of their contrast
SIGHT_PIXELS = 4_000_000


class CannotDrawError(Exception):
    """pdfium cannot open the file or the page; the message says what it said."""


def draw(content: bytes, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Draw one page as it would be printed.

    Args:
        request: `password`, and in `render` the page's number (from 1) and the wished dpi.

    Returns:
        What the picture is (`width` and `height` in pixels, the `dpi` that was kept to), and the picture as binary PGM (P5).

    Raises:
        CannotDrawError: the file or the page cannot be opened.
    """
    wish = request["render"]
    try:
        pdf = pypdfium2.PdfDocument(content, password=request["password"] or None)
        page = pdf[wish["page"] - 1]
        width, height = page.get_size()
        dpi = min(wish["dpi"], POINTS_PER_INCH * (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        bitmap = page.render(scale=dpi / POINTS_PER_INCH, grayscale=True)
    except (pypdfium2.PdfiumError, ValueError, IndexError) as error:
        raise CannotDrawError(str(error)) from error
    header = {"width": bitmap.width, "height": bitmap.height, "dpi": dpi}
    return header, b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + rows_of(bitmap)


def rows_of(bitmap: Any) -> bytes:
    """The pixels of a grey bitmap, row by row, without the bytes that pdfium fills each row up with."""
    pixels = bytes(bitmap.buffer)
    width, stride = bitmap.width, bitmap.stride
    return pixels if width == stride else b"".join(pixels[at : at + width] for at in range(0, stride * bitmap.height, stride))


class Sight:
    """A page as drawn, asked about places in points from the lower left corner of the page."""

    def __init__(self, bitmap: Any, crop: Area) -> None:
        self._pixels, self._width, self._height = rows_of(bitmap), bitmap.width, bitmap.height
        self._crop = crop
        self._scale = bitmap.width / (crop[2] - crop[0]), bitmap.height / (crop[3] - crop[1])

    def has_contrast(self, area: Area, least: int) -> bool:
        """Something is drawn there: greys differ by at least so many of 255. Nearly every letter shows it in its middle row."""
        x0, y0, x1, y1 = self._box(area)
        middle = self._row((y0 + y1) // 2, x0, x1)
        if max(middle) - min(middle) >= least:
            return True
        whole = self._rows(area)
        return max(whole) - min(whole) >= least

    def behind(self, area: Area) -> int:
        """What is behind a letter: the usual grey of the rows above and below it."""
        x0, y0, x1, y1 = self._box(area)
        return _middle(self._row(y0, x0, x1) + self._row(y1 - 1, x0, x1))

    def usual(self, area: Area) -> int:
        """The usual grey of the whole area: behind a letter that a rule touches, for letters fill less than half of theirs."""
        return _middle(self._rows(area))

    def _rows(self, area: Area) -> bytes:
        x0, y0, x1, y1 = self._box(area)
        return b"".join(self._row(y, x0, x1) for y in range(y0, y1))

    def _row(self, y: int, x0: int, x1: int) -> bytes:
        return self._pixels[y * self._width + x0 : y * self._width + x1]

    def _box(self, area: Area) -> tuple[int, int, int, int]:
        """In pixels from the upper left corner, at least one by two, on the page whatever the area says."""
        across, down = self._scale
        x0 = min(max(int((area[0] - self._crop[0]) * across), 0), self._width - 2)
        y0 = min(max(int((self._crop[3] - area[3]) * down), 0), self._height - 2)
        x1 = min(max(int((area[2] - self._crop[0]) * across) + 1, x0 + 2), self._width)
        y1 = min(max(int((self._crop[3] - area[1]) * down) + 1, y0 + 2), self._height)
        return x0, y0, x1, y1


def _middle(greys: bytes) -> int:
    return sorted(greys)[len(greys) // 2]


class Drawings:
    """The pages of one file as drawn, each when it is asked for."""

    def __init__(self, content: bytes, password: str) -> None:
        self._content, self._password = content, password

    @cached_property
    def _pdf(self) -> Any:
        try:
            return pypdfium2.PdfDocument(self._content, password=self._password or None)
        except pypdfium2.PdfiumError:
            return None

    def sight(self, number: int, crop: Area) -> Sight | None:
        """Draw a page (from 1); None where pdfium cannot, or takes another part of the page for what is shown.

        Args:
            crop: the part that is shown, in points.
        """
        try:
            page = self._pdf[number - 1]
            width, height = page.get_size()
            if abs(width - (crop[2] - crop[0])) > 1 or abs(height - (crop[3] - crop[1])) > 1:
                return None
            scale = min(SIGHT_SCALE, (SIGHT_PIXELS / (width * height)) ** 0.5)
            bitmap = page.render(scale=scale, grayscale=True)
            return Sight(bitmap, crop) if min(bitmap.width, bitmap.height) > 2 else None
        except (pypdfium2.PdfiumError, ValueError, IndexError, TypeError, ZeroDivisionError):
            return None
