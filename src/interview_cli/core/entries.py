"""Sections to entries: one job, one project, one school. An entry begins where a heading line follows a body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from interview_cli.core.dates import is_dated, without_dates
from interview_cli.core.fields import IDENTITY, FieldKind, columns_of, fields_of, without_labels
from interview_cli.core.head_lines import field_kinds, first_head, groups_of, is_dated_head, look_of_heads, naming_lines, runs_of
from interview_cli.core.resume import Section, SectionKind
from interview_cli.core.units import SAME_EDGE, Unit

WITH_ENTRIES: frozenset[SectionKind] = frozenset(
    {"work", "projects", "education", "volunteer", "certificates", "awards", "publications", "other"}
)
WITH_TITLES: frozenset[SectionKind] = frozenset({"work", "projects", "volunteer"})  # whose entries have a text below their name


@dataclass(frozen=True, slots=True)
class Entry:
    """One job, project or school; or all of a section that has no such parts.

    Attributes:
        heads: the units that name it (employer, title, dates).
        body: its bullets and paragraphs.
        columns: what the cells of its first line are, where a table's first row says so.
    """

    section: Section
    heads: tuple[Unit, ...]
    body: tuple[Unit, ...]
    columns: tuple[FieldKind, ...] = ()

    @property
    def heading(self) -> str:
        """Its heads as one line; for a section without parts, the section's title."""
        if not self.heads:
            return self.section.title
        return ", ".join(re.sub(r"\s*\|\s*", ", ", re.sub(r"\s{2,}", " ", without_labels(unit.text))) for unit in self.heads)


@dataclass(slots=True)
class _Draft:
    heads: list[Unit] = field(default_factory=list)
    body: list[Unit] = field(default_factory=list)

    def has_field(self, kind: FieldKind) -> bool:
        """A line of its heads bears this label."""
        return any(kind == held for unit in self.heads for held, _ in fields_of(unit.text))


def split_entries(section: Section, units: Sequence[Unit]) -> list[Entry]:
    """Cut a section's units into entries; a section without heading lines is one entry."""
    if section.kind not in WITH_ENTRIES or (section.kind == "other" and not any(is_dated_head(unit) for unit in units)):
        return [Entry(section, (), tuple(units))] if units else []
    columns = next((found for unit in units if (found := columns_of(unit.text))), ())
    rows = [part for unit in units if not columns_of(unit.text) for part in _without_duties(unit, columns)]
    units = _with_outer_bullets_as_heads(rows)
    is_record = bool(units) and bool(field_kinds(units[0]))
    drafts = _records(units) if is_record else _entries(units, has_titles=section.kind in WITH_TITLES)
    return [Entry(section, tuple(draft.heads), tuple(draft.body), columns) for draft in drafts if draft.heads or draft.body]


def _without_duties(unit: Unit, columns: Sequence[FieldKind]) -> list[Unit]:
    """A table's row as what names its entry, and what its last cell says was done there."""
    cells = unit.text.split(" | ")
    if len(cells) < 3 or len(cells) != len(columns) or columns[-1] not in ("duties", "about"):
        return [unit]
    return [replace(unit, text=" | ".join(cells[:-1])), replace(unit, text=cells[-1], gap=0.0)]


def _entries(units: Sequence[Unit], *, has_titles: bool) -> list[_Draft]:
    look = look_of_heads(units)
    drafts: list[_Draft] = [_Draft()]
    runs = runs_of(units, look)
    for place, (is_head, run) in enumerate(runs):
        if not is_head:
            drafts[-1].body += run
            continue
        is_first = not (drafts[-1].heads or drafts[-1].body)
        start = 0 if is_first else first_head(run, look)
        drafts[-1].body += run[:start]
        is_titled = has_titles and place + 1 < len(runs)  # the text that follows is about what it names
        named = any(is_dated_head(unit) or (look and look.is_bold_head(unit)) for unit in run[start:])
        if not (named or is_titled or (start and run[start:])):
            drafts[-1].body += run[start:]
            continue
        for group in groups_of(run[start:]) if run[start:] else []:
            count = naming_lines(group)
            drafts.append(_Draft(group[:count], group[count:]))
    return drafts


def _records(units: Sequence[Unit]) -> list[_Draft]:
    """Entries of which each begins with the same label, or with the label of a name."""
    drafts: list[_Draft] = [_Draft()]
    first_field = field_kinds(units[0])[0]
    for unit in units:
        kinds = field_kinds(unit)
        if kinds and _begins_record(kinds, drafts[-1], first_field):
            drafts.append(_Draft())
        (drafts[-1].heads if kinds and not drafts[-1].body else drafts[-1].body).append(unit)
    return drafts


def _begins_record(kinds: Sequence[FieldKind], draft: _Draft, first_field: FieldKind) -> bool:
    if first_field in kinds:
        return bool(draft.body) or draft.has_field(first_field)
    return bool(draft.body) and kinds[0] in IDENTITY and first_field in IDENTITY


def _with_outer_bullets_as_heads(units: Sequence[Unit]) -> list[Unit]:
    """Take the bullet from dots on a timeline: dated lines further left than other bullets, or nothing but dates."""
    edges = [unit.first.x0 for unit in units if unit.is_bullet]
    outer = min(edges) + SAME_EDGE if edges and max(edges) - min(edges) > 2 * SAME_EDGE else 0.0
    return [
        replace(unit, is_bullet=False)
        if unit.is_bullet and is_dated(unit.text) and (unit.first.x0 <= outer or not without_dates(unit.text))
        else unit
        for unit in units
    ]
