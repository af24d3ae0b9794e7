"""The database file: private, safe between threads and processes, clear about what is wrong with it."""

import sqlite3
import stat
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.resumes import SqliteResumes
from interview_cli.adapters.sqlite.sessions import SqliteSessions
from interview_cli.core.session import Turn
from interview_cli.errors import StorageUnavailable, WrongMoment
from locked import read_only_folder
from records import RESUME


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "sessions" / "interviews.db")
    yield made
    made.close()


def test_the_file_and_what_sqlite_puts_beside_it_belong_to_their_owner_alone(store: Store, tmp_path: Path) -> None:
    SqliteResumes(store).add(RESUME)
    files = sorted((tmp_path / "sessions").iterdir())
    assert [file.name for file in files] == ["interviews.db", "interviews.db-shm", "interviews.db-wal"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_nothing_is_made_before_something_is_wanted(store: Store, tmp_path: Path) -> None:
    assert list(tmp_path.iterdir()) == []


def test_a_block_that_fails_leaves_nothing_behind(store: Store) -> None:
    resumes = SqliteResumes(store)
    resumes.add(RESUME)
    with pytest.raises(ZeroDivisionError), store.transaction() as db:
        db.execute("DELETE FROM resumes")
        raise ZeroDivisionError
    assert resumes.all() == [RESUME]


def test_a_resume_stored_before_jobs_were_looked_for_has_none(store: Store) -> None:
    resumes = SqliteResumes(store)
    resumes.add(RESUME)
    newer = ("jobs", "schools", "languages", "mentions")
    with store.transaction() as db:
        for key in newer:
            db.execute("UPDATE resumes SET facts = json_remove(facts, ?)", [f"$.{key}"])

    facts = resumes.get(RESUME.id).facts
    assert [getattr(facts, key) for key in newer] == [()] * 4
    assert facts.employers == RESUME.facts.employers


def test_threads_read_and_write_side_by_side(store: Store) -> None:
    resumes = SqliteResumes(store)
    resumes.add(RESUME)
    start = threading.Barrier(8)

    def work(number: int) -> bool:
        start.wait()
        for step in range(10):
            if number % 2:
                resumes.store_query_vectors("e", [f"{number} {step}"], [[1.0, 0.0]])  # type: ignore[arg-type]
            elif resumes.get(RESUME.id) != RESUME:
                return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(8))) == [True] * 8
    with store.reading() as db:
        assert db.execute("SELECT count(*) FROM query_vectors").fetchone()[0] == 40


def test_many_that_make_the_database_at_once_make_one(tmp_path: Path) -> None:
    start = threading.Barrier(6)

    def work(_: int) -> int:
        mine = Store(tmp_path / "interviews.db")  # as another process would
        start.wait()
        try:
            return len(SqliteResumes(mine).all())
        finally:
            mine.close()

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(work, range(6))) == [0] * 6


def test_a_folder_that_cannot_be_written_to_is_said_with_its_path() -> None:
    with read_only_folder() as folder, pytest.raises(StorageUnavailable) as refused:
        SqliteResumes(Store(folder / "sessions" / "interviews.db")).all()
    assert str(folder) in refused.value.message
    assert "INTERVIEW_HOME" in refused.value.hint


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "sessions").touch()
    with pytest.raises(StorageUnavailable, match="cannot be used"):
        SqliteResumes(Store(tmp_path / "sessions" / "interviews.db")).all()


def test_a_file_that_is_no_database_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "interviews.db"
    path.write_bytes(b"Dear diary, " * 100)
    with pytest.raises(StorageUnavailable, match="not a database"):
        SqliteResumes(Store(path)).all()
    assert path.read_bytes() == b"Dear diary, " * 100


def test_a_database_of_a_newer_version_is_refused_untouched(store: Store, tmp_path: Path) -> None:
    SqliteResumes(store).add(RESUME)
    store.close()
    path = tmp_path / "sessions" / "interviews.db"
    with sqlite3.connect(path) as db:
        db.execute(
            "UPDATE _sqlite_migrations SET name = 'm999_telepathy' WHERE rowid = (SELECT max(rowid) FROM _sqlite_migrations)"
        )
    with pytest.raises(StorageUnavailable, match="newer version") as refused:
        SqliteResumes(Store(path)).all()
    assert "m999_telepathy" in refused.value.message
    assert "Upgrade" in refused.value.hint


def test_a_store_can_be_used_again_after_it_was_closed(store: Store) -> None:
    SqliteResumes(store).add(RESUME)
    store.close()
    assert SqliteResumes(store).get(RESUME.id) == RESUME


def test_a_turn_for_a_session_that_was_deleted_meanwhile_is_refused_with_a_hint(tmp_path: Path) -> None:
    sessions = SqliteSessions(Store(tmp_path / "interviews.db"), ContentFiles().parse_scenario)
    with pytest.raises(WrongMoment, match="deleted meanwhile") as refused:
        sessions.add_turn("gone", Turn(0, "intro", "communication", "Who are you?", "template"))
    assert "interview sessions" in refused.value.hint
