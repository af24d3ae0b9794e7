"""How an answer was spoken, as the JSON that is kept with it."""

import json
from dataclasses import asdict

from interview_cli.core.speech import Delivery, Pause
from interview_cli.core.speech_fillers import Filler


def as_json(delivery: Delivery | None) -> str | None:
    """The text that is stored; None for an answer that was not spoken."""
    return None if delivery is None else json.dumps(asdict(delivery), ensure_ascii=False)


def from_json(stored: str | None) -> Delivery | None:
    """The record that `as_json` was given; None of an answer that was not spoken, or was given before this was kept."""
    if stored is None:
        return None
    row = json.loads(stored)
    pauses, fillers = tuple(Pause(**it) for it in row.pop("pauses")), tuple(Filler(**it) for it in row.pop("fillers"))
    return Delivery(**row, pauses=pauses, fillers=fillers)
