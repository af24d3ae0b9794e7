"""Candidates whose replies are ready: a case of a script, and nobody at all."""

from collections.abc import Callable
from typing import TypeAlias

from interview_cli.core.script import Case, Recording
from interview_cli.errors import VoiceUnavailable
from interview_cli.ports import Leaves, Question, Reply, Said

Hear: TypeAlias = Callable[[Recording, Question], Said]


class ScriptedCandidate:
    """Implements `ports.Candidate` with the answers of one case; a question that has none is passed over.

    Args:
        hear: puts a recorded answer into words; not needed by a case that has none.
    """

    def __init__(self, case: Case, hear: Hear | None = None) -> None:
        self._hear = hear
        self._default = case.answers.default
        self._by_stage = dict(case.answers.by_stage)
        self._in_order = iter(case.answers.in_order)
        self._last = case.answers.default

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:  # noqa: ARG002 - the port's form
        """Give the answer to this stage, else the next one in order, else the default. No time passes.

        What is asked again gets the same answer again: the answers in order are one a stage.
        """
        given = self._by_stage.get(question.stage)
        if given is None and not question.is_again:
            given = next(self._in_order, self._default)
        self._last = self._last if given is None else given
        if isinstance(self._last, str):
            return Said(self._last, "scripted")
        if self._hear is None:
            raise VoiceUnavailable(f"'{self._last.path}' is a recording, and nobody listens.", hint="See: interview doctor")
        return self._hear(self._last, question)

    def wants_again(self) -> bool:
        """See `ports.Candidate.wants_again`: a script has one answer to each question."""
        return False


class Absent:
    """Implements `ports.Candidate` with nobody: a command that only wants the next question asked."""

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:  # noqa: ARG002 - the port's form
        """Leave, whatever the question; the session stays open."""
        return Leaves()

    def wants_again(self) -> bool:
        """See `ports.Candidate.wants_again`: nobody is there to want anything."""
        return False
