"""The same endpoint was defined twice, and the stale one answered.

Rule: nothing is defined twice, each command has one name and one function, and each table of the database one writer.
"""

import ast
import re
from collections import defaultdict
from importlib import import_module

import pytest
import typer
from program import PACKAGE

from interview_cli.cli.app import COMMANDS

WRITES = re.compile(r"\b(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE|DELETE FROM)\s+([a-z_]+)")
TABLES = {"resumes", "passages", "query_vectors", "sessions", "turns", "answers", "evaluations", "generations"}


def trees() -> dict[str, ast.Module]:
    return {str(path.relative_to(PACKAGE)): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def written_by(tree: ast.Module) -> set[str]:
    """Tables that a module writes: by SQL, or by sqlite-utils' `db.table("name").insert(…)` and `db["name"].insert(…)`."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= set(WRITES.findall(node.value))
        if isinstance(node, ast.Attribute) and re.match(r"insert|upsert|update|delete", node.attr):
            match node.value:
                case ast.Call(func=ast.Attribute(attr="table"), args=[ast.Constant(value=str(name))]):
                    found.add(name)
                case ast.Subscript(slice=ast.Constant(value=str(name))):
                    found.add(name)
    return found & TABLES


def test_each_table_has_one_writer() -> None:
    writers = defaultdict(set)
    for name, tree in trees().items():
        if name == "adapters/sqlite/migrations.py":  # what a step changes once, before anybody writes
            continue
        for table in written_by(tree):
            writers[table].add(name)

    assert writers.keys() == TABLES
    assert {table: names for table, names in writers.items() if len(names) > 1} == {}


def test_nothing_is_defined_twice_in_one_place() -> None:
    twice = []
    for name, tree in trees().items():
        for scope in [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]:
            defined = [node for node in scope.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
            names = [node.name for node in defined if "overload" not in ast.unparse(node).partition("def ")[0]]
            twice += [f"{name}: {it}" for it in set(names) if names.count(it) > 1]

    assert twice == []


def test_each_command_has_one_function() -> None:
    functions = [where for where, _ in COMMANDS.values()]

    assert len(set(functions)) == len(functions) > 10


def groups() -> dict[str, typer.Typer]:
    """Commands that have commands of their own, by name."""
    found = {}
    for name, (where, _) in COMMANDS.items():
        module, attribute = where.split(":")
        command = getattr(import_module(f"interview_cli.cli.{module}"), attribute)
        if isinstance(command, typer.Typer):
            found[name] = command
    return found


@pytest.mark.parametrize("name", groups())
def test_no_subcommand_is_registered_twice(name: str) -> None:
    registered = groups()[name].registered_commands
    names = [command.name or command.callback.__name__ for command in registered]

    assert len(names) > 1
    assert len(set(names)) == len(names)
    assert len({command.callback for command in registered}) == len(names)


def test_each_verb_of_the_coach_is_defined_in_one_module() -> None:
    places = defaultdict(set)
    for name, tree in trees().items():
        if name.startswith("coach/"):
            for node in tree.body:
                if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                    places[node.name].add(name)

    assert len(places) > 8
    assert {verb: names for verb, names in places.items() if len(names) > 1} == {}
