import pytest

from interview_cli.core.dates import is_dated, without_dates


@pytest.mark.parametrize(
    "line",
    [
        "Engineer  2019-07 – 2022-03",
        "Jan 2023 – present FlashInfer",
        "2022.03 ~ 현재  데이터 분석가",
        "2020년 3월 ~ 2021년 2월",
        "SQLD  2019.12",
        "2021-09-24 | SQLP",
        "Degree (2018)",
        "03/2019 - 05/2021",
    ],
)
def test_lines_that_name_an_entry_by_its_dates(line: str) -> None:
    assert is_dated(line)


@pytest.mark.parametrize("line", ["두 번 집계된 사고(2023년 5월) 이후", "sold 2000 seats in 2019 without an error", "p99 410 ms"])
def test_dates_inside_a_sentence_do_not_count(line: str) -> None:
    assert not is_dated(line)


def test_what_is_left_without_dates_is_the_name() -> None:
    assert without_dates("Ticketgrove  2019-07 – 2022-03 (2 years 8 months)") == "Ticketgrove"
