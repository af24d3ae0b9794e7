"""Hold a job description against a resume: read it, measure how like its requirements are to lines of the resume, decide."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from interview_cli.coach.background import Deferred
from interview_cli.coach.recall import Vectors
from interview_cli.core.company import Company, parse_company
from interview_cli.core.document import Document
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


def open_job(path: Path, *, reader: ResumeReader) -> Job:
    """Read a job description.

    Raises:
        PasswordNeeded: it is encrypted.
        ResumeUnreadable: it cannot be read, or is too long.
    """
    return read_job(_text_of(path, reader, "job description"))


def open_company(path: Path, *, reader: ResumeReader) -> Company:
    """Read what a candidate has about an employer.

    Raises:
        PasswordNeeded, ResumeUnreadable: as `open_job`.
    """
    return parse_company(_text_of(path, reader, "text about the employer").text)


def _text_of(path: Path, reader: ResumeReader, what: str) -> Document:
    document = reader.read(reader.fetch(path))
    hint = f"Give the {what} alone, as a PDF, .docx, .txt or .md file."
    if isinstance(document, Outline):
        raise ResumeUnreadable(f"'{document.name}' is a resume (JSON Resume), not a {what}.", hint=hint)
    if len(document.text) > MOST_CHARACTERS:
        raise ResumeUnreadable(
            f"The {what} '{document.name}' has {len(document.text):,} characters; at most {MOST_CHARACTERS:,} are read.",
            hint=hint,
        )
    return document


class _Ordinary(NamedTuple):
    """Lines of any resumes by language, and how near they are to one another: from each language, to each line of each."""

    rows: "Mapping[Language, Matrix]"
    nearness: "Mapping[tuple[Language, Language], Vector]"


class Matcher:
    """Finds what a resume shows of a job.

    Args:
        vectors, embedder: both None where requirements are to be found by names and words alone.
    """

    def __init__(self, resumes: Resumes, vectors: Vectors | None, embedder: Deferred[Embedder] | None, content: Content) -> None:
        self._resumes = resumes
        self._vectors = vectors
        self._embedder = embedder
        self._content = content
        self._made: _Ordinary | None = None

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
        if self._vectors is None or self._embedder is None:
            return [{} for _ in requirements]
        self._vectors.of(resume).get()
        stored = self._resumes.vectors(resume.id, self._vectors.embedder_id)
        if stored is None:
            raise WrongMoment(f"The vectors of {resume.name} are gone.", hint=f"Add it again: interview resume add {resume.name}")
        claims = [claim for _, claim in all_claims(resume.passages)]
        queries = self._embedder.get().embed_queries([requirement.text for requirement in requirements])
        ordinary = self._ordinary(self._embedder.get())
        return [
            _likeness(query, language_of(requirement.text), claims, stored.rows, ordinary)
            for query, requirement in zip(queries, requirements, strict=True)
        ]

    def _ordinary(self, embedder: Embedder) -> _Ordinary:
        if self._made is None:
            rows = {language: embedder.embed_passages(self._content.ordinary_lines(language)) for language in LANGUAGES}
            nearness = {(one, to): (rows[one] @ rows[to].T).mean(axis=0) for one in LANGUAGES for to in LANGUAGES}
            self._made = _Ordinary(rows, nearness)
        return self._made


def _likeness(
    query: "Vector", language: Language, claims: Sequence[str], rows: "Matrix", ordinary: _Ordinary
) -> dict[str, float]:
    """Standard deviations above the likeness that ordinary lines have, each claim's nearness to everything taken off.

    Cosines of this kind of embedder all lie near one another, and some lines are near to whatever is asked: what is left when
    both are taken off tells (docs/search.md has the like for searching).
    """
    usual = {to: ordinary.rows[to] @ query - ordinary.nearness[language, to] for to in LANGUAGES}
    found: dict[str, float] = {}
    for claim, row in zip(claims, rows, strict=True):
        own = language_of(claim)
        near = float(row @ query) - float((ordinary.rows[language] @ row).mean())
        likeness = (near - float(usual[own].mean())) / (float(usual[own].std()) or 1.0)
        found[claim] = likeness + (OTHER_LANGUAGE if own != language else 0.0)
    return found
