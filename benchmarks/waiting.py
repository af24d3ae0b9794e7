"""How long a candidate waits: the first question, the first word of each next one, and what commands that only list take.

Usage: python benchmarks/waiting.py RESUME.pdf [--model ID]

Everything is measured from outside, on a pseudo-terminal, in a home of its own. Times are also given as ratios to what the same
machine needs in the same run for something plain, since seconds alone say little on a shared machine.
"""

import argparse
import json
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pexpect

INTERVIEW = [sys.executable, "-m", "interview_cli"]
RUNS = 7
ANSWER = (
    "I owned the change from start to end. I compared two options, chose the simpler one because the team was small, "
    "and checked the result with the users afterwards."
)
TYPING_S = 25  # a candidate needs longer; enough for what goes on meanwhile to finish
CTRL_S = "\x13"


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Run a command to its end and give its wall time."""
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def listing(environment: dict[str, str]) -> None:
    """Compare commands that only list with importing typer, in turn, so that both see the same machine."""
    commands = {
        "import typer": [sys.executable, "-c", "import typer"],
        "interview --help": [*INTERVIEW, "--help"],
        "interview sessions": [*INTERVIEW, "sessions"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            times[name].append(seconds(command, environment))
    base = statistics.median(times["import typer"])
    for name, found in times.items():
        middle = statistics.median(found)
        print(f"{name:20} {middle:6.3f} s   {middle - base:+.3f} s over typer   ratio {middle / base:.2f}")


def interview(resume: Path, model: str, environment: dict[str, str]) -> None:
    """Hold an interview on a pseudo-terminal and time what the candidate waits for."""
    arguments = ["start", str(resume), "--seed", "7", "--model", model, "--lang", "en"]
    began = time.perf_counter()
    child = pexpect.spawn(
        INTERVIEW[0], [*INTERVIEW[1:], *arguments], env=environment, encoding="utf-8", dimensions=(40, 100), timeout=600
    )
    child.expect(r"question 1 of 4")
    print(f"shell to first question: {time.perf_counter() - began:.2f} s")
    for number in range(1, 5):
        child.expect("send")
        child.send(ANSWER)
        time.sleep(TYPING_S)
        child.send(CTRL_S)
        sent = time.perf_counter()
        if number == 4:
            break
        child.expect(r"thinking of the next question")
        child.expect(r"\x1b\[2m[A-Z][^\x1b]*|question \d of 4")  # the draft's first word, or already the question
        first = time.perf_counter() - sent
        child.expect(rf"question {number + 1} of 4")
        print(f"question {number + 1}: first word after {first:.2f} s, whole after {time.perf_counter() - sent:.2f} s")
    child.expect(pexpect.EOF)
    print(f"report after {time.perf_counter() - sent:.2f} s")
    child.close()


def generations(home: Path) -> None:
    """Print what each question took, as the database has it."""
    rows = sqlite3.connect(home / "sessions" / "interviews.db").execute(
        "SELECT position, elapsed_ms, prompt_tokens, cached_tokens, findings FROM generations WHERE purpose = 'ask' ORDER BY number"
    )
    for position, elapsed_ms, prompt, cached, found in rows:
        why = f"   refused: {', '.join(json.loads(found))}" if json.loads(found) else ""
        print(f"question {position + 1}: {elapsed_ms} ms, {cached} of {prompt} prompt tokens from the cache{why}")


def main() -> None:
    """Measure in a home of its own, with the weights of this machine."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("resume", type=Path)
    parser.add_argument("--model", default="qwen2.5-coder-1.5b")
    options = parser.parse_args()
    models = subprocess.run(
        [*INTERVIEW, "models", "path", options.model], check=True, capture_output=True, text=True
    ).stdout.strip()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = {
            **os.environ,
            "INTERVIEW_HOME": folder,
            "INTERVIEW_MODELS": str(Path(models).parent),
            "TERM": "xterm-256color",
        }
        listing(environment)
        interview(options.resume, options.model, environment)
        generations(home)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory of the largest process: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
