"""A whole coach around a scripted model: real content, real SQLite, real search, and a model that says what it was told to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.faiss_index import FaissIndex
from interview_cli.adapters.probe_files import ProbeFiles
from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.resumes import SqliteResumes
from interview_cli.adapters.sqlite.sessions import SqliteSessions
from interview_cli.coach.ask import Interviewer
from interview_cli.coach.background import Background, Deferred
from interview_cli.coach.conduct import Conductor
from interview_cli.coach.judge import Judge
from interview_cli.coach.recall import Recall, Vectors
from interview_cli.core.baseline import Baseline
from interview_cli.core.flow import Ask, next_step
from interview_cli.core.prompt import Prompt
from interview_cli.core.resume import LANGUAGES
from interview_cli.core.session import Answer, Plan, Session, Turn
from interview_cli.core.speech import Delivery
from interview_cli.errors import InterviewError
from interview_cli.ports import LanguageModel, Question, Reply, Said
from records import RESUME

CONTENT = ContentFiles()
INTRO = "I am Dana, and I keep the tracking of a parcel service running."


def fitting(prompt: Prompt) -> str:
    """A reply that makes a sound question of any opening: about the resume, or about the answer when there is one."""
    if "<answer>" in prompt.messages[-1].text:
        return f" {'' if prompt.opening else 'What '}about the retry queue would change at ten times the scale?"
    return f" {'' if prompt.opening else 'How did you '}move tracking from polling to webhooks?"


class LetterEmbedder:
    """Implements `ports.Embedder` with counts of letters: texts that share words are near."""

    id = "letters"

    def embed_queries(self, texts: Sequence[str]) -> np.ndarray:
        """See `ports.Embedder.embed_queries`."""
        return self.embed_passages(texts)

    def close(self) -> None:
        """See `ports.Embedder.close`."""

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """See `ports.Embedder.embed_passages`."""
        counts = np.array([np.bincount([ord(c) % 64 for c in text.lower()], minlength=64) for text in texts], dtype=np.float32)
        return counts.reshape(len(texts), 64) / np.maximum(np.linalg.norm(counts, axis=-1, keepdims=True), 1e-6)


def unloadable() -> LanguageModel:
    """A model that must not be touched."""
    raise AssertionError("the model was loaded")


@dataclass
class Desk:
    """The parts, over one database file."""

    store: Store
    model: Deferred[LanguageModel] | None
    failures: list[InterviewError] = field(default_factory=list)
    probes: Path = Path("no-probes")

    def __post_init__(self) -> None:
        self.sessions = SqliteSessions(self.store, CONTENT.parse_scenario)
        self.resumes = SqliteResumes(self.store)
        self.resumes.add(RESUME)
        queries = {language: CONTENT.ordinary_questions(language) for language in LANGUAGES}
        vectors = Vectors(self.resumes, Deferred(LetterEmbedder), "letters", lambda: queries)
        recall = Recall(self.resumes, vectors, FaissIndex)
        self.interviewer = Interviewer(CONTENT, self.resumes, self.sessions, recall if self.model else None, self.model)
        self.judge = Judge(CONTENT, self.sessions, self.resumes, ProbeFiles(self.probes), self.model)

    def conductor(self, *, in_background: bool = False) -> Conductor:
        background = Background(self.model, self.failures.append) if in_background and self.model else None
        return Conductor(self.sessions, self.interviewer, self.judge, background)

    def begin(
        self, scenario: str = "standard", *, language: str = "en", seed: int = 7, role: str | None = None, **more: Any
    ) -> Session:
        plan = Plan(RESUME.id, CONTENT.scenario(scenario), language, seed, "scripted", role, **more)  # type: ignore[arg-type]
        return self.sessions.create(plan)

    def ask(self, session: Session, drafts: list[str] | None = None) -> Turn:
        """Ask the next question and store it."""
        session = self.sessions.get(session.id)
        step = next_step(session.plan.scenario, session.turns, language=session.plan.language)
        assert isinstance(step, Ask)
        made = self.interviewer.ask(session, step, ([] if drafts is None else drafts).append)
        return self.sessions.add_turn(session.id, made)

    def answer(self, session: Session, *texts: str) -> Session:
        """Ask and answer as many questions as there are texts."""
        for text in texts:
            turn = self.ask(session)
            self.sessions.accept_answer(session.id, turn.position, Answer(text, "scripted"))
        return self.sessions.get(session.id)


def desk(
    folder: Path, replies: Sequence[str] | Callable[[Prompt], str] = fitting, **choices: float
) -> tuple[Desk, ScriptedModel]:
    """A desk with its model at hand; `choices` are the probabilities of "Yes", "No" and sentences' letters."""
    model = ScriptedModel(replies, choices=choices)
    return Desk(Store(folder / "interviews.db"), Deferred(lambda: model)), model


class Replies:
    """Implements `ports.Candidate` with replies in order; remembers the questions it was put."""

    def __init__(self, *replies: Reply | str) -> None:
        self._replies = list(replies)
        self.questions: list[Question] = []
        self.agains = 0

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
        """See `ports.Candidate.answer`."""
        self.questions.append(question)
        reply = self._replies.pop(0)
        return Said(reply, "scripted") if isinstance(reply, str) else reply

    def wants_again(self) -> bool:
        """See `ports.Candidate.wants_again`; as often as it was told to."""
        self.agains -= 1
        return self.agains >= 0


@dataclass
class Watching:
    """Implements `ports.Audience`; remembers what it was shown, in order."""

    shown: list[tuple[str, str]] = field(default_factory=list)

    def thinking(self) -> None:
        """See `ports.Audience.thinking`."""
        self.shown.append(("thinking", ""))

    def draft(self, text: str) -> None:
        """See `ports.Audience.draft`."""
        self.shown.append(("draft", text))

    def question(self, question: Question) -> None:
        """See `ports.Audience.question`."""
        self.shown.append(("question", question.text))

    def spoken(self, delivery: Delivery, baseline: Baseline | None) -> None:
        """See `ports.Audience.spoken`."""
        self.shown.append(("spoken", f"{delivery.pace:g}" if baseline is None else f"{delivery.pace:g} beside {baseline.pace:g}"))

    def hint(self, text: str) -> None:
        """See `ports.Audience.hint`."""
        self.shown.append(("hint", text))
