"""Hold a job description against a resume: read it, measure how like its requirements are to lines of the resume, decide."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from interview_cli.coach.background import Deferred
from interview_cli.coach.recall import Vectors
from interview_cli.core.job import Job, read_job
from interview_cli.core.matching import match
from interview_cli.core.outline import Outline
from interview_cli.core.proof import Likeness
from interview_cli.core.reading import language_of
from interview_cli.core.requirement import Match, Requirement
from interview_cli.core.resume import LANGUAGES, Language, Resume
from interview_cli.core.searching import all_claims
from interview_cli.core.tenure import Month
from interview_cli.errors import ResumeUnreadable, WrongMoment
from interview_cli.ports import Content, Embedder, ResumeReader, Resumes

if TYPE_CHECKING:
    from interview_cli.ports import Matrix, Vector

MOST_CHARACTERS = 50_000  # of a job description
OTHER_LANGUAGE = (
    1.2  # standard deviations that a line in another language than the requirement is less like it, measured on labels
)
_HINT = "Give the job description alone, as a PDF, .docx, .txt or .md file."


def open_job(path: Path, *, reader: ResumeReader) -> Job:
    """Read a job description.

    Raises:
        PasswordNeeded: it is encrypted.
        ResumeUnreadable: it cannot be read, or is too long.
    """
    document = reader.read(reader.fetch(path))
    if isinstance(document, Outline):
        raise ResumeUnreadable(f"'{document.name}' is a resume (JSON Resume), not a job description.", hint=_HINT)
    if len(document.text) > MOST_CHARACTERS:
        raise ResumeUnreadable(
            f"The job description '{document.name}' has {len(document.text):,} characters; at most {MOST_CHARACTERS:,} are read.",
            hint=_HINT,
        )
    return read_job(document)


class _Ordinary(NamedTuple):
    """Lines of any resumes by language, and how near they are to one another: from each language, to each line of each."""

    rows: "Mapping[Language, Matrix]"
    nearness: "Mapping[tuple[Language, Language], Vector]"


class Matcher:
    """Finds what a resume shows of a job."""

    def __init__(self, resumes: Resumes, vectors: Vectors, embedder: Deferred[Embedder], content: Content) -> None:
        self._resumes = resumes
        self._vectors = vectors
        self._embedder = embedder
        self._content = content

    def match(self, resume: Resume, job: Job, *, today: Month) -> tuple[Match, ...]:
        """Decide about each requirement, in the job's order.

        Args:
            today: where jobs that go on end, in months since the year 0.
        """
        likenesses = self._likenesses(resume, job.requirements)
        return tuple(
            match(resume, requirement, likeness, today=today)
            for requirement, likeness in zip(job.requirements, likenesses, strict=True)
        )

    def _likenesses(self, resume: Resume, requirements: Sequence[Requirement]) -> list[Likeness]:
        self._vectors.of(resume).get()
        stored = self._resumes.vectors(resume.id, self._vectors.embedder_id)
        if stored is None:
            raise WrongMoment(f"The vectors of {resume.name} are gone.", hint=f"Add it again: interview resume add {resume.name}")
        claims = [claim for _, claim in all_claims(resume.passages)]
        queries = self._embedder.get().embed_queries([requirement.text for requirement in requirements])
        return [
            self._likeness(query, language_of(requirement.text), claims, stored.rows)
            for query, requirement in zip(queries, requirements, strict=True)
        ]

    def _likeness(self, query: "Vector", language: Language, claims: Sequence[str], rows: "Matrix") -> dict[str, float]:
        """Standard deviations above the likeness that ordinary lines have, each claim's nearness to everything taken off.

        Cosines of this kind of embedder all lie near one another, and some lines are near to whatever is asked: what is left
        when both are taken off tells (docs/search.md has the like for searching).
        """
        ordinary = self._ordinary
        usual = {to: ordinary.rows[to] @ query - ordinary.nearness[language, to] for to in LANGUAGES}
        found: dict[str, float] = {}
        for claim, row in zip(claims, rows, strict=True):
            own = language_of(claim)
            near = float(row @ query) - float((ordinary.rows[language] @ row).mean())
            likeness = (near - float(usual[own].mean())) / (float(usual[own].std()) or 1.0)
            found[claim] = likeness + (OTHER_LANGUAGE if own != language else 0.0)
        return found

    @cached_property
    def _ordinary(self) -> _Ordinary:
        embedder = self._embedder.get()
        rows = {language: embedder.embed_passages(self._content.ordinary_lines(language)) for language in LANGUAGES}
        nearness = {(one, to): (rows[one] @ rows[to].T).mean(axis=0) for one in LANGUAGES for to in LANGUAGES}
        return _Ordinary(rows, nearness)
