"""Questions that are read aloud: heard through a sound system of the test's own, and stopped by keys and Ctrl-C."""

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pexpect
import pytest
from commands import DEMO, Commands

from pulse import Pulse, running_pulse
from speech import silence, spoken, written

SAID = "Last year I moved our oldest service to a new database, and nobody noticed."
LEAST_LOUD = 500  # of 32,768


def terminal(home: Path, models: Path, *words: str, **variables: str) -> Any:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("INTERVIEW_")}
    own = {"INTERVIEW_HOME": str(home), "INTERVIEW_MODELS": str(models), "INTERVIEW_VOICE": "system", "TERM": "xterm-256color"}
    command = ["-m", "interview_cli", "start", str(DEMO / "resume_en.pdf"), "--no-llm", "--scenario", "quick", *words]
    env = {**kept, **own, **variables}
    return pexpect.spawn(sys.executable, command, env=env, encoding="utf-8", dimensions=(40, 100), timeout=180)


def left(interview: Any) -> None:
    interview.expect("Go on with: interview continue")
    interview.expect(pexpect.EOF)
    interview.close()
    assert interview.exitstatus == 130


def loud_s(file: Path) -> float:
    """From the first loud moment to the last."""
    content = file.read_bytes()
    loud = np.flatnonzero(np.abs(np.frombuffer(content[: len(content) // 2 * 2], dtype="<i2").astype(np.int32)) > LEAST_LOUD)
    return float(loud[-1] - loud[0]) / 16_000 if len(loud) else 0.0


def session_of(home: Path, models: Path) -> Any:
    commands = Commands(home, models)
    found = commands.ok("sessions", "--json").json["sessions"][0]["session_id"]
    return commands.ok("show", found, "--json").json


def children_of(process: int) -> list[str]:
    listed = subprocess.run(["ps", "-o", "comm=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return [name for name in listed.stdout.split() if name != "ps"]


def test_a_question_is_heard_and_the_answer_is_typed(pulse: Pulse, voice: None, tmp_path: Path) -> None:
    with pulse.recording(tmp_path / "heard.raw"):
        interview = terminal(tmp_path / "home", tmp_path, "--speak", **pulse.variables)
        interview.expect("question 1 of 2")
        interview.expect("Ctrl-S")
        time.sleep(8)  # the question is about four seconds long
        interview.send("I led it.\x13")
        interview.expect("question 2 of 2")
        interview.expect("Ctrl-S")
        interview.send("\x03")
        left(interview)
    assert loud_s(tmp_path / "heard.raw") > 2


def test_typing_ends_what_is_being_said(pulse: Pulse, voice: None, tmp_path: Path) -> None:
    with pulse.recording(tmp_path / "heard.raw"):
        interview = terminal(tmp_path / "home", tmp_path, "--speak", **pulse.variables)
        interview.expect("Ctrl-S")
        interview.send("I")
        time.sleep(8)
        interview.send("\x03\x03")
        left(interview)
    assert loud_s(tmp_path / "heard.raw") < 2.5


@pytest.mark.skipif(sys.platform == "win32", reason="ps")
def test_ctrl_c_ends_it_at_once_and_leaves_no_process(voice: None, tmp_path: Path) -> None:
    """A program that makes the sound itself, for an hour."""
    programs = tmp_path / "bin"
    programs.mkdir()
    script = programs / "espeak-ng"
    script.write_text('#!/bin/sh\n[ "$1" = --voices ] && echo " 5  en-us --/M x" && exit\necho $$ > "$0.pid"\nexec sleep 3600\n')
    script.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    interview = terminal(tmp_path / "home", tmp_path, "--speak", PATH=path, PULSE_SERVER="unix:/nonexistent")
    interview.expect("Ctrl-S")
    deadline = time.monotonic() + 20
    while not (programs / "espeak-ng.pid").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    child = int((programs / "espeak-ng.pid").read_text())
    assert children_of(interview.pid)
    interview.send("\x03")
    left(interview)
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_without_a_voice_the_interview_is_held_in_silence_with_one_line(tmp_path: Path) -> None:
    empty = tmp_path / "bin"
    empty.mkdir()
    interview = terminal(tmp_path / "home", tmp_path, "--speak", PATH=str(empty))
    interview.expect("The questions are not read aloud: Nothing here reads out this language")
    interview.expect("espeak-ng")
    interview.expect("Ctrl-S")
    interview.send("\x03")
    left(interview)


def test_a_voice_that_fails_is_told_once_and_the_interview_goes_on(tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    script = programs / "espeak-ng"
    script.write_text('#!/bin/sh\n[ "$1" = --voices ] && echo " 5  en-us --/M x" && exit\necho "no sound card" >&2\nexit 1\n')
    script.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    interview = terminal(tmp_path / "home", tmp_path, "--speak", PATH=path, PULSE_SERVER="unix:/nonexistent")
    interview.expect("question 1 of 2")
    interview.expect("The questions are not read aloud: 'espeak-ng' cannot read this out: no sound card")
    interview.expect("Ctrl-S")
    interview.send("I led it.\x13")
    interview.expect("question 2 of 2")
    interview.expect("Ctrl-S")
    assert "not read aloud" not in interview.before
    interview.send("\x03")
    left(interview)


@pytest.mark.parametrize("option", ["--speak", "--keep-audio"])
def test_nothing_is_read_or_kept_where_nobody_listens_or_speaks(option: str, tmp_path: Path) -> None:
    done = Commands(tmp_path, tmp_path).run("start", DEMO / "resume_en.pdf", option, "--no-llm", "--no-input")
    assert done.exit_code == 2
    assert option in done.stderr
    assert len(done.stderr.strip().splitlines()) == 2


def test_an_answer_is_kept_with_the_session_and_goes_with_it(
    pulse: Pulse, voice: None, whisper_base: Path, tmp_path: Path
) -> None:
    """Speaking begins while the question is still read out: that ends, so that the recording has the answer alone."""
    take, home = written(tmp_path / "take.wav", spoken(SAID), silence(0.5)), tmp_path / "home"
    interview = terminal(home, whisper_base.parent, "--speak", "--voice", "--keep-audio", **pulse.variables)
    interview.expect("Enter: speak")
    interview.send("\r")
    interview.expect("Enter: done")
    pulse.run("paplay", "--device=mic", str(take))
    interview.send("\r")
    interview.expect("> .*database")
    interview.expect("Enter: send")
    interview.send("\r")
    interview.expect("question 2 of 2")
    interview.expect("Enter: speak")
    interview.send("\x03")
    left(interview)

    session = session_of(home, whisper_base.parent)
    answer = session["turns"][0]["answer"]
    (file,) = (home / "sessions" / session["session_id"]).iterdir()
    assert (answer["recording"], file.stat().st_mode & 0o777) == (file.name, 0o600)
    commands = Commands(home, whisper_base.parent)
    heard = commands.ok("transcribe", file, "--lang", "en").stdout
    assert "database" in heard
    assert "yourself" not in heard  # a word of the question
    assert file.name in commands.ok("show", session["session_id"]).stdout
    done = commands.ok("sessions", "delete", session["session_id"], "--yes", "--json")
    assert done.json["recordings"] == 1
    assert not file.parent.exists()


def test_without_the_option_no_sound_is_left_not_even_by_a_crash(
    pulse: Pulse, voice: None, whisper_base: Path, tmp_path: Path
) -> None:
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    temporary.mkdir()
    take = written(tmp_path / "take.wav", spoken(SAID), silence(0.5))
    interview = terminal(home, whisper_base.parent, "--voice", "--speak", TMPDIR=str(temporary), **pulse.variables)
    interview.expect("Enter: speak")
    interview.send("\r")
    interview.expect("Enter: done")
    pulse.run("paplay", "--device=mic", str(take))
    interview.kill(9)
    interview.expect(pexpect.EOF)
    interview.close()
    files = [path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()]
    assert sorted({name.partition(".db")[0] for name in files}) == ["sessions/interviews"]
    assert list(temporary.rglob("*")) == []


def test_a_microphone_that_is_unplugged_is_told_and_what_was_said_is_there(
    portaudio: None, voice: None, whisper_base: Path, tmp_path: Path
) -> None:
    take = written(tmp_path / "take.wav", spoken(SAID), silence(0.5))
    with running_pulse(tmp_path) as pulse:
        interview = terminal(tmp_path / "home", whisper_base.parent, "--voice", **pulse.variables)
        interview.expect("Enter: speak")
        interview.send("\r")
        interview.expect("Enter: done")
        pulse.run("paplay", "--device=mic", str(take))
        pulse.unplug()
        interview.expect("stopped: it was unplugged")
        interview.expect("> .*database")
        interview.expect("Enter: send")
        interview.send("\r")
        interview.expect("question 2 of 2")
        interview.expect("Enter: speak")
        interview.send("\x03")
        left(interview)
    assert "database" in session_of(tmp_path / "home", whisper_base.parent)["turns"][0]["answer"]["text"]


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root on Linux can make a small disk")
def test_on_a_full_disk_the_answer_is_taken_without_its_recording(
    pulse: Pulse, voice: None, whisper_base: Path, tmp_path: Path
) -> None:
    """The folder of the session is on a disk of its own, which is full."""
    home = tmp_path / "home"
    take = written(tmp_path / "take.wav", spoken(SAID), silence(0.5))
    interview = terminal(home, whisper_base.parent, "--voice", "--keep-audio", **pulse.variables)
    interview.expect("Enter: speak")
    with sqlite3.connect(home / "sessions" / "interviews.db") as db:  # at once: the terminal is not read meanwhile
        ((session,),) = db.execute("SELECT id FROM sessions")
    disk = home / "sessions" / session
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk], check=False).returncode:
        interview.close(force=True)
        pytest.skip("no disk can be mounted here")
    try:
        interview.send("\r")
        interview.expect("Enter: done")
        pulse.run("paplay", "--device=mic", str(take))
        interview.send("\r")
        interview.expect("Enter: send")
        interview.send("\r")
        interview.expect("The recording cannot be kept")
        interview.expect("question 2 of 2")
        interview.expect("Enter: speak")
        interview.send("t")
        interview.expect("Ctrl-S")
        interview.send("I led it.\x13")
        interview.expect(r"Recordings\s+that\s+could\s+not\s+be\s+kept: 1")
        interview.expect(pexpect.EOF)
        interview.close()
        assert interview.exitstatus == 1
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", disk], check=True)
    turns = session_of(home, whisper_base.parent)["turns"]
    assert "database" in turns[0]["answer"]["text"]
    assert turns[0]["answer"]["recording"] is None
    assert turns[1]["answer"]["text"] == "I led it."
