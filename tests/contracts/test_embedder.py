"""What every embedder promises, run on each of them."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from interview_cli.adapters.llama_cpp.embedder import GgufEmbedder
from interview_cli.adapters.sentence_embedder import SentenceEmbedder

if TYPE_CHECKING:
    from interview_cli.ports import Embedder

EMBEDDERS = {
    "minilm-l6": lambda path: SentenceEmbedder(path, id="minilm-l6"),
    "multilingual-e5-small-q4.gguf": lambda path: GgufEmbedder(
        path, id="multilingual-e5-small-q4", query_prefix="query: ", passage_prefix="passage: "
    ),
}


@pytest.fixture(scope="module", params=EMBEDDERS)
def embedder(request: pytest.FixtureRequest) -> "Iterator[Embedder]":
    models = Path(os.environ.get("INTERVIEW_MODELS") or Path(__file__).parents[2] / "models")
    path = models / request.param
    if not path.exists():
        pytest.fail(f"{path} is missing: run: make test-models")
    made = EMBEDDERS[request.param](path)
    yield made
    made.close()


def test_rows_are_unit_float32_one_a_text(embedder: "Embedder") -> None:
    for embed in (embedder.embed_queries, embedder.embed_passages):
        rows = embed(["a slow query", "", "두 번째 문장"])
        assert rows.dtype == np.float32
        assert rows.shape[0] == 3
        np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_no_text_gives_no_row_of_the_same_width(embedder: "Embedder") -> None:
    assert embedder.embed_passages([]).shape == (0, embedder.embed_queries(["x"]).shape[1])


def test_a_text_has_the_same_vector_alone_and_among_others(embedder: "Embedder") -> None:
    texts = ["payments failed at night", *("a much longer text about gardening, which pads the batch " * n for n in range(1, 40))]
    np.testing.assert_allclose(embedder.embed_passages(texts)[0], embedder.embed_passages(texts[:1])[0], atol=1e-5)


def test_near_meaning_is_nearer_than_far_meaning(embedder: "Embedder") -> None:
    (query,) = embedder.embed_queries(["billing outage"])
    near, far = embedder.embed_passages(["the payment system was down", "growing tomatoes"])
    assert query @ near > query @ far


def test_a_text_longer_than_the_model_reads_is_no_error(embedder: "Embedder") -> None:
    assert embedder.embed_passages(["word " * 5000, "short"]).shape[0] == 2


def test_two_threads_get_what_one_gets(embedder: "Embedder") -> None:
    texts = [f"the service number {n} was down for {n} minutes" for n in range(12)]
    alone = embedder.embed_queries(texts)
    start = threading.Barrier(2)

    def embed(_: int) -> np.ndarray:
        start.wait()
        return embedder.embed_queries(texts)

    with ThreadPoolExecutor(2) as pool:
        for rows in pool.map(embed, range(2)):
            np.testing.assert_allclose(rows, alone, atol=1e-5)


def test_it_bears_the_id_that_it_was_given(embedder: "Embedder") -> None:
    assert embedder.id in ("minilm-l6", "multilingual-e5-small-q4")


def test_closing_twice_is_harmless() -> None:
    models = Path(os.environ.get("INTERVIEW_MODELS") or Path(__file__).parents[2] / "models")
    embedder = EMBEDDERS["multilingual-e5-small-q4.gguf"](models / "multilingual-e5-small-q4.gguf")
    embedder.close()
    embedder.close()
    with pytest.raises(RuntimeError, match="closed"):
        embedder.embed_queries(["words"])
