"""After a rename, callers that built names from text went on with the old one.

Rule: names are referenced statically, so that tools find what a rename broke: no import by a computed name but the wiring's table,
whose every entry resolves; layers and dead code are checked.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from program import PACKAGE, PROJECT

SPELLED = re.compile(r"[a-z_.]+:[A-Za-z_]+")
# The two places that import by name: the wiring's adapters and the table of commands.
BY_NAME = {"wiring.py", "cli/app.py"}
EXAMPLES = {"module:attribute", "module:Class"}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.Module) -> Iterator[tuple[str, list[ast.expr]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.args


def defines(path: Path, name: str) -> bool:
    defined: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            defined.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            defined |= {it.asname or it.name for it in node.names}
        elif isinstance(node, ast.Assign):
            defined |= {it.id for it in node.targets if isinstance(it, ast.Name)}
    return name in defined


def test_only_two_tables_import_by_a_computed_name() -> None:
    computed = {
        name
        for name, tree in trees()
        for called, arguments in calls(tree)
        if called in ("import_module", "__import__") and not isinstance(arguments[0], ast.Constant)
    }

    assert computed == BY_NAME


def test_a_module_that_is_imported_late_by_its_full_name_is_there() -> None:
    late = [
        str(arguments[0].value)
        for _, tree in trees()
        for called, arguments in calls(tree)
        if called == "import_module" and isinstance(arguments[0], ast.Constant)
    ]

    assert [name for name in late if not PACKAGE.parent.joinpath(*name.split(".")).with_suffix(".py").exists()] == []


def test_no_name_is_looked_up_in_globals_or_evaluated() -> None:
    found = [
        f"{name}: {called}"
        for name, tree in trees()
        for called, _ in calls(tree)
        if called in ("eval", "exec", "globals", "locals")
    ]

    assert found == []


def test_every_entry_of_the_tables_names_something_that_is_defined() -> None:
    broken, looked_at = [], 0
    for name, tree in trees():
        folder = PACKAGE / "cli" if name == "cli/app.py" else PACKAGE
        texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
        for text in sorted(text for text in texts - EXAMPLES if SPELLED.fullmatch(text)):
            module, _, attribute = text.partition(":")
            base = folder.joinpath(*module.split("."))
            path = base.with_suffix(".py") if base.with_suffix(".py").exists() else base / "__init__.py"
            looked_at += 1
            if not path.exists() or not defines(path, attribute):
                broken.append(f"{name}: {text}")

    assert looked_at > 20
    assert broken == []


def test_the_layers_hold() -> None:
    run = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    done = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_is_left_that_cannot_run_or_is_never_read() -> None:
    """Unused imports are the linter's: it knows those that stand for type checkers only."""
    run = [sys.executable, "-m", "vulture", str(PACKAGE), "--min-confidence", "80", "--ignore-names", "trace,kind,ctx"]
    done = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert [line for line in done.stdout.splitlines() if "unused import" not in line] == []
