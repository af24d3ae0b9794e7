"""What every command owes: help with examples, words for each option, and a quick start."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from interview_cli.cli.app import COMMANDS, app

HEAVY = (
    "numpy",
    "torch",
    "faiss",
    "llama_cpp",
    "sentence_transformers",
    "pdfplumber",
    "transformers",
    "jinja2",
    "sqlite_utils",
    "faster_whisper",
    "ctranslate2",
    "onnxruntime",
    "av",
    "sounddevice",
)
LOOK = """
import json, sys
from typer.testing import CliRunner
from interview_cli.cli.app import app
codes = {" ".join(words): CliRunner().invoke(app, [*words, "--help"]).exit_code for words in json.loads(sys.argv[1])}
print(json.dumps({"codes": codes, "modules": sorted(sys.modules)}))
"""


def every_command(command: Any, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    if words:
        yield words, command
    context = typer.Context(command)
    for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
        yield from every_command(command.get_command(context, name), (*words, name))


EVERY = dict(every_command(typer.main.get_command(app)))
EACH = pytest.mark.parametrize("words", EVERY, ids=" ".join)


def help_of(words: tuple[str, ...]) -> str:
    return CliRunner().invoke(app, [*words, "--help"], prog_name="interview", terminal_width=200).output


def test_all_commands_are_found() -> None:
    assert len(EVERY) >= 20
    assert {words[0] for words in EVERY} == set(COMMANDS)


@EACH
def test_help_shows_an_example_that_names_the_command(words: tuple[str, ...]) -> None:
    text = help_of(words)
    if words == ("resume",):  # its commands have the examples
        assert "Commands:" in text
        return
    assert "Examples:" in text
    examples = text.split("Examples:")[1].split("Options:")[0]
    assert f"interview {' '.join(words)}" in examples


@EACH
def test_every_option_and_argument_has_words(words: tuple[str, ...]) -> None:
    silent = [it.name for it in EVERY[words].params if not getattr(it, "help", None) and not getattr(it, "hidden", False)]
    assert silent == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(name: str) -> None:
    first = " ".join(EVERY[(name,)].help.split("\n\n")[0].split()).split(". ")[0].rstrip(".")
    listed = COMMANDS[name][1].rstrip(".")
    assert first.startswith(listed) or listed.split(",")[0].split(":")[0] in first


def test_no_help_loads_a_heavy_library() -> None:
    found = subprocess.run(
        [sys.executable, "-c", LOOK, json.dumps(list(EVERY))], capture_output=True, text=True, check=True, timeout=120
    )
    made = json.loads(found.stdout)
    assert set(made["codes"].values()) == {0}
    assert sorted(set(made["modules"]) & set(HEAVY)) == []


def test_the_list_of_sessions_loads_no_heavy_library(tmp_path: Any) -> None:
    look = "import sys\nfrom interview_cli.__main__ import main\ntry: main()\nexcept SystemExit: print(*sorted(sys.modules), file=sys.stderr)"
    found = subprocess.run(
        [sys.executable, "-c", look, "config"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={"INTERVIEW_HOME": str(tmp_path)},
    )
    assert sorted(set(found.stderr.split()) & set(HEAVY)) == []


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_is_a_result_and_goes_to_stdout(flag: str) -> None:
    done = CliRunner().invoke(app, [flag])
    assert done.exit_code == 0
    assert "start" in done.stdout
    assert done.stderr == ""


def test_the_version_is_printed() -> None:
    assert CliRunner().invoke(app, ["--version"]).stdout.startswith("interview ")
