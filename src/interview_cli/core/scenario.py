"""A scenario: which stages an interview has, in which order, and what each asks about. Data, read from TOML."""

from dataclasses import dataclass
from typing import Literal

from interview_cli.core.resume import SectionKind

StageKind = Literal["template", "generated", "follow_up"]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of an interview.

    Attributes:
        kind: template: the wording is fixed, slots are filled; generated: asked by the model about resume passages;
            follow_up: asked by the model about the largest gap in the parent's answer.
        competency: id in the rubric, by which the answer is judged.
        parent: the stage whose answer a follow-up is about; None for the others.
        sections: where in the resume a generated stage looks for its topic; empty: everywhere.
        query: by language, what its passages should be about; searched for by meaning.
    """

    id: str
    kind: StageKind
    competency: str
    parent: str | None = None
    sections: tuple[SectionKind, ...] = ()
    query: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """An ordered list of stages. `sha256` is of the TOML text `source`, both kept with a session so that it goes on as begun.

    Attributes:
        about: by language, what it is for, in a few words.
    """

    id: str
    version: int
    stages: tuple[Stage, ...]
    sha256: str
    source: str
    about: tuple[tuple[str, str], ...] = ()

    def stage(self, stage_id: str) -> Stage | None:
        """The stage with this id, or None."""
        return next((stage for stage in self.stages if stage.id == stage_id), None)
