"""Labels of records: "회사명 | 한들정밀", "Period: 2019 – 2021", and rows of such labels over a table's columns."""

import re
from typing import Literal, TypeAlias, get_args

FieldKind: TypeAlias = Literal[
    "employer", "title", "period", "project", "school", "study", "certificate", "issuer", "place", "duties", "about"
]
IDENTITY: frozenset[FieldKind] = frozenset({"employer", "project", "school", "certificate"})  # with one of these a record begins

_NAMES: dict[FieldKind, str] = {
    "employer": (
        "company; company name; employer; organization; organisation; 회사명; 회사; 근무처; 직장명; 직장; 소속; 기관명; 업체명; "
        "근무회사; 소속기관; 활동기관; 단체명; 기관"
    ),
    "title": (
        "title; job title; position; role; department; team; 직위; 직책; 직급; 담당; 직무; 담당직무; 담당 직무; 직위/직책; 직급/직책; "
        "역할; 담당 역할; 부서; 부서명; 소속부서; 근무부서; 부서/직위; 부서/직급; 포지션; 고용형태"
    ),
    "period": (
        "period; duration; dates; date; from - to; year; years; employment period; 기간; 근무기간; 근무 기간; 재직기간; 재직 기간; 활동기간; "
        "참여기간; 수행기간; 진행기간; 재학기간; 재학 기간; 일자; 연월; 연도; 년월; 취득일; 취득일자; 취득 일자; 취득년월; 시기; 졸업년월"
    ),
    "project": "project; project name; project title; 프로젝트명; 프로젝트; 과제명; 사업명; 작품명",
    "school": "school; institution; university; college; school name; 학교명; 학교; 교육기관; 출신학교; 학교(기관)명",
    "study": (
        "major; degree; field of study; subject; course; 전공; 전공명; 학과; 학과명; 학위; 구분; 졸업구분; 졸업여부; 졸업 여부; 학점; 성적; "
        "gpa; grade"
    ),
    "certificate": (
        "certificate; certification; license; licence; 자격증명; 자격증; 자격명; 면허명; 자격/면허; 자격면허명; 종류; "
        "시험명; 어학시험; 외국어명"
    ),
    "issuer": "issuer; issued by; authority; issuing body; 발급기관; 발행처; 시행처; 발행기관; 주관; 주관기관; 시행기관; 등급; 급수; 점수",
    "place": "location; place; city; 근무지; 소재지; 지역; 위치",
    "duties": (
        "duties; responsibilities; duties and results; key responsibilities; tasks; details; results; 담당업무; 담당 업무; 주요업무; 주요 업무; "
        "업무내용; 업무 내용; 내용; 담당 업무 및 성과; 주요 업무 및 성과; 업무 및 성과; 성과; 주요성과; 주요 성과; 상세내용; 상세 내용; 비고"
    ),
    "about": (
        "about; overview; description; summary; environment; 개요; 회사소개; 회사 소개; 소개; 설명; 프로젝트 개요; 개발환경; "
        "사용기술; 사용 기술"
    ),
}
_LABELLED = re.compile(r"^(?P<label>[^:：|]{1,20}?)\s*(?:\||[:：]|\s{2,})\s*(?P<value>\S.*)$")


def _bare(text: str) -> str:
    return "".join(letter for letter in text.lower().replace("&", "and") if letter.isalpha())


_KINDS: dict[str, FieldKind] = {_bare(name): kind for kind in get_args(FieldKind) for name in _NAMES[kind].split(";")}


def field_kind(label: str) -> FieldKind | None:
    """What a label is for; None when it is no label."""
    return _KINDS.get(_bare(label)) if len(label) <= 20 else None


def fields_of(text: str) -> list[tuple[FieldKind, str]]:
    """The labels of a line with their values; empty where the line does not begin with a label."""
    cells = [cell.strip() for cell in text.split(" | ")]
    if len(cells) >= 4 and len(cells) % 2 == 0 and all(field_kind(label) for label in cells[::2]):
        pairs = zip(cells[::2], cells[1::2], strict=True)
        return [(kind, value) for label, value in pairs if (kind := field_kind(label)) and not field_kind(value)]
    found = _LABELLED.match(text)
    kind = field_kind(found["label"]) if found else None
    return [(kind, found["value"].strip())] if found and kind and len(cells) <= 2 else []


def columns_of(text: str) -> tuple[FieldKind, ...]:
    """The labels of a table's columns, when the line is nothing else; at least two."""
    cells = re.split(r"\s*\|\s*|\s{2,}", text.strip())
    kinds = [field_kind(cell) for cell in cells]
    return tuple(kind for kind in kinds if kind) if len(cells) >= 2 and all(kinds) else ()


def without_labels(text: str) -> str:
    """The values of a labelled line, parted by " | "; any other line as it is."""
    return " | ".join(value for _, value in fields_of(text)) or text
