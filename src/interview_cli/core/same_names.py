"""Names that mean the same: technologies by their short and long forms, and common words of jobs in English and Korean.

Apart from `core.terms`, which compares words as they are written: a Korean resume says "쿠버네티스" where a job asks for "k8s".
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from interview_cli.core.terms import content_stems, mentions, normal

# One group an entry. Names of things stand or fall by themselves: who asks for Kafka wants Kafka.
_THINGS = """
kubernetes|k8s|쿠버네티스; docker|도커; python|파이썬; java|자바; javascript|자바스크립트|js; typescript|타입스크립트|ts;
kotlin|코틀린; scala|스칼라; golang; swift|스위프트; rust|러스트; ruby|루비; rails|ruby on rails; php;
c++|cpp|씨플플; c#|csharp; .net|dotnet|닷넷; html; css; matlab|매트랩; spring|스프링|spring boot|스프링부트|스프링 부트;
django|장고; flask|플라스크; fastapi; react|리액트; vue|뷰js; angular|앵귤러; node.js|nodejs|노드js; next.js|nextjs;
jpa|hibernate; sql; nosql; mysql; postgresql|postgres|포스트그레; oracle|오라클; mariadb; mongodb|몽고db; redis|레디스;
elasticsearch|elastic search|엘라스틱서치|opensearch; kafka|카프카; rabbitmq|래빗mq; sqs; spark|스파크|pyspark; hadoop|하둡;
hive; flink|플링크; airflow|에어플로우|에어플로; dbt; snowflake|스노우플레이크; bigquery|빅쿼리; redshift; databricks;
trino|presto; iceberg; debezium; tableau|태블로; power bi|powerbi|파워 bi; looker|looker studio|루커;
aws|amazon web services|아마존 웹 서비스; gcp|google cloud|구글 클라우드; azure|애저; terraform|테라폼; ansible|앤서블;
jenkins|젠킨스; github actions|깃허브 액션; git|깃; github|깃허브; gitlab|깃랩; jira|지라; slack|슬랙; figma|피그마;
prometheus|프로메테우스; grafana|그라파나; linux|리눅스; graphql|그래프ql; grpc; pytorch|파이토치;
tensorflow|텐서플로|텐서플로우; pandas|판다스; excel|엑셀; powerpoint|파워포인트; word processor|워드프로세서; photoshop|포토샵;
illustrator|일러스트레이터; premiere|프리미어; indesign|인디자인; autocad|오토캐드; solidworks|솔리드웍스; sap;
salesforce|세일즈포스; hubspot|허브스팟; klaviyo; google analytics|구글 애널리틱스|ga4; google ads|구글 광고|구글 애즈;
meta ads|facebook ads|메타 광고|페이스북 광고; tiktok|틱톡; instagram|인스타그램; youtube|유튜브; unity|유니티; unreal|언리얼;
ios; android|안드로이드; mba|경영학 석사; bsn|bachelor of science in nursing; cpa|공인회계사; toeic|토익; opic|오픽; toefl|토플;
hsk; jlpt
"""
# Words of a trade: they help to see that two lines speak of the same thing, and decide nothing alone.
_WORDS = """
backend|back-end|back end|server-side|백엔드|서버; frontend|front-end|front end|프론트엔드|프런트엔드;
full-stack|full stack|fullstack|풀스택; data|데이터; engineer|engineering|엔지니어|엔지니어링|공학;
developer|development|software engineer|개발자|개발; pipeline|파이프라인; database|데이터베이스; query|쿼리|질의; tuning|튜닝;
machine learning|머신러닝|기계 학습; platform|플랫폼; test|testing|테스트; deploy|deployment|배포; infrastructure|인프라;
cloud|클라우드; monitoring|모니터링|관제; alert|alerting|알림|경보; incident|outage|장애|사고; privacy|personal data|개인정보;
masking|마스킹; access control|권한; quality|품질; cost|비용; budget|예산; revenue|매출|수익; sales|영업|판매; marketing|마케팅;
advertising|광고; campaign|캠페인; customer|client|고객; complaint|불만|컴플레인|환불; email|e-mail|이메일; survey|설문;
experiment|실험; holdout|홀드아웃; inventory|stock|재고; warehouse|물류센터|창고; logistics|물류;
purchasing|procurement|구매|발주; store manager|점장|매장 관리; retail|소매|유통|매장; shift|schedule|scheduling|근무표|교대;
overtime|초과근무|야근; turnover|attrition|이직률|퇴사; training|교육; mentor|mentoring|mentored|멘토|멘토링;
hire|hiring|recruiting|채용; safety|안전; hygiene|위생; forklift|지게차; driving|운전; nurse|nursing|간호사|간호; patient|환자;
ward|병동; surgery|수술; infection|감염; teacher|teaching|교사|교육; student|pupil|학생; lesson|수업; exam|examination|시험;
attendance|출석; parents|family|학부모; accounting|accountant|회계; tax|세무|세금; audit|감사; finance|financial|재무|금융;
settlement|정산; payment|결제; contract|계약; legal|law|법무|법률; design|designer|설계|디자인; research|연구; translation|번역;
planning|기획; project management|프로젝트 관리; team lead|팀장|리더; production|manufacturing|생산|제조; machine|기계;
electrical|전기; construction|건설|시공; kitchen|cooking|조리|주방; business|경영; economics|경제;
computer science|컴퓨터공학|컴퓨터과학|전산; statistics|통계; biology|생물; chemistry|화학; english|영어; korean|한국어;
japanese|일본어; chinese|mandarin|중국어; spanish|스페인어; french|프랑스어|불어; german|독일어; russian|러시아어;
vietnamese|베트남어; arabic|아랍어
"""


def _groups(table: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(name.strip() for name in group.split("|")) for group in table.split(";"))


_THING_GROUPS, _WORD_GROUPS = _groups(_THINGS), _groups(_WORDS)
_THING_OF = {name: group[0] for group in _THING_GROUPS for name in group} | {"go": "golang", "r": "r language"}
# Words of every sentence too: names only where they are written with a capital.
_ORDINARY = frozenset(
    {"angular", "dart", "excel", "flask", "git", "go", "hive", "illustrator", "looker", "oracle", "premiere", "presto", "r"}
    | {"rails", "react", "rust", "slack", "spark", "spring", "swift", "trino", "unity", "unreal"}
)
_MAKERS = r"(?:(?:adobe|apache|amazon|atlassian|google|ibm|meta|microsoft|ms|oracle)\s+)?"  # "Apache Kafka" is Kafka


def _whole(name: str) -> str:
    """A name as a word of its own: nothing of a Latin word goes on behind it, a plural aside; Korean particles may."""
    plural = "s?" if name[-1:].isalpha() and name.isascii() and len(name) > 2 else ""
    return re.escape(name).replace(r"\ ", r"\s+") + plural + (r"(?![a-z0-9+#])" if re.search(r"[a-z0-9+#]$", name) else "")


_ANY_THING = re.compile(
    rf"(?<![a-z0-9가-힣.]){_MAKERS}(?P<name>{'|'.join(_whole(name) for name in sorted(_THING_OF, key=len, reverse=True))})",
    re.IGNORECASE,
)


def _found_things(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in _ANY_THING.finditer(text):
        name = " ".join(match["name"].lower().split())
        name = name if name in _THING_OF else name.removesuffix("s")
        if name not in _ORDINARY or match["name"][0].isupper():
            yield match, _THING_OF[name]


def things_in(text: str) -> tuple[str, ...]:
    """The known technologies and the like in a text, each once, by the first name of its group."""
    return tuple(dict.fromkeys(thing for _, thing in _found_things(unicodedata.normalize("NFKC", text))))


def without_things(text: str) -> str:
    """The text without the known names that stand in it, and without their makers."""
    text = unicodedata.normalize("NFKC", text)
    for match, _ in reversed(list(_found_things(text))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def has_name(text: str, name: str) -> bool:
    """A text has this name, or another one of the same thing."""
    if name in _THING_OF.values():
        return name in things_in(text)
    return bool(re.search(rf"(?<![a-z0-9가-힣.]){_whole(normal(name))}", normal(text)))


def shared(query: str, text: str) -> float:
    """How much of a query's content words a text has, 0 to 1, also where it says them in the other language."""
    stems = content_stems(query)
    if not stems:
        return 0.0
    low = normal(text)
    found = set(mentions(text, stems)) | {stem for stem in stems if any(rule.search(low) for rule in _synonyms(stem))}
    return len(found) / len(stems)


@cache
def _synonyms(stem: str) -> tuple[re.Pattern[str], ...]:
    """All names of the groups that a stem is of; Korean ones may stand inside a longer word ("산업공학")."""
    groups = [group for group in (*_THING_GROUPS, *_WORD_GROUPS) if stem in _stems(group)]
    return tuple(
        re.compile(_whole(name) if re.match(r"[가-힣]{2}", name) else rf"(?<![a-z0-9가-힣.]){_whole(name)}")
        for group in groups
        for name in group
    )


def _stems(names: Iterable[str]) -> set[str]:
    return {stem for name in names if " " not in name for stem in (*content_stems(name, with_generic=True), name)}
