"""Holding an interview from a command: what is shown of its report."""

from io import StringIO

from interview_cli.cli.interview import show_markdown
from interview_cli.cli.screen import Screen

WORDS = " ".join(f"word{number}" for number in range(60))


def test_a_long_quote_in_a_report_is_wrapped_and_loses_no_word() -> None:
    out = StringIO()

    show_markdown(Screen(out=out), f"> {WORDS}\n\n- {WORDS}\n")

    assert [word for word in out.getvalue().split() if word.startswith("word")] == (WORDS + " " + WORDS).split()
