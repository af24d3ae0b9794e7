"""What a resume states outright: who, how to reach them, jobs, schools, skills, certificates. Absent where it is not stated."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from interview_cli.core.abilities import certificates_of, languages_of, skills_of
from interview_cli.core.contact import find_email, find_name, find_phone, find_target_role
from interview_cli.core.document import Document
from interview_cli.core.employment import jobs_of, schools_of
from interview_cli.core.entries import Entry
from interview_cli.core.mentions import Places
from interview_cli.core.resume import Facts, Job, School, SectionKind
from interview_cli.core.units import Unit

MOST_SKILLS = 60
Named: TypeAlias = tuple[Job | School, Sequence[Unit]]
Listed: TypeAlias = tuple[str, str | None, Sequence[Unit]]


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
    held_in: Sequence[tuple[Job | School, Entry]] = (*jobs, *schools)
    named: list[Named] = [(record, _naming(entry)) for record, entry in held_in]
    listed = {"skill": skills, "certificate": certificates, "language": languages}
    units: list[Listed] = [(fact, value, (unit,)) for fact, values in listed.items() for value, unit in values.items()]
    return with_mentions(facts, document, named, units)


def with_mentions(facts: Facts, document: Document, named: Iterable[Named], listed: Iterable[Listed]) -> Facts:
    """The same facts with where each stands.

    Args:
        named: jobs and schools, each with the units that state it.
        listed: what stands in lists: the fact's name, its value, the units that hold it.
    """
    stated: list[Listed] = [(fact, getattr(facts, fact), ()) for fact in ("name", "email", "phone", "target_role")]
    for record, units in named:
        stated += [(fact, value, units) for fact, value in _said(record)]
    places = Places(document)
    found = (places.mention(fact, value, units) for fact, value, units in (*stated, *listed) if value)
    return replace(facts, mentions=tuple(mention for mention in found if mention))


def _said(record: Job | School) -> list[tuple[str, str | None]]:
    match record:
        case Job(employer, title, dates):
            return [("employer", employer), ("title", title), ("dates", dates)]
        case School(name, study, dates):
            return [("school", name), ("study", study), ("dates", dates)]


def _naming(entry: Entry) -> Sequence[Unit]:
    return entry.heads or entry.body[:1]


def _once(found: Iterable[tuple[str, Unit]]) -> dict[str, Unit]:
    """Each value with the unit in which it stands first."""
    values: dict[str, Unit] = {}
    for value, unit in found:
        values.setdefault(value, unit)
    return values
