"""The one SQLite file: opened with the right pragmas, migrated, private to its owner; one connection a thread.

Rows are read and written through the standard driver. sqlite-utils makes and migrates the tables, and is loaded only for that:
it loads numpy, which takes longer than listing all sessions.
"""

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from interview_cli.errors import StorageUnavailable, WrongMoment

BUSY_TIMEOUT_MS = 5_000
OWNER_ONLY = 0o600
WAL_TRIES = 20
# The names in migrations.py, in order.
STEPS = (
    "m001_resumes_sessions_turns",
    "m002_vectors_of_claims",
    "m003_corrections",
    "m004_asked_again",
    "m005_requirements",
    "m006_manner",
    "m007_delivery",
    "m008_recording",
)


class Store:
    """The database file at `path`, made on first use.

    Judging runs in the background, so each thread gets a connection of its own; WAL lets one write while others read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._migrating = threading.Lock()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run the block as one write transaction: all of it is committed, or nothing.

        Raises:
            StorageUnavailable: the file cannot be opened, read or written.
        """
        with self._translated():
            db = self._database()
            # Taking the write lock first: two processes that both read "not answered yet" could not be told apart later.
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.rollback()
                raise
            db.commit()

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Run the block on one consistent view of the data.

        Raises:
            StorageUnavailable: as `transaction`.
        """
        with self._translated():
            db = self._database()
            db.execute("BEGIN")
            try:
                yield db
            finally:
                db.rollback()

    def close(self) -> None:
        """Close the connections of all threads."""
        for db in self._connections:
            db.close()
        self._connections.clear()
        self._local = threading.local()

    def _database(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = self._open()
            self._local.db = db
            self._connections.append(db)
        return db

    def _open(self) -> sqlite3.Connection:
        self._make_private_file()
        db = sqlite3.connect(self._path, timeout=BUSY_TIMEOUT_MS / 1000, check_same_thread=False)
        _to_wal(db)
        for pragma in (f"busy_timeout={BUSY_TIMEOUT_MS}", "synchronous=NORMAL", "foreign_keys=ON"):
            db.execute(f"PRAGMA {pragma}")
        with self._migrating:
            self._migrate(db)
        db.row_factory = sqlite3.Row
        db.isolation_level = None  # transactions begin and end where this class says, nowhere else
        return db

    def _make_private_file(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))

    def _migrate(self, db: sqlite3.Connection) -> None:
        applied = _applied(db)
        if newer := [name for name in applied if name not in STEPS]:
            raise StorageUnavailable(
                f"{self._path} was written by a newer version (it has {newer[-1]}).",
                hint="Upgrade: pip install --upgrade interview-cli; or use another home: INTERVIEW_HOME=FOLDER",
            )
        if len(applied) < len(STEPS):
            # Another process may be at the same steps: with the write lock, the second one waits, then finds them done.
            db.execute("BEGIN IMMEDIATE")
            try:
                import_module("interview_cli.adapters.sqlite.migrations").migrate(db)
            except BaseException:
                db.rollback()
                raise
            db.commit()

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.OperationalError, sqlite3.DatabaseError, OSError) as error:
            if isinstance(error, sqlite3.IntegrityError):
                raise WrongMoment(
                    f"What this rests on was deleted meanwhile ({error}).", hint="See what is there with: interview sessions"
                ) from error
            raise StorageUnavailable(
                f"{self._path} cannot be used: {error}.",
                hint="Check the folder's rights and the free space, or use another home: INTERVIEW_HOME=FOLDER",
            ) from error


def _to_wal(db: sqlite3.Connection) -> None:
    """Let one write while others read.

    Of several that switch a new file at once, SQLite refuses all but one without waiting. The next try comes when the write lock
    can be had: that is waited for.
    """
    for _ in range(WAL_TRIES):
        with contextlib.suppress(sqlite3.OperationalError):
            db.execute("PRAGMA journal_mode=WAL")
            return
        db.execute("BEGIN IMMEDIATE")
        db.rollback()
    db.execute("PRAGMA journal_mode=WAL")


def _applied(db: sqlite3.Connection) -> list[str]:
    """The migration steps that a database has been through; none in a new one."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return []
    return [
        name for (name,) in db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'interview' ORDER BY rowid")
    ]
