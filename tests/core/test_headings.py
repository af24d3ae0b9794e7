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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Selected Honors", "awards"),
        ("Where I've Worked", "work"),
        ("Things I've Built", "projects"),
        ("Giving back to others", "volunteer"),
        ("저는 이런 사람입니다", "summary"),
        ("이런 일을 했습니다", "work"),
        ("할 줄 아는 것", "skills"),
        ("배운 곳", "education"),
        ("Welcome to my page", "other"),
    ],
)
def test_a_heading_in_its_writers_own_words_takes_the_kind_of_a_word_in_it(text: str, kind: str) -> None:
    assert kind_by_words(text) == kind
