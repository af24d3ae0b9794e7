"""A path of the uploader's machine reached a worker on another system, where there was no such file.

Rule: a path is made absolute where it is typed and read once; text and hash are stored, and no later step touches the file.
"""

import shutil
import sqlite3
from pathlib import Path

import pytest
from parts import Coach
from program import Program

NAMES = ("my resume.pdf", "김민지 이력서 최종.pdf", "C:\\Users\\ada\\resume.pdf", "résumé 'final' \"2\".pdf")


@pytest.mark.parametrize("name", NAMES)
def test_a_resume_is_read_whatever_its_name(name: str, program: Program, tmp_path: Path, resumes: tuple[Path, Path]) -> None:
    folder = tmp_path / "where it lies"
    folder.mkdir()
    shutil.copy(resumes[1], folder / name)
    added = program.json("resume", "add", name, cwd=folder)

    assert added["status"] == "ready"
    assert added["passages"]


def test_an_interview_goes_on_to_its_end_after_the_file_is_gone(
    program: Program, talk: Path, tmp_path: Path, resumes: tuple[Path, Path]
) -> None:
    folder, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    file = Path(shutil.copy(resumes[1], folder / "my resume.pdf"))
    session = program.json("start", file.name, "--scenario", talk, cwd=folder)["session_id"]
    file.unlink()
    talk.unlink()
    steps = [program.json("answer", session, f"Answer {n}.", cwd=elsewhere) for n in range(3)]

    assert steps[-1] == {"session_id": session, "finished": True}
    assert program.json("report", session, cwd=elsewhere)["resume"].endswith(".pdf")


def test_a_generated_question_needs_no_file(coach: Coach, tmp_path: Path) -> None:
    session = coach.begin(coach.ingest(tmp_path))
    (tmp_path / "ada.txt").unlink()
    finished = coach.hold(session, *["I chose Kafka, because batches came too late."] * 4)

    assert finished.status == "finished"


def test_no_path_is_stored(program: Program, tmp_path: Path, resumes: tuple[Path, Path]) -> None:
    folder = tmp_path / "a folder to be found"
    folder.mkdir()
    new = folder / "new.txt"
    new.write_text(resumes[0].read_text(encoding="utf-8") + "\nRuns marathons.\n", encoding="utf-8")
    coach = Coach(program.database)
    coach.ingest(folder, new.read_text(encoding="utf-8"), "new.txt")
    coach.store.close()
    program.json("start", resumes[1], cwd=folder)
    connection = sqlite3.connect(program.database)
    dump = "\n".join(connection.iterdump())
    connection.close()

    assert "new.txt" in dump
    assert "a folder to be found" not in dump
    assert str(resumes[1].parent) not in dump
