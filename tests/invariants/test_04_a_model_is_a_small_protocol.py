"""A base class of one framework was refused by another, and work for the model was routed to a queue that nobody read.

Rule: a language model is a small Protocol that any class can meet without a base class; there is no queue between processes; one
contract suite runs on every implementation.
"""

import ast
import inspect
import re
import tomllib
from importlib import import_module
from pathlib import Path

from program import PACKAGE, PROJECT

from interview_cli.ports import LanguageModel

CONTRACT = PROJECT / "tests" / "contracts" / "test_language_model.py"
QUEUES = {"celery", "kombu", "redis", "rq", "dramatiq", "huey", "pika", "arq", "multiprocessing", "zmq", "langchain", "crewai"}


def language_models() -> dict[str, type]:
    """Every class below adapters/ that has the methods of the port."""
    wanted = {name for name in vars(LanguageModel) if not name.startswith("_")}
    found = {}
    for path in sorted((PACKAGE / "adapters").rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and {"stream", "choose"} <= {getattr(it, "name", "") for it in node.body}:
                dotted = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
                found[node.name] = getattr(import_module(dotted), node.name)
    assert wanted >= {"stream", "choose"}
    return found


def test_every_language_model_runs_in_the_contract_suite() -> None:
    suite = CONTRACT.read_text(encoding="utf-8")

    assert set(language_models()) >= {"LlamaCpp", "ScriptedModel"}
    assert [name for name in language_models() if not re.search(rf"\b{name}\(", suite)] == []


def test_no_language_model_has_a_base_class() -> None:
    assert [name for name, model in language_models().items() if inspect.getmro(model) != (model, object)] == []


def test_no_queue_and_no_framework_of_agents_is_used() -> None:
    imported = {name for path in PACKAGE.rglob("*.py") for name in _imports(path)}
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = {re.split(r"[^\w-]", line)[0].replace("-", "_") for line in project["dependencies"]}

    assert "typer" in imported & required
    assert (imported | required) & QUEUES == set()


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {it.name.partition(".")[0] for it in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names
