"""Which passages of a resume a question should rest on."""

import re
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
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


@dataclass(frozen=True, slots=True)
class Choice:
    """What a question is to be about.

    Attributes:
        point: the one thing that the passage tells and the question is about: given more, a small model mixes them into one question.
        skill: the one that the point shows in use, where the stage is about a skill.
        why: for `interview show --explain`; in English, as all that only explains is.
    """

    passage: Passage
    why: str
    point: str = ""
    skill: str | None = None


def wanted(matches: Sequence[Match]) -> dict[int, str]:
    """What a job would have asked about: positions, and why, in the order of need.

    Important requirements come first, and of those the ones that are shown only in part: an interview can settle them.
    """
    importances, states = ("required", "preferred", "duty"), ("partly", "covered")
    shown = [match for match in matches if match.evidence]
    ordered = sorted(shown, key=lambda it: (importances.index(it.requirement.importance), states.index(it.state)))
    found: dict[int, str] = {}
    for it in ordered:
        reason = f"requirement '{it.requirement.text}' ({it.requirement.importance}, {it.state})"
        found.setdefault(it.evidence[0].position, reason)
    return found


def topic(
    passages: Sequence[Passage],
    stage: Stage,
    by_meaning: Mapping[int, Mapping[str, float]],
    used: Collection[int],
    *,
    wanted: Mapping[int, str] = MappingProxyType({}),
    skills: Sequence[str] = (),
    asked_skills: Collection[str] = (),
    asked_points: Collection[str] = (),
) -> Choice | None:
    """Choose what a generated question is about.

    A job's needs come first, then, for a stage about a skill, the one that the resume shows best in use, then the passage that is
    nearest to the stage's query and richest in facts.

    Args:
        by_meaning: by position, what each passage says with how near that is to the stage's query; may be empty.
        used: positions that earlier questions rested on; their entries are taken only when no other is left.
        wanted: from `wanted`; of no use outside of the stage's sections.
        skills: those that the resume lists.
        asked_skills, asked_points: those that earlier questions were about.

    Returns:
        None only when the resume has no passages.
    """
    pool = [p for p in passages if p.section in stage.sections] or list(passages)
    pool = [p for p in pool if points(p)] or pool  # a school or a certificate that tells nothing cannot be asked about
    used_entries = {entry_of(p) for p in passages if p.position in used}
    fresh = (
        [p for p in pool if entry_of(p) not in used_entries]
        or [p for p in pool if p.position not in used]
        or [p for p in pool if set(points(p)) - set(asked_points)]
        or pool
    )
    left = [skill for skill in skills if skill not in asked_skills] if stage.topic == "skill" else []
    if asked := next((p for position in wanted for p in fresh if p.position == position), None):
        shown = strongest_skill(left, [asked]) or Choice(
            asked, "", best_point(asked, by_meaning.get(asked.position, {}), asked_points)
        )
        return replace(shown, why=wanted[asked.position])
    if found := strongest_skill(left, fresh):
        return found
    return _nearest_and_richest(fresh, stage, by_meaning, asked_points)


def strongest_skill(skills: Sequence[str], passages: Sequence[Passage]) -> Choice | None:
    """Choose the skill with most evidence, and the passage that shows it best; None when no passage shows any.

    A list of skills is no evidence: what counts is where a job or project tells of one, and how much is told there.
    """
    best: Choice | None = None
    most = 0.0
    for skill in skills:
        shown = [passage for passage in passages if passage.section != "skills" and shows(skill, passage)]
        told = {passage.position: evidence_of(skill, passage) for passage in shown}
        if sum(told.values()) > most:
            most = sum(told.values())
            passage = max(shown, key=lambda it: told[it.position])
            figures = sum(_figures(point) for it in shown for point in points(it) if _names(skill, point))
            why = f"skill '{skill}': told of in {len(shown)} passage{'s' * (len(shown) > 1)}, with {figures} figures"
            naming = [point for point in points(passage) if _names(skill, point)]
            best = Choice(passage, why, max(naming, key=lambda point: (_figures(point), len(point))), skill)
    return best


def shows(skill: str, passage: Passage) -> bool:
    """A line of the passage tells of the skill; its heading names a post, and that is no use of one."""
    return any(_names(skill, point) for point in points(passage))


def evidence_of(skill: str, passage: Passage) -> float:
    """How much a passage tells of a skill: each line that names it, and the figures that stand in it."""
    return sum(1.0 + min(_figures(point), 3) for point in points(passage) if _names(skill, point))


def _names(skill: str, text: str) -> bool:
    # A particle may follow in Korean ("Kafka로"), letters or digits of the same word may not ("Go" in "Google").
    before = r"(?<![A-Za-z0-9])" if skill[:1].isascii() else r"(?<![가-힣])"
    after = r"(?![A-Za-z0-9+#])" if skill[-1:].isascii() else ""
    return bool(re.search(before + re.escape(skill) + after, text, re.I if len(skill) > 2 else 0))


def _nearest_and_richest(
    fresh: Sequence[Passage],
    stage: Stage,
    by_meaning: Mapping[int, Mapping[str, float]],
    asked_points: Collection[str],
) -> Choice | None:
    preferred = sorted(fresh, key=lambda p: (_preference(p, stage), p.position))  # sorting is stable: this breaks ties below
    near = {position: max(said.values()) for position, said in by_meaning.items() if said}
    nearest = [p.position for p in sorted(preferred, key=lambda p: -near.get(p.position, 0.0))]
    richest = [p.position for p in sorted(preferred, key=lambda p: -evidence(p))]
    ranked = fuse(nearest, richest, [p.position for p in preferred])
    best = next((p for p in fresh if ranked and p.position == ranked[0][0]), None)
    if best is None:
        return None
    places = [f"{_ordinal(richest.index(best.position) + 1)} in facts told"]
    if near:
        places.insert(0, f"{_ordinal(nearest.index(best.position) + 1)} by nearness to the stage's query")
    why = f"{' and '.join(places)} of {len(fresh)} passages that were left"
    return Choice(best, why, best_point(best, by_meaning.get(best.position, {}), asked_points))


def best_point(passage: Passage, near: Mapping[str, float], asked: Collection[str] = ()) -> str:
    """The point of a passage that is nearest to what is looked for and richest in figures; "" where it tells nothing.

    Args:
        near: what the passage says, whole points or sentences of them, with how near it is; {} takes the figures alone.
        asked: points that were asked about; they are taken only when no other is left.
    """
    told = [point for point in points(passage) if point not in asked] or points(passage)
    if not near:
        return max(told, key=lambda point: (_figures(point), len(point)), default="")
    nearness = {point: max((score for said, score in near.items() if said in point), default=0.0) for point in told}
    by_nearness = sorted(told, key=lambda point: -nearness[point])
    by_figures = sorted(told, key=lambda point: (-_figures(point), -len(point)))
    return fuse(by_nearness, by_figures)[0][0] if told else ""


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{_ENDINGS.get(number % 10, 'th')}"


def points(passage: Passage) -> list[str]:
    """What a passage tells below its heading: its bullets, or its lines where it has none."""
    lines = passage.text.removeprefix(passage.heading).strip().splitlines()
    return [line for line in lines if line.startswith(BULLET)] or lines


def gist(passage: Passage, point: str = "") -> str:
    """What the model is shown of a passage: its heading and one point.

    Args:
        point: from `Choice`; "" takes the one with most to ask about.
    """
    told = point if point in passage.text else ""
    told = told or best_point(passage, {})
    return "\n".join(part for part in (passage.heading, told) if part) or passage.text


def _figures(text: str) -> int:
    return len(set(re.findall(r"\d[\d.,]*\s?%?", text)))
