"""A resume as text that a person can mend, and back: sections, entries and facts are stated, so nothing is guessed a second time.

Markdown, because people know it: "# " begins a section, "## " one job, project or school, "- " a bullet; the facts stand first,
one a line. What stays as it was keeps its page.
"""

import hashlib
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from interview_cli.core.document import Document, Line, Page
from interview_cli.core.entries import Entry
from interview_cli.core.facts import with_mentions
from interview_cli.core.headings import kind_by_words, kind_of_heading
from interview_cli.core.outline import Outline
from interview_cli.core.reading import language_of
from interview_cli.core.resume import SECTION_KINDS, Facts, Job, Passage, Resume, School, Section, SectionKind
from interview_cli.core.units import Unit
from interview_cli.errors import ResumeUnreadable

_FACTS = "# facts"
_ONE = {"name": "name", "email": "email", "phone": "phone", "target role": "target_role"}
_MANY = {"skills": "skills", "certificates": "certificates", "languages": "languages"}
_BETWEEN, _PARTS = "; ", " | "
HELP_WIDTH, HELP_INDENT = 78, " " * 14
_HELP = """<!--
What was read from {name}.
Mend what is wrong, save, and close the editor. An empty file changes nothing.

# facts       who the resume is about; leave empty, or delete, what is not so
job:          title | employer | dates, one line a job
school:       name | study | dates, one line a school
skills:       parted by semicolons, as certificates and languages are
# a heading   begins a section. Its words tell its kind; where they do not,
              put the kind in front, as in "# work: My story so far". Kinds:
              {kinds}
## a heading  begins one job, project or school: what stands below is about it
- a text      is a bullet; any other line is a paragraph
-->
"""


@dataclass(slots=True)
class _Draft:
    section: Section
    head: Unit | None = None
    body: list[Unit] = field(default_factory=list)

    def entry(self) -> Entry:
        return Entry(self.section, (self.head,) if self.head else (), tuple(self.body))


def as_text(resume: Resume) -> str:
    """Write a resume as text to mend; `mended` reads it back to the same sections, entries and facts."""
    kinds = textwrap.fill(
        ", ".join(SECTION_KINDS), HELP_WIDTH, initial_indent=HELP_INDENT, subsequent_indent=HELP_INDENT
    ).lstrip()
    help_ = _HELP.format(name=resume.name.replace("--", "- -"), kinds=kinds)
    return "\n".join((help_, *_fact_lines(resume.facts), *_section_lines(resume), ""))


def mended(resume: Resume, text: str) -> Outline:
    """Read what a person made of `as_text(resume)`.

    Raises:
        ResumeUnreadable: a line of the facts says nothing that is known (with its number).
    """
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    lines = list(_meant_lines(text))
    stated = dict(_stated(lines))
    drafts, document = _read([(number, line) for number, line in lines if number not in stated], resume, sha256)
    entries = tuple(entry for draft in drafts if (entry := draft.entry()).heads or entry.body)
    return Outline(
        resume.name,
        sha256,
        language_of(document.text),
        resume.pages,
        document.text,
        tuple(dict.fromkeys(draft.section for draft in drafts)),
        entries,
        _with_mentions(_facts(stated), document),
    )


def _fact_lines(facts: Facts) -> Iterator[str]:
    yield _FACTS
    for label, name in _ONE.items():
        yield f"{label}: {getattr(facts, name) or ''}"
    for job in facts.jobs:
        yield f"job: {_PARTS.join((job.title or '', job.employer or '', job.dates or ''))}"
    for school in facts.schools:
        yield f"school: {_PARTS.join((school.name or '', school.study or '', school.dates or ''))}"
    for label, name in _MANY.items():
        yield f"{label}: {_BETWEEN.join(getattr(facts, name))}"


def _section_lines(resume: Resume) -> Iterator[str]:
    """Sections with their entries. A passage knows the kind of its section alone, so titles are told by their order."""
    at, before, heading = -1, None, ""
    for passage in resume.passages:
        found = _section_at(resume.sections, at, passage)
        is_apart = found != at or before is None or (passage.heading == resume.sections[found].title != heading)
        if is_apart:
            yield from ("", _section_line(resume.sections[found]))
        lines = passage.text.splitlines()
        if passage.heading:
            lines = lines[1:]
            if passage.heading != resume.sections[found].title and (is_apart or passage.heading != heading):
                yield from ("", f"## {passage.heading}")
        yield from (f"\\{line}" if line.startswith(("#", "\\")) else line for line in lines)
        at, before, heading = found, passage, passage.heading


def _section_at(sections: Sequence[Section], at: int, passage: Passage) -> int:
    """The place of a passage's section: the next one of its title or kind, unless it goes on in the one before."""
    later = [place for place in range(max(at, 0), len(sections)) if sections[place].kind == passage.section]
    titled = [place for place in later if passage.heading and sections[place].title == passage.heading]
    if titled:
        return titled[0]
    return later[0] if later else next(place for place, it in enumerate(sections) if it.kind == passage.section)


def _section_line(section: Section) -> str:
    plain = f"# {section.title}"
    is_enough = section.title and _section_of(section.title) == section and plain != _FACTS
    return plain if is_enough else f"# {section.kind}: {section.title}".rstrip()


def _section_of(text: str) -> Section:
    head, colon, title = text.partition(":")
    stated: SectionKind | None = next((kind for kind in SECTION_KINDS if kind == head.strip().lower()), None)
    if colon and stated:
        return Section(stated, title.strip())
    return Section(kind_of_heading(text) or kind_by_words(text), text.strip())


def _meant_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with their numbers from 1, without blank ones and the explanation at the top."""
    is_help = text.lstrip().startswith("<!--")
    for number, line in enumerate(text.splitlines(), start=1):
        if not is_help and line.strip():
            yield number, line.rstrip()
        is_help = is_help and "-->" not in line


def _stated(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The lines about facts, their heading among them."""
    inside = False
    for number, line in lines:
        if line.startswith("#"):
            inside = line.lower() == _FACTS
        if inside:
            yield number, line


def _facts(stated: dict[int, str]) -> Facts:
    said: dict[str, list[str]] = {}
    for number, line in stated.items():
        if line.startswith("#"):
            continue
        label, colon, value = line.partition(":")
        label = label.strip().lower()
        if not colon or label not in (*_ONE, *_MANY, "job", "school"):
            raise ResumeUnreadable(
                f"Line {number}, '{line.strip()}', states no fact that is known.",
                hint=f"Facts are {', '.join((*_ONE, 'job', 'school', *_MANY))}, each with a colon behind it.",
            )
        if value.strip(" |;"):
            said.setdefault(label, []).append(value.strip())
    ones = {name: said.get(label, [None])[0] for label, name in _ONE.items()}
    many = {name: _several(said.get(label, ())) for label, name in _MANY.items()}
    jobs = tuple(Job(employer, title, dates) for title, employer, dates in map(_three, said.get("job", ())))
    schools = tuple(School(*_three(value)) for value in said.get("school", ()))
    employers = tuple(dict.fromkeys(job.employer for job in jobs if job.employer))
    return Facts(
        ones["name"],
        ones["email"],
        ones["phone"],
        ones["target_role"],
        employers,
        many["skills"],
        many["certificates"],
        many["languages"],
        jobs,
        schools,
    )


def _several(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for value in values for part in value.split(";") if part.strip()))


def _three(value: str) -> tuple[str | None, str | None, str | None]:
    first, second, third, *_ = [*(part.strip() or None for part in value.split("|")), None, None, None]
    return first, second, third


def _with_mentions(facts: Facts, document: Document) -> Facts:
    """Where the stated facts stand in the mended text; one that stands nowhere in it has no place."""
    records: list[Job | School] = [*facts.jobs, *facts.schools]
    lists = {"skill": facts.skills, "certificate": facts.certificates, "language": facts.languages}
    listed = [(fact, value, ()) for fact, values in lists.items() for value in values]
    return with_mentions(facts, document, [(record, ()) for record in records], listed)


def _read(lines: Iterable[tuple[int, str]], resume: Resume, sha256: str) -> tuple[list[_Draft], Document]:
    """Make entries of lines, and the document in which they stand."""
    pages = _pages_of(resume)
    drafts: list[_Draft] = [_Draft(Section("basics", ""))]
    shown: dict[int, list[Line]] = {}
    page = 1
    for number, raw in lines:
        marks, text = _parted(raw)
        page = max(page, pages.get(text, page))
        line = Line(text, top=float(number), is_bold=marks.startswith("#"))
        shown.setdefault(page, []).append(line)
        unit = Unit(text, line, page, marks == "-")
        if marks == "#":
            section = _section_of(text)
            shown[page][-1] = replace(line, text=section.title) if section.title else line
            if not section.title:
                shown[page].pop()
            drafts.append(_Draft(section))
        elif marks == "##":
            drafts.append(_Draft(drafts[-1].section, unit))
        else:
            drafts[-1].body.append(unit)
    held = tuple(Page(number, tuple(lines_)) for number, lines_ in shown.items() if lines_)
    return drafts[0 if drafts[0].body else 1 :], Document(resume.name, sha256, held)


def _parted(raw: str) -> tuple[str, str]:
    """A line's mark and its text: "# ", "## ", "- " or none; deeper headings count as the second."""
    found = re.match(r"\s*(?P<mark>#+|[-*•])\s+(?P<text>.+)", raw)
    if not found:
        text = raw.strip()
        return "", text[1:] if text.startswith("\\") else text
    mark = found["mark"]
    return ("-" if mark in "-*•" else mark[:2]), found["text"].strip()


def _pages_of(resume: Resume) -> dict[str, int]:
    """The page on which each line stood; an entry's later pages begin at its later passages."""
    pages: dict[str, int] = {}
    for passage in resume.passages:
        for line in (passage.heading, *passage.text.splitlines()):
            pages.setdefault(_parted(line)[1] if line else "", passage.page)
    return pages
