"""What a search of a resume compares, and how what it finds by meaning and by words is joined into one ranking.

Apart from `core.choosing`, which decides what a question is about; here somebody else decided, and wants it found.
"""

import math
import re
from collections.abc import Sequence

from interview_cli.core.choosing import BULLET
from interview_cli.core.resume import Passage
from interview_cli.core.terms import content_stems, mentions

WEIGHT_OF_WORDS = 0.5  # of the nearest passage's 1 by meaning; 0.25 to 1 rank alike (docs/search.md)
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


def claims(passage: Passage) -> tuple[str, ...]:
    """Cut a passage into what it says: its lines without their bullets, and the sentences of a line that has several.

    One vector cannot stand for four achievements: a question about the third is nearer to the third alone. The heading counts
    only where there is nothing else, because it would make all claims of an entry alike.
    """
    body = passage.text.removeprefix(passage.heading).strip() or passage.text
    lines = [line.strip().removeprefix(BULLET).strip() for line in body.splitlines()]
    found = [part for line in lines for part in (line, *_SENTENCE_END.split(line)) if part]
    return tuple(dict.fromkeys(found)) or (passage.text,)


def all_claims(passages: Sequence[Passage]) -> list[tuple[int, str]]:
    """Everything that a resume says, in reading order, each with the position of its passage."""
    return [(passage.position, claim) for passage in passages for claim in claims(passage)]


def coverage(query: str, texts: Sequence[str]) -> tuple[float, ...]:
    """Say for each text how much of the query's words it has, 0 to 1, a word counting more the fewer texts have it.

    The words that every question has ("experience", "어떻게") count nothing. The weight of a word is the inverse document
    frequency of BM25 (Robertson and Zaragoza 2009, equation 3.4 with 1 added), so it is never negative.
    """
    stems = content_stems(query)
    found = [mentions(text, stems) for text in texts]
    weights = {stem: _rarity(sum(stem in has for has in found), len(texts)) for stem in stems}
    whole = sum(weights.values())
    return tuple(sum(weights[stem] for stem in has) / whole if whole else 0.0 for has in found)


def _rarity(having: int, of: int) -> float:
    return math.log(1 + (of - having + 0.5) / (having + 0.5))


def ranked(by_meaning: Sequence[float], by_words: Sequence[float]) -> list[tuple[int, float]]:
    """Join two scores a passage into one ranking, best first; equal scores keep reading order.

    Scores are added and not ranks: that a passage is the first to have one of eight words says little, that it has all of them
    says much, and a rank cannot tell the two apart.

    Args:
        by_meaning: on any scale; the nearest counts 1, the farthest 0.
        by_words: 0 to 1, from `coverage`.

    Returns:
        (position, score), all positions.
    """
    if not by_meaning:
        return []
    low, high = min(by_meaning), max(by_meaning)
    span = high - low or 1.0
    scores = [(near - low) / span + WEIGHT_OF_WORDS * has for near, has in zip(by_meaning, by_words, strict=True)]
    return sorted(enumerate(scores), key=lambda pair: -pair[1])
