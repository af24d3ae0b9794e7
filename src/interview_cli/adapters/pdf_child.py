"""The child process that opens a PDF: words with their boxes, table cells and marks, as one JSON value on stdout.

Apart because a PDF is a program that others wrote: a bomb or a crash ends this process and not the interview. It is run by
its path and imports nothing of the package, so that it starts fast. The request comes on stdin, so that a password never
shows in a process list: one line of JSON (password and limits), then the bytes of the file. The answer is {"pages": [...]}
or {"error": kind, "detail": text}; any other failure ends the process with a traceback on stderr.
"""

import gc
import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterable
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException
from pdfplumber.utils.text import extract_words

if sys.platform != "win32":
    import resource

SMALLEST_SIZE = 4.0  # points; nobody reads smaller text, so it was not meant to be read by a person
MOST_EDGES = 3000  # more rules than this are a drawing, and looking for cells in it takes seconds
SYMBOL_BULLETS = frozenset(
    "\uf0b7\uf0a7\uf0d8\uf076\uf06c\uf0fc\uf06e\uf09f\uf02d\uf0e0\uf0be"
)  # Symbol and Wingdings, as Word uses them
ICON_FONT = re.compile("awesome|icon|material|glyph", re.IGNORECASE)
BOLD_FONT = re.compile("bold|black|heavy|demi|extrab", re.IGNORECASE)


class LimitPassedError(Exception):
    """A limit of the request is passed; the message says which."""


def main() -> None:
    """Answer one request, or end when none comes."""
    gc.disable()  # saves a tenth of the time; the process is short-lived and its memory is bounded
    asked = sys.stdin.buffer.readline()
    if not asked:
        return  # started ahead of need, and nothing was read
    request = json.loads(asked)
    limit_resources(request["memory_bytes"], request["cpu_s"])
    try:
        answer = read(sys.stdin.buffer.read(), request)
    except LimitPassedError as error:
        answer = {"error": "too_large", "detail": str(error)}
    except MemoryError:
        answer = {"error": "memory", "detail": ""}
    except PdfminerException as error:
        answer = {"error": kind_of(error), "detail": repr(error.args[0] if error.args else error)[:200]}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def limit_resources(memory_bytes: int, cpu_s: int) -> None:
    """Bound this process, where the platform can (Windows cannot; macOS refuses the one on memory)."""
    if sys.platform == "win32":
        return
    for what, limit in ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_CPU, cpu_s)):
        hard = resource.getrlimit(what)[1]
        if hard != resource.RLIM_INFINITY and hard < limit:
            continue  # already bounded more tightly
        try:
            resource.setrlimit(what, (limit, limit))
        except (ValueError, OSError):
            sys.stderr.write("this platform does not bound the reader's memory\n")


def kind_of(error: PdfminerException) -> str:
    """Tell an encrypted file from a damaged one: pdfplumber wraps what pdfminer raised."""
    match error.args[:1]:
        case (PDFPasswordIncorrect(),):
            return "password"
        case (PDFEncryptionError(),):
            return "encryption"
        case (MemoryError(),):
            return "memory"
        case _:
            return "damaged"


def read(content: bytes, request: dict[str, Any]) -> dict[str, Any]:
    """Read all pages."""
    with pdfplumber.open(io.BytesIO(content), password=request["password"], raise_unicode_errors=False) as pdf:
        if len(pdf.pages) > request["most_pages"]:
            raise LimitPassedError(f"{len(pdf.pages)} pages, where at most {request['most_pages']} are read")
        pages = []
        characters = 0
        for page in pdf.pages:
            pages.append(read_page(page))
            characters += pages[-1]["characters"]
            if characters > request["most_characters"]:
                raise LimitPassedError(f"more than {request['most_characters']:,} characters")
            page.close()  # frees what pdfplumber keeps of it: 185 MB become 5 MB on 65 pages
        return {"pages": pages}


def read_page(page: Any) -> dict[str, Any]:
    """Read one page: what can be seen of it, what was hidden, and what no font mapping explains."""
    chars = without_doubles(page.chars)
    unreadable = sum(is_unreadable(char) for char in chars)
    shapes = [*page.rects, *page.curves]
    seen = [char for char in chars if is_visible(char, page, shapes)]
    words = [as_word(word) for word in extract_words(spaced(seen), x_tolerance_ratio=0.15, return_chars=True)]
    words = [word for word in words if word["text"]]
    bullets = [word for word in words if word["text"] == "\ufffd"]  # a sign alone without a text mapping: nearly always a bullet
    for word in bullets:
        word["text"] = "•"
    return {
        "width": float(page.width),
        "height": float(page.height),
        "words": words + drawn_bullets(shapes, words),
        "tables": tables_of(page),
        "characters": len(chars),
        "hidden": len(chars) - len(seen),
        "unreadable": max(0, unreadable - len(bullets)),
        "images": len(page.images),
    }


def without_doubles(chars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Drop glyphs that are drawn twice to look bold: the same text less than about a point away. Takes linear time."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for char in chars:
        x, y = round(char["x0"]), round(char["top"])
        if (char["text"], x, y) not in seen:
            kept.append(char)
            seen.update((char["text"], x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    return kept


def is_unreadable(char: dict[str, Any]) -> bool:
    """The glyph has no Unicode text. Icons and bullets of symbol fonts are not meant as text, so they do not count."""
    text = char["text"]
    if text in SYMBOL_BULLETS or ICON_FONT.search(char["fontname"]):
        return False
    return text.startswith("(cid:") or any(letter == "\ufffd" or unicodedata.category(letter) in ("Co", "Cn") for letter in text)


def is_visible(char: dict[str, Any], page: Any, shapes: list[dict[str, Any]]) -> bool:
    """A person sees it: on the page, large enough, and not white on white."""
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    x0, top, x1, bottom = page.bbox
    if not (x0 <= x <= x1 and top <= y <= bottom):
        return False
    if char["size"] < SMALLEST_SIZE:
        return not char["text"].strip()
    if not is_white(char["non_stroking_color"]):
        return True
    behind = (s for s in shapes if s["x0"] <= x <= s["x1"] and s["top"] <= y <= s["bottom"])
    dark = any(s["fill"] and not is_white(s["non_stroking_color"]) for s in behind)
    return dark or any(i["x0"] <= x <= i["x1"] and i["top"] <= y <= i["bottom"] for i in page.images)


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


def clean(text: str) -> str:
    """One glyph's text: no control, bidi or zero-width characters, one kind of blank, one sign for what is not readable."""
    if text.startswith("(cid:"):
        return "\ufffd"
    if text in SYMBOL_BULLETS:
        return "•"
    kept = []
    for letter in text.replace("\u00ad", "-"):  # a soft hyphen that was drawn is a hyphen
        category = unicodedata.category(letter)
        if category in ("Cc", "Zs", "Zl", "Zp"):
            kept.append(" ")
        elif category not in ("Cf", "Co", "Cs"):
            kept.append(letter)
    return "".join(kept)


def as_word(word: dict[str, Any]) -> dict[str, Any]:
    """One word as it is sent; most of its letters decide how it looks."""
    chars = word["chars"]
    bold = sum(bool(BOLD_FONT.search(char["fontname"])) for char in chars)
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
    if not 4 <= len(page.edges) <= MOST_EDGES:
        return []
    tables = []
    for table in page.find_tables():
        rows = [[[round(float(side), 1) for side in cell] for cell in row.cells if cell] for row in table.rows]
        if any(len(row) > 1 for row in rows):
            tables.append(rows)
    return tables


if __name__ == "__main__":
    main()
