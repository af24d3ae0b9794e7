"""interview resume match, for a person, for a pipe and for a program."""

import unicodedata
from pathlib import Path

import pytest
from commands import DEMO, Commands

RESUME = DEMO / "resume_ko.pdf"
JOB = """[바른마트] 데이터 분석가

자격요건
- SQL 활용 능력
- 데이터 분석 경력 3년 이상
- 원활한 소통 능력

우대사항
- Zorbex 사용 경험
"""


@pytest.fixture
def job(tmp_path: Path) -> Path:
    path = tmp_path / "공고.txt"
    path.write_text(JOB, encoding="utf-8")
    return path


def test_each_requirement_comes_with_its_state_and_its_proof(commands: Commands, job: Path) -> None:
    made = commands.ok("resume", "match", RESUME, job, "--json").json
    states = {row["text"]: row["state"] for row in made["requirements"]}

    assert made["job"] == {"title": "데이터 분석가", "employer": "바른마트", "language": "ko"}
    assert states == {
        "SQL 활용 능력": "covered",
        "데이터 분석 경력 3년 이상": "covered",
        "원활한 소통 능력": "untold",
        "Zorbex 사용 경험": "not_found",
    }
    assert (made["covered"], made["partly"], made["not_found"], made["untold"]) == (2, 0, 1, 1)
    shown = {p["id"]: p["text"] for p in commands.ok("resume", "show", made["resume_id"], "--json").json["passages"]}
    proofs = [proof for row in made["requirements"] for proof in row["evidence"]]
    assert proofs
    assert all(proof["text"] in shown[proof["passage_id"]] for proof in proofs)


def test_a_stored_resume_is_named_by_its_id_and_a_job_may_come_from_stdin(commands: Commands, job: Path) -> None:
    stored = commands.ok("resume", "add", RESUME, "--json").json["resume_id"]
    by_file = commands.ok("resume", "match", RESUME, job, "--json").json

    assert commands.ok("resume", "match", stored[:6], "-", "--json", stdin=JOB).json == by_file


def test_in_a_pipe_each_requirement_is_a_line_of_four_cells(commands: Commands, job: Path) -> None:
    lines = [line.split("\t") for line in commands.ok("resume", "match", RESUME, job).stdout.splitlines()]

    assert [line[:3] for line in lines][2:] == [
        ["required", "cannot be told", "원활한 소통 능력"],
        ["a plus", "no", "Zorbex 사용 경험"],
    ]
    assert lines[3][3] == "(missing: Zorbex)"


def test_on_a_terminal_the_columns_stand_below_one_another(commands: Commands, job: Path) -> None:
    shown = commands.ok("resume", "match", RESUME, job, FORCE_COLOR="1", NO_COLOR="1", COLUMNS="80").stdout.splitlines()
    row = next(line for line in shown if "SQL 활용" in line)
    column = next(line for line in shown if "requirement" in line)

    assert all(width(line) <= 80 for line in shown)
    assert width(row[: row.index("SQL 활용")]) == width(column[: column.index("requirement")])


def width(text: str) -> int:
    """Cells of a terminal, without the sequences that make letters bold."""
    text = text.replace("\x1b[1m", "").replace("\x1b[0m", "")
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


@pytest.mark.parametrize(
    ("resume", "job", "code", "words"),
    [
        ("absent.pdf", "job.txt", 3, "absent.pdf"),
        ("ffffff", "job.txt", 5, "ffffff"),
        (str(RESUME), "absent.txt", 3, "absent.txt"),
        (str(RESUME), str(RESUME), 3, "no requirements"),
        ("-", "-", 2, "not both"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    resume: str, job: str, code: int, words: str, commands: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "job.txt").write_text(JOB, encoding="utf-8")
    done = commands.run("resume", "match", resume, job)

    assert (done.exit_code, done.stdout) == (code, "")
    assert words in done.stderr
