"""What every embedder promises, run on each of them."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from interview_cli.adapters.sentence_embedder import SentenceEmbedder

if TYPE_CHECKING:
    from interview_cli.ports import Embedder


@pytest.fixture(scope="module")
def embedder() -> "Embedder":
    models = Path(os.environ.get("INTERVIEW_MODELS") or Path(__file__).parents[2] / "models")
    folder = models / "minilm-l6"
    if not folder.is_dir():
        pytest.fail(f"{folder} is missing: run: make models")
    return SentenceEmbedder(folder, id="minilm-l6")


def test_rows_are_unit_float32_one_a_text(embedder: "Embedder") -> None:
    rows = embedder.embed(["a slow query", "", "두 번째 문장"])
    assert rows.dtype == np.float32
    assert rows.shape[0] == 3
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_no_text_gives_no_row_of_the_same_width(embedder: "Embedder") -> None:
    assert embedder.embed([]).shape == (0, embedder.embed(["x"]).shape[1])


def test_a_text_has_the_same_vector_alone_and_among_others(embedder: "Embedder") -> None:
    texts = ["payments failed at night", "a much longer text about gardening, which pads the batch " * 5]
    np.testing.assert_allclose(embedder.embed(texts)[0], embedder.embed(texts[:1])[0], atol=1e-5)


def test_near_meaning_is_nearer_than_far_meaning(embedder: "Embedder") -> None:
    query, near, far = embedder.embed(["billing outage", "the payment system was down", "growing tomatoes"])
    assert query @ near > query @ far


def test_a_text_longer_than_the_model_reads_is_no_error(embedder: "Embedder") -> None:
    assert embedder.embed(["word " * 5000]).shape[0] == 1


def test_it_bears_the_id_that_it_was_given(embedder: "Embedder") -> None:
    assert embedder.id == "minilm-l6"
