"""Words of work entries that tell a trade where titles do not ("Manager", "사원"): what people of one trade handle and others do not."""

import re
from collections.abc import Iterable

from interview_cli.core.trade import Trade

FEWEST_SIGNS = 3  # different ones
LEAD = 3  # times as many as of any other trade

_SIGNS: dict[Trade, str] = {
    "software": (
        "api; apis; django; spring boot; react; kubernetes; docker; microservice; microservices; backend; frontend; "
        "code review; "
        "code reviews; unit tests; ci/cd; refactored; typescript; javascript; node.js; git; rest api; redis; postgres; "
        "terraform; "
        "백엔드; 프론트엔드; 코드 리뷰; 리팩터링; 배포; 쿠버네티스; 서버 개발; 단위 테스트"
    ),
    "data": (
        "dbt; airflow; spark; etl; looker; tableau; power bi; a/b test; a/b tests; data pipeline; data pipelines; "
        "data warehouse; "
        "regression; bigquery; snowflake; pandas; scikit-learn; pytorch; feature store; sql; "
        "데이터 파이프라인; 데이터 분석; 데이터 웨어하우스; 대시보드; 지표; 머신러닝; 적재; 회귀 분석; 통계"
    ),
    "design": (
        "figma; wireframe; wireframes; prototype; prototypes; usability test; usability tests; usability testing; "
        "design system; typography; "
        "illustrator; photoshop; indesign; user interviews; mockups; 피그마; 와이어프레임; 프로토타입; 사용성 테스트; "
        "디자인 시스템; 포토샵; 일러스트레이터; 시안"
    ),
    "marketing": (
        "campaign; campaigns; seo; google ads; cac; roas; ctr; paid social; brand awareness; newsletter; hubspot; "
        "email open rate; "
        "influencer; content calendar; 캠페인; 광고 집행; 구글 애즈; 퍼포먼스 마케팅; 인스타그램; 광고비; 검색 광고; "
        "콘텐츠 마케팅"
    ),
    "nursing": (
        "patients; bedside; telemetry; charge nurse; iv; ivs; medication administration; vital signs; triage; icu; "
        "wound care; ehr; discharge teaching; "
        "preceptor; catheter; 환자; 병동; 투약; 활력징후; 인계; 낙상; 수술실; 중환자실; 정맥주사; 욕창"
    ),
    "engineering": (
        "solidworks; autocad; catia; cnc; plc; tolerance; tolerances; gd&t; fea; pcb; ansys; six sigma; scrap rate; "
        "injection molding; "
        "commissioning; hvac; load calculations; 도면; 공차; 금형; 설비; 양산; 불량률; 공정; 시공; 캐드; 사출; 용접; 가공"
    ),
    "office": (
        "payroll; invoices; month-end close; general ledger; accounts payable; reconciliation; reconciliations; vat; "
        "expense reports; calendars; "
        "travel bookings; onboarding paperwork; tax returns; audit; quickbooks; 결산; 전표; 세금계산서; 급여; 부가세; 품의; "
        "원천세; 연말정산; 4대보험; 채용 공고; 총무"
    ),
    "service": (
        "guests; diners; shift; shifts; tills; cash register; pos; espresso; reservations; complaints; upselling; "
        "merchandise; store; customers; "
        "table service; food safety; 손님; 매장; 포스; 아르바이트; 발주; 진열; 원두; 예약; 클레임; 응대; 재고; 마감; 위생; 서빙"
    ),
}


def _rule(signs: str) -> re.Pattern[str]:
    words = sorted((word.strip() for word in signs.split(";")), key=len, reverse=True)
    latin = "|".join(re.escape(word) for word in words if word.isascii())
    hangul = "|".join(re.escape(word) for word in words if not word.isascii())
    return re.compile(rf"(?<![\w/])(?:{latin})(?![\w/])|(?<![가-힣])(?:{hangul})", re.IGNORECASE | re.ASCII)


_RULES = {trade: _rule(signs) for trade, signs in _SIGNS.items()}


def trade_of_words(texts: Iterable[str]) -> Trade | None:
    """The trade whose signs stand in texts about work: enough different ones, and far more than of any other trade."""
    whole = "\n".join(texts)
    counts = {trade: len({found.group().lower() for found in rule.finditer(whole)}) for trade, rule in _RULES.items()}
    first, second = sorted(counts, key=lambda trade: -counts[trade])[:2]
    return first if counts[first] >= max(FEWEST_SIGNS, LEAD * counts[second]) else None
