"""ARCHITECTURE.md is true: what it names is there, and what is there at the top it names."""

import re
import sqlite3
from pathlib import Path

import yaml

from interview_cli.adapters.sqlite.database import Store

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "interview_cli"
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
NAMES = re.findall(r"`([^`\n]+)`", PAGE)
MADE_AT_RUN_TIME = {"sessions/interviews.db"}


def test_the_files_and_folders_that_it_names_exist() -> None:
    paths = {name for name in NAMES if re.fullmatch(r"[\w./]+(/|\.(py|toml|md))", name)} - MADE_AT_RUN_TIME
    bases = (ROOT, PACKAGE, PACKAGE / "adapters" / "llama_cpp")

    assert len(paths) > 30
    assert sorted(path for path in paths if not any((base / path).exists() for base in bases)) == []


def test_it_names_everything_at_the_top_of_the_package() -> None:
    top = {path.name + "/" * path.is_dir() for path in PACKAGE.iterdir() if not path.name.startswith(("_", "."))}

    assert sorted(top - set(NAMES) - {"py.typed"}) == []


def test_it_names_every_adapter() -> None:
    adapters = {f"adapters/{path.name}{'/' * path.is_dir()}" for path in (PACKAGE / "adapters").iterdir()}
    adapters = {name for name in adapters if "__" not in name}

    assert sorted(adapters - set(NAMES)) == []


def test_it_names_every_table_of_the_database(tmp_path: Path) -> None:
    store = Store(tmp_path / "interviews.db")
    with store.reading():
        pass
    store.close()

    with sqlite3.connect(tmp_path / "interviews.db") as db:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    own = {name for name in tables if not name.startswith(("sqlite_", "_sqlite", "passages_fts_"))}

    assert sorted(own - set(NAMES)) == []


def test_its_line_of_layers_is_the_one_that_is_checked() -> None:
    drawn = re.search(r"^cli -> .*$", PAGE, re.MULTILINE)
    assert drawn is not None

    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = re.search(r"^layers = \[\n(.*?)^\]", pyproject, re.MULTILINE | re.DOTALL)
    assert layers is not None

    checked = re.findall(r"interview_cli\.(\w+)", layers[1])
    assert re.findall(r"\w+", drawn[0]) == [name for name in checked if name != "__main__"]


def test_the_workflow_runs_targets_that_make_has() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    commands = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    targets = re.findall(r"^(\w[\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert commands[-1] == "make lint test"
    assert {"lint", "test"} <= set(targets)


def test_the_workflow_installs_what_a_run_by_hand_does() -> None:
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8").replace("\\\n", " ")
    by_hand = (ROOT / ".ci" / "run").read_text(encoding="utf-8").replace("\\\n", " ")
    packages = " ".join(re.findall(r'^has_\w+ \|\| need "[^"]+" (.+)$', by_hand, re.MULTILINE)).split()

    installed = re.search(r"apt-get install -qq -y (.+)$", workflow, re.MULTILINE)
    assert installed is not None
    assert "espeak-ng" in packages
    assert sorted(installed[1].split()) == sorted(packages)
