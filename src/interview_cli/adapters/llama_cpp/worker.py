"""The one thread that native code runs on.

Python delivers Ctrl-C only between the bytecodes of the main thread, so a main thread inside llama.cpp would hear it minutes
later. It waits here instead, and before the exception goes on its way the native call has ended: nothing runs behind it.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

T = TypeVar("T")

POLL_S = 0.05  # how often a waiting caller looks up; Windows hears Ctrl-C only then


class Worker:
    """Runs one step after another.

    Args:
        stop: asks the running step to end early.
    """

    def __init__(self, stop: Callable[[], None]) -> None:
        self._stop = stop
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="llama.cpp")

    def run(self, step: Callable[[], T], *, meanwhile: Callable[[], None] | None = None) -> T:
        """Run a step and give what it returns, or raise what it raises.

        Args:
            step: what to do.
            meanwhile: called in the calling thread every POLL_S. What it raises, like Ctrl-C, stops the step and goes on.
        """
        ended = False
        try:
            future = self._pool.submit(step)
            while not _done(future):
                if meanwhile is not None:
                    meanwhile()
            ended = True
        finally:
            if not ended:
                self._drain()
        return future.result()

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown()

    def _drain(self) -> None:
        while True:
            self._stop()
            try:
                wait((self._pool.submit(lambda: None),))  # steps run in order: behind this one nothing is left
            except KeyboardInterrupt:
                continue  # a second Ctrl-C must not leave native code running either
            return


def _done(future: Future[T]) -> bool:
    return future.done() or bool(wait((future,), timeout=POLL_S).done)
