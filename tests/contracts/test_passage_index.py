"""What every index of passages promises, run on each of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.adapters.faiss_index import FaissIndex

ROWS = np.eye(4, dtype=np.float32)


def test_the_best_passage_comes_first() -> None:
    query = np.array([0.1, 0.9, 0.4, 0.0], dtype=np.float32)
    assert [hit.position for hit in FaissIndex(ROWS).nearest(query, 3)] == [1, 2, 0]


def test_equal_scores_keep_reading_order() -> None:
    same = np.repeat(ROWS[:1], 6, axis=0)
    assert [hit.position for hit in FaissIndex(same).nearest(ROWS[0], 4)] == [0, 1, 2, 3]


def test_fewer_come_back_when_there_are_fewer() -> None:
    assert len(FaissIndex(ROWS).nearest(ROWS[0], 10)) == 4


def test_an_empty_index_finds_nothing() -> None:
    assert FaissIndex(np.zeros((0, 4), dtype=np.float32)).nearest(ROWS[0], 3) == []


@pytest.mark.parametrize("rows", [0, 3])
def test_another_width_is_refused_even_when_empty(rows: int) -> None:
    with pytest.raises(ValueError, match="width 3"):
        FaissIndex(np.zeros((rows, 3), dtype=np.float32)).nearest(ROWS[0], 1)


def test_none_asked_for_is_refused() -> None:
    with pytest.raises(ValueError, match="k is 0"):
        FaissIndex(ROWS).nearest(ROWS[0], 0)


@given(seed=st.integers(0, 10_000), n=st.integers(1, 30), k=st.integers(1, 40))
def test_it_ranks_as_plain_arithmetic_does(seed: int, n: int, k: int) -> None:
    generator = np.random.default_rng(seed)
    rows = generator.normal(size=(n, 8)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    query = rows[generator.integers(n)]
    hits = FaissIndex(rows).nearest(query, k)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    np.testing.assert_allclose(scores, np.sort(rows @ query)[::-1][:k], atol=1e-5)
