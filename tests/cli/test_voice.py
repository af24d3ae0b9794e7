"""A microphone that is none: what is played into a sink of PulseAudio is what the program hears."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from commands import DEMO, Commands

from pulse import Pulse
from speech import silence, spoken, written

SAID = "Last year I moved our oldest service to a new database, and nobody noticed."


@pytest.fixture(scope="module")
def sound(pulse: Pulse) -> dict[str, str]:
    """The variables of a program that hears what is played into the microphone."""
    return pulse.variables


def checked(home: Path, models: Path, *options: str, **variables: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("INTERVIEW_")}
    own = {"INTERVIEW_HOME": str(home), "INTERVIEW_MODELS": str(models)}
    return subprocess.Popen(
        [sys.executable, "-m", "interview_cli", "voice", "check", *options],
        env={**kept, **own, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_what_is_said_into_the_microphone_is_understood(
    sound: dict[str, str], voice: None, whisper_base: Path, tmp_path: Path
) -> None:
    take = written(tmp_path / "take.wav", *[part for _ in range(3) for part in (spoken(SAID), silence(0.5))])
    with subprocess.Popen(["paplay", "--device=mic", str(take)], env={**os.environ, **sound}) as player:
        run = checked(tmp_path, whisper_base.parent, "--seconds", "9", "--json", **sound)
        out, err = run.communicate(timeout=200)
        player.terminate()
    assert run.returncode == 0, err
    made = json.loads(out)
    assert made.keys() == {"devices", "device", "level_db", "text", "advice"}
    assert any(it["is_default"] for it in made["devices"])
    assert -24 < made["level_db"] <= 0
    assert "database" in made["text"]


def test_a_silent_microphone_is_told_and_is_no_error(sound: dict[str, str], whisper_base: Path, tmp_path: Path) -> None:
    run = checked(tmp_path, whisper_base.parent, "--seconds", "1", **sound)
    out, err = run.communicate(timeout=200)
    assert run.returncode == 0, err
    assert "Nothing is heard" in out
    assert "Understood: nothing." in out


def test_microphones_are_listed(sound: dict[str, str], tmp_path: Path, whisper_base: Path) -> None:
    environment = {**os.environ, "INTERVIEW_HOME": str(tmp_path), **sound}
    command = [sys.executable, "-m", "interview_cli", "voice", "devices"]
    done = subprocess.run([*command, "--json"], env=environment, capture_output=True, text=True, check=True, timeout=120)
    devices = json.loads(done.stdout)["devices"]
    assert devices
    assert all(it.keys() == {"number", "name", "is_default"} for it in devices)


def test_a_microphone_that_is_not_there_ends_with_8(sound: dict[str, str], whisper_base: Path, tmp_path: Path) -> None:
    run = checked(tmp_path, whisper_base.parent, "--device", "Blue Yeti", **sound)
    _, err = run.communicate(timeout=200)
    assert run.returncode == 8
    assert "There is no device 'Blue Yeti'" in err


def test_an_interview_is_held_by_voice(sound: dict[str, str], voice: None, whisper_base: Path, tmp_path: Path) -> None:
    """One question is spoken and sent, the next is left: in a terminal, through the microphone that is none."""
    take = written(tmp_path / "take.wav", spoken(SAID), silence(0.5))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("INTERVIEW_")}
    own = {"INTERVIEW_HOME": str(tmp_path), "INTERVIEW_MODELS": str(whisper_base.parent), "TERM": "xterm-256color"}
    begin = ["-m", "interview_cli", "start", str(DEMO / "resume_en.pdf"), "--voice", "--no-llm", "--scenario", "quick"]
    terminal = pexpect.spawn(
        sys.executable, begin, env={**kept, **own, **sound}, encoding="utf-8", dimensions=(40, 100), timeout=120
    )
    terminal.expect("Enter: speak")
    terminal.send("\r")
    terminal.expect("Enter: done")
    subprocess.run(["paplay", "--device=mic", str(take)], env={**os.environ, **sound}, check=True, timeout=60)
    terminal.send("\r")
    terminal.expect("> .*database")
    terminal.expect("Enter: send")
    terminal.send("\r")
    terminal.expect("question 2 of 2")
    terminal.expect("Enter: speak")
    terminal.send("\x03")
    terminal.expect("Go on with: interview continue")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 130

    commands = Commands(tmp_path, whisper_base.parent)
    session = commands.ok("sessions", "--json").json["sessions"][0]["session_id"]
    answer = commands.ok("show", session, "--json").json["turns"][0]["answer"]
    assert answer["channel"] == "spoken"
    assert "database" in answer["text"]
    assert answer["delivery"]["words"] > 8


def test_speaking_needs_a_terminal(tmp_path: Path, whisper_base: Path) -> None:
    done = Commands(tmp_path, whisper_base.parent).run("start", DEMO / "resume_en.pdf", "--voice", "--no-llm", "--no-input")
    assert done.exit_code == 2
    assert "--audio" in done.stderr
