"""Headings of job descriptions, English and Korean: what stands under each, and which parts ask nothing of a candidate."""

import re
from typing import Literal

Part = Literal["required", "preferred", "duty", "prose", "aside"]
# "prose" may hold demands among its sentences (an introduction of the role); "aside" asks for nothing (benefits, how to apply).

MOST_LETTERS, MOST_WORDS = 60, 9  # a longer line is a sentence, whatever words it holds

_NAMES: dict[Part, str] = {
    "required": (
        "requirements; job requirements; minimum requirements; minimum qualifications; basic qualifications; required; "
        "required qualifications; qualifications; must have; must haves; what you'll need; what you need; what you bring; "
        "what you'll bring; what you will bring; what we're looking for; what we are looking for; who you are; about you; your profile; "
        "you have; you bring; skills and experience; experience and skills; required skills; key skills; essential; "
        "essential criteria; essential skills; experience; skills; your background; your experience; ideal candidate; "
        "the ideal candidate; candidate profile; person specification; education and experience; education; technical skills; "
        "knowledge skills and abilities; licenses and certifications; who we're looking for; 자격요건; 지원자격; 필수; 필수요건; "
        "필수사항; 필수자격; 필수조건; 자격조건; 자격사항; 요구사항; 필요역량; 필수역량; 응시자격; 경력요건; 요구역량; 모집요건; "
        "이런 분을 찾아요; 이런 분을 찾고 있어요; 이런 분을 찾습니다; 이런 분을 기다려요; 이런 분과 함께하고 싶어요; 이런 분을 원해요; "
        "이런 분과 함께 일하고 싶어요; 이런 분이 필요해요; 이런 분을 모십니다; 자격요건 및 우대사항; 자격요건/우대사항"
    ),
    "preferred": (
        "nice to have; nice to haves; preferred; preferred qualifications; preferred skills; preferred experience; desired; "
        "desirable; desired skills; desirable skills; desirable criteria; bonus; bonus points; bonus points for; pluses; plus; "
        "a plus; additional qualifications; good to have; even better if; extra credit; bonus skills; 우대사항; 우대; 우대조건; "
        "우대요건; 우대자격; 우대역량; 선호; 선호사항; 가산점; 이런 분이면 더 좋아요; 이런 분이면 더욱 좋아요; 이런 분은 더 좋아요; "
        "이런 경험이 있으면 더 좋아요; 이런 경험이 있다면 더 좋아요; 있으면 좋은 경험; "
        "이런 분을 우대합니다; 함께하면 더 좋은 분; 이런 분이면 더 환영해요"
    ),
    "duty": (
        "responsibilities; key responsibilities; job responsibilities; main responsibilities; roles and responsibilities; "
        "duties; duties and responsibilities; what you'll do; what you will do; what you'll be doing; your role; "
        "your responsibilities; your mission; day to day; in this role you will; you will; tasks; your tasks; essential functions; "
        "main duties; key duties; a typical day; 주요업무; 담당업무; 업무내용; 하는 일; 직무내용; 업무; 이런 일을 해요; 이런 일을 합니다; "
        "이런 일을 하게 돼요; 합류하면 함께 할 업무예요; 합류하면 담당할 업무; 함께 할 일; 무슨 일을 하나요; 역할; 역할과 책임; 담당직무; "
        "주요역할; 수행업무; 담당하실 업무; 주요 업무 및 역할"
    ),
    "prose": (
        "about the role; about the job; about this role; the role; the job; the position; role overview; position overview; "
        "position summary; job summary; job description; overview; summary; description; 포지션 소개; 직무소개; 공고소개; 모집부문; 상세내용"
    ),
    "aside": (
        "about us; about the company; about the team; company; who we are; our company; our team; the team; benefits; perks; "
        "benefits and perks; perks and benefits; compensation; compensation and benefits; salary; pay; what we offer; we offer; why join us; why us; "
        "our values; our mission; how to apply; application process; hiring process; interview process; equal opportunity; "
        "equal opportunity employer; diversity and inclusion; location; working hours; hours; contact; schedule; additional information; "
        "회사소개; 기업소개; 팀 소개; 팀소개; 복리후생; 혜택; 혜택 및 복지; 복지; 복지 및 혜택; 근무조건; 근무지; 근무지역; "
        "근무시간; 근무형태; 급여; 연봉; 처우; "
        "전형절차; 채용절차; 지원방법; 접수방법; 접수기간; 제출서류; 지원서류; 유의사항; 참고사항; 안내사항; 기타사항; 고용형태; "
        "문의; 마감일; 회사 소개; "
        "이런 혜택이 있어요; 합류 여정; 채용 프로세스; 기술스택; 기술 스택; tech stack; our stack; our tech stack"
    ),
}
_MARKS = (  # in this order: "Preferred qualifications" is preferred
    ("aside", r"\bbenefits?\b|\bperks\b"
     r"|\babout (?:us|the (?:company|team))|\bwho we are|\bwe offer|\bappl(?:y|ication)\b|\bequal opportunit"),
    ("preferred", r"\bpreferred\b|\bnice[- ]to[- ]have|\bbonus\b|\bdesir(?:ed|able)\b|\bpluse?s?\b|우대|더 ?(?:욱 ?)?좋"),
    ("required", r"\brequire(?:d|ments?)\b|\bqualifications?\b|\bmust[- ]haves?\b|\blooking for\b"
     r"|\byou(?:'ll| will)? (?:need|bring)\b|자격|필수|찾(?:아|습|고)"),
    ("duty", r"\bresponsibilit|\bduties\b"
     r"|\byou(?:'ll| will) (?:do|be doing|own|work on)|\bday[- ]to[- ]day|담당 ?업무|주요 ?업무|일을 (?:해|하)"),
    ("aside", r"복지|복리|혜택|전형|절차|지원 ?방법|회사 ?소개|팀 ?소개"),
)  # fmt: skip
_MARK_RULES: tuple[tuple[Part, re.Pattern[str]], ...] = tuple((part, re.compile(rule, re.IGNORECASE)) for part, rule in _MARKS)  # type: ignore[misc]
_TAIL = re.compile(r"\s*[(\[<].*$")


def _bare(text: str) -> str:
    return "".join(letter for letter in text.lower().replace("&", "and") if letter.isalpha())


_PARTS: dict[str, Part] = {_bare(name): part for part, names in _NAMES.items() for name in names.split(";")}


def known_part(text: str) -> Part | None:
    """What stands under a heading that is known by its whole wording; None for any other text."""
    if not text.strip() or len(text) > MOST_LETTERS:
        return None
    return _PARTS.get(_bare(text)) or _PARTS.get(_bare(_TAIL.sub("", text)))


def part_of_heading(text: str) -> Part | None:
    """What stands under a line, when the line can be a heading: known by its wording, or by one telling word in it."""
    if part := known_part(text):
        return part
    line = text.strip().rstrip(":：")
    if (
        len(line) > MOST_LETTERS
        or len(line.split()) > MOST_WORDS
        or line[-1:] in (".", "!", ",", ";")
        or re.search(r"[:：]\s", line)
    ):
        return None
    return next((part for part, rule in _MARK_RULES if rule.search(line)), None)
