"""Files of cases to score."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from interview_cli.adapters.case_file import MAX_BYTES, read_cases
from interview_cli.errors import ScriptInvalid

KNOWN = ("problem_solving",)


def line(name: str = "a1") -> str:
    case = {"id": name, "language": "en", "competency": "problem_solving", "question": "Why?", "answer": "Because."}
    return json.dumps(case)


def test_cases_come_in_the_order_of_their_lines_and_blank_lines_are_none(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text(f"\ufeff{line('b')}\n\n{line('a')}\n", encoding="utf-8")
    assert [case.id for case in read_cases(file, KNOWN)] == ["b", "a"]


def test_a_dash_is_stdin() -> None:
    program = "from interview_cli.adapters.case_file import *; print([it.id for it in read_cases(STDIN, ('problem_solving',))])"
    done = subprocess.run([sys.executable, "-c", program], input=line(), capture_output=True, text=True, check=True)
    assert done.stdout == "['a1']\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "has no cases"),
        (b"\n \n", "has no cases"),
        (f"{line()}\nnot json\n".encode(), "line 2: it is not JSON"),
        (f"{line()}\n{line()}\n".encode(), "line 2: the id 'a1' occurs twice"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"[" * 100_000, "line 1: it is n"),
        (b"5\n", "line 1: it is not an object"),
    ],
)
def test_a_file_that_is_none_is_refused_with_its_line(content: bytes, said: str, tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(content)
    with pytest.raises(ScriptInvalid) as error:
        read_cases(file, KNOWN)
    assert said in error.value.message


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScriptInvalid, match="cannot be read"):
        read_cases(tmp_path / "gone.jsonl", KNOWN)
    with pytest.raises(ScriptInvalid, match="cannot be read"):
        read_cases(tmp_path, KNOWN)
    large = tmp_path / "large.jsonl"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(ScriptInvalid, match="larger than"):
        read_cases(large, KNOWN)
