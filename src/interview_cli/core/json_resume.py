"""JSON Resume (schema v1.0.0) to an outline: each of its sections is one of ours, so nothing is guessed.

Source: https://jsonresume.org/schema. Missing keys and keys of others' making are no fault; a value of the wrong type is, and is
said with its place. `x_language` and `x_target_role` are ours.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count, groupby
from typing import Any

from interview_cli.core.document import Document, Line, Page
from interview_cli.core.entries import Entry
from interview_cli.core.json_facts import Items, StatedFacts
from interview_cli.core.json_values import JsonValues
from interview_cli.core.outline import Outline
from interview_cli.core.reading import language_of
from interview_cli.core.resume import LANGUAGES, Language, Section, SectionKind
from interview_cli.core.units import Unit
from interview_cli.errors import ResumeUnreadable

SCHEMA = "https://jsonresume.org/schema"
_TITLES: dict[SectionKind, tuple[str, str]] = {
    "summary": ("Summary", "소개"),
    "work": ("Experience", "경력"),
    "projects": ("Projects", "프로젝트"),
    "education": ("Education", "학력"),
    "skills": ("Skills", "기술"),
    "certificates": ("Certificates", "자격증"),
    "awards": ("Awards", "수상"),
    "languages": ("Languages", "어학"),
    "volunteer": ("Volunteering", "봉사활동"),
    "publications": ("Publications", "논문"),
    "interests": ("Interests", "관심사"),
    "references": ("References", "추천인"),
}


@dataclass(frozen=True, slots=True)
class _Form:
    """Which keys of an item name it, and which tell about it.

    Attributes:
        lists: lists of texts; "highlights" become bullets, others one line.
        spans: it lasted: a start without an end is still going on.
    """

    heads: tuple[str, ...]
    texts: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    spans: bool = False


_FORMS: dict[SectionKind, _Form] = {
    "work": _Form(("name", "company", "position", "location"), ("description", "summary"), ("highlights",), spans=True),
    "volunteer": _Form(("organization", "position"), ("summary",), ("highlights",), spans=True),
    "education": _Form(("institution", "studyType", "area", "score"), (), ("courses",), spans=True),
    "projects": _Form(
        ("name", "entity", "type"), ("description", "summary", "url"), ("roles", "highlights", "keywords"), spans=True
    ),
    "awards": _Form(("title", "awarder"), ("summary",)),
    "certificates": _Form(("name", "issuer")),
    "publications": _Form(("name", "publisher"), ("summary",)),
    "skills": _Form((), ("name", "level"), ("keywords",)),
    "languages": _Form((), ("language", "fluency")),
    "interests": _Form((), ("name",), ("keywords",)),
    "references": _Form((), ("name", "reference")),
}
_IN_ONE_LINE: frozenset[SectionKind] = frozenset({"skills", "languages", "interests", "references"})


def outline_of(value: object, *, name: str, sha256: str) -> Outline:
    """Make an outline of what a JSON reader gave.

    Args:
        name: the file's name, for messages.

    Raises:
        ResumeUnreadable: it is no JSON Resume, or a value in it has the wrong type (said with its place).
    """
    if not isinstance(value, Mapping) or not any(key in value for key in ("basics", *_FORMS)):
        raise ResumeUnreadable(
            f"'{name}' is JSON, but no JSON Resume: it has no basics, work, education or other section of one.",
            hint=f"See the form at {SCHEMA}, or give a PDF, .txt or .md file.",
        )
    values = JsonValues(name, form=SCHEMA)
    basics = values.record(value.get("basics"), "basics")
    items: dict[SectionKind, list[Mapping[str, Any]]] = {
        kind: values.records(value[kind], kind) for kind in value if kind in _FORMS
    }
    language = _language(values, value)
    is_korean = language == "ko"
    lines, entries = _laid_out(tuple(_entries(values, basics, items, is_korean=is_korean)))
    document = Document(name, sha256, (Page(1, tuple(lines)),))
    stated = StatedFacts(values, value, items, partial(_when, values, is_lasting=True, is_korean=is_korean))
    return Outline(
        name,
        sha256,
        language,
        1,
        document.text,
        tuple(dict.fromkeys(entry.section for entry in entries)),
        entries,
        stated.facts(document, entries),
    )


def _laid_out(entries: Sequence[Entry]) -> tuple[list[Line], tuple[Entry, ...]]:
    """All of it as it would stand in a plain text file, and the entries with their units placed on its lines."""
    lines: list[Line] = []
    placed: list[Entry] = []
    for section, held in groupby(entries, key=lambda entry: entry.section):
        titles = [""] * bool(lines) + [section.title] * bool(section.title)
        lines += [Line(text, top=row) for text, row in zip(titles, count(len(lines)), strict=False)]
        for entry in held:
            heads, body = (_on_lines(units, lines) for units in (entry.heads, entry.body))
            placed.append(replace(entry, heads=heads, body=body))
    return lines, tuple(placed)


def _on_lines(units: Sequence[Unit], lines: list[Line]) -> tuple[Unit, ...]:
    """Add a line for each unit; `top` counts them."""
    first = len(lines)
    lines += [Line(f"- {unit.text}" if unit.is_bullet else unit.text, top=row) for row, unit in enumerate(units, start=first)]
    return tuple(replace(unit, first=line) for unit, line in zip(units, lines[first:], strict=True))


def _language(values: JsonValues, value: Mapping[str, Any]) -> Language:
    """As the file states it, else by the letters of all that it says."""
    stated = values.text(value.get("x_language"), "x_language").lower().partition("-")[0]
    return next((language for language in LANGUAGES if stated == language), language_of(" ".join(_strings(value))))


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _strings(item)
        case dict():
            for key, item in value.items():
                if key != "$schema":
                    yield from _strings(item)


def _entries(values: JsonValues, basics: Mapping[str, Any], items: Items, *, is_korean: bool) -> Iterator[Entry]:
    lines = _contact(values, basics)
    if lines:
        yield Entry(Section("basics", ""), (), tuple(_unit(line) for line in lines))
    if summary := values.paragraphs(basics.get("summary"), "basics.summary"):
        yield Entry(Section("summary", _TITLES["summary"][is_korean]), (), tuple(_unit(line) for line in summary))
    for kind, held in items.items():
        section = Section(kind, _TITLES[kind][is_korean])
        if kind in _IN_ONE_LINE:
            rows = [_row(values, item, _FORMS[kind], f"{kind}[{number}]") for number, item in enumerate(held)]
            if body := tuple(_unit(row) for row in rows if row):
                yield Entry(section, (), body)
            continue
        for number, item in enumerate(held):
            entry = _entry(values, section, item, f"{kind}[{number}]", is_korean=is_korean)
            if entry.heads or entry.body:
                yield entry


def _contact(values: JsonValues, basics: Mapping[str, Any]) -> list[str]:
    place = values.record(basics.get("location"), "basics.location")
    town = ", ".join(
        filter(None, (values.text(place.get(key), f"basics.location.{key}") for key in ("city", "region", "countryCode")))
    )
    profiles = values.records(basics.get("profiles"), "basics.profiles")
    links = [values.text(it.get("url") or it.get("username"), f"basics.profiles[{n}].url") for n, it in enumerate(profiles)]
    said = [values.text(basics.get(key), f"basics.{key}") for key in ("name", "label", "email", "phone")]
    return [line for line in (*said, town, values.text(basics.get("url"), "basics.url"), *links) if line]


def _entry(values: JsonValues, section: Section, item: Mapping[str, Any], place: str, *, is_korean: bool) -> Entry:
    form = _FORMS[section.kind]
    heads = [values.text(item.get(key), f"{place}.{key}") for key in form.heads]
    heads.append(_when(values, item, place, is_lasting=form.spans, is_korean=is_korean))
    body = [_unit(line) for key in form.texts for line in values.paragraphs(item.get(key), f"{place}.{key}")]
    for key in form.lists:
        texts = values.texts(item.get(key), f"{place}.{key}")
        body += (
            [_unit(text, is_bullet=True) for text in texts] if key == "highlights" else [_unit(", ".join(texts))] * bool(texts)
        )
    head = ", ".join(dict.fromkeys(filter(None, heads)))
    return Entry(section, (_unit(head),) if head else (), tuple(body))


def _when(values: JsonValues, item: Mapping[str, Any], place: str, *, is_lasting: bool, is_korean: bool) -> str:
    """The time of an item, to the month."""
    if not is_lasting:
        return _month(values.text(item.get("date") or item.get("releaseDate"), f"{place}.date"))
    start, end = (_month(values.text(item.get(key), f"{place}.{key}")) for key in ("startDate", "endDate"))
    if not start:
        return end
    return f"{start} – {end or ('현재' if is_korean else 'present')}"


def _month(date: str) -> str:
    """A date without its day: "2019-06-03" to "2019-06"; what is no ISO 8601 date stays as it is."""
    found = re.match(r"(?P<month>\d{4}-\d{2})(?:-\d{2})?(?:T.*)?$", date)
    return found["month"] if found else date


def _row(values: JsonValues, item: Mapping[str, Any], form: _Form, place: str) -> str:
    """An item of a group as one line: "Data: PostgreSQL, Redis", "English: Native"."""
    said = [text for key in form.texts if (text := values.text(item.get(key), f"{place}.{key}"))]
    listed = [text for key in form.lists for text in values.texts(item.get(key), f"{place}.{key}")]
    head, *rest = said or [""]
    tail = ", ".join([*rest, *listed])
    return f"{head}: {tail}" if head and tail else head or tail


def _unit(text: str, *, is_bullet: bool = False) -> Unit:
    return Unit(text, Line(text), 1, is_bullet)
