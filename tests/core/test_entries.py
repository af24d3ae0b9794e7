from paged import document

from interview_cli.core.entries import Entry, split_entries
from interview_cli.core.resume import Section
from interview_cli.core.units import place, units_of

WORK = Section("work", "Experience")


def entries(*texts: str) -> list[Entry]:
    return split_entries(WORK, units_of(place(document(*texts).pages[0]), frozenset()))


def test_dated_lines_without_bodies_are_entries_of_their_own() -> None:
    assert [entry.heading for entry in entries("2023-11-17 | CKA | CNCF", "2021-09-24 | SQLP | KDATA")] == [
        "2023-11-17, CKA, CNCF",
        "2021-09-24, SQLP, KDATA",
    ]


def test_an_employer_above_its_dated_line_belongs_to_it() -> None:
    got = entries("* Northfield", "Engineer  2020 – 2023", "  - Did it.", "* Southfield", "Intern  2018 – 2019", "  - Did less.")
    assert [entry.heading for entry in got] == ["Northfield, Engineer 2020 – 2023", "Southfield, Intern 2018 – 2019"]


def test_a_bold_label_inside_a_job_does_not_end_it() -> None:
    got = entries("* Northfield  2020 – 2023", "* 주요 성과", "  - Did it.", "* 사용 기술:", "  - Go")
    assert len(got) == 1


def test_a_sentence_with_a_date_does_not_begin_an_entry() -> None:
    got = entries("Engineer  2020 – 2023", "  - Did it.", "Revenue grew from 2020 to 2021 by a tenth.")
    assert len(got) == 1


def test_a_section_without_entries_bears_its_title() -> None:
    units = units_of(place(document("Python, Go").pages[0]), frozenset())
    assert [entry.heading for entry in split_entries(Section("skills", "Skills"), units)] == ["Skills"]


def test_labelled_lines_name_an_entry_and_the_first_label_begins_the_next() -> None:
    got = entries(
        "회사명 | 한들정밀",
        "근무기간 | 2020.01 ~ 현재",
        "직책 | 과장",
        "  - 했습니다",
        "회사명 | 미르식품",
        "근무기간 | 2017.07 ~ 2019.12",
    )
    assert [entry.heading for entry in got] == ["한들정밀, 2020.01 ~ 현재, 과장", "미르식품, 2017.07 ~ 2019.12"]


def test_a_label_after_an_entrys_text_belongs_to_it() -> None:
    got = entries("* Northfield  2020 – 2023", "  - Did it.", "Role: lead of three", "  - Did more.")
    assert len(got) == 1


def test_the_labels_of_a_tables_columns_are_no_entry() -> None:
    got = entries("기간 | 회사명 | 직위 | 담당업무", "2020.01 ~ 현재 | 한들정밀 | 과장", "  - 했습니다")
    assert [entry.heading for entry in got] == ["2020.01 ~ 현재, 한들정밀, 과장"]
    assert got[0].columns == ("period", "employer", "title", "duties")


def test_what_was_done_stands_below_its_entry_though_it_is_a_cell_of_the_same_row() -> None:
    held = entries("Period | Project | Details", "2022.02 - 2022.06 | Milk Diary | A ledger and a monthly bill.")
    assert [(entry.heading, [unit.text for unit in entry.body]) for entry in held] == [
        ("2022.02 - 2022.06, Milk Diary", ["A ledger and a monthly bill."])
    ]
