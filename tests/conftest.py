"""What all tests share: where the weights are, and the OCR program."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

from interview_cli.adapters.tesseract import Tesseract, how_to_install

# The same commit gives the same verdict everywhere: examples are drawn from the test's own name. Look for new ones with
# HYPOTHESIS_PROFILE=default.
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def smollm2() -> Path:
    """The smallest real model, 135M."""
    models = Path(os.environ.get("INTERVIEW_MODELS") or Path(__file__).parents[1] / "models")
    path = models / "smollm2-135m.gguf"
    if not path.is_file():
        pytest.fail(f"{path} is missing: run: make models")
    return path


@pytest.fixture(scope="session")
def tesseract() -> Tesseract:
    """The OCR program with its Korean and English data: a package of the system, so that it may be missing; in CI it may not."""
    found = Tesseract()
    if found.missing:
        absent = f"{', '.join(found.missing)} is not installed; get it: {how_to_install()}"
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(absent)
        pytest.skip(absent)
    return found


def pytest_configure() -> None:
    """Hear Ctrl-C even where whoever started the tests ignores it (a job in the background): programs begun here inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
