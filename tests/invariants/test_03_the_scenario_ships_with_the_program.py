"""The module of scenarios was not found, because the import path was edited by hand and differed from place to place.

Rule: scenarios are package data; one that is missing or broken refuses to start, and nothing ever stands in for it.
"""

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from parts import Coach
from program import PACKAGE, PROJECT, TALK, Program, environment

BROKEN = {
    "no TOML": "id = [",
    "no stages": 'id = "own"\nversion = 1\nstages = []',
    "no version": TALK.replace("version = 1", ""),
    "a stage twice": TALK.replace("final_statement", "intro"),
    "an unknown kind": TALK.replace('"template"', '"improvised"', 1),
    "an unknown competency": TALK.replace('"motivation"\nkind', '"m"\nkind').replace('= "communication"', '= "charm"', 1),
    "a follow-up of nothing": TALK.replace('kind = "template"', 'kind = "follow_up"\nparent = "skill"', 1),
}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built and unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    isolation = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", *isolation, "--wheel-dir", str(folder), str(PROJECT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_the_wheel_holds_all_content(unpacked: Path) -> None:
    shipped = {path.relative_to(unpacked / "interview_cli") for path in (unpacked / "interview_cli").rglob("*")}
    content = {path.relative_to(PACKAGE) for path in (PACKAGE / "content").rglob("*") if "__pycache__" not in path.parts}

    assert len(content) > 20
    assert content - shipped == set()


def test_the_wheel_begins_an_interview_from_an_empty_folder(
    unpacked: Path, home: Path, tmp_path: Path, resumes: tuple[Path, Path]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    installed = Program(home, imports=(unpacked,))
    place = [sys.executable, "-c", "import interview_cli; print(interview_cli.__file__)"]
    found = subprocess.run(
        place, cwd=empty, env=environment(home, imports=(unpacked,)), capture_output=True, text=True, check=True
    )

    assert found.stdout.startswith(str(unpacked))
    assert installed.json("start", resumes[0], cwd=empty)["turn"]["stage"] == "intro"


def test_a_packaged_scenario_that_is_gone_refuses_to_start(
    unpacked: Path, home: Path, tmp_path: Path, resumes: tuple[Path, Path]
) -> None:
    (unpacked / "interview_cli" / "content" / "scenarios" / "standard.toml").rename(tmp_path / "away")
    done = Program(home, imports=(unpacked,)).run("start", resumes[0], "--no-input")
    (tmp_path / "away").rename(unpacked / "interview_cli" / "content" / "scenarios" / "standard.toml")

    assert done.returncode == 2
    assert "standard" in done.stderr
    assert sessions_in(home) == 0


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_scenario_refuses_to_start_and_leaves_no_session(
    fault: str, home: Path, tmp_path: Path, resumes: tuple[Path, Path]
) -> None:
    scenario = tmp_path / "own.toml"
    scenario.write_text(BROKEN[fault], encoding="utf-8")
    done = Program(home).run("start", resumes[0], "--no-input", "--scenario", scenario)

    assert done.returncode == 2
    assert "own.toml" in done.stderr
    assert sessions_in(home) == 0


def sessions_in(home: Path) -> int:
    coach = Coach(Program(home).database)
    found = len(coach.sessions.all())
    coach.store.close()
    return found
