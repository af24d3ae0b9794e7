"""README.md is true: its commands work, its generated parts are what the code says, its links lead somewhere.

Every fenced block of shell commands is run in a sandbox of its own: a folder with the files that README talks about and a home
with one open interview, the smallest model in place of the default one.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pexpect
import pytest
import yaml
from typer.main import get_command

from interview_cli.cli.app import COMMANDS, app
from interview_cli.core.script import parse_script
from interview_cli.errors import ExitCode
from interview_cli.settings import load_settings
from speech import HAS_VOICE, spoken, written

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
RESUME = ROOT / "src" / "interview_cli" / "content" / "demo" / "resume_en.pdf"
GRADED = ROOT / "tests" / "fixtures" / "graded" / "six.jsonl"
JOB = ROOT / "tests" / "fixtures" / "jobs" / "backend_en.md"
SESSION, RESUME_ID = "k3v9tq", "3fa1c0"  # what README calls them
TIMEOUT_S = 240
CTRL_C = "\x03"

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INTERACTIVE = re.compile(r"interview (start|continue)\b(?!.*(--no-input|--json))")


def blocks(*languages: str) -> list[str]:
    """The fenced blocks of README in these languages, in order; of a console block only what is typed."""
    found = []
    for language, body in _FENCE.findall(README.read_text(encoding="utf-8")):
        if language in languages:
            typed = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
            found.append("\n".join(typed) if language == "console" else body.strip())
    return found


SHELL = blocks("sh", "console")
MAKE = [block for block in SHELL if block.startswith("make ")]
AT_KEYBOARD = [block for block in SHELL if _INTERACTIVE.search(block)]
IN_PIPES = [block for block in SHELL if block not in MAKE and block not in AT_KEYBOARD]


@dataclass(frozen=True, slots=True)
class Sandbox:
    folder: Path
    environment: dict[str, str]
    session: str
    resume: str

    def script(self, block: str) -> str:
        """A block with this sandbox's ids in place of README's."""
        return block.replace(SESSION, self.session).replace(RESUME_ID, self.resume)


@pytest.fixture(scope="module")
def template(smollm2: Path, tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    """A folder where `interview start` was run once, so that each block finds an open interview."""
    folder = tmp_path_factory.mktemp("readme")
    binaries = Path(sys.executable).parent
    shutil.copy(RESUME, folder / "my.pdf")
    shutil.copy(JOB, folder / "job.txt")
    if HAS_VOICE:
        written(folder / "take.wav", spoken("I moved the billing service to Kubernetes, and errors fell by half."))
    (folder / "answers.jsonl").write_text(blocks("json")[0] + "\n", encoding="utf-8")
    (folder / "cases.yaml").write_text(blocks("yaml")[0], encoding="utf-8")
    shutil.copy(GRADED, folder / "our-grades.jsonl")
    (folder / "my-model.gguf").symlink_to(smollm2.absolute())
    (folder / ".venv").symlink_to(binaries.parent)
    (folder / "models").symlink_to(smollm2.parent.absolute())
    environment = {
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
        "LANG": "C.UTF-8",
        "INTERVIEW_MODEL": "smollm2-135m",
        "INTERVIEW_MODELS": str(smollm2.parent.absolute()),
        "INTERVIEW_SCENARIO": "quick",
        "HF_HUB_OFFLINE": "1",
    }
    begin = ["interview", "start", "my.pdf", "--no-input", "--json"]
    started = subprocess.run(
        begin, cwd=folder, env={**environment, "INTERVIEW_HOME": str(folder / "home")}, capture_output=True, timeout=TIMEOUT_S
    )
    session = json.loads(started.stdout)["session_id"]
    shown = subprocess.run(
        ["interview", "show", session, "--json"],
        cwd=folder,
        env={**environment, "INTERVIEW_HOME": str(folder / "home")},
        capture_output=True,
        timeout=TIMEOUT_S,
    )
    return Sandbox(folder, environment, session, json.loads(shown.stdout)["resume_id"])


@pytest.fixture
def sandbox(template: Sandbox, tmp_path: Path) -> Iterator[Sandbox]:
    """A fresh copy for one block."""
    folder = tmp_path / "sandbox"
    shutil.copytree(template.folder, folder, symlinks=True)
    environment = {**template.environment, "HOME": str(folder), "INTERVIEW_HOME": str(folder / "home")}
    yield Sandbox(folder, environment, template.session, template.resume)
    shutil.rmtree(folder)


@pytest.mark.parametrize("block", IN_PIPES)
def test_a_block_of_commands_runs_to_its_end(block: str, sandbox: Sandbox, request: pytest.FixtureRequest) -> None:
    if "take.wav" in block:
        need_voice(request)
    ran = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", sandbox.script(block)],
        cwd=sandbox.folder,
        env=sandbox.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )

    # A batch with a lowest score says with 9 that the smallest model scored below it: both are a run to its end.
    good = {ExitCode.DONE, ExitCode.BELOW_THRESHOLD} if "--fail-under" in block else {ExitCode.DONE}
    assert ran.returncode in good, f"{block}\n{ran.stdout}\n{ran.stderr}"


@pytest.mark.parametrize("block", AT_KEYBOARD)
def test_an_interview_at_the_keyboard_asks_and_lets_go_with_ctrl_c_twice(block: str, sandbox: Sandbox) -> None:
    terminal = pexpect.spawn(
        "bash",
        ["-c", sandbox.script(block)],
        cwd=str(sandbox.folder),
        env={**sandbox.environment, "TERM": "xterm-256color"},
        dimensions=(40, 100),
        encoding="utf-8",
        timeout=TIMEOUT_S,
    )
    terminal.expect("question 1 of 2")
    terminal.expect("Ctrl-S")
    terminal.send("I led")
    terminal.expect("I led")

    terminal.send(CTRL_C)
    terminal.expect("Press Ctrl-C again to leave")
    terminal.send(CTRL_C)

    terminal.expect("Go on with: interview continue")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == ExitCode.INTERRUPTED


@pytest.mark.parametrize("block", MAKE)
def test_a_target_of_make_exists(block: str) -> None:
    for line in block.splitlines():
        ran = subprocess.run(["make", "-n", *line.split()[1:]], cwd=ROOT, capture_output=True, text=True, check=False)

        assert ran.returncode == 0, f"{line}\n{ran.stderr}"


def test_the_settings_file_shown_can_be_read(tmp_path: Path) -> None:
    (shown,) = blocks("toml")
    (tmp_path / "interview.toml").write_text(shown, encoding="utf-8")

    settings, _ = load_settings({}, tmp_path)

    assert {name: str(getattr(settings, name)) for name in tomllib.loads(shown)} == {
        name: str(value) for name, value in tomllib.loads(shown).items()
    }


def test_the_batch_file_shown_has_the_cases_that_the_text_speaks_of() -> None:
    (shown,) = blocks("yaml")

    script = parse_script(yaml.safe_load(shown))

    assert [case.name for case in script.cases] == ["strong-backend", "says-nothing"]


def test_the_generated_parts_are_what_the_code_says() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "--diff", "-P", README.name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, f"Run: make docs\n{ran.stdout}{ran.stderr}"


def test_every_command_has_its_help_in_the_reference() -> None:
    text = README.read_text(encoding="utf-8")
    root = get_command(app)
    usages = [f"Usage: interview {name} " for name in COMMANDS]
    for name in COMMANDS:
        usages += [f"Usage: interview {name} {inner} " for inner in getattr(root.get_command(None, name), "commands", ())]

    assert [usage for usage in usages if usage not in text] == []


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    text = _FENCE.sub("", text)
    anchors = {_anchor(heading) for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}

    broken = []
    for target in re.findall(r"\]\(([^)\s{]+)\)", text):
        if target.startswith("#"):
            broken += [] if target[1:] in anchors else [target]
        elif not target.startswith(("http://", "https://")):
            broken += [] if (ROOT / target.partition("#")[0]).exists() else [target]

    assert broken == []


@pytest.mark.parametrize(
    ("row", "command"),
    [
        ("start --no-input", "interview start my.pdf --no-input --json"),
        ("show", f"interview show {SESSION} --json"),
        ("report", f"interview report {SESSION} --json"),
        ("transcribe", "interview transcribe take.wav --json"),
        ("batch", "interview batch silent.yaml --jsonl"),
        ("score", "interview score --cases answers.jsonl --jsonl"),
        ("resume show", f"interview resume show {RESUME_ID} --json"),
        ("resume search", f"interview resume search {RESUME_ID} databases -k 1 --json"),
        ("resume match", f"interview resume match {RESUME_ID} job.txt --json"),
        ("resume list", "interview resume list --json"),
        ("scenarios", "interview scenarios --json"),
        ("sessions", "interview sessions --json"),
        ("models", "interview models --json"),
        ("config", "interview config --json"),
        ("doctor", "interview doctor --json"),
    ],
)
def test_json_has_the_keys_that_the_table_names(row: str, command: str, sandbox: Sandbox, request: pytest.FixtureRequest) -> None:
    if "take.wav" in command:
        need_voice(request)
    case = {"name": "silent", "resume": "my.pdf", "answers": [""]}
    (sandbox.folder / "silent.yaml").write_text(json.dumps({"version": 1, "cases": [case]}), encoding="utf-8")
    table = README.read_text(encoding="utf-8").partition("What `--json` gives")[2].partition("\n## ")[0]
    (line,) = re.findall(rf"^\| [^|]*`{row}`[^|]* \| (.*) \|$", table, re.MULTILINE)
    named = set(re.findall(r"`(\w+)`", re.sub(r"\(.*?\)", "", line))) - {"finished"}

    ran = subprocess.run(
        sandbox.script(command).split(), cwd=sandbox.folder, env=sandbox.environment, capture_output=True, timeout=TIMEOUT_S
    )

    assert set(json.loads(ran.stdout)) == named


def need_voice(request: pytest.FixtureRequest) -> None:
    """Skip where there is nothing to make a recording of, or to understand it with; fail in CI."""
    request.getfixturevalue("voice")
    request.getfixturevalue("whisper_base")


def _anchor(heading: str) -> str:
    """What GitHub makes of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
