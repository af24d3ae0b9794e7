"""Answers as recordings: understood, stored with how they were spoken, and shown; a bad one leaves the interview as it was."""

import json
from pathlib import Path

import pytest
from commands import DEMO, Commands

from speech import silence, spoken, written

SAID = "I moved the tracking service to Kafka and Redis. After that the delay fell from six hours to forty seconds."
WORDS = {"moved", "tracking", "service", "delay", "fell", "seconds"}


@pytest.fixture(scope="module")
def take(voice: None, whisper_base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    first, second = SAID.split(". ")
    return written(tmp_path_factory.mktemp("takes") / "take.wav", silence(1), spoken(first), silence(3), spoken(second))


def begun(commands: Commands, *options: object) -> str:
    started = commands.ok("start", DEMO / "resume_en.pdf", "--no-llm", "--scenario", "quick", "--json", *options)
    return str(started.json["session_id"])


def test_a_recording_is_an_answer(take: Path, commands: Commands) -> None:
    session = begun(commands)
    done = commands.ok("answer", session, "--audio", take, "--key", "q1", "--json")
    assert set(done.json["heard"]["text"].lower().replace(".", "").split()) >= WORDS
    assert done.json["turn"]["position"] == 1
    assert done.json["heard"]["text"] in done.stderr

    answer = commands.ok("show", session, "--json").json["turns"][0]["answer"]
    assert (answer["channel"], answer["text"], answer["key"]) == ("spoken", done.json["heard"]["text"], "q1")
    assert answer["delivery"] == done.json["heard"]["delivery"]
    (pause,) = answer["delivery"]["pauses"]
    assert pause["length_s"] == pytest.approx(3, abs=0.4)
    assert answer["delivery"]["words_per_minute"] > 80

    again = commands.ok("answer", session, "--audio", take, "--key", "q1", "--json")
    assert "stored before" in again.stderr

    assert "Pauses over 2 s: " in commands.ok("show", session).stdout
    assert "How it was spoken:" in commands.ok("report", session).stdout


def test_a_candidate_who_studies_is_told_how_it_was_spoken(take: Path, commands: Commands) -> None:
    done = commands.ok("answer", begun(commands, "--mode", "study"), "--audio", take)
    assert "Pauses over 2 s: " in done.stderr


def test_a_bad_recording_leaves_the_interview_as_it_was(take: Path, tmp_path: Path, commands: Commands) -> None:
    session = begun(commands)
    before = commands.ok("show", session, "--json").stdout
    (tmp_path / "text.wav").write_text("Dear Sir or Madam", encoding="utf-8")
    for file in (tmp_path / "text.wav", tmp_path / "gone.wav", written(tmp_path / "silent.wav", silence(3))):
        assert commands.run("answer", session, "--audio", file, "--json").exit_code == 8
    assert commands.run("answer", session, "--audio", take, INTERVIEW_SPEECH=str(tmp_path / "none")).exit_code == 8
    assert commands.run("answer", session, "text", "--audio", take).exit_code == 2
    assert commands.run("answer", session).exit_code == 2
    assert commands.ok("show", session, "--json").stdout == before


def test_a_batch_takes_recordings(take: Path, tmp_path: Path, commands: Commands) -> None:
    cases = [
        {"name": "spoken", "resume": str(DEMO / "resume_en.pdf"), "answers": {"intro": {"audio": str(take)}, "default": ""}},
        {"name": "silent", "resume": str(DEMO / "resume_en.pdf"), "answers": [{"audio": "silent.wav"}]},
    ]
    written(tmp_path / "silent.wav", silence(2))
    file = tmp_path / "cases.yaml"
    file.write_text(json.dumps({"version": 1, "defaults": {"scenario": "quick"}, "cases": cases}), encoding="utf-8")
    done = commands.run("batch", file, "--no-llm", "--jsonl")
    good, bad = done.lines
    assert "tracking service" in good["turns"][0]["answer"]
    assert good["turns"][0]["delivery"]["talk_s"] > 5
    assert "delivery" not in good["turns"][1]
    assert (bad["status"], bad["session_id"]) == ("error", None)
    assert "Nobody speaks in 'silent.wav'" in bad["reason"]
    assert done.exit_code == 1


def test_a_batch_with_recordings_does_not_begin_without_what_understands_them(
    take: Path, tmp_path: Path, commands: Commands
) -> None:
    case = {"name": "spoken", "resume": str(DEMO / "resume_en.pdf"), "answers": [{"audio": str(take)}]}
    (tmp_path / "cases.yaml").write_text(json.dumps({"version": 1, "cases": [case]}), encoding="utf-8")
    done = commands.run("batch", tmp_path / "cases.yaml", "--no-llm", INTERVIEW_MODELS=str(tmp_path))
    assert (done.exit_code, done.stdout) == (8, "")
    assert "interview models pull whisper-base" in done.stderr
    assert commands.ok("sessions", "--json").json["sessions"] == []
