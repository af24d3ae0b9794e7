"""What a candidate chooses about their interview: level, persona, focus, mode, employer."""

from pathlib import Path
from typing import Any

import pytest
from commands import ANSWERS, DEMO, Commands

COMPANIES = Path(__file__).parents[1] / "fixtures" / "companies"
RESUME = DEMO / "resume_en.pdf"


def begun(commands: Commands, *options: object) -> Any:
    started = commands.ok("start", RESUME, "--no-llm", "--no-input", "--json", "--seed", 7, *options).json
    return commands.ok("show", started["session_id"], "--json").json


def test_what_was_chosen_is_kept_with_the_session(commands: Commands) -> None:
    shown = begun(commands, "--level", "senior", "--persona", "tough", "--focus", "motivation", "--mode", "study")
    assert {key: shown[key] for key in ("level", "persona", "focus", "mode")} == {
        "level": "senior",
        "persona": "tough",
        "focus": "motivation",
        "mode": "study",
    }


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--level", "boss"), "junior, mid, senior"),
        (("--persona", "rude"), "warm, neutral, tough"),
        (("--mode", "play"), "real, study"),
        (("--focus", "charm"), "problem_solving"),
    ],
)
def test_a_choice_that_is_none_is_refused_with_those_there_are(commands: Commands, options: tuple[str, str], said: str) -> None:
    done = commands.run("start", RESUME, "--no-llm", "--no-input", *options)
    assert done.exit_code == 2
    assert options[1] in done.stderr
    assert said in done.stderr
    assert commands.ok("sessions", "--json").json["sessions"] == []


def test_a_file_about_the_employer_leads_questions(commands: Commands) -> None:
    file = next(path for path in sorted(COMPANIES.iterdir()) if "en" in path.stem)
    shown = begun(commands, "--company", file, "--focus", "motivation")
    answered = commands.ok("answer", shown["session_id"], ANSWERS[0], "--json").json
    plain = begun(commands, "--focus", "motivation")
    other = commands.ok("answer", plain["session_id"], ANSWERS[0], "--json").json
    assert answered["turn"]["stage"] == other["turn"]["stage"] == "motivation"
    assert answered["turn"]["question"] != other["turn"]["question"]


def test_a_file_that_is_not_there_is_no_employer(commands: Commands, tmp_path: Path) -> None:
    done = commands.run("start", RESUME, "--no-llm", "--no-input", "--company", tmp_path / "gone.txt")
    assert done.exit_code == 3
    assert "gone.txt" in done.stderr


def test_studying_tells_what_each_answer_leaves_open(commands: Commands) -> None:
    shown = begun(commands, "--mode", "study")
    told = commands.ok("answer", shown["session_id"], ANSWERS[0], "--json").json
    assert told["hint"]
    said = commands.ok("answer", shown["session_id"], ANSWERS[1])
    assert "Hint:" in said.stderr


def test_a_real_interview_tells_nothing(commands: Commands) -> None:
    shown = begun(commands)
    assert "hint" not in commands.ok("answer", shown["session_id"], ANSWERS[0], "--json").json


def test_somebody_from_another_field_is_told_of_the_scenario_for_it(commands: Commands, tmp_path: Path) -> None:
    resume = tmp_path / "nurse.txt"
    resume.write_text(
        "Ida Example\nida@example.com\n\nExperience\n\nRegistered Nurse, St. Anne Hospital, 2019 - 2024\n"
        "- Cared for twelve patients a shift on a cardiac ward.\n- Trained three new nurses.\n\n"
        "Education\n\nNorth Harbor University, BSc Nursing, 2015 - 2019\n\nSkills\n\nwound care, triage\n",
        encoding="utf-8",
    )
    told = commands.ok("start", resume, "--no-llm", "--no-input", "--role", "Data Analyst").stderr
    assert "--scenario career_change" in told
    assert "nursing" in told
    assert "career_change" not in commands.ok("start", resume, "--no-llm", "--no-input", "--role", "Charge Nurse").stderr
    other = commands.ok("start", resume, "--no-llm", "--no-input", "--role", "Data Analyst", "--scenario", "career_change")
    assert "--scenario career_change" not in other.stderr


def test_why_a_question_was_asked_can_be_seen(commands: Commands) -> None:
    shown = begun(commands)
    commands.ok("answer", shown["session_id"], ANSWERS[0])
    explained = commands.ok("show", shown["session_id"], "--explain").stdout
    assert "why: " in explained
    assert "rests on passage" in explained
    turn = commands.ok("show", shown["session_id"], "--explain", "--json").json["turns"][1]
    assert turn["explain"]["why"]
    assert turn["explain"]["passages"][0]["text"]
    assert turn["explain"]["tries"] == []


def test_the_tries_of_a_model_are_shown_with_findings_and_prompt(commands: Commands) -> None:
    started = commands.ok("start", RESUME, "--no-input", "--json", "--seed", 7).json
    commands.ok("answer", started["session_id"], ANSWERS[0], "--json")
    turn = commands.ok("show", started["session_id"], "--explain", "--json").json["turns"][1]
    explained = turn["explain"]
    assert 1 <= len(explained["tries"]) <= 3
    assert [it for it in explained["tries"] if it["seed"] < 1 or not it["output"]] == []
    assert "[system]" in explained["prompt"]
    assert explained["passages"][0]["text"].splitlines()[0] in explained["prompt"]
    text = commands.ok("show", started["session_id"], "--explain").stdout
    assert "try 1 (seed" in text
    assert "prompt of the last try:" in text
