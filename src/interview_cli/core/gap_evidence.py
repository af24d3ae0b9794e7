"""Gaps that rules cannot see and a language model can: when to ask it about which, and how its verdict joins that of the rules.

An answer to another question has every sign of a good one, so no rule of language tells it from an answer to this. A model reads
it in the probability of "Yes" to one check. That is never low, even where it is wrong, so the limit is not one half.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from interview_cli.core.gaps import GAPS, Gap
from interview_cli.core.terms import content_stems, mentions

Limits = Mapping[Gap, float]
NO_LIMITS: Limits = MappingProxyType({})

# By model and gap, the probability of "Yes, it is there" below which the model says that it is missing. Chosen on 52 answers (3 of
# 13 off the topic below it, none of 39 others), then tried on 36 more (6 of 12, none of 24). Checks for a result and for a reason
# were tried on 22 and told too little, so they are left to the rules. A model that nobody measured is not asked.
LIMITS: Mapping[str, Limits] = MappingProxyType({"qwen2.5-coder-1.5b": MappingProxyType({"did_not_answer": 0.82})})

# The share of the question's content words from which on an answer is taken to be one without a check, which takes seconds. Of the
# answers of 140 questions, seven to nine of ten that are off the topic name fewer, and a quarter to half of the others.
NAMES_THE_QUESTION = 0.2


def to_check(rule_gaps: Iterable[Gap], limits: Limits, *, answer: str, question: str) -> tuple[Gap, ...]:
    """Which gaps to ask the model about: those that it is good at, that the rules did not find, and that are likely enough.

    Args:
        limits: the model's, from `LIMITS`.
    """
    found = set(rule_gaps)
    if "did_not_answer" in found or named_of(question, answer) >= NAMES_THE_QUESTION:
        return ()
    return tuple(gap for gap in limits if gap not in found)


def named_of(question: str, answer: str) -> float:
    """The share of a question's content words that stand in the answer, 0 to 1; 1 for a question without any."""
    stems = content_stems(question)
    return len(mentions(answer, stems)) / len(stems) if stems else 1.0


def joined(rule_gaps: Iterable[Gap], limits: Limits, probabilities: Mapping[Gap, float]) -> tuple[Gap, ...]:
    """Join what the rules find with what the model says. What the rules find, no model takes back.

    Args:
        rule_gaps: what `find_gaps` gave.
        limits: the model's, from `LIMITS`.
        probabilities: by gap, how probable "Yes" is to its check, in [0, 1]: yes, the answer has what the gap would lack. Those
            of gaps without a limit are passed over.

    Returns:
        Gaps in the order of `GAPS`; an answer that is none has the one gap `did_not_answer`.
    """
    found = set(rule_gaps) | {gap for gap, limit in limits.items() if probabilities.get(gap, 1.0) < limit}
    if "did_not_answer" in found:
        return ("did_not_answer",)
    return tuple(gap for gap in GAPS if gap in found)
