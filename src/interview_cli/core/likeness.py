"""Whether a document is a resume: what one holds is looked for, and what other documents hold tells against it.

Points are summed, so that no single lack refuses anybody: resumes without headings, jobs or contact exist.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interview_cli.core.dates import DATE, DATE_RANGE, without_dates
from interview_cli.core.document import Document
from interview_cli.core.employment import DEGREE, SCHOOL
from interview_cli.core.fields import field_kind
from interview_cli.core.other_documents import OtherKind, other_kind
from interview_cli.core.outline import Outline
from interview_cli.core.resume import SectionKind
from interview_cli.core.roles import is_role

FEWEST_POINTS = 3  # with less a document is no resume
SURE_POINTS = 5  # with less it may be none, and that is said
OTHER_POINTS = 4  # that signs of another document take away
MOST_LETTERS = 140  # of a line that says where somebody worked or learnt, and when
_LETTER_HEADINGS = re.compile(
    r"성장\s?(?:과정|배경)|지원\s?동기|입사\s?후|포부|성격의?\s?장|학교\s?생활|자기\s?소개|직무\s?(?:역량|경험)"
)
_LISTS: tuple[SectionKind, ...] = ("skills", "certificates", "languages", "awards", "publications")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of a document looks like a resume.

    Attributes:
        missing: what was looked for and not found, as words for a message.
        other: what else the document looks like.
    """

    points: int
    missing: tuple[str, ...]
    other: OtherKind | None

    @property
    def is_resume(self) -> bool:
        """It may be one."""
        return self.points >= FEWEST_POINTS

    @property
    def is_sure(self) -> bool:
        """It surely is one."""
        return self.points >= SURE_POINTS


def likeness_of(document: Document, outline: Outline) -> Likeness:
    """Look for what a resume holds: a name, a contact, jobs, schools, lists of skills and the like."""
    facts = outline.facts
    lines = [line.text for page in document.pages for line in page.lines]
    found = {
        "name": int(facts.name is not None),
        "e-mail address or phone number": int(bool(facts.email or facts.phone)),
        "experience": _points_of_work(outline, lines),
        "education": _points_of_schools(outline, lines),
        "list of skills": min(2, sum(kind in _LISTS for kind in _filled(outline))),
    }
    letters = len({heading for section in outline.sections for heading in _LETTER_HEADINGS.findall(section.title)})
    other = other_kind(lines)
    points = sum(found.values()) + (3 if letters >= 2 else 0) + ("summary" in _filled(outline)) - OTHER_POINTS * bool(other)
    return Likeness(points, tuple(what for what, held in found.items() if not held), other)


def _points_of_work(outline: Outline, lines: list[str]) -> int:
    """Jobs with dates say most; below no heading a line must name a job and its time."""
    kinds = list(_filled(outline))
    if "work" in kinds:
        return 3 if any(job.dates for job in outline.facts.jobs) else 2
    spans = sum(is_role(without_dates(line)) for line in lines if len(line) <= MOST_LETTERS and DATE_RANGE.search(line))
    return max(min(2 * spans, 3), min(2, sum(kind in ("projects", "volunteer") for kind in kinds)))


def _points_of_schools(outline: Outline, lines: list[str]) -> int:
    dated = [line for line in lines if len(line) <= MOST_LETTERS and DATE.search(line)]
    names = [line for line in dated if SCHOOL.search(line) or DEGREE.search(line)]
    return 2 if "education" in _filled(outline) and (outline.facts.schools or names) else int(bool(names))


def _filled(outline: Outline) -> Iterator[SectionKind]:
    """The kinds of sections that say something: a form that nobody filled in has labels alone."""
    held: dict[SectionKind, bool] = {}
    for entry in outline.entries:
        if entry.section.title:
            units = (*entry.heads, *entry.body)
            held[entry.section.kind] = held.get(entry.section.kind, False) or any(_says_something(unit.text) for unit in units)
    return (kind for kind, is_filled in held.items() if is_filled)


def _says_something(text: str) -> bool:
    cells = [cell.strip(" :：()_.-~년월일") for cell in re.split(r"\s*\|\s*|\s{2,}|[:：]", text)]
    return any(re.search(r"[^\W_]", cell) and field_kind(cell) is None for cell in cells)
