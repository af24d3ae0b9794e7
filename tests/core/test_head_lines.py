import pytest
from pieces import unit

from interview_cli.core.head_lines import (
    field_kinds,
    first_head,
    groups_of,
    is_dated_head,
    is_label,
    is_plain_head,
    look_of_heads,
    naming_lines,
    runs_of,
)

TITLE, DATED, BODY = (
    unit("Backend Engineer", is_bold=True),
    unit("Harborline  2019 – 2023"),
    unit("Cut the build from 40 minutes to 9.", is_bullet=True),
)


@pytest.mark.parametrize(
    "text", ["주요 성과", "담당 업무", "Responsibilities", "Key achievements", "Tech stack", "Tools:", "사용 기술"]
)
def test_lines_that_name_a_part_of_an_entry_head_none(text: str) -> None:
    assert is_label(unit(text))
    assert not is_plain_head(unit(text))


@pytest.mark.parametrize("text", ["Backend Engineer", "한들정밀", "Harborline Freight, Seattle"])
def test_short_names_may_head_an_entry(text: str) -> None:
    assert is_plain_head(unit(text))
    assert not is_label(unit(text))


def test_a_sentence_with_a_span_of_time_heads_nothing() -> None:
    assert is_dated_head(unit("Harborline Freight  2019 – 2023"))
    assert not is_dated_head(unit("2019.03 – 2021.02 동안 물류 시스템을 운영했습니다."))
    assert not is_dated_head(unit("Harborline Freight  2019 – 2023", is_bullet=True))


def test_a_row_that_begins_with_dates_names_an_entry_whatever_its_last_cell_says() -> None:
    assert is_dated_head(unit("2022.02 - 2022.06 | Milk Diary | A ledger with a monthly bill."))


def test_the_full_stop_of_a_korean_date_ends_no_sentence() -> None:
    assert is_dated_head(unit("2015. 1. - 2020. 4."))
    assert is_dated_head(unit("두레기공 | 과장  2015. 1. 5. ~ 2020. 4. 30."))


def test_names_that_begin_bold_look_alike_however_long_the_plain_text_behind_them() -> None:
    long = unit("Prairie Fulfilment Partners | Warehouse Operations Supervisor, Nights", begins_bold=True)
    look = look_of_heads([long, unit("2019 – 2023"), BODY])
    assert look is not None
    assert (look.is_bold, look.before_dated) == (True, 1)
    assert look.is_bold_head(unit("Northline | Shift Lead", is_bold=True))
    assert look.is_bold_head(unit("Northline | Shift Lead of the Night Shift and the Day Shift", begins_bold=True))


def test_labels_of_duties_are_no_fields_of_a_heading() -> None:
    assert field_kinds(unit("회사명 | 한들정밀")) == ["employer"]
    assert field_kinds(unit("담당업무 | 결산")) == []


def test_the_habit_of_a_section_is_how_its_first_lines_look() -> None:
    look = look_of_heads([TITLE, DATED, BODY])
    assert look is not None
    assert (look.is_bold, look.before_dated) == (True, 1)
    assert look.is_bold_head(unit("Intern", is_bold=True))
    assert not look.is_bold_head(unit("Intern"))
    assert look_of_heads([BODY]) is None
    assert look_of_heads([]) is None


def test_a_section_is_cut_into_stretches_of_names_and_of_text() -> None:
    assert [(is_head, len(run)) for is_head, run in runs_of([TITLE, DATED, BODY, BODY, TITLE], None)] == [
        (True, 2),
        (False, 2),
        (True, 1),
    ]


def test_a_closing_line_before_the_next_bold_name_belongs_to_the_text_above() -> None:
    look = look_of_heads([TITLE, DATED, BODY])
    assert first_head([unit("Go, Kafka, Redis"), TITLE, DATED], look) == 1


def test_a_plain_line_after_text_begins_an_entry_only_behind_white() -> None:
    assert first_head([unit("Go, Kafka, Redis")], None) == 1
    assert first_head([unit("Harborline Freight", gap=14.0)], None) == 0


def test_names_without_text_between_are_cut_at_each_date() -> None:
    rows = [unit("BSc, Lund  2015 – 2018"), unit("Abitur, Kiel  2013 – 2015")]
    assert groups_of(rows) == [rows[:1], rows[1:]]
    assert [len(group) for group in groups_of([TITLE, DATED, TITLE, DATED])] == [2, 2]


def test_a_line_close_below_the_dated_one_names_the_entry_too() -> None:
    assert naming_lines([unit("Engineer  2019 – 2023"), unit("Harborline Freight")]) == 2
    assert naming_lines([unit("Engineer  2019 – 2023"), unit("Harborline Freight", gap=15.0)]) == 1
    assert naming_lines([unit("2019 – 2023 | Harborline | Engineer"), unit("Rating team")]) == 1
