"""What comes next in an interview, from its turns alone. Every command goes on from here, so a killed process loses nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from interview_cli.core.scenario import Scenario, Stage
from interview_cli.core.session import Turn
from interview_cli.errors import UnknownStage


@dataclass(frozen=True, slots=True)
class Ask:
    """Make the question of this stage; it becomes the turn at `position`."""

    stage: Stage
    position: int


@dataclass(frozen=True, slots=True)
class Wait:
    """The question of this turn stands; only an answer to it goes on."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class Finish:
    """Nothing is left to ask."""


def next_step(scenario: Scenario, turns: Sequence[Turn]) -> Ask | Wait | Finish:
    """Find the next step: wait for the open answer, else ask the first stage after the last one asked, else finish.

    A follow-up is left out when its parent was not asked or got a blank answer: there is nothing to follow up.

    Raises:
        UnknownStage: the last turn's stage is not in the scenario.
    """
    answers = {turn.stage: turn.answer for turn in turns}
    if turns and turns[-1].answer is None:
        return Wait(turns[-1])
    stages = list(scenario.stages)
    if turns:
        stages = stages[_place(scenario, turns[-1]) + 1 :]
    for stage in stages:
        parent = answers.get(stage.parent) if stage.parent else None
        if stage.parent and (parent is None or parent.is_blank):
            continue
        return Ask(stage, len(turns))
    return Finish()


def _place(scenario: Scenario, turn: Turn) -> int:
    for place, stage in enumerate(scenario.stages):
        if stage.id == turn.stage:
            return place
    raise UnknownStage(
        f"Turn {turn.position + 1} is of a stage '{turn.stage}' that scenario '{scenario.id}' does not have.",
        hint="The session was made by another version. See it with: interview show SESSION; or start a new interview.",
    )
