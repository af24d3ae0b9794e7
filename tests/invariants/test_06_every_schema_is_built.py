"""The class that described a model's settings was refused at definition time, so nothing that imported it could start.

Rule: every record, settings class, error and schema is constructed by a test, with warnings as errors.
"""

import subprocess
import sys

from program import Program, environment

# In a process of its own: -W error must hold from the first import on, and pytest's own imports must not count.
BUILD_ALL = """
import dataclasses, inspect, pathlib, pkgutil, sys, types, typing
from importlib import import_module

import numpy as np
from numpy.typing import NDArray

import interview_cli
from interview_cli import errors
from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.model_store.catalog_file import load_catalog
from interview_cli.settings import load_settings

HEAVY = ("llama_cpp", "faiss_index", "sentence_embedder", "pdf_child", "piper_voice")

def value_of(kind):
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return value_of(arguments[0])
    if origin is typing.Literal:
        return arguments[0]
    if origin is tuple:
        return (value_of(arguments[0]),)
    if dataclasses.is_dataclass(kind):
        return built(kind)
    simple = {str: "words", int: 1, float: 1.0, bool: True, bytes: b"b", pathlib.Path: pathlib.Path("p")}
    return simple.get(kind) if kind in simple else {}

def built(record):
    names = vars(sys.modules[record.__module__])
    checked = {"Matrix": object, "Vector": object, "NDArray": NDArray, "np": np}  # in ports.py these are for type checkers only
    kinds = typing.get_type_hints(record, {**names, **checked})
    return record(**{field.name: value_of(kinds[field.name]) for field in dataclasses.fields(record) if field.init})

modules = [it.name for it in pkgutil.walk_packages(interview_cli.__path__, "interview_cli.")]
records = 0
for name in modules:
    if name.endswith("__main__") or any(f"adapters.{heavy}" in name for heavy in HEAVY):
        continue
    for _, found in inspect.getmembers(import_module(name), inspect.isclass):
        if found.__module__ == name and dataclasses.is_dataclass(found):
            built(found)
            records += 1
tree = [it for _, it in inspect.getmembers(errors, inspect.isclass) if issubclass(it, errors.InterviewError)]
for error in tree:
    made = error("What went wrong.", hint="What to do.")
    assert isinstance(made.exit_code, errors.ExitCode) and str(made) == "What went wrong."
content = ContentFiles()
scenarios = [content.scenario(name) for name in content.scenarios()]
load_settings({}, pathlib.Path.cwd())
print(records, len(tree), len(scenarios), len(load_catalog()), len(content.rubric().competencies))
"""


def test_every_record_settings_class_and_error_is_built_with_warnings_as_errors(program: Program) -> None:
    command = [sys.executable, "-W", "error", "-c", BUILD_ALL]
    done = subprocess.run(command, env=environment(program.home), cwd=program.home, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    records, errors, scenarios, models, competencies = map(int, done.stdout.split())
    assert (records > 40, errors > 10, scenarios >= 3, models > 1, competencies) == (True, True, True, True, 5)


def test_every_command_is_built_with_warnings_as_errors(program: Program) -> None:
    build = "import typer; from interview_cli.cli.app import app, COMMANDS\nroot = typer.main.get_command(app)\n"
    build += "print(len([root.get_command(None, name) for name in COMMANDS]))"
    command = [sys.executable, "-W", "error", "-c", build]
    done = subprocess.run(command, env=environment(program.home), cwd=program.home, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 10
