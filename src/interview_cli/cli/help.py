"""How help texts are laid out: a paragraph with indented lines (examples, a piece of a file) keeps its lines.

Apart because the library runs the lines of every paragraph together, unless a backspace character stands above them; written into
each docstring, it would be forgotten in the next one.
"""

from typing import Any

KEEP = "\b\n"


def keep_lines(command: Any) -> None:
    """Lay out the help of a command and of all commands below it."""
    if command.help:
        command.help = "\n\n".join(_kept(paragraph) for paragraph in command.help.split("\n\n"))
    for inner in getattr(command, "commands", {}).values():
        keep_lines(inner)


def _kept(paragraph: str) -> str:
    return KEEP + paragraph if any(line.startswith(" ") for line in paragraph.splitlines()) else paragraph
