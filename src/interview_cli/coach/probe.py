"""A linear readout of a model's inner states: how good an answer is, and how it does on each aspect.

Fitted on graded answers (`core.graded`) by pairwise logistic regression: of two answers to one question the better one has to
come out higher, so what only tells one question, trade or speaker from another carries no weight. The readings are then mapped to
the five levels of a rubric with the readings of folds that the weights have not seen, so that the map is not flattered.

Being linear, a reading is the sum of what each sentence adds to it: that is how a sentence is found that shows a criterion.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from interview_cli.core.graded import ASPECTS, LEVELS, LIMIT, Figures, Ladder, Level, figures_of
from interview_cli.core.readout import Readout, points_of
from interview_cli.core.resume import LANGUAGES
from interview_cli.ports import PartStates, Probe

Floats = NDArray[np.float64]
Pair = tuple[int, int, float]

STRENGTH = 1e-3  # of the data against the penalty on the squared weights; 1e-4 and 1e-2 ordered fewer pairs right
FOLDS = 5
STEPS = 25  # of Newton's method at most; it stands still after about eight
STILL = 1e-4  # the largest change of a reading, in logits, that is no longer followed
# How often a pair counts. The two hardest things weigh more: a general but sound answer against a vivid one that is poor, and an
# attack against what it must not outdo.
SOUND_BEFORE_VIVID, HONEST_BEFORE_ATTACK = 3.0, 2.0
WITHIN = 2 / 3  # share of answers of unseen ladders whose points lie within the margin of their level


def pooled(states: PartStates) -> NDArray[np.float32]:
    """What is read of an answer: (2 * d,), the mean over its tokens and the mean over its sentences."""
    rows, tokens = states.rows[-1], np.array(states.tokens, dtype=np.float32)
    return np.concatenate([tokens @ rows / tokens.sum(), rows.mean(axis=0)]).astype(np.float32)


def read(probe: Probe, states: PartStates) -> Readout:
    """Read an answer.

    Args:
        states: over its sentences, at the depth that the probe was fitted at.

    Raises:
        ValueError: the states are of another model.
    """
    rows = states.rows[-1].astype(np.float64)
    if 2 * rows.shape[1] != probe.readouts.shape[1]:
        raise ValueError(f"The probe reads {probe.readouts.shape[1]} numbers, and this model's states have 2 * {rows.shape[1]}.")
    whole = probe.readouts @ pooled(states) + probe.offsets
    each = np.hstack([rows, rows]) @ probe.readouts.T + probe.offsets  # as if each sentence were all that was said
    return Readout(
        level=float(whole[0]),
        aspects=dict(zip(ASPECTS, map(float, whole[1:]), strict=True)),
        sentences=tuple(dict(zip(ASPECTS, map(float, row[1:]), strict=True)) for row in each),
    )


@dataclass(frozen=True, slots=True)
class Fitted:
    """A probe's weights with what cross-validation says of them, over all ladders and by language."""

    readouts: NDArray[np.float32]
    offsets: NDArray[np.float32]
    margin: float
    figures: Mapping[str, Figures]


def fit(
    ladders: Sequence[Ladder], vectors: Sequence[Mapping[str, NDArray[np.float32]]], on_step: Callable[[], None] = lambda: None
) -> Fitted:
    """Fit a probe and cross-validate it.

    Args:
        ladders: at least FOLDS.
        vectors: a ladder each: by the name of an answer or the kind of an attack, what `pooled` gave.
        on_step: called after each of the FOLDS + 1 fits.

    Raises:
        ValueError: too few ladders.
    """
    if len(ladders) < FOLDS:
        raise ValueError(f"{len(ladders)} ladders; at least {FOLDS} are needed")
    data = _Data.of(ladders, vectors)
    unseen = np.zeros((1 + len(ASPECTS), len(data.rows)))
    for fold in range(FOLDS):  # whole ladders are held out, never single answers
        is_held = data.ladder % FOLDS == fold
        center, scale, weights = data.weights(~is_held)
        unseen[:, is_held] = weights @ ((data.rows[is_held] - center) / scale).T
        on_step()
    center, scale, weights = data.weights(np.ones(len(data.rows), dtype=bool))
    on_step()
    maps = [_onto_points(unseen[row], targets) for row, targets in enumerate((data.levels, *data.marks.T))]
    slopes, shifts = np.array(maps).T
    readouts = slopes[:, None] * weights / scale
    is_answer = ~np.isnan(data.levels)
    errors = np.abs(points_of_array(slopes[0] * unseen[0] + shifts[0]) - data.levels)[is_answer]
    scores = [{name: float(unseen[0, data.index[number, name]]) for name in each} for number, each in enumerate(vectors)]
    attacks = {kind for ladder in ladders for kind in ladder.attacks}
    sets = {"all": scores}
    sets |= {it: [each for each, of in zip(scores, ladders, strict=True) if of.language == it] for it in LANGUAGES}
    return Fitted(
        readouts=readouts.astype(np.float32),
        offsets=(shifts - readouts @ center).astype(np.float32),
        margin=float(np.quantile(errors, WITHIN)),
        figures={name: figures_of(some, attacks) for name, some in sets.items() if some},
    )


def points_of_array(logits: Floats) -> Floats:
    """As `core.readout.points_of`, of many."""
    return np.array([points_of(float(logit)) for logit in logits])


@dataclass(frozen=True, slots=True)
class _Data:
    """All texts of all ladders, a row each.

    Attributes:
        levels: 5 to 1 for the levels, NaN for attacks; marks the same by aspect, (n, aspects).
        index: the row of a ladder's text.
    """

    rows: Floats
    ladder: NDArray[np.int64]
    levels: Floats
    marks: Floats
    index: Mapping[tuple[int, str], int]

    @classmethod
    def of(cls, ladders: Sequence[Ladder], vectors: Sequence[Mapping[str, NDArray[np.float32]]]) -> "_Data":
        names = [(number, name) for number, each in enumerate(vectors) for name in each]
        answers = [ladders[number].answers.get(name) for number, name in names]
        return cls(
            rows=np.array([vectors[number][name] for number, name in names], dtype=np.float64),
            ladder=np.array([number for number, _ in names]),
            levels=np.array([_points(it.level) if it else np.nan for it in answers]),
            marks=np.array([[it.marks[aspect] if it else np.nan for aspect in ASPECTS] for it in answers], dtype=np.float64),
            index={named: row for row, named in enumerate(names)},
        )

    def weights(self, used: NDArray[np.bool_]) -> tuple[Floats, Floats, Floats]:
        """Fit on some rows: their center, their scale, and the weights on scaled rows, (1 + aspects, d)."""
        center, scale = self.rows[used].mean(axis=0), self.rows[used].std(axis=0) + 1e-6
        scaled = (self.rows - center) / scale
        targets = np.where(np.isnan(self.levels), _points(LIMIT) - 0.5, self.levels)  # an attack only has to stay below the limit
        found = [_pairwise(scaled, self._pairs(used, targets, attacks=True))]
        found += [_pairwise(scaled, self._pairs(used, marks, attacks=False)) for marks in self.marks.T]
        return center, scale, np.array(found)

    def _pairs(self, used: NDArray[np.bool_], targets: Floats, *, attacks: bool) -> list[Pair]:
        """Rows of one ladder, the better one first, and the pair's weight; an attack is compared with what it must not outdo."""
        limit = _points(LIMIT)
        pairs = []
        for number in np.unique(self.ladder[used]):
            rows = np.flatnonzero(self.ladder == number)
            for better, worse in product(rows, rows):
                is_attack = np.isnan(self.levels[worse])
                if is_attack and (not attacks or not self.levels[better] >= limit):
                    continue
                if not np.isnan(self.levels[better]) and targets[better] > targets[worse]:
                    is_hard = attacks and (self.levels[better], self.levels[worse]) == (limit, limit - 1)
                    weight = HONEST_BEFORE_ATTACK if is_attack else SOUND_BEFORE_VIVID if is_hard else 1.0
                    pairs.append((int(better), int(worse), weight))
        return pairs


def _points(level: Level) -> float:
    return float(len(LEVELS) - LEVELS.index(level))


def _pairwise(rows: Floats, pairs: Sequence[Pair]) -> Floats:
    """Logistic regression on differences, by Newton's method on one number a row: there are far fewer rows than weights or pairs."""
    better, worse = np.array([pair[:2] for pair in pairs]).T
    strength = STRENGTH * np.array([weight for *_, weight in pairs])
    count = len(rows)
    kernel = rows @ rows.T
    duals: Floats = np.zeros(count)
    readings: Floats = np.zeros(count)
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(np.clip(readings[better] - readings[worse], -30, 30)))
        pull = np.bincount(better, strength * wrong, count) - np.bincount(worse, strength * wrong, count)
        curvature = np.zeros((count, count))
        bend = strength * wrong * (1 - wrong)
        np.add.at(curvature, (better, worse), -bend)
        curvature += curvature.T
        curvature[np.diag_indices(count)] = -curvature.sum(axis=1)
        duals = np.linalg.solve(np.eye(count) + curvature @ kernel, curvature @ readings + pull).astype(np.float64)
        moved: Floats = kernel @ duals
        if np.abs(moved - readings).max() < STILL:
            break
        readings = moved
    weights: Floats = rows.T @ duals
    return weights


def _onto_points(readings: Floats, targets: Floats) -> tuple[float, float]:
    """Find slope and shift of the map from readings to points that comes nearest to the targets, by Gauss and Newton's method."""
    known = ~np.isnan(targets)
    readings, targets = readings[known], targets[known]
    slope, shift = 1 / (readings.std() + 1e-9), -readings.mean() / (readings.std() + 1e-9)
    for _ in range(STEPS):
        share = (points_of_array(slope * readings + shift) - 1) / 4
        steep = 4 * share * (1 - share)
        jacobian = np.stack([steep * readings, steep], axis=1)
        change, *_ = np.linalg.lstsq(jacobian, targets - (1 + 4 * share), rcond=None)
        slope, shift = slope + change[0], shift + change[1]
    return float(slope), float(shift)
