import pytest
from paged import document

from interview_cli.core.sections import Block, find_sections


def sections(*lines: str) -> list[tuple[str, list[str]]]:
    return [(block.section.kind, _texts(block)) for block in find_sections(document(*lines))]


def _texts(block: Block) -> list[str]:
    return [placed.line.text for placed in block.lines]


def test_a_name_as_large_as_the_headings_is_no_heading() -> None:
    got = sections("# Ada Example", "ada@example.com", "# Skills", "Go, SQL", "# Education", "Lund University")
    assert got == [
        ("basics", ["Ada Example", "ada@example.com"]),
        ("skills", ["Go, SQL"]),
        ("education", ["Lund University"]),
    ]


def test_the_document_s_title_is_no_heading() -> None:
    got = sections("# 이 력 서", "홍길동", "# 경력사항", "가온 | 사원", "# 학력", "서림대학교")
    assert [kind for kind, _ in got] == ["basics", "work", "education"]


def test_a_heading_that_a_narrow_column_broke_is_one() -> None:
    got = sections("Ada Example", "# SKILLS", "Go, SQL", "# ACADEMIC", "# BACKGROUND", "Lund University")
    assert got[1:] == [("skills", ["Go, SQL"]), ("education", ["Lund University"])]


def test_two_headings_one_below_the_other_stay_two() -> None:
    assert [kind for kind, _ in sections("Ada Example", "# SKILLS", "# LANGUAGES", "English")] == [
        "basics",
        "skills",
        "languages",
    ]


def test_a_line_of_signs_below_a_heading_is_dropped_and_a_lone_bullet_is_not() -> None:
    assert sections("Ada Example", "EDUCATION", "---------", "Lund University", "SKILLS", "======", "•", "Go") == [
        ("basics", ["Ada Example"]),
        ("education", ["Lund University"]),
        ("skills", ["•", "Go"]),
    ]


def test_duties_as_large_as_a_heading_are_work_and_smaller_ones_are_part_of_a_job() -> None:
    rest = ("# 학력", "서림대학교", "# 자격증", "SQLD")
    assert [kind for kind, _ in sections("홍길동", *rest, "# 주요 업무", "정산 화면 개편")][-1] == "work"
    assert sections("홍길동", *rest, "# 경력", "가온 | 사원", "주요 업무", "정산 화면 개편")[-1] == (
        "work",
        ["가온 | 사원", "주요 업무", "정산 화면 개편"],
    )


def test_the_second_half_of_a_broken_bold_line_is_no_heading() -> None:
    got = sections(
        "Ada Example", "# EDUCATION", "* Shannonside Institute of", "* Technology", "2008 – 2012", "# SKILLS", "Go, SQL"
    )
    assert got[1:] == [("education", ["Shannonside Institute of", "Technology", "2008 – 2012"]), ("skills", ["Go, SQL"])]


@pytest.mark.parametrize(
    "closing",
    [
        "위 사항은 사실과 다름이 없습니다.",
        "상기 내용은 사실과 틀림없음을 확인합니다.",
        "I hereby declare that the above is true.",
    ],
)
def test_what_a_form_ends_with_is_no_part_of_its_last_section(closing: str) -> None:
    got = sections("마은채", "# 학력", "서림대학교", "# 경력", "해운대물류  2023.07 ~ 2023.08", closing, "2025년 1월 10일")
    assert got[1:] == [
        ("education", ["서림대학교"]),
        ("work", ["해운대물류  2023.07 ~ 2023.08"]),
        ("other", [closing, "2025년 1월 10일"]),
    ]
