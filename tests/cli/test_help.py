"""Help texts: the lines of examples stay as they were written."""

import pytest
from typer.testing import CliRunner

from interview_cli.cli.app import app


def help_of(*words: str) -> str:
    return CliRunner().invoke(app, [*words, "--help"], prog_name="interview", terminal_width=80).output


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("start", "      interview start resume.pdf --no-input --json"),
        ("batch", "      defaults: {language: en, scenario: standard, seed: 7}"),
    ],
)
def test_an_example_keeps_its_own_line(command: str, line: str) -> None:
    assert line in help_of(command).splitlines()


def test_a_sentence_is_wrapped_to_the_width() -> None:
    lines = help_of("start").splitlines()

    assert "  On a terminal it is held there and then. In a pipe, or with --no-input, the" in lines


def test_the_examples_of_a_command_in_a_group_keep_their_lines() -> None:
    assert "      interview resume add resume.pdf --json" in help_of("resume", "add").splitlines()
