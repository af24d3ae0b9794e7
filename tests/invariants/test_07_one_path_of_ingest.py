"""Work was sent to one queue and its result awaited on another, because a first and a repeated upload took different paths.

Rule: there is one code path for reading a resume, whoever asks and however often; all of them give equal rows.
"""

import ast
import sqlite3
from pathlib import Path
from typing import Any

from program import PACKAGE, Program

NOT_COMPARED = {"created_at", "number", "rowid"}
TABLES = {"resumes": "id", "passages": "resume_id, position", "query_vectors": "embedder, text"}


def rows_of(database: Path, *, vectors: bool = True) -> dict[str, list[dict[str, Any]]]:
    """All that an ingest writes, without the times and the running numbers."""
    left_out = NOT_COMPARED if vectors else NOT_COMPARED | {"vector", "embedder", "dimension"}
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    rows = {
        table: [
            {key: row[key] for key in dict(row) if key not in left_out and not (table == "passages" and key == "id")}
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY {order}")
        ]
        for table, order in TABLES.items()
    }
    connection.close()
    return rows


def test_adding_again_changes_no_row(program: Program, resumes: tuple[Path, Path]) -> None:
    before = rows_of(program.database)
    for file in resumes:
        program.json("resume", "add", file)

    assert len(before["passages"]) > 5
    assert all(row["vector"] for row in before["passages"])
    assert rows_of(program.database) == before


def test_beginning_an_interview_reads_as_adding_does(program: Program, resumes: tuple[Path, Path]) -> None:
    before = rows_of(program.database)
    for file in resumes:
        program.json("start", file)

    assert rows_of(program.database) == before


def test_a_deleted_resume_comes_back_as_it_was_by_either_command(program: Program, resumes: tuple[Path, Path]) -> None:
    before = rows_of(program.database, vectors=False)
    resume = program.json("resume", "add", resumes[0])["resume_id"]
    for words in (["start", resumes[0], "--no-input"], ["resume", "add", resumes[0]]):
        program.json("resume", "delete", resume, "--yes")
        gone = rows_of(program.database, vectors=False)
        program.json(*words)

        assert gone["resumes"] != before["resumes"]
        assert rows_of(program.database, vectors=False) == before


def test_only_one_function_reads_and_stores_a_resume() -> None:
    callers = {"read_resume": set(), "add": set()}  # type: dict[str, set[str]]
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called == "read_resume":
                    callers["read_resume"].add(path.stem)
                if called.endswith("resumes.add"):
                    callers["add"].add(path.stem)

    assert callers == {"read_resume": {"open"}, "add": {"open"}}
