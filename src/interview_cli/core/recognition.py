"""What an OCR program sees on a picture of a page, made into words: blanks and bullets put right.

Apart because such a program says of every word and every character where it stands and how sure it is, and its blanks between
Hangul mean little.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median, quantiles

from interview_cli.core.marks import DASHES
from interview_cli.core.words import Box, PageWords, Word

POINTS_PER_INCH = 72
SURE_WORD = 80.0  # percent; of words that are there a model is surer, of nonsense it makes of foreign letters it seldom is
FAINTEST = 20.0  # percent: a line without a word above this is no text but a smudge, a rule or a picture
BLANK_PITCH = 1.2  # two syllables with a blank between them stand this many usual distances apart, from middle to middle
LEAST_WHITE = 0.1  # usual distances of syllables
FEW_STEPS = 6  # in a line of fewer syllables the least distance is the usual one, if it is near the page's
NEAR = 0.85
BLANK_GAP = 0.17  # usual distances of syllables: the white that is a blank between Hangul and anything else
COUNTER_GAP = 0.4  # the same after a digit: what it counts mostly follows without a blank
LETTER_GAP = 0.27  # of the line's height: letters of one word stand at most 0.21 apart, words at least 0.28
BULLET_SIZE = 0.55  # of the line's size, in both directions, at most
BULLET_AIR = 0.2  # of the line's size, at least, between a bullet and its text
SIZES = (
    (1.7, 2.0),
    (1.3, 1.5),
)  # a line at least so many usual sizes high has a size of so many; single lines are measured badly

_HANGUL = re.compile(r"[가-힣]")
_CLOSING, _OPENING = frozenset("),.:;!?%]"), frozenset("([")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as it was seen, its box in pixels.

    Attributes:
        confidence, word_confidence: of the character and of the word that it was seen in, in percent.
        begins_word: the program saw a blank before it.
    """

    text: str
    box: Box
    confidence: float
    word_confidence: float
    begins_word: bool

    @property
    def x(self) -> float:
        """Its middle."""
        return (self.box.x0 + self.box.x1) / 2

    @property
    def is_hangul(self) -> bool:
        """It is a Hangul syllable."""
        return bool(_HANGUL.match(self.text))


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line as an OCR program sees it, left to right. `size` is its letters' height with ascenders and descenders, in pixels."""

    box: Box
    size: float
    glyphs: tuple[Glyph, ...]

    @property
    def confidence(self) -> float:
        """The mean over its characters of what their words have, in percent."""
        return fmean(glyph.word_confidence for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page that was recognised; `confidence` from 0 to 1 is the mean over its characters, 0 where there are none."""

    words: PageWords
    confidence: float


def page_of(lines: Sequence[SeenLine], number: int, width: int, height: int, dpi: float) -> SeenPage:
    """Make words of lines.

    Args:
        width, height: of the picture, in pixels.
        dpi: its pixels an inch; words get boxes in points.
    """
    scale = POINTS_PER_INCH / dpi
    clear = [line for line in lines if max(glyph.word_confidence for glyph in line.glyphs) >= FAINTEST]
    kept = [line for line in clear if not any(_is_shadow(line, other) for other in clear)]
    usual = median(line.size for line in kept for _ in line.glyphs) if kept else 0.0
    step = usual_step(kept)
    words = tuple(word for line in kept for word in _words(line, _size(line, usual), step, scale))
    page = PageWords(number, width * scale, height * scale, words)
    sure = [glyph.word_confidence for line in kept for glyph in line.glyphs]
    return SeenPage(page, round(fmean(sure) / 100, 3) if sure else 0.0)


def _is_shadow(line: SeenLine, other: SeenLine) -> bool:
    """The line lies inside a surer one: parts of large letters, taken for a line of their own."""
    inside = other.box.holds(line.box) and other.box.top - 2 <= line.box.top and line.box.bottom <= other.box.bottom + 2
    return inside and line is not other and line.confidence < other.confidence


def _size(line: SeenLine, usual: float) -> float:
    """Headings a little larger than the text cannot be told from it, and are known by their words; titles can."""
    return usual * next((steps for least, steps in SIZES if line.size >= least * usual), 1.0)


def step_of(line: SeenLine, page_step: float) -> float:
    """The usual distance of a line's syllables, told by the page's where the line has few."""
    own = usual_step([line])
    return own if len(_steps(line)) >= FEW_STEPS else max(NEAR * page_step, own)


def _words(line: SeenLine, size: float, page_step: float, scale: float) -> list[Word]:
    step = step_of(line, page_step)
    groups: list[list[Glyph]] = []
    for glyph in line.glyphs:
        if not groups or _are_apart(groups[-1][-1], glyph, line, step):
            groups.append([])
        groups[-1].append(glyph)
    texts = ["".join(glyph.text for glyph in group) for group in groups]
    if len(groups) > 1 and _is_bullet(groups[0], groups[1][0], line.size):
        texts[0] = "•"
    return [Word(text, _box(group, line.box, scale), round(size * scale, 1)) for text, group in zip(texts, groups, strict=True)]


def _steps(line: SeenLine) -> list[float]:
    return [right.x - left.x for left, right in pairwise(line.glyphs) if left.is_hangul and right.is_hangul]


def usual_step(lines: Iterable[SeenLine]) -> float:
    """The distance of two neighbouring syllables of one word, 0 where there are none: they stand evenly, blanks stand out."""
    steps = [step for line in lines for step in _steps(line)]
    return quantiles(steps, n=5)[1] if len(steps) >= FEW_STEPS else min(steps, default=0.0)


def _are_apart(left: Glyph, right: Glyph, line: SeenLine, step: float) -> bool:
    """Latin words are told apart well; Hangul syllables are taken for words, so that the distance decides."""
    if right.text in _CLOSING or left.text in _OPENING:
        return False
    if left.is_hangul and right.is_hangul:
        is_white = right.box.x0 - left.box.x1 > LEAST_WHITE * step  # boxes that touch were cut apart where no white was
        return right.begins_word and is_white and right.x - left.x > BLANK_PITCH * step
    if left.is_hangul or right.is_hangul:
        least = COUNTER_GAP if left.text.isdigit() else BLANK_GAP
        return right.box.x0 - left.box.x1 >= least * (step or line.size)
    if left.text.islower() and right.text.islower():
        return right.begins_word or right.box.x0 - left.box.x1 >= LETTER_GAP * (line.box.bottom - line.box.top)
    return right.begins_word


def _is_bullet(first: Sequence[Glyph], after: Glyph, size: float) -> bool:
    """A dot is read as "e", "*", "¢" or "ㆍ*": known by being small, with white behind it."""
    if len(first) > 2 or all(glyph.text in DASHES for glyph in first):
        return False
    x0, x1 = min(glyph.box.x0 for glyph in first), max(glyph.box.x1 for glyph in first)
    height = max(glyph.box.bottom for glyph in first) - min(glyph.box.top for glyph in first)
    return max(x1 - x0, height) <= BULLET_SIZE * size and after.box.x0 - x1 >= BULLET_AIR * size


def _box(glyphs: Sequence[Glyph], line: Box, scale: float) -> Box:
    """As high as its line, as in a PDF: a quotation mark alone would stand on a line of its own."""
    x0, x1 = min(glyph.box.x0 for glyph in glyphs), max(glyph.box.x1 for glyph in glyphs)
    return Box(round(x0 * scale, 2), round(line.top * scale, 2), round(x1 * scale, 2), round(line.bottom * scale, 2))
