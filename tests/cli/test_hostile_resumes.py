"""Files made to harm who opens them, given to the program: one clear line, exit 3, and nothing is stored."""

import sys
import time
from collections.abc import Callable

import pytest
from commands import Commands

from hostile_pdfs import REFUSED
from interview_cli.errors import ExitCode

MOST_SECONDS = 25  # what the file's reader may take, and the program around it


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot bound a process's memory this way")
@pytest.mark.parametrize("make", REFUSED, ids=lambda make: make.__name__)
def test_a_hostile_file_is_refused_in_time_and_leaves_nothing(make: Callable[[], bytes], commands: Commands) -> None:
    commands.home.mkdir()
    file = commands.home / "resume.pdf"
    file.write_bytes(make())
    began = time.monotonic()
    done = commands.run("resume", "add", file)
    assert time.monotonic() - began < MOST_SECONDS
    assert (done.exit_code, done.stdout) == (ExitCode.RESUME_UNREADABLE, "")
    message, hint = done.stderr.splitlines()
    assert message.startswith("Error: 'resume.pdf' ")
    assert REFUSED[make] in message or "took longer than" in message  # a busy machine comes to that limit first
    assert hint
    assert commands.ok("resume", "list", "--json").json["resumes"] == []
