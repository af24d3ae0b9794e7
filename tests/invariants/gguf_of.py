"""A GGUF that passes every check from outside, and that no engine can load."""

import struct

ALIGNMENT = 32


def tiny_gguf() -> bytes:
    """A header with one small tensor and all of its bytes, after the format's description."""
    name = b"token_embd.weight"
    header = b"GGUF" + struct.pack("<IQQ", 3, 1, 0)
    tensor = struct.pack("<Q", len(name)) + name + struct.pack("<IQIQ", 1, 8, 0, 0)
    start = header + tensor
    return start + b"\0" * (-len(start) % ALIGNMENT) + b"\0" * 32
