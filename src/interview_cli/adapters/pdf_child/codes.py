"""Fonts whose codes are explained by a table in the file itself, or by one that nobody knows.

pdfminer knows such tables by name alone. Of any other it makes an empty one, and then all text set in that font is missing
without a word: half a resume that looks like a whole one. The form of the tables: ISO 32000-1, 9.7.5.4.
"""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.cmapdb import CMap, CMapBase, CMapParser, FileUnicodeMap, IdentityCMap
from pdfminer.pdffont import PDFCIDFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1

MOST_CODES = 65_536  # of one range: as many glyphs as a font can have
USUAL_LENGTH = 2  # bytes of a code


class Fonts(PDFResourceManager):  # type: ignore[misc]  # pdfminer is not typed for us
    """Makes the fonts of a file, none with an empty table of codes."""

    def get_font(self, objid: Any, spec: Mapping[str, Any]) -> Any:
        """Make a font, or give the one that was made of this object before."""
        font = super().get_font(objid, spec)
        if isinstance(font, PDFCIDFont) and isinstance(font.cmap, CMap) and not font.cmap.code2cid:
            encoding = resolve1(spec.get("Encoding"))
            if isinstance(encoding, PDFStream):
                _explain(font, codes_in(encoding.get_data()))
            else:
                font.cmap = IdentityCMap()  # what text it is stands in its other table, if anywhere
        return font


class Codes(CMapBase):  # type: ignore[misc]
    """A table from codes of one to four bytes to glyphs; what it does not know is glyph 0, so that it is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.glyphs: dict[bytes, int] = {}
        self.lengths: set[int] = set()
        self._base: CMapBase | None = None

    def use_cmap(self, cmap: CMapBase) -> None:
        """Take another table for what this one does not say."""
        self._base = cmap

    def decode(self, code: bytes) -> Iterator[int]:
        """Give the glyphs of a string."""
        lengths = sorted(self.lengths) or [USUAL_LENGTH]
        place = 0
        while place < len(code):
            length = next((n for n in lengths if code[place : place + n] in self.glyphs), lengths[-1])
            piece = code[place : place + length]
            known = self.glyphs.get(piece)
            yield from (known,) if known is not None else (tuple(self._base.decode(piece)) if self._base else ()) or (0,)
            place += length


class _Parser(CMapParser):  # type: ignore[misc]
    """Reads a table of codes; pdfminer's own reads those from codes to letters."""

    def do_keyword(self, pos: int, token: Any) -> None:
        """Take what stands before a keyword."""
        if token is self.KEYWORD_ENDCODESPACERANGE:
            self.cmap.lengths |= {len(item) for item in self._items() if isinstance(item, bytes) and item}
        elif token is self.KEYWORD_ENDCIDCHAR:
            items = self._items()
            for code, glyph in zip(items[::2], items[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(glyph, int):
                    self.cmap.glyphs[code] = glyph
        elif token is self.KEYWORD_ENDCIDRANGE:
            items = self._items()
            for first, last, glyph in zip(items[::3], items[1::3], items[2::3], strict=False):
                if isinstance(first, bytes) and isinstance(last, bytes) and isinstance(glyph, int):
                    self._add_range(first, last, glyph)
        else:
            super().do_keyword(pos, token)

    def _items(self) -> list[Any]:
        return [item for _, item in self.popall()]

    def _add_range(self, first: bytes, last: bytes, glyph: int) -> None:
        start = int.from_bytes(first, "big")
        for offset in range(min(int.from_bytes(last, "big") - start + 1, MOST_CODES)):
            self.cmap.glyphs[(start + offset).to_bytes(len(first), "big")] = glyph + offset


def codes_in(table: bytes) -> Codes:
    """Read a table as it stands in a file."""
    codes = Codes()
    _Parser(codes, io.BytesIO(table)).run()
    return codes


def _explain(font: Any, codes: Codes) -> None:
    """Give a font its table; its letters are told by codes, and pdfminer asks for those of glyphs."""
    font.cmap = codes
    letters = font.unicode_map
    if not isinstance(letters, FileUnicodeMap):
        return
    of_glyphs = FileUnicodeMap()
    of_glyphs.cid2unichr = dict(letters.cid2unichr)
    for code, glyph in codes.glyphs.items():
        if (letter := letters.cid2unichr.get(int.from_bytes(code, "big"))) is not None:
            of_glyphs.cid2unichr[glyph] = letter
    font.unicode_map = of_glyphs
