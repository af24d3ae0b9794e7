"""The catalog that ships with the package."""

import tomllib
from importlib.resources import files

from interview_cli.core.catalog import ModelCard, parse_catalog


def load_catalog() -> tuple[ModelCard, ...]:
    """Read content/models.toml.

    Raises:
        ContentBroken: it is not well formed.
    """
    return parse_catalog(tomllib.loads(files("interview_cli").joinpath("content/models.toml").read_text(encoding="utf-8")))
