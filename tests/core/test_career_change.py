import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.career_change import Change, change_of
from interview_cli.core.json_resume import outline_of
from interview_cli.core.reading import read_resume
from interview_cli.core.resume import Facts, Job, Passage, School
from interview_cli.core.studies import is_school_for_all, study_of

JSON = Path(__file__).parents[1] / "fixtures" / "json"
NURSE = Facts(
    target_role="Registered Nurse",
    jobs=(Job("Fernhill Hospital", "Charge Nurse", "2021 - present"), Job("Lakeshore Rehab", "Registered Nurse", "2018 - 2021")),
    schools=(School("North Harbor University", "BSN, Nursing"),),
)
ACCOUNTANT = Facts(
    jobs=(Job("한들정밀", "재무회계팀 과장", "2015.03 - 현재"),),
    schools=(School("가람대학교", "회계학 학사"), School("가람고등학교")),
)


def texts() -> st.SearchStrategy[str | None]:
    return st.none() | st.text() | st.sampled_from(["간호사", "Data Analyst", "매니저", "Nursing", "음악 학사", "Teacher"])


@pytest.mark.parametrize(
    ("facts", "role", "change"),
    [
        (NURSE, "Data Analyst", Change(("nursing",), ("nursing",), "data")),
        (NURSE, "백엔드 개발자", Change(("nursing",), ("nursing",), "software")),
        (ACCOUNTANT, "UX 디자이너", Change(("office",), ("office",), "design")),
        (ACCOUNTANT, "Registered Nurse", Change(("office",), ("office",), "nursing")),
    ],
)
def test_a_role_in_another_field_than_all_work_and_study_is_a_change(facts: Facts, role: str, change: Change) -> None:
    assert change_of(facts, (), role) == change


def test_the_role_that_the_resume_states_counts_where_none_is_given() -> None:
    facts = Facts(target_role="Software Engineer", jobs=(Job("Bluecup", "Barista"),), schools=(School("Leith", "BA History"),))
    assert change_of(facts, (), None) == Change(("service",), (), "software")


@pytest.mark.parametrize("role", ["Nurse Practitioner", "병동 간호사", None])
def test_a_role_in_the_same_field_is_none(role: str | None) -> None:
    assert change_of(NURSE, (), role) is None


@pytest.mark.parametrize("role", ["Teacher", "Manager", "Product Manager", "", "데이터센터 운영", "zzz"])
def test_a_role_whose_field_is_not_known_is_none(role: str) -> None:
    assert change_of(Facts(jobs=NURSE.jobs, schools=NURSE.schools), (), role) is None


@pytest.mark.parametrize(
    "job",
    [
        Job("Orbit", "Clinical Informatics Lead"),
        Job("Orbit", "Manager"),
        Job("Orbit", None),
        Job("Orbit", "Data Engineer"),
        Job("Orbit", "Software Sales Executive"),
    ],
)
def test_one_job_that_is_unknown_or_of_the_field_leaves_a_doubt(job: Job) -> None:
    facts = Facts(jobs=(*NURSE.jobs, job), schools=NURSE.schools)
    assert change_of(facts, (), "Data Analyst") is None


@pytest.mark.parametrize("title", ["Lifeguard", "Truck Driver", "수학 강사"])
def test_work_of_no_trade_beside_known_work_leaves_no_doubt(title: str) -> None:
    facts = Facts(jobs=(*NURSE.jobs, Job("Orbit", title)), schools=NURSE.schools)
    assert change_of(facts, (), "Marketing Manager") == Change(("nursing",), ("nursing",), "marketing")


def test_work_of_no_trade_alone_is_none_as_it_has_no_name_here() -> None:
    facts = Facts(jobs=(Job("Marlowe Academy", "History Teacher"),), schools=(School("Leith", "BA History"),))
    assert change_of(facts, (), "Data Analyst") is None


@pytest.mark.parametrize(
    "study",
    ["BSc, Statistics", "경제학 학사", "BA, Economics", "Java 백엔드 과정", "BA, Something Unheard Of", "천문학", "BSc", None],
)
def test_a_study_that_leads_there_or_is_unknown_leaves_a_doubt(study: str | None) -> None:
    facts = Facts(jobs=NURSE.jobs, schools=(*NURSE.schools, School("Leith University", study)))
    assert change_of(facts, (), "Data Analyst") is None


def test_a_school_whose_name_is_its_field_counts_as_its_study() -> None:
    facts = Facts(jobs=NURSE.jobs, schools=(*NURSE.schools, School("새싹코드 백엔드 부트캠프", "음악 학사")))
    assert change_of(facts, (), "Software Engineer") is None


@pytest.mark.parametrize(("past", "role"), [("Software Engineer", "Data Engineer"), ("데이터 분석가", "백엔드 개발자")])
def test_software_and_data_are_too_near_for_a_change(past: str, role: str) -> None:
    assert change_of(Facts(jobs=(Job("Orbit", past),)), (), role) is None


def test_a_graduate_without_work_changes_from_what_they_studied() -> None:
    assert change_of(Facts(schools=(School("가람대학교", "간호학 학사"),)), (), "마케터") == Change((), ("nursing",), "marketing")


def test_a_vague_title_is_known_by_what_the_job_was() -> None:
    job = Job("온새미커피", "매니저", "2022 - 2024")
    told = Passage(
        0, "work", "온새미커피 매니저", 1, "온새미커피 매니저\n- 원두 발주와 재고를 맡고 아르바이트 11명을 교육, 위생 점검"
    )
    facts = Facts(jobs=(job,), schools=(School("한빛대학교", "음악 학사"),))
    assert change_of(facts, (told,), "백엔드 개발자") == Change(("service",), (), "software")
    assert change_of(facts, (), "백엔드 개발자") is None


@pytest.mark.parametrize("section", ["work", "education"])
def test_entries_that_were_not_read_as_jobs_or_schools_leave_a_doubt(section: str) -> None:
    held = Passage(0, "work" if section == "work" else "education", "", 1, "2015 - 2019 somewhere")
    facts = Facts(schools=NURSE.schools) if section == "work" else Facts(jobs=NURSE.jobs)
    assert change_of(facts, (), "Data Analyst") is not None
    assert change_of(facts, (held,), "Data Analyst") is None


@pytest.mark.parametrize("path", sorted(JSON.glob("*.json")), ids=lambda path: path.stem)
def test_nobody_changes_to_the_role_that_their_own_resume_states(path: Path) -> None:
    resume = read_resume(outline_of(json.loads(path.read_text(encoding="utf-8")), name=path.name, sha256="ab" * 32))
    assert change_of(resume.facts, resume.passages, None) is None


def test_a_nurse_of_the_fixtures_changes_when_asked_about_data() -> None:
    value = json.loads((JSON / "en_registered_nurse.json").read_text(encoding="utf-8"))
    resume = read_resume(outline_of(value, name="cv.json", sha256="ab" * 32))
    assert change_of(resume.facts, resume.passages, "데이터 분석가") == Change(("nursing",), ("nursing",), "data")


def test_a_study_of_several_subjects_leads_to_what_each_leads_to() -> None:
    found = study_of("Mathematics and Computer Science, BSc")
    assert found is not None
    assert (found.trade, found.leads_to) == ("software", {"software", "data", "office", "engineering"})


@pytest.mark.parametrize("school", ["Lakeside High School", "가람고등학교"])
def test_schools_for_all_tell_no_field(school: str) -> None:
    assert is_school_for_all(school)


@given(
    st.lists(st.builds(Job, texts(), texts(), texts()), max_size=4),
    st.lists(st.builds(School, texts(), texts(), texts()), max_size=4),
    texts(),
    texts(),
)
def test_whatever_the_facts_a_change_leads_to_a_field_that_was_not_there(
    jobs: list[Job], schools: list[School], stated: str | None, role: str | None
) -> None:
    change = change_of(Facts(target_role=stated, jobs=tuple(jobs), schools=tuple(schools)), (), role)
    assert change is None or (change.target not in (*change.work, *change.study) and (change.work or change.study))
