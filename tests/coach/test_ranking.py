"""Ranking: what orders rows is found in first and in second degree, and kept in few directions."""

import numpy as np
import pytest

from interview_cli.coach.ranking import SQUARES, Pair, plane, surface

COUNT, WIDTH = 120, 12


def rows_and_pairs(worth: "np.ufunc | object", seed: int = 1) -> tuple[np.ndarray, np.ndarray, list[Pair]]:
    random = np.random.default_rng(seed)
    rows = random.normal(0, 1, (COUNT, WIDTH))
    values = worth(rows)  # type: ignore[operator]
    drawn = random.integers(0, COUNT, (5000, 2))
    pairs = [(int(a), int(b), 1.0) if values[a] > values[b] else (int(b), int(a), 1.0) for a, b in drawn if a != b]
    return rows, values, pairs


def share_right(readings: np.ndarray, values: np.ndarray) -> float:
    above = np.subtract.outer(readings, readings) > 0
    better = np.subtract.outer(values, values) > 0
    return float((above == better)[~np.eye(len(values), dtype=bool)].mean())


def test_a_plane_finds_what_is_straight() -> None:
    rows, _, pairs = rows_and_pairs(lambda it: it[:, 0] - it[:, 1])
    fresh = np.random.default_rng(2).normal(0, 1, (200, WIDTH))

    assert share_right(plane(rows, pairs)(fresh), fresh[:, 0] - fresh[:, 1]) > 0.9


def test_a_surface_finds_what_is_bent_and_a_plane_does_not() -> None:
    rows, values, pairs = rows_and_pairs(lambda it: it[:, 0] * it[:, 1] * 3)

    assert share_right(surface(rows, pairs)(rows), values) > 0.85
    assert share_right(plane(rows, pairs)(rows), values) < share_right(surface(rows, pairs)(rows), values) - 0.1


def test_few_directions_hold_the_second_degree() -> None:
    rows, *_, pairs = rows_and_pairs(lambda it: it[:, 0] ** 2)
    found = surface(rows, pairs)

    assert found.squares.shape == (min(SQUARES, WIDTH), WIDTH)
    np.testing.assert_allclose(np.linalg.norm(found.squares, axis=1), 1)
    assert abs(found.bends[0]) == abs(found.bends).max()
    assert abs(found.squares[0, 0]) == pytest.approx(1, abs=0.2)  # the strongest is the one that was made


def test_a_pair_that_weighs_more_is_kept_before_its_opposite() -> None:
    rows = np.eye(2)
    for heavy, light in ((0, 1), (1, 0)):
        readings = plane(rows, [(heavy, light, 500.0), (light, heavy, 100.0)])(rows)
        assert readings[heavy] > readings[light]
