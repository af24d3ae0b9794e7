"""What an OCR program sees on a picture of a page, made into words: two readings joined, blanks and bullets put right.

Apart because a page of a Korean resume is read twice: the Korean model knows Hangul and garbles Latin words, the English one the
other way round, and a program that is given both mixes them up. Each says how sure it is of every word and every character, and
by that the readings are joined here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import fmean, median, quantiles

from interview_cli.core.words import Box, PageWords, Word

POINTS_PER_INCH = 72
SURE_WORD = 80.0  # percent; of words that are there a model is surer, of nonsense it makes of foreign letters it seldom is
KOREAN_SHARE = 0.15  # of a line's characters that are surely Hangul, for a Korean line
SURE_GLYPH = 98.0  # percent; of letters that are there a model is nearly always surer
SURE_HANGUL = 99.0  # percent; of a syllable within a word that is unsure as a whole, as beside Latin letters
SURE_LATIN = 96.0  # percent; of a word's letters on average, where the Korean model is unsure
HALF, THIRD = 0.5, 0.33  # of a character's width
SHORTEST_LATIN = 3  # letters that may stand in place of nothing but Hangul
FAINTEST = 20.0  # percent: a line without a word above this is no text but a smudge, a rule or a picture
BLANK_PITCH = 1.2  # two syllables with a blank between them stand this many usual distances apart, from middle to middle
FEW_STEPS = 6  # in a line of fewer syllables the least distance is the usual one, if it is near the page's
NEAR = 0.85
BLANK_GAP = 0.17  # of the line's size: the white that is a blank between Hangul and anything else
BULLET_SIZE = 0.55  # of the line's size, in both directions, at most
BULLET_AIR = 0.2  # of the line's size, at least, between a bullet and its text
BAR_HEIGHT = 0.88  # of the line's size: bars are 0.93 to 0.96 of it, capitals 0.74 to 0.84
SIZES = (
    (1.7, 2.0),
    (1.3, 1.5),
)  # a line at least so many usual sizes high has a size of so many; single lines are measured badly

_HANGUL = re.compile(r"[가-힣]")
_DIGIT_LIKE = frozenset("OoIlSZB")
_LATIN = re.compile(r"[A-Za-z]")
_DASHES = frozenset("-–—−~ㅡ")
_ARROW_HEADS = frozenset(">ㆍ")
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


def join_readings(korean: Sequence[SeenLine], english: Sequence[SeenLine]) -> list[SeenLine]:
    """Join two readings of one page, line by line. Lines that only the English model saw are in no Korean resume's text."""
    return [_joined(line, _same_line(line, english)) for line in korean]


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
    step = _usual_step(kept)
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


def _same_line(line: SeenLine, others: Iterable[SeenLine]) -> SeenLine | None:
    def shared(other: SeenLine) -> float:
        across = min(line.box.x1, other.box.x1) - max(line.box.x0, other.box.x0)
        down = min(line.box.bottom, other.box.bottom) - max(line.box.top, other.box.top)
        return across * down if across > 0 and down > 0.5 * (line.box.bottom - line.box.top) else 0.0

    best = max(others, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def _joined(korean: SeenLine, english: SeenLine | None) -> SeenLine:
    if english is None:
        return korean
    join = _joined_korean if _is_korean(korean, english) else _joined_english
    return replace(korean, glyphs=tuple(join(korean, english)))


def _is_korean(korean: SeenLine, english: SeenLine) -> bool:
    hangul = [glyph for glyph in korean.glyphs if glyph.is_hangul]
    sure = sum(glyph.word_confidence >= SURE_WORD for glyph in hangul)
    is_surer = len(hangul) >= 2 * KOREAN_SHARE * len(korean.glyphs) and korean.confidence > english.confidence
    return is_surer or sure >= KOREAN_SHARE * len(korean.glyphs)


def _joined_english(korean: SeenLine, english: SeenLine) -> Iterator[Glyph]:
    """The English reading, but for words that are surely Hangul, as a date's "현재" may be."""
    for word in _seen_words(english):
        there = _between(korean, word[0].box.x0, word[-1].box.x1)
        is_hangul = any(glyph.is_hangul for glyph in there)
        sure = min((glyph.word_confidence for glyph in there), default=0.0)
        yield from there if is_hangul and sure >= max(SURE_WORD, word[0].word_confidence) else word


def _joined_korean(korean: SeenLine, english: SeenLine) -> list[Glyph]:
    """The Korean reading with the Latin words that the English one is surer of, in the order of their places."""
    latin = [word for seen in _seen_words(english) if (word := _without_hangul(seen, korean)) and _is_surer(word, korean)]
    kept = [glyph for glyph in _with_arrows(korean.glyphs) if not any(_covers(word, glyph) for word in latin)]
    return sorted([*kept, *(glyph for word in latin for glyph in word)], key=lambda glyph: glyph.x)


def _with_arrows(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """The Korean model reads "→" as a dash with ">" or "ㆍ" behind it; the English one as a dash alone."""
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and before.text in _DASHES and glyph.text in _ARROW_HEADS:
            before = replace(before, text="→", box=replace(before.box, x1=glyph.box.x1))
            continue
        if before is not None:
            yield before
        before = glyph
    if before is not None:
        yield before


def _without_hangul(word: Sequence[Glyph], korean: SeenLine) -> list[Glyph]:
    """A Latin word without what it sees at its ends in place of Hangul: a particle, or its neighbour."""
    hangul = [glyph for glyph in korean.glyphs if glyph.is_hangul]

    def is_latin(glyph: Glyph) -> bool:
        there = [other for other in hangul if _overlap(glyph.box, other.box) > HALF]
        is_sure = any(other.word_confidence >= SURE_WORD or other.confidence >= SURE_HANGUL for other in there)
        return not there or (glyph.confidence >= SURE_GLYPH and not is_sure)

    first = next((at for at, glyph in enumerate(word) if is_latin(glyph)), len(word))
    last = next((at for at in range(len(word), first, -1) if is_latin(word[at - 1])), first)
    return list(word[first:last])


def _overlap(box: Box, other: Box) -> float:
    """The share of a box's width that the other one covers."""
    return (min(box.x1, other.x1) - max(box.x0, other.x0)) / max(box.x1 - box.x0, 1.0)


def _is_surer(word: list[Glyph], korean: SeenLine) -> bool:
    there = [glyph for glyph in korean.glyphs if _covers(word, glyph)]
    text = "".join(glyph.text for glyph in word)
    sure = fmean(glyph.confidence for glyph in word)
    if sure < SURE_LATIN or not _LATIN.search(text):
        return False
    if there and all(glyph.is_hangul for glyph in there) and len(word) < SHORTEST_LATIN:
        return False
    if any(glyph.is_hangul for glyph in there):
        return fmean(glyph.word_confidence for glyph in there) < SURE_WORD
    if text in _DIGIT_LIKE and there and there[0].text.isdigit():
        return False
    return sure >= fmean(glyph.confidence for glyph in there) if there else word[0].word_confidence >= SURE_WORD


def _covers(word: Sequence[Glyph], glyph: Glyph) -> bool:
    """The other reading has this word in place of the character; Hangul counts as covered by its middle alone."""
    around = Box(word[0].box.x0, glyph.box.top, word[-1].box.x1, glyph.box.bottom)
    return around.x0 <= glyph.x <= around.x1 or (not glyph.is_hangul and _overlap(glyph.box, around) > THIRD)


def _between(line: SeenLine, x0: float, x1: float) -> list[Glyph]:
    return [glyph for glyph in line.glyphs if x0 <= glyph.x <= x1]


def _seen_words(line: SeenLine) -> list[list[Glyph]]:
    words: list[list[Glyph]] = []
    for glyph in line.glyphs:
        if glyph.begins_word or not words:
            words.append([])
        words[-1].append(glyph)
    return words


def _words(line: SeenLine, size: float, usual_step: float, scale: float) -> list[Word]:
    step = _usual_step([line]) if len(_steps(line)) >= FEW_STEPS else max(NEAR * usual_step, _usual_step([line]))
    groups: list[list[Glyph]] = []
    for glyph in line.glyphs:
        if not groups or _are_apart(groups[-1][-1], glyph, line.size, step):
            groups.append([])
        groups[-1].append(glyph)
    texts = ["".join(_letter(glyph, line.size) for glyph in group) for group in groups]
    if len(groups) > 1 and _is_bullet(groups[0], groups[1][0], line.size):
        texts[0] = "•"
    return [Word(text, _box(group, line.box, scale), round(size * scale, 1)) for text, group in zip(texts, groups, strict=True)]


def _steps(line: SeenLine) -> list[float]:
    return [right.x - left.x for left, right in pairwise(line.glyphs) if left.is_hangul and right.is_hangul]


def _usual_step(lines: Iterable[SeenLine]) -> float:
    """The distance of two neighbouring syllables of one word, 0 where there are none: they stand evenly, blanks stand out."""
    steps = [step for line in lines for step in _steps(line)]
    return quantiles(steps, n=5)[1] if len(steps) >= FEW_STEPS else min(steps, default=0.0)


def _are_apart(left: Glyph, right: Glyph, size: float, step: float) -> bool:
    """Latin words are told apart well; Hangul syllables are taken for words, so that the distance decides."""
    if right.text in _CLOSING or left.text in _OPENING:
        return False
    if left.is_hangul and right.is_hangul:
        return right.begins_word and right.x - left.x > BLANK_PITCH * step
    if left.is_hangul or right.is_hangul:
        return right.box.x0 - left.box.x1 >= BLANK_GAP * size
    return right.begins_word


def _is_bullet(first: Sequence[Glyph], after: Glyph, size: float) -> bool:
    """A dot is read as "e", "*", "¢" or "ㆍ*": known by being small, with white behind it."""
    if len(first) > 2 or all(glyph.text in _DASHES for glyph in first):
        return False
    x0, x1 = min(glyph.box.x0 for glyph in first), max(glyph.box.x1 for glyph in first)
    height = max(glyph.box.bottom for glyph in first) - min(glyph.box.top for glyph in first)
    return max(x1 - x0, height) <= BULLET_SIZE * size and after.box.x0 - x1 >= BULLET_AIR * size


def _box(glyphs: Sequence[Glyph], line: Box, scale: float) -> Box:
    """As high as its line, as in a PDF: a quotation mark alone would stand on a line of its own."""
    x0, x1 = min(glyph.box.x0 for glyph in glyphs), max(glyph.box.x1 for glyph in glyphs)
    return Box(round(x0 * scale, 2), round(line.top * scale, 2), round(x1 * scale, 2), round(line.bottom * scale, 2))


def _letter(glyph: Glyph, size: float) -> str:
    """A bar that is no higher than a capital is an "I": "I" alone is read as a bar nearly always."""
    return "I" if glyph.text == "|" and glyph.box.bottom - glyph.box.top < BAR_HEIGHT * size else glyph.text
