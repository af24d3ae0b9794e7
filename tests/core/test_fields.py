import pytest

from interview_cli.core.fields import columns_of, fields_of, without_labels


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("회사명 | 한들정밀", [("employer", "한들정밀")]),
        ("근무 기간: 2020.01 ~ 현재", [("period", "2020.01 ~ 현재")]),
        ("Company | Acme | Period | 2020 – 2021", [("employer", "Acme"), ("period", "2020 – 2021")]),
        ("직 위  과장", [("title", "과장")]),
    ],
)
def test_labels_say_what_their_values_are(line: str, fields: list[tuple[str, str]]) -> None:
    assert fields_of(line) == fields


@pytest.mark.parametrize(
    "line", ["Northfield | Engineer | 2020", "Engineer: the good kind", "Company", "기간 동안: 했습니다", ""]
)
def test_other_lines_hold_no_labels(line: str) -> None:
    assert fields_of(line) == []


def test_a_row_of_nothing_but_labels_names_columns() -> None:
    assert columns_of("Period | Institution | Major") == ("period", "school", "study")
    assert columns_of("Period | Northfield") == ()
    assert columns_of("Period") == ()


def test_labels_are_left_out_where_only_values_are_wanted() -> None:
    assert without_labels("Company | Acme | Period | 2020 – 2021") == "Acme | 2020 – 2021"
    assert without_labels("Acme | 2020") == "Acme | 2020"
