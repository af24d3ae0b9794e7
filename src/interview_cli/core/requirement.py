"""What a job asks for, and what became of it when it was held against a resume.

Apart from `core.job` and `core.matching`, which find the two, because stored interviews hold these records and load neither.
"""

from dataclasses import dataclass
from typing import Literal

Importance = Literal["required", "preferred", "duty"]
State = Literal["covered", "partly", "not_found", "untold"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One statement of what the candidate should bring or will do, as the job description words it."""

    text: str
    importance: Importance


@dataclass(frozen=True, slots=True)
class Evidence:
    """A line of the resume that shows something; `score` is higher for better ones, comparable within one requirement."""

    position: int
    page: int
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """What became of one requirement.

    Attributes:
        state: "untold" is what no resume can show.
        evidence: best first; at least one where the state is "covered" or "partly", none elsewhere.
        missing: what was asked and not found, as names or words of the requirement.
    """

    requirement: Requirement
    state: State
    evidence: tuple[Evidence, ...] = ()
    missing: tuple[str, ...] = ()
