"""A flag that stops native code between two operations of its graph.

Apart because of how llama.cpp reads it. Its abort callback is asked at every node of the graph, about 590 times a token in a
model of 30 layers, and a Python callback takes the GIL each time: measured, 3 % fewer tokens a second alone, and 40 % fewer
while another Python thread is busy. So the callback is C's own `strlen`, over a text that is empty until somebody sets the flag:
its length, 0 or 1, is the answer.
"""

import ctypes
import os


class StopFlag:
    """Set from any thread; asked by llama.cpp without Python.

    Attributes:
        callback: the address of `strlen`.
        address: of the text that it is to be asked about; valid as long as this object lives.
    """

    def __init__(self) -> None:
        self._text = ctypes.create_string_buffer(b"", 2)
        self.address = ctypes.addressof(self._text)
        self._libc = ctypes.CDLL("msvcrt" if os.name == "nt" else None)
        self.callback = ctypes.cast(self._libc.strlen, ctypes.c_void_p).value

    @property
    def is_set(self) -> bool:
        """Whether a stop is wanted."""
        return self._text.value != b""

    def set(self) -> None:
        """Ask for a stop."""
        self._text.value = b"\x01"

    def clear(self) -> None:
        """Begin anew."""
        self._text.value = b""
