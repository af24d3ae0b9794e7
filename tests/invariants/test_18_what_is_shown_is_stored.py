"""A question was generated and kept in memory, but the candidate was never shown it.

Rule: a turn is one row; it is written, committed, and only then shown, and what is shown is read from it.
"""

import fcntl
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from parts import Coach, Watches, turn
from program import TEST_MODULES, Program, environment

from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.core.prompt import Prompt
from interview_cli.core.session import Session

PATIENCE_S = 60
# Holds one step of an interview as a command does, and is killed the moment that its question would appear.
KILLED_BEFORE_SHOWING = """
import os, signal, sys
from pathlib import Path
from parts import Coach, Repeats, Watches

class Killed(Watches):
    def question(self, question):
        if question.number == int(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)

coach = Coach(Path(sys.argv[1]))
coach.conductor.hold(sys.argv[2], Repeats(*["I chose Kafka, because batches came too late."] * 3), Killed())
"""


def questions_in(database: Path) -> list[str]:
    connection = sqlite3.connect(database)
    found = [row[0] for row in connection.execute("SELECT question FROM turns ORDER BY position")]
    connection.close()
    return found


def test_the_words_shown_are_those_of_the_last_row(coach: Coach, session: Session) -> None:
    class Compares(Watches):
        def question(self, question):
            super().question(question)
            stored.append(coach.sessions.get(session.id).turns[-1].question)

    stored: list[str] = []
    audience = Compares()
    coach.hold(session, *["I chose Kafka, because batches came too late."] * 4, audience=audience)

    assert len(stored) == 4
    assert [question.text for question in audience.questions] == stored


def test_a_question_that_another_process_stored_first_is_the_one_shown(tmp_path: Path) -> None:
    def other_is_faster(prompt: Prompt) -> str:
        other.sessions.add_turn(session.id, turn(1, "skill", "What did the other process ask?"))
        return "How did you measure that, and what did it show?"

    other = Coach(tmp_path / "coach.db")
    coach = Coach(tmp_path / "coach.db", ScriptedModel(other_is_faster))
    session = coach.begin(coach.ingest(tmp_path))
    audience = Watches()
    coach.hold(session, "I build the backends of shops.", audience=audience)

    assert audience.questions[-1].text == "What did the other process ask?"


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_process_killed_before_it_showed_its_question_has_stored_it(
    number: int, home: Path, talk: Path, tmp_path: Path
) -> None:
    program = Program(home)
    coach = Coach(program.database)
    session = coach.begin(coach.resumes.all()[0], talk.read_text(encoding="utf-8"))
    coach.store.close()
    command = [sys.executable, "-c", KILLED_BEFORE_SHOWING, str(program.database), session.id, str(number)]
    done = subprocess.run(command, env=environment(home, imports=TEST_MODULES), check=False)
    stored = questions_in(program.database)

    assert done.returncode == -signal.SIGKILL
    assert len(stored) == number
    assert program.json("continue", session.id)["turn"]["question"] == stored[-1]
    assert questions_in(program.database) == stored


def test_a_command_killed_while_it_prints_has_stored_its_question(
    program: Program, resumes: tuple[Path, Path], tmp_path: Path
) -> None:
    """Its stdout is a pipe that is full already, so it stands still between the commit and the first printed letter."""
    reading, writing = os.pipe()
    flags = fcntl.fcntl(writing, fcntl.F_GETFL)
    fcntl.fcntl(writing, fcntl.F_SETFL, flags | os.O_NONBLOCK)
    try:
        while True:
            os.write(writing, b"x" * 4096)
    except BlockingIOError:
        fcntl.fcntl(writing, fcntl.F_SETFL, flags)
    command = program.command("start", resumes[0], "--json")
    started = subprocess.Popen(command, env=environment(program.home), cwd=program.home, stdin=subprocess.DEVNULL, stdout=writing)
    end = time.monotonic() + PATIENCE_S
    while not questions_in(program.database) and time.monotonic() < end and started.poll() is None:
        time.sleep(0.05)
    is_printing = started.poll() is None
    started.kill()
    started.wait()
    os.close(reading)
    os.close(writing)
    stored = questions_in(program.database)

    assert is_printing
    assert len(stored) == 1
    assert program.json("continue")["turn"]["question"] == stored[0]
    assert questions_in(program.database) == stored
