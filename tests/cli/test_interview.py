"""Holding an interview from a command: what is shown of its report."""

from io import StringIO

from interview_cli.cli.markdown import show_markdown
from interview_cli.cli.screen import Screen

WORDS = " ".join(f"word{number}" for number in range(60))


def test_a_long_quote_in_a_report_is_wrapped_and_loses_no_word() -> None:
    out = StringIO()

    show_markdown(Screen(out=out), f"> {WORDS}\n\n- {WORDS}\n")

    assert [word for word in out.getvalue().split() if word.startswith("word")] == (WORDS + " " + WORDS).split()


def test_a_command_in_a_report_stays_one_line_that_can_be_copied() -> None:
    out = StringIO()
    command = f"interview start dana.pdf --role '{WORDS}'"

    show_markdown(Screen(out=out), f"Then:\n\n```sh\n{command}\n```\n")

    assert f"  {command}\n" in out.getvalue()
