"""A worker died while it was being imported, because a refactoring had removed a function that it named.

Rule: every module imports, every name that is exported or loaded by its spelling is there, and every command starts.
"""

import ast
import pkgutil
import re
from importlib import import_module
from typing import Any

import pytest
import typer
from program import PACKAGE, Program
from typer.testing import CliRunner

import interview_cli
from interview_cli.cli.app import app
from interview_cli.wiring import load

MODULES = sorted(it.name for it in pkgutil.walk_packages(interview_cli.__path__, "interview_cli."))
SPELLED = re.compile(r"[a-z_.]+:[A-Za-z_]+")


def loaded_by_spelling() -> list[str]:
    """Every "module:name" that some call hands over, as the wiring and the doctor do."""
    calls = [
        node
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    texts = {argument.value for call in calls for argument in call.args if isinstance(argument, ast.Constant)}
    return sorted(text for text in texts if isinstance(text, str) and SPELLED.fullmatch(text))


def need_its_library(name: str, request: pytest.FixtureRequest) -> None:
    """Skip what records and plays where there is no PortAudio, which its library looks for when it is imported; and piper."""
    if "adapters.portaudio." in name:
        request.getfixturevalue("portaudio")
    if "adapters.piper_voice" in name:
        request.getfixturevalue("piper")


def command_lines(command: Any, words: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    lines = [words]
    if hasattr(command, "list_commands"):
        for name in command.list_commands(None):
            lines += command_lines(command.get_command(None, name), (*words, name))
    return lines


COMMAND_LINES = command_lines(typer.main.get_command(app))


def test_the_lists_below_are_not_empty() -> None:
    assert len(MODULES) > 50
    assert len(COMMAND_LINES) > 15
    assert len(loaded_by_spelling()) > 10


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_and_has_what_it_exports(name: str, request: pytest.FixtureRequest) -> None:
    need_its_library(name, request)
    module = import_module(name)

    assert [exported for exported in getattr(module, "__all__", ()) if not hasattr(module, exported)] == []


@pytest.mark.parametrize("spelled", loaded_by_spelling())
def test_what_is_loaded_by_its_spelling_is_there(spelled: str, request: pytest.FixtureRequest) -> None:
    need_its_library(spelled, request)
    assert load(spelled) is not None


@pytest.mark.parametrize("words", COMMAND_LINES, ids=lambda words: "_".join(words) or "interview")
def test_a_command_starts(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, [*words, "--help"])

    assert (done.exit_code, done.exception) == (0, None)


def test_the_program_starts_as_a_module(program: Program) -> None:
    done = program.run("--help")

    assert (done.returncode, done.stderr) == (0, "")
    assert "start" in done.stdout
