"""A folder of weights called models/ was imported in place of the module models.py.

Rule: all code lives below one package name that nothing else bears, the import path is never edited, and weights never lie on it.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from program import MODELS, PACKAGE, Program, environment

DECOYS = ("models", "utils", "config", "core", "cli", "adapters", "coach", "content", "reports")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working directory full of names that a careless import would take."""
    folder = tmp_path / "decoys"
    for name in DECOYS:
        (folder / name).mkdir(parents=True)
        (folder / name / "__init__.py").write_text(f"raise ImportError('the decoy {name} was taken')", encoding="utf-8")
    for name in ("db", "errors", "ports", "settings", "paths", "wiring", "sqlite"):
        (folder / f"{name}.py").write_text(f"raise ImportError('the decoy {name} was taken')", encoding="utf-8")
    return folder


def test_an_interview_runs_in_a_folder_of_decoys(program: Program, folder: Path, talk: Path, resumes: tuple[Path, Path]) -> None:
    session = program.json("start", resumes[0], "--scenario", talk, cwd=folder)["session_id"]

    assert program.json("answer", session, "I build the backends of shops.", cwd=folder)["turn"]["position"] == 1
    assert program.run("report", session, "--model", "smollm2-135m", cwd=folder).returncode == 0


@pytest.mark.parametrize("words", [["--help"], ["models", "list"], ["config"], ["sessions"]])
def test_commands_start_in_a_folder_of_decoys(words: list[str], program: Program, folder: Path) -> None:
    done = program.run(*words, cwd=folder)

    assert (done.returncode, "decoy" in done.stderr) == (0, False)


def test_one_package_holds_all_code() -> None:
    beside = {it.name for it in PACKAGE.parent.iterdir() if it.suffix in ("", ".py") and not it.name.startswith(("_", "."))}

    assert beside == {"interview_cli"}


def test_weights_do_not_lie_on_the_import_path(program: Program) -> None:
    show = "import sys, interview_cli.wiring; print(*sys.path, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", show], env=environment(program.home), cwd=program.home, capture_output=True, text=True, check=True
    )
    folders = [Path(line).resolve() for line in done.stdout.splitlines() if line]

    assert folders
    assert [folder for folder in folders if folder == MODELS.resolve() or MODELS.resolve() in folder.parents] == []


def test_the_import_path_is_never_edited() -> None:
    touched = [
        path.name
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("sys.path", "sys.meta_path", "site.addsitedir")
    ]

    assert touched == []
