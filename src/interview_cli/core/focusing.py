"""An interview that asks mostly about one competency: a scenario with its middle exchanged.

Apart from `core.scenario_text`, which reads what people wrote; this writes a scenario that nobody did. Its text is kept with the
session like any other, so that it goes on as it began.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, islice

from interview_cli.core.scenario import Scenario, Stage


def focused(scenario: Scenario, pool: Sequence[Stage], competency: str) -> str:
    """Write a scenario of the same length whose questions are about one competency.

    What opens and closes an interview stays. Between them come the pool's stages of the competency, over and over ("skill",
    "skill_2"), as many as were there before.

    Args:
        pool: stages by competency, each follow-up behind its parent.

    Returns:
        Its TOML.

    Raises:
        ValueError: the pool has nothing for the competency.
    """
    own = [stage for stage in pool if stage.competency == competency]
    if not own:
        raise ValueError(f"no stages for {competency}")
    first, last = _ends(scenario.stages)
    middle = len(scenario.stages) - len(first) - len(last)
    taken = {stage.id for stage in (*first, *last)}
    asked = list(islice((stage for stage in _rounds(own) if stage.id not in taken), middle))
    return as_toml(scenario, (*first, *asked, *last))


def _ends(stages: Sequence[Stage]) -> tuple[Sequence[Stage], Sequence[Stage]]:
    """The templates that an interview opens and closes with; one alone opens it."""
    first = stages[:1] if stages[0].kind == "template" else ()
    last = stages[-1:] if len(stages) > 1 and stages[-1].kind == "template" else ()
    return first, last


def _rounds(stages: Sequence[Stage]) -> Iterator[Stage]:
    for number in count(1):
        again = "" if number == 1 else f"_{number}"
        for stage in stages:
            yield replace(stage, id=stage.id + again, parent=stage.parent and stage.parent + again)


def as_toml(scenario: Scenario, stages: Sequence[Stage]) -> str:
    """Write a scenario with these stages in place of its own."""
    head = [f"id = {_text(scenario.id)}", f"version = {scenario.version}"]
    if scenario.is_career_change:
        head.append("career_change = true")
    head += [f"about.{language} = {_text(text)}" for language, text in scenario.about]
    return "\n".join([*head, *(line for stage in stages for line in ("", *_stage(stage)))]) + "\n"


def _stage(stage: Stage) -> Iterator[str]:
    yield "[[stages]]"
    yield f"id = {_text(stage.id)}"
    yield f"kind = {_text(stage.kind)}"
    yield f"competency = {_text(stage.competency)}"
    if stage.parent:
        yield f"parent = {_text(stage.parent)}"
    if stage.topic != "entry":
        yield f"topic = {_text(stage.topic)}"
    if stage.sections:
        yield f"sections = [{', '.join(map(_text, stage.sections))}]"
    for language, text in stage.query:
        yield f"query.{language} = {_text(text)}"


def _text(text: str) -> str:
    # A basic string of TOML takes the escapes of JSON, and forbids one character more.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
