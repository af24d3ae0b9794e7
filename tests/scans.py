"""PDFs whose pages are pictures, as a scanner makes them: drawn from the pages of a PDF with text."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import interview_cli

DEMO = Path(interview_cli.__file__).parent / "content" / "demo"
DPI = 200  # what office scanners do unless told otherwise
A4 = (595.28, 841.89)


def pictures_of(pdf: bytes) -> list[Image.Image]:
    """Each page in grey, as it would be printed."""
    return [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(pdf)]


def scan_of(pdf: bytes, change: Callable[[Image.Image], Image.Image] = lambda picture: picture) -> bytes:
    """The same pages without any text.

    Args:
        change: what happens to each picture, e.g. it is turned.
    """
    return with_pictures([change(picture) for picture in pictures_of(pdf)])


def with_pictures(pictures: list[Image.Image], *, lines: tuple[str, ...] = ()) -> bytes:
    """A page for each picture, after a page of lines where there are any."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    if lines:
        for row, line in enumerate(lines):
            canvas.drawString(72, 760 - 20 * row, line)
        canvas.showPage()
    for picture in pictures:
        canvas.setPageSize(A4 if picture.height > picture.width else A4[::-1])
        canvas.drawImage(ImageReader(picture), 0, 0, *canvas._pagesize)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
