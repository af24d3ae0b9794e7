"""Bars on the terminal for what takes more than a second. Apart from the screen, which every command loads."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from interview_cli.cli.screen import Screen


@contextmanager
def download(screen: Screen, label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar of bytes; gives the function that is told (done, total)."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=None),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=screen.err, disable=not screen.err.is_terminal, transient=True) as progress:
        task = progress.add_task(label, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def steps(screen: Screen, label: str, total: int) -> Iterator[Callable[[], None]]:
    """Show a bar of steps; gives the function that is told of each one done."""
    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:.0f}/{task.total:.0f}"), BarColumn(bar_width=20))
    with Progress(*columns, console=screen.err, disable=not screen.err.is_terminal, transient=True) as progress:
        task = progress.add_task(label, total=total)
        yield lambda: progress.advance(task)
