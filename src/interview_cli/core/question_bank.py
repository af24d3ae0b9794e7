"""Ready questions: which of them suit an interview, and in which order they are taken.

The files are data (`content/languages/*/questions/`); what a wording may say is decided here. Its {slots} are filled from facts,
and a wording with a slot that nothing fills is not used, so that no question claims what nobody said.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import TypeVar

from interview_cli.core.manner import Level
from interview_cli.core.trade import Trade

T = TypeVar("T")

EMPLOYER_SLOTS = frozenset({"company", "value"})


@dataclass(frozen=True, slots=True)
class ReadyQuestion:
    """One question of the bank.

    Attributes:
        ask: its wording, with {slots}.
        probes: follow-ups made for this question, which go deeper after any answer to it.
        level: the one that it suits alone; None suits all.
        is_for_change: it is for people from another field alone.
        trade: the field that it is from; None is every field's.
    """

    ask: str
    probes: tuple[str, ...] = ()
    level: Level | None = None
    is_for_change: bool = False
    trade: Trade | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an interview wants of the bank.

    Attributes:
        slots: what is known, by slot.
        shift: which of equally fitting questions comes first, so that two interviews differ and one repeats.
        greets: the question opens the interview, and uses as much of what is known as it can.
    """

    slots: Mapping[str, str]
    shift: int
    level: Level | None = None
    is_career_change: bool = False
    greets: bool = False


def slots_of(wording: str) -> frozenset[str]:
    """The names of a wording's slots."""
    return frozenset(name for _, name, _, _ in Formatter().parse(wording) if name)


def in_order(questions: Sequence[ReadyQuestion], wanted: Wanted) -> list[ReadyQuestion]:
    """Give the questions that suit, the most fitting first.

    What was made for this level, this employer or a change of field comes before what belongs to the candidate's own field or
    names something of theirs, and that before what can be asked of anybody.
    """
    suiting = [question for question in questions if _suits(question, wanted)]
    turned = turn(suiting, wanted.shift)
    return sorted(turned, key=lambda question: _rank(question, wanted))  # sorting is stable: the shift decides within a rank


def turn(items: Sequence[T], shift: int) -> list[T]:
    """The same items, begun at another place."""
    start = shift % max(1, len(items))
    return [*items[start:], *items[:start]]


def unasked(wordings: Sequence[str], slots: Mapping[str, str], earlier: Collection[str]) -> str | None:
    """Fill the first wording that can be filled and was not asked before; one that was, with other words in its slots, comes last.

    Returns:
        None when every one was asked with the same words, or none can be filled.
    """
    filled = [(wording, wording.format_map(slots)) for wording in wordings if slots_of(wording) <= slots.keys()]
    fresh = [text for wording, text in filled if not any(is_of(wording, question) for question in earlier)]
    return next(iter(fresh), next((text for _, text in filled if text not in earlier), None))


def is_of(wording: str, question: str) -> bool:
    """Whether a question is this wording with anything in its slots."""
    parts = [re.escape(literal) + (".+" if name else "") for literal, name, _, _ in Formatter().parse(wording)]
    return bool(re.fullmatch("".join(parts), question, re.DOTALL))


def probes_of(questions: Sequence[ReadyQuestion], question: str) -> tuple[str, ...]:
    """The follow-ups that were made for a question of the bank; () for one from elsewhere."""
    return next((ready.probes for ready in questions if is_of(ready.ask, question)), ())


def _suits(question: ReadyQuestion, wanted: Wanted) -> bool:
    return (
        slots_of(question.ask) <= wanted.slots.keys()
        and question.level in (None, wanted.level)
        and (wanted.is_career_change or not question.is_for_change)
    )


def _rank(question: ReadyQuestion, wanted: Wanted) -> tuple[bool, bool, int]:
    slots = slots_of(question.ask)
    is_meant = question.is_for_change or question.level is not None or bool(slots & EMPLOYER_SLOTS)
    is_near = question.trade is not None or bool(slots)
    return not is_meant, not is_near, -len(slots) if wanted.greets else 0
