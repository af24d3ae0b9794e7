"""How text in a .docx file looks: its size, weight, bullet and whether it can be seen, through the chain of styles.

What a run says goes before its character style, that before the paragraph's style and those it is based on, those before the
document's defaults (ECMA-376 part 1, 17.7.2).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from interview_cli.adapters.docx.archive import child, local, value

DEFAULT_SIZE = 10.0  # points, where nothing states one (17.3.2.38)
TINY_SIZE = 4.0
LONGEST_CHAIN = 20  # styles; a longer chain goes in a circle
ALIKE = 24  # of 255: text and background whose channels differ by less look the same
WHITE = (255, 255, 255)
_OFF = ("0", "false", "off", "none")
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """What a run looks like; `is_hidden` says nothing about colours, which depend on what lies behind."""

    size: float
    is_bold: bool
    is_hidden: bool
    colour: Colour | None


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph looks like.

    Attributes:
        level: of a heading, from 0; None for body text. A title is -1.
        indent, before, after: points.
    """

    level: int | None
    is_item: bool
    indent: float
    before: float
    after: float
    breaks_page: bool


class Looks:
    """Resolves properties through a document's styles."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._styles: Mapping[str, Element] = {
            value(style, "styleId") or "": style for style in ([] if styles is None else styles) if local(style) == "style"
        }
        self._default_run = child(styles, "docDefaults", "rPrDefault", "rPr")
        self._default_paragraph = child(styles, "docDefaults", "pPrDefault", "pPr")
        self._normal = next(
            (
                key
                for key, style in self._styles.items()
                if value(style, "default") == "1" and value(style, "type") == "paragraph"
            ),
            None,
        )
        self._formats = _number_formats(numbering)

    def of_run(self, run: Element, paragraph: Element) -> Look:
        """A run's look, in its paragraph."""
        own = child(run, "rPr")
        sources = [
            own,
            *self._chain(value(child(own, "rStyle")), "rPr"),
            *self._chain(self._style(paragraph), "rPr"),
            self._default_run,
        ]
        size = _first(sources, "sz")
        points = DEFAULT_SIZE if (half := _whole(size)) is None else half / 2
        return Look(
            points, _is_on(sources, "b"), _is_on(sources, "vanish") or points < TINY_SIZE, colour_of(_first(sources, "color"))
        )

    def of_paragraph(self, paragraph: Element) -> Shape:
        """A paragraph's look."""
        sources = [child(paragraph, "pPr"), *self._chain(self._style(paragraph), "pPr"), self._default_paragraph]
        level = self._level(paragraph, sources)
        number = next((found for source in sources if (found := child(source, "numPr")) is not None), None)
        is_item = level is None and value(child(number, "numId")) not in (None, "0")
        is_item = (
            is_item
            and self._formats.get((value(child(number, "numId")), value(child(number, "ilvl")) or "0"), "bullet") != "none"
        )
        return Shape(
            level,
            is_item,
            _points(sources, "ind", "left", "start"),
            _points(sources, "spacing", "before"),
            _points(sources, "spacing", "after"),
            _is_on(sources, "pageBreakBefore"),
        )

    def background_of(self, holder: Element | None) -> Colour | None:
        """The fill that the properties of a run, paragraph or cell state; None where they state none."""
        shading = child(holder, "shd")
        return colour_of(value(shading, "fill")) if shading is not None else None

    def shades_tables(self, table: Element) -> bool:
        """The table's style colours cells, so what lies behind their text is not known here."""
        style = value(child(table, "tblPr", "tblStyle"))
        return any(local(inner) == "shd" for source in self._styles_of(style) for inner in source.iter())

    def _style(self, paragraph: Element) -> str | None:
        return value(child(paragraph, "pPr", "pStyle")) or self._normal

    def _styles_of(self, style: str | None) -> Iterator[Element]:
        for _ in range(LONGEST_CHAIN):
            found = self._styles.get(style) if style else None
            if found is None:
                return
            yield found
            style = value(child(found, "basedOn"))

    def _chain(self, style: str | None, properties: str) -> list[Element | None]:
        return [child(found, properties) for found in self._styles_of(style)]

    def _level(self, paragraph: Element, sources: list[Element | None]) -> int | None:
        names = [(value(child(found, "name")) or "").lower() for found in self._styles_of(self._style(paragraph))]
        if names[:1] == ["title"]:
            return -1
        stated = _first(sources, "outlineLvl")
        if (level := _whole(stated)) is not None and 0 <= level < 9:  # 9 is body text
            return level
        heads = (_whole(name.removeprefix("heading ")) for name in names if name.startswith("heading "))
        return next((number - 1 for number in heads if number), None)


def colour_of(text: str | None) -> Colour | None:
    """Red, green and blue of six hexadecimal digits; None for "auto" and anything else."""
    try:
        red, green, blue = bytes.fromhex(text or "")
    except ValueError:
        return None
    return red, green, blue


def looks_like(colour: Colour, background: Colour) -> bool:
    """Text of this colour cannot be told from what lies behind it."""
    return all(abs(one - other) < ALIKE for one, other in zip(colour, background, strict=True))


def _number_formats(numbering: Element | None) -> Mapping[tuple[str | None, str], str]:
    """The format ("bullet", "decimal", "none") of each list and level."""
    if numbering is None:
        return {}
    abstract = {
        value(held, "abstractNumId"): {
            value(level, "ilvl") or "0": value(child(level, "numFmt")) or "" for level in held if local(level) == "lvl"
        }
        for held in numbering
        if local(held) == "abstractNum"
    }
    lists = {value(held, "numId"): value(child(held, "abstractNumId")) for held in numbering if local(held) == "num"}
    return {(number, level): form for number, held in lists.items() for level, form in abstract.get(held, {}).items()}


def _first(sources: list[Element | None], name: str) -> str | None:
    found = next((it for source in sources if (it := child(source, name)) is not None), None)
    return value(found)


def _is_on(sources: list[Element | None], name: str) -> bool:
    """A property that is on when it is there, unless it says otherwise."""
    found = next((it for source in sources if (it := child(source, name)) is not None), None)
    return found is not None and (value(found) or "1") not in _OFF


def _points(sources: list[Element | None], name: str, *attributes: str) -> float:
    """A length that is stated in twentieths of a point."""
    for source in sources:
        for attribute in attributes:
            twips = _whole(value(child(source, name), attribute))
            if twips is not None:
                return twips / 20
    return 0.0


def _whole(text: str | None) -> int | None:
    """A whole number of a size that a page can need; None for any other text."""
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text, re.ASCII) else None
