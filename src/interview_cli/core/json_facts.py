"""The facts that a JSON Resume states: the same that are found in a document, taken as they are.

Apart from `core.json_resume`, which makes sections and entries of the file.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from interview_cli.core.document import Document
from interview_cli.core.entries import Entry
from interview_cli.core.facts import Listed, Named, with_mentions
from interview_cli.core.json_values import JsonValues
from interview_cli.core.resume import Facts, Job, School, SectionKind
from interview_cli.core.units import Unit

Items = Mapping[SectionKind, list[Mapping[str, Any]]]
_LISTED: dict[str, SectionKind] = {"skill": "skills", "certificate": "certificates", "language": "languages"}


@dataclass(frozen=True, slots=True)
class StatedFacts:
    """Reads the facts of one file.

    Attributes:
        whole: the file's outermost object.
        when: the time of an item as its heading has it, from the item and its place in the file.
    """

    values: JsonValues
    whole: Mapping[str, Any]
    items: Items
    when: Callable[[Mapping[str, Any], str], str]

    def facts(self, document: Document, entries: Sequence[Entry]) -> Facts:
        """All of them; `document` and `entries` say where they stand."""
        jobs, schools = self._jobs(), self._schools()
        skills = tuple(dict.fromkeys(filter(None, self._skills())))
        facts = Facts(
            name=self._basic("name"),
            email=self._basic("email"),
            phone=self._basic("phone"),
            target_role=self.values.text(self.whole.get("x_target_role"), "x_target_role") or self._basic("label"),
            employers=tuple(dict.fromkeys(job.employer for job in jobs if job.employer)),
            skills=skills,
            certificates=self._named("certificates", "name"),
            languages=self._named("languages", "language"),
            jobs=tuple(jobs),
            schools=tuple(schools),
        )
        named: list[Named] = [(job, _units("work", entries, job.employer, job.title, job.dates)) for job in jobs]
        named += [(school, _units("education", entries, school.name, school.study, school.dates)) for school in schools]
        values = {"skill": skills, "certificate": facts.certificates, "language": facts.languages}
        listed: list[Listed] = [
            (fact, value, _units(kind, entries, value)) for fact, kind in _LISTED.items() for value in values[fact]
        ]
        return with_mentions(facts, document, named, listed)

    def _basic(self, key: str) -> str | None:
        basics = self.values.record(self.whole.get("basics"), "basics")
        return self.values.text(basics.get(key), f"basics.{key}") or None

    def _text(self, kind: SectionKind, number: int, *keys: str) -> str | None:
        """The first of some keys of an item that says anything."""
        item = self.items[kind][number]
        return next((text for key in keys if (text := self.values.text(item.get(key), f"{kind}[{number}].{key}"))), None)

    def _named(self, kind: SectionKind, *keys: str) -> tuple[str, ...]:
        said = (self._text(kind, number, *keys) for number in range(len(self.items.get(kind, []))))
        return tuple(dict.fromkeys(text for text in said if text))

    def _skills(self) -> list[str | None]:
        held: list[str | None] = []
        for number, item in enumerate(self.items.get("skills", [])):
            keywords = self.values.texts(item.get("keywords"), f"skills[{number}].keywords")
            held += keywords or [self._text("skills", number, "name")]
        return held

    def _jobs(self) -> list[Job]:
        jobs = []
        for number, item in enumerate(self.items.get("work", [])):
            employer, title = self._text("work", number, "name", "company"), self._text("work", number, "position")
            if employer or title:
                jobs.append(Job(employer, title, self.when(item, f"work[{number}]") or None))
        return jobs

    def _schools(self) -> list[School]:
        schools = []
        for number, item in enumerate(self.items.get("education", [])):
            if name := self._text("education", number, "institution"):
                said = (self._text("education", number, key) for key in ("studyType", "area"))
                study = ", ".join(dict.fromkeys(text for text in said if text))
                schools.append(School(name, study or None, self.when(item, f"education[{number}]") or None))
        return schools


def _units(kind: SectionKind, entries: Sequence[Entry], *values: str | None) -> list[Unit]:
    """The first unit of a section that holds all of these; none where a heading says a thing once that the file says twice."""
    units = (unit for entry in entries if entry.section.kind == kind for unit in (*entry.heads, *entry.body))
    return [unit for unit in units if all(value in unit.text for value in values if value)][:1]
