"""How an answer was spoken, in sentences and as JSON: for a report, and for whoever listens to a recording."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from interview_cli.core.speech import Delivery

Say = Callable[..., str]


def sentences(delivery: Delivery, say: Say) -> Iterator[str]:
    """Say what was measured, a fact a sentence, in the language of `say`."""
    if delivery.pace is None:
        yield say("delivery.no_pace")
    else:
        yield say(f"delivery.{delivery.pace_unit}", pace=f"{delivery.pace:g}")
    if delivery.first_word_s is not None:
        yield say("delivery.first_word", seconds=_short(delivery.first_word_s))
    share = f"{delivery.talk_share:.0%}"
    yield say("delivery.talk", seconds=_short(delivery.talk_s), of=_short(delivery.duration_s), share=share)
    if delivery.pauses:
        found = ", ".join(say("delivery.pause", seconds=_short(it.length_s), at=clock(it.start_s)) for it in delivery.pauses)
        yield say("delivery.pauses", pauses=found)
    else:
        yield say("delivery.no_pause")
    if delivery.fillers:
        found = ", ".join(f"{it.text} {it.count}×" for it in delivery.fillers)
        rate = delivery.fillers_per_minute
        yield say("delivery.fillers", fillers=found) + (
            "" if rate is None else " " + say("delivery.fillers_rate", rate=f"{rate:g}")
        )
    else:
        yield say("delivery.no_filler")


def as_json(delivery: Delivery) -> dict[str, Any]:
    """Give it for programs: the pace is under the name of its unit, and null where the talk is too short."""
    found = asdict(delivery)
    pace = {found.pop("pace_unit"): found.pop("pace")}
    return {**pace, **found, "talk_share": round(delivery.talk_share, 2), "fillers_per_minute": delivery.fillers_per_minute}


def clock(seconds: float) -> str:
    """Give a place in a recording as a player shows it: "1:05"."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def _short(seconds: float) -> str:
    return f"{seconds:.0f}" if seconds >= 10 else f"{seconds:.1f}"
