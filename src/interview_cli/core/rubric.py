"""A rubric: competencies with weights, their criteria, and for each criterion five anchored levels and the checks behind it.

Behaviourally anchored rating scales, after the structured-interview guide of the US Office of Personnel Management (2008).
"""

from dataclasses import dataclass

from interview_cli.core.graded import Aspect

LOWEST_POINTS, HIGHEST_POINTS = 1, 5
MOST_POINTS_WITHOUT_QUOTE = 2.0  # INTERVIEW rule: a point above "vague" needs words of the answer that show it


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that an answer is judged by.

    Attributes:
        checks: yes/no questions in English about the answer; "yes" to all of them is level 5, "no" to all is level 1.
        shown_by: ids of `core.evidence.sign_ids`: what a sentence has that shows it.
        label: by language, its name for the candidate.
        advice: by language, one sentence on how to do better at it.
        aspect: what a fitted judge reads of an answer for it; None where it has no aspect of its own, and goes by the whole.
    """

    id: str
    checks: tuple[str, ...]
    anchors: tuple[str, ...]
    shown_by: tuple[str, ...]
    label: tuple[tuple[str, str], ...]
    advice: tuple[tuple[str, str], ...]
    aspect: Aspect | None = None


@dataclass(frozen=True, slots=True)
class Competency:
    """What several criteria show together; `weight` is its share of the total before re-scaling to what was asked."""

    id: str
    weight: float
    criteria: tuple[Criterion, ...]
    label: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rubric:
    """All competencies. `version` is written beside every judgement made with it."""

    id: str
    version: int
    competencies: tuple[Competency, ...]

    def competency(self, competency_id: str) -> Competency | None:
        """The competency with this id, or None."""
        return next((c for c in self.competencies if c.id == competency_id), None)
