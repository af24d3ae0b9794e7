"""Fitting a probe: what carries a level is found, what carries a question is not, and the map to points is an honest one."""

from collections.abc import Mapping

import numpy as np
import pytest

from interview_cli.coach import probe as probing
from interview_cli.core.graded import ASPECTS, LEVELS, Graded, Ladder, figures_of
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


def fit(*given: object) -> Probe:
    return probing.fit("m", "x", *given)  # type: ignore[arg-type]


def level(probe: Probe, vector: np.ndarray) -> float:
    return float(probe.readouts[0] @ vector + probe.offsets[0] + probe.bends @ (probe.squares @ vector + probe.shifts) ** 2)


def states(vector: np.ndarray) -> PartStates:
    return PartStates(vector[None, :WIDTH].astype(np.float32), (3,))


def test_what_carries_the_level_is_found_through_a_louder_question() -> None:
    fitted = fit(*made(40, noise=0.2))

    assert fitted.figures["all"].pairs > 0.95
    assert fitted.figures["all"].attacks < 0.05
    assert {name: it.ladders for name, it in fitted.figures.items()} == {"all": 40, "en": 20, "ko": 20}


def test_a_level_that_hangs_on_two_things_together_is_found() -> None:
    """Two numbers whose product holds the level: neither tells anything alone, as detail does not off the question."""
    ladders, vectors = made(100, noise=0.1)
    random = np.random.default_rng(4)
    for each in vectors:
        for rank, row in enumerate(each.values()):
            sign = random.choice([-1, 1])
            row[0], row[2], row[3] = random.normal(0, 0.1), sign, sign * (2 - min(rank, 4))
    fitted = fit(ladders, vectors)

    assert fitted.figures["all"].pairs > 0.8
    straight = [{name: float(fitted.readouts[0] @ row) for name, row in each.items()} for each in vectors]
    assert figures_of(straight, {"padded"}).pairs < 0.7


def test_levels_stand_for_the_same_in_all_ladders(monkeypatch: pytest.MonkeyPatch) -> None:
    """What carries the level carries the question too, which stands elsewhere alone: only other ladders show that it has to go."""
    ladders, vectors = made(40, noise=0.2)
    random = np.random.default_rng(5)
    for each in vectors:
        shift = random.normal(0, 2)
        for row in each.values():
            row[0], row[1] = row[0] + shift, shift

    def in_order() -> float:
        fitted = fit(ladders, vectors)
        best, worst = (np.array([level(fitted, each[name]) for each in vectors]) for name in ("excellent", "poor"))
        return float((best[:, None] > worst).mean())

    assert in_order() > 0.99
    monkeypatch.setattr(probing, "ACROSS", 0.0)
    assert in_order() < 0.97


def test_where_nothing_carries_the_level_cross_validation_says_so() -> None:
    ladders, vectors = made(30, noise=0.3)
    random = np.random.default_rng(2)
    blind = [{name: random.normal(0, 1, row.shape).astype(np.float32) for name, row in each.items()} for each in vectors]

    assert 0.3 < fit(ladders, blind).figures["all"].pairs < 0.7


def test_readings_land_on_the_points_of_their_level() -> None:
    ladders, vectors = made(30, noise=0.2)
    fitted = fit(ladders, vectors)
    means = [np.mean([points_of(level(fitted, each[name])) for each in vectors]) for name in LEVELS]

    assert means == sorted(means, reverse=True)
    assert abs(means[2] - 3) < 0.4
    assert means[0] > 4.2
    assert means[4] < 1.8
    assert 0 < fitted.margin < 1


def test_a_whole_reading_is_that_of_its_sentences_by_their_share() -> None:
    fitted = fit(*made(20, noise=0.3))
    rows = np.random.default_rng(3).normal(0, 1, (2, WIDTH)).astype(np.float32)
    whole = probing.read(fitted, PartStates(rows, (5, 5)))

    for aspect in ASPECTS:
        assert whole.aspects[aspect] == pytest.approx(np.mean([each[aspect] for each in whole.sentences]), abs=1e-3)


def test_a_longer_sentence_weighs_more_but_not_by_all_of_its_length() -> None:
    rows = np.stack([np.zeros(WIDTH), np.ones(WIDTH)]).astype(np.float32)
    vector = probing.pooled(PartStates(rows, (9, 1)))

    assert vector[0] == pytest.approx(0.1)  # the mean over tokens
    assert vector[WIDTH] == pytest.approx(0.5)  # the mean over sentences


def test_states_of_another_model_are_refused() -> None:
    fitted = fit(*made(10, noise=0.3))

    with pytest.raises(ValueError, match="numbers"):
        probing.read(fitted, PartStates(np.zeros((1, WIDTH + 1), dtype=np.float32), (1,)))


def test_the_same_data_give_the_same_probe() -> None:
    first, second = (fit(*made(10, noise=0.3)) for _ in range(2))

    np.testing.assert_array_equal(first.readouts, second.readouts)


def test_too_few_ladders_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 5"):
        fit(*made(4, noise=0.3))


def test_each_step_is_told() -> None:
    told: list[None] = []
    fit(*made(10, noise=0.3), lambda: told.append(None))

    assert len(told) == probing.FOLDS + 1


def test_read_gives_what_fit_meant() -> None:
    ladders, vectors = made(20, noise=0.2)
    probe = fit(ladders, [{k: np.concatenate([v[:WIDTH]] * 2) for k, v in each.items()} for each in vectors])
    best, worst = (probing.read(probe, states(vectors[0][level])).level for level in ("excellent", "off_topic"))

    assert best > worst + 1
