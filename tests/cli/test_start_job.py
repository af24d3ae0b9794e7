"""--job: a job description that an interview is for."""

from pathlib import Path

import pytest
from commands import DEMO, Commands

RESUME = DEMO / "resume_en.pdf"
JOB = "Backend Engineer at Moss\n\nRequirements\n- PostgreSQL\n- A doctorate in law\n- Good communication skills\n"


@pytest.fixture
def job(tmp_path: Path) -> Path:
    path = tmp_path / "job.txt"
    path.write_text(JOB, encoding="utf-8")
    return path


def test_a_job_that_cannot_be_read_leaves_nothing_behind(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    for name in ("absent.txt", "picture.txt"):
        done = commands.run("start", RESUME, "--job", tmp_path / name, "--no-input")

        assert (done.exit_code, done.stdout) == (3, "")
        assert name in done.stderr
    assert commands.ok("sessions", "--json").json["sessions"] == []
    assert commands.ok("resume", "list", "--json").json["resumes"] == []


def test_a_job_without_requirements_is_told_and_the_interview_begins(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "job.txt"
    path.write_text("A job.", encoding="utf-8")
    done = commands.ok("start", RESUME, "--job", path, "--no-input", "--json")

    assert done.json["turn"]["position"] == 0
    assert "no requirements" in done.stderr


def test_what_the_resume_shows_of_the_job_is_kept_and_reported_without_an_embedder(commands: Commands, job: Path) -> None:
    started = commands.ok("start", RESUME, "--job", job, "--no-input", "--json").json
    shown = commands.ok("show", started["session_id"], "--json").json
    matched = commands.ok("resume", "match", RESUME, job, "--json").json
    report = commands.ok("report", started["session_id"], "--format", "json", INTERVIEW_EMBEDDER="absent").json

    assert [row["state"] for row in shown["requirements"]] == ["covered", "not_found", "untold"]
    assert shown["requirements"] == matched["requirements"]
    assert [row["state"] for row in report["requirements"]] == ["covered", "not_found", "untold"]
    assert report["requirements"][0]["proof"] in matched["requirements"][0]["evidence"][0]["text"]
    assert "| PostgreSQL | required | shown |" in commands.ok("report", started["session_id"]).stdout


def test_without_a_job_there_are_no_requirements(commands: Commands) -> None:
    started = commands.ok("start", RESUME, "--no-input", "--json").json

    assert commands.ok("show", started["session_id"], "--json").json["requirements"] == []
    assert "What the job asks for" not in commands.ok("report", started["session_id"]).stdout


def test_a_job_of_a_batch_is_compared_too(commands: Commands, job: Path, tmp_path: Path) -> None:
    script = tmp_path / "cases.yaml"
    case = f"{{name: silent, resume: {RESUME}, job: {job.name}, answers: ['']}}"
    script.write_text(f"version: 1\ndefaults: {{scenario: quick, seed: 7}}\ncases:\n  - {case}\n", encoding="utf-8")
    row = commands.ok("batch", script, "--jsonl").lines[0]

    assert len(commands.ok("show", row["session_id"], "--json").json["requirements"]) == 3
