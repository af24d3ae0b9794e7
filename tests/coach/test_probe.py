"""Fitting a probe: what carries a level is found, what carries a question is not, and the map to points is an honest one."""

from collections.abc import Mapping

import numpy as np
import pytest

from interview_cli.coach import probe as probing
from interview_cli.core.graded import ASPECTS, LEVELS, Graded, Ladder
from interview_cli.core.readout import points_of
from interview_cli.ports import PartStates, Probe

WIDTH = 12


def made(count: int, *, noise: float, seed: int = 1) -> tuple[list[Ladder], list[Mapping[str, np.ndarray]]]:
    """Ladders whose first number holds the level, whose second one holds the question, and whose others hold nothing."""
    random = np.random.default_rng(seed)
    ladders, vectors = [], []
    for number in range(count):
        answers = {level: Graded("x", level, dict.fromkeys(ASPECTS, 5 - rank)) for rank, level in enumerate(LEVELS)}
        ladders.append(Ladder(str(number), "en" if number % 2 else "ko", "communication", "?", (), answers, {"padded": "x"}))
        rows = random.normal(0, noise, (len(LEVELS) + 1, 2 * WIDTH))
        rows[:, 0] += [4, 3, 2, 1, 0, 0.5]
        rows[:, 1] += random.normal(0, 30)  # the question: the same for all of its answers, and far louder than the level
        vectors.append({name: row.astype(np.float32) for name, row in zip([*LEVELS, "padded"], rows, strict=True)})
    return ladders, vectors


def as_probe(fitted: probing.Fitted) -> Probe:
    return Probe("m", "x", fitted.readouts, fitted.offsets, fitted.margin, fitted.figures)


def states(vector: np.ndarray) -> PartStates:
    return PartStates(vector[None, None, :WIDTH].astype(np.float32), (3,))


def test_what_carries_the_level_is_found_through_a_louder_question() -> None:
    fitted = probing.fit(*made(40, noise=0.2))

    assert fitted.figures["all"].pairs > 0.95
    assert fitted.figures["all"].attacks < 0.05
    assert {name: it.ladders for name, it in fitted.figures.items()} == {"all": 40, "en": 20, "ko": 20}


def test_where_nothing_carries_the_level_cross_validation_says_so() -> None:
    ladders, vectors = made(30, noise=0.3)
    random = np.random.default_rng(2)
    blind = [{name: random.normal(0, 1, row.shape).astype(np.float32) for name, row in each.items()} for each in vectors]

    assert 0.3 < probing.fit(ladders, blind).figures["all"].pairs < 0.7


def test_readings_land_on_the_points_of_their_level() -> None:
    ladders, vectors = made(30, noise=0.2)
    fitted = probing.fit(ladders, vectors)
    means = [
        np.mean([points_of(float(fitted.readouts[0] @ each[level] + fitted.offsets[0])) for each in vectors]) for level in LEVELS
    ]

    assert means == sorted(means, reverse=True)
    assert abs(means[2] - 3) < 0.4
    assert means[0] > 4.2
    assert means[4] < 1.8
    assert 0 < fitted.margin < 1


def test_a_whole_reading_is_that_of_its_sentences_by_their_share() -> None:
    fitted = probing.fit(*made(20, noise=0.3))
    rows = np.random.default_rng(3).normal(0, 1, (1, 2, WIDTH)).astype(np.float32)
    whole = probing.read(as_probe(fitted), PartStates(rows, (5, 5)))

    for aspect in ASPECTS:
        assert whole.aspects[aspect] == pytest.approx(np.mean([each[aspect] for each in whole.sentences]), abs=1e-3)


def test_a_longer_sentence_weighs_more_but_not_by_all_of_its_length() -> None:
    rows = np.stack([np.zeros(WIDTH), np.ones(WIDTH)]).astype(np.float32)[None]
    vector = probing.pooled(PartStates(rows, (9, 1)))

    assert vector[0] == pytest.approx(0.1)  # the mean over tokens
    assert vector[WIDTH] == pytest.approx(0.5)  # the mean over sentences


def test_states_of_another_model_are_refused() -> None:
    fitted = probing.fit(*made(10, noise=0.3))

    with pytest.raises(ValueError, match="numbers"):
        probing.read(as_probe(fitted), PartStates(np.zeros((1, 1, WIDTH + 1), dtype=np.float32), (1,)))


def test_the_same_data_give_the_same_probe() -> None:
    first, second = (probing.fit(*made(10, noise=0.3)) for _ in range(2))

    np.testing.assert_array_equal(first.readouts, second.readouts)


def test_too_few_ladders_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 5"):
        probing.fit(*made(4, noise=0.3))


def test_each_step_is_told() -> None:
    told: list[None] = []
    probing.fit(*made(10, noise=0.3), lambda: told.append(None))

    assert len(told) == probing.FOLDS + 1


def test_read_gives_what_fit_meant() -> None:
    ladders, vectors = made(20, noise=0.2)
    probe = as_probe(probing.fit(ladders, [{k: np.concatenate([v[:WIDTH]] * 2) for k, v in each.items()} for each in vectors]))
    best, worst = (probing.read(probe, states(vectors[0][level])).level for level in ("excellent", "off_topic"))

    assert best > worst + 1
