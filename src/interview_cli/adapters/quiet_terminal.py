"""The terminal while nobody is asked for anything: keys are not echoed, and Ctrl-S does not freeze the screen.

An answer is sent with Ctrl-S, which a terminal outside the editor takes as "stop all output": pressed twice, it would look as if
the program hung. What is typed ahead stays in the terminal's queue and reaches the next editor.
"""

import contextlib
import sys
from collections.abc import Iterator
from importlib.util import find_spec

if find_spec("termios"):  # absent on Windows, whose console has neither habit
    import termios

INPUT_FLAGS, LOCAL_FLAGS = 0, 3  # places in what tcgetattr gives


@contextlib.contextmanager
def quiet_terminal() -> Iterator[None]:
    """Keep the terminal on stdin quiet during the block, and give it back as it was; Ctrl-C and Ctrl-Z work as always."""
    if not (find_spec("termios") and sys.stdin.isatty()):
        yield
        return
    before = termios.tcgetattr(sys.stdin)
    quiet = termios.tcgetattr(sys.stdin)
    quiet[INPUT_FLAGS] &= ~termios.IXON
    quiet[LOCAL_FLAGS] &= ~termios.ECHO
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
