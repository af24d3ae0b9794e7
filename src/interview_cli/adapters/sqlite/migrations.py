"""How the database came to be as it is, step by step. A step that was released is never edited; a new one is added below it."""

import sqlite3

from sqlite_utils import Database, Migrations

migrations = Migrations("interview")


def migrate(connection: sqlite3.Connection) -> None:
    """Take a database through every step that it has not been through; each is one transaction with its record."""
    migrations.apply(Database(connection))


@migrations()
def m001_resumes_sessions_turns(db: Database) -> None:
    """Begin: resumes with passages and vectors, sessions with turns, answers, evaluations and the log of generations."""
    for statement in _BEGIN:
        db.execute(statement)


@migrations()
def m002_vectors_of_claims(db: Database) -> None:
    """A passage has a vector for each thing that it says, and words are compared in memory.

    The vectors so far are of whole passages, and their queries were embedded as passages: neither can be compared with new ones,
    so they are made again when they are next wanted. The full-text index goes: it found no Korean word of two letters, counted
    the words of every question, and a resume has too few passages to need one.
    """
    for statement in _VECTORS_OF_CLAIMS:
        db.execute(statement)


@migrations()
def m003_corrections(db: Database) -> None:
    """A resume may be what a person made of the reading of a file: then it stands in for that file from now on."""
    db.execute("ALTER TABLE resumes ADD COLUMN corrects TEXT")


@migrations()
def m004_asked_again(db: Database) -> None:
    """A question may ask for the same once more, because the reply to the one before was no answer; the kind of reply is kept."""
    db.execute("ALTER TABLE turns ADD COLUMN again TEXT")


@migrations()
def m005_requirements(db: Database) -> None:
    """What a resume shows of a job's requirements is found when the interview begins, and a report needs no embedder."""
    db.execute("ALTER TABLE sessions ADD COLUMN requirements TEXT")


@migrations()
def m006_manner(db: Database) -> None:
    """An interview has a level, a persona, a focus, a mode and an employer, and a question says why it is about its topic."""
    for statement in _MANNER:
        db.execute(statement)


@migrations()
def m007_delivery(db: Database) -> None:
    """An answer may be spoken; how it was is measured once, because the recording is not kept."""
    db.execute("ALTER TABLE answers ADD COLUMN delivery TEXT")


@migrations()
def m008_recording(db: Database) -> None:
    """The sound of a spoken answer is kept where the candidate asks for it; the row has the name of its file."""
    db.execute("ALTER TABLE answers ADD COLUMN recording TEXT")


_MANNER = (
    "ALTER TABLE sessions ADD COLUMN company TEXT",
    "ALTER TABLE sessions ADD COLUMN level TEXT",
    "ALTER TABLE sessions ADD COLUMN persona TEXT NOT NULL DEFAULT 'neutral'",
    "ALTER TABLE sessions ADD COLUMN focus TEXT",
    "ALTER TABLE sessions ADD COLUMN mode TEXT NOT NULL DEFAULT 'real'",
    "ALTER TABLE turns ADD COLUMN point TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE turns ADD COLUMN skill TEXT",
    "ALTER TABLE turns ADD COLUMN why TEXT NOT NULL DEFAULT ''",
)

_VECTORS_OF_CLAIMS = (
    "UPDATE passages SET vector = NULL, embedder = NULL, dimension = NULL",
    "DELETE FROM query_vectors",
    "DROP TRIGGER passages_inserted",
    "DROP TRIGGER passages_deleted",
    "DROP TABLE passages_fts",
)

_BEGIN = (
    """
    CREATE TABLE resumes (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        sha256 TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        pages INTEGER NOT NULL,
        text TEXT NOT NULL,
        sections TEXT NOT NULL,
        facts TEXT NOT NULL,
        quality TEXT NOT NULL,
        created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
    )""",
    """
    CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        resume_id TEXT NOT NULL REFERENCES resumes(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        section TEXT NOT NULL,
        heading TEXT NOT NULL,
        page INTEGER NOT NULL,
        text TEXT NOT NULL,
        vector BLOB,
        embedder TEXT,
        dimension INTEGER,
        UNIQUE (resume_id, position),
        CHECK ((vector IS NULL) = (embedder IS NULL))
    )""",
    # Trigrams find Korean words whatever particle follows them; unicode61 would not.
    "CREATE VIRTUAL TABLE passages_fts USING fts5(text, content='passages', content_rowid='id', tokenize='trigram')",
    """
    CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN
        INSERT INTO passages_fts(rowid, text) VALUES (new.id, new.text);
    END""",
    """
    CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN
        INSERT INTO passages_fts(passages_fts, rowid, text) VALUES ('delete', old.id, old.text);
    END""",
    """
    CREATE TABLE query_vectors (
        embedder TEXT NOT NULL,
        text TEXT NOT NULL,
        vector BLOB NOT NULL,
        PRIMARY KEY (embedder, text)
    )""",
    """
    CREATE TABLE sessions (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        resume_id TEXT NOT NULL REFERENCES resumes(id) ON DELETE CASCADE,
        scenario TEXT NOT NULL,
        scenario_sha256 TEXT NOT NULL,
        scenario_source TEXT NOT NULL,
        language TEXT NOT NULL,
        seed INTEGER NOT NULL,
        model TEXT NOT NULL,
        role TEXT,
        job TEXT,
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'ended', 'finished')),
        created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
    )""",
    """
    CREATE TABLE turns (
        session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        stage TEXT NOT NULL,
        competency TEXT NOT NULL,
        question TEXT NOT NULL,
        source TEXT NOT NULL,
        passages TEXT NOT NULL,
        gap TEXT,
        note TEXT NOT NULL,
        created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
        PRIMARY KEY (session_id, position)
    )""",
    """
    CREATE TABLE answers (
        session_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        channel TEXT NOT NULL,
        key TEXT,
        elapsed_ms INTEGER,
        created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
        PRIMARY KEY (session_id, position),
        UNIQUE (session_id, key),
        FOREIGN KEY (session_id, position) REFERENCES turns(session_id, position) ON DELETE CASCADE
    )""",
    """
    CREATE TABLE evaluations (
        session_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        criterion TEXT NOT NULL,
        points REAL,
        low REAL,
        high REAL,
        quotes TEXT NOT NULL,
        reason TEXT NOT NULL,
        method TEXT NOT NULL,
        model TEXT NOT NULL,
        PRIMARY KEY (session_id, position, criterion),
        FOREIGN KEY (session_id, position) REFERENCES answers(session_id, position) ON DELETE CASCADE,
        CHECK ((points IS NULL) = (reason <> ''))
    )""",
    """
    CREATE TABLE generations (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        purpose TEXT NOT NULL,
        prompt TEXT NOT NULL,
        output TEXT NOT NULL,
        seed INTEGER NOT NULL,
        elapsed_ms INTEGER NOT NULL,
        prompt_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        findings TEXT NOT NULL
    )""",
)
