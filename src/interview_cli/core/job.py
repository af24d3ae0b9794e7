"""A job description to what it asks for: title, employer, and requirements with their importance.

Apart from resumes because a job text has another shape, and because it is as little trusted: at most so many statements of
so many letters leave this file, whatever the text holds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from interview_cli.core.document import Document, Page
from interview_cli.core.job_headings import Part, known_part, part_of_heading
from interview_cli.core.job_title import title_and_employer
from interview_cli.core.plain_text import plain
from interview_cli.core.reading import language_of
from interview_cli.core.requirement import Importance, Requirement
from interview_cli.core.resume import Language
from interview_cli.core.terms import content_stems
from interview_cli.core.textflow import is_bullet, vocabulary
from interview_cli.core.units import Unit, place, units_of

MOST_REQUIREMENTS = 60  # a posting with more is no posting; the rest is left out
MOST_LETTERS = 300  # of one requirement
FEWEST_KOREAN_LETTERS = 3  # of a heading; "우대" may end a sentence


@dataclass(frozen=True, slots=True)
class Job:
    """A job description, read. `title` and `employer` are None where the text does not say."""

    title: str | None
    employer: str | None
    language: Language
    requirements: tuple[Requirement, ...]
    text: str


_PREFERRED = re.compile(
    r"\ba (?:big |strong |definite |huge |real )?(?:plus|bonus)\b|\bpreferred\b|\bpreferably\b|\bnice[- ]to[- ]have\b|\bideally\b"
    r"|\bdesirable\b|\bbonus points\b|\ban? (?:advantage|asset)\b|\badvantageous\b|\bwould be (?:nice|great|helpful|welcome)"
    r"|\bnot (?:required|essential|necessary)\b|우대|있(?:으면|다면) (?:더 |더욱 )?(?:좋|환영)|이?면 (?:더 |더욱 )?(?:좋|금상첨화)|선호|가산점",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\bmust\b|\brequire[sd]?\b|\bneed(?:s|ed)?\b|\bshould\b|\bessential\b|\bmandatory\b|\bat least\b|\blooking for (?:someone|people|a person)"
    r"|\bwe expect\b|\byou (?:have|bring|know|hold)\b|\byou(?:'ve| have) \w+|\byears\b|\bexperience (?:with|in|of)\b|\bproficien|\bdegree\b"
    r"|필수|필요(?:합|로)|이상의? (?:경력|경험)|경력 ?\d|경험(?:이|을)? ?(?:있|보유|가진|갖)|(?:가능|능숙|능통)(?:한|하신)|소지|보유(?:한|하신)"
    r"|(?:분|인재|사람)(?:을|를)? (?:찾|모십|원합|기다)|(?:있는|있으신|하신|갖춘|아는|아시는|할 수 있는) 분",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\byou(?:'ll| will)\b|\bresponsible for\b|\bthe (?:role|position|job) (?:involves|includes|covers)\b"
    r"|담당(?:합니다|하게|하실|할|하며)|업무(?:입니다|를 (?:맡|수행|담당|하))|맡(?:게|아|습니다|으|을)",
    re.IGNORECASE,
)
# Never a requirement, wherever it stands: the law's words, and how to apply.
_NEVER = re.compile(
    r"\bequal[- ]opportunit|\bregardless of\b|\bwithout regard to\b|\breasonable accommodation|\bwe (?:offer|celebrate)\b|\bsend (?:us )?your\b"
    r"|\bapply (?:now|today|by|via|through|online|at|here)\b|\bto apply\b|\bcover letter\b|(?:보훈|국가유공자|장애인).*우대|관련 ?법(?:령|률)?에"
    r"|지원서|이력서를? |(?:서류|원서|이메일|메일).*(?:접수|제출)|제출 ?서류|입사 ?지원|조기 ?마감|허위",
    re.IGNORECASE,
)
# Asks for nothing in running text; as a bullet under "Requirements" the same words may ("insurance claims handling").
_ASIDE = re.compile(
    r"\bbenefits?\b|\binsurance\b|\b401\(?k|\bpaid time off\b|\bPTO\b|\bvacation\b|\bsalary\b|\bcompensation\b|\bstock options\b|\bequity\b"
    r"|\bour (?:mission|culture|values|customers|investors|offices?)\b|\bfounded in\b|\bwe(?:'re| are) (?:an?|the|on a mission)\b"
    r"|4대 ?보험|연봉|급여|복리|복지|퇴직금|수습|전형|스톡옵션|식대|연차|휴가|설립|누적 투자|시리즈 [A-D]",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"^[\[(<【]?\s*(?P<mark>필수|우대|required|preferred|must(?:[- ]have)?|nice[- ]to[- ]have|optional|plus|bonus)\s*[\])>】:：]+\s*[-–:：]?\s*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?。])\s+(?=[A-Z가-힣\"'(])|(?<=[가-힣][.])\s+|;\s+")
_LABELLED = re.compile(r"^(?P<head>[^:：]{2,60})[:：]\s*(?P<rest>\S.*)$")


def read_job(document: Document) -> Job:
    """Find title, employer and requirements. A text that asks for nothing has no requirements; that is for callers to say."""
    words = vocabulary([line.text for page in document.pages for line in page.lines])
    units = [unit for page in document.pages for unit in units_of(place(_with_headings_apart(page)), words)]
    title, employer = title_and_employer([unit.text for unit in units])
    found: dict[str, Requirement] = {}
    for requirement in _requirements(units):
        found.setdefault(requirement.text.lower(), requirement)
    text = plain(document.text)
    return Job(title, employer, language_of(text), tuple(found.values())[:MOST_REQUIREMENTS], text)


def _with_headings_apart(page: Page) -> Page:
    """Mark known headings, so that none is taken for the rest of a long line above it."""
    return replace(
        page, lines=tuple(replace(line, is_whole=line.is_whole or _is_known_heading(line.text)) for line in page.lines)
    )


def _is_known_heading(text: str) -> bool:
    """The whole line is a heading; a small or very short word may as well be the end of a broken sentence."""
    bare = _tidy(text).rstrip(":：")
    starts_anew = bare[:1].isupper() or (len(bare) >= FEWEST_KOREAN_LETTERS and not bare[:1].islower())
    return starts_anew and not is_bullet(text) and known_part(bare) is not None


def _requirements(units: Sequence[Unit]) -> Iterator[Requirement]:
    part: Part = "prose"
    for number, unit in enumerate(units):
        text = _tidy(unit.text)
        heading = None if unit.is_bullet and known_part(text) is None else part_of_heading(text)
        if heading is not None:
            part = heading
            continue
        if _is_foreign_heading(unit, units[number + 1 :]):
            part = "prose" if part in ("prose", "aside") or not text.endswith((":", "：")) else part
            continue
        labelled = _LABELLED.match(text)
        head = part_of_heading(labelled["head"]) if labelled and not unit.is_bullet else None
        if labelled and head is not None:
            part, text = head, labelled["rest"]
        for statement in _SENTENCE.split(text):
            if requirement := _requirement(statement, part, is_bullet=unit.is_bullet):
                yield requirement


def _is_foreign_heading(unit: Unit, following: Sequence[Unit]) -> bool:
    """A short line that heads bullets, or stands out, but is none of the known headings: "The stack:", "우리 팀은"."""
    text = unit.text.strip()
    if unit.is_bullet or len(text) > 60 or text[-1:] in (".", "!", "?", "다", "요"):
        return False
    body = following[0].first if following else None
    stands_out = body is not None and (unit.first.size > body.size + 0.4 or (unit.first.is_bold and not body.is_bold))
    return text.endswith((":", "：")) or stands_out


def _requirement(statement: str, part: Part, *, is_bullet: bool) -> Requirement | None:
    """A statement with its importance; None when it asks for nothing."""
    marked = _MARKED.match(statement)
    text = _tidy(statement[marked.end() :] if marked else statement)[:MOST_LETTERS]
    if _NEVER.search(text) or not content_stems(text, with_generic=True):
        return None
    importance = _importance(text, part, marked["mark"].lower() if marked else "", is_bullet=is_bullet)
    return Requirement(text, importance) if importance else None


def _importance(text: str, part: Part, mark: str, *, is_bullet: bool) -> Importance | None:
    if mark:
        return "required" if mark.startswith(("필수", "required", "must")) else "preferred"
    if part == "aside":
        return None
    if part == "prose":
        return _importance_of_prose(text)
    if part == "required" and _PREFERRED.search(text):
        return "preferred"
    return None if _ASIDE.search(text) and not is_bullet else part


def _importance_of_prose(text: str) -> Importance | None:
    if _ASIDE.search(text):
        return None
    if _PREFERRED.search(text):
        return "preferred"
    if _REQUIRED.search(text) and not re.match(r"we(?:'re| are)? (?:need|should|must)\b", text, re.IGNORECASE):
        return "required"
    return "duty" if _DUTY.search(text) else None


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", plain(text)).strip(" \t■●□▶◆※[]【】<>#*-–—·")
