"""Names of work by trade, in Korean, where words are glued together and a title's rank stands at its end."""

import re
from collections.abc import Iterable, Iterator

from interview_cli.core.trade import TRADES, Trade

# Patterns; blanks in them may be there or not. "~" in front: only after words of rank, of a department, and of `_BEFORE`.
_NAMES: dict[Trade, str] = {
    "software": (
        r"백엔드; 프[론런]트엔드; 풀스택; 서버 (?:개발자?|프로그래머|엔지니어); 웹 (?:개발자?|프로그래머); "
        r"(?:앱|어플|모바일) 개발자?; 안드로이드; (?<![a-z])ios; 소프트웨어; "
        r"(?<![a-z])s/?w (?:개발자?|엔지니어|프로그래머); 응용 프로그램; 프로그램 개발자?; (?:시스템|솔루션) 개발자?; "
        r"게임 (?:개발자?|프로그래머|서버|클라이언트); "
        r"클라이언트 (?:개발자?|프로그래머); 임베디드; 펌웨어; 데브옵스; devops; (?<![a-z])sre(?![a-z]); "
        r"클라우드 (?:엔지니어|개발자?); 인프라 엔지니어; qa 엔지니어; 테스트 자동화; 자바 개발자?; "
        r"(?<![a-z])java(?:script)?; typescript; python 개발자?; 파이썬 개발자?; spring; react; node\.?js; c\+\+; c#; \.net; "
        r"php; kotlin; 코틀린; flutter; 플러터; 유니티; unity; 언리얼; "
        r"블록체인 개발자?; 플랫폼 (?:개발자?|엔지니어); ~개발자; ~프로그래머"
    ),
    "data": (
        r"빅? 데이터; 머신 러닝; 기계 학습; 딥 러닝; 인공지능; (?<![a-z])(?:ai|ml|mlops|nlp|bi)(?![a-z]); 자연어 처리; "
        r"컴퓨터 비전; 통계 분석; 데이터 웨어하우스"
    ),
    "design": r"~디자이너; ~디자인; (?<![a-z])(?:uiux|ux|ui|gui)(?![a-z])",
    "marketing": r"마케팅; 마케터; 광고 기획자?; 광고 ae; 브랜드 매니저; (?<![a-z])seo(?![a-z]); sns (?:운영|관리)",
    "nursing": r"간호 조무사; 수?간호사; 간호",
    "engineering": (
        r"기계 (?:설계|공학|엔지니어|기사|제작|가공|정비|설비|직); 기구 설계; (?<![운자])전기(?!차); "
        r"전자 (?:회로|공학|엔지니어|설계); 회로 (?:설계|개발|엔지니어); 하드웨어 (?:설계|개발자?|엔지니어); "
        r"(?<![a-z])hw (?:설계|개발자?|엔지니어); 토목; (?<!도)시공; 건축 (?:시공|기사|구조); 구조 설계; "
        r"~생산 (?:관리|기술|직|팀|부|엔지니어|사원|공정|라인); ~제조 (?:기술|직|엔지니어|팀|생산); "
        r"~공정 (?:엔지니어|기술|관리|개발|설계); ~품질 (?:관리|보증|엔지니어|검사); "
        r"설비 (?:엔지니어|보전|관리|기술|정비|유지); 금형; 용접; (?<![a-z])(?:cnc|mct|plc)(?![a-z]); "
        r"(?:cad|캐드) (?:설계|도면); 반도체 (?:공정|설비|장비|엔지니어|설계); 자동차 (?:설계|부품|공학); 배관; 플랜트; "
        r"(?<![가-힣])화공; 화학 공정; (?:조선|선박) 설계"
    ),
    "office": (
        r"공인 회계사; 회계사?; 경리; 세무사?; 재무; 인사; 총무; (?<![a-z])hr[dm]?(?![a-z]); 채용; 노무사?; 급여; "
        r"경영 (?:지원|관리|기획); 전략 기획; 사업 기획; ~기획 [팀실부]; 사무; 행정; "
        r"비서; 영업 지원; 오피스 매니저; (?:자료|데이터) 입력; 결산"
    ),
    "service": (
        r"고객 (?:상담|센터|지원|서비스|응대|만족); 콜 센터; (?<![a-z])cs(?![a-z]); ~상담[원사]; 매장; "
        r"~판매 (?:직|원|사원|매니저); 부?점장; 바리스타; 카페; 커피숍; 호텔리어; 조리사; 요리사; 조리[원장]; 조리; 주방장?; "
        r"셰프; 쉐프; 서빙; 홀 (?:서버|직원|매니저); 레스토랑; 음식점; 식당; 호텔; 객실; 컨시어지; 승무원; 캐셔; 계산원; "
        r"편의점; (?<!스)마트; 백화점; 면세점; (?<![경문])제과; 제빵사?; 하우스키핑; 바텐더; 외식; 베이커리"
    ),
}
_OTHERS = (  # look like a name of the table and are none
    r"텔레 마케[터팅]\S*; 네트워크 마케팅; 동물 간호사?; 동물 보건; 지점장; 건설 기계 (?:기사|정비|운전)?; 중장비; "
    r"서비스 기획자?; 게임 기획자?; "
    r"(?:헤어|네일|플로랄|플라워|조경|게임|무대|조명|음향|교육) 디자이너; 연예 매니저; 경찰 행정; 행정사; 급여 의사; "
    r"상담 교사; 직업 상담사"
)
_AFTER: dict[Trade, str] = {
    "software": (
        "개발자 개발 엔지니어 엔지니어링 프로그래머 아키텍트 아키텍처 테스터 qa 시스템 소프트웨어 플랫폼 서버 앱 웹 응용 연구원"
    ),
    "data": (
        "분석가 분석 분석원 애널리스트 엔지니어 엔지니어링 사이언티스트 과학자 아키텍트 모델러 모델링 플랫폼 파이프라인 "
        "웨어하우스 "
        "연구원 연구 개발자 개발 리서처 사이언스 마이닝"
    ),
    "design": "디자이너 디자인 디렉터 리서처 시스템 연구원",
    "marketing": "매니저 전략 기획 기획자 운영 커뮤니케이션 스페셜리스트 컨설턴트 마케터 콘텐츠",
    "nursing": "사 부장 부 조무사 학과 학 관리자 코디네이터 병동 중환자실 응급실 수술실 외래",
    "engineering": (
        "엔지니어 기사 산업기사 기술자 기능사 설계 설계자 설계사 관리 관리자 시공 감리 기술 연구원 개발 개발자 반장 조장 "
        "현장 보전 정비 정비사 검사 검사원 오퍼레이터 기능공 제어 가공 안전 "
        "공사 사 원 공 직 공정 설비 장비 생산 회로 공학 엔지니어링 공무"
    ),
    "office": (
        "직 사무 관리 관리자 기획 보조 지원 원 매니저 파트너 운영 교육 총무 회계 인사 세무 재무 경리 담당관 행정 노무 급여 "
        "결산 채용 자금"
    ),
    "service": (
        "매니저 점원 점장 부점장 관리 관리자 운영 스태프 크루 서버 서빙 보조 지배인 프런트 프론트 사장 상담 상담사 상담원 "
        "응대 슈퍼바이저 판매 판매원 판매직 서비스 종사원 리셉션 직 원 "
        "주방 홀 캐셔 조리사 조리 센터 지원"
    ),
}
_BEFORE: dict[Trade, str] = {
    "software": "it 전산 앱 웹 모바일",
    "design": (
        "uiux ux ui gui 프로덕트 그래픽 시각 웹 브랜드 bx 브랜딩 모션 모션그래픽 인터랙션 서비스 산업 제품 인테리어 실내 "
        "패키지 편집 모바일 앱 디지털 광고 콘텐츠 패션 의상 크리에이티브 "
        "커뮤니케이션 사용자 경험 인터페이스 마케팅 상세페이지 온라인 쇼핑몰 출판 텍스타일 고객"
    ),
    "engineering": "생산 제조 공정 식품 자동차 반도체 부품 기계 전기 전자 배터리 화학 설비 공장 철강 디스플레이",
    "service": "전화 고객 콜센터 통신 채팅 인바운드 아웃바운드 금융 매장 의류 화장품 백화점 마트 면세점 식품 가전 잡화 신발",
}
_RANKS = """
사원 주임 대리 과장 차장 부장 팀장 팀원 파트장 실장 본부장 센터장 이사 상무 책임 선임 수석 전임 리더 리드 매니저 담당자 담당
직원 인턴사원 인턴 신입사원 신입 경력직 경력 업무 직무
직군 직 팀 부서 부 실 파트 그룹 본부 사업부 과 원 알바생 알바 아르바이트 계약직 정규직 희망 지원자 지원 지망생 지망 총괄 전문가
스페셜리스트 실습생 현장실습생 수습 님 시니어 주니어 프리랜서
파트타임 분야 년차 년 포지션 취업 준비생 출신 전공 학생 보조 책임자 관련 직종 부문 디렉터 lead senior junior intern manager
소속 단기 재직
"""
_VAGUE = """
엔지니어 매니저 연구원 연구소 연구 관리자 관리 대표이사 대표 분석가 개발팀 개발 운영팀 운영 컨설턴트 기획자 기획 회사원 직장인
스태프 기술 창업자 창업
"""


def _rule(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(name.strip().replace(" ", r"\s*") for name in names))


def _rules() -> Iterator[tuple[Trade | None, bool, re.Pattern[str]]]:
    """Rules as (trade, whether only certain words may stand before, pattern)."""
    yield None, False, _rule(_OTHERS.split(";"))
    for trade, names in _NAMES.items():
        each = [name.strip() for name in names.split(";")]
        yield trade, False, _rule(name for name in each if not name.startswith("~"))
        if unsure := [name[1:] for name in each if name.startswith("~")]:
            yield trade, True, _rule(unsure)


RULES = tuple(_rules())
AFTER = {trade: frozenset((words + _RANKS).split()) for trade, words in _AFTER.items()}
BEFORE = {trade: frozenset((_BEFORE.get(trade, "") + _RANKS).split()) for trade in TRADES}
VAGUE = frozenset((_RANKS + _VAGUE).split())
LONGEST = max(map(len, (*VAGUE, *(word for words in (*AFTER.values(), *BEFORE.values()) for word in words))))
_DEPARTMENT = re.compile(r"(?<!\S)\S*(?:팀|본부|부서|사업부|그룹|파트|점|실|공장)(?=\s)")
_FILL = frozenset(" .+-0123456789")


def without_departments(text: str) -> str:
    """The text without the names of departments and places of work that stand in it."""
    return _DEPARTMENT.sub(" ", text)


def is_made_of(text: str, words: frozenset[str]) -> bool:
    """The text is nothing but such words, glued together or apart, and numbers. In one pass: titles are as long as others like."""
    reached = {0}
    for start in range(len(text)):
        if start in reached:
            reached |= {start + 1} if text[start] in _FILL else set()
            reached |= {end for end in range(start + 1, min(start + LONGEST, len(text)) + 1) if text[start:end] in words}
    return len(text) in reached
