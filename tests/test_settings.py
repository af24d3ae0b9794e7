"""Settings: which source wins, and how a wrong one is told."""

from dataclasses import fields
from pathlib import Path

import pytest

from interview_cli.errors import StorageUnavailable, UsageError
from interview_cli.settings import DEFAULT_MODEL, Settings, load_settings


def home(folder: Path, toml: str = "") -> Path:
    (folder / "interview.toml").write_text(toml, encoding="utf-8")
    return folder


def test_defaults_stand_where_nothing_is_said(tmp_path: Path) -> None:
    settings, origins = load_settings({}, home(tmp_path))
    assert settings == Settings(home=tmp_path, models=tmp_path / "models")
    assert settings.model == DEFAULT_MODEL
    assert origins.of == {**{field.name: "default" for field in fields(Settings)}, "home": "found"}


def test_the_database_lies_in_the_home(tmp_path: Path) -> None:
    settings, _ = load_settings({}, home(tmp_path))
    assert settings.database == tmp_path / "sessions" / "interviews.db"


def test_each_source_is_stronger_than_the_one_before(tmp_path: Path) -> None:
    home(tmp_path, 'seed = 1\nthreads = 1\nlanguage = "ko"\n')
    settings, origins = load_settings({"INTERVIEW_SEED": "2", "INTERVIEW_THREADS": "2"}, tmp_path, {"seed": 3})
    assert (settings.language, settings.threads, settings.seed) == ("ko", 2, 3)
    assert (origins.of["language"], origins.of["threads"], origins.of["seed"]) == (
        str(tmp_path / "interview.toml"),
        "INTERVIEW_THREADS",
        "flag",
    )


def test_a_flag_that_was_not_given_changes_nothing(tmp_path: Path) -> None:
    settings, origins = load_settings({"INTERVIEW_MODEL": "smollm2-135m"}, home(tmp_path), {"model": None})
    assert (settings.model, origins.of["model"]) == ("smollm2-135m", "INTERVIEW_MODEL")


def test_paths_count_from_where_they_are_written(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    home(tmp_path, 'models = "weights"\n')
    assert load_settings({}, inner)[0].models == tmp_path / "weights"
    assert load_settings({"INTERVIEW_MODELS": "weights"}, inner)[0].models == inner / "weights"


@pytest.mark.parametrize("field", [field.name for field in fields(Settings) if field.name != "home"])
def test_every_setting_has_its_variable(field: str, tmp_path: Path) -> None:
    value = "ko" if field == "language" else "4096"
    settings, origins = load_settings({f"INTERVIEW_{field.upper()}": value}, home(tmp_path))
    assert origins.of[field] == f"INTERVIEW_{field.upper()}"
    assert str(getattr(settings, field)).endswith(value)


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("seed = ", "not valid TOML"),
        ("colour = 1", "'colour' is no setting"),
        ('home = "x"', "'home' is no setting"),
        ('seed = "many"', "whole number, not 'many'"),
        ("seed = -1", "at least 0, not -1"),
        ("context_tokens = 16", "at least 2048"),
        ('language = "fr"', "one of en, ko, not 'fr'"),
    ],
)
def test_a_wrong_file_is_refused_with_its_path_and_what_to_write(toml: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=says) as refused:
        load_settings({}, home(tmp_path, toml))
    assert "interview.toml" in refused.value.message
    assert refused.value.hint


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "interview.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not valid TOML"):
        load_settings({}, tmp_path)


@pytest.mark.parametrize(
    ("name", "value"), [("INTERVIEW_THREADS", "x"), ("INTERVIEW_LANGUAGE", "de"), ("INTERVIEW_GPU_LAYERS", "-2")]
)
def test_a_wrong_variable_is_refused_by_its_name(name: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=name):
        load_settings({name: value}, home(tmp_path))


def test_a_home_that_is_a_file_is_told_as_a_storage_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageUnavailable, match="cannot be read"):
        load_settings({"INTERVIEW_HOME": str(tmp_path / "file")}, tmp_path)


def test_a_folder_in_the_place_of_the_file_is_told_as_a_storage_problem(tmp_path: Path) -> None:
    (tmp_path / "interview.toml").mkdir()
    with pytest.raises(StorageUnavailable, match="cannot be read"):
        load_settings({"INTERVIEW_HOME": str(tmp_path)}, tmp_path)
