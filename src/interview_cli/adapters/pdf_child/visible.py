"""Which characters of a page a person sees, and why not the others.

Apart because it joins two witnesses. What the page's program says (`ink`) is exact about what was meant: letters that are not
painted, that are tiny, off the page or painted over. What pdfium draws (`pictures`) is right about what nobody can tell from the
program: text in the colour of a gradient, a photo or a pattern behind it, cut off by a shape, in a layer that is switched off.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from interview_cli.adapters.pdf_child.ink import Area, Cover, Ink, Mark
from interview_cli.adapters.pdf_child.pictures import Sight

SMALLEST_SIZE = 4.0  # points; nobody reads smaller text, so it was not meant to be read by a person
MOST_COVERS = 400  # the largest are looked at; a drawing has thousands
SMALLEST_COVER = 3.0  # points; lower ones are rules and underlines
FAINT = 10  # of 255 greys between the darkest and the lightest point where a letter is: #eee on white has 17
SAME = 20  # of 255 greys between a letter's own colour and what is behind it: #ebebeb on white, a contrast of 1.2 to 1
SCAN_SHARE = 0.5  # of the page under one picture
FEWEST_OF_LAYER = 20  # letters


@dataclass(frozen=True, slots=True)
class Seen:
    """What is read of a page.

    Attributes:
        is_visible: one a character, in the order of painting.
        hidden: how many letters are left out, by kind.
        has_layer: the text lies unpainted on a scan, as OCR programs leave it, and is taken all the same.
    """

    is_visible: list[bool]
    hidden: Counter[str]
    has_layer: bool


def what_is_seen(chars: Sequence[dict[str, Any]], ink: Ink, sight: Sight | None, is_white_hidden: Sequence[bool]) -> Seen:
    """Judge every character.

    Args:
        chars: as pdfplumber has them, one a mark.
        sight: the page as drawn; None where pdfium could not.
        is_white_hidden: one a character: white with nothing dark behind it, by the page's program; decides where `sight` cannot.
    """
    kinds = _by_program(ink)
    by_sight = _by_sight(chars, ink.marks, kinds, sight)
    kinds = [kind or seen for kind, seen in zip(kinds, by_sight, strict=True)]
    for place, (mark, is_hidden) in enumerate(zip(ink.marks, is_white_hidden, strict=True)):
        if not kinds[place] and is_hidden and (sight is None or not mark.can_be_drawn):
            kinds[place] = "background"
    kinds = [kind if char["text"].strip() else "" for kind, char in zip(kinds, chars, strict=True)]
    has_layer = _is_layer(kinds, ink)
    if has_layer:
        kinds = ["" if kind in ("invisible", "covered") else kind for kind in kinds]
    return Seen([not kind for kind in kinds], Counter(filter(None, kinds)), has_layer)


def _by_program(ink: Ink) -> list[str]:
    """What the page's own program hides, a kind or "" each."""
    first = min((mark.place for mark in ink.marks), default=0)
    large = [c for c in ink.covers if c.place > first and min(c.area[2] - c.area[0], c.area[3] - c.area[1]) > SMALLEST_COVER]
    large = sorted(large, key=_size, reverse=True)[:MOST_COVERS]
    return [_kind(mark, ink.crop, large) for mark in ink.marks]


def _kind(mark: Mark, crop: Area, covers: Sequence[Cover]) -> str:
    if not mark.is_painted:
        return "invisible"
    x, y = (mark.area[0] + mark.area[2]) / 2, (mark.area[1] + mark.area[3]) / 2
    if not _holds(crop, x, y):
        return "outside"
    if mark.size < SMALLEST_SIZE:
        return "tiny"
    return "covered" if any(cover.place > mark.place and _holds(cover.area, x, y) for cover in covers) else ""


def _by_sight(chars: Sequence[dict[str, Any]], marks: Sequence[Mark], known: Sequence[str], sight: Sight | None) -> list[str]:
    """What cannot be seen on the drawn page. Signs take the verdict of the letter before them: a dot has too little ink."""
    kinds = [""] * len(marks)
    if sight is None:
        return kinds
    before = ""
    for place, (char, mark) in enumerate(zip(chars, marks, strict=True)):
        if not known[place] and mark.can_be_drawn and char["text"].isalnum():
            before = _kind_seen(mark, sight)
        kinds[place] = before
    unseen = kinds.count("unseen")
    if 2 * unseen > len(kinds):  # then it is pdfium that does not see
        return ["" if kind == "unseen" else kind for kind in kinds]
    return kinds


def _kind_seen(mark: Mark, sight: Sight) -> str:
    own, behind = grey_of(mark.color), sight.behind(mark.area)
    if not sight.has_contrast(mark.area, FAINT):
        return "background" if own is not None and abs(own - behind) <= 4 * FAINT else "unseen"
    is_same = own is not None and abs(own - behind) <= SAME and abs(own - sight.usual(mark.area)) <= SAME
    return "background" if is_same else ""


def _is_layer(kinds: Sequence[str], ink: Ink) -> bool:
    """Hardly anything but unpainted or covered text, and all of it on a picture that fills the page: OCR left it there."""
    unpainted = [mark for mark, kind in zip(ink.marks, kinds, strict=True) if kind in ("invisible", "covered")]
    if len(unpainted) < max(FEWEST_OF_LAYER, 0.8 * len(kinds)):
        return False
    page = (ink.crop[2] - ink.crop[0]) * (ink.crop[3] - ink.crop[1])
    scans = [cover.area for cover in ink.covers if cover.is_picture and _size(cover) > SCAN_SHARE * page]
    return any(all(_holds(scan, mark.area[0], mark.area[1]) for mark in unpainted) for scan in scans)


def _size(cover: Cover) -> float:
    x0, y0, x1, y1 = cover.area
    return max(x1 - x0, 0.0) * max(y1 - y0, 0.0)


def _holds(area: Area, x: float, y: float) -> bool:
    return area[0] <= x <= area[2] and area[1] <= y <= area[3]


def grey_of(color: Any) -> float | None:
    """How light a colour is, 0 to 255; None where that depends on more than its numbers. Weights: ITU-R BT.601."""
    parts = (color,) if isinstance(color, int | float) else color
    if not isinstance(parts, tuple | list) or not all(isinstance(part, int | float) for part in parts):
        return None
    match parts:
        case (grey,):
            return 255.0 * float(grey)
        case (red, green, blue):
            return 255.0 * float(0.299 * red + 0.587 * green + 0.114 * blue)
        case (cyan, magenta, yellow, black):
            return 255.0 * float((1 - black) * (1 - 0.299 * cyan - 0.587 * magenta - 0.114 * yellow))
        case _:
            return None
