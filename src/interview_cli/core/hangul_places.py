"""Where Hangul surely stands on a page that was read with a Korean model, so that it can be painted over.

Apart because it is asked between two readings: an English model makes nonsense of Hangul and of the Latin words beside it; of a
page on which next to nothing but Latin words and numbers is left it reads them well.
"""

from collections.abc import Iterator, Sequence

from interview_cli.core.recognition import Glyph, SeenLine, step_of, usual_step
from interview_cli.core.words import Box

SURE_SYLLABLE, SURE_WORD = 95.0, 65.0  # percent: of a syllable, and of its word, where Latin words are seldom taken for one
NARROWEST, WIDEST = 0.85, 1.15  # usual distances of two syllables: another box leaves part of one out, or holds a neighbour too
KOREAN_SHARE = 0.05  # of a page's characters that are surely Hangul; on any other page they are mistaken Latin ones
LEAST_GAP, MOST_GAP = 1.6, 2.6  # usual distances from the middle of a sure syllable to the one after the next


def hangul_places(lines: Sequence[SeenLine]) -> list[Box]:
    """The boxes of runs of syllables, in pixels; none on a page that is not Korean."""
    glyphs = [glyph for line in lines for glyph in line.glyphs]
    if sum(map(_is_sure, glyphs)) <= KOREAN_SHARE * len(glyphs) or not (step := usual_step(lines)):
        return []
    return [box for line in lines for box in _of_line(line, step_of(line, step))]


def _of_line(line: SeenLine, step: float) -> Iterator[Box]:
    run: list[Glyph] = []
    for at, glyph in enumerate(line.glyphs):
        if _is_sure(glyph) or (run and _is_enclosed(line.glyphs, at, step)):
            run.append(glyph)
        elif run:
            yield _around(run, line, step)
            run = []
    if run:
        yield _around(run, line, step)


def _is_sure(glyph: Glyph) -> bool:
    return glyph.is_hangul and glyph.word_confidence >= SURE_WORD and glyph.confidence >= SURE_SYLLABLE


def _is_enclosed(glyphs: Sequence[Glyph], at: int, step: float) -> bool:
    """One syllable that is unsure between two that are sure, with room for no more."""
    if not glyphs[at].is_hangul or at + 1 >= len(glyphs) or not (_is_sure(glyphs[at - 1]) and _is_sure(glyphs[at + 1])):
        return False
    return LEAST_GAP * step <= glyphs[at + 1].x - glyphs[at - 1].x <= MOST_GAP * step


def _around(run: Sequence[Glyph], line: SeenLine, step: float) -> Box:
    start = min(run[0].box.x0, run[0].box.x1 - NARROWEST * step)
    end = min(run[-1].box.x1, run[-1].box.x0 + WIDEST * step)
    return Box(start, line.box.top, end, line.box.bottom)
