"""What a resume states outright: who, how to reach them, employers, skills, certificates. Absent where it is not stated."""

import re
from collections.abc import Iterable, Sequence

from interview_cli.core.dates import without_dates
from interview_cli.core.document import Document, Line
from interview_cli.core.entries import Entry
from interview_cli.core.headings import kind_of_heading
from interview_cli.core.resume import Facts

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w/.])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)[\s.-]?|\d{2,4}[\s.-])\d{3,4}[\s.-]?\d{4}(?!\d)")
_NAME_LABEL = re.compile(r"(?:성\s?명|이\s?름|name)\s*[:：|]?\s*", re.IGNORECASE)
_ROLE_LABEL = re.compile(
    r"(?:(?:희망|지원)\s?(?:직무|분야|포지션)|target role|desired (?:role|position)|position sought)"
    r"\s*[:：|]?\s*(?P<role>[^|\n]+)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:engineer|developer|analyst|manager|nurse|designer|scientist|architect|consultant|accountant|assistant|director|specialist|"
    r"coordinator|administrator|technician|representative|associate|officer|intern|lead|head|founder|cto|ceo|teacher|tutor|researcher|"
    r"editor|writer|marketer|planner|operator|programmer|executive|supervisor|advisor|recruiter|sre|rn|clerk|agent|chef|driver)\b"
    r"|엔지니어|개발자?|기획자?|간호사|디자이너|마케터|매니저|연구원|분석가|회계|담당|사원|주임|대리|과장|차장|부장|팀장|파트장|리드|인턴|수석|책임|선임|"
    r"컨설턴트|교사|강사|상담사|관리자|운영자?|영업|팀$|직원",
    re.IGNORECASE,
)
_KOREAN_NAME = re.compile(r"^[가-힣](?:\s?[가-힣]){1,3}$")
_LATIN_NAME = re.compile(r"^[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){1,4}$")
_PARTS = re.compile(r"\s{2,}|\s*[|·•]\s*|\s+[-–—@]\s+|\s+at\s+")
_SKILL_PARTS = re.compile(r"[,;|·•/]\s+|[,;|·•]|\s{2,}")
_GROUP_LABEL = re.compile(r"^[^,:：]{1,30}?(?:[:：]\s*|\s{2,})(?=\S)")
_PLACE = re.compile(r"^[^\W\d]+(?: [^\W\d]+)*, (?:[A-Z]{2}|USA|Korea|Canada|Germany|Türkiye)$|^(?:Remote|Hybrid|원격|재택)$")
MOST_SKILLS = 60
MOST_SKILL_LETTERS = 40


def find_facts(document: Document, entries: Sequence[Entry]) -> Facts:
    """Collect the facts; nothing is guessed."""
    text = document.text
    email, phone = _EMAIL.search(text), _PHONE.search(text)
    basics = [unit.text for entry in entries if entry.section.kind == "basics" for unit in entry.body]
    name = _name(document, basics)
    return Facts(
        name=name,
        email=email.group() if email else None,
        phone=phone.group().strip() if phone else None,
        target_role=_role(text, basics, name),
        employers=_unique(_employer(entry) for entry in entries if entry.section.kind == "work"),
        skills=_unique(skill for entry in entries if entry.section.kind == "skills" for skill in _skills(entry))[:MOST_SKILLS],
        certificates=_unique(name for entry in entries if entry.section.kind == "certificates" for name in _certificates(entry)),
    )


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _name(document: Document, basics: Sequence[str]) -> str | None:
    """A labelled name, else the largest line of the first page that can be a name, else the first line that can."""
    for text in basics:
        label = _NAME_LABEL.match(text)
        if label and (rest := _PARTS.split(text[label.end() :].strip())[0].strip()) and _can_be_name(rest):
            return rest
    first_page = document.pages[0].lines if document.pages else ()
    ranked = sorted(first_page, key=lambda line: -line.size) if _sizes_differ(first_page) else []
    for text in [*(line.text for line in ranked[:3]), *basics[:3]]:
        for part in _PARTS.split(text):
            if _can_be_name(part.strip()):
                return part.strip()
    return None


def _sizes_differ(lines: Sequence[Line]) -> bool:
    return len({line.size for line in lines}) > 1


def _can_be_name(text: str) -> bool:
    if len(text) > 40 or kind_of_heading(text) is not None or _ROLE.search(text):
        return False
    if re.sub(r"\W", "", text).lower() in ("resume", "curriculumvitae", "cv", "이력서", "경력기술서", "자기소개서"):
        return False
    return bool(_KOREAN_NAME.match(text)) or (bool(_LATIN_NAME.match(text)) and text[0].isupper())


def _role(text: str, basics: Sequence[str], name: str | None) -> str | None:
    if labelled := _ROLE_LABEL.search(text):
        return _PARTS.split(labelled["role"].strip())[0].strip()
    for line in basics:
        for part in _PARTS.split(line):
            if part != name and len(part) <= 50 and _ROLE.search(part) and not _EMAIL.search(part) and not part.endswith("."):
                return part.strip()
    return None


def _employer(entry: Entry) -> str:
    """The part of a job's heading that is neither dates nor a job title; "" when the heading does not say."""
    lines = [_PARTS.split(without_dates(unit.text)) for unit in entry.heads]
    alone = [parts[0] for parts in lines if len(parts) == 1]  # an employer's name is often all of a line
    shared = [piece for parts in lines for part in parts for piece in _around_comma(part.strip(" ,"))]
    names = [part for part in [*alone, *shared] if len(part) > 1 and part not in ("Inc.", "Ltd.") and not _ROLE.search(part)]
    return next((part for part in names if not _PLACE.match(part)), "")


def _around_comma(part: str) -> list[str]:
    """Cut at commas where a job title stands between them; "Smith, Jones and Partners" is one part."""
    pieces = part.split(", ")
    return pieces if len(pieces) > 1 and any(_ROLE.search(piece) for piece in pieces) else [part]


def _skills(entry: Entry) -> list[str]:
    skills = []
    for unit in entry.body:
        for part in _SKILL_PARTS.split(_outside_brackets(_GROUP_LABEL.sub("", unit.text))):
            skill = part.replace("\x00", ",").strip(" .•-")
            if 0 < len(skill) <= MOST_SKILL_LETTERS and not skill.endswith("다"):
                skills.append(skill)
    return skills


def _outside_brackets(text: str) -> str:
    """Hide commas in brackets: "SQL (BigQuery, Postgres)" is one skill."""
    return re.sub(r"\([^()]*\)", lambda match: match.group().replace(",", "\x00"), text)


def _certificates(entry: Entry) -> list[str]:
    units = entry.heads[:1] or entry.body
    names = []
    for unit in units:
        parts = [part.strip(" ,") for part in re.split(r"\s{2,}|\s*\|\s*", without_dates(unit.text))]
        names.append(next((part for part in parts if len(part) > 1), ""))
    return names
