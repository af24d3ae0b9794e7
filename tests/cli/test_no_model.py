"""Interviews without any weights: the bank asks, nothing is scored, and nothing of a model is touched."""

from pathlib import Path

import pytest
from commands import ANSWERS, DEMO, Commands

ANSWER = ANSWERS[1]
SCRIPT = """\
version: 1
cases:
  - {name: plain, resume: "{resume}", answers: {default: "{answer}"}}
"""


@pytest.fixture
def bare(tmp_path: Path) -> Commands:
    """A home whose folder of weights is empty."""
    (tmp_path / "models").mkdir()
    return Commands(tmp_path / "home", tmp_path / "models")


KOREAN = (
    "작년에 배송 추적을 제가 직접 웹훅으로 옮겼습니다. 조회 횟수 제한 때문이었고, 결과적으로 지연이 14분에서 40초로 줄었습니다."
)


@pytest.mark.parametrize(("resume", "answer"), [("resume_en.pdf", ANSWER), ("resume_ko.pdf", KOREAN)])
def test_an_interview_is_held_to_its_report(bare: Commands, resume: str, answer: str) -> None:
    step = bare.ok("start", DEMO / resume, "--no-llm", "--no-input", "--json").json
    session, sources = step["session_id"], []
    while "turn" in step:
        sources.append(step["turn"]["source"])
        step = bare.ok("answer", session, answer, "--json").json
    report = bare.ok("report", session, "--json").json
    assert sources == ["template", "bank", "bank", "bank"]
    assert report["total"] is None
    assert {criterion["reason"] for question in report["questions"] for criterion in question["criteria"]} <= {
        "no_model",
        "too_short",
    }


def test_a_batch_needs_none_either(bare: Commands, tmp_path: Path) -> None:
    script = tmp_path / "cases.yaml"
    script.write_text(SCRIPT.replace("{resume}", str(DEMO / "resume_en.pdf")).replace("{answer}", ANSWER), encoding="utf-8")
    (row,) = bare.ok("batch", script, "--no-llm", "--jsonl").lines
    assert (row["status"], row["score"], len(row["turns"])) == ("passed", None, 4)


def test_a_job_is_compared_by_names_and_words(bare: Commands) -> None:
    job = Path(__file__).parents[1] / "fixtures" / "jobs" / "backend_en.md"
    session = bare.ok("start", DEMO / "resume_en.pdf", "--no-llm", "--no-input", "--json", "--job", job).json["session_id"]
    shown = bare.ok("show", session, "--json").json
    assert shown["model"] == "none"
    assert {"covered", "partly", "not_found"} & {it["state"] for it in shown["requirements"]}


def test_the_setting_does_the_same_as_the_option(bare: Commands) -> None:
    started = bare.ok("start", DEMO / "resume_en.pdf", "--no-input", "--json", INTERVIEW_MODEL="none").json
    assert bare.ok("show", started["session_id"], "--json").json["model"] == "none"


def test_both_a_model_and_none_is_a_contradiction(bare: Commands) -> None:
    done = bare.run("start", DEMO / "resume_en.pdf", "--no-llm", "--model", "smollm2-135m", "--no-input")
    assert done.exit_code == 2
    assert "--no-llm and --model" in done.stderr


def test_what_was_answered_without_a_model_is_scored_once_there_is_one(commands: Commands) -> None:
    session = commands.ok("start", DEMO / "resume_en.pdf", "--no-llm", "--no-input", "--json", "--scenario", "quick").json[
        "session_id"
    ]
    commands.ok("answer", session, ANSWERS[0], "--json")
    commands.ok("answer", session, "", "--json")
    assert commands.ok("report", session, "--json").json["total"] is None
    scored = commands.ok("report", session, "--json", "--model", "smollm2-135m").json
    assert scored["questions"][0]["score"] is not None


def test_a_report_without_scores_tells_nothing_of_how_they_were_made(bare: Commands) -> None:
    session = bare.ok("start", DEMO / "resume_en.pdf", "--no-llm", "--no-input", "--json", "--scenario", "quick").json[
        "session_id"
    ]
    bare.ok("answer", session, ANSWERS[0], "--json")
    text = bare.ok("report", session).stdout
    assert "the question bank" in text
    assert "A small model" not in text
    assert "Each point is" not in text


def test_nothing_of_a_model_is_missing_where_none_is_used(bare: Commands) -> None:
    parts = bare.ok("doctor", "--json", INTERVIEW_MODEL="none").json["parts"]
    assert [part["name"] for part in parts if part["name"].startswith("model")] == ["model"]
    assert {part["is_needed"] for part in parts if part["name"].startswith(("model", "embedder", "faiss"))} == {False}
