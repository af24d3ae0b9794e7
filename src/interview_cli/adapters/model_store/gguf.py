"""How long a GGUF file must be, read from its own header, so that a truncated one is found before llama.cpp maps it.

Apart because it knows a file format and nothing else: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

import mmap
import struct
from pathlib import Path

MAGIC = b"GGUF"
VERSIONS = (2, 3)  # version 1 counted in 32 bits; llama.cpp no longer reads it
MOST_ENTRIES = 1_000_000  # of metadata, of tensors: far above any model, far below what would keep a reader busy for minutes
MOST_NESTING = 4
DEFAULT_ALIGNMENT = 32

_STRING, _ARRAY = 8, 9
_VALUE_BYTES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}

# ggml type: (elements in a block, bytes of a block), from ggml.c. A type newer than this table counts a byte for 32
# elements, less than any could take, so that no whole file is called truncated.
_BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82), 23: (256, 136),
    24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2),
    34: (256, 54), 35: (256, 66), 39: (32, 17), 40: (64, 36), 41: (128, 18), 42: (64, 18),
}  # fmt: skip
_UNKNOWN_BLOCK = (32, 1)


class HeaderError(ValueError):
    """The file is no GGUF, or its header does not hold together; the message is the reason without the path."""


def implied_bytes(path: Path) -> int:
    """Read where the last tensor of a GGUF ends: a whole file has at least so many bytes.

    Raises:
        HeaderError: not a GGUF, another version, or the header itself is cut or impossible.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise HeaderError("it is not a GGUF file")
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            try:
                return _Header(content).end()
            except struct.error as error:
                raise HeaderError("it is truncated: it ends within its header") from error


class _Header:
    """A place in the mapped file that moves forward as values are read."""

    def __init__(self, content: mmap.mmap) -> None:
        self._content = content
        self._at = len(MAGIC)
        self._alignment = DEFAULT_ALIGNMENT

    def end(self) -> int:
        version = self._number("<I")
        if version not in VERSIONS:
            raise HeaderError(
                f"it is GGUF version {version}; readable are {', '.join(map(str, VERSIONS))} in little-endian order"
            )
        tensors, entries = self._count(self._number("<Q")), self._count(self._number("<Q"))
        for _ in range(entries):
            self._metadata()
        ends = [self._tensor_end() for _ in range(tensors)]
        start = -(-self._at // self._alignment) * self._alignment
        return start + max(ends, default=0)

    def _metadata(self) -> None:
        key = self._string()
        kind = self._number("<I")
        if key == b"general.alignment" and kind == 4:
            self._alignment = self._number("<I")
            if self._alignment < 1 or self._alignment % 8:
                raise HeaderError(f"its alignment is {self._alignment}, not a multiple of 8")
        else:
            self._skip(kind, depth=0)

    def _skip(self, kind: int, *, depth: int) -> None:
        if kind == _STRING:
            self._string()
        elif kind == _ARRAY:
            of, count = self._number("<I"), self._number("<Q")
            if depth >= MOST_NESTING:
                raise HeaderError("its metadata is nested too deeply")
            if of in _VALUE_BYTES:
                self._advance(_VALUE_BYTES[of] * count)
                return
            for _ in range(count):  # ends at the file's end at the latest: each turn advances
                self._skip(of, depth=depth + 1)
        elif kind in _VALUE_BYTES:
            self._advance(_VALUE_BYTES[kind])
        else:
            raise HeaderError(f"its metadata has a value of the unknown type {kind}")

    def _tensor_end(self) -> int:
        self._string()
        dimensions = self._number("<I")
        if dimensions > 8:
            raise HeaderError(f"it has a tensor of {dimensions} dimensions")
        elements = 1
        for _ in range(dimensions):
            elements *= self._number("<Q")
        block, block_bytes = _BLOCKS.get(self._number("<I"), _UNKNOWN_BLOCK)
        return self._number("<Q") + elements // block * block_bytes

    def _string(self) -> bytes:
        length = self._number("<Q")
        start = self._at
        self._advance(length)
        return self._content[start : self._at]

    def _number(self, layout: str) -> int:
        (value,) = struct.unpack_from(layout, self._content, self._at)
        self._at += struct.calcsize(layout)
        return int(value)

    def _advance(self, count: int) -> None:
        if self._at + count > len(self._content):
            raise HeaderError("it is truncated: it ends within its header")
        self._at += count

    @staticmethod
    def _count(value: int) -> int:
        if value > MOST_ENTRIES:
            raise HeaderError(f"its header counts {value} entries")
        return value
