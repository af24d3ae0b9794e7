"""Work that goes on while the candidate is busy, and that yields at once when an answer arrives.

Two kinds: a value that is made once, ahead of need (`Deferred`: the model's weights, the resume's vectors), and jobs on the
model that may be broken off at any moment (`Background`: warming the cache, judging the last answer).
"""

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import Generic, TypeVar

from interview_cli.errors import GenerationInterrupted, InterviewError
from interview_cli.ports import LanguageModel

T = TypeVar("T")


class Deferred(Generic[T]):
    """A value that is made at most once, on a thread of its own, from the first `start` or `get` on."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._future: Future[T] = Future()
        self._started = threading.Lock()

    def start(self) -> None:
        """Begin to make it, if nobody has."""
        if self._started.acquire(blocking=False):
            threading.Thread(target=self._run, daemon=True).start()

    @property
    def is_ready(self) -> bool:
        """It has been made, and `get` gives it without waiting."""
        return self._future.done() and self._future.exception() is None

    def get(self) -> T:
        """Give the value, made now if need be; raises what making it raised, each time."""
        self.start()
        return self._future.result()

    def _run(self) -> None:
        try:
            self._future.set_result(self._make())
        except BaseException as error:  # noqa: BLE001 -- nothing is swallowed: `get` raises it where it is wanted
            self._future.set_exception(error)


Job = Callable[[], None]


class Background:
    """Runs jobs on the model one after another, only while the candidate answers.

    Args:
        model: the jobs' model; it is started, and jobs begin once it is ready.
        on_failure: told of a job that failed; the interview goes on without its result.
    """

    def __init__(self, model: Deferred[LanguageModel], on_failure: Callable[[InterviewError], None]) -> None:
        self._model = model
        self._on_failure = on_failure

    @contextlib.contextmanager
    def running(self, jobs: Sequence[Job], *, after: Sequence[Deferred[None]] = ()) -> Iterator[None]:
        """Run the jobs during the block; leaving it breaks off the one that runs and drops the others.

        Args:
            after: what must be made before the first job: a job that waited for it could not be broken off.
        """
        if not jobs:
            yield
            return
        self._model.start()
        stop = threading.Event()
        thread = threading.Thread(target=self._run, args=(jobs, after, stop), daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            while thread.is_alive() and self._model.is_ready:
                # Again and again: the job may have been between two calls when the first interruption came.
                self._model.get().interrupt()
                thread.join(timeout=0.01)

    def _run(self, jobs: Sequence[Job], after: Sequence[Deferred[None]], stop: threading.Event) -> None:
        while not (self._model.is_ready and all(it.is_ready for it in after)):
            if stop.wait(timeout=0.05):
                return
        for job in jobs:
            if stop.is_set():
                return
            try:
                job()
            except GenerationInterrupted:
                return
            except InterviewError as error:
                self._on_failure(error)
