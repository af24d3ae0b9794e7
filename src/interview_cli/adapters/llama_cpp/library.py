"""llama.cpp itself: what there is one of in a process, whatever the number of models.

Its log has one receiver a process, and a receiver that is freed while llama.cpp still holds it is a crash. So `library` is made
once, when the first model loads, and stays.
"""

import os
import threading
from collections import deque
from functools import cache

import llama_cpp

WARNING = 3  # ggml_log_level in ggml.h; 2 is information, 4 an error
KEPT_LINES = 50


class Library:
    """The started library. It prints nothing: the last lines of its log are kept for the words of an error."""

    def __init__(self) -> None:
        self._lines: deque[str] = deque(maxlen=KEPT_LINES)
        self._receiver = llama_cpp.llama_log_callback(self._receive)
        llama_cpp.llama_log_set(self._receiver, None)
        llama_cpp.llama_backend_init()

    @property
    def can_offload(self) -> bool:
        """Whether this build can compute on a GPU that is there."""
        return bool(llama_cpp.llama_supports_gpu_offload())

    def forget(self) -> None:
        """Drop the lines so far: what comes next belongs to the next attempt."""
        self._lines.clear()

    def complaint(self) -> str:
        """What went wrong, in llama.cpp's own words: the line that names a cause if there is one, else the first complaint."""
        lines = [line.partition(": ")[2] or line for line in self._lines]
        causes = [line.partition("error loading model: ")[2] for line in lines]
        return next(filter(None, causes), next(iter(lines), "no reason given"))

    def _receive(self, level: int, text: bytes, _: object) -> None:
        if level in (WARNING, WARNING + 1) and (line := text.decode("utf-8", "replace").strip()):
            self._lines.append(line)


_STARTING = threading.Lock()  # the model and the embedder are loaded side by side, and `cache` alone would let both start it


def library() -> Library:
    """Start llama.cpp at the first call; the same object afterwards."""
    with _STARTING:
        return _library()


@cache
def _library() -> Library:
    return Library()


def usable_cores() -> int:
    """Cores that this process may use: fewer than the machine's inside a container."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
