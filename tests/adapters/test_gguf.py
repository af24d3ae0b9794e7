"""The end that a GGUF's header implies."""

import struct
from pathlib import Path

import pytest
from gguf_files import ARRAY, BROKEN_KIND, F32, header, number, small_gguf, tensor, text

from interview_cli.adapters.model_store.gguf import HeaderError, implied_bytes


def written(folder: Path, content: bytes) -> Path:
    path = folder / "x.gguf"
    path.write_bytes(content)
    return path


def test_the_end_of_the_last_tensor_is_the_end_of_the_file(tmp_path: Path) -> None:
    whole = small_gguf()
    assert implied_bytes(written(tmp_path, whole)) == len(whole)


def test_an_alignment_in_the_metadata_moves_the_tensors(tmp_path: Path) -> None:
    start = header(tensors=1, entries=1) + number("general.alignment", 256) + tensor("t", (4,), F32, 0)
    assert len(start) < 256
    assert implied_bytes(written(tmp_path, start)) == 256 + 16


def test_a_type_that_is_not_known_yet_makes_no_whole_file_look_truncated(tmp_path: Path) -> None:
    start = header(tensors=1) + tensor("t", (320,), 999, 0)
    assert implied_bytes(written(tmp_path, start)) == -(-len(start) // 32) * 32 + 10


def test_a_file_cut_anywhere_in_its_header_is_said_to_be_truncated(tmp_path: Path) -> None:
    data = 32 + 2 * 144 + 31  # the tensors and at most so much padding before them
    whole = small_gguf()
    for length in range(5, len(whole) - data):
        with pytest.raises(HeaderError, match="truncated"):
            implied_bytes(written(tmp_path, whole[:length]))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\3\4" + bytes(40), "not a GGUF"),
        (header(version=1), "version 1"),
        (header(version=3 << 24), "little-endian"),
        (header(tensors=1 << 40), "counts 1099511627776 entries"),
        (header(entries=1) + text("k") + struct.pack("<I", BROKEN_KIND), "unknown type 77"),
        (header(entries=1) + number("general.alignment", 0), "alignment is 0"),
        (header(entries=1) + text("k") + struct.pack("<I", ARRAY) + struct.pack("<IQ", ARRAY, 1) * 9, "nested too deeply"),
        (header(entries=1) + struct.pack("<Q", 1 << 62), "truncated"),
        (header(tensors=1) + text("t") + struct.pack("<I", 4_000_000_000), "4000000000 dimensions"),
    ],
)
def test_a_header_that_does_not_hold_together_is_refused_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(HeaderError, match=reason):
        implied_bytes(written(tmp_path, content))
