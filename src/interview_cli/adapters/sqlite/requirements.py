"""What a resume shows of a job, as the JSON that a session keeps of it."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from interview_cli.core.requirement import Evidence, Match, Requirement


def as_json(matches: Sequence[Match]) -> str | None:
    """The text that is stored; None where there is nothing to store."""
    return json.dumps([asdict(match) for match in matches], ensure_ascii=False) if matches else None


def from_json(stored: str | None) -> tuple[Match, ...]:
    """The records that `as_json` was given; none of a session that was made before they were kept."""
    return tuple(
        Match(
            Requirement(**row["requirement"]),
            row["state"],
            tuple(Evidence(**line) for line in row["evidence"]),
            tuple(row["missing"]),
        )
        for row in json.loads(stored or "[]")
    )
