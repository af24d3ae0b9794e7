import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_cli.cli.display import counted


@pytest.mark.parametrize(("number", "said"), [(0, "0 interviews"), (1, "1 interview"), (2, "2 interviews")])
def test_one_is_not_several(number: int, said: str) -> None:
    assert counted(number, "interview") == said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo terminal of this kind")
def test_on_a_terminal_its_encoding_is_said(tmp_path: Path) -> None:
    main, side = os.openpty()
    env = {**os.environ, "INTERVIEW_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}
    with subprocess.Popen([sys.executable, "-m", "interview_cli", "doctor"], stdin=side, stdout=side, stderr=side, env=env):
        os.close(side)
        shown = everything_from(main)
    os.close(main)
    assert "utf-8, interactive" in shown


def everything_from(terminal: int) -> str:
    """Read until the program on the other side has ended; Linux says so by an error, macOS by an empty read."""
    pieces = []
    with contextlib.suppress(OSError):
        while piece := os.read(terminal, 4096):
            pieces.append(piece)
    return b"".join(pieces).decode()
