"""Where the home is."""

from pathlib import Path

from interview_cli.paths import MARKER, find_home


def test_the_variable_names_the_home(tmp_path: Path) -> None:
    (tmp_path / MARKER).touch()
    assert find_home({"INTERVIEW_HOME": str(tmp_path / "other")}, tmp_path) == tmp_path / "other"


def test_the_nearest_marked_folder_upwards_is_the_home(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / MARKER).touch()
    assert find_home({}, inner) == tmp_path
    (tmp_path / "a" / MARKER).touch()
    assert find_home({}, inner) == tmp_path / "a"


def test_a_folder_of_the_marker_s_name_marks_nothing(tmp_path: Path) -> None:
    (tmp_path / MARKER).touch()
    (tmp_path / "a" / MARKER).mkdir(parents=True)
    assert find_home({}, tmp_path / "a") == tmp_path


def test_without_any_mark_the_home_is_a_folder_of_the_user_s(tmp_path: Path) -> None:
    found = find_home({}, tmp_path)
    assert found.is_absolute()
    assert found.name == "interview-cli"


def test_an_empty_variable_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / MARKER).touch()
    assert find_home({"INTERVIEW_HOME": ""}, tmp_path) == tmp_path


def test_a_relative_home_becomes_absolute_and_a_tilde_the_user_s_folder(tmp_path: Path) -> None:
    assert find_home({"INTERVIEW_HOME": "here"}, tmp_path).is_absolute()
    assert find_home({"INTERVIEW_HOME": "~/here"}, tmp_path) == Path.home() / "here"
