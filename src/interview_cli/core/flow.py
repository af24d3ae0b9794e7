"""What comes next in an interview, from its turns alone. Every command goes on from here, so a killed process loses nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from interview_cli.core.replies import kind_of
from interview_cli.core.reply_kind import ReplyKind
from interview_cli.core.resume import Language
from interview_cli.core.scenario import Scenario, Stage
from interview_cli.core.session import Answer, Turn
from interview_cli.errors import UnknownStage

ASKED_AGAIN: tuple[ReplyKind, ...] = ("dont_know", "question_back", "wrong_language", "gibberish")


@dataclass(frozen=True, slots=True)
class Ask:
    """Make the question of this stage; it becomes the turn at `position`.

    Attributes:
        again: the kind of reply that makes it ask for the same once more; None for the first time.
    """

    stage: Stage
    position: int
    again: ReplyKind | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """The question of this turn stands; only an answer to it goes on."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class Finish:
    """Nothing is left to ask."""


def next_step(scenario: Scenario, turns: Sequence[Turn], *, language: Language) -> Ask | Wait | Finish:
    """Find the next step: wait for the open answer, else ask the first stage after the last one asked, else finish.

    A reply that is no answer is asked about once more, and then left alone. A follow-up is left out when its parent was not asked
    or got no answer: there is nothing to follow up.

    Raises:
        UnknownStage: the last turn's stage is not in the scenario.
    """
    answers = {turn.stage: turn.answer for turn in turns if not turn.is_withdrawn}
    if turns and turns[-1].answer is None:
        return Wait(turns[-1])
    stages = list(scenario.stages)
    if turns:
        place = _place(scenario, turns[-1])
        if kind := _why_again(scenario, stages[place], turns[-1], language):
            return Ask(stages[place], len(turns), kind)
        stages = stages[place + 1 :]
    for stage in stages:
        if stage.parent and not _is_answered(answers.get(stage.parent), language):
            continue
        return Ask(stage, len(turns))
    return Finish()


def _why_again(scenario: Scenario, stage: Stage, turn: Turn, language: Language) -> ReplyKind | None:
    """The kind of a reply that an interviewer would not leave at that; None where they go on.

    A follow-up that somebody has no answer to is let go, and so are the last words.
    """
    if turn.again or turn.answer is None or turn.answer.is_blank:
        return None
    kind = kind_of(turn.answer.text, language)
    is_last_words = stage == scenario.stages[-1] and stage.kind == "template"
    if kind == "dont_know" and (stage.kind == "follow_up" or is_last_words):
        return None
    return kind if kind in ASKED_AGAIN else None


def _is_answered(answer: Answer | None, language: Language) -> bool:
    return answer is not None and not answer.is_blank and kind_of(answer.text, language) == "answer"


def _place(scenario: Scenario, turn: Turn) -> int:
    for place, stage in enumerate(scenario.stages):
        if stage.id == turn.stage:
            return place
    raise UnknownStage(
        f"Turn {turn.position + 1} is of a stage '{turn.stage}' that scenario '{scenario.id}' does not have.",
        hint="The session was made by another version. See it with: interview show SESSION; or start a new interview.",
    )
