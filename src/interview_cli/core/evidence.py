"""Which sentence of an answer shows a criterion: the one with the most of the signs that the rubric names for it.

By code and not by the model: asked to name a sentence, a model of 1.5B parameters named the first one nearly always.
"""

import re
from collections.abc import Sequence

from interview_cli.core.resume import Language
from interview_cli.core.signs import SIGNS
from interview_cli.core.terms import content_stems, mentions

FIGURE, QUESTION = "figure", "question"  # signs that are no pattern: a number, and a word that the question used
MOST_OF_ONE_SIGN = 2  # one sign repeated does not outweigh two different ones
LONGEST_QUOTE = 240

_NUMBER = re.compile(r"\d")


def sign_ids(language: Language) -> frozenset[str]:
    """The ids of signs that a criterion may name."""
    return frozenset({*SIGNS[language], FIGURE, QUESTION})


def sentence_that_shows(signs: Sequence[str], spans: Sequence[str], *, question: str, language: Language) -> str:
    """Find the sentence with the most signs; the earliest of equal ones, "" when no sentence has any.

    Args:
        signs: ids of `sign_ids`.
        spans: the answer's sentences; what comes back is one of them, or its beginning where it is very long.
    """
    counts = [sum(_count(sign, span, question, language) for sign in signs) for span in spans]
    best = max(counts, default=0)
    return spans[counts.index(best)][:LONGEST_QUOTE] if best else ""


def sentences_with(signs: Sequence[str], spans: Sequence[str], *, question: str, language: Language) -> frozenset[int]:
    """Which sentences have any of these signs, by index."""
    return frozenset(index for index, span in enumerate(spans) if any(_count(sign, span, question, language) for sign in signs))


def _count(sign: str, span: str, question: str, language: Language) -> int:
    if sign == FIGURE:
        found = len(_NUMBER.findall(span))
    elif sign == QUESTION:
        found = len(mentions(span, content_stems(question)))
    else:
        found = sum(1 for _ in SIGNS[language][sign].finditer(span))
    return min(found, MOST_OF_ONE_SIGN)
