import io

import pytest
from commands import DEMO, Commands
from rich.cells import cell_len
from rich.text import Text

from interview_cli.cli.resume.fact_rows import fact_rows, section_rows
from interview_cli.cli.screen import Screen
from interview_cli.core.resume import Facts, Job, Mention, School
from records import RESUME

KOREAN = Facts(
    name="홍길동",
    jobs=(Job("한들정밀", "재무회계팀 과장", "2019.03 – 2023.02"), Job("가온", None, None)),
    schools=(School("한결대학교", "통계학 학사", "2015 – 2019"),),
    skills=("엑셀", "SAP"),
    mentions=(Mention("employer", "한들정밀", 2, 0, 4), Mention("skill", "엑셀", 1, 9, 11), Mention("skill", "SAP", 3, 13, 16)),
)


class Terminal(io.StringIO):
    """A terminal of 80 columns."""

    def isatty(self) -> bool:
        return True


def test_each_fact_is_a_row_with_its_page() -> None:
    assert fact_rows(KOREAN) == [
        ("name", "홍길동", ""),
        ("job", "재무회계팀 과장, 한들정밀, 2019.03 – 2023.02", "2"),
        ("job", "가온", ""),
        ("school", "한결대학교, 통계학 학사, 2015 – 2019", ""),
        ("skills", "엑셀, SAP", "1, 3"),
    ]
    assert fact_rows(Facts()) == []


def test_sections_come_with_heading_and_page() -> None:
    assert section_rows(RESUME) == [("basics", "", ""), ("work", "Experience", "1"), ("education", "Education", "1")]


def test_a_table_fits_the_terminal_and_korean_counts_double(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = Terminal()
    rows = [
        ("job", "정산 배치를 이벤트 기반으로 바꿔 마감 시간을 여섯 시간에서 삼십오 분으로 단축하고 회고 문서를 남김", "2"),
        ("job", "Clerk", "3"),
    ]
    Screen(out=out).table(("what", "read", "page"), rows)

    lines = [Text.from_ansi(line).plain for line in out.getvalue().splitlines()]
    ends = {line.rstrip()[-1]: cell_len(line.rstrip()) for line in lines if line.rstrip()[-1:] in ("2", "3")}
    assert len(lines) > len(rows) + 1
    assert max(cell_len(line.rstrip()) for line in lines) <= 80
    assert ends["2"] == ends["3"]


def test_what_was_read_is_shown_and_json_says_where_each_fact_stands(commands: Commands) -> None:
    resume = commands.ok("resume", "add", DEMO / "resume_ko.pdf", "--json").json["resume_id"]

    rows = [line.split("\t") for line in commands.ok("resume", "show", resume).stdout.splitlines()]
    assert ["confidence", "100%", ""] in rows
    assert ["job", "데이터 분석가, 모아담장보기, 2022.03 – 현재", "1"] in rows
    assert ["certificate", "SQLD", "1"] in rows

    facts = commands.ok("resume", "show", resume, "--json").json["facts"]
    assert facts["jobs"][0] == {"employer": "모아담장보기", "title": "데이터 분석가", "dates": "2022.03 – 현재"}
    assert {"fact", "value", "page", "start", "end"} == set(facts["mentions"][0])
