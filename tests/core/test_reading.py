from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paged import document

import interview_cli
from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.core.document import Document, Line, Page
from interview_cli.core.reading import language_of, outline_of, read_resume
from interview_cli.core.resume import Resume
from interview_cli.errors import ResumeUnreadable

DEMO = Path(interview_cli.__file__).parent / "content" / "demo"
SUMMARY = "Engineer of eight years who likes quiet systems, careful changes and graphs that go down and stay there for good."


def resume(*body: str) -> Resume:
    return read_resume(
        document("Ada Example", "Backend Engineer", "ada@example.com | +1-206-555-0100", "# Summary", SUMMARY, *body)
    )


@pytest.fixture(scope="module", params=["en", "ko"])
def demo(request: pytest.FixtureRequest) -> Resume:
    return read_resume(PdfResume().read((DEMO / f"resume_{request.param}.pdf").read_bytes(), "resume.pdf"))


def test_the_demo_resumes_are_read_with_confidence(demo: Resume) -> None:
    assert demo.quality.confidence == 1.0
    assert demo.quality.warnings == ()
    assert [section.kind for section in demo.sections] == [
        "basics",
        "summary",
        "work",
        "projects",
        "skills",
        "education",
        "certificates",
    ]


def test_the_demo_resumes_state_their_facts(demo: Resume) -> None:
    facts = demo.facts
    if demo.language == "en":
        assert (facts.name, facts.target_role, facts.employers[1]) == ("Maya Lindqvist", "Backend Engineer", "Ticketgrove")
        assert "ClickHouse" in facts.skills
    else:
        assert (facts.name, facts.target_role, facts.employers) == ("윤서아", "데이터 분석가", ("모아담장보기", "책온구독"))
        assert facts.certificates == ("빅데이터분석기사", "SQLD")


def test_positions_count_from_zero_and_headings_begin_their_passages(demo: Resume) -> None:
    assert [passage.position for passage in demo.passages] == list(range(len(demo.passages)))
    assert all(passage.text.startswith(passage.heading) for passage in demo.passages)


def test_each_job_is_its_own_passage_even_without_bold_or_bullets() -> None:
    got = resume(
        "# Experience",
        "Engineer  2020 – 2023",
        "Northfield",
        "  - Cut the build from 40 minutes to 9.",
        "Intern  2018 – 2019",
        "Southfield",
        "  - Wrote the release notes.",
    )
    work = [passage for passage in got.passages if passage.section == "work"]
    assert [passage.heading for passage in work] == ["Engineer 2020 – 2023, Northfield", "Intern 2018 – 2019, Southfield"]
    assert got.facts.employers == ("Northfield", "Southfield")


def test_a_long_job_is_split_at_bullets_and_each_part_bears_the_heading() -> None:
    bullets = [f"  - Result number {number} came after " + "a long and patient effort " * 4 + "indeed." for number in range(9)]
    work = [p for p in resume("# Experience", "Engineer  2020 – 2023", *bullets).passages if p.section == "work"]
    assert len(work) > 1
    assert all(passage.text.startswith("Engineer 2020 – 2023\n") and len(passage.text) <= 700 for passage in work)
    assert sum(passage.text.count("Result number") for passage in work) == 9


def test_a_bullet_broken_over_lines_stays_whole() -> None:
    got = resume(
        "# Experience",
        "Engineer  2020 – 2023",
        "  - Moved the label service to single-flight lock-",
        "    ing so that carriers saw one call.",
    )
    assert "- Moved the label service to single-flight locking so that carriers saw one call." in got.passages[-1].text


def test_a_dated_line_that_begins_where_the_bullets_do_begins_the_next_job() -> None:
    got = resume(
        "# Experience",
        "* Northfield",
        "Engineer  2020 – 2023",
        " - Cut the build from forty long and weary minutes to nine of them, by measuring where the time of it went first",
        "Intern  2018 – 2019",
        " - Wrote the release notes.",
    )
    assert [passage.heading for passage in got.passages if passage.section == "work"] == [
        "Northfield, Engineer 2020 – 2023",
        "Intern 2018 – 2019",
    ]


def test_a_bullet_set_in_lines_far_apart_stays_whole() -> None:
    first, second = (
        "• Cut the build from forty long and weary minutes to nine of them, by measuring where",
        "the time went first.",
    )
    lines = [
        Line("경력", 50, 100, 100, 113, 13.0, is_bold=True),
        Line("가온  2020 – 2023", 50, 130, 540, 142, 12.0),
        Line(first, 50, 160, 540, 172, 12.0),
        Line(second, 62, 184, 160, 196, 12.0),
    ]
    entries = outline_of(Document("cv.pdf", "ab" * 32, (Page(1, tuple(lines)),))).entries
    assert [unit.text for unit in entries[-1].body] == [f"{first[2:]} {second}"]


def test_facts_that_are_not_there_are_absent() -> None:
    facts = read_resume(document("# Summary", SUMMARY, SUMMARY, "# Experience", "Engineer  2020 – 2023", "  - Shipped it.")).facts
    assert (facts.name, facts.email, facts.phone, facts.certificates) == (None, None, None, ())


def test_a_role_that_the_resume_asks_for_wins_over_its_headline() -> None:
    got = read_resume(
        document(
            "홍길동",
            "백엔드 개발자",
            "희망 직무: 데이터 엔지니어",
            "# 자기소개",
            SUMMARY,
            SUMMARY,
            "# 경력사항",
            "가온 | 사원 | 2020 ~ 2021",
        )
    )
    assert got.facts.target_role == "데이터 엔지니어"
    assert got.facts.name == "홍길동"


def test_text_about_anything_else_is_no_resume() -> None:
    with pytest.raises(ResumeUnreadable, match="does not look like a resume: found no name, no e-mail") as refused:
        read_resume(document(*["The quarterly rainfall exceeded expectations across the valley."] * 8))
    assert "headings" in refused.value.hint


def test_too_little_text_is_no_resume() -> None:
    with pytest.raises(ResumeUnreadable, match="only 17 characters"):
        read_resume(document("Ada", "Experience", "Work"))


def test_a_korean_resume_full_of_english_terms_is_korean() -> None:
    assert language_of("Kafka, Debezium, Airflow 파이프라인을 만들고 Spark 배치를 고쳤습니다") == "ko"
    assert language_of("Worked in Seoul (서울) for two years") == "en"


@given(st.lists(st.text(max_size=60), max_size=40))
def test_any_lines_are_read_or_refused_and_never_crash(lines: list[str]) -> None:
    try:
        got = read_resume(document(*lines, "Experience"))
    except ResumeUnreadable:
        return
    assert all(passage.text.strip() for passage in got.passages)


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(ResumeUnreadable):
        read_resume(Document("cv.pdf", "ab" * 32, ()))
