"""A file of weights was not found after it had been moved, and a session had been changed before anybody noticed.

Rule: one resolver (flag over variable over file over default) checks that weights exist, are readable, are GGUF and whole, before
anything is stored; its error says what was tried.
"""

import sqlite3
from pathlib import Path

import pytest
from gguf_of import tiny_gguf
from program import Program

from interview_cli.settings import load_settings

WRONG = {
    "missing": lambda path: None,
    "a folder": lambda path: path.mkdir(),
    "0 bytes": lambda path: path.touch(),
    "another format": lambda path: path.write_bytes(b"PK\x03\x04" + tiny_gguf()),
    "truncated": lambda path: path.write_bytes(tiny_gguf()[:-8]),
    "a broken link": lambda path: path.symlink_to(path.with_name("gone.gguf")),
}


def dump(database: Path) -> list[str]:
    connection = sqlite3.connect(database)
    found = list(connection.iterdump())
    connection.close()
    return found


@pytest.fixture(params=WRONG)
def weights(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "weights.gguf"
    WRONG[request.param](path)
    return path


def test_start_ends_with_4_and_stores_nothing(weights: Path, program: Program, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text("A resume that is not read, because the weights are looked at before it.", encoding="utf-8")
    before = dump(program.database)
    done = program.run("start", new, "--no-input", "--model", weights)

    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (4, "", False)
    assert str(weights) in done.stderr
    assert "Tried" in done.stderr
    assert dump(program.database) == before


@pytest.mark.parametrize("kind", ["missing", "truncated"])
def test_answer_ends_with_4_and_stores_nothing(kind: str, program: Program, tmp_path: Path, resumes: tuple[Path, Path]) -> None:
    session = program.json("start", resumes[0], "--scenario", "quick")["session_id"]
    weights = tmp_path / "weights.gguf"
    WRONG[kind](weights)
    before = dump(program.database)
    done = program.run("answer", session, "I build the backends of shops.", "--model", weights)

    assert (done.returncode, "Traceback" in done.stderr) == (4, False)
    assert str(weights) in done.stderr
    assert dump(program.database) == before


def test_weights_of_the_catalog_that_are_gone_name_their_place_and_the_command(
    program: Program, tmp_path: Path, resumes: tuple[Path, Path]
) -> None:
    done = program.run("start", resumes[0], "--no-input", INTERVIEW_MODELS=str(tmp_path / "moved"))

    assert done.returncode == 4
    assert str(tmp_path / "moved") in done.stderr
    assert "interview models pull" in done.stderr


def test_a_flag_comes_before_a_variable_before_the_file_before_the_default(tmp_path: Path) -> None:
    variable, flag = {"INTERVIEW_HOME": str(tmp_path), "INTERVIEW_MODEL": "of-variable"}, {"model": "of-flag"}
    default = load_settings({"INTERVIEW_HOME": str(tmp_path)}, tmp_path)[0].model
    (tmp_path / "interview.toml").write_text('model = "of-file"\n', encoding="utf-8")
    from_file = load_settings({"INTERVIEW_HOME": str(tmp_path)}, tmp_path)[0].model

    assert default not in ("of-file", "of-variable", "of-flag")
    assert from_file == "of-file"
    assert load_settings(variable, tmp_path)[0].model == "of-variable"
    assert load_settings(variable, tmp_path, flag)[0].model == "of-flag"


def test_the_flag_of_a_command_is_what_is_looked_for(program: Program, tmp_path: Path, resumes: tuple[Path, Path]) -> None:
    variable = tmp_path / "variable.gguf"
    done = program.run("start", resumes[0], "--no-input", "--model", tmp_path / "flag.gguf", INTERVIEW_MODEL=str(variable))

    assert "flag.gguf" in done.stderr
    assert "variable.gguf" not in done.stderr
