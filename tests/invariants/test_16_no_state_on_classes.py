"""A variable of a class was set on an instance, and what one worker did changed another.

Rule: no mutable state on classes or modules; two engines in one process share nothing.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from parts import Coach
from program import PACKAGE

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.llama_cpp import LlamaCpp
from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.core.prompt import Message, Prompt

MUTABLE_CALLS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict", "field"}
MUTATORS = {"append", "extend", "insert", "add", "update", "setdefault", "pop", "popitem", "clear", "remove", "discard"}
PROMPT = Prompt((Message("user", "Tell me about a database that was slow."),))


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield str(path.relative_to(PACKAGE)), ast.parse(path.read_text(encoding="utf-8"))


def is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rpartition(".")[2] in MUTABLE_CALLS - {"field"}
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def test_no_class_holds_something_mutable() -> None:
    found = [
        f"{name}: {node.name}.{ast.unparse(it)[:40]}"
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for it in node.body
        if isinstance(it, ast.Assign | ast.AnnAssign) and is_mutable(it.value)
    ]

    assert found == []


def test_no_default_of_an_argument_is_mutable() -> None:
    found = [
        f"{name}: {node.name}"
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and any(map(is_mutable, [*node.args.defaults, *node.args.kw_defaults]))
    ]

    assert found == []


def test_no_global_is_changed_while_the_program_runs() -> None:
    found = []
    for name, tree in trees():
        tables = {
            target.id
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and is_mutable(node.value)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            found += [f"{name}: {it}" for it in changes(function, tables)]

    assert found == []


def changes(function: ast.FunctionDef, tables: set[str]) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Global):
            yield f"global {node.names}"
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load) and ast.unparse(node.value) in tables:
            yield ast.unparse(node)
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in MUTATORS
            and ast.unparse(node.func.value) in tables
        ):
            yield ast.unparse(node.func)


def test_module_level_names_of_mutable_things_are_constants() -> None:
    found = [
        f"{name}: {target.id}"
        for name, tree in trees()
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_mutable(node.value)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name) and not re.fullmatch(r"_?[A-Z][A-Z0-9_]*|__all__", target.id)
    ]

    assert found == []


@pytest.fixture
def engines(smollm2: Path) -> Iterator[tuple[LlamaCpp, LlamaCpp]]:
    pair = tuple(LlamaCpp(smollm2, name=name, context_tokens=1024, threads=1, gpu_layers=0) for name in ("one", "two"))
    yield pair[0], pair[1]
    for engine in pair:
        engine.close()


def test_two_engines_in_one_process_share_no_state(engines: tuple[LlamaCpp, LlamaCpp]) -> None:
    one, two = engines
    alone = list(one.stream(PROMPT, max_tokens=8, temperature=0, seed=1))
    used = one.usage
    untouched = two.usage.prompt_tokens
    list(two.stream(Prompt((Message("user", "Name three animals."),)), max_tokens=4, temperature=0.8, seed=9))

    assert (one.name, two.name, untouched) == ("one", "two", 0)
    assert one.usage == used
    assert list(one.stream(PROMPT, max_tokens=8, temperature=0, seed=1)) == alone
    two.close()
    assert list(one.stream(PROMPT, max_tokens=8, temperature=0, seed=1)) == alone


def test_two_coaches_in_one_process_share_no_state(tmp_path: Path) -> None:
    models = [ScriptedModel([f"How did you measure thing {n}, and what did it show?"]) for n in (1, 2)]
    one, two = (Coach(tmp_path / f"{n}.db", model, content=ContentFiles()) for n, model in enumerate(models))
    for coach in (one, two):
        coach.ingest(tmp_path)
    one.hold(one.begin(one.resumes.all()[0]), "I build the backends of shops.")

    assert models[0].prompts
    assert (models[1].prompts, two.sessions.all()) == ([], [])
