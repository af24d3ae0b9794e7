"""Turns came back in a changing order, and what one process had stored was seen late by the next.

Rule: turns are ordered by position and sessions by number; each step is committed before it returns, and no command leaves a
transaction open.
"""

import sqlite3
from pathlib import Path

from parts import Coach, turn
from program import Program

from interview_cli.core.session import Answer, Evaluation, Session


def test_turns_of_one_moment_come_in_the_order_of_their_positions(coach: Coach, session: Session) -> None:
    for position, stage in ((2, "experience"), (0, "intro"), (1, "skill")):
        with coach.store.transaction() as db:
            row = [session.id, position, stage]
            db.execute(
                "INSERT INTO turns (session_id, position, stage, competency, question, source, passages, note, created_at)"
                " VALUES (?, ?, ?, 'communication', 'Why?', 'bank', '[]', '', '2026-01-01T00:00:00Z')",
                row,
            )

    assert [it.stage for it in coach.sessions.get(session.id).turns] == ["intro", "skill", "experience"]


def test_times_that_run_backwards_change_no_order(coach: Coach, session: Session) -> None:
    held = coach.hold(session, *["I chose Kafka, because batches came too late."] * 4)
    with coach.store.transaction() as db:
        for table in ("turns", "answers"):
            db.execute(f"UPDATE {table} SET created_at = '2026-01-0' || (9 - position) || 'T00:00:00Z'")

    assert coach.sessions.get(session.id) == held


def test_sessions_of_one_moment_come_newest_first(coach: Coach, session: Session) -> None:
    made = [session.id, *(coach.begin(coach.resumes.all()[0]).id for _ in range(5))]
    with coach.store.transaction() as db:
        db.execute("UPDATE sessions SET created_at = '2026-01-01T00:00:00Z'")

    assert [it.id for it in coach.sessions.all()] == made[::-1]
    assert coach.sessions.latest_open() == coach.sessions.get(made[-1])


def test_a_second_connection_sees_each_step_at_once(coach: Coach, session: Session, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "coach.db", isolation_level=None)

    def count(table: str) -> int:
        return int(other.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    coach.sessions.add_turn(session.id, turn(0, "intro"))
    assert count("turns") == 1
    coach.sessions.accept_answer(session.id, 0, Answer("Go", "typed"))
    assert count("answers") == 1
    coach.sessions.store_evaluations(session.id, 0, [Evaluation("structure", None, reason="too_short")])
    assert count("evaluations") == 1
    coach.sessions.close(session.id, "ended")
    assert other.execute("SELECT status FROM sessions").fetchone() == ("ended",)


def test_no_step_leaves_a_transaction_open(coach: Coach, session: Session, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "coach.db", isolation_level=None, timeout=0)
    coach.hold(session, "I build the backends of shops.")
    coach.sessions.all()
    coach.resumes.vectors(session.plan.resume_id, "letters")
    other.execute("BEGIN IMMEDIATE")
    other.execute("ROLLBACK")

    assert other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0


def test_a_command_leaves_a_database_of_one_file(program: Program, talk: Path, resumes: tuple[Path, Path]) -> None:
    session = program.json("start", resumes[0], "--scenario", talk)["session_id"]
    program.json("answer", session, "Go")

    assert [path.name for path in program.database.parent.iterdir()] == ["interviews.db"]
