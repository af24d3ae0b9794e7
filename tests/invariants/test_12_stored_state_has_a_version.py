"""Entries that an older version had queued met the new names of a newer one and ended in a KeyError.

Rule: stored state has a schema version and migrations; what a newer version wrote, or a stage that nobody knows, is a clear error.
"""

import shutil
import sqlite3
from pathlib import Path

import pytest
from parts import Coach
from program import PROJECT, Program
from sqlite_utils import Database

from interview_cli.adapters.sqlite.migrations import migrations
from interview_cli.core.session import Session
from interview_cli.errors import StorageUnavailable, UnknownStage

FOLDER = PROJECT / "tests" / "fixtures" / "databases"
OLD = sorted(FOLDER.glob("*.db"))
KNOWN = [migration.name for migration in migrations.pending(Database(memory=True))]


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Coach:
    return Coach(Path(shutil.copy(request.param, tmp_path / "old.db")))


def test_there_is_an_old_database_for_each_migration() -> None:
    assert [path.stem for path in OLD] == [name.partition("_")[0] for name in KNOWN]


def test_an_old_interview_is_read_whole(old: Coach) -> None:
    (session,) = old.sessions.all()
    first, second = session.turns

    assert (first.answer.text, first.answer.key) == ("I move freight with software.", "first") if first.answer else False
    assert [(it.points, it.reason) for it in first.evaluations] == [(3.5, ""), (None, "model_failed")]
    assert (second.stage, second.passages, session.current) == ("skill", (0,), second)
    assert old.resumes.all()[0].facts.name == "Ada Example"
    assert len(old.sessions.generations(session.id)) == 1


def test_an_old_interview_goes_on_to_its_end(old: Coach) -> None:
    session = old.hold(old.sessions.all()[0], *["I chose Kafka, because batches came too late."] * 3)

    assert session.status == "finished"
    assert [turn.stage for turn in session.turns] == ["intro", "skill", "skill_followup", "experience"]


def test_every_migration_has_been_applied_once_it_was_opened(old: Coach, tmp_path: Path) -> None:
    old.sessions.all()
    connection = sqlite3.connect(tmp_path / "old.db")

    assert [name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id")] == KNOWN
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_an_old_database_becomes_what_a_new_one_is(old: Coach, tmp_path: Path) -> None:
    """A migration that was edited after its release would leave old databases different from new ones."""
    old.sessions.all()
    Coach(tmp_path / "new.db").sessions.all()

    assert schema(tmp_path / "old.db") == schema(tmp_path / "new.db")


def test_what_a_newer_version_wrote_is_refused_and_stays_as_it_is(coach: Coach, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    coach.store.close()
    add_migration(path, "m999_of_tomorrow")
    before = dump(path)

    with pytest.raises(StorageUnavailable, match=r"newer version.*m999_of_tomorrow"):
        Coach(path).sessions.get(session.id)
    assert dump(path) == before


def test_a_command_says_that_the_database_is_newer(program: Program) -> None:
    add_migration(program.database, "m999_of_tomorrow")
    done = program.run("sessions")

    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (1, "", False)
    assert "newer version" in done.stderr


def test_an_unknown_stage_is_named(old: Coach) -> None:
    (session,) = old.sessions.all()
    with old.store.transaction() as db:
        db.execute("UPDATE turns SET stage = 'juggling' WHERE position = 1")
        db.execute("INSERT INTO answers (session_id, position, text, channel) VALUES (?, 1, 'Yes.', 'typed')", [session.id])

    with pytest.raises(UnknownStage, match="juggling"):
        old.hold(session)


def test_a_command_names_an_unknown_stage(program: Program, talk: Path, resumes: tuple[Path, Path]) -> None:
    session = program.json("start", resumes[0], "--scenario", talk)["session_id"]
    program.json("answer", session, "I build the backends of shops.")
    connection = sqlite3.connect(program.database)
    connection.execute("UPDATE turns SET stage = 'juggling'")
    connection.commit()
    connection.close()
    done = program.run("answer", session, "Because I like it.")

    assert (done.returncode, "Traceback" in done.stderr) == (5, False)
    assert "juggling" in done.stderr


def schema(path: Path) -> set[tuple[str, str]]:
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {(name, " ".join(sql.split())) for name, sql in found}


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    found = list(connection.iterdump())
    connection.close()
    return found


def add_migration(path: Path, name: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('interview', ?, '')", [name])
    connection.commit()
    connection.close()
