"""Two readings of one page, by a Korean and by an English model, joined.

Apart because the Korean model knows Hangul and garbles Latin words, the English one the other way round, and a program that is
given both mixes them up. Each says how sure it is of every word and every character, and by that the readings are joined here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from operator import itemgetter
from statistics import fmean

from interview_cli.core.marks import ARROW, DASHES
from interview_cli.core.recognition import SURE_WORD, Glyph, SeenLine
from interview_cli.core.words import Box

KOREAN_SHARE = 0.15  # of a line's characters that are surely Hangul, for a Korean line
SURE_GLYPH = 98.0  # percent; of letters that are there a model is nearly always surer
SURE_HANGUL = 99.0  # percent; of a syllable within a word that is unsure as a whole, as beside Latin letters
SURE_LATIN = 95.0  # percent; of a word's letters on average, where the Korean model is unsure
UNSURE = 50.0  # percent, of a word that the Korean model makes of Latin letters
HALF, THIRD = 0.5, 0.33  # of a character's width
SHORTEST_LATIN = 3  # letters that may stand in place of nothing but Hangul
SURE_REST = 97.0  # percent: a letter that is less sure and touches such a place is no letter
BRACKETS = frozenset("()[]")
CLOSE, TOUCHING = 0.5, 0.15  # of a character's height: the white within a word, and next to none
REST = 0.25  # of a line's height: what stands so near to a place that was painted over is a rest of what stood there

_DIGIT_LIKE = frozenset("OoIlSZB")
_LATIN = re.compile(r"[A-Za-z]")
_DIGIT = re.compile(r"[0-9]")
_ARROW_HEADS = frozenset(">ㆍ")


def join_readings(korean: Sequence[SeenLine], english: Sequence[SeenLine], hidden: Sequence[Box]) -> list[SeenLine]:
    """Join two readings of one page, line by line. Lines that only the English model saw are in no Korean resume's text.

    Args:
        hidden: where Hangul was painted over before the English model read the page, in pixels.
    """
    return [_joined(line, _same_line(line, english), [place for place in hidden if line.box.holds(place)]) for line in korean]


def _same_line(line: SeenLine, others: Iterable[SeenLine]) -> list[SeenLine]:
    """The lines at the same height, from the left: a line that is mostly painted over may be seen as several."""
    return sorted((other for other in others if _shares_height(line.box, other.box)), key=lambda other: other.box.x0)


def _shares_height(box: Box, other: Box) -> bool:
    across = min(box.x1, other.x1) - max(box.x0, other.x0)
    return across > 0 and abs(box.middle - other.middle) < THIRD * (box.bottom - box.top)


def _joined(korean: SeenLine, same: Sequence[SeenLine], hidden: Sequence[Box]) -> SeenLine:
    english = replace(korean, glyphs=tuple(glyph for line in same for glyph in line.glyphs))
    if not same or hidden or _is_korean(korean, english):
        return replace(korean, glyphs=tuple(_joined_korean(korean, english, hidden)))
    return replace(korean, glyphs=tuple(_joined_english(korean, english)))


def _is_korean(korean: SeenLine, english: SeenLine) -> bool:
    hangul = [glyph for glyph in korean.glyphs if glyph.is_hangul]
    sure = sum(glyph.word_confidence >= SURE_WORD for glyph in hangul)
    is_surer = len(hangul) >= 2 * KOREAN_SHARE * len(korean.glyphs) and korean.confidence >= english.confidence
    return is_surer or sure >= KOREAN_SHARE * len(korean.glyphs)


def _joined_english(korean: SeenLine, english: SeenLine) -> Iterator[Glyph]:
    """The English reading, but for words that are surely Hangul, as a date's "현재" may be."""
    for word in _seen_words(english):
        there = [glyph for glyph in korean.glyphs if word[0].box.x0 <= glyph.x <= word[-1].box.x1]
        is_hangul = any(glyph.is_hangul for glyph in there)
        sure = min((glyph.word_confidence for glyph in there), default=0.0)
        yield from there if is_hangul and sure >= max(SURE_WORD, word[0].word_confidence) else word


def _joined_korean(korean: SeenLine, english: SeenLine, hidden: Sequence[Box]) -> list[Glyph]:
    """The Korean reading with the words that the English one is surer of, in the order of their places."""
    seen = (_without_hangul(_without_rests(word, hidden), korean) for word in _seen_words(english))
    better = _apart([word for word in seen if word and _is_surer(word, korean)])
    glyphs = list(_with_arrows(korean.glyphs))
    reached = accumulate((glyph.x for glyph in glyphs), max)  # the order of one reading is right also where its boxes are not
    kept = [(x, glyph) for x, glyph, is_kept in zip(reached, glyphs, _kept(glyphs, better), strict=True) if is_kept]
    placed = sorted([*kept, *((glyph.x, glyph) for word in better for glyph in word)], key=itemgetter(0))
    return [glyph for _, glyph in placed]


def _apart(words: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """The surest of words that stand in one place: a Korean line may be seen where there are two narrow ones."""
    chosen: list[list[Glyph]] = []
    for word in sorted(words, key=lambda word: -word[0].word_confidence):
        if not any(word[0].box.x0 < other[-1].box.x1 and other[0].box.x0 < word[-1].box.x1 for other in chosen):
            chosen.append(word)
    return chosen


def _kept(glyphs: Sequence[Glyph], words: Sequence[Sequence[Glyph]]) -> Iterator[bool]:
    """Say of each character whether no word stands in its place; what follows closely on one that is replaced belongs to it."""
    before: Glyph | None = None  # that was replaced
    for glyph in glyphs:
        is_tail = before is not None and glyph.text.isdigit() and not glyph.begins_word and _follows_closely(before, glyph)
        is_replaced = is_tail or any(_covers(word, glyph) for word in words)
        before = glyph if is_replaced else None
        yield not is_replaced


def _follows_closely(left: Glyph, right: Glyph) -> bool:
    return right.box.x0 - left.box.x1 <= CLOSE * (right.box.bottom - right.box.top)


def _with_arrows(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """The Korean model reads "→" as a dash with ">" or "ㆍ" behind it; what lies within an arrow's box is part of it."""
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and before.text in DASHES and glyph.text in _ARROW_HEADS:
            before = replace(before, text=ARROW, box=replace(before.box, x1=glyph.box.x1))
            continue
        if before is not None and before.text == ARROW and glyph.x <= before.box.x1:
            continue
        if before is not None:
            yield before
        before = glyph
    if before is not None:
        yield before


def _without_rests(word: Sequence[Glyph], hidden: Sequence[Box]) -> list[Glyph]:
    """A word without what is left at its ends of a syllable that was not painted over as a whole: signs, or unsure letters."""

    def is_rest(glyph: Glyph) -> bool:
        near = REST * (glyph.box.bottom - glyph.box.top) if glyph.text not in BRACKETS else 0.0
        if glyph.text.isalnum() and glyph.confidence >= SURE_REST:
            return False
        return any(place.x0 - near <= glyph.box.x1 <= place.x1 or place.x0 <= glyph.box.x0 <= place.x1 + near for place in hidden)

    kept = list(word)
    while kept and is_rest(kept[-1]):
        kept.pop()
    while kept and is_rest(kept[0]):
        kept.pop(0)
    return kept


def _without_hangul(word: Sequence[Glyph], korean: SeenLine) -> list[Glyph]:
    """A word without what it sees at its ends in place of Hangul: a particle, or its neighbour."""
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
    sure, sure_there = (fmean(glyph.confidence for glyph in glyphs) if glyphs else 0.0 for glyphs in (word, there))
    word_there = fmean(glyph.word_confidence for glyph in there) if there else 0.0
    if not (_LATIN.search(text) or _DIGIT.search(text)) or (sure < SURE_LATIN and word[0].word_confidence < SURE_WORD):
        return False
    if not there:
        return word[0].word_confidence >= SURE_WORD
    if any(glyph.is_hangul for glyph in there):
        has_letters = len(word) >= SHORTEST_LATIN or not all(glyph.is_hangul for glyph in there)
        return bool(_LATIN.search(text)) and has_letters and word_there < SURE_WORD
    if text.isalpha() and len(word) > 1 and min(glyph.confidence for glyph in word) >= SURE_GLYPH:
        return True
    if not _LATIN.search(text) or all(_DIGIT.match(glyph.text) for glyph in there):
        return text not in _DIGIT_LIKE and word[0].word_confidence >= word_there
    return sure >= sure_there or word[0].word_confidence >= SURE_WORD


def _covers(word: Sequence[Glyph], glyph: Glyph) -> bool:
    """The other reading has this word in place of the character.

    Hangul counts as covered by its middle alone, a sure bracket by its like, for its box may reach into the word; what is unsure is
    also covered by a word that touches it.
    """
    x0, x1 = word[0].box.x0, word[-1].box.x1
    if glyph.is_hangul:
        return x0 <= glyph.x <= x1
    if glyph.text in BRACKETS and glyph.word_confidence >= SURE_WORD:
        return glyph.text in {other.text for other in word}
    near = TOUCHING * (glyph.box.bottom - glyph.box.top)
    if glyph.word_confidence < UNSURE and glyph.box.x0 <= x1 + near and x0 - near <= glyph.box.x1:
        return True
    return x0 <= glyph.x <= x1 or _overlap(glyph.box, replace(glyph.box, x0=x0, x1=x1)) > THIRD


def _seen_words(line: SeenLine) -> list[list[Glyph]]:
    words: list[list[Glyph]] = []
    for glyph in line.glyphs:
        if glyph.begins_word or not words:
            words.append([])
        words[-1].append(glyph)
    return words
