"""PDF files put together from their objects, for what no library that writes PDFs would write."""

import io
from collections.abc import Sequence

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object's body."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def file_of(objects: Sequence[bytes]) -> bytes:
    """A file of these objects, numbered from 1; the first is the catalog."""
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def one_page(
    program: bytes,
    *,
    resources: bytes = b"",
    page: bytes = b"/MediaBox [0 0 595 842]",
    catalog: bytes = b"",
    font: bytes = HELVETICA,
    fonts: bytes = b"",
    more: Sequence[bytes] = (),
) -> bytes:
    """A file of one page with this program; /F is its font, `fonts` are others, and `more` are objects 6 and on."""
    return file_of(
        (
            b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R /Resources << /Font << /F 5 0 R %s >> %s >> >>"
            % (page, fonts, resources),
            stream(program),
            font,
            *more,
        )
    )


def written(lines: Sequence[str], *, size: int = 12, x: int = 72, top: int = 760) -> bytes:
    """A page's program for lines of text from the top down."""
    return b"".join(
        b"BT /F %d Tf %d %d Td (%s) Tj ET\n" % (size, x, top - 20 * row, line.encode("cp1252")) for row, line in enumerate(lines)
    )
