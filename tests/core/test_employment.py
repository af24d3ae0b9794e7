import pytest
from pieces import entry

from interview_cli.core.employment import jobs_of, schools_of
from interview_cli.core.resume import Job, School


def job(*heads: str) -> Job:
    ((found, _),) = jobs_of([entry("work", *heads)], ())
    return found


def school(*heads: str) -> School:
    ((found, _),) = schools_of([entry("education", *heads)])
    return found


@pytest.mark.parametrize(
    "heads",
    [
        ("Backend Engineer  2019 – 2023", "Harborline Freight"),
        ("Harborline Freight  2019 – 2023", "Backend Engineer"),
        ("Backend Engineer, Harborline Freight  2019 – 2023",),
        ("Backend Engineer | Harborline Freight | 2019 – 2023",),
        ("2019 – 2023  Backend Engineer at Harborline Freight",),
        ("2019 – 2023 | Harborline Freight | Backend Engineer",),
        ("Harborline Freight — Backend Engineer (2019 – 2023)",),
        ("Harborline Freight, Seattle, WA", "Backend Engineer  2019 – 2023"),
        ("Backend Engineer", "Harborline Freight · Seattle · 2019 – 2023"),
        ("Company: Harborline Freight", "Position: Backend Engineer", "Period: 2019 – 2023"),
    ],
)
def test_employer_title_and_dates_are_told_apart_in_any_order(heads: tuple[str, ...]) -> None:
    assert job(*heads) == Job("Harborline Freight", "Backend Engineer", "2019 – 2023")


@pytest.mark.parametrize(
    "heads",
    [
        ("한들정밀 재무회계팀 과장  2019.03 – 2023.02",),
        ("한들정밀 | 재무회계팀 과장 | 2019.03 – 2023.02",),
        ("한들정밀 / 재무회계팀 과장  2019.03 – 2023.02",),
        ("2019.03 – 2023.02  한들정밀 · 재무회계팀 과장",),
        ("2019.03 – 2023.02  한들정밀 / 재무회계팀 과장",),
        ("한들정밀  2019.03 – 2023.02", "재무회계팀 과장"),
        ("회사명 | 한들정밀", "직위 | 재무회계팀 과장", "근무기간 | 2019.03 – 2023.02"),
        ("회사명: 한들정밀", "직급: 재무회계팀 과장", "기간: 2019.03 – 2023.02"),
    ],
)
def test_korean_headings_are_told_apart_by_signs_labels_and_words(heads: tuple[str, ...]) -> None:
    assert job(*heads) == Job("한들정밀", "재무회계팀 과장", "2019.03 – 2023.02")


def test_cells_of_a_table_are_what_its_first_row_says() -> None:
    row = entry("work", "2019.03 – 2023.02 | 가온 | 백엔드 | 서울", columns=("period", "employer", "title", "place"))
    assert [found for found, _ in jobs_of([row], ())] == [Job("가온", "백엔드", "2019.03 – 2023.02")]


def test_an_unusual_title_is_known_by_where_the_others_stand() -> None:
    jobs = jobs_of([entry("work", "Line Cook  2019 – 2021", "Fennel"), entry("work", "Expo  2017 – 2019", "Saltbox")], ())
    assert [(it.employer, it.title) for it, _ in jobs] == [("Fennel", "Line Cook"), ("Saltbox", "Expo")]


def test_a_name_alone_where_others_have_their_title_is_no_title() -> None:
    jobs = jobs_of([entry("work", "기획자", "다온배달 | 2021.03 ~ 현재"), entry("work", "모두장터 | 2018.07 ~ 2021.02")], ())
    assert [(it.employer, it.title) for it, _ in jobs] == [("다온배달", "기획자"), ("모두장터", None)]


def test_a_company_s_word_inside_a_title_makes_it_no_employer() -> None:
    assert job("Laboratory Technician, Calder Environmental  2013 – 2015") == Job(
        "Calder Environmental", "Laboratory Technician", "2013 – 2015"
    )
    assert job("한솔종합병원 내과병동 간호사  2020.03 ~ 현재") == Job("한솔종합병원", "내과병동 간호사", "2020.03 ~ 현재")


def test_all_words_of_a_korean_title_belong_to_it() -> None:
    assert job("바른페이 시니어 백엔드 개발자  2020.05 ~ 현재") == Job("바른페이", "시니어 백엔드 개발자", "2020.05 ~ 현재")


def test_two_fields_of_one_kind_are_both_kept() -> None:
    row = entry("education", "2014 – 2018 | 서림대학교 | 소비자학 | 학사", columns=("period", "school", "study", "study"))
    assert [it.study for it, _ in schools_of([row])] == ["소비자학, 학사"]
    assert job("회사명 | 한들정밀", "부서 | 재무회계팀", "직위 | 과장").title == "재무회계팀, 과장"


def test_the_town_where_somebody_lives_is_no_part_of_the_employer() -> None:
    ((found, _),) = jobs_of([entry("work", "Clerk  2019 – 2021", "Oakfield Stores, Alderham")], ["Ada Example | Alderham"])
    assert found.employer == "Oakfield Stores"


def test_a_firm_of_two_partners_stays_whole() -> None:
    assert job("Clerk  2019 – 2021", "Alder, Birch & Sons").employer == "Alder, Birch & Sons"


def test_a_heading_with_nothing_but_dates_is_no_job() -> None:
    assert jobs_of([entry("work", "2019 – 2021", body=("Sold bread.",))], ()) == []


def test_a_job_without_an_employer_has_none() -> None:
    assert job("Freelance Photographer  2019 – 2021") == Job(None, "Freelance Photographer", "2019 – 2021")


def test_a_sentence_is_no_employer() -> None:
    got = job("Designer  2019 – 2021", "Helped a young team of three people grow into a studio of twenty five")
    assert got.employer is None


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (("Redwood University BS, Biology  2015 – 2019",), School("Redwood University", "BS, Biology", "2015 – 2019")),
        (
            ("BSc Computer Science", "Ohio Valley State University  2019"),
            School("Ohio Valley State University", "BSc Computer Science", "2019"),
        ),
        (("한결대학교 통계학과 학사  2015.03 – 2019.08",), School("한결대학교", "통계학과 학사", "2015.03 – 2019.08")),
        (
            ("학교명 | 한결대학교", "전공 | 통계학", "기간 | 2015.03 – 2019.08"),
            School("한결대학교", "통계학", "2015.03 – 2019.08"),
        ),
        (("새싹코드 부트캠프 | Java 백엔드 과정 | 수료  2025",), School("새싹코드 부트캠프", "Java 백엔드 과정, 수료", "2025")),
        (("Lund University, Lund, Sweden  2012 – 2015", "MSc Physics"), School("Lund University", "MSc Physics", "2012 – 2015")),
        (("Cascade Hills College, BA Economics, GPA 3.7/4.0  2016",), School("Cascade Hills College", "BA Economics", "2016")),
        (("한빛고등학교 졸업  2014.02",), School("한빛고등학교", "졸업", "2014.02")),
    ],
)
def test_a_school_is_its_name_what_was_studied_and_when(heads: tuple[str, ...], expected: School) -> None:
    assert school(*heads) == expected


def test_a_degree_alone_on_the_line_below_is_what_was_studied() -> None:
    ((found, _),) = schools_of([entry("education", "DePaul University", "2014 – 2016", body=("MEd Secondary Education",))])
    assert found == School("DePaul University", "MEd Secondary Education", "2014 – 2016")
    ((found, _),) = schools_of(
        [entry("education", "DePaul University", "2014 – 2016", body=("Sang in the choir for two years",))]
    )
    assert found.study is None


def test_a_table_of_schools_is_read_by_its_columns() -> None:
    row = entry("education", "2015 – 2019 | 한결대학교 | 통계학 | 졸업", columns=("period", "school", "study", "study"))
    assert [(it.name, it.dates) for it, _ in schools_of([row])] == [("한결대학교", "2015 – 2019")]
