"""One interview as it is stored: its turns, the answers to them, and the judgements on those."""

from dataclasses import dataclass
from typing import Literal

from interview_cli.core.manner import USUAL, Manner
from interview_cli.core.reply_kind import ReplyKind
from interview_cli.core.requirement import Match
from interview_cli.core.resume import Language
from interview_cli.core.scenario import Scenario
from interview_cli.core.speech import Delivery

Source = Literal["template", "generated", "bank", "follow_up"]
Channel = Literal["typed", "spoken", "scripted"]
Status = Literal["open", "ended", "finished"]
Again = ReplyKind | Literal["retry"]
NO_MODEL_REASON = "no_model"  # why an answer of such a session is not scored
NO_MODEL = "none"  # the name of the model in a plan that does without: questions come from the bank, and nothing is judged


@dataclass(frozen=True, slots=True)
class Answer:
    """What the candidate replied; "" when the question was passed over.

    Attributes:
        key: the caller's idempotency key, None where none was given.
        elapsed_ms: from the question being shown to the answer being sent; None where nobody measured it.
        delivery: how it was spoken; None where it was not.
        recording: name of the file that holds its sound, in the session's own folder; None where it was not kept.
    """

    text: str
    channel: Channel
    key: str | None = None
    elapsed_ms: int | None = None
    delivery: Delivery | None = None
    recording: str | None = None

    @property
    def is_blank(self) -> bool:
        """Nothing was said. A short answer ("Go", "3개월") is not blank."""
        return not self.text.strip()


READ, CHECKED = "probe-1", "checks-1"  # the ways to judge: by a fitted readout (`core.readout`), by yes/no checks


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
        again: what made this one necessary: the kind of reply to the question before, or "retry" when the candidate wanted to
            answer once more; None for questions asked the first time.
        note: why it came out so, for `interview show` ("try 1: two_questions"); "" where nothing is to be said.
        point: the line of the passage that the question is about; "" where there was no choice.
        skill: what the question is about, where its stage asks about a skill.
        why: why it is about what it is about ("skill 'Redis': 2 passages, 3 figures"); "" where there was no choice.
    """

    position: int
    stage: str
    competency: str
    question: str
    source: Source
    passages: tuple[int, ...] = ()
    gap: str | None = None
    note: str = ""
    again: Again | None = None
    point: str = ""
    skill: str | None = None
    why: str = ""
    answer: Answer | None = None
    evaluations: tuple[Evaluation, ...] = ()

    @property
    def is_withdrawn(self) -> bool:
        """The candidate wanted to answer once more and then said nothing: the answer before counts."""
        return self.again == "retry" and (self.answer is None or self.answer.is_blank)

    @property
    def is_judged(self) -> bool:
        """The answer has its judgement; one that only waits for a model has none."""
        return any(it.reason != NO_MODEL_REASON for it in self.evaluations)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an interview is to be, fixed when it starts.

    Attributes:
        matches: what the resume shows of the job's requirements; () where no job was given, or it asks for nothing.
        company: what the candidate's file about the employer says, as text.
    """

    resume_id: str
    scenario: Scenario
    language: Language
    seed: int
    model: str
    role: str | None = None
    job: str | None = None
    matches: tuple[Match, ...] = ()
    company: str | None = None
    manner: Manner = USUAL

    @property
    def has_model(self) -> bool:
        """Questions are made and answers judged by a model."""
        return self.model != NO_MODEL


@dataclass(frozen=True, slots=True)
class Session:
    """One interview. `status` is open while an answer or a question is to come, ended when it was left early for good."""

    id: str
    plan: Plan
    status: Status
    turns: tuple[Turn, ...]
    created_at: str

    def was_asked_again(self, turn: Turn) -> bool:
        """The reply to this turn was no answer, or is to be given once more, and the next turn asks for it."""
        following = self.turns[turn.position + 1 : turn.position + 2]
        return any(it.again and not it.is_withdrawn for it in following)

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
