"""Scanned resumes from the command line: what is said while they are read, and what is said without the program that reads them."""

from pathlib import Path

import pytest
from commands import DEMO, Commands

import scans
from interview_cli.adapters.tesseract import Tesseract
from interview_cli.errors import ExitCode


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scans.scan_of((DEMO / "resume_en.pdf").read_bytes()))
    return path


@pytest.fixture
def without_program(tmp_path: Path) -> str:
    """A PATH on which no program is."""
    folder = tmp_path / "empty"
    folder.mkdir()
    return str(folder)


def test_a_scan_is_announced_read_and_shown_as_one(scan: Path, commands: Commands, tesseract: Tesseract) -> None:
    assert not tesseract.missing
    done = commands.ok("resume", "add", scan, "--json")
    assert "Reading text from a picture (OCR): page 1 of 1" in done.stderr
    assert "came through OCR" in done.json["quality"]["warnings"][0]
    assert 0 < done.json["quality"]["confidence"] < 1
    assert "came through OCR" in commands.ok("resume", "show", done.json["resume_id"]).stderr


def test_a_scan_is_refused_without_the_program_and_nothing_is_stored(
    scan: Path, commands: Commands, without_program: str
) -> None:
    done = commands.run("start", scan, "--no-input", PATH=without_program)
    assert done.exit_code == ExitCode.RESUME_UNREADABLE
    message, hint = done.stderr.splitlines()
    assert "'scan.pdf': page 1 is a picture" in message
    assert "tesseract" in hint
    assert commands.ok("resume", "list", "--json").json == {"resumes": []}


def test_the_doctor_names_a_missing_program_as_one_that_only_scans_need(commands: Commands, without_program: str) -> None:
    parts = {part["name"]: part for part in commands.run("doctor", "--json", PATH=without_program).json["parts"]}
    assert parts["tesseract"]["state"] == "missing"
    assert not parts["tesseract"]["is_needed"]
    assert "tesseract" in parts["tesseract"]["hint"]


def test_the_doctor_shows_the_data_that_is_there(commands: Commands, tesseract: Tesseract) -> None:
    assert not tesseract.missing
    parts = {part["name"]: part for part in commands.run("doctor", "--json").json["parts"]}
    assert parts["tesseract"]["state"] == "ok"
    assert "eng, kor" in parts["tesseract"]["detail"]
