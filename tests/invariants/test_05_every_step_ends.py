"""An upload stayed pending for ever, because the task that should have ended it was known under another name.

Rule: every step ends done or failed in bounded time with a reason, and a step that failed is taken again by the next command.
"""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gguf_of import tiny_gguf
from parts import Coach
from program import Program

from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.coach.background import Background, Deferred
from interview_cli.errors import InterviewError, ModelBroken, NoUsableOutput

pytestmark = pytest.mark.timeout(120)


class FailingModel(ScriptedModel):
    """Raises where it should speak."""

    def __init__(self, error: Exception) -> None:
        super().__init__([""])
        self._error = error

    def stream(self, prompt: Any, **arguments: Any) -> Iterator[str]:
        raise self._error


def fail() -> Any:
    raise ModelBroken("The weights are broken.", hint="Fetch them again.")


@pytest.mark.parametrize("content", [b"%PDF-1.7 and then nothing of the sort" * 20, b"", b"words of no resume " * 50])
def test_a_resume_that_cannot_be_read_ends_the_command_and_stores_nothing(
    content: bytes, program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "odd.pdf"
    file.write_bytes(content)
    before = program.json("resume", "list")
    done = program.run("start", file, "--no-input")

    assert done.returncode == 3
    assert "odd.pdf" in done.stderr
    assert program.json("resume", "list") == before
    assert program.json("sessions") == {"sessions": []}


def test_weights_that_cannot_be_loaded_end_the_command_and_the_next_one_goes_on(
    program: Program, resumes: tuple[Path, Path], tmp_path: Path
) -> None:
    weights = tmp_path / "tiny.gguf"
    weights.write_bytes(tiny_gguf())
    session = program.json("start", resumes[0], "--scenario", "quick")["session_id"]
    done = program.run("answer", session, "I build the backends of shops.", "--model", weights)

    assert done.returncode == 4
    assert "tiny.gguf" in done.stderr
    assert Coach(program.database).hold(Coach(program.database).sessions.get(session)).turns[1].stage == "experience"


def test_a_batch_with_a_case_that_cannot_be_held_ends_with_1_and_says_why(program: Program, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text("no resume", encoding="utf-8")
    script = tmp_path / "cases.yaml"
    script.write_text("version: 1\ncases:\n  - {name: odd, resume: odd.txt, answers: {default: Yes.}}\n", encoding="utf-8")
    done = program.run("batch", script, "--jsonl")

    assert done.returncode == 1
    assert json.loads(done.stdout)["status"] == "error"
    assert json.loads(done.stdout)["reason"]


def test_a_question_that_fails_leaves_a_session_that_goes_on(tmp_path: Path) -> None:
    coach = Coach(tmp_path / "coach.db", FailingModel(ModelBroken("The weights went away.")))
    session = coach.begin(coach.ingest(tmp_path))
    with pytest.raises(ModelBroken):
        coach.hold(session, "I build the backends of shops.")
    again = Coach(tmp_path / "coach.db").hold(session)

    assert [turn.stage for turn in again.turns] == ["intro", "skill"]
    assert again.current == again.turns[1]


def test_a_model_that_says_nothing_is_told_in_the_turn(tmp_path: Path) -> None:
    coach = Coach(tmp_path / "coach.db", FailingModel(NoUsableOutput("The model said nothing.")))
    session = coach.hold(coach.begin(coach.ingest(tmp_path)), "I build the backends of shops.")

    assert session.turns[1].source == "bank"
    assert "no_usable_output" in session.turns[1].note


def test_an_embedder_that_fails_ends_the_step_with_its_reason(tmp_path: Path) -> None:
    coach = Coach(tmp_path / "coach.db", make_embedder=fail)
    session = coach.begin(coach.ingest(tmp_path))

    with pytest.raises(ModelBroken, match="weights are broken"):
        coach.hold(session, "I build the backends of shops.")


def test_a_model_that_never_stops_is_stopped(tmp_path: Path) -> None:
    coach = Coach(tmp_path / "coach.db", ScriptedModel(["and so on " * 50_000]))
    session = coach.hold(coach.begin(coach.ingest(tmp_path)), "I build the backends of shops.")

    assert session.turns[1].source == "bank"
    assert "try 3" in session.turns[1].note


@pytest.mark.parametrize("error", [ModelBroken("broken"), MemoryError(), SystemExit(1), KeyboardInterrupt()])
def test_a_value_whose_making_fails_is_not_awaited_for_ever(error: BaseException) -> None:
    def make() -> None:
        raise error

    deferred = Deferred(make)
    for _ in range(2):
        with pytest.raises(type(error)):
            deferred.get()


def test_background_work_that_fails_is_told_and_ends(tmp_path: Path) -> None:
    told: list[InterviewError] = []
    ready = Deferred(lambda: ScriptedModel(["Yes."]))
    ready.get()
    with Background(ready, told.append).running([fail]):
        _wait_until(lambda: bool(told))

    assert [error.message for error in told] == ["The weights are broken."]


def _wait_until(is_so: Any) -> None:
    for _ in range(500):
        if is_so():
            return
        threading.Event().wait(0.01)
