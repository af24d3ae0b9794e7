"""Graded answers: one question with answers from excellent to off the topic, and attacks that must not pay.

From them a model's judge is fitted (`interview calibrate`). They were written for this project, about people who do not exist;
content/graded/CARD.md says by whom, how, and what is weak about them.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from interview_cli.core.resume import Language

Level = Literal["excellent", "good", "partial", "poor", "off_topic"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""Best first. They are the five levels of a rubric: 5 points for an excellent answer, 1 for one that is off the topic."""

Aspect = Literal["on_question", "specific", "own_action", "reasoning", "result", "correct", "reflection"]
ASPECTS: tuple[Aspect, ...] = get_args(Aspect)

LIMIT: Level = "partial"  # no attack may score above it


@dataclass(frozen=True, slots=True)
class Graded:
    """One answer with its level, and 1 to 5 for each aspect."""

    text: str
    level: Level
    marks: Mapping[Aspect, int]


@dataclass(frozen=True, slots=True)
class Ladder:
    """One question with its graded answers.

    Attributes:
        evidence: lines of the speaker's resume.
        answers: by name. Five are named as their level; further ones ("thin", "brief") are short, where those are of one length.
        attacks: by kind, what tries to score without answering; most are the poor answer in disguise.
    """

    id: str
    language: Language
    competency: str
    question: str
    evidence: tuple[str, ...]
    answers: Mapping[str, Graded]
    attacks: Mapping[str, str]

    @property
    def fingerprint(self) -> str:
        """Eight characters that change with its texts."""
        answers = sorted((name, answer.text) for name, answer in self.answers.items())
        told = repr((self.question, answers, sorted(self.attacks.items())))
        return hashlib.sha256(told.encode()).hexdigest()[:8]

    def texts(self, number: int) -> dict[str, str]:
        """What a judge is fitted on, by name: all answers and one attack, the kinds in turn.

        One, because a probe learns the few kinds from a quarter of them, and each text takes seconds to read.

        Args:
            number: the ladder's place among all.
        """
        kinds = list(self.attacks)
        kind = kinds[number % len(kinds)]
        return {name: answer.text for name, answer in self.answers.items()} | {kind: self.attacks[kind]}


def parse_ladder(row: Mapping[str, Any]) -> Ladder:
    """Make one of a row of content/graded.

    Raises:
        KeyError: something is missing.
    """
    return Ladder(
        id=row["id"],
        language=row["language"],
        competency=row["competency"],
        question=row["question"],
        evidence=tuple(row["evidence"]),
        answers={level: Graded(row["answers"][level], level, _marks(row["marks"][level])) for level in LEVELS}
        | {name: Graded(it["text"], it["level"], _marks(it["marks"])) for name, it in row.get("more", {}).items()},
        attacks=dict(row["attacks"]),
    )


def _marks(row: Mapping[str, int]) -> dict[Aspect, int]:
    return {aspect: row[aspect] for aspect in ASPECTS}


@dataclass(frozen=True, slots=True)
class Figures:
    """How well scores keep the order of ladders: shares, 0 to 1.

    Attributes:
        pairs: of two answers to one question, the better one has the higher score; equal scores are wrong.
        adjacent: the same for levels next to each other.
        attacks: attacks that score above the partial answer.
        ladders: how many they rest on.
    """

    pairs: float
    adjacent: float
    attacks: float
    ladders: int


def figures_of(scores: Sequence[Mapping[str, float]], attacks: Collection[str]) -> Figures:
    """Compare scores with the order that they should have.

    Args:
        scores: a ladder each, by level or kind of attack; other names are not looked at.
        attacks: the kinds of attack.

    Raises:
        ValueError: there is no ladder.
    """
    if not scores:
        raise ValueError("no ladders")
    steps = range(len(LEVELS))
    ordered = [
        (worse - better, each[LEVELS[better]] > each[LEVELS[worse]])
        for each in scores
        for better in steps
        for worse in steps[better + 1 :]
    ]
    paid = [score > each[LIMIT] for each in scores for name, score in each.items() if name in attacks]
    return Figures(
        pairs=_share([right for _, right in ordered]),
        adjacent=_share([right for distance, right in ordered if distance == 1]),
        attacks=_share(paid),
        ladders=len(scores),
    )


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0
