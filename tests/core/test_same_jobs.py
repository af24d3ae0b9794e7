from pieces import unit

from interview_cli.core.employment import jobs_of
from interview_cli.core.entries import Entry
from interview_cli.core.resume import Job, Section
from interview_cli.core.units import Unit

WORK = Section("work", "Experience")
TOLD = (unit("Cut the build from 40 minutes to 9.", is_bullet=True),)
EMPLOYER = unit("Aldermoor Pharma", is_bold=True)


def jobs(*entries: Entry) -> list[Job]:
    return [job for job, _ in jobs_of(entries, ())]


def entry(*heads: Unit, body: tuple[Unit, ...] = TOLD) -> Entry:
    return Entry(WORK, heads, body)


def test_a_post_that_looks_like_the_one_above_it_is_at_the_same_employer() -> None:
    assert jobs(
        entry(EMPLOYER, unit("Senior Chemist  2018 – 2021")),
        entry(unit("Chemist  2015 – 2018")),
        entry(unit("Calder Water", is_bold=True), unit("Technician  2013 – 2015")),
    ) == [
        Job("Aldermoor Pharma", "Senior Chemist", "2018 – 2021"),
        Job("Aldermoor Pharma", "Chemist", "2015 – 2018"),
        Job("Calder Water", "Technician", "2013 – 2015"),
    ]


def test_an_employer_with_its_own_dates_above_its_posts_is_no_job_of_its_own() -> None:
    name = unit("Aldermoor Pharma  2015 – 2021", is_bold=True)
    assert jobs(entry(name, body=()), entry(unit("Senior Chemist  2018 – 2021")), entry(unit("Chemist  2015 – 2018"))) == [
        Job("Aldermoor Pharma", "Senior Chemist", "2018 – 2021"),
        Job("Aldermoor Pharma", "Chemist", "2015 – 2018"),
    ]


def test_where_looks_do_not_tell_an_employer_is_not_guessed() -> None:
    plain = unit("Aldermoor Pharma")
    got = jobs(entry(plain, unit("Senior Chemist  2018 – 2021")), entry(unit("Chemist  2015 – 2018")))
    assert [job.employer for job in got] == ["Aldermoor Pharma", None]


def test_work_on_one_s_own_has_no_employer() -> None:
    got = jobs(entry(EMPLOYER, unit("Chemist  2018 – 2021")), entry(unit("Freelance Photographer  2015 – 2018")))
    assert [job.employer for job in got] == ["Aldermoor Pharma", None]


def test_a_job_that_a_table_lists_and_a_text_tells_about_is_one() -> None:
    assert jobs(
        entry(unit("2018 – 2021 | Aldermoor Pharma | Chemist"), body=()),
        entry(unit("2015 – 2018 | Calder Water | Technician"), body=()),
        entry(unit("Aldermoor Pharma (2018 – 2021)")),
        entry(unit("Oakfield Stores (2012 – 2013)")),
    ) == [
        Job("Aldermoor Pharma", "Chemist", "2018 – 2021"),
        Job("Calder Water", "Technician", "2015 – 2018"),
        Job("Oakfield Stores", None, "2012 – 2013"),
    ]
