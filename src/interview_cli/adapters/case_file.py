"""Reads files of cases to score: JSON Lines, checked whole before the first one is scored. Apart because core reads no files."""

import json
import sys
from collections.abc import Collection
from pathlib import Path

from interview_cli.core.score_case import HINT, ScoreCase, parse_case
from interview_cli.errors import ScriptInvalid

STDIN = Path("-")
MAX_BYTES = 64 * 1024 * 1024  # some 30,000 answers


def read_cases(path: Path, competencies: Collection[str]) -> tuple[ScoreCase, ...]:
    """Read all cases of a file, or of stdin for "-"; ids are unique.

    Raises:
        ScriptInvalid: there is no such file, it is too large, or a line is no case; said with the line.
    """
    name = "stdin" if path == STDIN else path.name
    cases: dict[str, ScoreCase] = {}
    for number, line in enumerate(_text_of(path, name).splitlines(), start=1):
        if not line.strip():
            continue
        place = f"{name}, line {number}"
        case = parse_case(_object(line, place), place, competencies)
        if case.id in cases:
            raise ScriptInvalid(f"{place}: the id '{case.id}' occurs twice.", hint="Give each case an id of its own.")
        cases[case.id] = case
    if not cases:
        raise ScriptInvalid(f"{name} has no cases.", hint=HINT)
    return tuple(cases.values())


def _text_of(path: Path, name: str) -> str:
    try:
        with sys.stdin.buffer if path == STDIN else path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise ScriptInvalid(f"{name} is larger than {MAX_BYTES // 2**20} MiB.", hint="Split it into several files.")
        return content.decode("utf-8-sig")
    except OSError as error:
        raise ScriptInvalid(
            f"'{path}' cannot be read: {error.strerror or error}.", hint="Look at the path and its rights."
        ) from error
    except UnicodeDecodeError as error:
        raise ScriptInvalid(f"{name} is not UTF-8 (byte {error.start}).", hint="Save it as UTF-8.") from error


def _object(line: str, place: str) -> object:
    try:
        loaded: object = json.loads(line)
    except ValueError as error:
        raise ScriptInvalid(f"{place}: it is not JSON ({error}).", hint=HINT) from error
    except RecursionError as error:
        raise ScriptInvalid(f"{place}: it is nested too deep.", hint=HINT) from error
    return loaded
