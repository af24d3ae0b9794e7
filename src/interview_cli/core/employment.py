"""Headings of jobs and schools to who, what and when, whatever order and signs their writer chose.

A heading's parts are told apart by labels where there are any, else by the names of jobs and companies in them, else by where
the other headings of the same section have theirs.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from interview_cli.core.dates import dates_in, without_dates
from interview_cli.core.entries import Entry
from interview_cli.core.fields import FieldKind, fields_of
from interview_cli.core.places import is_place, towns_of, without_place
from interview_cli.core.resume import Job, School
from interview_cli.core.roles import employer_and_role, ends_like_role, is_company, is_role
from interview_cli.core.same_jobs import under_their_employers, without_repeats
from interview_cli.core.textflow import without_bullet
from interview_cli.core.units import Unit

_PARTS = re.compile(r"\s{2,}|\s*[|•]\s*|\s+[-–—@·]\s+|\s+at\s+|\s*[\[\]]\s*")
MOST_NAME_LETTERS, MOST_NAME_WORDS = 45, 6  # of an employer; Korean needs fewer words for a sentence
MOST_KOREAN_NAME_WORDS = 4
MOST_COMPANY_WORDS = 10  # of an employer that is named like a company
SCHOOL = re.compile(
    r"\b(?:universit\w*|université|college|school|institut\w*|academy|polytechnic|hochschule|bootcamp|seminary|conservatory)\b"
    r"|대학교?(?:원)?|고등학교|학교|학원|교육원|아카데미|부트캠프|캠퍼스|캠프",
    re.IGNORECASE,
)
_DEGREES = (
    r"(?:bachelor|master|doctor|associate|diploma|certificate|degree|b\.?sc?|b\.?a|b\.?eng|m\.?sc?|m\.?a|m\.?eng|m\.?b\.?a|m\.?phil|m\.?ed|"
    r"b\.?ed|b\.?f\.?a|m\.?f\.?a|bsn|msn|mph|mres|ll\.?[bm]|ph\.?\s?d|"
    r"btec|pgce|a[- ]levels?|gcses?|ged|licence|licentiate)\b\.?"
)
DEGREE = re.compile(rf"{_DEGREES}|(?:학사|석사|박사|전문학사|졸업|수료|재학|중퇴)", re.IGNORECASE)
_BEFORE_DEGREE = re.compile(rf"\s+(?={_DEGREES})", re.IGNORECASE)
_KOREAN_SCHOOL = re.compile(r"[가-힣A-Za-z]+(?:대학교|대학원|고등학교|학교|전문대학|대학)(?:\s[가-힣]*대학원)?(?=\s)")
_GRADE = re.compile(
    r"(?:\b(?:c?gpa|grade)\b|학점|평점)?\s*[:：]?\s*\(?(?<![\d.])\d\.\d{1,2}(?:\s*/\s*\d(?:\.\d{1,2})?)?\)?(?![\d.])",
    re.IGNORECASE,
)  # no part of what was studied
_HANGUL = re.compile(r"[가-힣]")
_NO_NAME = re.compile(r"^(?:inc|ltd|llc|co)\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands in one heading, beside its dates; `at` tells for each part its line and its place there."""

    texts: tuple[str, ...]
    at: tuple[tuple[int, int], ...]
    dates: str | None
    fields: dict[FieldKind, str]


def jobs_of(entries: Sequence[Entry], contact: Iterable[str]) -> list[tuple[Job, Entry]]:
    """One job for each entry whose heading says something; `contact` are the lines that say where the person lives."""
    entries = [entry for entry in entries if entry.heads]
    headings = [_parts(entry) for entry in entries]
    towns = towns_of((text for heading in headings for text in heading.texts if not _holds_both(text)), contact)
    title_places = _usual_places([heading for heading in headings if not heading.fields])
    jobs = [_job(heading, towns, title_places) for heading in headings]
    found = [(job, entry) for job, entry in zip(jobs, entries, strict=True) if job.employer or job.title]
    return without_repeats(under_their_employers(found))


def schools_of(entries: Sequence[Entry]) -> list[tuple[School, Entry]]:
    """One school for each entry whose heading names one."""
    return [(school, entry) for entry in entries if (school := _school(_parts(entry), entry.body)).name]


def _parts(entry: Entry) -> _Parts:
    texts: list[str] = []
    at: list[tuple[int, int]] = []
    fields: dict[FieldKind, str] = {}
    lines = [without_bullet(unit.text) for unit in (entry.heads or entry.body[:1])]
    for number, line in enumerate(lines):
        named = fields_of(line) or _by_columns(line, entry.columns)
        for kind, value in named:
            fields[kind] = _with_more(fields.get(kind, ""), without_dates(value))
        pieces = [] if named else [part.strip(" ,(") for part in _PARTS.split(without_dates(line))]
        for place, piece in enumerate(piece for piece in pieces if len(piece) > 1 and not _NO_NAME.match(piece)):
            texts.append(piece)
            at.append((number, place))
    return _Parts(tuple(texts), tuple(at), next((found for line in lines if (found := dates_in(line))), None), fields)


def _with_more(held: str, value: str) -> str:
    """Two fields of one kind, a major and a degree or a team and a rank, as one."""
    return ", ".join(filter(None, (held, value))) if value not in held.split(", ") else held


def _by_columns(line: str, columns: Sequence[FieldKind]) -> list[tuple[FieldKind, str]]:
    cells = [cell.strip() for cell in line.split(" | ")]
    if not columns or len(cells) < 2 or len(cells) > len(columns):
        return []
    return [(kind, cell) for kind, cell in zip(columns, cells, strict=False) if kind != "period"]


def _usual_places(headings: Sequence[_Parts]) -> frozenset[tuple[int, int]]:
    """Where at least half of a section's headings have a job title: there the others have theirs, whatever its words."""
    places = {place for heading in headings for place in heading.at}
    held = {place: [h.texts[h.at.index(place)] for h in headings if place in h.at] for place in places}
    titled = {place: sum(_is_title(text) for text in texts) for place, texts in held.items()}
    return frozenset(place for place, count in titled.items() if count * 2 >= len(held[place]) and count)


def _is_title(text: str) -> bool:
    """A job's name; one that ends like a job may hold a company's word: "Laboratory Technician", "Bank Teller"."""
    return is_role(text) and (not is_company(text) or ends_like_role(text))


def _job(heading: _Parts, towns: frozenset[str], title_places: frozenset[tuple[int, int]]) -> Job:
    texts = {text: at for text, at in zip(heading.texts, heading.at, strict=True) if not is_place(text)}
    whole = [text for text in texts if not _holds_both(text)]
    title = heading.fields.get("title") or next((text for text in whole if _is_title(text)), None)
    by_place = (text for text in whole if texts[text] in title_places and not is_company(text)) if len(whole) > 1 else ()
    title = title or next(iter(by_place), None)
    employer = heading.fields.get("employer") or _employer([text for text in whole if text != title], towns)
    both = next((text for text in texts if _holds_both(text)), None) or (title if employer is None else None)
    if employer is None and both is not None:
        employer, rest = _parted(both, towns)
        title = rest if title in (None, both) else title
    return Job(employer, title or both, heading.dates)


def _holds_both(text: str) -> bool:
    """A job's name and something else stand in one part, with a comma between."""
    titles = [_is_title(piece) for piece in text.split(", ")]
    return any(titles) and not all(titles)


def _employer(texts: Sequence[str], towns: frozenset[str]) -> str | None:
    """The part that is named like a company, else the first one that is no job's name and no place."""
    named = [without_place(text, towns) for text in texts if text not in towns]
    companies = (text for text in named if is_company(text) and len(text.split()) <= MOST_COMPANY_WORDS)
    return next(companies, None) or next((text for text in named if not is_role(text) and _can_be_employer(text)), None)


def _can_be_employer(text: str) -> bool:
    is_korean = bool(_HANGUL.search(text))
    return len(text) <= MOST_NAME_LETTERS and len(text.split()) <= (MOST_KOREAN_NAME_WORDS if is_korean else MOST_NAME_WORDS)


def _parted(text: str, towns: frozenset[str]) -> tuple[str | None, str]:
    """Employer and title that stand in one part: "Head Chef, Fennel & Rye, Portland, OR", "한들정밀 재무회계팀 과장"."""
    pieces = [piece.strip() for piece in without_place(text, towns).split(", ")]
    others = [piece for piece in pieces if not _is_title(piece) and not is_place(piece)]
    if others and len(others) < len(pieces):
        employer = next((piece for piece in others if is_company(piece)), others[0])
        return employer, ", ".join(piece for piece in pieces if piece != employer)
    first, sign, second = text.partition(" / ")
    if not (sign and _HANGUL.search(first) and _is_title(second)):
        first, second = employer_and_role(text)
    return (first, second) if second else (None, text)


def _school(heading: _Parts, body: Sequence[Unit]) -> School:
    """The school of a heading; its degree may stand alone on the line below."""
    texts = [piece for text in heading.texts if not is_place(text) for piece in _without_region(_around_degree(text))]
    name = heading.fields.get("school") or next((text for text in texts if SCHOOL.search(text)), None)
    name = name or next((text for text in texts if not is_place(text) and not DEGREE.match(text)), None)
    stated = [heading.fields["study"]] if "study" in heading.fields else [text for text in texts if text != name]
    study = ", ".join(text for said in stated if not is_place(said) and (text := _GRADE.sub("", said).strip(" ,/")))
    if not study and body and len(body[0].text) <= MOST_NAME_LETTERS and DEGREE.search(body[0].text):
        study = _GRADE.sub("", without_dates(body[0].text)).strip(" ,/")
    return School(name, study or None, heading.dates)


def _without_region(pieces: list[str]) -> list[str]:
    """Pieces of a school's line without "Lund, Sweden" at their end."""
    return pieces[:-2] if len(pieces) > 2 and is_place(", ".join(pieces[-2:])) else pieces


def _around_degree(text: str) -> list[str]:
    """Cut before a degree and behind a Korean school: "Redwood University BS, Biology", "한결대학교 경영학과 학사"."""
    pieces = (piece for part in _KOREAN_SCHOOL.sub(r"\g<0>, ", text).split(", ") for piece in _BEFORE_DEGREE.split(part))
    return [piece.strip(" ,") for piece in pieces if piece.strip(" ,")]
