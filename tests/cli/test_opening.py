"""Where a resume and its password come from: a file, stdin, a hidden prompt on a terminal."""

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest
from commands import DEMO, SMALLEST, Commands
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from interview_cli.errors import ExitCode
from records import RESUME_TEXT

RIGHT, WRONG = "pa ss-w0rt", "letmein"
JSON_RESUME = {
    "basics": {"name": "Ada Example", "email": "ada@example.com"},
    "work": [{"name": "Northfield Freight", "position": "Backend Engineer", "highlights": RESUME_TEXT.splitlines()[7:9]}],
}
CTRL_C, CTRL_D = "\x03", "\x04"
TIMEOUT_S = 120


def encrypted(password: str) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption(password, strength=128))
    for row, text in enumerate(RESUME_TEXT.splitlines()):
        canvas.drawString(72, 760 - 20 * row, text)
    canvas.save()
    return target.getvalue()


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "locked.pdf"
    path.write_bytes(encrypted(RIGHT))
    return path


def secret(folder: Path, content: str | bytes) -> Path:
    path = folder / "secret.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    "content",
    [(DEMO / "resume_ko.pdf").read_bytes(), RESUME_TEXT, "\ufeff" + RESUME_TEXT, json.dumps(JSON_RESUME)],
    ids=["pdf", "text", "text with a mark", "json"],
)
def test_a_piped_resume_is_known_by_its_content(content: str | bytes, commands: Commands) -> None:
    added = commands.ok("resume", "add", "-", "--json", stdin=content).json
    assert added["name"] == "stdin"
    assert added["facts"]["name"] in ("Ada Example", "윤서아")
    assert added["passages"]
    assert added["status"] == "ready"


def test_a_piped_resume_and_its_file_are_one_resume(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "ada.txt"
    path.write_text(RESUME_TEXT, encoding="utf-8")
    piped = commands.ok("resume", "add", "-", "--json", stdin=RESUME_TEXT).json
    assert commands.ok("resume", "add", path, "--json").json["resume_id"] == piped["resume_id"]


def test_an_interview_about_a_piped_resume_says_how_to_answer(commands: Commands) -> None:
    done = commands.ok("start", "-", stdin=RESUME_TEXT)
    session = commands.ok("sessions", "--json").json["sessions"][0]["session_id"]
    assert len(done.stdout.splitlines()) == 1
    assert f"interview answer {session}" in done.stderr
    assert f"interview continue {session}" in done.stderr


def test_json_about_a_piped_resume_is_one_object(commands: Commands) -> None:
    assert commands.ok("start", "-", "--json", stdin=RESUME_TEXT).json["turn"]["stage"] == "intro"


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_a_pipe_that_brings_nothing_is_refused(content: str, commands: Commands) -> None:
    done = commands.run("resume", "add", "-", stdin=content)
    assert done.exit_code == ExitCode.RESUME_UNREADABLE
    assert "'stdin' brought nothing" in done.stderr
    assert "interview resume add -" in done.stderr


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\nanother line\n"])
def test_a_password_is_the_first_line_of_its_file(end: str, locked: Path, commands: Commands, tmp_path: Path) -> None:
    done = commands.ok("resume", "add", locked, "--password-file", secret(tmp_path, RIGHT + end), "--json")
    assert done.json["facts"]["name"] == "Ada Example"
    assert RIGHT not in done.stdout + done.stderr


def test_a_piped_resume_may_be_encrypted(commands: Commands, tmp_path: Path) -> None:
    done = commands.ok("start", "-", "--json", "--password-file", secret(tmp_path, RIGHT), stdin=encrypted(RIGHT))
    assert done.json["turn"]["question"]


def test_a_comparison_opens_an_encrypted_resume(locked: Path, commands: Commands, tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_text("Backend Engineer\n\nRequirements\n- Kafka in production\n- A doctorate in law\n", encoding="utf-8")
    made = commands.ok("resume", "match", locked, job, "--password-file", secret(tmp_path, RIGHT), "--json").json
    assert [it["state"] for it in made["requirements"]] == ["covered", "not_found"]


@pytest.mark.parametrize("words", [("resume", "add"), ("start",)], ids=" ".join)
def test_an_encrypted_resume_where_nobody_can_be_asked_names_the_option(
    words: tuple[str, ...], locked: Path, commands: Commands
) -> None:
    done = commands.run(*words, locked)
    assert done.exit_code == ExitCode.RESUME_UNREADABLE
    assert "'locked.pdf' is encrypted" in done.stderr
    assert "--password-file FILE" in done.stderr


def test_a_wrong_password_is_refused_and_not_repeated(locked: Path, commands: Commands, tmp_path: Path) -> None:
    done = commands.run("resume", "add", locked, "--password-file", secret(tmp_path, WRONG))
    assert done.exit_code == ExitCode.RESUME_UNREADABLE
    assert "does not open 'locked.pdf'" in done.stderr
    assert WRONG not in done.stderr
    assert commands.ok("resume", "list", "--json").json == {"resumes": []}


def test_a_wrong_password_does_not_open_what_is_stored(locked: Path, commands: Commands, tmp_path: Path) -> None:
    commands.ok("resume", "add", locked, "--password-file", secret(tmp_path, RIGHT))
    done = commands.run("start", locked, "--password-file", secret(tmp_path, WRONG))
    assert done.exit_code == ExitCode.RESUME_UNREADABLE


NO_PASSWORD: list[tuple[Callable[[Path], Path], str]] = [
    (lambda folder: folder / "absent.txt", "No such file"),
    (lambda folder: folder, "directory"),
    (lambda folder: secret(folder, ""), "is empty"),
    (lambda folder: secret(folder, "\n" + RIGHT), "is empty"),
    (lambda folder: secret(folder, b"\xff\xfe\x00"), "not text"),
    (lambda folder: secret(folder, "x" * 1001), "more than 1000"),
]


@pytest.mark.parametrize(("make", "why"), NO_PASSWORD)
def test_a_file_without_a_password_is_one_clear_line(
    make: Callable[[Path], Path], why: str, locked: Path, commands: Commands, tmp_path: Path
) -> None:
    path = make(tmp_path)
    done = commands.run("resume", "add", locked, "--password-file", path)
    assert done.exit_code == ExitCode.USAGE
    message, hint = done.stderr.splitlines()
    assert str(path) in message
    assert why in message
    assert "first line" in hint


@pytest.fixture
def terminal(commands: Commands) -> Callable[..., Any]:
    """Start a command on a terminal of its own."""

    def start(*words: object) -> Any:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("INTERVIEW_")}
        own = {"INTERVIEW_HOME": str(commands.home), "INTERVIEW_MODELS": str(commands.models), "INTERVIEW_MODEL": SMALLEST}
        return pexpect.spawn(
            sys.executable,
            ["-m", "interview_cli", *map(str, words)],
            env={**kept, **own, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"},
            dimensions=(40, 120),
            encoding="utf-8",
            timeout=TIMEOUT_S,
        )

    return start


def ended(child: Any) -> tuple[int, str]:
    """Wait for its end: the exit code, and what was shown since it was last looked at."""
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def test_a_terminal_is_asked_for_the_password_and_shows_nothing_of_it(locked: Path, terminal: Callable[..., Any]) -> None:
    child = terminal("resume", "add", locked)
    child.expect("is encrypted")
    child.expect("Password of 'locked.pdf'")
    child.sendline(WRONG)
    child.expect("does not open")
    child.expect("Password of 'locked.pdf'")
    shown = child.before
    child.sendline(RIGHT)
    code, rest = ended(child)
    assert (code, "Ada Example" in rest) == (0, True)
    assert WRONG not in shown
    assert RIGHT not in rest


def test_three_wrong_passwords_are_enough(locked: Path, terminal: Callable[..., Any]) -> None:
    child = terminal("resume", "add", locked)
    for _ in range(3):
        child.expect("Password of 'locked.pdf'")
        child.sendline(WRONG)
    code, rest = ended(child)
    assert code == ExitCode.RESUME_UNREADABLE
    assert "The password given does not open 'locked.pdf'" in rest


def test_ctrl_c_at_the_password_stops(locked: Path, terminal: Callable[..., Any]) -> None:
    child = terminal("start", locked)
    child.expect("Password of 'locked.pdf'")
    child.send(CTRL_C)
    assert ended(child)[0] == ExitCode.INTERRUPTED


def test_who_wants_no_questions_is_not_asked_for_a_password(locked: Path, terminal: Callable[..., Any]) -> None:
    code, rest = ended(terminal("start", locked, "--no-input"))
    assert code == ExitCode.RESUME_UNREADABLE
    assert "--password-file" in rest
    assert "Password of" not in rest


def test_at_a_terminal_stdin_says_what_it_waits_for(terminal: Callable[..., Any]) -> None:
    child = terminal("resume", "add", "-")
    child.expect("Waiting for a resume on stdin")
    child.send(RESUME_TEXT + CTRL_D)
    code, rest = ended(child)
    assert code == 0
    assert "Northfield Freight" in rest
