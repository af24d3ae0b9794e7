"""What people studied, by the trades that it leads to, in English and Korean: for whom a role is no change of field.

Apart from titles because most studies lead to several trades: an economist who becomes a data analyst changes nothing.
"""

import re
import unicodedata
from dataclasses import dataclass

from interview_cli.core.trade import TRADES, Trade


@dataclass(frozen=True, slots=True)
class Study:
    """What a study prepares for: the trade that it is, if it is one, and all that it leads to."""

    trade: Trade | None
    leads_to: frozenset[Trade]


# What it is > what it leads to; all rows that fit a study count, as "Mathematics and Computer Science" is both.
_ROWS = (
    (
        "software > software data",
        "computer science; computing; computer engineering; computer systems; software engineering; software development; "
        "web development; "
        "information technology; information systems; informatics; full[- ]stack; back[- ]?end; front[- ]?end; programming; "
        "coding",
        "컴퓨터; 소프트웨어; 전산; 정보통신; 정보처리; 백엔드; 프론트엔드; 풀스택; 웹 ?개발; 자바; java; 코딩; 프로그래밍",
    ),
    (
        "data > data software",
        "data science; data analy(?:sis|tics); data engineering; analytics; statistics; machine learning; "
        "artificial intelligence",
        "데이터; 통계; 인공지능; 머신러닝; 빅데이터",
    ),
    (
        "> data software office engineering",
        "math(?:s|ematics)?; physics; astronomy; actuarial science; operations research",
        "수학; 물리학; 천문",
    ),
    ("> software data engineering design", "technology; digital \\w+", "공학; 디지털"),
    (
        "> data office marketing service",
        "economics; business; management; commerce; mba; entrepreneurship",
        "경제; 경영; 상경; 무역; 통상; 유통",
    ),
    (
        "office > office data",
        "accounting; accountancy; finance; taxation; human resource management; human resources",
        "회계; 세무; 재무; 금융",
    ),
    ("> office", "public administration; office administration; secretarial", "행정; 비서"),
    ("marketing > marketing design", "marketing; advertising; public relations", "마케팅; 광고; 홍보"),
    ("> marketing design", "communications?; media studies; journalism; film; media", "신문방송; 미디어; 언론; 커뮤니케이션"),
    (
        "design > design marketing",
        "(?:graphic|product|industrial|interior|visual|interaction|ux|communication|fashion) design; design; "
        "human[- ]computer interaction",
        "디자인",
    ),
    ("> design", "fine arts?; visual arts?; illustration; art history", "미술; 회화; 조소; 공예"),
    ("> design engineering", "architecture; architectural engineering", "건축"),
    ("nursing > nursing", "nursing; bsn; adn", "간호"),
    (
        "> nursing data",
        "medicine; public health; biology; biomedical science; health science; pharmacy",
        "의학; 보건; 생명과학; 생물; 약학",
    ),
    (
        "engineering > engineering software data",
        "(?:mechanical|electrical|electronics?|civil|chemical|industrial|structural|manufacturing|materials|automotive|aerospace|production)"
        "(?: and (?:electrical|electronics?|computer|industrial|production|structural))? (?:engineering|technology); "
        "mechatronics; robotics",
        "기계; 전기; 전자; 토목; 산업공학; 화학공학; 화공; 신소재; 재료공학; 메카트로닉스; 로봇; 자동차",
    ),
    (
        "service > service office",
        "hospitality; hospitality management; hotel management; tourism; culinary arts?; retail management; food service",
        "호텔; 관광; 조리; 외식; 제과제빵; 바리스타; 항공서비스",
    ),
    ("> service nursing", "nutrition; food science; dietetics", "식품영양; 식품공학; 영양"),
    ("> design marketing office data", "psychology; sociology; anthropology; cognitive science", "심리; 사회학; 인류학"),
    (
        "> marketing office",
        "political science; international relations; law; linguistics; english",
        "정치외교; 법학; 법률; 언어학; 영어영문",
    ),
    (
        ">",
        "literature; history; philosophy; theology; music; education; teaching; french; german; spanish; classics; "
        "social work; theatre; drama; "
        "sports? science; physical education; dance; religious studies",
        "(?<!천)문학; 영문; 국문; 불문; 독문; 중문; 일문; 사학; 역사; 철학; 신학; 음악; 교육; 사회복지; 체육; 무용; 연극; "
        "성악; 작곡",
    ),
)


def _rule(english: str, korean: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{english.replace('; ', '|')})(?![a-z])|{korean.replace('; ', '|')}")


_TRADES: dict[str, Trade] = {trade: trade for trade in TRADES}


def _row(kinds: str, english: str, korean: str) -> tuple[Study, re.Pattern[str]]:
    own, _, leads = kinds.partition(">")
    return Study(_TRADES.get(own.strip()), frozenset(_TRADES[name] for name in leads.split())), _rule(english, korean)


_STUDIES = tuple(_row(*row) for row in _ROWS)
_SCHOOL_FOR_ALL = re.compile(
    r"high school|secondary school|grammar school|sixth form|\bged\b|고등학교|고교|중학교|초등학교|검정고시|general education"
)


def study_of(text: str) -> Study | None:
    """What a study prepares for, None where it is not known. Several subjects lead to what each leads to, and are no one trade."""
    told = unicodedata.normalize("NFKC", text).lower()
    fitting = [study for study, rule in _STUDIES if rule.search(told)]
    if not fitting:
        return None
    trades = {study.trade for study in fitting if study.trade}
    return Study(trades.pop() if len(trades) == 1 else None, frozenset().union(*(study.leads_to for study in fitting)))


def is_school_for_all(text: str) -> bool:
    """A school that teaches everybody the same, and so tells no field."""
    return bool(_SCHOOL_FOR_ALL.search(text.lower()))
