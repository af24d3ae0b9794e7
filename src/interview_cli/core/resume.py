"""A resume as the interview uses it: who, in which sections and entries, cut into passages that stand on their own.

The records live here; `core.sections` finds them in a `Document`, `core.passages` cuts them.
"""

from dataclasses import dataclass, field
from typing import Literal, get_args

SectionKind = Literal[
    "basics",
    "summary",
    "work",
    "projects",
    "education",
    "skills",
    "certificates",
    "awards",
    "languages",
    "volunteer",
    "publications",
    "interests",
    "references",
    "other",
]  # the names of JSON Resume, https://jsonresume.org/schema, and "other"
SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the resume under one heading. `title` is the heading as written, "" for what stands before the first."""

    kind: SectionKind
    title: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of one entry (a job, a project, a school) that can be understood alone.

    Attributes:
        position: place in reading order, from 0; unique within its resume.
        heading: the entry's heading (employer, title, dates), "" where there is none; `text` begins with it when it is set.
        page: the page it starts on, from 1.
    """

    position: int
    section: SectionKind
    heading: str
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class Job:
    """One job as its heading states it; `dates` as written."""

    employer: str | None = None
    title: str | None = None
    dates: str | None = None


@dataclass(frozen=True, slots=True)
class School:
    """One school as its heading states it; `study` is its major and degree, `dates` as written."""

    name: str | None = None
    study: str | None = None
    dates: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a fact stands.

    Attributes:
        fact: which one: "name", "email", "phone", "target_role", "employer", "title", "dates", "school", "study", "skill",
            "certificate", "language".
        page: from 1.
        start, end: offsets into the resume's text: `text[start:end]` is the value, but for white space at a line's end.
    """

    fact: str
    value: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What the resume states outright. What is not there is absent (None or empty), never guessed.

    Attributes:
        employers: of all jobs, each once; `jobs` adds titles and dates.
        mentions: where each fact stands; a value that hyphens break, or that is put together of several fields, has none.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    target_role: str | None = None
    employers: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    jobs: tuple[Job, ...] = ()
    schools: tuple[School, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a document was read.

    Attributes:
        unreadable_share: share of characters that no font mapping explains, 0 to 1.
        confidence: 0 to 1; below 0.5 the resume should be looked at before an interview rests on it.
    """

    characters: int
    unreadable_share: float
    confidence: float
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resume:
    """One resume, read. Its id is the first 12 hex digits of the file's SHA-256, so the same file has one id everywhere.

    Attributes:
        corrects: the SHA-256 of the file whose reading was mended by hand into this one; None for a file as it was read.
    """

    id: str
    sha256: str
    name: str
    language: Language
    pages: int
    text: str
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    facts: Facts = field(default_factory=Facts)
    quality: Quality = field(default_factory=lambda: Quality(0, 0.0, 0.0))
    corrects: str | None = None
