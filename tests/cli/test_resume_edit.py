"""interview resume edit, with files and with an editor on a terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from commands import DEMO, Commands

RESUME = DEMO / "resume_en.pdf"


@pytest.fixture
def resume(commands: Commands) -> str:
    return str(commands.ok("resume", "add", RESUME, "--json").json["resume_id"])


def mended_file(commands: Commands, resume: str, folder: Path, old: str = "Python", new: str = "Cobol") -> Path:
    text = commands.ok("resume", "edit", resume, "--print").stdout
    assert old in text
    file = folder / "mended.md"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return file


def test_the_mended_resume_stands_for_its_file(commands: Commands, resume: str, tmp_path: Path) -> None:
    mended = commands.ok("resume", "edit", resume, "--from", mended_file(commands, resume, tmp_path), "--json").json

    assert (mended["status"], "Cobol" in mended["facts"]["skills"], mended["resume_id"] == resume) == ("ready", True, False)
    assert commands.ok("resume", "add", RESUME, "--json").json["resume_id"] == mended["resume_id"]
    assert [row["resume_id"] for row in commands.ok("resume", "list", "--json").json["resumes"]] == [mended["resume_id"]]


def test_an_interview_keeps_the_resume_that_it_was_about(commands: Commands, resume: str, tmp_path: Path) -> None:
    session = commands.ok("start", RESUME, "--no-input", "--json").json["session_id"]
    commands.ok("resume", "edit", resume, "--from", mended_file(commands, resume, tmp_path), "--json")

    assert commands.ok("show", session, "--json").json["resume_id"] == resume
    assert len(commands.ok("resume", "list", "--json").json["resumes"]) == 2


def test_what_is_mended_twice_still_stands_for_its_file(commands: Commands, resume: str, tmp_path: Path) -> None:
    once = commands.ok("resume", "edit", resume, "--from", mended_file(commands, resume, tmp_path), "--json").json
    file = mended_file(commands, once["resume_id"], tmp_path, "Cobol", "Ada")
    twice = commands.ok("resume", "edit", once["resume_id"], "--from", file, "--json").json

    assert twice["corrects"] == once["corrects"]
    assert commands.ok("resume", "add", RESUME, "--json").json["resume_id"] == twice["resume_id"]


def test_text_that_is_as_it_was_changes_nothing(commands: Commands, resume: str, tmp_path: Path) -> None:
    done = commands.ok("resume", "edit", resume, "--from", mended_file(commands, resume, tmp_path, "Python", "Python"))

    assert "Nothing was changed" in done.stderr


def test_a_line_that_says_nothing_is_refused_and_nothing_is_stored(commands: Commands, resume: str, tmp_path: Path) -> None:
    file = mended_file(commands, resume, tmp_path, "\nname:", "\nnickname:")
    done = commands.run("resume", "edit", resume, "--from", file)

    assert (done.exit_code, done.stdout) == (3, "")
    assert "nickname" in done.stderr
    assert [row["resume_id"] for row in commands.ok("resume", "list", "--json").json["resumes"]] == [resume]


def test_without_a_terminal_it_says_how_to_go_on(commands: Commands, resume: str) -> None:
    done = commands.run("resume", "edit", resume)

    assert done.exit_code == 2
    assert "--print" in done.stderr


def test_an_editor_opens_and_what_it_saves_is_taken(commands: Commands, resume: str, tmp_path: Path) -> None:
    editor = script(tmp_path, "text.replace('Python', 'Cobol')")
    code, _ = on_terminal(commands, "resume", "edit", resume, EDITOR=editor)

    assert code == 0
    (row,) = commands.ok("resume", "list", "--json").json["resumes"]
    assert "Cobol" in commands.ok("resume", "show", row["resume_id"], "--json").json["facts"]["skills"]


def test_text_that_is_refused_is_kept(commands: Commands, resume: str, tmp_path: Path) -> None:
    editor = script(tmp_path, "text.replace('\\nname:', '\\nnickname:')")
    code, shown = on_terminal(commands, "resume", "edit", resume, reply=b"n\n", EDITOR=editor, TMPDIR=str(tmp_path))
    (kept,) = tmp_path.glob(f"resume-{resume}-*.md")

    assert code == 3
    assert "nickname:" in kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o077 == 0
    assert kept.name in shown.replace("\r\n", "")


def script(folder: Path, expression: str) -> str:
    """An editor that saves what `expression` makes of `text`."""
    path = folder / "editor.py"
    path.write_text(
        "import sys, pathlib\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "text = path.read_text(encoding='utf-8')\n"
        f"path.write_text({expression}, encoding='utf-8')\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {path}"


def on_terminal(commands: Commands, *words: str, reply: bytes = b"", **variables: str) -> tuple[int, str]:
    """Run a command on a terminal of its own; give its exit code and everything that it showed."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("INTERVIEW_") and name != "VISUAL"}
    environment |= {"INTERVIEW_HOME": str(commands.home), "INTERVIEW_MODELS": str(commands.models), **variables}
    child = subprocess.Popen(
        [sys.executable, "-m", "interview_cli", *words], stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    os.write(ours, reply)
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # what a terminal gives when the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    return child.wait(timeout=60), shown.decode(errors="replace")
