"""Which passages of a resume a question should rest on."""

import re
from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import TypeVar

from interview_cli.core.requirement import Match
from interview_cli.core.resume import Passage
from interview_cli.core.scenario import Stage

K = TypeVar("K", bound=Hashable)

RANK_OFFSET = 60  # reciprocal rank fusion: Cormack, Clarke and Büttcher 2009, who found 60 to serve every collection they tried
RICH_LENGTH = 600
BULLET = "- "


def fuse(*rankings: Sequence[K]) -> list[tuple[K, float]]:
    """Join rankings of the same things into one, best first; ties keep the order of the first ranking that has them."""
    scores: dict[K, float] = {}
    for ranking in rankings:
        for rank, item in enumerate(ranking, start=1):
            scores[item] = scores.get(item, 0.0) + 1 / (RANK_OFFSET + rank)
    return sorted(scores.items(), key=lambda pair: -pair[1])


def evidence(passage: Passage) -> float:
    """How much there is to ask about in a passage: figures that it states, and how much it tells."""
    return min(_figures(passage.text.removeprefix(passage.heading)), 5) + min(len(passage.text), RICH_LENGTH) / RICH_LENGTH * 3


def entry_of(passage: Passage) -> tuple[str, str]:
    """What names the job, project or school that a passage is of."""
    return passage.section, passage.heading or f"#{passage.position}"


def _preference(passage: Passage, stage: Stage) -> int:
    """The place of a passage's section in the stage's list: paid work is asked about before a side project."""
    return stage.sections.index(passage.section) if passage.section in stage.sections else len(stage.sections)


def wanted(matches: Sequence[Match]) -> tuple[int, ...]:
    """Positions of what a job would have asked about: important requirements first, and of those the ones shown only in part."""
    importances, states = ("required", "preferred", "duty"), ("partly", "covered")
    shown = [match for match in matches if match.evidence]
    ordered = sorted(shown, key=lambda it: (importances.index(it.requirement.importance), states.index(it.state)))
    return tuple(dict.fromkeys(it.evidence[0].position for it in ordered))


def topic(
    passages: Sequence[Passage],
    stage: Stage,
    by_meaning: Mapping[int, float],
    used: Collection[int],
    wanted: Sequence[int] = (),
) -> Passage | None:
    """Choose the passage that a generated question is about.

    Args:
        by_meaning: position to similarity with the stage's query; may be empty.
        wanted: positions in the order in which they are taken before any other; of no use outside of the stage's sections.
        used: positions that earlier questions rested on; their entries are taken only when no other is left.

    Returns:
        None only when the resume has no passages.
    """
    pool = [p for p in passages if p.section in stage.sections] or list(passages)
    used_entries = {entry_of(p) for p in passages if p.position in used}
    fresh = [p for p in pool if entry_of(p) not in used_entries] or [p for p in pool if p.position not in used] or pool
    if asked := next((p for position in wanted for p in fresh if p.position == position), None):
        return asked
    preferred = sorted(fresh, key=lambda p: (_preference(p, stage), p.position))  # sorting is stable: this breaks ties below
    ranked = fuse(
        [p.position for p in sorted(preferred, key=lambda p: -by_meaning.get(p.position, 0.0))],
        [p.position for p in sorted(preferred, key=lambda p: -evidence(p))],
        [p.position for p in preferred],
    )
    best = ranked[0][0] if ranked else None
    return next((p for p in fresh if p.position == best), None)


def gist(passage: Passage) -> str:
    """The heading and the one point with most to ask about: given more, a small model mixes them into one question."""
    lines = passage.text.removeprefix(passage.heading).strip().splitlines()
    points = [line for line in lines if line.startswith(BULLET)] or lines
    if not points:
        return passage.text
    best = max(points, key=lambda point: (_figures(point), len(point)))
    return f"{passage.heading}\n{best}" if passage.heading else best


def _figures(text: str) -> int:
    return len(set(re.findall(r"\d[\d.,]*\s?%?", text)))
