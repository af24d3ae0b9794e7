"""A batch file's meaning: cases that are interviewed without a person, and what is expected of each.

`parse_script` takes what a YAML or JSON reader gives and finds every fault by its place ("cases[2].answers"); reading the file
is the adapter's. Apart from it so that the rules can be tested without files.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from typing import TypeAlias, TypeVar, cast

from interview_cli.core.manner import LEVELS, PERSONAS, USUAL, Manner
from interview_cli.core.plain_text import plain
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.errors import ScriptInvalid, UsageError

VERSION = 1
LOWEST_SCORE, HIGHEST_SCORE = 0.0, 100.0
MAX_SEED = 2**32 - 2  # a uint32 to llama.cpp, whose largest means "any"
DEFAULT_ANSWER = "default"
_HINT = "The form of a batch file: interview batch --help"
_SCRIPT_KEYS = ("version", "defaults", "cases")
_DEFAULT_KEYS = ("language", "scenario", "seed", "role", "job", "company", "level", "persona", "focus", "expect")
_CASE_KEYS = ("name", "resume", "answers", *_DEFAULT_KEYS)
_EXPECT_KEYS = ("min_score", "max_score")
_RECORDING_KEYS = ("audio",)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Expectation:
    """Scores, 0 to 100, between which a case passes; None is no limit."""

    min_score: float | None = None
    max_score: float | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """An answer that was spoken: the path of a sound file, as written in the file."""

    path: str


Given: TypeAlias = str | Recording


@dataclass(frozen=True, slots=True)
class Answers:
    """What a scripted candidate says: by stage or in order, and otherwise the default. "" passes the question over."""

    by_stage: tuple[tuple[str, Given], ...] = ()
    in_order: tuple[Given, ...] = ()
    default: Given = ""

    @property
    def all(self) -> tuple[Given, ...]:
        """Every answer, in no order that means anything."""
        return (*(given for _, given in self.by_stage), *self.in_order, self.default)

    def with_paths(self, make: Callable[[str], str]) -> "Answers":
        """The same, with the path of each recording made into another."""

        def made(given: Given) -> Given:
            return Recording(make(given.path)) if isinstance(given, Recording) else given

        by_stage = tuple((stage, made(given)) for stage, given in self.by_stage)
        return Answers(by_stage, tuple(map(made, self.in_order)), made(self.default))


@dataclass(frozen=True, slots=True)
class Case:
    """One interview of a script.

    Attributes:
        place: where it stands in the file ("cases[2]"), for messages.
        resume, job, company: paths as written in the file, relative to it.
        language, scenario, seed, role: None where the file leaves it to the settings.
    """

    name: str
    place: str
    resume: str
    answers: Answers
    job: str | None = None
    language: Language | None = None
    scenario: str | None = None
    seed: int | None = None
    role: str | None = None
    company: str | None = None
    manner: Manner = USUAL
    expect: Expectation = Expectation()

    def check_stages(self, known: Collection[str]) -> None:
        """Make sure that every answer is to a stage that the case's scenario has.

        Raises:
            ScriptInvalid: one is not; said with the nearest name.
        """
        for stage, _ in self.answers.by_stage:
            if stage not in known:
                raise _unknown(f"{self.place}.answers", "stage", stage, known)


@dataclass(frozen=True, slots=True)
class Script:
    """All cases of a batch file, in its order; their names are unique."""

    cases: tuple[Case, ...]

    def shard(self, number: int, of: int) -> "Script":
        """Give the part of the cases that is this machine's: every case is in exactly one of the parts 1 to `of`.

        A case's part follows from its name alone, so adding or moving cases moves no other one. A part may be empty.

        Raises:
            UsageError: there is no such part.
        """
        if not 1 <= number <= of:
            raise UsageError(f"There is no part {number} of {of}.", hint="Parts count from 1, e.g. --shard 1/4 to --shard 4/4.")
        return Script(tuple(case for case in self.cases if _stable_hash(case.name) % of == number - 1))


def parse_script(data: object) -> Script:
    """Make a script of what a YAML file holds, with its defaults merged into every case.

    Raises:
        ScriptInvalid: with the place of the first fault and, for a mistyped key, the nearest one that exists.
    """
    top = _mapping(data, "the file", _SCRIPT_KEYS)
    if "version" not in top:
        raise _invalid("the file", f"it has no 'version'; this program reads version {VERSION}")
    version = top["version"]
    if type(version) is not int or version != VERSION:
        raise _invalid("version", f"it is {_shown(version)}; this program reads version {VERSION}")
    defaults = _mapping(top.get("defaults", {}), "defaults", _DEFAULT_KEYS)
    _check_values(defaults, "defaults")
    entries = _sequence(top.get("cases"), "cases")
    if not entries:
        raise _invalid("cases", "there are none")
    cases = tuple(_case(entry, f"cases[{i}]", defaults) for i, entry in enumerate(entries))
    first: dict[str, Case] = {}
    for case in cases:
        if case.name in first:
            raise _invalid(f"{case.place}.name", f"'{case.name}' is already the name of {first[case.name].place}")
        first[case.name] = case
    return Script(cases)


def _case(data: object, place: str, defaults: Mapping[str, object]) -> Case:
    own = _mapping(data, place, _CASE_KEYS)
    for key in ("name", "resume", "answers"):
        if key not in own:
            raise _invalid(place, f"it has no '{key}'")
    _check_values(own, place)
    merged = {**defaults, **own}
    expect = {**_as_mapping(defaults.get("expect")), **_as_mapping(own.get("expect"))}
    return Case(
        name=_name(own["name"], f"{place}.name"),
        place=place,
        resume=_filled(own["resume"], f"{place}.resume"),
        answers=_answers(own["answers"], f"{place}.answers"),
        job=_optional(merged, "job", place, _filled),
        language=_optional(merged, "language", place, _language),
        scenario=_optional(merged, "scenario", place, _filled),
        seed=_optional(merged, "seed", place, _seed),
        role=_optional(merged, "role", place, _filled),
        company=_optional(merged, "company", place, _filled),
        manner=_manner(merged, place),
        expect=_expectation(expect, f"{place}.expect"),
    )


def _check_values(values: Mapping[str, object], place: str) -> None:
    """Find faults where they were written, before defaults and a case's own values are mixed."""
    _optional(values, "job", place, _filled)
    _optional(values, "company", place, _filled)
    _manner(values, place)
    _optional(values, "language", place, _language)
    _optional(values, "scenario", place, _filled)
    _optional(values, "seed", place, _seed)
    _optional(values, "role", place, _filled)
    _optional(values, "expect", place, _expectation)


def _answers(data: object, place: str) -> Answers:
    if isinstance(data, Mapping):
        given = {str(stage): _given(answer, f"{place}.{stage}") for stage, answer in data.items()}
        default = given.pop(DEFAULT_ANSWER, "")
        return Answers(by_stage=tuple(given.items()), default=default)
    if isinstance(data, Sequence) and not isinstance(data, str):
        return Answers(in_order=tuple(_given(answer, f"{place}[{i}]") for i, answer in enumerate(data)))
    raise _invalid(place, f"it is {_shown(data)}; give answers by stage, or a list of them, or {{default: …}}")


def _given(data: object, place: str) -> Given:
    if isinstance(data, Mapping):
        spoken = _mapping(data, place, _RECORDING_KEYS)
        return Recording(_filled(spoken.get("audio"), f"{place}.audio"))
    return _text(data, place)


def _expectation(data: object, place: str) -> Expectation:
    values = _mapping(data, place, _EXPECT_KEYS)
    low = _optional(values, "min_score", place, _score)
    high = _optional(values, "max_score", place, _score)
    if low is not None and high is not None and low > high:
        raise _invalid(place, f"min_score {low:g} is above max_score {high:g}, so no score can pass")
    return Expectation(low, high)


def _optional(values: Mapping[str, object], key: str, place: str, parse: Callable[[object, str], _T]) -> _T | None:
    return parse(values[key], f"{place}.{key}") if key in values else None


def _as_mapping(data: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", data) if isinstance(data, Mapping) else {}


def _mapping(data: object, place: str, known: Collection[str]) -> Mapping[str, object]:
    if not isinstance(data, Mapping):
        raise _invalid(place, f"it is {_shown(data)}; it must be a table of {', '.join(known)}")
    for key in data:
        if key not in known:
            raise _unknown(place, "key", key, known)
    return data


def _sequence(data: object, place: str) -> Sequence[object]:
    if isinstance(data, Sequence) and not isinstance(data, str):
        return data
    raise _invalid(place, f"it is {_shown(data)}; it must be a list")


def _text(data: object, place: str) -> str:
    if not isinstance(data, str):
        raise _invalid(place, f"it is {_shown(data)}; it must be text (put it in quotes)")
    return plain(data)


def _filled(data: object, place: str) -> str:
    text = _text(data, place).strip()
    if not text:
        raise _invalid(place, "it is blank")
    return text


def _name(data: object, place: str) -> str:
    name = _filled(data, place)
    if "\n" in name:
        raise _invalid(place, "it has more than one line")
    return name


def _language(data: object, place: str) -> Language:
    if data not in LANGUAGES:
        raise _invalid(place, f"it is {_shown(data)}; the languages are {', '.join(LANGUAGES)}")
    return data


def _seed(data: object, place: str) -> int:
    if type(data) is not int or not 0 <= data <= MAX_SEED:
        raise _invalid(place, f"it is {_shown(data)}; it must be a whole number from 0 to {MAX_SEED}")
    return data


def _manner(values: Mapping[str, object], place: str) -> Manner:
    level = _optional(values, "level", place, partial(_one_of, LEVELS))
    persona = _optional(values, "persona", place, partial(_one_of, PERSONAS))
    return Manner(level, persona or "neutral", _optional(values, "focus", place, _filled))


def _one_of(known: tuple[_T, ...], data: object, place: str) -> _T:
    if data not in known:
        raise _invalid(place, f"it is {_shown(data)}; it must be one of {', '.join(map(str, known))}")
    return next(value for value in known if value == data)


def _score(data: object, place: str) -> float:
    is_number = isinstance(data, int | float) and not isinstance(data, bool)
    if not is_number or not LOWEST_SCORE <= cast("float", data) <= HIGHEST_SCORE:  # not true of nan either
        raise _invalid(place, f"it is {_shown(data)}; a score is a number from {LOWEST_SCORE:g} to {HIGHEST_SCORE:g}")
    return float(cast("float", data))


def _stable_hash(name: str) -> int:
    """Python's own hash differs from process to process."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")


def _shown(data: object) -> str:
    """A value for a message: short, and never a whole nested table."""
    if data is None:
        return "empty"
    if isinstance(data, Mapping):
        return "a table"
    if isinstance(data, str):
        return f"'{plain(data)[:40]}'"
    if isinstance(data, int) and abs(data) > 10**18:  # Python refuses to write out thousands of digits
        return "a very large number"
    return "a list" if isinstance(data, Sequence) else f"{data!s:.40} ({type(data).__name__})"


def _invalid(place: str, fault: str) -> ScriptInvalid:
    return ScriptInvalid(f"{place}: {fault}.", hint=_HINT)


def _unknown(place: str, kind: str, found: object, known: Collection[str]) -> ScriptInvalid:
    near = get_close_matches(str(found), known, n=1)
    meant = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(known)}"
    return ScriptInvalid(f"{place}: unknown {kind} {_shown(found)}.", hint=meant[0].upper() + meant[1:])


def shortfall(score: float | None, expect: Expectation) -> str:
    """Say where a score misses what was expected, "" where it does not.

    No score at all misses any expectation: unknown is neither high nor low.
    """
    if expect.min_score is None and expect.max_score is None:
        return ""
    if score is None:
        return "nothing was scored"
    if expect.min_score is not None and score < expect.min_score:
        return f"score {score:.1f} is below {expect.min_score:g}"
    if expect.max_score is not None and score > expect.max_score:
        return f"score {score:.1f} is above {expect.max_score:g}"
    return ""
