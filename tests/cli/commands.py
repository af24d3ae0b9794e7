"""Commands run in this process over a home of their own."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

import interview_cli
from interview_cli.cli.app import app

DEMO = Path(interview_cli.__file__).parent / "content" / "demo"
SMALLEST = "smollm2-135m"
# Two that are judged, which takes the time of these tests, one too short for it, and one passed over.
ANSWERS = (
    "I am Maya, a backend engineer. For six years I have built services in Python and Go, and I like to run what I ship.",
    "We asked the carriers at the same time and kept their quotes in Redis. I chose a short cache because prices change often.",
    "Go",
    "",
)


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        """Stdout, which holds one JSON object and nothing else."""
        return json.loads(self.stdout)

    @property
    def lines(self) -> list[Any]:
        """Stdout as JSON Lines."""
        return [json.loads(line) for line in self.stdout.splitlines()]


@dataclass(frozen=True)
class Commands:
    """Runs commands over one home, with the smallest model."""

    home: Path
    models: Path

    def run(self, *words: object, stdin: str | bytes = "", **variables: str) -> Done:
        """Run one command; `variables` are added to the environment, without any INTERVIEW_ ones of whoever runs the tests."""
        gone: dict[str, str | None] = {name: None for name in os.environ if name.startswith("INTERVIEW_")}
        own = {"INTERVIEW_HOME": str(self.home), "INTERVIEW_MODELS": str(self.models), "INTERVIEW_MODEL": SMALLEST}
        result = CliRunner().invoke(app, [str(word) for word in words], input=stdin, env={**gone, **own, **variables})
        return Done(result.exit_code, result.stdout, result.stderr)

    def ok(self, *words: object, stdin: str | bytes = "", **variables: str) -> Done:
        """Run one that must succeed."""
        done = self.run(*words, stdin=stdin, **variables)
        assert done.exit_code == 0, done.stderr
        return done


@dataclass(frozen=True)
class Held:
    """An interview held to its end with `start --no-input` and `answer`."""

    commands: Commands
    started: Done
    answered: tuple[Done, ...]
    report: Done

    @property
    def id(self) -> str:
        """The session's id."""
        return str(self.started.json["session_id"])
