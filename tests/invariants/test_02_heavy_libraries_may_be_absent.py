"""A missing native library ended a worker at import, though that worker never needed it.

Rule: native and heavy libraries load only inside the adapter that uses them; where one is absent, what needs it says so in one
line with an exit code, and all else works.
"""

import json
from pathlib import Path

import pytest
from parts import Coach
from program import Program, refusing

HEAVY = (
    "llama_cpp",
    "torch",
    "faiss",
    "sentence_transformers",
    "pdfplumber",
    "transformers",
    "faster_whisper",
    "ctranslate2",
    "av",
    "sounddevice",
)


@pytest.fixture
def without(home: Path, tmp_path: Path) -> Program:
    return Program(home, (refusing(tmp_path / "imports", *HEAVY),))


def test_commands_that_need_no_heavy_library_work_without_them(without: Program) -> None:
    for words in (["--help"], ["sessions"], ["resume", "list"], ["config"], ["models", "list"]):
        done = without.run(*words)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), words


def test_a_judged_interview_is_reported_without_them(without: Program, tmp_path: Path) -> None:
    coach = Coach(without.database)
    session = coach.begin(coach.resumes.all()[0], "quick")
    coach.hold(session, "I cut the nightly build from 40 minutes to 9.")
    coach.judge.judge(coach.sessions.get(session.id), coach.sessions.get(session.id).turns[0])
    coach.store.close()

    assert without.json("report", session.id)["total"] is not None


def test_the_doctor_names_each_part_that_lacks_its_library(without: Program) -> None:
    done = without.run("doctor", "--json")
    lacking = {part["name"] for part in json.loads(done.stdout)["parts"] if part["state"] != "ok"}

    assert done.returncode == 1
    assert {"llama.cpp", "sentence-transformers", "faiss", "pdf reader"} <= lacking


@pytest.mark.parametrize(
    ("library", "install"),
    [("llama_cpp", "llama-cpp-python"), ("sentence_transformers", "sentence-transformers"), ("faiss", "faiss-cpu")],
)
def test_no_interview_begins_without_a_library_that_it_needs(
    library: str, install: str, home: Path, tmp_path: Path, resumes: tuple[Path, Path]
) -> None:
    without = Program(home, (refusing(tmp_path / "imports", library),))
    before = len(without.json("sessions")["sessions"])
    done = without.run("start", resumes[0], "--no-input", INTERVIEW_EMBEDDER="minilm-l6")

    assert done.returncode == 4
    assert "Traceback" not in done.stderr
    assert f"pip install {install}" in done.stderr
    assert len(without.json("sessions")["sessions"]) == before


def test_an_answer_is_not_taken_where_no_next_question_can_be_asked(
    home: Path, without: Program, resumes: tuple[Path, Path]
) -> None:
    session = Program(home).json("start", resumes[0], "--scenario", "quick")["session_id"]
    done = without.run("answer", session, "I build the backends of shops.")

    assert done.returncode == 4
    assert without.json("show", session)["turns"][0]["answer"] is None
