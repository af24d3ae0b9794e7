"""Signs that an OCR program mixes up, told apart by their ink: "." and ",", ":" and ";", "|" and "I", dashes and arrows.

Apart because the program knows them by what stands around them, and on a picture their shape says it.
"""

from dataclasses import dataclass

ARROW = "→"
DASHES = frozenset("-–—−~ㅡ")
MARKS = DASHES | frozenset(".,:;|")
# Of a dot and of a comma: height by width, and height by the line's; what is neither stays as it was read.
DOT, DOT_HEIGHT = 1.3, 0.17
COMMA, COMMA_HEIGHT = 1.45, 0.2
HIGHEST = 0.45  # of the line's height: what is higher is a letter's ink
LIKE, UNLIKE = 1.25, 1.5  # the height of a colon's lower dot by its upper one's, and of a semicolon's
BAR_DIP = 0.06  # of the line's height: bars reach 0.09 to 0.12 below the letters' feet, an "I" stands on their line
ARROW_HEIGHT, ARROW_SHAPE = 0.2, 1.2  # an arrow's height by the line's, and its width by its height, at least


@dataclass(frozen=True, slots=True)
class Ink:
    """What is dark of one sign, in parts of the height of its line (from the highest letter to the lowest).

    Attributes:
        runs: heights of its runs of dark rows, from the top; at least one.
        dip: how far it reaches below the feet of most letters.
    """

    width: float
    runs: tuple[float, ...]
    dip: float


def told_apart(text: str, ink: Ink) -> str:
    """The sign that it is, or the one that was read where its ink says neither."""
    first, last = ink.runs[0], ink.runs[-1]
    match len(ink.runs):
        case 1 if text in ".,":
            return _dot_or_comma(text, first / ink.width, first)
        case 1 if text == "|":
            return "I" if ink.dip < BAR_DIP else text
        case 1 if text in DASHES:
            return ARROW if first >= ARROW_HEIGHT and ink.width / first >= ARROW_SHAPE else text
        case 2 if text in ":;":
            return ":" if last / first <= LIKE else ";" if last / first >= UNLIKE else text
    return text


def _dot_or_comma(text: str, shape: float, height: float) -> str:
    if shape <= DOT and height <= DOT_HEIGHT:
        return "."
    return "," if shape >= COMMA and COMMA_HEIGHT <= height <= HIGHEST else text
