import pytest

from interview_cli.core.resume import Job
from interview_cli.core.tenure import months, span

TODAY = 2026 * 12 + 10  # November


def job(dates: str | None) -> Job:
    return Job("Somewhere", "Somebody", dates)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("2022-08 – 현재", 51),
        ("2017.02 - 2020.04", 39),
        ("Mar 2020 – Jan 2022", 23),
        ("2022년 3월 ~ 2022년 5월", 3),
        ("03/2020 - 04/2021", 14),
        ("2013 - 2019", 72),
        ("2019 - present", 94),
        ("since 2018", 106),
        ("2015.03 ~ ", 140),
        ("2024", 0),
        ("seven years", 0),
        (None, 0),
    ],
)
def test_a_span_is_counted_in_months_however_it_is_written(dates: str | None, expected: int) -> None:
    assert months([job(dates)], TODAY) == expected


def test_what_two_jobs_took_at_once_counts_once() -> None:
    assert months([job("2020.01 - 2021.12"), job("2021.01 - 2022.12"), job("2021.03 - 2021.06")], TODAY) == 36


def test_a_job_that_ends_in_the_future_ends_today() -> None:
    assert span("2026-01 – 2030-01", TODAY) == (2026 * 12, TODAY)
