"""One answer was stored twice, and the second copy was taken for the answer to the next stage, which was skipped.

Rule: only an accepted answer to the current turn goes on; accepting compares and sets in one transaction, and the same key twice
is one answer.
"""

import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from parts import Coach, turn
from program import TEST_MODULES, Program, environment

from interview_cli.core.flow import Ask, Finish, Wait, next_step
from interview_cli.core.session import Answer, Session
from interview_cli.errors import WrongMoment

# Waits for its start signal, so that all processes reach the database at one moment.
RACER = """
import sys
from pathlib import Path
from parts import Coach
from interview_cli.core.session import Answer
from interview_cli.errors import WrongMoment

coach = Coach(Path(sys.argv[1]))
coach.sessions.get(sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
try:
    print(coach.sessions.accept_answer(sys.argv[2], 0, Answer(sys.argv[3], "scripted", sys.argv[4] or None)))
except WrongMoment:
    print("WrongMoment")
"""
RACERS = 4


def race(database: Path, session: Session, key: str) -> list[str]:
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(database), session.id, f"Answer of process {n}.", key],
            env=environment(database.parent, imports=TEST_MODULES),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(RACERS)
    ]
    for racer in racers:
        assert racer.stdout and racer.stdout.readline() == "ready\n"
    for racer in racers:
        assert racer.stdin
        racer.stdin.write("go\n")
        racer.stdin.flush()
    return sorted(racer.communicate(timeout=60)[0].strip() for racer in racers)


@pytest.mark.parametrize(("key", "others"), [("k", "False"), ("", "WrongMoment")])
def test_of_processes_that_answer_at_once_one_is_accepted(
    key: str, others: str, coach: Coach, session: Session, tmp_path: Path
) -> None:
    coach.sessions.add_turn(session.id, turn(0, "intro"))
    results = race(tmp_path / "coach.db", session, key)

    assert sorted(results) == sorted(["True", *[others] * (RACERS - 1)])
    (only,) = coach.sessions.get(session.id).turns
    assert only.answer and only.answer.text.startswith("Answer of process")


def test_while_one_process_decides_no_other_one_does(coach: Coach, session: Session, tmp_path: Path) -> None:
    coach.sessions.add_turn(session.id, turn(0, "intro"))
    other = Coach(tmp_path / "coach.db")
    other.sessions.get(session.id)
    with ThreadPoolExecutor(1) as thread:
        with coach.store.transaction():
            answering = thread.submit(other.sessions.accept_answer, session.id, 0, Answer("Meanwhile.", "scripted"))
            finished_meanwhile = bool(wait([answering], timeout=0.3).done)
        accepted = answering.result(timeout=30)
    other.store.close()

    assert (finished_meanwhile, accepted) == (False, True)


def test_two_commands_with_the_same_answer_ask_one_next_question(
    program: Program, talk: Path, resumes: tuple[Path, Path]
) -> None:
    session = program.json("start", resumes[0], "--scenario", talk)["session_id"]
    command = program.command("answer", session, "I build the backends of shops.", "--key", "first", "--json")
    both = [
        subprocess.Popen(command, env=environment(program.home), cwd=program.home, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    shown = [json.loads(it.communicate(timeout=120)[0]) for it in both]
    turns = program.json("show", session)["turns"]

    assert [it.returncode for it in both] == [0, 0]
    assert shown[0] == shown[1]
    assert [bool(it["answer"]) for it in turns] == [True, False]


def test_the_same_key_again_changes_nothing_even_after_the_end(program: Program, talk: Path, resumes: tuple[Path, Path]) -> None:
    session = program.json("start", resumes[0], "--scenario", talk)["session_id"]
    for key in "abc":
        last = program.json("answer", session, f"Answer {key}.", "--key", key)
    before = program.json("show", session)

    assert last == {"session_id": session, "finished": True}
    assert program.json("answer", session, "Something else.", "--key", "b") == last
    assert program.json("show", session) == before


class Interview(RuleBasedStateMachine):
    """Whatever is sent, in whatever order, the stored interview is the one that a list of accepted answers describes."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "interview.db"
        self.coach = Coach(self.path)
        self.session = self.coach.begin(self.coach.ingest(Path(self.folder.name)))
        self.scenario = self.session.plan.scenario
        self.accepted: list[Answer] = []

    def stored(self) -> Session:
        return self.coach.sessions.get(self.session.id)

    def step(self) -> Ask | Wait | Finish:
        return next_step(self.scenario, self.stored().turns, language="en")

    @rule(times=st.integers(1, 2))
    def ask(self, times: int) -> None:
        step = self.step()
        if isinstance(step, Ask):
            asked = [
                self.coach.sessions.add_turn(self.session.id, turn(step.position, step.stage.id, f"Try {n}: why?"))
                for n in range(times)
            ]
            assert {it.question for it in asked} == {"Try 0: why?"}

    @rule(text=st.sampled_from(["", " ", "Go", "3개월", "The same words."]), key=st.sampled_from([None, "a", "b", "c", "d"]))
    def answer(self, text: str, key: str | None) -> None:
        step, answer = self.step(), Answer(text, "scripted", key)
        if not isinstance(step, Wait):
            return
        is_known = key is not None and key in {it.key for it in self.accepted}
        assert self.coach.sessions.accept_answer(self.session.id, step.turn.position, answer) is not is_known
        if not is_known:
            self.accepted.append(answer)

    @rule(offset=st.sampled_from([-2, -1, 1, 2]))
    def answer_another_turn(self, offset: int) -> None:
        last = len(self.stored().turns) - 1
        with pytest.raises(WrongMoment):
            self.coach.sessions.accept_answer(self.session.id, last + offset, Answer("Elsewhere.", "scripted"))

    @precondition(lambda self: bool(self.accepted))
    @rule()
    def answer_the_answered_turn_again(self) -> None:
        position = len(self.accepted) - 1
        with pytest.raises(WrongMoment):
            self.coach.sessions.accept_answer(self.session.id, position, self.accepted[position].__class__("Again.", "scripted"))

    @precondition(lambda self: any(it.key for it in getattr(self, "accepted", ())))
    @rule(choice=st.randoms(use_true_random=False), text=st.text(max_size=5))
    def send_an_accepted_key_again(self, choice: Any, text: str) -> None:
        key = choice.choice([it.key for it in self.accepted if it.key])
        position = max(0, len(self.stored().turns) - 1)
        assert self.coach.sessions.accept_answer(self.session.id, position, Answer(text, "scripted", key)) is False

    @rule()
    def come_back_in_a_new_process(self) -> None:
        self.coach.store.close()
        self.coach = Coach(self.path)

    @invariant()
    def the_interview_is_what_was_accepted(self) -> None:
        if not hasattr(self, "coach"):
            return
        turns = self.stored().turns
        places = [[stage.id for stage in self.scenario.stages].index(it.stage) for it in turns]
        assert [it.position for it in turns] == list(range(len(turns)))
        assert places == sorted(set(places)), "a stage was asked twice, or out of its order"
        assert [it.answer for it in turns if it.answer] == self.accepted
        assert all(it.answer for it in turns[:-1]), "an open turn stands before another"
        skipped = {stage.id for stage in self.scenario.stages[: places[-1] + 1]} - {it.stage for it in turns} if turns else set()
        blank = {it.stage for it in turns if it.answer and it.answer.is_blank}
        assert all(self.scenario.stage(it).parent in blank for it in skipped), "a stage was skipped"

    def teardown(self) -> None:
        if hasattr(self, "coach"):
            self.coach.store.close()
            self.folder.cleanup()


Interview.TestCase.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # each step is a file of SQLite, so shrinking a failure would take minutes
    suppress_health_check=list(HealthCheck),
)
TestInterview = Interview.TestCase
