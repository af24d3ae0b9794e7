"""A scenario's TOML to its stages, and what is wrong with one, each fault with its line: people write their own."""

import hashlib
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from interview_cli.core.resume import LANGUAGES, SECTION_KINDS
from interview_cli.core.scenario import TOPICS, Scenario, Stage, StageKind
from interview_cli.errors import ContentBroken

KEYS = frozenset({"id", "version", "stages", "about", "career_change"})
STAGE_KEYS = frozenset({"id", "kind", "competency", "parent", "sections", "query", "topic"})
HINT = "Mend the file; the scenarios that ship are examples of the form."
_STAGE_BEGIN = re.compile(r"^\s*\[\[\s*stages\s*\]\]")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong; `line` counts from 1, None where it is no one line's."""

    line: int | None
    message: str

    def in_file(self, name: str) -> ContentBroken:
        """The fault as the error that ends a command."""
        at = f", line {self.line}" if self.line else ""
        return ContentBroken(f"Scenario '{name}'{at}: {self.message}.", hint=HINT)


def parse_scenario(source: str, name: str, *, competencies: Collection[str]) -> Scenario:
    """Make a scenario of its text.

    Args:
        name: the file's, for messages.
        competencies: the ids that the rubric has.

    Raises:
        ContentBroken: the first fault.
    """
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r" \(at line (\d+), column \d+\)$", str(error))
        message = f"not valid TOML: {str(error)[: at.start()] if at else error}"
        raise Fault(int(at[1]) if at else None, message).in_file(name) from error
    for fault in _faults(table, source, competencies):
        raise fault.in_file(name)
    stages = tuple(_stage(entry) for entry in table["stages"])
    about = tuple((language, str(text)) for language, text in table.get("about", {}).items())
    sha256 = hashlib.sha256(source.encode()).hexdigest()
    return Scenario(table["id"], table["version"], stages, sha256, source, about, table.get("career_change", False))


def unknown_keys(scenario: Scenario) -> list[Fault]:
    """Keys that mean nothing, as a misspelt one does; an older version may have stored a scenario with some."""
    table = tomllib.loads(scenario.source)
    faults = [Fault(None, f"it has a key '{key}', and the keys are {_listed(KEYS)}") for key in table if key not in KEYS]
    for number, entry in enumerate(table["stages"]):
        strange = [key for key in entry if key not in STAGE_KEYS]
        faults += [
            Fault(_line_of(scenario.source, number, key), f"a stage has a key '{key}', and the keys are {_listed(STAGE_KEYS)}")
            for key in strange
        ]
    return faults


def line_of_stage(scenario: Scenario, stage: Stage) -> int | None:
    """Where a stage stands in its scenario's text."""
    return _line_of(scenario.source, scenario.stages.index(stage), "id")


def _faults(table: Mapping[str, Any], source: str, competencies: Collection[str]) -> Iterator[Fault]:
    for key, kind in (("id", str), ("version", int), ("stages", list)):
        if key not in table:
            yield Fault(None, f"'{key}' is missing")
        elif not isinstance(table[key], kind):
            yield Fault(None, f"'{key}' must be {_KIND_NAMES[kind]}, not {table[key]!r}")
    if not isinstance(table.get("about", {}), dict):
        yield Fault(None, "'about' must be a table with a text a language")
    if not isinstance(table.get("career_change", False), bool):
        yield Fault(None, f"'career_change' must be true or false, not {table['career_change']!r}")
    stages = table.get("stages")
    if not isinstance(stages, list):
        return
    if not stages:
        yield Fault(None, "it has no stages")
    seen: set[str] = set()
    for number, entry in enumerate(stages):
        if not isinstance(entry, dict):
            yield Fault(None, f"a stage must be a table, not {entry!r}")
            continue
        for key, message in _faults_of_stage(entry, seen, competencies):
            yield Fault(_line_of(source, number, key), message)
        seen.add(str(entry.get("id")))


_KIND_NAMES = {str: "a text", int: "a whole number", list: "a list"}


def _faults_of_stage(entry: Mapping[str, Any], seen: Collection[str], competencies: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each fault of one stage with the key that it is about."""
    missing = [key for key in ("id", "kind", "competency") if key not in entry]
    if missing:
        yield missing[0], f"a stage's '{missing[0]}' is missing"
        return
    name, kind, parent = entry["id"], entry["kind"], entry.get("parent")
    sections, query = entry.get("sections", []), entry.get("query", {})
    if name in seen:
        yield "id", f"stage '{name}' occurs twice"
    if kind not in get_args(StageKind):
        yield "kind", f"stage '{name}' has kind '{kind}', not one of {', '.join(get_args(StageKind))}"
    if entry["competency"] not in competencies:
        yield "competency", f"stage '{name}' has competency '{entry['competency']}', not one of {', '.join(competencies)}"
    if kind == "follow_up" and parent not in seen:
        yield "parent", f"stage '{name}' follows up '{parent}', which does not stand before it"
    if not isinstance(sections, list):
        yield "sections", f"stage '{name}' must have a list of sections"
    elif unknown := sorted(set(map(str, sections)) - set(SECTION_KINDS)):
        yield "sections", f"stage '{name}' names a section '{unknown[0]}', not one of {', '.join(SECTION_KINDS)}"
    if not isinstance(query, dict) or not set(query) <= set(LANGUAGES):
        yield "query", f"stage '{name}' must have its query by language: query.en, query.ko"
    if (topic := entry.get("topic", "entry")) not in TOPICS:
        yield "topic", f"stage '{name}' has topic '{topic}', not one of {', '.join(TOPICS)}"


def _stage(entry: Mapping[str, Any]) -> Stage:
    return Stage(
        id=str(entry["id"]),
        kind=entry["kind"],
        competency=str(entry["competency"]),
        parent=entry.get("parent"),
        sections=tuple(entry.get("sections", ())),
        query=tuple((language, str(text)) for language, text in entry.get("query", {}).items()),
        topic=entry.get("topic", "entry"),
    )


def _line_of(source: str, number: int, key: str) -> int | None:
    """The line on which a stage has a key, else the one on which the stage begins; None for stages written in one line."""
    begins = [at for at, line in enumerate(source.splitlines(), start=1) if _STAGE_BEGIN.match(line)]
    if number >= len(begins):
        return None
    end = begins[number + 1] if number + 1 < len(begins) else None
    lines = source.splitlines()[begins[number] - 1 : end - 1 if end else None]
    own = (at for at, line in enumerate(lines, start=begins[number]) if re.match(rf"\s*{re.escape(key)}\b", line))
    return next(own, begins[number])


def _listed(keys: Collection[str]) -> str:
    return ", ".join(sorted(keys))
