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
