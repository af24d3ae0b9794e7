"""The terminal: results on stdout, talk on stderr. The only file that prints.

Nothing that a candidate or a model wrote is ever taken for markup or reaches the terminal as a control sequence.
"""

import json
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from getpass import getpass
from typing import Any, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from interview_cli.core.plain_text import plain


class Screen:
    """Both streams of one process. Streams are looked up when used, so that tests and pipes can replace them."""

    def __init__(self, *, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.out = Console(file=out or sys.stdout, highlight=False, soft_wrap=True)
        self.err = Console(file=err or sys.stderr, highlight=False)

    @property
    def is_interactive(self) -> bool:
        """Somebody sits at both ends: questions may be put, keys be read."""
        return sys.stdin.isatty() and sys.stdout.isatty()

    @property
    def can_ask_hidden(self) -> bool:
        """Somebody sees what is said on stderr and can type a secret; stdout may go elsewhere."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    def result(self, text: str) -> None:
        """Write a result as it is but for control characters, ending in one newline."""
        text = plain(text)
        self.out.file.write(text if text.endswith("\n") else text + "\n")
        self.out.file.flush()

    def prose(self, text: str, *, indent: int = 0) -> None:
        """Write a result in sentences: wrapped between words on a terminal, its own lines elsewhere."""
        if self.out.is_terminal:
            self.out.print(Padding(Text(plain(text)), (0, 0, 0, indent)), soft_wrap=False)
        else:
            self.result(textwrap.indent(text, " " * indent))

    def json(self, value: Any, *, indent: int | None = 2) -> None:
        """Write one JSON object; `indent=None` makes it a line of JSON Lines."""
        self.result(json.dumps(value, ensure_ascii=False, indent=indent))

    def note(self, text: str, *, style: str = "") -> None:
        """Say something beside the result."""
        self.err.print(Text(plain(text), style=style), soft_wrap=not self.err.is_terminal)

    def fail(self, message: str, hint: str) -> None:
        """Say what went wrong, and what to do next."""
        self.err.print(Text.assemble(("Error: ", "bold red"), plain(message)), soft_wrap=not self.err.is_terminal)
        if hint:
            self.err.print(Text(plain(hint), style="dim"), soft_wrap=not self.err.is_terminal)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Write a table as the result; in a pipe its cells are separated by tabs, for cut and awk."""
        if not self.out.is_terminal:
            for row in rows:
                self.result("\t".join(plain(cell).replace("\t", " ").replace("\n", " ") for cell in row))
            return
        table = Table(box=None, pad_edge=False, header_style="bold")
        for column in columns:
            table.add_column(column, overflow="fold")
        for row in rows:
            table.add_row(*(Text(plain(cell)) for cell in row))
        self.out.print(table, soft_wrap=False)  # wraps inside its cells, so that it fits the terminal

    def gap(self) -> None:
        """Part two tables for a person; a pipe gets the rows alone."""
        if self.out.is_terminal:
            self.out.print()

    def confirm(self, question: str, *, default: bool) -> bool:
        """Put a yes/no question; Enter takes the default. Only where `is_interactive`."""
        choices = "[Y/n]" if default else "[y/N]"
        self.err.print(Text(f"{plain(question)} {choices} "), end="")
        try:
            reply = input().strip().lower()
        except EOFError:
            return False
        return default if not reply else reply in ("y", "yes", "예", "네", "ㅇ")

    def ask_hidden(self, label: str) -> str:
        """Ask for a secret, which is not shown; empty at the input's end. Only where `can_ask_hidden`."""
        try:
            return getpass(plain(label), stream=sys.stderr)
        except EOFError:
            return ""

    @contextmanager
    def working(self, label: str) -> Iterator[None]:
        """Show that something goes on, where somebody can see it."""
        if not self.err.is_terminal:
            yield
            return
        with self.err.status(Text(plain(label))):
            yield
