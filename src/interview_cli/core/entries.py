"""Sections to entries: one job, one project, one school. An entry begins where a heading line follows a body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from interview_cli.core.dates import is_dated
from interview_cli.core.fields import IDENTITY, FieldKind, columns_of, fields_of, without_labels
from interview_cli.core.resume import Section, SectionKind
from interview_cli.core.units import Unit

WITH_ENTRIES: frozenset[SectionKind] = frozenset(
    {"work", "projects", "education", "volunteer", "certificates", "awards", "publications", "other"}
)
MOST_HEAD_LETTERS = 140
MOST_SUBHEAD_LETTERS = 60
MOST_SUBHEADS = 2
SAME_SIZE = 0.6
_LABEL = re.compile(
    r"^(?:주요|담당|핵심|세부|사용|기술|성과|업무|역할|기간|key|main|responsib|achievement|accomplish|tech|stack|tools|environment|role)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.;!?。]$|(?:니다|습니다|했음|하였음)\.?$")


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
    if section.kind not in WITH_ENTRIES or (section.kind == "other" and not any(_is_dated_head(unit) for unit in units)):
        return [Entry(section, (), tuple(units))] if units else []
    columns = next((found for unit in units if (found := columns_of(unit.text))), ())
    units = [unit for unit in units if not columns_of(unit.text)]
    bold = _bold_look(units)
    first_field = next(iter(_fields(units[0])), None) if units else None
    drafts: list[_Draft] = [_Draft()]
    for unit in units:
        draft = drafts[-1]
        if kinds := _fields(unit):
            if _begins_record(kinds, draft, first_field):
                drafts.append(draft := _Draft())
            (draft.body if draft.body else draft.heads).append(unit)
        elif _is_dated_head(unit) or _is_bold_head(unit, bold):
            if draft.body or (draft.heads and _starts_anew(draft.heads, unit)):
                drafts.append(_Draft(_taken_back(draft, unit)))
            drafts[-1].heads.append(unit)
        elif draft.heads and not draft.body and _is_subhead(unit, draft.heads):
            draft.heads.append(unit)
        else:
            draft.body.append(unit)
    return [Entry(section, tuple(draft.heads), tuple(draft.body), columns) for draft in drafts if draft.heads or draft.body]


def _fields(unit: Unit) -> list[FieldKind]:
    """What a short labelled line says of its entry ("회사명 | 한들정밀"); empty for any other line, and for duties."""
    if unit.is_bullet or len(unit.text) > MOST_HEAD_LETTERS:
        return []
    kinds = [kind for kind, _ in fields_of(unit.text)]
    return [] if "duties" in kinds or "about" in kinds else kinds


def _begins_record(kinds: Sequence[FieldKind], draft: _Draft, first_field: FieldKind | None) -> bool:
    """The label with which the section's records begin comes again, or a name after a body."""
    if not (draft.heads or draft.body):
        return False
    return (first_field in kinds and (bool(draft.body) or draft.has_field(kinds[0]))) or (
        bool(draft.body) and kinds[0] in IDENTITY and first_field in IDENTITY
    )


def _is_dated_head(unit: Unit) -> bool:
    text = unit.text
    return not unit.is_bullet and len(text) <= MOST_HEAD_LETTERS and is_dated(text) and not _SENTENCE_END.search(text)


def _bold_look(units: Sequence[Unit]) -> tuple[float, float] | None:
    """Size and left edge of the first bold line: entries without a date begin with one that looks the same."""
    first = next((unit for unit in units if not unit.is_bullet), None)
    return (first.first.size, first.first.x0) if first and first.first.is_bold else None


def _is_bold_head(unit: Unit, look: tuple[float, float] | None) -> bool:
    if look is None or unit.is_bullet or not unit.first.is_bold or len(unit.text) > MOST_HEAD_LETTERS:
        return False
    alike = abs(unit.first.size - look[0]) < SAME_SIZE and abs(unit.first.x0 - look[1]) < 6
    return alike and not (_LABEL.match(unit.text) and len(unit.text) < 20) and not unit.text.endswith(":")


def _starts_anew(heads: Sequence[Unit], unit: Unit) -> bool:
    """Two heading lines without a body between are two entries when both bear dates and look alike (a list of certificates)."""
    first = heads[0]
    if not any(is_dated(head.text) for head in heads):
        return False
    alike = abs(first.first.size - unit.first.size) < SAME_SIZE and first.first.is_bold == unit.first.is_bold
    return alike or not is_dated(unit.text)


def _is_subhead(unit: Unit, heads: Sequence[Unit]) -> bool:
    if unit.is_bullet or len(heads) > MOST_SUBHEADS or " | " in heads[-1].text:
        return False
    if unit.page == heads[-1].page and unit.gap > 0.9 * unit.first.size:
        return False
    return len(unit.text) <= MOST_SUBHEAD_LETTERS and not _SENTENCE_END.search(unit.text)


def _taken_back(draft: _Draft, unit: Unit) -> list[Unit]:
    """Give a new entry the short lines above its dated line (an employer's name) that stand nearer to it than to the rest."""
    taken: list[Unit] = []
    if unit.first.is_bold and is_dated(unit.text):
        return taken
    below = unit
    while draft.body and len(taken) < MOST_SUBHEADS:
        last = draft.body[-1]
        near = last.page != below.page or (
            below.gap < 0.9 * below.first.size and (last.gap > below.gap * 1.3 + 0.5 or bool(taken))
        )
        is_name = not last.is_bullet and len(last.text) <= MOST_SUBHEAD_LETTERS and not _SENTENCE_END.search(last.text)
        if not (near and is_name):
            break
        taken.insert(0, draft.body.pop())
        below = last
        if last.gap > 0.5 * last.first.size:
            break
    return taken
