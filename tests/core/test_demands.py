import pytest

from interview_cli.core.demands import Demand, demand_of
from interview_cli.core.tongues import level_of, speaks


@pytest.mark.parametrize(
    ("text", "years", "field"),
    [
        ("5+ years of experience building backend services", 5, "backend services"),
        ("At least two years of acute care experience are required.", 2, "acute care"),
        ("데이터 엔지니어링 경력 5년 이상이신 분", 5, "데이터 엔지니어링"),
        ("3-5 years in retail", 3, "retail"),
        ("Founded 10 years ago", None, ""),
        ("2024년도 졸업자", None, ""),
    ],
)
def test_years_are_read_with_their_field(text: str, years: float | None, field: str) -> None:
    found = demand_of(text)
    assert (found.years, found.field) == (years, field)


@pytest.mark.parametrize(
    ("text", "degree", "field"),
    [
        ("Bachelor's degree in Computer Science or equivalent experience", 2, "Computer Science"),
        ("Master's degree in education", 3, "education"),
        ("컴퓨터공학 박사 학위", 4, "컴퓨터공학"),
        ("학사 학위 이상", 2, ""),
        ("전문학사 이상", 1, ""),
        ("Any degree", 1, ""),
        ("Scrum master", 0, ""),
    ],
)
def test_degrees_are_read_with_their_subject(text: str, degree: int, field: str) -> None:
    found = demand_of(text)
    assert (found.degree, found.field) == (degree, field)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Fluent Spanish", (("spanish", 3),)),
        ("Fluency in Mandarin", (("chinese", 3),)),
        ("비즈니스 영어가 가능하신 분", (("english", 2),)),
        ("Conversational Chinese", (("chinese", 2),)),
        ("Japanese", (("japanese", 2),)),
        ("Teaching English literature to classes of thirty pupils", ()),
    ],
)
def test_languages_are_read_with_how_well_they_are_spoken(text: str, languages: tuple[tuple[str, int], ...]) -> None:
    assert demand_of(text).languages == languages


@pytest.mark.parametrize(
    ("text", "names", "needs_all"),
    [
        ("Experience with message queues such as Kafka, RabbitMQ or SQS", ("kafka", "rabbitmq", "sqs"), False),
        ("Building pipelines with Kafka and Debezium", ("kafka", "debezium"), True),
        ("Java, Spring Boot로 API를 개발해 본 경험이 있는 분", ("java", "spring"), True),
        ("RDBMS(MySQL 등) 설계", ("mysql",), False),
        ("You should have experience with Epic.", ("Epic",), True),
        ("Strong Written And Verbal Reports", (), True),
        ("Snowflake", ("snowflake",), True),
        ("Mentor two junior engineers.", (), True),
        ("B2B or SaaS background", (), False),
        ("Google Analytics certification", ("google analytics",), True),
        ("Adobe Photoshop", ("photoshop",), True),
    ],
)
def test_names_decide_and_ordinary_words_do_not(text: str, names: tuple[str, ...], needs_all: bool) -> None:
    found = demand_of(text)
    assert (found.names, found.needs_all) == (names, needs_all)


@pytest.mark.parametrize("text", ["Excellent communication skills", "동료와 적극적으로 소통하시는 분", "Able to lift 50 pounds"])
def test_character_and_agreements_cannot_be_told(text: str) -> None:
    assert demand_of(text).is_untold


def test_what_names_something_can_be_told() -> None:
    assert not demand_of("Communicate with customers in Salesforce").is_untold


def test_certificates_are_known_by_their_words() -> None:
    assert [demand_of(text).is_certificate for text in ("AWS certification", "정보처리기사 자격증", "AWS in production")] == [
        True,
        True,
        False,
    ]


def test_a_text_that_names_nothing_demands_nothing_outright() -> None:
    assert demand_of("Raising examination results") == Demand()


@pytest.mark.parametrize(
    ("line", "level"), [("Spanish: Conversational", 2), ("영어: 간단한 회화", 1), ("한국어: 모국어", 3), ("HSK 5급", 0)]
)
def test_a_line_says_how_well_a_language_is_spoken(line: str, level: int) -> None:
    assert level_of(line) == level


def test_a_language_is_known_by_its_name_in_both_languages() -> None:
    assert speaks("중국어: HSK 5급", "chinese")
    assert speaks("Mandarin (native)", "chinese")
    assert not speaks("Spanish: Fluent", "chinese")
