"""Many interviews from a file: a line a case, JUnit for CI, and an exit code that tells how it went."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from commands import ANSWERS, DEMO, Commands, Done

TALK = 'id = "talk"\nversion = 1\n' + "".join(
    f'[[stages]]\nid = "{it}"\nkind = "template"\ncompetency = "communication"\n' for it in ("intro", "final_statement")
)
CASES = f"""version: 1
defaults: {{scenario: "SCENARIO", seed: 7}}
cases:
  - name: strong
    resume: {DEMO / "resume_en.pdf"}
    answers: {{intro: "{ANSWERS[0]}", default: ""}}
  - name: silent
    resume: {DEMO / "resume_ko.pdf"}
    answers: {{default: ""}}
    expect: {{min_score: 10}}
"""


@dataclass(frozen=True)
class Ran:
    """One batch, run once for all tests of this file."""

    commands: Commands
    file: Path
    done: Done
    junit: ElementTree.Element


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory, smollm2: Path) -> Ran:
    folder = tmp_path_factory.mktemp("batch")
    commands = Commands(folder / "home", smollm2.parent)
    (folder / "talk.toml").write_text(TALK, encoding="utf-8")
    file = folder / "cases.yaml"
    file.write_text(CASES.replace("SCENARIO", str(folder / "talk.toml")), encoding="utf-8")
    done = commands.run("batch", file, "--jsonl", "--junit", folder / "results.xml")
    return Ran(commands, file, done, ElementTree.parse(folder / "results.xml").getroot())


def test_each_case_is_a_line_with_the_promised_keys(ran: Ran) -> None:
    strong, silent = ran.done.lines
    assert [strong["case"], silent["case"]] == ["strong", "silent"]
    for row in (strong, silent):
        assert row.keys() >= {"case", "session_id", "status", "score", "turns", "seconds"}
        assert [turn["stage"] for turn in row["turns"]] == ["intro", "final_statement"]
        assert all(turn.keys() >= {"position", "question", "source", "answer", "score"} for turn in row["turns"])
    assert strong["turns"][0]["answer"] == ANSWERS[0]


def test_a_case_that_misses_its_score_fails_the_batch_with_9(ran: Ran) -> None:
    strong, silent = ran.done.lines
    assert (strong["status"], silent["status"]) == ("passed", "failed")
    assert 0 <= strong["score"] <= 100
    assert silent["score"] is None
    assert ran.done.exit_code == 9
    assert "silent" in ran.done.stderr
    assert "strong" not in ran.done.stderr


def test_each_case_is_in_the_language_of_its_resume(ran: Ran) -> None:
    languages = [ran.commands.ok("show", row["session_id"], "--json").json["language"] for row in ran.done.lines]
    assert languages == ["en", "ko"]


def test_junit_says_the_same(ran: Ran) -> None:
    assert (ran.junit.get("tests"), ran.junit.get("failures"), ran.junit.get("errors")) == ("2", "1", "0")
    assert [(case.get("name"), [it.tag for it in case]) for case in ran.junit] == [("strong", []), ("silent", ["failure"])]


def test_the_sessions_of_a_batch_can_be_reported_on_later(ran: Ran) -> None:
    report = ran.commands.ok("report", ran.done.lines[1]["session_id"], "--format", "md").stdout
    assert report.startswith("# 면접 보고서")
    assert "평가하지 않음" in report


def test_every_case_is_in_just_one_part(ran: Ran) -> None:
    parts = [ran.commands.run("batch", ran.file, "--shard", f"{n}/2", "--json", "--fail-under", "0") for n in (1, 2)]
    assert sorted(row["case"] for part in parts for row in part.json["cases"]) == ["silent", "strong"]


def test_a_threshold_counts_for_every_case(ran: Ran) -> None:
    again = ran.commands.run("batch", ran.file, "--fail-under", "100")
    assert again.exit_code == 9
    assert [line.split("\t")[:2] for line in again.stdout.splitlines()] == [["failed", "strong"], ["failed", "silent"]]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("version: 1", "version: 2"), "version"),
        (("resume_en.pdf", "resume_xx.pdf"), "resume_xx.pdf"),
        (("intro:", "introo:"), "introo"),
        (("name: silent", "name: strong"), "strong"),
        (("cases:", "cases: ["), "cases.yaml"),
    ],
)
def test_an_invalid_script_ends_with_7_before_any_interview(change: tuple[str, str], says: str, ran: Ran, tmp_path: Path) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(ran.file.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    before = ran.commands.ok("sessions", "--json").stdout
    done = ran.commands.run("batch", file, "--jsonl")
    assert done.exit_code == 7, done.stderr
    assert says in done.stderr
    assert done.stdout == ""
    assert ran.commands.ok("sessions", "--json").stdout == before


def test_a_case_that_cannot_be_held_is_an_error_and_the_others_go_on(ran: Ran, tmp_path: Path) -> None:
    (tmp_path / "no.pdf").write_bytes(b"not a PDF")
    file = tmp_path / "cases.yaml"
    text = ran.file.read_text(encoding="utf-8").replace(str(DEMO / "resume_en.pdf"), str(tmp_path / "no.pdf"))
    file.write_text(text.replace("min_score: 10", "max_score: 100"), encoding="utf-8")
    done = ran.commands.run("batch", file, "--jsonl")
    broken, silent = done.lines
    assert (broken["status"], broken["session_id"], broken["turns"]) == ("error", None, [])
    assert "only 7 characters of text" in broken["reason"]
    assert silent["case"] == "silent"
    assert silent["session_id"]
    assert done.exit_code == 1
