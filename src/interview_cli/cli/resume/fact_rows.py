"""What a resume states as rows of a table: what it is, what it says, and the page that says so."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from interview_cli.core.resume import Facts, Resume

Row: TypeAlias = tuple[str, str, str]


def fact_rows(facts: Facts) -> list[Row]:
    """One row a fact in the resume's own order; lists of skills are one row."""
    pages: dict[tuple[str, str], int] = {}
    for mention in facts.mentions:
        pages.setdefault((mention.fact, mention.value), mention.page)

    def page_of(*stated: tuple[str, str | None]) -> str:
        held = sorted({pages[fact, value] for fact, value in stated if value and (fact, value) in pages})
        return ", ".join(str(page) for page in held)

    def rows() -> Iterator[Row]:
        for label, fact in (("name", "name"), ("e-mail", "email"), ("phone", "phone"), ("target role", "target_role")):
            if value := getattr(facts, fact):
                yield label, value, page_of((fact, value))
        for job in facts.jobs:
            yield "job", _joined((job.title, job.employer, job.dates)), page_of(("employer", job.employer), ("title", job.title))
        for school in facts.schools:
            yield "school", _joined((school.name, school.study, school.dates)), page_of(("school", school.name))
        for label, values in (("certificate", facts.certificates), ("language", facts.languages)):
            for value in values:
                yield label, value, page_of((label, value))
        if facts.skills:
            yield "skills", ", ".join(facts.skills), page_of(*(("skill", skill) for skill in facts.skills))

    return list(rows())


def section_rows(resume: Resume) -> list[Row]:
    """Each section by its kind and heading, with the page of its first passage."""
    first: dict[str, int] = {}
    for passage in resume.passages:
        first.setdefault(passage.section, passage.page)
    return [(section.kind, section.title, str(first.get(section.kind, ""))) for section in resume.sections]


def _joined(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)
