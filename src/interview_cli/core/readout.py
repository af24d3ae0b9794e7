"""What a probe reads of an answer, and the points that follow from it by arithmetic."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interview_cli.core.graded import Aspect
from interview_cli.core.rubric import HIGHEST_POINTS, LOWEST_POINTS

# How far an aspect moves its criterion away from the answer's level. The level is read far more surely than one aspect alone.
ASPECT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Readout:
    """An answer as read, in logits: `points_of` makes points of them.

    Attributes:
        level: how good it is on the whole.
        aspects: how it does on each.
        sentences: the same by sentence, as if each were all that was said.
    """

    level: float
    aspects: Mapping[Aspect, float]
    sentences: Sequence[Mapping[Aspect, float]]


def points_of(logit: float) -> float:
    """Points on the rubric's scale, never quite at its ends."""
    return LOWEST_POINTS + (HIGHEST_POINTS - LOWEST_POINTS) / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def criterion_logits(reading: Readout, aspects: Sequence[Aspect | None]) -> list[float]:
    """One logit a criterion of a competency: the answer's level, moved by how the criterion's aspect stands among the others.

    Args:
        aspects: the aspect of each criterion, None for one that goes by the whole; at least one.
    """
    known = [reading.aspects[aspect] for aspect in aspects if aspect]
    middle = sum(known) / len(known) if known else 0.0
    return [reading.level + ASPECT_SHARE * (reading.aspects[aspect] - middle if aspect else 0.0) for aspect in aspects]


def sentence_for(reading: Readout, aspect: Aspect | None, candidates: Sequence[int]) -> int:
    """Which of these sentences adds most to an aspect; to all of them where there is none.

    Args:
        candidates: indices of sentences; at least one. The earliest of equal ones is taken.
    """

    def adds(index: int) -> float:
        read = reading.sentences[index]
        return read[aspect] if aspect else sum(read.values())

    return max(candidates, key=adds)


def spread(points: float, margin: float, *, most: float) -> tuple[float, float, float]:
    """Points with the range that two of three judgements on unseen answers lay within, cut at the scale's lower end and at `most`."""
    kept = min(points, most)
    return round(kept, 2), round(max(LOWEST_POINTS, kept - margin), 2), round(min(most, kept + margin), 2)
