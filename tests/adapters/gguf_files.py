"""Makes small GGUF files for tests, byte by byte after the format's description."""

import struct

F32, Q4_K = 0, 12
UINT32, STRING, ARRAY, BROKEN_KIND = 4, 8, 9, 77


def text(value: str) -> bytes:
    encoded = value.encode()
    return struct.pack("<Q", len(encoded)) + encoded


def header(*, version: int = 3, tensors: int = 0, entries: int = 0) -> bytes:
    return b"GGUF" + struct.pack("<IQQ", version, tensors, entries)


def number(key: str, value: int) -> bytes:
    return text(key) + struct.pack("<II", UINT32, value)


def words(key: str, *values: str) -> bytes:
    return text(key) + struct.pack("<IIQ", ARRAY, STRING, len(values)) + b"".join(map(text, values))


def tensor(name: str, shape: tuple[int, ...], kind: int, offset: int) -> bytes:
    return text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, kind, offset)


def small_gguf(*, filling: int = 0) -> bytes:
    """A whole file: metadata of each shape, and two tensors of which the last ends the file."""
    entries = text("general.name") + struct.pack("<I", STRING) + text("tiny") + words("tokens", "a", "bc") + number("n", 7)
    infos = tensor("first", (8,), F32, 0) + tensor("second", (256, 2), Q4_K, 32)
    start = header(tensors=2, entries=3) + entries + infos
    start += b"\0" * (-len(start) % 32)
    return start + bytes([filling]) * (32 + 2 * 144)
