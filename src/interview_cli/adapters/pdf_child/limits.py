"""What one file may use of this process, and the failure that says which limit it passed."""

import sys

if sys.platform != "win32":
    import resource

MOST_SHAPES = 100_000  # on one page; a detailed map has 50,000, and 200,000 take more than the memory
FORM_WEIGHT = 10  # shapes that take as long as one form: forms that paint forms can be thousands of millions


class LimitPassedError(Exception):
    """A limit of the request is passed; the message says which."""


class Budget:
    """Counts the letters of a file and the shapes of a page while they are painted, so that too many end it at once."""

    def __init__(self, most_letters: int) -> None:
        self._most_letters = most_letters
        self._letters = self._shapes = 0

    def begin_page(self) -> None:
        """Count shapes from nought."""
        self._shapes = 0

    def add_letter(self) -> None:
        """Count a letter.

        Raises:
            LimitPassedError: it is one too many.
        """
        self._letters += 1
        if self._letters > self._most_letters:
            raise LimitPassedError(f"more than {self._most_letters:,} characters")

    def add_shapes(self, count: int) -> None:
        """Count shapes.

        Raises:
            LimitPassedError: they are too many for one page.
        """
        self._shapes += count
        if self._shapes > MOST_SHAPES:
            raise LimitPassedError(f"a page of more than {MOST_SHAPES:,} drawn shapes")


def limit_resources(memory_bytes: int, cpu_s: int) -> None:
    """Bound this process, where the platform can (Windows cannot; macOS refuses the one on memory)."""
    if sys.platform == "win32":
        return
    for what, limit in ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_CPU, cpu_s)):
        hard = resource.getrlimit(what)[1]
        if hard != resource.RLIM_INFINITY and hard < limit:
            continue  # already bounded more tightly
        try:
            resource.setrlimit(what, (limit, limit))
        except (ValueError, OSError):
            sys.stderr.write("this platform does not bound the reader's memory\n")
