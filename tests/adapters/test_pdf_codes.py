"""Fonts whose codes a table in the file explains; a library that knows such tables only by name loses all their text."""

import pytest

from interview_cli.adapters.pdf_child.codes import codes_in
from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.errors import ResumeUnreadable
from pdf_objects import one_page, stream, written

TEXT = "Cut the build from forty minutes to nine"
LETTERS = sorted(set(TEXT))
CODE = {letter: number for number, letter in enumerate(LETTERS, start=1)}
CODESPACE = b"1 begincodespacerange <0000> <ffff> endcodespacerange "


def table(*, glyph_of_first: int) -> bytes:
    """From codes to glyphs, one letter after the other."""
    return b"begincmap " + CODESPACE + b"1 begincidrange <0001> <00ff> %d endcidrange endcmap" % glyph_of_first


def pdf(encoding: bytes, *, has_letters: bool = True) -> bytes:
    """One line in Helvetica, and one in a font of this encoding."""
    pairs = b" ".join(b"<%04x> <%04x>" % (code, ord(letter)) for letter, code in CODE.items())
    letters = b"begincmap %d beginbfchar %s endbfchar endcmap" % (len(CODE), pairs)
    glyphs = b"".join(b"%04x" % CODE[letter] for letter in TEXT)
    return one_page(
        written(["Ada Example"]) + b"BT /G 12 Tf 72 700 Td <%s> Tj ET" % glyphs,
        fonts=b"/G 6 0 R",
        more=[
            b"<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding %s /DescendantFonts [7 0 R] %s >>"
            % (encoding, b"/ToUnicode 8 0 R" if has_letters else b""),
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 500 "
            b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            b"/FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 900] >> >>",
            stream(letters),
            stream(table(glyph_of_first=300), b"/Type /CMap /CMapName /Own-H"),
        ],
    )


@pytest.mark.parametrize("encoding", [b"9 0 R", b"/Nobody-Knows-H"], ids=["a table of its own", "an unknown name"])
def test_text_in_such_a_font_is_read(encoding: bytes) -> None:
    assert PdfResume().read(pdf(encoding), "cv.pdf").text == f"Ada Example\n{TEXT}"


def test_text_that_nothing_explains_is_said_to_be_unreadable() -> None:
    with pytest.raises(ResumeUnreadable, match="have no readable form"):
        PdfResume().read(pdf(b"9 0 R", has_letters=False), "cv.pdf")


def test_codes_have_one_byte_or_two() -> None:
    codes = codes_in(
        b"begincmap 2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange "
        b"1 begincidchar <41> 7 endcidchar 1 begincidrange <8001> <8003> 20 endcidrange endcmap"
    )
    assert list(codes.decode(b"\x41\x80\x02\x41")) == [7, 21, 7]


def test_a_code_that_the_table_leaves_out_is_counted_as_a_glyph_without_a_letter() -> None:
    assert list(codes_in(table(glyph_of_first=300)).decode(b"\x00\x01\x70\x00\x00\x02")) == [300, 0, 301]


def test_a_table_goes_on_from_one_with_a_name() -> None:
    codes = codes_in(b"/Identity-H usecmap begincmap " + CODESPACE + b"1 begincidchar <0001> 9 endcidchar endcmap")
    assert list(codes.decode(b"\x00\x01\x00\x05")) == [9, 5]


def test_a_range_of_all_numbers_takes_no_more_than_a_font_can_have() -> None:
    assert len(codes_in(b"begincmap 1 begincidrange <00000000> <ffffffff> 0 endcidrange endcmap").glyphs) == 65_536
