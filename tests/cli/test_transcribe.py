"""A recording in words, from the command line: what is printed, and how each fault ends with 8."""

from pathlib import Path

import pytest
from commands import Commands

from speech import silence, spoken, written


@pytest.fixture(scope="module")
def take(voice: None, whisper_base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    said = "I moved the billing service to Kubernetes. The delay fell from six hours to forty seconds."
    return written(tmp_path_factory.mktemp("takes") / "take one.wav", silence(0.5), spoken(said))


def test_the_words_are_the_result(take: Path, commands: Commands) -> None:
    done = commands.ok("transcribe", take, "--lang", "en", "--expect", "Kubernetes, Redis")
    assert done.stdout.startswith("I moved the")
    assert "Kubernetes" in done.stdout


def test_how_it_was_spoken_is_told_beside_the_words(take: Path, commands: Commands) -> None:
    done = commands.ok("transcribe", take, "--lang", "en")
    assert "Pauses over 2 s: none." in done.stderr
    assert "Pace" not in done.stdout


def test_json_measures_the_delivery(voice: None, whisper_base: Path, tmp_path: Path, commands: Commands) -> None:
    """A pause of four seconds and a first word after three are planted."""
    first, second = (
        "I moved the billing service to another database last year.",
        "After that the delay fell from six hours to forty seconds.",
    )
    file = written(tmp_path / "take.wav", silence(3), spoken(first), silence(4), spoken(second))
    delivery = commands.ok("transcribe", file, "--lang", "en", "--json").json["delivery"]
    assert delivery.keys() >= {
        "words_per_minute",
        "first_word_s",
        "talk_s",
        "talk_share",
        "pauses",
        "fillers",
        "fillers_per_minute",
    }
    assert delivery["first_word_s"] == pytest.approx(3, abs=0.3)
    (pause,) = delivery["pauses"]
    assert pause["length_s"] == pytest.approx(4, abs=0.4)
    assert 110 < delivery["words_per_minute"] < 220
    assert delivery["fillers"] == []


def test_json_has_the_promised_keys(take: Path, commands: Commands) -> None:
    made = commands.ok("transcribe", take, "--json").json
    assert made.keys() >= {"text", "language", "duration_s", "words", "delivery", "left_out", "warnings"}
    assert (made["language"], made["left_out"], made["warnings"]) == ("en", [], [])
    assert all(word.keys() == {"word", "start_s", "end_s"} for word in made["words"])
    assert " ".join(word["word"] for word in made["words"]) == made["text"]
    assert 0.3 < made["words"][0]["start_s"] < made["words"][-1]["end_s"] <= made["duration_s"]


def test_each_fault_of_a_file_ends_with_8_and_one_line(tmp_path: Path, whisper_base: Path, commands: Commands) -> None:
    (tmp_path / "text.wav").write_text("Dear Sir or Madam", encoding="utf-8")
    (tmp_path / "empty.wav").write_bytes(b"")
    written(tmp_path / "silent.wav", silence(4))
    for name, says in (
        ("text", "no sound file"),
        ("empty", "is empty"),
        ("silent", "Nobody speaks"),
        ("gone", "There is no file"),
    ):
        done = commands.run("transcribe", tmp_path / f"{name}.wav", "--json")
        assert (done.exit_code, done.stdout) == (8, "")
        assert says in done.stderr
        assert len(done.stderr.strip().splitlines()) == 2  # what is wrong, what to do


def test_missing_weights_end_with_8_and_the_command_that_gets_them(take: Path, commands: Commands, tmp_path: Path) -> None:
    done = commands.run("transcribe", take, INTERVIEW_MODELS=str(tmp_path))
    assert done.exit_code == 8
    assert "interview models pull whisper-base" in done.stderr


def test_weights_of_another_kind_are_a_wrong_setting(take: Path, commands: Commands) -> None:
    done = commands.run("transcribe", take, INTERVIEW_SPEECH="smollm2-135m")
    assert done.exit_code == 2
    assert "whisper-base" in done.stderr


def test_an_unknown_language_is_a_wrong_option(take: Path, commands: Commands) -> None:
    assert commands.run("transcribe", take, "--lang", "fr").exit_code == 2
