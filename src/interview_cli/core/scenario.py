"""A scenario: which stages an interview has, in which order, and what each asks about. Data, read from TOML."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from interview_cli.core.resume import SectionKind

StageKind = Literal["template", "generated", "follow_up"]
Topic = Literal["entry", "skill"]
TOPICS: tuple[Topic, ...] = get_args(Topic)


_AGAIN = re.compile(r"_[2-9]\d*$")


def words_of(stage_id: str) -> str:
    """The id by which a stage's name, questions and prompts are found: "experience_2" is a second one of "experience"."""
    return _AGAIN.sub("", stage_id)


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of an interview.

    Attributes:
        id: unique in its scenario; see `words_of` for stages that come again.
        kind: template: the wording is fixed, slots are filled; generated: asked by the model about resume passages;
            follow_up: asked by the model about the largest gap in the parent's answer.
        competency: id in the rubric, by which the answer is judged.
        parent: the stage whose answer a follow-up is about; None for the others.
        sections: where in the resume a generated stage looks for its topic; empty: everywhere.
        query: by language, what its passages should be about; searched for by meaning.
        topic: what a generated stage chooses: a job or project, or the skill that the resume shows best in use.
    """

    id: str
    kind: StageKind
    competency: str
    parent: str | None = None
    sections: tuple[SectionKind, ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    topic: Topic = "entry"


@dataclass(frozen=True, slots=True)
class Scenario:
    """An ordered list of stages. `sha256` is of the TOML text `source`, both kept with a session so that it goes on as begun.

    Attributes:
        about: by language, what it is for, in a few words.
        is_career_change: it is for people from another field: they are asked for what carries over, not for years in the job.
    """

    id: str
    version: int
    stages: tuple[Stage, ...]
    sha256: str
    source: str
    about: tuple[tuple[str, str], ...] = ()
    is_career_change: bool = False

    def stage(self, stage_id: str) -> Stage | None:
        """The stage with this id, or None."""
        return next((stage for stage in self.stages if stage.id == stage_id), None)
