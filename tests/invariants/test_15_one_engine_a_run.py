"""The step that made the report ran in a process that had no engine.

Rule: one engine a run, loaded once for asking and judging alike; a judged interview is reported with no model at all.
"""

import ast
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from parts import Coach
from program import MODELS, PACKAGE, SMALLEST_MODEL, Program, refusing

from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.coach.summarise import summarise
from interview_cli.errors import ModelMissing
from interview_cli.settings import Settings
from interview_cli.wiring import Wiring

ANSWER = "I cut the nightly build from 40 minutes to 9 by keeping what had not changed."


def test_an_interview_and_its_report_make_one_model(tmp_path: Path) -> None:
    made: list[ScriptedModel] = []

    def make() -> ScriptedModel:
        made.append(ScriptedModel(["How did you measure that, and what did it show?"]))
        return made[-1]

    coach = Coach(tmp_path / "coach.db", make_model=make)
    session = coach.hold(coach.begin(coach.ingest(tmp_path)), *[ANSWER] * 4)
    summarise(session.id, sessions=coach.sessions, resumes=coach.resumes, content=coach.content, judge=coach.judge)

    assert session.status == "finished"
    assert len(made) == 1


def test_whoever_asks_or_judges_in_a_run_shares_one_load_of_the_weights(home: Path) -> None:
    progress: list[float] = []
    wiring = Wiring(Settings(home, MODELS, SMALLEST_MODEL), {}, on_model_progress=progress.append)
    conductors = [wiring.conductor(in_background=True), wiring.conductor(in_background=False)]
    models = [
        wiring.model,
        wiring.judge.model,
        *(it.interviewer.model for it in conductors),
        *(it.judge.model for it in conductors),
    ]
    with ThreadPoolExecutor(4) as threads:
        engines = list(threads.map(lambda model: model.get(), models))
    wiring.close()

    assert {id(engine) for engine in engines} == {id(engines[0])}
    assert progress[-1] == 1.0
    assert progress == sorted(progress), "a second load would have begun at 0 again"


@pytest.mark.parametrize("form", ["md", "json", "html"])
def test_a_judged_interview_is_reported_without_any_model(form: str, home: Path, tmp_path: Path) -> None:
    coach = Coach(home / "sessions" / "interviews.db")
    session = coach.hold(coach.begin(coach.resumes.all()[0], "quick", model="gone"), ANSWER, ANSWER)
    for turn in session.turns:
        coach.judge.judge(session, turn)
    coach.store.close()
    done = Program(home, (refusing(tmp_path / "imports", "llama_cpp"),)).run("report", session.id, "--format", form)

    assert done.returncode == 0, done.stderr
    assert "40 minutes" in done.stdout


def test_a_second_report_asks_no_model(tmp_path: Path) -> None:
    def gone() -> ScriptedModel:
        raise ModelMissing("There are no weights.", hint="Pull them.")

    first = Coach(tmp_path / "coach.db")
    session = first.hold(first.begin(first.ingest(tmp_path), "quick"), ANSWER, ANSWER)
    parts = {"sessions": first.sessions, "resumes": first.resumes, "content": first.content}
    report = summarise(session.id, **parts, judge=first.judge)

    assert summarise(session.id, **parts, judge=Coach(tmp_path / "coach.db", make_model=gone).judge) == report


def test_one_place_builds_the_engine() -> None:
    places = [
        path.name
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and (ast.unparse(node.func) == "LlamaCpp" or ast.unparse(node.func) == "load('llama_cpp:LlamaCpp')")
    ]

    assert len(places) <= 1
    assert "llama_cpp:LlamaCpp" in (PACKAGE / "wiring.py").read_text(encoding="utf-8")
