"""One interview as it is stored: its turns, the answers to them, and the judgements on those."""

from dataclasses import dataclass
from typing import Literal

from interview_cli.core.replies import ReplyKind
from interview_cli.core.requirement import Match
from interview_cli.core.resume import Language
from interview_cli.core.scenario import Scenario

Source = Literal["template", "generated", "bank", "follow_up"]
Channel = Literal["typed", "spoken", "scripted"]
Status = Literal["open", "ended", "finished"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the candidate replied; "" when the question was passed over.

    Attributes:
        key: the caller's idempotency key, None where none was given.
        elapsed_ms: from the question being shown to the answer being sent; None where nobody measured it.
    """

    text: str
    channel: Channel
    key: str | None = None
    elapsed_ms: int | None = None

    @property
    def is_blank(self) -> bool:
        """Nothing was said. A short answer ("Go", "3개월") is not blank."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One criterion's judgement on one answer: points, or the reason why there are none, never both.

    Attributes:
        points: 1 to 5; None is "not scored", which is never 0 and never counted.
        low, high: the spread of the judgements behind `points`, in points; equal to it where there was only one.
        quotes: spans that stand verbatim in the answer.
        reason: id of the reason in the language's strings, "" when scored.
    """

    criterion: str
    points: float | None
    low: float | None = None
    high: float | None = None
    quotes: tuple[str, ...] = ()
    reason: str = ""
    method: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question, and the answer once there is one.

    Attributes:
        position: from 0; with the session's id it names the turn.
        passages: positions of the resume passages that the question rests on.
        gap: what a follow-up probes; None for other stages.
        again: the kind of reply to the question before that made this one necessary; None for questions asked the first time.
        note: why it came out so, for `interview show` ("3 tries failed: two_questions"); "" where nothing is to be said.
    """

    position: int
    stage: str
    competency: str
    question: str
    source: Source
    passages: tuple[int, ...] = ()
    gap: str | None = None
    note: str = ""
    again: ReplyKind | None = None
    answer: Answer | None = None
    evaluations: tuple[Evaluation, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What an interview is to be, fixed when it starts.

    Attributes:
        matches: what the resume shows of the job's requirements; () where no job was given, or it asks for nothing.
    """

    resume_id: str
    scenario: Scenario
    language: Language
    seed: int
    model: str
    role: str | None = None
    job: str | None = None
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """One interview. `status` is open while an answer or a question is to come, ended when it was left early for good."""

    id: str
    plan: Plan
    status: Status
    turns: tuple[Turn, ...]
    created_at: str

    def was_asked_again(self, turn: Turn) -> bool:
        """The reply to this turn was no answer, and the next turn asks for one."""
        following = self.turns[turn.position + 1 : turn.position + 2]
        return any(it.again for it in following)

    @property
    def current(self) -> Turn | None:
        """The turn that waits for an answer, or None."""
        if self.status == "open" and self.turns and self.turns[-1].answer is None:
            return self.turns[-1]
        return None


@dataclass(frozen=True, slots=True)
class Generation:
    """One call to the model while asking or judging, kept so that an odd result can be explained and replayed."""

    position: int
    purpose: str
    prompt: str
    output: str
    seed: int
    elapsed_ms: int
    prompt_tokens: int
    cached_tokens: int
    findings: tuple[str, ...] = ()
