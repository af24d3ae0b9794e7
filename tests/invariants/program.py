"""The program as its users run it: commands in processes of their own, over a home of the test's."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import interview_cli

PACKAGE = Path(interview_cli.__file__).parent
PROJECT = Path(__file__).parents[2]
TEST_MODULES = (Path(__file__).parent, PROJECT / "tests")  # where a process of its own finds the modules that tests import
MODELS = Path(os.environ.get("INTERVIEW_MODELS") or PROJECT / "models")
SMALLEST_MODEL = "smollm2-135m"
RESUME_PDF = PACKAGE / "content" / "demo" / "resume_en.pdf"
# Three questions from the bank: an interview with them needs no weights, so its commands are quick.
TALK = """\
id = "talk"
version = 1
[[stages]]
id = "intro"
kind = "template"
competency = "communication"
[[stages]]
id = "motivation"
kind = "template"
competency = "motivation"
[[stages]]
id = "final_statement"
kind = "template"
competency = "communication"
"""


def environment(home: Path, *, imports: Iterable[Path] = (), **more: str) -> dict[str, str]:
    """The variables of a process that uses this home and the smallest model.

    Args:
        imports: folders to look for modules in first.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("INTERVIEW_")}
    path = os.pathsep.join(filter(None, (*map(str, imports), str(PACKAGE.parent), kept.get("PYTHONPATH", ""))))
    own = {"INTERVIEW_HOME": str(home), "INTERVIEW_MODELS": str(MODELS), "INTERVIEW_MODEL": SMALLEST_MODEL}
    return {**kept, **own, "PYTHONPATH": path, **more}


@dataclass(frozen=True)
class Program:
    """Runs commands over one home."""

    home: Path
    imports: tuple[Path, ...] = ()

    @property
    def database(self) -> Path:
        return self.home / "sessions" / "interviews.db"

    def command(self, *words: object) -> list[str]:
        return [sys.executable, "-m", "interview_cli", *map(str, words)]

    def run(self, *words: object, cwd: Path | None = None, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words),
            env=environment(self.home, imports=self.imports, **variables),
            cwd=cwd or self.home,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def json(self, *words: object, cwd: Path | None = None, **variables: str) -> Any:
        done = self.run(*words, "--json", cwd=cwd, **variables)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def refusing(folder: Path, *modules: str, why: str = "refused by the test") -> Path:
    """Make a folder that, on the import path, makes these libraries fail to import as a broken installation does."""
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(
        f"""
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {modules!r}:
            raise ImportError(f"{{name}}: {why}")

sys.meta_path.insert(0, Refuse())
""",
        encoding="utf-8",
    )
    return folder
