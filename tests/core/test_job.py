from pathlib import Path

import pytest
from paged import document

from interview_cli.adapters.text_resume import TextResume
from interview_cli.core.job import MOST_LETTERS, MOST_REQUIREMENTS, Job, read_job
from interview_cli.core.requirement import Importance

JOBS = Path(__file__).parents[1] / "fixtures" / "jobs"


def job(name: str) -> Job:
    return read_job(TextResume().read((JOBS / name).read_bytes(), name))


def of(found: Job, importance: Importance) -> list[str]:
    return [requirement.text for requirement in found.requirements if requirement.importance == importance]


@pytest.mark.parametrize(
    ("name", "title", "employer"),
    [
        ("backend_en.md", "Senior Backend Engineer", "Larkfield Logistics"),
        ("nurse_en.txt", "Registered Nurse", "Harbor Point Hospital"),
        ("marketing_en.txt", "Senior Marketing Manager", "Brightfen Foods"),
        ("data_ko.txt", "데이터 엔지니어", "모두페이"),
        ("backend_ko.txt", "주니어 백엔드 개발자", "하늘서점"),
        ("no_requirements.txt", None, None),
    ],
)
def test_title_and_employer_are_found_where_they_are_said(name: str, title: str | None, employer: str | None) -> None:
    found = job(name)
    assert (found.title, found.employer) == (title, employer)


@pytest.mark.parametrize(
    ("name", "required", "preferred", "duties"),
    [
        ("backend_en.md", 6, 4, 3),
        ("nurse_en.txt", 6, 2, 1),
        ("marketing_en.txt", 7, 5, 2),
        ("data_ko.txt", 7, 4, 3),
        ("backend_ko.txt", 4, 6, 2),
        ("no_requirements.txt", 0, 0, 0),
    ],
)
def test_each_statement_has_the_importance_of_its_heading_or_its_words(
    name: str, required: int, preferred: int, duties: int
) -> None:
    found = job(name)
    assert (len(of(found, "required")), len(of(found, "preferred")), len(of(found, "duty"))) == (required, preferred, duties)


def test_running_text_is_taken_apart_by_its_sentences() -> None:
    found = job("nurse_en.txt")
    assert "At least two years of acute care experience are required." in of(found, "required")
    assert "PCCN certification is preferred." in of(found, "preferred")
    assert of(found, "duty") == ["You will care for three to four patients a shift and titrate cardiac drips."]


@pytest.mark.parametrize("name", ["backend_en.md", "nurse_en.txt", "marketing_en.txt", "data_ko.txt", "backend_ko.txt"])
def test_benefits_the_employer_and_how_to_apply_ask_for_nothing(name: str) -> None:
    told = " ".join(requirement.text for requirement in job(name).requirements).lower()
    for word in ("insurance", "401", "equal", "apply", "salary", "보험", "제출", "전형", "법령", "무제한", "투자"):
        assert word not in told


def test_a_requirement_that_says_it_is_a_plus_is_only_preferred() -> None:
    found = read_job(document("# Requirements", "- SQL", "- Knowledge of dbt is a plus", "- [우대] 카프카 운영 경험"))
    assert (of(found, "required"), of(found, "preferred")) == (["SQL"], ["Knowledge of dbt is a plus", "카프카 운영 경험"])


def test_a_heading_and_its_demand_may_share_a_line() -> None:
    found = read_job(document("Requirements: a driving licence", "우대사항: 영어 회화 가능자"))
    assert (of(found, "required"), of(found, "preferred")) == (["a driving licence"], ["영어 회화 가능자"])


def test_group_labels_among_the_requirements_keep_their_importance() -> None:
    found = read_job(document("# Requirements", "Technical:", "- Rust and C++", "Other:", "- A clean driving record"))
    assert of(found, "required") == ["Rust and C++", "A clean driving record"]


@pytest.mark.parametrize(
    ("heading", "importance"),
    [
        ("What you'll bring", "required"),
        ("Minimum Qualifications:", "required"),
        ("WHO YOU ARE", "required"),
        ("Preferred Qualifications (not required)", "preferred"),
        ("Bonus points if you have", "preferred"),
        ("Your day-to-day", "duty"),
        ("[자격 요건]", "required"),
        ("이런 분과 함께하고 싶어요!", "required"),
        ("2. 우대 사항", "preferred"),
        ("● 담당 업무", "duty"),
    ],
)
def test_headings_are_known_in_the_forms_in_which_people_write_them(heading: str, importance: Importance) -> None:
    found = read_job(document(heading, "- Forklift handling", "- Stock counts"))
    assert [requirement.importance for requirement in found.requirements] == [importance, importance]


def test_the_same_demand_twice_is_one() -> None:
    assert len(read_job(document("# Requirements", "- SQL", "- sql")).requirements) == 1


def test_whatever_a_text_holds_only_so_much_of_it_goes_on() -> None:
    found = read_job(document("# Requirements", *(f"- Tool{number} " + "word " * 200 for number in range(100))))
    assert len(found.requirements) == MOST_REQUIREMENTS
    assert max(len(requirement.text) for requirement in found.requirements) <= MOST_LETTERS


def test_control_characters_do_not_get_through() -> None:
    found = read_job(document("# Requirements", "- SQL\x1b[2J and\u0007 Python"))
    assert of(found, "required") == ["SQL[2J and Python"]


def test_a_heading_right_below_a_long_bullet_is_no_part_of_it() -> None:
    text = "Requirements\n- Kubernetes\n- Experience running an on-call rotation\nNice to have\n- Kafka\n자격요건\n- 경력 3년 이상\n우대사항\n- Spark"
    found = read_job(TextResume().read(text.encode(), "job.txt"))
    assert of(found, "required") == ["Kubernetes", "Experience running an on-call rotation", "경력 3년 이상"]
    assert of(found, "preferred") == ["Kafka", "Spark"]


def test_the_end_of_a_broken_sentence_is_no_heading() -> None:
    text = "Requirements\n- Five years of data work and of leadership\n  experience\n- SQL"
    found = read_job(TextResume().read(text.encode(), "job.txt"))
    assert of(found, "required") == ["Five years of data work and of leadership experience", "SQL"]
