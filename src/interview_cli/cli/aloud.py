"""Questions that are read out (--speak): which voice does it, and how it fits into what is shown and answered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from interview_cli.cli.screen import Screen
from interview_cli.coach.read_aloud import Reader
from interview_cli.core.baseline import Baseline
from interview_cli.core.resume import Language
from interview_cli.core.speech import Delivery
from interview_cli.errors import InterviewError, UsageError
from interview_cli.ports import Audience, Candidate, Question, Reply
from interview_cli.wiring import Wiring


def need_listener(*, alone: bool) -> None:
    """Make sure that somebody can hear it.

    Raises:
        UsageError: nobody sits at a terminal.
    """
    if alone:
        raise UsageError("--speak needs a terminal.", hint="Leave it out: the question is printed.")


def open_reader(wiring: Wiring, screen: Screen, language: Language) -> Reader | None:
    """Get a voice of this language ready; where there is none, say what to install and hold the interview in silence."""
    say = wiring.content.say
    try:
        with screen.working("Loading the voice …"):
            voice = wiring.voice(language)
    except InterviewError as error:
        screen.note(say(language, "speak.silent", why=f"{error.message} {error.hint}"), style="yellow")
        return None
    return Reader(voice)


@contextmanager
def closing_reader(reader: Reader | None) -> Iterator[None]:
    """Be silent after the block, however it ends."""
    try:
        yield
    finally:
        if reader is not None:
            reader.close()


class AudibleAudience:
    """Implements `ports.Audience`: what is shown is shown by another one, and questions are read out too."""

    def __init__(self, shown: Audience, reader: Reader, tell: Callable[[InterviewError], None]) -> None:
        self._shown = shown
        self._reader = reader
        self._tell = tell

    def thinking(self) -> None:
        """See `ports.Audience.thinking`."""
        self._tell_failure()
        self._shown.thinking()

    def draft(self, text: str) -> None:
        """See `ports.Audience.draft`."""
        self._reader.foresee(text)
        self._shown.draft(text)

    def question(self, question: Question) -> None:
        """See `ports.Audience.question`."""
        self._shown.question(question)
        self._reader.read(question.text)
        self._tell_failure()

    def spoken(self, delivery: Delivery, baseline: Baseline | None) -> None:
        """See `ports.Audience.spoken`."""
        self._shown.spoken(delivery, baseline)

    def hint(self, text: str) -> None:
        """See `ports.Audience.hint`."""
        self._shown.hint(text)

    def _tell_failure(self) -> None:
        if failure := self._reader.take_failure():
            self._tell(failure)


class Interrupting:
    """Implements `ports.Candidate`: whoever has replied, or leaves, need not hear the question to its end."""

    def __init__(self, candidate: Candidate, reader: Reader) -> None:
        self._candidate = candidate
        self._reader = reader

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
        """See `ports.Candidate.answer`."""
        try:
            return self._candidate.answer(question, time_limit_s=time_limit_s)
        finally:
            self._reader.stop()

    def wants_again(self) -> bool:
        """See `ports.Candidate.wants_again`."""
        return self._candidate.wants_again()
