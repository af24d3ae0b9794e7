"""Two answers less than five seconds apart were taken for one, because a window of time was the guard against duplicates.

Rule: nothing in core or coach reads a clock; what comes next follows from the stored turns alone, whatever the time is.
"""

import ast
from pathlib import Path

import pytest
from program import PACKAGE, Program

CLOCKS = {"time", "datetime", "calendar", "sched", "zoneinfo"}
STOPPED = "for name in ('time', 'monotonic', 'perf_counter'): setattr(time, name, lambda: 1_000.0)\n"
BACKWARDS = "left = itertools.count(2_000_000_000, -3_600)\nfor name in ('time', 'monotonic'): setattr(time, name, lambda: float(next(left)))\n"


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {it.name.partition(".")[0] for it in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_core_and_coach_import_no_clock() -> None:
    paths = [path for folder in ("core", "coach") for path in (PACKAGE / folder).rglob("*.py")]

    assert len(paths) > 30
    assert {path.name: found for path in paths if (found := imports_of(path) & CLOCKS)} == {}


def test_no_query_compares_times() -> None:
    """The database may keep when something was written; nothing may follow from it."""
    queries = [
        node.value
        for path in (PACKAGE / "adapters" / "sqlite").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "SELECT" in node.value
    ]

    assert len(queries) > 10
    assert [query for query in queries if "created_at" in query or "strftime" in query or "julianday" in query] == []


@pytest.mark.parametrize("clock", [STOPPED, BACKWARDS], ids=["stopped", "backwards"])
def test_an_interview_runs_by_a_clock_that_is_wrong(
    clock: str, home: Path, talk: Path, tmp_path: Path, resumes: tuple[Path, Path]
) -> None:
    imports = tmp_path / "imports"
    imports.mkdir()
    (imports / "sitecustomize.py").write_text("import itertools, time\n" + clock, encoding="utf-8")
    program = Program(home, (imports,))
    session = program.json("start", resumes[0], "--scenario", talk)["session_id"]
    steps = [program.json("answer", session, "Yes.") for _ in range(3)]

    assert [step.get("turn", {}).get("position") for step in steps] == [1, 2, None]
    assert [turn["answer"]["text"] for turn in program.json("show", session)["turns"]] == ["Yes."] * 3
