"""What an interviewer calls a job, a project or a school."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.naming import MOST_CHARACTERS, employer_of, entry_name, spoken_role
from interview_cli.core.resume import Facts, Passage, School, SectionKind

FACTS = Facts(
    employers=("Lakeshore Pines Rehabilitation", "가온결제"),
    schools=(School("North Harbor University", "BSN Nursing", "2017 – 2021"),),
)


def passage(heading: str, section: SectionKind = "work") -> Passage:
    return Passage(0, section, heading, 1, f"{heading}\n- Did things.")


@pytest.mark.parametrize(
    ("heading", "section", "name"),
    [
        (
            "Registered Nurse, Sub-Acute Rehab 2021-07-12 - 2023-01-20, Lakeshore Pines Rehabilitation",
            "work",
            "Lakeshore Pines Rehabilitation",
        ),
        ("데이터플랫폼팀 시니어 데이터 엔지니어 2022-08-01 - 현재, 가온결제", "work", "가온결제"),
        ("North Harbor University 2017-09-05 - 2021-05-14, BSN Nursing", "education", "North Harbor University"),
        ("체로(사내 데이터 품질 도구) 2024-03-04 - 2024-11-29", "projects", "체로(사내 데이터 품질 도구)"),
        ("Volunteer nurse 2022-05-07 - 2024, Quarry Street Free Clinic", "volunteer", "Volunteer nurse"),
        ("Bookshop orders · 2022", "projects", "Bookshop orders"),
        ("2019 – 2021", "projects", ""),
        ("", "work", ""),
    ],
)
def test_an_entry_is_called_by_its_name_without_dates_and_titles(heading: str, section: SectionKind, name: str) -> None:
    assert entry_name(passage(heading, section), FACTS) == name


def test_only_a_job_has_an_employer() -> None:
    assert employer_of(passage("Data Engineer, 가온결제"), FACTS) == "가온결제"
    assert employer_of(passage("A tool for 가온결제", "projects"), FACTS) == ""


@given(heading=st.text(max_size=200))
def test_a_name_can_be_said_in_one_breath(heading: str) -> None:
    assert len(entry_name(passage(heading, "projects"), FACTS)) <= MOST_CHARACTERS


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("데이터 엔지니어 (7년차)", "데이터 엔지니어"),
        ("Engineer [remote]", "Engineer"),
        ("Registered Nurse, BSN", "Registered Nurse, BSN"),
        ("(any)", "(any)"),
    ],
)
def test_a_role_is_said_without_what_stands_in_brackets_behind_it(role: str, said: str) -> None:
    assert spoken_role(role) == said
