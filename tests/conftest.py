"""What all tests share: where the weights are."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

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


def pytest_configure() -> None:
    """Hear Ctrl-C even where whoever started the tests ignores it (a job in the background): programs begun here inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
