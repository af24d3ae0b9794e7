"""What is usual for one speaker: the median over their earlier spoken answers, beside which a new one is put.

Facts alone: that an answer was faster than usual is neither good nor bad. Of few answers nothing is said, because one slow day would
be the rule.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interview_cli.core.speech import Delivery, PaceUnit

FEWEST_ANSWERS = 5


@dataclass(frozen=True, slots=True)
class Baseline:
    """Medians over earlier answers in the same language.

    Attributes:
        answers: how many of them were long enough to have a pace.
        pace: in `pace_unit`.
        pauses_per_minute: those over 2 s.
    """

    answers: int
    pace: float
    pace_unit: PaceUnit
    pauses_per_minute: float
    fillers_per_minute: float


def baseline_of(earlier: Sequence[Delivery]) -> Baseline | None:
    """Find what is usual; None while fewer than five answers were long enough to tell.

    Args:
        earlier: of one speaker, in one language.
    """
    told = [it for it in earlier if it.pace is not None]
    if len(told) < FEWEST_ANSWERS:
        return None
    return Baseline(
        answers=len(told),
        pace=round(_median(told, lambda it: it.pace), 1),
        pace_unit=told[-1].pace_unit,
        pauses_per_minute=round(_median(told, lambda it: it.pauses_per_minute), 1),
        fillers_per_minute=round(_median(told, lambda it: it.fillers_per_minute), 1),
    )


def _median(told: Sequence[Delivery], figure: Callable[[Delivery], float | None]) -> float:
    found = sorted(value for it in told if (value := figure(it)) is not None)
    return (found[(len(found) - 1) // 2] + found[len(found) // 2]) / 2
