"""What a resume states outright: who, how to reach them, jobs, schools, skills, certificates. Absent where it is not stated."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from interview_cli.core.abilities import certificates_of, languages_of, skills_of
from interview_cli.core.contact import find_email, find_name, find_phone, find_target_role
from interview_cli.core.document import Document
from interview_cli.core.employment import jobs_of, schools_of
from interview_cli.core.entries import Entry
from interview_cli.core.mentions import Places
from interview_cli.core.resume import Facts, Mention, SectionKind
from interview_cli.core.units import Unit

MOST_SKILLS = 60
_Stated: TypeAlias = tuple[str, str | None, Sequence[Unit]]


def find_facts(document: Document, entries: Sequence[Entry]) -> Facts:
    """Collect the facts; nothing is guessed."""
    held: dict[SectionKind, list[Entry]] = {}
    for entry in entries:
        held.setdefault(entry.section.kind, []).append(entry)
    basics = [unit.text for entry in held.get("basics", []) for unit in entry.body]
    name = find_name(document, basics)
    jobs = jobs_of(held.get("work", []), basics)
    schools = schools_of(held.get("education", []))
    skills = _once(found for entry in held.get("skills", []) for found in skills_of(entry))
    certificates = _once(certificates_of(held.get("certificates", [])))
    languages = _once(found for entry in held.get("languages", []) for found in languages_of(entry))
    facts = Facts(
        name=name,
        email=find_email(document.text),
        phone=find_phone("\n".join(basics)) or find_phone(document.text),
        target_role=find_target_role(document.text, basics, name),
        employers=tuple(dict.fromkeys(job.employer for job, _ in jobs if job.employer)),
        skills=tuple(skills)[:MOST_SKILLS],
        certificates=tuple(certificates),
        languages=tuple(languages),
        jobs=tuple(job for job, _ in jobs),
        schools=tuple(school for school, _ in schools),
    )
    stated: list[_Stated] = [(fact, getattr(facts, fact), ()) for fact in ("name", "email", "phone", "target_role")]
    for job, entry in jobs:
        stated += [(fact, getattr(job, fact), _naming(entry)) for fact in ("employer", "title", "dates")]
    for school, entry in schools:
        stated += [("school", school.name, _naming(entry)), ("study", school.study, _naming(entry))]
    for fact, values in (("skill", skills), ("certificate", certificates), ("language", languages)):
        stated += [(fact, value, (unit,)) for value, unit in values.items()]
    return replace(facts, mentions=tuple(_mentions(Places(document), stated)))


def _mentions(places: Places, stated: Iterable[_Stated]) -> Iterator[Mention]:
    for fact, value, units in stated:
        if value and (mention := places.mention(fact, value, units)):
            yield mention


def _naming(entry: Entry) -> Sequence[Unit]:
    return entry.heads or entry.body[:1]


def _once(found: Iterable[tuple[str, Unit]]) -> dict[str, Unit]:
    """Each value with the unit in which it stands first."""
    values: dict[str, Unit] = {}
    for value, unit in found:
        values.setdefault(value, unit)
    return values
