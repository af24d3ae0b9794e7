"""The interview on a terminal: the question as it is being made, then the question as it stands."""

from collections.abc import Callable
from typing import Self

from rich.console import Group, RenderableType
from rich.live import Live
from rich.rule import Rule
from rich.spinner import Spinner
from rich.text import Text

from interview_cli.cli.screen import Screen
from interview_cli.core.baseline import Baseline
from interview_cli.core.plain_text import plain
from interview_cli.core.scenario import words_of
from interview_cli.core.speech import Delivery
from interview_cli.ports import Question
from interview_cli.reports.delivery import sentences


class TerminalAudience:
    """Implements `ports.Audience`. A draft is shown dimmed and goes away; only what was stored is printed for good."""

    def __init__(self, screen: Screen, say: Callable[..., str]) -> None:
        self._screen = screen
        self._say = say
        self._live: Live | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._rest()

    def thinking(self) -> None:
        """See `ports.Audience.thinking`."""
        self._show(Spinner("dots", Text(self._say("interview.thinking"), style="dim")))

    def draft(self, text: str) -> None:
        """See `ports.Audience.draft`."""
        self._show(Group(Text(), Text(plain(text), style="dim")))

    def question(self, question: Question) -> None:
        """See `ports.Audience.question`."""
        self._rest()
        place = self._say("interview.place", number=question.number, of=question.of)
        title = f"{place} · {self._say(f'stage.{words_of(question.stage)}')}"
        self._screen.err.print()
        self._screen.err.print(Rule(Text(title, style="dim"), align="left", style="dim"))
        self._screen.note(question.text, style="bold")
        self._screen.err.print()

    def spoken(self, delivery: Delivery, baseline: Baseline | None) -> None:
        """See `ports.Audience.spoken`."""
        self._rest()
        for sentence in sentences(delivery, self._say, baseline):
            self._screen.note(sentence, style="dim")

    def hint(self, text: str) -> None:
        """See `ports.Audience.hint`."""
        self._rest()
        self._screen.err.print()
        self._screen.note(f"{self._say('interview.hint')} {text}", style="yellow")

    def _rest(self) -> None:
        """Take down what is shown only for the moment."""
        if self._live:
            self._live.stop()
            self._live = None

    def _show(self, what: RenderableType) -> None:
        if self._live is None:
            self._live = Live(what, console=self._screen.err, transient=True, refresh_per_second=12)
            self._live.start()
        self._live.update(what)


class NoAudience:
    """Implements `ports.Audience` where nobody watches: scripts and pipes."""

    def thinking(self) -> None:
        """See `ports.Audience.thinking`."""

    def draft(self, text: str) -> None:
        """See `ports.Audience.draft`."""

    def question(self, question: Question) -> None:
        """See `ports.Audience.question`."""

    def spoken(self, delivery: Delivery, baseline: Baseline | None) -> None:
        """See `ports.Audience.spoken`."""

    def hint(self, text: str) -> None:
        """See `ports.Audience.hint`."""
