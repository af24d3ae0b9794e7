"""From judgements to points and totals: arithmetic over stored numbers, nothing that a model adds up.

Unknown stays unknown: None is "not scored", left out of every mean; 1 point (0 of 100) is a real score.
"""

import re
from collections.abc import Iterable, Sequence

from interview_cli.core.resume import Language
from interview_cli.core.rubric import HIGHEST_POINTS, LOWEST_POINTS, MOST_POINTS_WITHOUT_QUOTE

# Below this an answer holds too little to be judged. Letters, not words: Korean packs a clause into a dozen.
FEWEST_LETTERS: dict[Language, int] = {"en": 25, "ko": 12}

# Words; a Korean one says what two English ones do. In fewer nobody tells a case, its reasons and what came of it.
SHORT: dict[Language, int] = {"en": 25, "ko": 15}

LEAST_HANGUL, LEAST_LATIN = 0.1, 0.5  # shares of the letters

_SENTENCE_END = re.compile(r"(?<=[.!?。…])[\"'”’)]*\s+|\n+")


def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into sentences, each a span that stands verbatim in it."""
    spans, start = [], 0
    for end in [*_SENTENCE_END.finditer(text), None]:
        stop = len(text) if end is None else end.start()
        if span := text[start:stop].strip():
            spans.append(span)
        start = stop if end is None else end.end()
    return tuple(spans)


def is_too_short(text: str, language: Language) -> bool:
    """Say whether an answer holds too little to be judged (it still counts as an answer)."""
    return len(re.findall(r"[^\W\d_]", text)) < FEWEST_LETTERS[language]


def says_little(text: str, language: Language) -> bool:
    """Say whether an answer is too short to be more than vague, whatever it says."""
    return len(text.split()) < SHORT[language]


def is_other_language(text: str, language: Language) -> bool:
    """Say whether an answer is plainly not in the interview's language, by its script.

    English terms in a Korean answer are usual, and so is a Korean name in an English one: only a text that has next to nothing
    of its own script counts. Languages of one script are not told apart.
    """
    letters = len(re.findall(r"[^\W\d_]", text))
    hangul = len(re.findall(r"[가-힣]", text))
    latin = len(re.findall(r"[A-Za-z]", text))
    return hangul < letters * LEAST_HANGUL if language == "ko" else latin < letters * LEAST_LATIN


def points_of_checks(yes: Sequence[float], *, has_quote: bool) -> tuple[float, float, float]:
    """Turn the probabilities of "yes" to a criterion's checks into points.

    Args:
        yes: one probability a check, at least one.
        has_quote: whether words of the answer show it; without them no more than 2 points are given.

    Returns:
        (points, low, high) in 1 to 5: the mean check, and the lowest and highest one as the spread.

    Raises:
        ValueError: no checks.
    """
    if not yes:
        raise ValueError("a criterion without checks cannot be scored")
    span = HIGHEST_POINTS - LOWEST_POINTS
    most = float(HIGHEST_POINTS) if has_quote else MOST_POINTS_WITHOUT_QUOTE
    scaled = [LOWEST_POINTS + span * p for p in (sum(yes) / len(yes), min(yes), max(yes))]
    points, low, high = (round(min(most, value), 2) for value in scaled)
    return points, low, high


def percent(points: float) -> float:
    """Points 1 to 5 as 0 to 100."""
    return (points - LOWEST_POINTS) * 100 / (HIGHEST_POINTS - LOWEST_POINTS)


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what is known; None when nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def weighted_total(scores: Iterable[tuple[float, float | None]]) -> float | None:
    """The mean of (weight, score) pairs by weight, over those that are known; None when none is."""
    known = [(weight, score) for weight, score in scores if score is not None]
    weights = sum(weight for weight, _ in known)
    return sum(weight * score for weight, score in known) / weights if weights else None
