"""interview calibrate: with a real model, on a few graded answers."""

from pathlib import Path

from commands import Commands

SIX = Path(__file__).parents[1] / "fixtures" / "graded" / "six.jsonl"
QUESTION = "How did you make the quotes faster?"
ANSWER = (
    "We asked the carriers at the same time and kept their quotes in Redis. I chose a short cache because prices change often. "
    "The slowest quote came after 320 ms, where it had been two seconds before."
)


def judged(commands: Commands) -> dict[str, object]:
    options = ("--question", QUESTION, "--answer", ANSWER, "--competency", "job_knowledge", "--json")
    found: dict[str, object] = commands.ok("score", *options).json
    return {key: value for key, value in found.items() if key != "seconds"}


def test_a_model_is_judged_by_its_probe_from_then_on_and_always_the_same(commands: Commands) -> None:
    before = judged(commands)
    done = commands.ok("calibrate", "smollm2-135m", "--answers", SIX, "--json")
    after = judged(commands)

    assert done.json["model"] == "smollm2-135m"
    assert set(done.json["figures"]) == {"all", "en", "ko"}
    assert done.json["figures"]["all"]["ladders"] == 6
    assert 0 <= done.json["figures"]["all"]["pairs"] <= 1
    assert after["score"] != before["score"]
    assert judged(commands) == after


def test_what_is_shown_says_on_what_the_figures_rest(commands: Commands) -> None:
    done = commands.ok("calibrate", "smollm2-135m", "--answers", SIX)

    assert "not fitted on" in done.stdout
    assert "Korean" in done.stdout


def test_what_cannot_be_fitted_is_one_line_and_two(commands: Commands, tmp_path: Path) -> None:
    few = tmp_path / "few.jsonl"
    few.write_text(SIX.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": "a"}\n', encoding="utf-8")
    for words in (
        ("none",),
        ("smollm2-135m", "--answers", few),
        ("smollm2-135m", "--answers", broken),
        ("smollm2-135m", "--answers", tmp_path / "gone.jsonl"),
    ):
        done = commands.run("calibrate", *words)
        assert (done.exit_code, done.stdout) == (2, ""), words
        assert len(done.stderr.splitlines()) <= 4
    assert "line 1" in commands.run("calibrate", "smollm2-135m", "--answers", broken).stderr
