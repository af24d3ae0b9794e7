"""The data that ships with the program, read from its package folder: scenarios, rubric, words, banks, prompts."""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from interview_cli.core.feedback import FIRST, MISSING, NEAR, USUAL, Advice, Phrases, Wording
from interview_cli.core.focusing import focused
from interview_cli.core.graded import ASPECTS, Aspect, Ladder, parse_ladder
from interview_cli.core.kinds import KINDS
from interview_cli.core.prompt import Asking, Example
from interview_cli.core.question_bank import ReadyQuestion
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.rubric import Competency, Criterion, Rubric
from interview_cli.core.scenario import Scenario, words_of
from interview_cli.core.scenario_text import Fault, line_of_stage, parse_scenario, unknown_keys
from interview_cli.core.trade import Trade
from interview_cli.errors import ContentBroken, UsageError

GENERAL = "general"  # the bank of every field; the others are named after theirs
PACKAGED = Path(__file__).parent.parent / "content"


class ContentFiles:
    """Implements `ports.Content` over a folder laid out as `content/` of this package."""

    def __init__(self, folder: Path = PACKAGED) -> None:
        self._folder = folder
        # One cache an object: a cache on the class would keep every object alive and share state between them.
        self._toml = cache(self._read_toml)

    def scenarios(self) -> list[str]:
        """See `ports.Content.scenarios`."""
        return sorted(path.stem for path in (self._folder / "scenarios").glob("*.toml"))

    def scenario(self, name: str) -> Scenario:
        """See `ports.Content.scenario`."""
        path = Path(name) if name.endswith(".toml") else self._folder / "scenarios" / f"{name}.toml"
        try:
            source = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ContentBroken(
                f"There is no scenario '{name}'.",
                hint=f"Scenarios are: {', '.join(self.scenarios())}; or the path of a TOML file.",
            ) from error
        scenario = self.parse_scenario(source, str(name))
        for fault in [*unknown_keys(scenario), *self._without_words(scenario)]:
            raise fault.in_file(name)
        return scenario

    def focused(self, scenario: Scenario, competency: str) -> Scenario:
        """See `ports.Content.focused`."""
        known = [it.id for it in self.rubric().competencies]
        if competency not in known:
            raise UsageError(f"There is no competency '{competency}'.", hint=f"Competencies are: {', '.join(known)}.")
        pool = self.scenario(str(self._folder / "focus.toml")).stages
        return self.parse_scenario(focused(scenario, pool, competency), scenario.id)

    def parse_scenario(self, source: str, name: str) -> Scenario:
        """See `ports.Content.parse_scenario`."""
        return parse_scenario(source, name, competencies=[competency.id for competency in self.rubric().competencies])

    def rubric(self) -> Rubric:
        """See `ports.Content.rubric`."""
        return self._rubric

    def say(self, language: Language, key: str, /, **slots: object) -> str:
        """See `ports.Content.say`."""
        found: Any = self._toml(f"languages/{language}/strings.toml")
        for part in key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        if not isinstance(found, str):
            raise ContentBroken(f"languages/{language}/strings.toml has no '{key}'.", hint="Reinstall interview-cli.")
        with _Broken(f"languages/{language}/strings.toml '{key}'"):
            return found.format_map(slots)

    def phrases(self, language: Language) -> Phrases:
        """See `ports.Content.phrases`."""
        name = f"languages/{language}/feedback.toml"
        table = self._toml(name)
        with _Broken(name):
            improvement = {criterion: _advice(entry) for criterion, entry in table["improvement"].items()}
            return Phrases(
                strength={criterion: _wordings(entries) for criterion, entries in table["strength"].items()},
                shows={criterion: tuple(table["shows"][criterion]) for criterion in table["strength"]},
                named=_wordings(table["named"]),
                improvement=improvement,
                stories=frozenset(table["stories"]),
                polish=_wordings(table["polish"]),
                missing={it: tuple(table["missing"][it]) for it in MISSING},
                from_resume=table["from_resume"],
            )

    def questions(self, language: Language, stage: str, trade: Trade | None) -> tuple[ReadyQuestion, ...]:
        """See `ports.Content.questions`."""
        places = (trade, None) if trade else (None,)
        return tuple(ready for place in places for ready in self._ready(language, stage, place))

    def bank(self, language: Language, key: str) -> tuple[str, ...]:
        """See `ports.Content.bank`."""
        found: Any = self._toml(f"languages/{language}/questions/{GENERAL}.toml")
        for part in key.split("."):
            found = found.get(part, ()) if isinstance(found, dict) else ()
        return tuple(found) if isinstance(found, list) else ()

    def ordinary_lines(self, language: Language) -> tuple[str, ...]:
        """See `ports.Content.ordinary_lines`."""
        with _Broken("ordinary_lines.toml"):
            return tuple(self._toml("ordinary_lines.toml")[language])

    def ordinary_questions(self, language: Language) -> tuple[str, ...]:
        """See `ports.Content.ordinary_questions`."""
        with _Broken("ordinary_questions.toml"):
            return tuple(self._toml("ordinary_questions.toml")[language])

    def ladders(self, path: Path | None = None) -> tuple[Ladder, ...]:
        """See `ports.Content.ladders`."""
        name = "graded/ladders.jsonl"
        try:
            text = self._read(name) if path is None else path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ContentBroken(
                f"The graded answers '{path}' cannot be read: {error}.", hint="Name a file of JSON Lines, or leave it out."
            ) from error
        lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
        return tuple(_ladder(line, f"{path or name}, line {number}") for number, line in lines)

    def gap_check(self, gap: str) -> str:
        """See `ports.Content.gap_check`."""
        with _Broken("gap_checks.toml"):
            return str(self._toml("gap_checks.toml")["gap_checks"][gap])

    def asking(self, language: Language) -> Asking:
        """See `ports.Content.asking`."""
        name = f"languages/{language}/prompts/asking.toml"
        table = self._toml(name)
        with _Broken(name):
            examples = tuple(
                Example(tuple(entry.get("passages", ())), entry.get("answer", ""), entry["focus"], entry["question"])
                for entry in table["examples"]
            )
            openings = {key: tuple(wordings) for key, wordings in table["openings"].items()}
            return Asking({**table["focus"], **table["probes"]}, openings, examples, table["needs_opening"])

    def render(self, language: Language, prompt: str, /, **values: object) -> str:
        """See `ports.Content.render`."""
        rendered: str = self._templates.render(language, prompt, values)
        return rendered

    def _ready(self, language: Language, stage: str, trade: Trade | None) -> Iterator[ReadyQuestion]:
        name = f"languages/{language}/questions/{trade or GENERAL}.toml"
        with _Broken(name):
            for entry in self._toml(name).get(stage, ()):
                level, is_for_change = entry.get("level"), entry.get("change", False)
                yield ReadyQuestion(entry["ask"], tuple(entry.get("probes", ())), level, is_for_change, trade)

    def _without_words(self, scenario: Scenario) -> Iterator[Fault]:
        """Stages without words: they could be neither asked nor reported on. Stored scenarios are not asked anew."""
        for language in LANGUAGES:
            named, tasks = self._toml(f"languages/{language}/strings.toml")["stage"], self.asking(language).tasks
            for stage in scenario.stages:
                words = words_of(stage.id)
                if words not in named or (stage.kind == "generated" and words not in tasks):
                    message = (
                        f"{stage.kind} stage '{stage.id}' has no words in '{language}'; stages are {', '.join(named)},"
                        " and a second one of the same is named with its number, as experience_2"
                    )
                    yield Fault(line_of_stage(scenario, stage), message)

    @cached_property
    def _rubric(self) -> Rubric:
        table = self._toml("rubrics/standard.toml")
        with _Broken("rubrics/standard.toml"):
            rubric = Rubric(table["id"], table["version"], tuple(_competency(entry) for entry in table["competencies"]))
            for criterion in (it for competency in rubric.competencies for it in competency.criteria):
                if not criterion.checks or not criterion.shown_by:
                    raise ValueError(f"criterion '{criterion.id}' has no checks, or no signs in shown_by")
            return rubric

    @cached_property
    def _templates(self) -> Any:
        # By name: loading Jinja costs more than all that commands without a model read from here.
        module = import_module("interview_cli.adapters.prompt_templates")
        return module.PromptTemplates(self._folder / "languages")

    def _read_toml(self, name: str) -> Mapping[str, Any]:
        return _parse_toml(self._read(name), name)

    def _read(self, name: str) -> str:
        try:
            return (self._folder / name).read_text(encoding="utf-8")
        except OSError as error:
            raise ContentBroken(f"{name} is missing from the installation.", hint="Reinstall interview-cli.") from error


class _Broken:
    """Turns what a malformed table raises into ContentBroken that names the file."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (KeyError, ValueError, TypeError, AttributeError, IndexError)):
            detail = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
            raise ContentBroken(
                f"{self._what} is not well formed: {detail}.", hint="Mend the file, or reinstall interview-cli."
            ) from error


def _parse_toml(source: str, what: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ContentBroken(f"{what} is not valid TOML: {error}.", hint="Mend the file, or reinstall interview-cli.") from error


def _advice(entry: Mapping[str, Any]) -> Advice:
    wordings = {occasion: _wordings(given) for occasion, given in entry.items() if occasion != "about"}
    if lacking := [occasion for occasion in (FIRST, NEAR, USUAL) if not wordings.get(occasion)]:
        raise ValueError(f"an improvement has no wording for '{lacking[0]}'")
    return Advice(tuple(entry["about"]), wordings)


def _wordings(entries: Sequence[Any]) -> tuple[Wording, ...]:
    return tuple(_wording({"say": entry} if isinstance(entry, str) else entry) for entry in entries)


def _wording(entry: Mapping[str, Any]) -> Wording:
    unless = entry.get("unless")
    if unless not in (None, *KINDS):
        raise ValueError(f"a wording has an unknown unless '{unless}'")
    return Wording(entry["say"], unless)


def _competency(entry: Mapping[str, Any]) -> Competency:
    criteria = tuple(
        Criterion(
            id=criterion["id"],
            checks=tuple(criterion["checks"]),
            anchors=tuple(criterion["anchors"]),
            shown_by=tuple(criterion["shown_by"]),
            label=tuple(criterion["label"].items()),
            advice=tuple(criterion["advice"].items()),
            aspect=_aspect(criterion.get("aspect")),
        )
        for criterion in entry["criteria"]
    )
    return Competency(entry["id"], float(entry["weight"]), criteria, tuple(entry["label"].items()))


def _ladder(line: str, place: str) -> Ladder:
    with _Broken(place):
        return parse_ladder(json.loads(line))


def _aspect(name: str | None) -> Aspect | None:
    found = next((aspect for aspect in ASPECTS if aspect == name), None)
    if name is not None and found is None:
        raise ValueError(f"there is no aspect '{name}'")
    return found
