"""Find what a resume says about something: by meaning (vectors), by words, and both joined."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_cli.coach.background import Deferred
from interview_cli.coach.open import make_vectors, missing_vectors
from interview_cli.core.choosing import fuse, topic
from interview_cli.core.resume import Language, Passage, Resume
from interview_cli.core.scenario import Stage
from interview_cli.ports import Embedder, Hit, PassageIndex, Resumes

if TYPE_CHECKING:
    from interview_cli.ports import Matrix, Vector


class Vectors:
    """Makes what is needed to search by meaning, ahead of need; the embedder is loaded only when a vector is missing.

    Args:
        queries: gives the texts that stages search resumes with.
    """

    def __init__(
        self, resumes: Resumes, embedder: Deferred[Embedder], embedder_id: str, queries: Callable[[], Sequence[str]]
    ) -> None:
        self._resumes = resumes
        self._embedder = embedder
        self.embedder_id = embedder_id
        self._queries = queries
        self._making: dict[str, Deferred[None]] = {}
        self._lock = threading.Lock()

    def of(self, resume: Resume) -> Deferred[None]:
        """The making of this resume's vectors: once a run, and nothing when they are stored already."""
        with self._lock:
            return self._making.setdefault(resume.id, Deferred(lambda: self._make(resume)))

    def query(self, text: str) -> "Vector":
        """The vector of a query, stored or made now."""
        stored = self._resumes.query_vector(self.embedder_id, text)
        return self._embedder.get().embed([text])[0] if stored is None else stored

    def _make(self, resume: Resume) -> None:
        queries = self._queries()
        if missing_vectors(resume, queries, resumes=self._resumes, embedder_id=self.embedder_id):
            make_vectors(resume, resumes=self._resumes, embedder=self._embedder.get(), queries=queries)


@dataclass(frozen=True, slots=True)
class Recall:
    """Searches stored resumes.

    Attributes:
        index: makes an index of (n, d) vectors.
    """

    resumes: Resumes
    vectors: Vectors
    index: "Callable[[Matrix], PassageIndex]"

    def search(self, resume: Resume, words: str, k: int) -> list[Hit]:
        """Find the k passages that say most about these words, by meaning and by letter joined."""
        wide = max(2 * k, 10)
        by_meaning = self._by_meaning(resume, words, wide)
        by_letter = self.resumes.search_words(resume.id, words, wide)
        ranked = fuse([hit.position for hit in by_meaning], [hit.position for hit in by_letter])
        return [Hit(position, score) for position, score in ranked[:k]]

    def topic_of(self, resume: Resume, stage: Stage, language: Language, used: set[int]) -> tuple[Passage, ...]:
        """Choose the passage for a generated stage, none only for an empty resume; see `core.choosing.topic`."""
        query = dict(stage.query).get(language)
        hits = self._by_meaning(resume, query, len(resume.passages)) if query and resume.passages else []
        chosen = topic(resume.passages, stage, {hit.position: hit.score for hit in hits}, used)
        return () if chosen is None else (chosen,)

    def _by_meaning(self, resume: Resume, query: str, k: int) -> list[Hit]:
        self.vectors.of(resume).get()
        stored = self.resumes.vectors(resume.id, self.vectors.embedder_id)
        return [] if stored is None else self.index(stored).nearest(self.vectors.query(query), k)
