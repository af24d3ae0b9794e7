"""The coach wired by hand over a real database, with a scripted model: for what a command line cannot show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.faiss_index import FaissIndex
from interview_cli.adapters.probe_files import ProbeFiles
from interview_cli.adapters.resume_files import ResumeFiles
from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.resumes import SqliteResumes
from interview_cli.adapters.sqlite.sessions import SqliteSessions
from interview_cli.adapters.text_resume import TextResume
from interview_cli.coach.ask import Interviewer
from interview_cli.coach.background import Deferred
from interview_cli.coach.conduct import Conductor
from interview_cli.coach.judge import Judge
from interview_cli.coach.open import open_resume
from interview_cli.coach.recall import Recall, Vectors
from interview_cli.core.resume import LANGUAGES, Resume
from interview_cli.core.session import Plan, Session, Turn
from interview_cli.ports import Content, Leaves, Question, Reply, Said
from records import RESUME_TEXT

EMBEDDER = "letters"
WIDTH = 64


class LetterEmbedder:
    """Counts pairs of letters: texts with the same words are near one another, and no weights are needed."""

    id = EMBEDDER

    def embed_queries(self, texts: Sequence[str]) -> Any:
        return self.embed_passages(texts)

    def close(self) -> None:
        pass

    def embed_passages(self, texts: Sequence[str]) -> Any:
        rows = np.full((len(texts), WIDTH), 1e-3, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for first, second in pairwise(text):
                row[(ord(first) * 31 + ord(second)) % WIDTH] += 1
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


class Repeats:
    """A candidate who gives these replies in turn, then leaves."""

    def __init__(self, *replies: Reply | str) -> None:
        self._replies = [Said(reply, "scripted") if isinstance(reply, str) else reply for reply in replies]

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
        return self._replies.pop(0) if self._replies else Leaves()

    def wants_again(self) -> bool:
        return False


@dataclass
class Watches:
    """An audience that keeps what it was shown."""

    questions: list[Question] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)

    def thinking(self) -> None:
        pass

    def draft(self, text: str) -> None:
        self.drafts.append(text)

    def question(self, question: Question) -> None:
        self.questions.append(question)

    def hint(self, text: str) -> None:
        pass


class Coach:
    """All that an interview needs, over the database at `path`."""

    def __init__(
        self,
        path: Path,
        model: Any = None,
        *,
        content: Content | None = None,
        make_model: Callable[[], Any] | None = None,
        make_embedder: Callable[[], Any] = LetterEmbedder,
    ) -> None:
        self.model = model or ScriptedModel(["How did you measure that, and what did it show?"])
        self.content = content or ContentFiles()
        self.store = Store(path)
        self.sessions = SqliteSessions(self.store, self.content.parse_scenario)
        self.resumes = SqliteResumes(self.store)
        engine = Deferred(make_model or (lambda: self.model))
        queries = {language: self.content.ordinary_questions(language) for language in LANGUAGES}
        self.vectors = Vectors(self.resumes, Deferred(make_embedder), EMBEDDER, lambda: queries)
        self.interviewer = Interviewer(
            self.content, self.resumes, self.sessions, Recall(self.resumes, self.vectors, FaissIndex), engine
        )
        self.judge = Judge(self.content, self.sessions, self.resumes, ProbeFiles(Path("no-probes")), engine)
        self.conductor = Conductor(self.sessions, self.interviewer, self.judge, None)

    def ingest(self, folder: Path, text: str = RESUME_TEXT, name: str = "ada.txt") -> Resume:
        file = folder / name
        file.write_text(text, encoding="utf-8")
        return open_resume(file, reader=ResumeFiles({"text": TextResume()}), resumes=self.resumes)

    def begin(self, resume: Resume, scenario: str = "standard", **plan: Any) -> Session:
        source = self.content.scenario(scenario) if "\n" not in scenario else self.content.parse_scenario(scenario, "own")
        return self.sessions.create(Plan(resume.id, source, **{"language": "en", "seed": 7, "model": "scripted", **plan}))

    def hold(self, session: Session, *replies: Reply | str, audience: Any = None) -> Session:
        self.conductor.hold(session.id, Repeats(*replies), audience or Watches())
        return self.sessions.get(session.id)


def turn(position: int, stage: str, question: str = "What did you do there, and why?", **more: Any) -> Turn:
    return Turn(
        **{"position": position, "stage": stage, "competency": "communication", "question": question, "source": "bank"} | more
    )
