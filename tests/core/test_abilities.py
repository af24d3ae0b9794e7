import pytest
from hypothesis import given
from hypothesis import strategies as st
from pieces import entry, unit

from interview_cli.core.abilities import certificates_of, languages_of, skills_of
from interview_cli.core.units import Unit


def skills(*body: str | Unit) -> list[str]:
    return [skill for skill, _ in skills_of(entry("skills", body=body))]


def certificates(*body: str | Unit) -> list[str]:
    return [name for name, _ in certificates_of([entry("certificates", body=body)])]


def languages(*body: str) -> list[str]:
    return [name for name, _ in languages_of(entry("languages", body=body))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Languages: Go, Python, SQL", ["Go", "Python", "SQL"]),
        ("Go · Python · C++ · C#", ["Go", "Python", "C++", "C#"]),
        ("Go | Python | Node.js", ["Go", "Python", "Node.js"]),
        ("Go  Python  Terraform", ["Go", "Python", "Terraform"]),
        ("SQL (BigQuery, Postgres), dbt", ["SQL (BigQuery, Postgres)", "dbt"]),
        ("백엔드: Java 17, Spring Boot, JPA", ["Java 17", "Spring Boot", "JPA"]),
        ("데이터/인프라 | MySQL, Redis, AWS EC2", ["MySQL", "Redis", "AWS EC2"]),
        ("Python | 상", ["Python"]),
        ("Photoshop ●●●○○", ["Photoshop"]),
        ("CI/CD, A/B testing", ["CI/CD", "A/B testing"]),
        ("엑셀(피벗, 매크로), 세무 신고", ["엑셀(피벗, 매크로)", "세무 신고"]),
    ],
)
def test_skills_come_out_of_groups_tags_and_levels(line: str, expected: list[str]) -> None:
    assert skills(line) == expected


def test_a_bold_group_over_its_skills_is_no_skill() -> None:
    assert skills(unit("Backend", is_bold=True), "Go, Python", unit("Data", is_bold=True), "SQL, dbt") == [
        "Go",
        "Python",
        "SQL",
        "dbt",
    ]


def test_sentences_are_no_skills() -> None:
    assert skills("Java와 Spring으로 API를 설계하고 운영할 수 있습니다") == []
    assert skills("I have run restaurants of up to ninety seats, alone and with partners") == []


@given(st.lists(st.from_regex(r"[A-Za-z][A-Za-z+#.]{1,10}[A-Za-z+#]", fullmatch=True), min_size=2, max_size=8, unique=True))
def test_a_list_with_commas_gives_its_items_in_order(items: list[str]) -> None:
    assert skills(", ".join(items)) == items


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("AWS Certified Developer – Associate, Amazon Web Services, 2023", "AWS Certified Developer – Associate"),
        ("정보처리기사 | 한국산업인력공단 | 2025.06", "정보처리기사"),
        ("정보처리기사  2025.06.13", "정보처리기사"),
        ("2025.06  정보처리기사 (한국산업인력공단, 2025.06)", "정보처리기사"),
        ("자격증명 | 간호사 면허", "간호사 면허"),
        ("CKA (Certified Kubernetes Administrator)  2022", "CKA (Certified Kubernetes Administrator)"),
        ("ServSafe Manager - National Restaurant Association Foundation (2021)", "ServSafe Manager"),
        ("SQLD", "SQLD"),
        ("Chartered Chemist, Royal Society of Chemistry  2019.05", "Chartered Chemist"),
        ("ServSafe Manager — National Restaurant Association (2022-03)", "ServSafe Manager"),
        ("AWS Certified Developer — Associate", "AWS Certified Developer — Associate"),
        ("간호사 면허 — 보건복지부", "간호사 면허"),
        ("2020-06  SQLD (한국데이터산업진흥원)", "SQLD"),
        ("RN license, Minnesota  2021", "RN license, Minnesota"),
    ],
)
def test_a_certificate_is_without_its_issuer_and_date(line: str, expected: str) -> None:
    assert certificates(line) == [expected]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("White Card, WorkSafe  2016", "First Aid, Red Cross  2020"), ["White Card", "First Aid"]),
        (("2016.01 White Card, WorkSafe",), ["White Card"]),
        (("Level 3 Food Safety, CIEH  2020",), ["Level 3 Food Safety"]),
        (("AWS Solutions Architect, Associate  2021", "First Aid, CPR and AED  2020"), None),
        (("전산세무 1급 (한국세무사회)",), ["전산세무 1급"]),
    ],
)
def test_who_issued_certificates_is_told_by_where_the_others_have_it(lines: tuple[str, ...], expected: list[str] | None) -> None:
    assert certificates(*map(unit, lines)) == (expected or [line.split("  ")[0] for line in lines])


def test_a_smaller_line_is_who_issued_the_one_above() -> None:
    assert certificates(unit("ACLS"), unit("American Heart Association", size=8.5), unit("PCCN")) == ["ACLS", "PCCN"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("English (native), Spanish (fluent)", ["English", "Spanish"]),
        ("한국어: 모국어", ["한국어"]),
        ("영어 - 비즈니스 회화", ["영어"]),
        ("Hmong: A few phrases", ["Hmong"]),
        ("English | Native | Welsh | Basic", ["English", "Welsh"]),
        ("TOEIC 900  2023.04", []),
        ("TOEIC | 870", []),
        ("시험명 | 점수", []),
        ("English (Fluent), Marathi (Native), Hindi (Basic)", ["English", "Marathi", "Hindi"]),
        ("English – Native | Haitian Creole – Fluent", ["English", "Haitian Creole"]),
    ],
)
def test_languages_are_without_how_well_they_are_spoken(line: str, expected: list[str]) -> None:
    assert languages(line) == expected
