"""interview scenarios: the list, and the check of one's own."""

from pathlib import Path

from commands import Commands

OWN = """
id = "own"
version = 1
about.en = "two questions about work"

[[stages]]
id = "intro"
kind = "template"
competency = "communication"

[[stages]]
id = "experience"
kind = "generated"
competency = "problem_solving"
sections = ["work"]
query.en = "a problem that was solved"
query.ko = "해결한 문제"
"""


def test_the_list_names_each_with_what_it_is_for(commands: Commands) -> None:
    listed = commands.ok("scenarios", "--json").json["scenarios"]

    assert [(it["scenario"], it["questions"]) for it in listed] == [
        ("quick", 2),
        ("standard", 4),
        ("career_change", 15),
        ("full", 15),
    ]
    assert all(it["about"] for it in listed)
    assert "처음" in commands.ok("scenarios", INTERVIEW_LANGUAGE="ko").stdout


def test_a_file_that_can_be_held_is_said_to_be(commands: Commands, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")

    assert commands.ok("scenarios", "--check", own).stdout == "own.toml can be held: 2 questions at most.\n"


def test_a_file_that_cannot_is_refused_with_the_line(commands: Commands, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN.replace("problem_solving", "problem_finding"), encoding="utf-8")
    done = commands.run("scenarios", "--check", own)

    assert (done.exit_code, done.stdout) == (2, "")
    assert "line 14" in done.stderr
    assert "problem_solving" in done.stderr
