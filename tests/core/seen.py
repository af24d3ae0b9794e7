"""Lines as an OCR program sees them, made where a test needs them: letters of one width, ten pixels a letter."""

from interview_cli.core.recognition import Glyph, SeenLine
from interview_cli.core.words import Box

WIDTH, HEIGHT = 10.0, 12.0
SYLLABLE = 20.0  # of a Hangul syllable, as wide as two letters


def line(
    text: str, *, confidence: float = 99.0, word_confidence: float = 95.0, top: float = 0.0, size: float = HEIGHT
) -> SeenLine:
    """A line of a text; a blank is half a syllable wide, and what follows it begins a word."""
    glyphs: list[Glyph] = []
    x, begins = 0.0, True
    for letter in text:
        if letter == " ":
            x, begins = x + WIDTH, True
            continue
        width = SYLLABLE if "가" <= letter <= "힣" else WIDTH
        box = Box(x + 1, top, x + width - 1, top + HEIGHT)
        glyphs.append(Glyph(letter, box, confidence, word_confidence, begins))
        x, begins = x + width, False
    return SeenLine(Box(0.0, top, x, top + HEIGHT), size, tuple(glyphs))


def text_of(seen: SeenLine) -> str:
    """Its characters in order, without blanks."""
    return "".join(glyph.text for glyph in seen.glyphs)
