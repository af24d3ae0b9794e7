"""A method was called with arguments that its other implementation named differently.

Rule: every implementation of a port has the port's own signature; the contract suite passes every argument by name, and the type
checker is strict.
"""

import ast
import inspect
import tomllib
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from program import PACKAGE, PROJECT

from interview_cli import ports

PORTS = ("LanguageModel", "Embedder", "PassageIndex", "ResumeReader", "Resumes", "Sessions", "Candidate", "Audience", "Content")
FOLDERS = ("adapters", "cli")


def methods_of(port: type) -> dict[str, Callable[..., Any]]:
    return {name: it for name, it in vars(port).items() if inspect.isfunction(it) and not name.startswith("_")}


def implementations() -> list[tuple[str, type]]:
    """Every (port, class) where a class of ours has all methods of the port."""
    found = []
    for path in (path for folder in FOLDERS for path in sorted((PACKAGE / folder).rglob("*.py"))):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                own = {it.name for it in node.body if isinstance(it, ast.FunctionDef)}
                module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
                met = [port for port in PORTS if methods_of(getattr(ports, port)).keys() <= own]
                found += [(port, getattr(import_module(module), node.name)) for port in met]
    return found


IMPLEMENTATIONS = implementations()


def shape(function: Callable[..., Any]) -> list[tuple[str, Any, Any]]:
    return [(it.name, it.kind, it.default) for it in inspect.signature(function).parameters.values()]


def test_every_port_is_implemented() -> None:
    assert {port for port, _ in IMPLEMENTATIONS} == set(PORTS)


@pytest.mark.parametrize(("port", "made"), IMPLEMENTATIONS, ids=lambda it: it if isinstance(it, str) else it.__name__)
def test_an_implementation_has_the_signatures_of_its_port(port: str, made: type) -> None:
    wanted = methods_of(getattr(ports, port))

    assert {name: shape(getattr(made, name)) for name in wanted} == {name: shape(it) for name, it in wanted.items()}


def test_the_contract_suite_passes_every_argument_by_name() -> None:
    suite = ast.parse((PROJECT / "tests" / "contracts" / "test_language_model.py").read_text(encoding="utf-8"))
    named: dict[str, set[str]] = {}
    for node in ast.walk(suite):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
            named.setdefault(node.func.attr, set()).update(it.arg for it in node.keywords if it.arg)

    for name in ("stream", "choose"):
        wanted = set(inspect.signature(methods_of(ports.LanguageModel)[name]).parameters) - {"self"}
        assert wanted - named.get(name, set()) == set(), name


def test_the_type_checker_is_strict() -> None:
    mypy = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]

    assert mypy["strict"] is True
    assert "interview_cli" in mypy["packages"]
