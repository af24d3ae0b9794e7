"""Every failure on purpose: its exit code, one clear message with the next step on stderr, and nothing on stdout."""

import io
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer
from commands import DEMO, Commands, Done, Held
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from interview_cli import errors
from interview_cli.cli.boundary import Boundary
from interview_cli.errors import ExitCode, InterviewError
from locked import read_only_folder

BATCH = """version: 1
cases:
  - {{name: only, resume: {resume}, scenario: {scenario}, language: en, answers: {{default: "{answer}"}}}}
"""


def every_class(root: type[InterviewError] = InterviewError) -> Iterator[type[InterviewError]]:
    yield root
    for below in root.__subclasses__():
        yield from every_class(below)


def batch(commands: Commands, *options: object, resume: object = DEMO / "resume_en.pdf", answer: str = "") -> Done:
    commands.home.mkdir(exist_ok=True)
    scenario = a_file(commands, "talk.toml", TALK)
    file = commands.home / "cases.yaml"
    file.write_text(BATCH.format(resume=resume, answer=answer, scenario=scenario), encoding="utf-8")
    return commands.run("batch", file, *options)


def locked_pdf() -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption("right", strength=128))
    canvas.drawString(72, 760, "Ada Example")
    canvas.save()
    return target.getvalue()


def a_file(commands: Commands, name: str, content: bytes) -> Path:
    commands.home.mkdir(exist_ok=True)
    path = commands.home / name
    path.write_bytes(content)
    return path


def start(commands: Commands, *options: object, resume: object = DEMO / "resume_en.pdf") -> Done:
    return commands.run("start", resume, "--no-input", *options)


def unknown_stage(commands: Commands) -> Done:
    a_file(commands, "talk.toml", TALK)
    start(commands, "--scenario", commands.home / "talk.toml")
    with sqlite3.connect(commands.home / "sessions" / "interviews.db") as db:
        db.execute(
            "INSERT INTO answers (session_id, position, text, channel) SELECT session_id, position, 'Hello.', 'typed' FROM turns"
        )
        db.execute("UPDATE turns SET stage = 'salary'")
    return commands.run("continue")


TALK = b'id = "talk"\nversion = 1\n' + b"".join(
    b'[[stages]]\nid = "%s"\nkind = "template"\ncompetency = "communication"\n' % stage
    for stage in (b"intro", b"final_statement")
)

# How a user meets each class. The two that are left out need a machine or a moment that a test cannot make of commands.
WAYS: dict[type[InterviewError], Callable[[Commands, Held], Done]] = {
    errors.InterviewError: lambda fresh, _: batch(fresh, resume=a_file(fresh, "no.pdf", b"not a PDF at all")),
    errors.UsageError: lambda _, held: held.commands.run("report", held.id, "--format", "pdf"),
    errors.ContentBroken: lambda fresh, _: start(fresh, "--scenario", "nothing"),
    errors.StorageUnavailable: lambda fresh, _: fresh.run("sessions", INTERVIEW_HOME=str(DEMO / "resume_en.pdf")),
    errors.ResumeUnreadable: lambda fresh, _: start(fresh, resume=a_file(fresh, "no.pdf", b"not a PDF at all")),
    errors.PasswordNeeded: lambda fresh, _: start(fresh, resume=a_file(fresh, "locked.pdf", locked_pdf())),
    errors.ModelMissing: lambda fresh, _: start(fresh, "--model", "no-such-model"),
    errors.ModelBroken: lambda fresh, _: start(fresh, "--model", a_file(fresh, "weights.gguf", b"GGUF but no more")),
    errors.DownloadFailed: lambda fresh, _: fresh.run(
        "models", "pull", "smollm2-135m", INTERVIEW_MODELS=str(fresh.home), HF_HUB_OFFLINE="1", PIP_NO_INDEX="1"
    ),
    errors.SessionNotFound: lambda fresh, _: fresh.run("show", "nobody"),
    errors.ResumeNotFound: lambda fresh, _: fresh.run("resume", "show", "nothing"),
    errors.WrongMoment: lambda _, held: held.commands.run("answer", held.id, "One more thing."),
    errors.UnknownStage: lambda fresh, _: unknown_stage(fresh),
    errors.ScriptInvalid: lambda fresh, _: fresh.run("batch", a_file(fresh, "cases.yaml", b"version: 1\ncases: []\n")),
    errors.VoiceUnavailable: lambda _, held: held.commands.run("answer", held.id, "--audio", "take.wav"),
    errors.VoiceMissing: lambda fresh, _: fresh.run("transcribe", "take.wav", INTERVIEW_MODELS=str(fresh.home)),
    errors.BelowThreshold: lambda fresh, _: batch(fresh, "--fail-under", 50, "--json"),
}
BY_BOUNDARY = {errors.NoUsableOutput, errors.GenerationInterrupted}


@pytest.mark.parametrize("kind", WAYS, ids=lambda kind: kind.__name__)
def test_a_failure_ends_with_its_code_and_says_what_to_do_next(
    kind: type[InterviewError], commands: Commands, held: Held
) -> None:
    done = WAYS[kind](commands, held)
    assert done.exit_code == kind.exit_code, done.stderr
    message, *hint = [line for line in done.stderr.splitlines() if not line.startswith("Note")]
    assert message.startswith("Error: ")
    assert "unforeseen" not in message
    assert "".join(hint).strip()
    if kind is errors.InterviewError or kind is errors.BelowThreshold:
        assert "only" in done.stdout  # the cases are the result, also of a batch that ends badly
    else:
        assert done.stdout == ""


def test_every_class_of_errors_has_its_way() -> None:
    assert set(every_class()) == WAYS.keys() | BY_BOUNDARY


@pytest.mark.parametrize("kind", [*every_class()], ids=lambda kind: kind.__name__)
def test_the_boundary_gives_each_class_its_code(kind: type[InterviewError]) -> None:
    done = raising(kind("It went wrong: 42.", hint="Try 43."))
    assert done.exit_code == kind.exit_code != 0
    assert done.stderr == "Error: It went wrong: 42.\nTry 43.\n"
    assert done.stdout == ""


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), 130), (RuntimeError("a bug"), 1)])
def test_what_is_no_error_of_ours_has_a_code_too(error: BaseException, code: int) -> None:
    done = raising(error)
    assert done.exit_code == code
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_bug_is_named_and_asked_to_be_reported() -> None:
    assert "RuntimeError: a bug" in raising(RuntimeError("a bug")).stderr
    assert "report it" in raising(RuntimeError("a bug")).stderr


def test_a_traceback_is_shown_to_whoever_debugs() -> None:
    assert "Traceback" in raising(RuntimeError("a bug"), INTERVIEW_DEBUG="1").stderr


def raising(error: BaseException, **variables: str) -> Done:
    app = typer.Typer(cls=Boundary)

    @app.callback()
    def root() -> None:
        """A command line with one command."""

    @app.command()
    def fail() -> None:
        raise error

    result = CliRunner().invoke(app, ["fail"], env={"INTERVIEW_DEBUG": None, **variables})
    return Done(result.exit_code, result.stdout, result.stderr)


@pytest.mark.parametrize(
    "words",
    [
        ["start"],
        ["start", "x.pdf", "--nothing"],
        ["dance"],
        ["start", "x.pdf", "--lang", "fr"],
        ["start", "x.pdf", "--seed", "-3"],
        ["report", "x", "--format", "pdf"],
        ["answer", "x"],
        ["resume", "search", "x"],
        ["resume", "search", "x", "words", "-k", "0"],
        ["batch", "cases.yaml", "--fail-under", "101"],
        ["models", "path", "no-such-model"],
        ["demo", "--lang", "fr"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_ends_with_2_and_prints_no_result(words: list[str], commands: Commands) -> None:
    done = commands.run(*words)
    assert done.exit_code == ExitCode.USAGE
    assert done.stdout == ""
    assert done.stderr.strip()
    assert not (commands.home / "sessions").exists()


@pytest.mark.parametrize("words", [["sessions", "delete", "ID"], ["resume", "delete", "ID"]], ids=" ".join)
def test_nothing_is_deleted_where_nobody_can_be_asked(words: list[str], held: Held) -> None:
    session = held.commands.ok("show", held.id, "--json").json
    known = {"sessions": held.id, "resume": session["resume_id"]}[words[0]]
    done = held.commands.run(*words[:2], known)
    assert done.exit_code == ExitCode.USAGE
    assert "--yes" in done.stderr
    assert held.commands.ok("show", held.id, "--json").json == session


@pytest.mark.parametrize(
    "words", [["sessions"], ["sessions", "--json"], ["show", "x"], ["continue"], ["resume", "list"]], ids=" ".join
)
def test_a_home_that_cannot_be_written_to_is_one_clear_line(words: list[str], commands: Commands) -> None:
    with read_only_folder() as folder:
        done = commands.run(*words, INTERVIEW_HOME=str(folder))
    assert done.exit_code == ExitCode.UNFORESEEN
    message, hint = done.stderr.splitlines()
    assert str(folder) in message
    assert "INTERVIEW_HOME" in hint
    assert done.stdout == ""


@pytest.mark.parametrize("options", [["--model", "no-such-model"], ["--scenario", "nothing"]], ids=" ".join)
def test_a_start_that_is_refused_begins_no_session(options: list[str], commands: Commands) -> None:
    assert start(commands, *options).exit_code in (ExitCode.MODEL_MISSING, ExitCode.USAGE)
    assert commands.ok("sessions", "--json").json == {"sessions": []}


def test_a_report_that_cannot_be_written_says_where(held: Held) -> None:
    done = held.commands.run("report", held.id, "-o", "/dev/null/report.md")
    assert done.exit_code == ExitCode.UNFORESEEN
    assert "/dev/null/report.md" in done.stderr
