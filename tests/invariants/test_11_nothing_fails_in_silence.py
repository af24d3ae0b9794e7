"""Errors at import were swallowed, so a worker that could do nothing looked alive.

Rule: no exception is caught without being told, and `interview doctor` shows every part as ok, missing or broken, and why.
"""

import ast
import json
import tomllib
from pathlib import Path

import pytest
from program import PACKAGE, PROJECT, Program, refusing

LIBRARIES = {
    "llama_cpp": "llama.cpp",
    "faiss": "faiss",
    "sentence_transformers": "sentence-transformers",
    "pdfplumber": "pdf reader",
}
# Where everything may be caught: the end of the program, the threads whose `get` and `finish` raise it again, and a voice of anybody's,
# whose runtime raises errors of its own, told as one of ours.
CATCH_ALL = {"boundary.py", "background.py", "hearing.py", "piper_voice.py"}
# Ctrl-C is told after the block, or waited out; a step down in offloaded layers is followed by one whose failure is raised.
TOLD_ELSEWHERE = {"interview.py: KeyboardInterrupt", "worker.py: KeyboardInterrupt", "loading.py: ModelBroken"}


@pytest.fixture(scope="module")
def parts(ingested: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    folder = tmp_path_factory.mktemp("imports")
    program = Program(ingested, (refusing(folder, *LIBRARIES, why="undefined symbol: moved_away"),))
    done = program.run("doctor", "--json")
    assert done.returncode == 1
    return {part["name"]: part for part in json.loads(done.stdout)["parts"]}


@pytest.mark.parametrize("part", LIBRARIES.values())
def test_the_doctor_shows_why_a_part_does_not_work(part: str, parts: dict[str, dict[str, str]]) -> None:
    assert parts[part]["state"] in ("missing", "broken")
    assert "undefined symbol: moved_away" in parts[part]["detail"]
    assert parts[part]["hint"]


def test_the_doctor_does_not_blame_the_parts_that_work(parts: dict[str, dict[str, str]]) -> None:
    assert {parts[name]["state"] for name in ("python", "home", "database", "content", "keyboard")} == {"ok"}


def test_the_doctor_says_which_weights_are_broken(program: Program, tmp_path: Path) -> None:
    weights = tmp_path / "empty.gguf"
    weights.touch()
    program = Program(program.home, (refusing(tmp_path / "imports", *LIBRARIES),))
    parts = {
        part["name"]: part for part in json.loads(program.run("doctor", "--json", INTERVIEW_MODEL=str(weights)).stdout)["parts"]
    }

    assert parts[f"model {weights}"]["state"] == "broken"
    assert "0 bytes" in parts[f"model {weights}"]["detail"]


def handlers() -> list[tuple[str, ast.ExceptHandler]]:
    return [
        (path.name, node)
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
    ]


def is_broad(node: ast.ExceptHandler) -> bool:
    return node.type is None or ast.unparse(node.type) in ("Exception", "BaseException")


def test_only_the_boundary_catches_everything() -> None:
    everything = {name for name, node in handlers() if is_broad(node) and ast.unparse(node.body[-1]) != "raise"}

    assert len(handlers()) > 20
    assert everything <= CATCH_ALL


def test_no_handler_does_nothing_but_those_whose_failure_is_told_elsewhere() -> None:
    silent = {
        f"{name}: {ast.unparse(node.type)}" if node.type else name
        for name, node in handlers()
        if all(isinstance(it, ast.Pass | ast.Continue) for it in node.body)
    }

    assert silent <= TOLD_ELSEWHERE


def test_nothing_broad_is_suppressed() -> None:
    broad = [
        f"{path.name}:{node.lineno}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("suppress")
        and {ast.unparse(it) for it in node.args} & {"Exception", "BaseException", "ImportError", "InterviewError"}
    ]

    assert broad == []


def test_the_linter_bans_bare_and_swallowed_excepts() -> None:
    lint = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]

    assert {"BLE", "E", "S"} <= set(lint["select"])
    assert not {"BLE001", "E722", "S110", "S112"} & set(lint["ignore"])
