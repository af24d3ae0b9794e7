"""Open an interview: read the resume, store it, make its vectors, begin a session."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from interview_cli.core.correcting import as_text, mended
from interview_cli.core.reading import read_resume
from interview_cli.core.resume import Resume
from interview_cli.core.searching import all_claims
from interview_cli.ports import Embedder, PassageVectors, ResumeReader, Resumes


def open_resume(path: Path, *, reader: ResumeReader, resumes: Resumes, password: str | None = None) -> Resume:
    """Read a file and store what it says; the same file again gives the stored resume, without reading it again.

    Args:
        password: when given, the file is opened with it even if it is stored: a wrong one is never passed over.

    Raises:
        PasswordNeeded: the file is encrypted, and the password is missing or wrong.
        ResumeUnreadable: with the reason; nothing was stored.
    """
    file = reader.fetch(path)
    if password is None and (known := resumes.of_file(file.sha256)):
        return known
    resume = read_resume(reader.read(file, password=password))
    resumes.add(resume)
    return resumes.get(resume.id)


def correct_resume(resume: Resume, text: str, *, resumes: Resumes) -> Resume:
    """Store what a person made of `core.correcting.as_text(resume)`; text that is as it was gives the resume itself.

    What was mended is a resume of its own that stands for the file. The one before goes, unless interviews rest on it: they keep
    what they were about.

    Raises:
        ResumeUnreadable: the text is no resume; nothing was stored.
    """
    if not text.strip() or text.strip() == as_text(resume).strip():
        return resume
    made = replace(read_resume(mended(resume, text)), corrects=resume.corrects or resume.sha256)
    resumes.add(made)
    if resume.id != made.id and not resumes.sessions_of(resume.id):
        resumes.delete(resume.id)
    return resumes.get(made.id)


def is_ready(resume: Resume, *, resumes: Resumes, embedder_id: str) -> bool:
    """Say whether everything that it says has a vector of this embedder: only then the resume can be searched by meaning."""
    stored = resumes.vectors(resume.id, embedder_id)
    return stored is not None and stored.passages == tuple(position for position, _ in all_claims(resume.passages))


def missing_vectors(resume: Resume, queries: Sequence[str], *, resumes: Resumes, embedder_id: str) -> bool:
    """Say whether `make_vectors` would have anything to do, without loading an embedder."""
    if not is_ready(resume, resumes=resumes, embedder_id=embedder_id):
        return True
    return any(resumes.query_vector(embedder_id, text) is None for text in queries)


def make_vectors(resume: Resume, *, resumes: Resumes, embedder: Embedder, queries: Sequence[str]) -> None:
    """Embed what has no vector yet: the resume's passages, and the queries that stages will search it with.

    Args:
        queries: embedded now, so that no question waits for an embedder later.
    """
    if not is_ready(resume, resumes=resumes, embedder_id=embedder.id):
        said = all_claims(resume.passages)
        rows = embedder.embed_passages([claim for _, claim in said])
        resumes.store_vectors(resume.id, embedder.id, PassageVectors(rows, tuple(position for position, _ in said)))
    missing = [text for text in queries if resumes.query_vector(embedder.id, text) is None]
    if missing:
        resumes.store_query_vectors(embedder.id, missing, embedder.embed_queries(missing))
