"""How an answer was spoken, in sentences and as JSON: for a report, and for whoever listens to a recording."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from interview_cli.core.baseline import Baseline
from interview_cli.core.speech import Delivery

Say = Callable[..., str]


def sentences(delivery: Delivery, say: Say, baseline: Baseline | None = None) -> Iterator[str]:
    """Say what was measured, a fact a sentence, in the language of `say`; then beside it what was usual before, if that is known."""
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
    if baseline is not None and delivery.pace is not None:
        yield _beside(delivery, baseline, say)


def _beside(delivery: Delivery, baseline: Baseline, say: Say) -> str:
    """This answer's figures beside the medians, in one sentence; which are better, nobody says."""
    figures = (
        (f"beside_{delivery.pace_unit}", delivery.pace, baseline.pace),
        ("beside_pauses", delivery.pauses_per_minute, baseline.pauses_per_minute),
        ("beside_fillers", delivery.fillers_per_minute, baseline.fillers_per_minute),
    )
    told = "; ".join(say(f"delivery.{key}", now=f"{now:g}", usual=f"{usual:g}") for key, now, usual in figures)
    return say("delivery.beside", answers=baseline.answers, figures=told)


def as_json(delivery: Delivery) -> dict[str, Any]:
    """Give it for programs: the pace is under the name of its unit, and null where the talk is too short."""
    found = asdict(delivery)
    pace = {found.pop("pace_unit"): found.pop("pace")}
    rates = {"pauses_per_minute": delivery.pauses_per_minute, "fillers_per_minute": delivery.fillers_per_minute}
    return {**pace, **found, "talk_share": round(delivery.talk_share, 2), **rates}


def baseline_json(baseline: Baseline | None) -> dict[str, Any] | None:
    """What was usual before, under the same names; null where too few answers came before."""
    if baseline is None:
        return None
    found = asdict(baseline)
    return {found.pop("pace_unit"): found.pop("pace"), **found}


def clock(seconds: float) -> str:
    """Give a place in a recording as a player shows it: "1:05"."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def _short(seconds: float) -> str:
    return f"{seconds:.0f}" if seconds >= 10 else f"{seconds:.1f}"
