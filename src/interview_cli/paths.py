"""Where the program's files live: one home, found the same way by every command."""

from collections.abc import Mapping
from pathlib import Path

import platformdirs

MARKER = "interview.toml"


def find_home(environment: Mapping[str, str], start: Path) -> Path:
    """Find the home: INTERVIEW_HOME, else the nearest folder upwards from `start` with an interview.toml, else the user's data folder."""
    if named := environment.get("INTERVIEW_HOME"):
        return Path(named).expanduser().absolute()
    for folder in (start, *start.parents):
        if (folder / MARKER).is_file():
            return folder
    return Path(platformdirs.user_data_dir("interview-cli", appauthor=False))
