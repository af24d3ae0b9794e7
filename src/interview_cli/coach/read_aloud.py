"""Read questions out while the interview goes on: each sentence is made into sound while the one before is heard.

What fails about the sound is kept to be told once, and from then on it is silent: a question that stands on the screen is asked.
"""

import threading
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor

from interview_cli.core.saying import readable, sentences
from interview_cli.errors import InterviewError
from interview_cli.ports import Utterance, Voice

PATIENCE_S = 1.0  # for the first sentence to be made, before the question may be answered: what fails is told before
LOOK_S = 0.1  # for a device that refuses at once
MOST_STOPPING_S = 2.0


class Reader:
    """Reads one text at a time with one voice. Its methods are called from one thread."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._maker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="voice")
        self._made: dict[str, Future[Utterance]] = {}
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._failure: InterviewError | None = None
        self._has_failed = threading.Event()
        self._is_closed = False

    @property
    def is_silent(self) -> bool:
        """Nothing is being said."""
        return self._thread is None or not self._thread.is_alive()

    def foresee(self, draft: str) -> None:
        """Make the whole sentences of a text that is still being written; they are not said, because it may be thrown away."""
        if not self._is_done:
            for sentence in sentences(draft, is_whole=False):
                self._making(sentence)

    def read(self, text: str) -> None:
        """Begin to say a text, in place of what is being said; comes back once the first sentence is heard, or a second later."""
        self.stop()
        if self._is_done:
            return
        wanted = {sentence: made for sentence in sentences(text) if (made := self._making(sentence)) is not None}
        for sentence, made in self._made.items():
            if sentence not in wanted:  # of a draft that was thrown away
                made.cancel()
        self._made = {}
        self._stop = threading.Event()
        begun = threading.Event()
        self._thread = threading.Thread(target=self._say, args=(list(wanted.values()), self._stop, begun), daemon=True)
        self._thread.start()
        if begun.wait(PATIENCE_S):
            self._has_failed.wait(LOOK_S)

    def stop(self) -> None:
        """Be silent; comes back when nothing is heard any more."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(MOST_STOPPING_S)

    def take_failure(self) -> InterviewError | None:
        """What went wrong, the first time that somebody asks after it did."""
        failure, self._failure = self._failure, None
        return failure

    def close(self) -> None:
        """Be silent for good, and leave no process behind; calling it twice is harmless."""
        self._is_closed = True
        self._stop.set()
        self._voice.close()
        self.stop()
        self._maker.shutdown(wait=True, cancel_futures=True)

    @property
    def _is_done(self) -> bool:
        return self._is_closed or self._has_failed.is_set()

    def _making(self, sentence: str) -> Future[Utterance] | None:
        """Begin to make a sentence, unless that was begun; None for one without words."""
        if sentence not in self._made and (said := readable(sentence)):
            self._made[sentence] = self._maker.submit(self._voice.prepare, said)
        return self._made.get(sentence)

    def _say(self, parts: Sequence[Future[Utterance]], stop: threading.Event, begun: threading.Event) -> None:
        try:
            for part in parts:
                utterance = part.result()
                begun.set()
                if stop.is_set():
                    return
                utterance.play(stop)
        except CancelledError:  # closed meanwhile
            return
        except InterviewError as error:
            if not stop.is_set():
                self._failure = error
                self._has_failed.set()
        finally:
            begun.set()
