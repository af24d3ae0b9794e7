"""Markdown on a terminal: wrapped to its width, but for commands, which are to be copied."""

from rich.console import RenderResult
from rich.markdown import CodeBlock, Markdown
from rich.text import Text

from interview_cli.cli.screen import Screen


class _Command(CodeBlock):
    """A block of code as it is typed: no frame, no blanks behind it, and one line stays one line, which the terminal folds."""

    def __rich_console__(self, *_: object, **_named: object) -> RenderResult:
        yield Text(f"  {self.text.plain.strip()}", style="bold", no_wrap=True, overflow="ignore")


class _Page(Markdown):
    elements = Markdown.elements | {"fence": _Command}


def show_markdown(screen: Screen, text: str) -> None:
    """Show Markdown wrapped to the terminal's width: unwrapped, the renderer would cut quotes off at the margin."""
    screen.out.print(_Page(text), soft_wrap=False, crop=False)
