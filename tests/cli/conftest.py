"""A home in which nothing has happened yet, and one interview that many tests look at."""

from pathlib import Path

import pytest
from commands import ANSWERS, DEMO, Commands, Held


@pytest.fixture
def commands(tmp_path: Path, smollm2: Path) -> Commands:
    """A home in which nothing has happened yet."""
    return Commands(tmp_path / "home", smollm2.parent)


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory, smollm2: Path) -> Held:
    """One whole interview, judged."""
    commands = Commands(tmp_path_factory.mktemp("held"), smollm2.parent)
    started = commands.ok("start", DEMO / "resume_en.pdf", "--no-input", "--json", "--seed", 7, "--role", "Backend Engineer")
    session = started.json["session_id"]
    answered = tuple(commands.ok("answer", session, text, "--key", f"k{n}", "--json") for n, text in enumerate(ANSWERS))
    return Held(commands, started, answered, commands.ok("report", session, "--json"))
