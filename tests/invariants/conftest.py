"""What the invariants share: a home whose resumes are ready, made once with the real embedder and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from parts import Coach
from program import MODELS, RESUME_PDF, SMALLEST_MODEL, TALK, Program

from interview_cli.coach.open import open_resume
from interview_cli.core.session import Session
from interview_cli.settings import Settings
from interview_cli.wiring import Wiring
from records import RESUME_TEXT


@pytest.fixture(scope="session")
def resumes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two resumes that a copied `home` knows already, as text and as PDF."""
    file = tmp_path_factory.mktemp("resumes") / "ada.txt"
    file.write_text(RESUME_TEXT, encoding="utf-8")
    return file, RESUME_PDF


@pytest.fixture(scope="session")
def ingested(resumes: tuple[Path, Path], smollm2: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("ingested")
    wiring = Wiring(Settings(home, MODELS, SMALLEST_MODEL), {})
    for file in resumes:
        wiring.vectors.of(open_resume(file, reader=wiring.reader, resumes=wiring.resumes)).get()
    wiring.close()
    return home


@pytest.fixture
def home(ingested: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(ingested, tmp_path / "home"))


@pytest.fixture
def program(home: Path) -> Program:
    return Program(home)


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """A scenario of three questions from the bank."""
    file = tmp_path / "talk.toml"
    file.write_text(TALK, encoding="utf-8")
    return file


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Coach]:
    coach = Coach(tmp_path / "coach.db")
    yield coach
    coach.store.close()


@pytest.fixture
def session(coach: Coach, tmp_path: Path) -> Session:
    return coach.begin(coach.ingest(tmp_path))
