"""Resumes, their passages and vectors, in SQLite."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.vectors import from_blob, joined, matrix, to_blob
from interview_cli.core.resume import Facts, Job, Mention, Passage, Quality, Resume, School, Section
from interview_cli.errors import ResumeNotFound
from interview_cli.ports import PassageVectors

if TYPE_CHECKING:
    from interview_cli.ports import Matrix, Vector


class SqliteResumes:
    """Implements `ports.Resumes`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, resume: Resume) -> None:
        """See `ports.Resumes.add`."""
        with self._store.transaction() as db:
            if db.execute("SELECT 1 FROM resumes WHERE id = ?", [resume.id]).fetchone():
                return
            db.execute(
                "INSERT INTO resumes (id, sha256, name, language, pages, text, sections, facts, quality, corrects)"
                " VALUES (:id, :sha256, :name, :language, :pages, :text, :sections, :facts, :quality, :corrects)",
                _row_of(resume),
            )
            db.executemany(
                "INSERT INTO passages (resume_id, position, section, heading, page, text)"
                " VALUES (:resume_id, :position, :section, :heading, :page, :text)",
                [{"resume_id": resume.id, **asdict(passage)} for passage in resume.passages],
            )

    def of_file(self, sha256: str) -> Resume | None:
        """See `ports.Resumes.of_file`."""
        with self._store.reading() as db:
            row = db.execute(
                "SELECT * FROM resumes WHERE sha256 = ? OR corrects = ? ORDER BY number DESC LIMIT 1", [sha256, sha256]
            ).fetchone()
            return None if row is None else _resume_of(row, db.execute(_PASSAGES, [row["id"]]))

    def get(self, resume_id: str) -> Resume:
        """See `ports.Resumes.get`."""
        with self._store.reading() as db:
            rows = list(db.execute("SELECT * FROM resumes WHERE substr(id, 1, ?) = ?", [len(resume_id), resume_id]))
            if len(rows) != 1 or not resume_id:
                which = "Several resumes begin with" if rows else "There is no resume"
                raise ResumeNotFound(f"{which} '{resume_id}'.", hint="See the ids with: interview resume list")
            return _resume_of(rows[0], db.execute(_PASSAGES, [rows[0]["id"]]))

    def all(self) -> list[Resume]:
        """See `ports.Resumes.all`."""
        with self._store.reading() as db:
            rows = list(db.execute("SELECT * FROM resumes ORDER BY number DESC"))
            return [_resume_of(row, db.execute(_PASSAGES, [row["id"]])) for row in rows]

    def delete(self, resume_id: str) -> int:
        """See `ports.Resumes.delete`."""
        resume = self.get(resume_id)
        with self._store.transaction() as db:
            sessions = db.execute("SELECT count(*) FROM sessions WHERE resume_id = ?", [resume.id]).fetchone()[0]
            db.execute("DELETE FROM resumes WHERE id = ?", [resume.id])
            return int(sessions)

    def sessions_of(self, resume_id: str) -> list[str]:
        """See `ports.Resumes.sessions_of`."""
        with self._store.reading() as db:
            return [row["id"] for row in db.execute("SELECT id FROM sessions WHERE resume_id = ? ORDER BY number", [resume_id])]

    def store_vectors(self, resume_id: str, embedder_id: str, vectors: PassageVectors) -> None:
        """See `ports.Resumes.store_vectors`."""
        if len(vectors.rows) != len(vectors.passages):
            raise ValueError(f"{len(vectors.rows)} vectors for {len(vectors.passages)} places")
        with self._store.transaction() as db:
            found = db.execute("SELECT id, position FROM passages WHERE resume_id = ? ORDER BY position", [resume_id]).fetchall()
            if {row["position"] for row in found} != set(vectors.passages):
                raise ValueError(f"vectors for {len(set(vectors.passages))} of {len(found)} passages of resume {resume_id}")
            for passage in found:
                rows = [row for row, at in zip(vectors.rows, vectors.passages, strict=True) if at == passage["position"]]
                db.execute(
                    "UPDATE passages SET vector = ?, embedder = ?, dimension = ? WHERE id = ?",
                    [to_blob(rows), embedder_id, len(rows[0]), passage["id"]],
                )

    def vectors(self, resume_id: str, embedder_id: str) -> PassageVectors | None:
        """See `ports.Resumes.vectors`."""
        with self._store.reading() as db:
            rows = list(
                db.execute(
                    "SELECT position, vector, dimension, embedder FROM passages WHERE resume_id = ? ORDER BY position",
                    [resume_id],
                )
            )
        if not rows or any(row["embedder"] != embedder_id for row in rows):
            return None
        parts = [matrix(row["vector"], row["dimension"]) for row in rows]
        places = tuple(row["position"] for row, part in zip(rows, parts, strict=True) for _ in part)
        return PassageVectors(joined(parts), places)

    def store_query_vectors(self, embedder_id: str, texts: Sequence[str], vectors: "Matrix") -> None:
        """See `ports.Resumes.store_query_vectors`."""
        with self._store.transaction() as db:
            for text, vector in zip(texts, vectors, strict=True):
                db.execute("INSERT OR REPLACE INTO query_vectors VALUES (?, ?, ?)", [embedder_id, text, to_blob(vector)])

    def query_vector(self, embedder_id: str, text: str) -> "Vector | None":
        """See `ports.Resumes.query_vector`."""
        with self._store.reading() as db:
            found = db.execute("SELECT vector FROM query_vectors WHERE embedder = ? AND text = ?", [embedder_id, text]).fetchone()
        return None if found is None else from_blob(found[0])


_PASSAGES = "SELECT position, section, heading, page, text FROM passages WHERE resume_id = ? ORDER BY position"


def _row_of(resume: Resume) -> dict[str, Any]:
    return {
        "id": resume.id,
        "sha256": resume.sha256,
        "name": resume.name,
        "language": resume.language,
        "pages": resume.pages,
        "text": resume.text,
        "sections": json.dumps([asdict(section) for section in resume.sections], ensure_ascii=False),
        "facts": json.dumps(asdict(resume.facts), ensure_ascii=False),
        "quality": json.dumps(asdict(resume.quality), ensure_ascii=False),
        "corrects": resume.corrects,
    }


def _resume_of(row: sqlite3.Row, passages: Iterable[sqlite3.Row]) -> Resume:
    quality = json.loads(row["quality"])
    return Resume(
        id=row["id"],
        sha256=row["sha256"],
        name=row["name"],
        language=row["language"],
        pages=row["pages"],
        text=row["text"],
        sections=tuple(Section(**section) for section in json.loads(row["sections"])),
        passages=tuple(Passage(**dict(passage)) for passage in passages),
        facts=_facts_of(json.loads(row["facts"])),
        quality=Quality(**{**quality, "warnings": tuple(quality["warnings"])}),
        corrects=row["corrects"],
    )


def _facts_of(stored: dict[str, Any]) -> Facts:
    """What an older version did not look for is absent from its rows, and from the facts."""
    records: dict[str, type[Job | School | Mention]] = {"jobs": Job, "schools": School, "mentions": Mention}
    known: dict[str, Any] = {}
    for name, value in stored.items():
        made = [records[name](**row) for row in value] if name in records else value
        known[name] = tuple(made) if isinstance(made, list) else made
    return Facts(**known)
