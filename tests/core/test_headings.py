import pytest

from interview_cli.core.headings import kind_by_words, kind_of_heading


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Experience", "work"),
        ("WORK EXPERIENCE", "work"),
        ("E X P E R I E N C E", "work"),
        ("Professional Experience:", "work"),
        ("경력사항", "work"),
        ("경 력 사 항", "work"),
        ("[경력 기술서]", "work"),
        ("2. 프로젝트", "projects"),
        ("Skills & Certifications", "skills"),
        ("학력 및 교육", "education"),
        ("자격증 / 어학", "certificates"),
        ("자기소개서", "summary"),
        ("Honors & Awards", "awards"),
        ("봉사활동", "volunteer"),
    ],
)
def test_headings_are_known_in_many_forms(text: str, kind: str) -> None:
    assert kind_of_heading(text) == kind


@pytest.mark.parametrize(
    "text", ["", "2019", "Experienced engineer", "Skills that matter to me.", "프로젝트를 이끌었습니다", "Python, Go"]
)
def test_other_lines_are_no_headings(text: str) -> None:
    assert kind_of_heading(text) is None


def test_an_unknown_heading_takes_the_kind_of_a_known_word_in_it() -> None:
    assert kind_by_words("Selected Honors") == "awards"
    assert kind_by_words("Welcome to my page") == "other"
