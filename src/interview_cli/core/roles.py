"""Names of jobs, in English and Korean: what tells a person's title from their employer."""

import re

_ENGLISH = """
accountant actor actuary administrator advisor adviser agent ambassador analyst animator apprentice arborist architect archivist artist
assistant associate attorney auditor author baker banker barber barista bartender beautician biologist bookkeeper bricklayer broker
builder butcher buyer candidate captain caregiver caretaker carer carpenter cashier caterer ceo cfo chair chairman chairperson
chaplain chef chemist chief chiropractor cio clerk clinician coach commissioner consultant controller cook coordinator co-founder
copywriter coo counsel counselor counsellor craftsman crew cto curator custodian dancer dean dentist deputy designer developer
dietitian director dispatcher diver doctor draftsman drafter driver economist editor educator electrician engineer estimator examiner
executive extern fabricator facilitator farmer fellow filmmaker firefighter fitter florist foreman founder freelancer fundraiser
gardener geologist guard guide hairdresser handler head helper host hostess housekeeper hygienist illustrator inspector installer
instructor intern interpreter inventor investigator janitor journalist judge laborer labourer lawyer lead leader lecturer librarian
lifeguard loader locksmith machinist manager marketer mason mechanic mediator member mentor merchandiser midwife miner moderator
musician nanny notary nurse nutritionist officer operative operator optician owner packer painter paralegal paramedic partner
pharmacist photographer physician physicist physiotherapist picker pilot planner plumber postdoc practitioner president principal
producer professor programmer promoter psychologist publisher realtor receptionist recruiter registrar reporter representative
researcher retoucher reviewer rn sailor salesperson scholar scientist seamstress secretary server sergeant soldier specialist sre
statistician steward stewardess stocker strategist student sub-editor superintendent supervisor surgeon surveyor tailor teacher
technician technologist teller tester therapist trader trainee trainer translator treasurer tutor underwriter usher valuer
veterinarian vet videographer vp waiter waitress warden washer webmaster welder worker writer
"""
_KOREAN = """
엔지니어 개발자 개발 기획자 기획 간호사 디자이너 마케터 매니저 연구원 분석가 회계 담당 담당자 사원 주임 대리 과장 차장 부장 팀장 팀원 파트장 실장
본부장 센터장 이사 대표 대표이사 원장 리드 리더 인턴 인턴사원 수석 책임 선임 전임 컨설턴트 교사 강사 교수 조교 상담사 관리자 운영 운영자 영업 직원
아르바이트 알바 현장실습생 실습생 연습생 조리사 요리사 셰프 주방장 바리스타 기사 기사장 반장 조장 소장 점장 부점장 약사 의사 치위생사 물리치료사
사회복지사 요양보호사 조무사 간호조무사 수간호사 번역가 통역사 기자 편집자 에디터 작가 피디 PD 프로듀서 사서 변호사 법무사 세무사 회계사 노무사
변리사 승무원 조종사 경호원 보안요원 미화원 판매원 판매 계약직 정규직 비서 총무 인사 마케팅 디자인 학생 석사과정 박사과정 연구생 조연출 감독 코치
신입 신입사원 트레이너 봉사자 자원봉사자 멘토 튜터 회원 부원 회장 부회장 총괄 PM PL
"""
_ENGLISH_ROLE = re.compile(
    r"(?<![\w'’-])(?:" + "|".join(sorted(_ENGLISH.split(), key=len, reverse=True)) + r")(?:s|'s mate)?(?![\w'’])", re.IGNORECASE
)
_KOREAN_WORDS = "|".join(sorted(_KOREAN.split(), key=len, reverse=True))
_KOREAN_ROLE = re.compile(rf"(?:{_KOREAN_WORDS})(?:님)?(?:\s*[(\[/,·].*)?$")
_DEPARTMENT = re.compile(r"[가-힣A-Za-z0-9]+(?:팀|부서|사업부|본부|그룹|파트|센터팀|지점|과|실|병동)$")
_KOREAN_KIND = re.compile(
    r"(?:시니어|주니어|신입|수석|책임|선임|백엔드|프론트엔드|풀스택|서버|웹|앱|모바일|안드로이드|ios|소프트웨어|하드웨어|임베디드|펌웨어|데이터|데이터베이스|"
    r"시스템|네트워크|보안|클라우드|인프라|플랫폼|서비스|프로덕트|제품|상품|콘텐츠|브랜드|퍼포먼스|그로스|디지털|온라인|영상|그래픽|qa|ui|ux|ui/ux|ux/ui|ai|ml|devops|"
    r"머신러닝|\S*영업|\S*사무|\S*기획|\S*관리|\S*지원|\S*마케팅|인사|총무|재무|회계|경리|품질|생산|공정|설비|구매|자재|물류|유통|연구|전략|사업|고객|상담|cs|md|"
    r"기계|전기|전자|건축|토목|화학|외래|수술실|응급실|중환자실|매장|주방|홀|파트타임)",
    re.IGNORECASE,
)  # what a Korean title may begin with
_SURNAMES = re.compile(
    r"\b(?:baker|barber|butcher|carpenter|carver|cook|dean|driver|farmer|fisher|florist|gardener|guard|host|judge|mason|miner|page|"
    r"painter|sailor|sergeant|steward|tailor|usher|warden|packer|porter|potter|turner|weaver)$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:inc|llc|ltd|limited|corp|corporation|co(?![-‐])|company|gmbh|plc|group|partners|holdings|university|college|school|academy|hospital|"
    r"clinic|institute|laboratory|labs?|studios?|foundation|bank|agency|consultants|consulting|services|systems|solutions|technologies|"
    r"industries|restaurant|medical cent(?:er|re)|rehabilitation|healthcare|cafe|café|hotel|museum|library|council|district|department of)\b\.?"
    r"|주식회사|\(주\)|㈜|유한회사|재단|법인|협회|공사|공단|은행|병원|의원|학교|대학|학원|연구소|연구원|센터|스튜디오|출판사|상사|물산|전자|식품|물류|마트"
    r"|컴퍼니|소프트|시스템즈?|테크|랩$",
    re.IGNORECASE,
)


def is_role(text: str) -> bool:
    """The text holds a job's name: in English anywhere, in Korean at its end, where Korean puts it."""
    return bool(_ENGLISH_ROLE.search(text) or _KOREAN_ROLE.search(text.strip()) or _DEPARTMENT.fullmatch(text.strip()))


def ends_like_role(text: str) -> bool:
    """The last word is a job's name, one person's: "Bank Teller" is a job, "Alder Partners" a firm."""
    words = re.split(r"\s*[,(]|\s+[-–—]\s", text.strip())[0].split()
    last = words[-1] if words else ""
    return bool(
        (_ENGLISH_ROLE.fullmatch(last) and not last.lower().endswith("s")) or (len(words) > 1 and _KOREAN_ROLE.fullmatch(last))
    )


def ends_like_surname(text: str) -> bool:
    """The last word is a surname as well as a job: Anna Baker is no baker."""
    return bool(_SURNAMES.search(text))


def is_company(text: str) -> bool:
    """The text holds a word that names of companies, schools and offices hold."""
    return bool(_COMPANY.search(text))


def employer_and_role(text: str) -> tuple[str, str]:
    """Part Korean words without signs between: "한들정밀 재무회계팀 과장"; the role is "" where there is none."""
    words = text.split()
    if len(words) < 2 or not _KOREAN_ROLE.search(words[-1]):
        return text, ""
    first = next(place for place, word in enumerate(words) if place and _is_korean_role_word(word))
    return " ".join(words[:first]).rstrip(" /,"), " ".join(words[first:])


def _is_korean_role_word(word: str) -> bool:
    return bool(_DEPARTMENT.fullmatch(word) or _KOREAN_ROLE.search(word) or _KOREAN_KIND.fullmatch(word))
