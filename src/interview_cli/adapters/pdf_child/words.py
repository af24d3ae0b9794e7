"""One page's words with their boxes, its bullets and the cells of its tables, as values that JSON can carry.

Apart because the order in which they are read is found elsewhere, by pure code (`core.layout`).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from pdfplumber.utils.text import extract_words

from interview_cli.adapters.pdf_child.ink import Ink
from interview_cli.adapters.pdf_child.pictures import Drawings
from interview_cli.adapters.pdf_child.visible import what_is_seen

MOST_CROSSINGS = 5000  # of rules across and down; a lattice with 10,000 takes 2 s, one with 40,000 more than 20
MOST_EDGES = 3000  # more rules than this are a drawing, and looking for cells in it takes seconds
PICTURE_SHARE = 0.5  # of the page under pictures: a scan, or a background behind a title
FEW_LETTERS = 100  # a stamp such as "Scanned with …" and a page number are no text of a resume
FEWEST_LETTERS = 20
LEAST_APART = 0.1  # points; letters without a width must not be divided by it
MANY_CURVES = 100  # letters drawn as outlines have a curve each
SYMBOL_BULLETS = frozenset(
    "\uf0b7\uf0a7\uf0d8\uf076\uf06c\uf0fc\uf06e\uf09f\uf02d\uf0e0\uf0be"
)  # Symbol and Wingdings, as Word uses them
SOFT_HYPHEN = "\u00ad"
ICON_FONT = re.compile("awesome|icon|material|glyph", re.IGNORECASE)
BOLD_FONT = re.compile("bold|black|heavy|demi|extrab", re.IGNORECASE)


def read_page(page: Any, ink: Ink, drawings: Drawings) -> dict[str, Any]:
    """Read one page: what can be seen of it, what was hidden, and what no font mapping explains."""
    shapes = [*page.rects, *page.curves]
    chars = page.chars
    is_white_hidden = [is_white_on_white(char, page, shapes) for char in chars]
    seen = what_is_seen(chars, ink, drawings.sight(page.page_number, ink.crop) if chars else None, is_white_hidden)
    visible = without_doubles([char for char, is_visible in zip(chars, seen.is_visible, strict=True) if is_visible])
    words = [as_word(word) for word in extract_words(spaced(visible), x_tolerance_ratio=0.15, return_chars=True)]
    words = [word for word in words if word["text"]]
    bullets = [word for word in words if word["text"] == "\ufffd"]  # a sign alone without a text mapping: nearly always a bullet
    for word in bullets:
        word["text"] = "•"
    letters = sum(len(word["text"]) for word in words)
    return {
        "width": float(page.width),
        "height": float(page.height),
        "words": words + drawn_bullets(shapes, words),
        "tables": tables_of(page),
        "characters": len(chars),
        "hidden": {**seen.hidden, "control": sum(signs_without_width(char["text"]) for char in visible)},
        "has_layer": seen.has_layer,
        "unreadable": max(0, sum(is_unreadable(char["text"], char["fontname"]) for char in visible) - len(bullets)),
        "is_picture": is_picture(page, letters),
    }


def is_picture(page: Any, letters: int) -> bool:
    """A page whose text is in a picture, or drawn as curves: too few letters beside them for a page of a resume."""
    size = float(page.width * page.height)
    covered = sum(
        (min(i["x1"], page.width) - max(i["x0"], 0)) * (min(i["bottom"], page.height) - max(i["top"], 0)) for i in page.images
    )
    if covered > PICTURE_SHARE * size:
        return letters < FEW_LETTERS
    return letters < FEWEST_LETTERS and (bool(page.images) or len(page.curves) > MANY_CURVES)


def without_doubles(chars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Drop glyphs that are drawn twice to look bold: the same text less than about a point away. Takes linear time.

    A third of the letter is the most, so that both l of a small "full" stay.
    """
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for char in chars:
        apart = max(min(1.0, char["width"] / 3, char["height"] / 3), LEAST_APART)
        x, y = round(char["x0"] / apart), round(char["top"] / apart)
        if (char["text"], x, y) not in seen:
            kept.append(char)
            seen.update((char["text"], x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    return kept


@cache
def is_unreadable(text: str, font: str) -> bool:
    """The glyph has no Unicode text. Icons and bullets of symbol fonts are not meant as text, so they do not count."""
    if text in SYMBOL_BULLETS or ICON_FONT.search(font):
        return False
    return text.startswith("(cid:") or any(letter == "\ufffd" or unicodedata.category(letter) in ("Co", "Cn") for letter in text)


@cache
def signs_without_width(text: str) -> int:
    """How many there are in a glyph's text; they can hide words in a word, or turn the direction of reading."""
    return sum(unicodedata.category(letter) == "Cf" and letter != SOFT_HYPHEN for letter in text)


@cache
def is_bold(font: str) -> bool:
    """By its name, which is all that there is."""
    return bool(BOLD_FONT.search(font))


def is_white_on_white(char: dict[str, Any], page: Any, shapes: list[dict[str, Any]]) -> bool:
    """White, with neither a dark shape nor a picture behind it."""
    if not is_white(char["non_stroking_color"]):
        return False
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    behind = (s for s in shapes if s["x0"] <= x <= s["x1"] and s["top"] <= y <= s["bottom"])
    if any(shape["fill"] and not is_white(shape["non_stroking_color"]) for shape in behind):
        return False
    return not any(i["x0"] <= x <= i["x1"] and i["top"] <= y <= i["bottom"] for i in page.images)


def is_white(color: Any) -> bool:
    """White, or nearly, in grey, RGB or CMYK; an unknown colour is not."""
    if isinstance(color, int | float):
        color = (color,)
    if not isinstance(color, tuple | list) or not all(isinstance(part, int | float) for part in color):
        return False
    return (len(color) in (1, 3) and min(color) > 0.95) or (len(color) == 4 and max(color) < 0.05)


def spaced(chars: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Make every blank or control character a plain space: some fonts map their space to U+0001."""
    cleaned = ((char, clean(char["text"])) for char in chars)
    return [{**char, "text": text} for char, text in cleaned if text]


@cache
def clean(text: str) -> str:
    """One glyph's text: no control, bidi or zero-width characters, one kind of blank, one sign for what is not readable."""
    if text.startswith("(cid:"):
        return "\ufffd"
    if text in SYMBOL_BULLETS:
        return "•"
    kept = []
    for letter in text.replace(SOFT_HYPHEN, "-"):  # a soft hyphen that was drawn is a hyphen
        category = unicodedata.category(letter)
        if category in ("Cc", "Zs", "Zl", "Zp"):
            kept.append(" ")
        elif category not in ("Cf", "Co", "Cs"):
            kept.append(letter)
    return "".join(kept)


def as_word(word: dict[str, Any]) -> dict[str, Any]:
    """One word as it is sent; most of its letters decide how it looks."""
    chars = word["chars"]
    bold = sum(is_bold(char["fontname"]) for char in chars)
    return {
        "text": unicodedata.normalize("NFC", word["text"]).strip(),
        "box": [round(float(word[side]), 2) for side in ("x0", "top", "x1", "bottom")],
        "size": round(sorted(char["size"] for char in chars)[len(chars) // 2], 1),
        "is_bold": bold * 2 > len(chars),
    }


def drawn_bullets(shapes: list[dict[str, Any]], words: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Bullets that are drawn and not written, as browsers do: small, as wide as high, with a word close on the right."""
    bullets = []
    for shape in shapes:
        width, height = shape["x1"] - shape["x0"], shape["bottom"] - shape["top"]
        if not (1.0 <= width <= 6.0 and 0.7 <= height / width <= 1.4):
            continue
        y = (shape["top"] + shape["bottom"]) / 2
        beside = [w for w in words if w["box"][1] <= y <= w["box"][3] and 0 < w["box"][0] - shape["x1"] < 22]
        if beside:
            first = min(beside, key=lambda w: float(w["box"][0]))
            box = [round(shape["x0"], 2), first["box"][1], round(shape["x1"], 2), first["box"][3]]
            bullets.append({"text": "•", "box": box, "size": first["size"], "is_bold": False})
    return bullets


def tables_of(page: Any) -> list[list[list[list[float]]]]:
    """Cells of ruled tables as boxes, row by row; cells only below one another are a frame or a shaded column."""
    if not 4 <= len(page.edges) <= MOST_EDGES or crossings(page.edges) > MOST_CROSSINGS:
        return []
    tables = []
    for table in page.find_tables():
        rows = [[[round(float(side), 1) for side in cell] for cell in row.cells if cell] for row in table.rows]
        if any(len(row) > 1 for row in rows):
            tables.append(rows)
    return tables


def crossings(edges: list[dict[str, Any]]) -> int:
    """At most how many corners of cells there are: rules at one place, closer than 3 points, are one."""
    across = {round(edge["top"] / 3) for edge in edges if edge["orientation"] == "h"}
    down = {round(edge["x0"] / 3) for edge in edges if edge["orientation"] == "v"}
    return len(across) * len(down)
