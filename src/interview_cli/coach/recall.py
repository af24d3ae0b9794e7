"""Find what a resume says about something, by meaning and by words."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from interview_cli.coach.background import Deferred
from interview_cli.coach.open import make_vectors, missing_vectors
from interview_cli.core.reading import language_of
from interview_cli.core.resume import Language, Resume
from interview_cli.core.scenario import Stage
from interview_cli.core.searching import all_claims, coverage, ranked
from interview_cli.errors import WrongMoment
from interview_cli.ports import Embedder, PassageIndex, Resumes

if TYPE_CHECKING:
    from interview_cli.ports import Matrix, Vector

Questions: TypeAlias = Mapping[Language, Sequence[str]]
_Indexed: TypeAlias = tuple[PassageIndex, list[tuple[int, str]]]  # the claims of a resume: each with its passage's position


class Vectors:
    """Makes what is needed to search by meaning, ahead of need; the embedder is loaded only when a vector is missing.

    Args:
        questions: gives questions that may be put to anybody, among them what stages search resumes with.
    """

    def __init__(
        self, resumes: Resumes, embedder: Deferred[Embedder], embedder_id: str, questions: Callable[[], Questions]
    ) -> None:
        self._resumes = resumes
        self._embedder = embedder
        self.embedder_id = embedder_id
        self._questions = questions
        self._making: dict[str, Deferred[None]] = {}
        self._lock = threading.Lock()

    def of(self, resume: Resume) -> Deferred[None]:
        """The making of this resume's vectors: once a run, and nothing when they are stored already."""
        with self._lock:
            return self._making.setdefault(resume.id, Deferred(lambda: self._make(resume)))

    def query(self, text: str) -> "Vector":
        """The vector of a question, stored or made now, less what all questions of its language have in common.

        Embedders put all questions of one language close together. What they share is the larger part of each vector, and
        finds only the passages that look like a question: short ones, headings. Taking it off finds half of what a question in
        another language than the resume's had missed (docs/search.md). The like, for translation: CSLS, Conneau et al. 2018.
        """
        stored = self._resumes.query_vector(self.embedder_id, text)
        vector = self._embedder.get().embed_queries([text])[0] if stored is None else stored
        rest = vector - self._common(language_of(text))
        length = float((rest @ rest) ** 0.5)
        return rest / length if length else vector

    def _common(self, language: Language) -> "Vector | float":
        stored = [self._resumes.query_vector(self.embedder_id, text) for text in self._questions()[language]]
        known = [vector for vector in stored if vector is not None]
        total: Any = sum(known)
        return total / len(known) if known else 0.0

    def _make(self, resume: Resume) -> None:
        questions = [text for texts in self._questions().values() for text in texts]
        if missing_vectors(resume, questions, resumes=self._resumes, embedder_id=self.embedder_id):
            make_vectors(resume, resumes=self._resumes, embedder=self._embedder.get(), queries=questions)


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was found.

    Attributes:
        score: higher for better ones, and comparable only within one search.
        claim: what it says that is nearest to what was looked for.
    """

    position: int
    score: float
    claim: str


class Recall:
    """Searches stored resumes; each is loaded once a run.

    Args:
        index: makes an index of (n, d) vectors.
    """

    def __init__(self, resumes: Resumes, vectors: Vectors, index: "Callable[[Matrix], PassageIndex]") -> None:
        self._resumes = resumes
        self.vectors = vectors
        self._index = index
        self._indexed: dict[str, _Indexed] = {}

    def search(self, resume: Resume, words: str, k: int) -> list[Found]:
        """Find the k passages that say most about these words, best first; none for blank words."""
        if not words.strip() or not resume.passages:
            return []
        near = self._by_meaning(resume, words)
        by_words = coverage(words, [passage.text for passage in resume.passages])
        found = ranked([near[passage.position].score for passage in resume.passages], by_words)
        return [replace(near[resume.passages[place].position], score=score) for place, score in found[:k]]

    def near(self, resume: Resume, stage: Stage, language: Language) -> dict[int, dict[str, float]]:
        """Say how near what each passage says is to what a stage looks for, by position; {} for a stage that looks for nothing."""
        query = dict(stage.query).get(language)
        if not query or not resume.passages:
            return {}
        near: dict[int, dict[str, float]] = {}
        for found in self._said(resume, query):
            near.setdefault(found.position, {})[found.claim] = found.score
        return near

    def _by_meaning(self, resume: Resume, query: str) -> dict[int, Found]:
        """By position, every passage with the one of its claims that is nearest to the query."""
        found: dict[int, Found] = {}
        for it in self._said(resume, query):
            found.setdefault(it.position, it)  # the first is the nearest
        return found

    def _said(self, resume: Resume, query: str) -> list[Found]:
        """Everything that a resume says, the nearest to the query first."""
        index, said = self._indexed.get(resume.id) or self._load(resume)
        hits = index.nearest(self.vectors.query(query), len(said))
        return [Found(said[hit.position][0], hit.score, said[hit.position][1]) for hit in hits]

    def _load(self, resume: Resume) -> _Indexed:
        self.vectors.of(resume).get()
        stored = self._resumes.vectors(resume.id, self.vectors.embedder_id)
        if stored is None:  # deleted, or made anew by another program with another embedder, since they were made
            raise WrongMoment(f"The vectors of {resume.name} are gone.", hint=f"Add it again: interview resume add {resume.name}")
        indexed = self._index(stored.rows), all_claims(resume.passages)
        self._indexed[resume.id] = indexed
        return indexed
