import pytest
from hypothesis import given
from hypothesis import strategies as st
from paged import document

from interview_cli.core.contact import find_email, find_name, find_phone, find_target_role
from interview_cli.core.document import Document, Page


def name(*lines: str) -> str | None:
    """The name in these lines and a plain one below them."""
    return find_name(document(*lines, "born in 1990"), [line.removeprefix("# ") for line in lines])


@pytest.mark.parametrize(
    "written",
    [
        "010-0000-2741",
        "010 0000 2741",
        "01000002741",
        "02-000-1234",
        "+82 10-0000-2741",
        "+1-614-555-0137",
        "(+44) 20 7946 0018",
        "614-555-0137",
        "+1 (614) 555-0137",
    ],
)
def test_phone_numbers_are_found_as_they_are_written(written: str) -> None:
    assert find_phone(f"ada@example.com | {written} | Columbus") == written


@pytest.mark.parametrize(
    "other",
    [
        "2019-03-02 – 2021-04",
        "2019.03 ~ 2021.04",
        "900101-1234567",
        "12,345,678",
        "Room 402",
        "p99 2.8 s",
        "200-300-4000-50000-60000",
    ],
)
def test_dates_and_other_numbers_are_no_phone_number(other: str) -> None:
    assert find_phone(other) is None


@given(st.from_regex(r"[a-z][a-z0-9._]{0,8}[a-z]@[a-z]{2,8}\.(com|co\.kr)", fullmatch=True))
def test_an_address_between_signs_is_found_whole(address: str) -> None:
    assert find_email(f"연락처: {address} | 010") == address


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("# Ada Example", "Backend Engineer", "ada@example.com"), "Ada Example"),
        (("RESUME", "# ADA EXAMPLE"), "ADA EXAMPLE"),
        (("# 이력서", "성명: 홍길동 | 생년월일: 1990.01.01"), "홍길동"),
        (("# 이력서", "이 름 | 홍 길 동"), "홍 길 동"),
        (("# 홍길동 | 백엔드 개발자",), "홍길동"),
        (("# 이력서", "사진 | 성명 | 홍길동 | 연락처 | 010-0000-1234"), "홍길동"),
        (("이 력 서", "# 사진", "홍길동 | 010-0000-1234"), "홍길동"),
        (("# 홍길동 (Gildong Hong)",), "홍길동"),
        (("# Ada Example, PhD", "Physicist"), "Ada Example"),
        (("# Anna Baker", "Nurse"), "Anna Baker"),
        (("# José O'Neill-Ruiz",), "José O'Neill-Ruiz"),
    ],
)
def test_a_name_is_the_labelled_the_largest_or_the_first_that_can_be_one(lines: tuple[str, ...], expected: str) -> None:
    assert name(*lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("# 이력서", "# 경력사항"),
        ("Curriculum Vitae", "# Work Experience"),
        ("ada@example.com", "# Skills"),
        ("# 이 력 서", "사진 | 성명 | | 생년월일 | 년 월 일"),
    ],
)
def test_titles_and_headings_are_no_names(lines: tuple[str, ...]) -> None:
    assert name(*lines) is None


def test_a_document_without_pages_has_no_name() -> None:
    assert find_name(Document("cv.pdf", "ab" * 32, ()), ()) is None
    assert find_name(Document("cv.pdf", "ab" * 32, (Page(1, ()),)), ()) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("희망 직무: 데이터 엔지니어 | 희망 연봉: 협의", "데이터 엔지니어"),
        ("지원분야 | 병동 간호사", "병동 간호사"),
        ("Desired position: Lead Chemist", "Lead Chemist"),
    ],
)
def test_a_labelled_role_is_what_the_resume_asks_for(text: str, role: str) -> None:
    assert find_target_role(text, ["Ada Example", "Clerk"], "Ada Example") == role


def test_else_the_headline_is_the_role_and_a_sentence_is_none() -> None:
    assert find_target_role("", ["Anna Baker", "Data Analyst | Porto"], "Anna Baker") == "Data Analyst"
    assert find_target_role("", ["Anna Baker", "Data Analyst, anna@example.com, Porto"], "Anna Baker") == "Data Analyst"
    assert find_target_role("", ["구하람", "생산관리 신입"], "구하람") == "생산관리 신입"
    assert find_target_role("", ["Anna Baker", "I was a data analyst."], "Anna Baker") is None
