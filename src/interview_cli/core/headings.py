"""Headings of resume sections, in the many forms in which people write them, English and Korean."""

import re

from interview_cli.core.resume import SectionKind

MOST_LETTERS = 45  # a longer line is a sentence, whatever words it holds

_NAMES: dict[SectionKind, str] = {
    "basics": (
        "contact; contact information; contact info; contact details; contacts; personal information; "
        "personal details; "
        "personal info; details; get in touch; reach me; 인적사항; 기본정보; 기본 인적사항; 개인정보; 개인 정보; 연락처; 신상정보; 지원자 정보; "
        "지원자정보; 프로필 정보"
    ),
    "summary": (
        "summary; professional summary; career summary; executive summary; summary of qualifications; profile; "
        "professional profile; about; about me; objective; career objective; personal statement; overview; highlights; "
        "introduction; qualifications summary; who i am; what i do; what i offer; career highlights; bio; "
        "biography; career profile; 자기소개; 자기소개서; 소개; 간단 소개; "
        "간단소개; 요약; 경력 요약; 핵심 요약; 한줄소개; 한 줄 소개; 프로필; 핵심역량 요약; 지원동기; 지원 동기; "
        "자기 소개; 성장과정; 성장 과정; 지원자 소개; 입사 후 포부; 입사후 포부; 성격의 장단점; 커리어 요약"
    ),
    "work": (
        "experience; work experience; professional experience; employment; employment history; work history; "
        "career history; career; relevant experience; professional background; work; positions; positions held; "
        "internships; internship; internship experience; industry experience; clinical experience; nursing experience; "
        "teaching experience; research experience; selected experience; job history; professional history; "
        "employment experience; where i have worked; professional journey; "
        "work highlights; selected employment; career summary and experience; 경력; 경력사항; 경력 사항; 경력기술서; 경력 기술서; "
        "상세경력; 상세 경력; 경력 상세; "
        "경력 및 경험; 업무경력; 업무 경력; 업무경험; 업무 경험; 직장경력; 직무경험; 직무 경험; 경험; 주요경력; "
        "주요 경력; 근무경력; 근무 경력; 인턴; 인턴십; 인턴경험; 인턴 경험; 경력 및 인턴; 재직 이력; 이력; 이력사항; "
        "실무경험; 실무 경험; 경력 및 주요 성과; 경력 및 성과; 경력 소개; 근무이력; 근무 이력; 재직경력; 회사 경력; 임상경력; 임상 경력"
    ),
    "projects": (
        "projects; project; personal projects; side projects; selected projects; key projects; project experience; "
        "academic projects; open source; open-source; open source projects; portfolio; selected work; "
        "notable projects; "
        "relevant projects; 프로젝트; 주요프로젝트; 주요 프로젝트; 프로젝트 경험; 프로젝트경험; 개인 프로젝트; "
        "개인프로젝트; 사이드 프로젝트; 토이 프로젝트; 팀 프로젝트; 수행 프로젝트; 수행프로젝트; 프로젝트 이력; "
        "포트폴리오; 오픈소스; 오픈소스 활동; 오픈소스 기여; 진행 프로젝트"
    ),
    "education": (
        "education; academic background; education and training; educational background; academic history; academics; "
        "academic qualifications; qualifications; studies; training; courses; coursework; education & training; "
        "학력; 학력사항; "
        "학력 사항; 교육; 교육사항; 교육 사항; 교육이수; 교육 이수; 교육이력; 교육 이력; 교육 및 연수; 학력 및 교육; "
        "최종학력; 최종 학력; 교육과정; 교육 과정; 수료 교육; 연수; 학업"
    ),
    "skills": (
        "skills; technical skills; core skills; key skills; core competencies; competencies; technologies; tech stack; "
        "tools; expertise; areas of expertise; skill set; skillset; skills and tools; tools and technologies; "
        "professional skills; technical proficiencies; hard skills; soft skills; technology; clinical skills; "
        "proficiencies; strengths; skills summary; 기술; 보유기술; 보유 기술; 보유역량; 보유 역량; 기술스택; 기술 스택; "
        "스킬; 스킬셋; 핵심역량; 핵심 역량; 역량; 사용기술; 사용 기술; 보유 스킬; 전문기술; 전문 기술; 주요기술; "
        "주요 기술; 컴퓨터 활용능력; 컴퓨터활용능력; 활용능력; 활용 능력; oa능력; 업무 역량; 업무 스킬; "
        "사용 도구; 사용 가능 기술; 사용기술 및 도구; 보유 기술 및 도구; "
        "기술 및 도구; 직무 역량; "
        "직무역량; 전문분야; 전문 분야"
    ),
    "certificates": (
        "certifications; certificates; certification; licenses; licences; licenses and certifications; "
        "certifications and licenses; licensure; professional certifications; credentials; license; "
        "licensure and certifications; certificates and licenses; 자격증; 자격사항; 자격 사항; 자격; 면허; "
        "자격증 및 면허; 면허 및 자격; 면허 및 자격증; 자격 및 면허; 자격증 및 어학; 보유자격; 보유 자격; 보유 자격증; 취득 자격; 취득자격; "
        "자격면허; 자격/면허; 취득 자격증"
    ),
    "awards": (
        "awards; honors; honours; awards and honors; honors and awards; achievements; accomplishments; recognition; "
        "prizes; scholarships; fellowships; 수상; 수상경력; 수상 경력; 수상내역; 수상 내역; 수상이력; 수상 이력; "
        "수상사항; 상훈; 포상; 장학; 성과; 수상 및 장학; 수상실적"
    ),
    "languages": (
        "languages; language; language skills; language proficiency; 어학; 어학능력; 어학 능력; 외국어; 외국어능력; "
        "외국어 능력; 언어; 어학사항; 어학 사항; 어학성적; 어학 성적; 공인어학성적; 외국어 구사능력; 언어 능력; "
        "구사 언어"
    ),
    "volunteer": (
        "volunteering; volunteer; volunteer experience; volunteer work; community service; community; "
        "community involvement; leadership and volunteering; extracurricular; extracurricular activities; activities; "
        "leadership; giving back; 봉사; 봉사활동; 봉사 활동; 대외활동; 대외 활동; 사회활동; 사회 활동; 활동; 활동사항; 활동 사항; "
        "교내활동; 교내 활동; 동아리; 동아리 활동; 사회봉사; 봉사 경험; 자원봉사; 커뮤니티; 커뮤니티 활동"
    ),
    "publications": (
        "publications; papers; publication; patents; research; talks; presentations; speaking; publications and talks; "
        "conference talks; writing; 논문; 출판; 발표; 특허; 연구; 논문 및 특허; 연구실적; 연구 실적; 저서; 강연; "
        "논문/특허; 발표 및 논문; 저술"
    ),
    "interests": (
        "interests; hobbies; hobbies and interests; interests and hobbies; personal interests; 취미; 관심사; 관심분야; "
        "관심 분야; 취미 및 특기; 취미/특기; 특기"
    ),
    "references": "references; referees; recommendations; 추천인; 추천; 레퍼런스; 평판조회; 추천서",
    "other": (
        "additional information; other; miscellaneous; additional; others; military service; links; declaration; 기타; 기타사항; "
        "기타 사항; 병역; 병역사항; 병역 사항; 군경력; 보훈; 링크"
    ),
}


def _bare(text: str) -> str:
    """A heading's letters alone: case, blanks, signs and numbers in front do not matter."""
    return "".join(letter for letter in text.lower().replace("&", "and") if letter.isalpha())


_KINDS: dict[str, SectionKind] = {_bare(name): kind for kind, names in _NAMES.items() for name in names.split(";")}
# What people write in their own words: "Where I've worked", "Giving back", "저는 이런 사람입니다".
_STEMS: dict[SectionKind, str] = {
    "summary": (
        r"\babout\b|profile|summary|\bintro|\bwho (?:i|we)\b|what i (?:do|offer|bring)|statement|objective"
        r"|소개|요약|사람|동기|포부|성장|성격|강점"
    ),
    "volunteer": r"\bvolunt|communit|giv(?:e|ing) back|\bactivit|봉사|활동",
    "projects": (r"\bproject|\bbuilt\b|\bbuild(?:ing)?\b|\bmade\b|\bmaking\b|portfolio|프로젝트|만든|만들|작업물|포트폴리오"),
    "education": r"\beducat|\bstud(?:y|ies|ied)\b|\blearn|\bacadem|\bschool|\bdegree|학력|교육|배운|배움|학교|학업",
    "certificates": r"certif|licen[cs]|credential|자격|면허",
    "awards": r"\baward|\bhono[u]?rs?\b|recogni|\bprize|수상|포상|상훈",
    "languages": r"\blanguages?\b|\bi speak\b|외국어|어학|언어",
    "publications": r"\bpubli[cs]|\bpapers?\b|\btalks?\b|\bpatent|논문|발표|특허|저술|저서",
    "interests": r"\binterest|\bhobb|free time|취미|관심|특기",
    "work": (
        r"\bwork(?:ed|ing|s)?\b|experience|\bemploy|\bcareer|\bjobs?\b"
        r"|경력|경험|근무|이력|일을|일했|해온 일|해 온 일|직장|인턴"
    ),
    "skills": (
        r"\bskill|\btools?\b|\btech|\bstack\b|competenc|\bexpert|proficien|\bcan do\b"
        r"|기술|스킬|역량|능력|할 줄|다루는|다룰|도구|잘하는"
    ),
    "basics": r"\bcontact|in touch|\breach me|연락|인적",
}
_TITLES = frozenset(("resume", "résumé", "curriculumvitae", "cv", "이력서", "입사지원서", "지원서", "국문이력서", "영문이력서"))
_JOINED = re.compile(r"\s*(?:&|/|,|\band\b|·|및|\+)\s*")
_TAIL = re.compile(r"\s*(?:[(\[<].*|[:：]\s*)$")
_WORTH = re.compile(r"[A-Za-z가-힣]")


def is_document_title(text: str) -> bool:
    """The line says what the whole document is."""
    return _bare(text) in _TITLES


def kind_of_heading(text: str) -> SectionKind | None:
    """The kind of section that a line heads, when the whole line is a heading; None for any other line.

    Joined ones ("Skills & Certifications") take the kind of their first known part.
    """
    text = text.strip()
    if not text or len(text) > MOST_LETTERS or not _WORTH.search(text) or text[-1] in ".,;":
        return None
    if kind := _KINDS.get(_bare(text)):
        return kind
    text = _TAIL.sub("", text)
    if kind := _KINDS.get(_bare(text)):
        return kind
    parts = [_KINDS.get(_bare(part)) for part in _JOINED.split(text)]
    return parts[0] if len(parts) > 1 and all(parts) else None


def kind_by_words(text: str) -> SectionKind:
    """The kind of a line that looks like a heading but is none of the known ones: by a word inside it, else "other"."""
    words = [word for word in re.split(r"[^\w-]+", text.lower()) if word]
    for length in (3, 2, 1):
        for start in range(len(words) - length, -1, -1):
            if kind := _KINDS.get(_bare("".join(words[start : start + length]))):
                return kind
    return next((kind for kind, stems in _STEMS.items() if re.search(stems, text, re.IGNORECASE)), "other")
