import pytest

from interview_cli.core.roles import employer_and_role, ends_like_role, ends_like_surname, is_company, is_role


@pytest.mark.parametrize(
    "title",
    [
        "Backend Engineer II",
        "Registered Nurse, Cardiac Step-Down",
        "Co-Founder & CTO",
        "Billing Operations Associate, then Junior Analyst",
        "데이터플랫폼팀 시니어 데이터 엔지니어",
        "백엔드 인턴",
        "재무회계팀 과장",
        "인사총무팀",
    ],
)
def test_titles_are_names_of_jobs(title: str) -> None:
    assert is_role(title)


@pytest.mark.parametrize(
    "other", ["Parcelwise", "누리담소프트", "2019 – 2023", "Seattle, WA", "leadership", "Engineered Foods", "개발새발"]
)
def test_other_words_are_none(other: str) -> None:
    assert not is_role(other)


@pytest.mark.parametrize(
    "name", ["Lakeshore Rehabilitation", "Orbit GmbH", "(주)가온", "한빛병원", "Quillstone Labs", "다솔시스템즈"]
)
def test_companies_are_known_by_their_words(name: str) -> None:
    assert is_company(name)


def test_a_group_of_words_is_no_company_for_a_part_of_one() -> None:
    assert not is_company("Co-Founder")
    assert not is_company("Labrador")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("한들정밀 재무회계팀 과장", ("한들정밀", "재무회계팀 과장")),
        ("한들정밀 / 과장", ("한들정밀", "과장")),
        ("온새미 커피 매니저", ("온새미 커피", "매니저")),
        ("과장", ("과장", "")),
        ("한들정밀 서울", ("한들정밀 서울", "")),
    ],
)
def test_korean_words_are_parted_before_the_first_that_names_a_job(text: str, parts: tuple[str, str]) -> None:
    assert employer_and_role(text) == parts


@pytest.mark.parametrize(
    ("text", "is_one"), [("Bank Teller", True), ("Alder Partners", False), ("한빛병원 간호사", True), ("간호사", False)]
)
def test_a_text_that_ends_like_a_job_is_known(text: str, is_one: bool) -> None:
    assert ends_like_role(text) is is_one


def test_a_surname_that_is_a_job_is_known() -> None:
    assert ends_like_surname("Anna Baker")
    assert not ends_like_surname("Pastry Chef")
