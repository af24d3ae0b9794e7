"""Answers labelled with the gaps that a reader saw in them, and how the rules compare: for the test of the rules and for their benchmark."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from interview_cli.core.gaps import PRIORITIES, Gap, find_gaps, largest_gap
from interview_cli.core.resume import Language

FOLDER = Path(__file__).parents[1] / "fixtures" / "gaps"


@dataclass(frozen=True)
class Labelled:
    """One answer, and what a reader saw that it leaves open."""

    id: str
    level: str
    language: Language
    competency: str
    question: str
    evidence: tuple[str, ...]
    text: str
    seen: frozenset[Gap]

    @cached_property
    def found(self) -> tuple[Gap, ...]:
        """What the rules find."""
        return find_gaps(self.text, question=self.question, language=self.language, passages=self.evidence)

    @cached_property
    def picked(self) -> Gap | None:
        """What a follow-up would probe."""
        return largest_gap(self.found, self.competency)


@dataclass(frozen=True)
class Counts:
    """How often a gap was seen by a reader, found by rules, and both."""

    support: int
    found: int
    both: int

    @property
    def precision(self) -> float:
        """Of what the rules find, the share that the reader saw; 1 where they find nothing."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what the reader saw, the share that the rules find; 1 where there was none to see."""
        return self.both / self.support if self.support else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def labelled_answers(path: Path) -> list[Labelled]:
    """Read a file of labelled answers."""
    ladders = tomllib.loads(path.read_text(encoding="utf-8"))["ladder"]
    return [
        Labelled(
            ladder["id"],
            level,
            ladder["language"],
            ladder["competency"],
            ladder["question"],
            tuple(ladder["evidence"]),
            answer["text"],
            frozenset(answer["gaps"]),
        )
        for ladder in ladders
        for level, answer in ladder["answers"].items()
    ]


def counts_of(gap: Gap, answers: Iterable[Labelled]) -> Counts:
    """Count one gap over the answers whose competency probes it: elsewhere nothing hangs on it."""
    probed = [answer for answer in answers if gap in PRIORITIES[answer.competency]]
    return Counts(
        support=sum(gap in answer.seen for answer in probed),
        found=sum(gap in answer.found for answer in probed),
        both=sum(gap in answer.seen and gap in answer.found for answer in probed),
    )


def is_picked_right(answer: Labelled) -> bool:
    """Whether the gap that would be probed is one that the reader saw, or none where there was none to see that is probed there."""
    if not answer.seen & set(PRIORITIES[answer.competency]):
        return answer.picked is None
    return answer.picked in answer.seen


def is_picked_wrong(answer: Labelled) -> bool:
    """Whether a gap would be probed that the reader did not see."""
    return answer.picked is not None and answer.picked not in answer.seen
