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
